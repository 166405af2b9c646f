#include "service/Places.h"

#include "domain/PlaceTree.h"
#include "service/Writer.h"
#include "storage/PlaceStore.h"

namespace stockroom {

namespace {

[[noreturn]] void refusePlace(const Error &error)
{
    throw StorageError(StorageError::Fault::Permanent, error);
}

/// One code names one place, whether it is read or scanned.
void requireUnique(const QList<Place> &places, const Place &place)
{
    for (const Place &other : places) {
        if (other.id == place.id)
            continue;
        for (const QString &taken : {other.code, other.barcode}) {
            if (taken.isEmpty())
                continue;
            if (taken == place.code)
                refusePlace({ErrorKind::Duplicate, QStringLiteral("code"), place.code});
            if (taken == place.barcode)
                refusePlace({ErrorKind::Duplicate, QStringLiteral("barcode"), place.barcode});
        }
    }
}

/// What stands in a place must still fit into it, and goes when it goes.
void requireFits(const PlaceTree &tree, const Place &place)
{
    for (const LocationId id : tree.inside(place.id)) {
        const Place &inside = *tree.find(id);
        if (inside.archived)
            continue;
        if (place.archived)
            refusePlace({ErrorKind::PlaceInUse, QStringLiteral("place"), place.name});
        if (inside.kind <= place.kind)
            refusePlace({ErrorKind::WrongParent, QStringLiteral("parent"), place.name});
    }
}

Place store(Database &database, Place place, LocationId usualPlace)
{
    PlaceStore store(database);
    // The one it stands in too: it might be archived meanwhile.
    store.lock({place.id, place.parent});
    const QList<Place> places = store.all();
    const PlaceTree tree(places);
    requireUnique(places, place);
    if (const Result<void> fits = tree.mayStandIn(place, place.parent); !fits && !place.archived)
        refusePlace(fits.error());
    if (!place.id.isNull())
        requireFits(tree, place);
    if (place.archived) {
        // In the lock order: the products whose usual place it was come before their balances are looked at.
        store.forgetUsual(place.id);
        if (place.id == usualPlace || store.hasGoods(place.id))
            refusePlace({ErrorKind::PlaceInUse, QStringLiteral("place"), place.name});
    }
    if (place.id.isNull())
        store.insert(place);
    else if (!store.update(place))
        refusePlace({ErrorKind::KeyConflict, QStringLiteral("place"), place.name});
    return place;
}

} // namespace

Places::Places(Writer &writer, LocationId usualPlace)
    : m_writer(writer)
    , m_usualPlace(usualPlace)
{
}

QFuture<Result<Place>> Places::save(const Place &place)
{
    const Result<Place> checked = place.validated();
    if (!checked)
        return refusedFuture<Place>(checked.error());
    return m_writer
        .submit([place = checked.value(), usual = m_usualPlace](Database &database) {
            return store(database, place, usual);
        })
        .then(QtFuture::Launch::Sync, [this](const Result<Place> &stored) {
            if (stored)
                Q_EMIT placesChanged();
            return stored;
        });
}

QFuture<Result<void>> Places::setUsual(const QSet<ProductId> &products, LocationId place)
{
    return m_writer
        .submit([products, place](Database &database) {
            PlaceStore store(database);
            store.lock({place});
            const PlaceTree tree(store.all());
            const Place *wanted = tree.find(place);
            if (!place.isNull() && (!wanted || wanted->archived))
                refusePlace(
                    {ErrorKind::UnknownPlace, QStringLiteral("place"), wanted ? wanted->name : QString()});
            store.setUsual(products, place);
        })
        .then(QtFuture::Launch::Sync, [this](const Result<void> &stored) {
            if (stored)
                Q_EMIT placesChanged();
            return stored;
        });
}

} // namespace stockroom
