#include "domain/PlaceTree.h"

#include <QStringList>

#include <algorithm>

namespace stockroom {

PlaceTree::PlaceTree(const QList<Place> &places)
{
    for (const Place &place : places)
        m_places.insert(place.id, place);
    for (const Place &place : places) {
        // A parent that is not there is damage that the proof names; the place stays to be seen.
        const LocationId parent = m_places.contains(place.parent) ? place.parent : LocationId();
        m_inside[parent].append(place.id);
    }
    for (QList<LocationId> &inside : m_inside) {
        std::sort(inside.begin(), inside.end(), [this](LocationId a, LocationId b) {
            const int order = QString::localeAwareCompare(m_places[a].code, m_places[b].code);
            return order != 0 ? order < 0 : a < b;
        });
    }
}

const Place *PlaceTree::find(LocationId id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &*place;
}

QList<LocationId> PlaceTree::inside(LocationId parent) const
{
    return m_inside.value(parent);
}

QList<LocationId> PlaceTree::withAllInside(LocationId place) const
{
    QList<LocationId> all{place};
    // A list that grows as it is walked; kinds only get smaller on the way down, so it ends.
    for (qsizetype i = 0; i < all.size() && all.size() <= m_places.size(); ++i) {
        const QList<LocationId> next = inside(all[i]);
        for (qsizetype at = 0; at < next.size(); ++at)
            all.insert(i + 1 + at, next[at]);
    }
    return all;
}

QList<Place> PlaceTree::ordered(bool archivedToo) const
{
    QList<Place> places;
    for (const LocationId top : inside({})) {
        for (const LocationId id : withAllInside(top)) {
            if (const Place &place = m_places[id]; archivedToo || !place.archived)
                places.append(place);
        }
    }
    return places;
}

QString PlaceTree::path(LocationId place) const
{
    QStringList names;
    for (const Place *at = find(place); at && names.size() <= m_places.size(); at = find(at->parent))
        names.prepend(at->name);
    return names.join(QStringLiteral(" / "));
}

int PlaceTree::depth(LocationId place) const
{
    int depth = -1;
    for (const Place *at = find(place); at && depth < m_places.size(); at = find(at->parent))
        ++depth;
    return std::max(depth, 0);
}

LocationId PlaceTree::byCode(const QString &code) const
{
    const QString wanted = code.trimmed();
    LocationId exact;
    LocationId folded;
    for (const Place &place : m_places) {
        if (place.archived || wanted.isEmpty())
            continue;
        if (place.barcode == wanted)
            return place.id;
        if (place.code == wanted)
            exact = place.id;
        else if (place.code.compare(wanted, Qt::CaseInsensitive) == 0)
            folded = place.id;
    }
    return exact.isNull() ? folded : exact;
}

Result<void> PlaceTree::mayStandIn(const Place &place, LocationId parent) const
{
    if (parent.isNull())
        return {};
    const Place *in = find(parent);
    if (!in || in->archived || in->kind >= place.kind)
        return Error{ErrorKind::WrongParent, QStringLiteral("parent"), in ? in->name : QString()};
    return {};
}

} // namespace stockroom
