#include "gui/list/ListViews.h"

#include "gui/list/ListModel.h"
#include "gui/list/QueryText.h"
#include "service/ShopReader.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstCountMs = 250; // the list itself comes first
constexpr int kLeastPauseMs = 500;
/// Counting takes at most a tenth of the time, whatever is sold meanwhile.
constexpr int kPausePerCount = 9;

bool filtersAlike(const ListQuery &one, const ListQuery &other)
{
    return one.words == other.words && one.conditions == other.conditions;
}

} // namespace

ListViews::ListViews(ListModel &model, ShopReader &reader, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_reader(reader)
{
    m_countTimer.setSingleShot(true);
    connect(&m_countTimer, &QTimer::timeout, this, &ListViews::countAll);
    connect(&model, &ListModel::asked, this, &ListViews::noteAsked);
    connect(&model, &ListModel::loaded, this, [this] {
        if (m_counts.isEmpty() && !m_countTimer.isActive() && !m_asked.isPending()) {
            m_countTimer.start(kFirstCountMs);
        }
    });
    connect(&model, &ListModel::booksChanged, this, &ListViews::noteBooksChanged);
}

void ListViews::remember(QSettings *settings, const QString &group)
{
    m_settings = settings;
    m_group = group;
    load();
    Q_EMIT changed();
}

void ListViews::load()
{
    const int size = m_settings->beginReadArray(m_group + u"/views"_s);
    for (int at = 0; at < size; ++at) {
        m_settings->setArrayIndex(at);
        const QString id = m_settings->value(u"id"_s).toString();
        const QString name = m_settings->value(u"name"_s).toString().simplified().left(kLongestName);
        const auto query = parseQuery(m_settings->value(u"query"_s).toString(), m_model.description());
        if (query && !name.isEmpty() && !id.isEmpty() && !find(id)) {
            m_saved.append({.id = id, .name = name, .query = *query});
        }
    }
    m_settings->endArray();
    const QString opened = m_settings->value(m_group + u"/opened"_s).toString();
    const auto last = parseQuery(m_settings->value(m_group + u"/filter"_s).toString(), m_model.description());
    if (!last) {
        return;
    }
    m_opened = find(opened) ? opened : QString();
    ListQuery query = m_model.query();
    query.words = last->words;
    query.conditions = last->conditions;
    m_model.setQuery(query);
    Q_EMIT this->opened(query);
    noteAsked();
}

void ListViews::store()
{
    if (!m_settings) {
        return;
    }
    const QString array = m_group + u"/views"_s;
    m_settings->remove(array);
    m_settings->beginWriteArray(array, int(m_saved.size()));
    for (int at = 0; at < m_saved.size(); ++at) {
        m_settings->setArrayIndex(at);
        m_settings->setValue(u"id"_s, m_saved.at(at).id);
        m_settings->setValue(u"name"_s, m_saved.at(at).name);
        m_settings->setValue(u"query"_s, queryText(m_saved.at(at).query));
    }
    m_settings->endArray();
}

void ListViews::noteAsked()
{
    if (m_settings) {
        ListQuery filter = m_model.query();
        filter.sortedBy.clear(); // kept with the list, whichever shop it is of
        m_settings->setValue(m_group + u"/filter"_s, queryText(filter));
        m_settings->setValue(m_group + u"/opened"_s, m_opened);
    }
    const QString now = current();
    if (std::exchange(m_current, now) != now) {
        Q_EMIT currentChanged();
    }
}

void ListViews::open(const QString &id)
{
    const std::optional<SavedView> view = find(id);
    ListQuery query = m_model.query();
    query.words = view ? view->query.words : QString();
    query.conditions = view ? view->query.conditions : m_model.description().base.conditions;
    if (view && !view->query.sortedBy.isEmpty()) {
        query.sortedBy = view->query.sortedBy;
        query.descending = view->query.descending;
    }
    m_opened = view ? id : QString();
    m_model.setQuery(query);
    Q_EMIT opened(query);
    noteAsked(); // also where it was filtered so before
}

QString ListViews::save(const QString &name)
{
    const QString known = savedNamed(name);
    // Never drawn again: keys are set by it, and one that was deleted may come back.
    QString id = known.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : known;
    SavedView view{.id = id, .name = name.simplified(), .query = m_model.query()};
    const auto same =
        std::find_if(m_saved.begin(), m_saved.end(), [&id](const SavedView &each) { return each.id == id; });
    if (same == m_saved.end()) {
        m_saved.append(view);
    } else {
        *same = view;
    }
    m_opened = id;
    m_counts.remove(id);
    store();
    Q_EMIT changed();
    noteAsked();
    countAll();
    return id;
}

void ListViews::rename(const QString &id, const QString &name)
{
    for (SavedView &view : m_saved) {
        if (view.id == id) {
            view.name = name.simplified();
        }
    }
    store();
    Q_EMIT changed();
}

std::pair<int, SavedView> ListViews::remove(const QString &id)
{
    const auto view =
        std::find_if(m_saved.begin(), m_saved.end(), [&id](const SavedView &each) { return each.id == id; });
    Q_ASSERT(view != m_saved.end());
    std::pair<int, SavedView> removed(int(view - m_saved.begin()), *view);
    m_saved.erase(view);
    if (m_opened == id) {
        m_opened.clear(); // its rows stay
    }
    store();
    Q_EMIT changed();
    noteAsked();
    return removed;
}

bool ListViews::bringBack(int at, const SavedView &view)
{
    if (!whyNot(view.name).isEmpty()) {
        return false;
    }
    m_saved.insert(std::min<qsizetype>(at, m_saved.size()), view);
    store();
    Q_EMIT changed();
    noteAsked();
    return true;
}

QList<SavedView> ListViews::views() const
{
    return m_model.description().views + m_saved;
}

std::optional<SavedView> ListViews::find(const QString &id) const
{
    for (const SavedView &view : views()) {
        if (view.id == id) {
            return view;
        }
    }
    return std::nullopt;
}

QString ListViews::current() const
{
    const ListQuery &now = m_model.query();
    if (const auto view = find(m_opened); view && filtersAlike(view->query, now)) {
        return m_opened;
    }
    if (filtersAlike(m_model.description().base, now)) {
        return {};
    }
    for (const SavedView &view : views()) {
        if (filtersAlike(view.query, now)) {
            return view.id;
        }
    }
    return {};
}

bool ListViews::isSaved(const QString &id) const
{
    return std::any_of(m_saved.begin(), m_saved.end(),
                       [&id](const SavedView &each) { return each.id == id; });
}

QString ListViews::savedNamed(const QString &name) const
{
    for (const SavedView &view : m_saved) {
        if (view.name.compare(name.simplified(), Qt::CaseInsensitive) == 0) {
            return view.id;
        }
    }
    return {};
}

QString ListViews::whyNot(const QString &name, const QString &but) const
{
    if (name.simplified().isEmpty()) {
        return tr("A view needs a name.");
    }
    for (const SavedView &view : views()) {
        if (view.id != but && view.name.compare(name.simplified(), Qt::CaseInsensitive) == 0) {
            return tr("There is a view of this name.");
        }
    }
    return {};
}

std::optional<qint64> ListViews::countOf(const QString &id) const
{
    const auto count = m_counts.constFind(id);
    return count == m_counts.cend() ? std::nullopt : std::optional(*count);
}

void ListViews::noteBooksChanged()
{
    if (!m_uncounted.empty() || m_asked.isPending()) {
        m_countedOld = true;
    } else if (!m_countTimer.isActive()) {
        m_countTimer.start(kLeastPauseMs);
    }
}

void ListViews::countAll()
{
    m_countedOld = false;
    m_uncounted.clear();
    for (const SavedView &view : views()) {
        m_uncounted.push_back(view.id);
    }
    m_countClock.start();
    countNext();
}

void ListViews::countNext()
{
    if (m_uncounted.empty()) {
        if (m_countedOld) {
            m_countTimer.start(std::max<int>(kLeastPauseMs, kPausePerCount * int(m_countClock.elapsed())));
        }
        return;
    }
    const QString id = m_uncounted.front();
    m_uncounted.pop_front();
    const std::optional<SavedView> view = find(id);
    if (!view) {
        countNext();
        return;
    }
    m_asked.ask(m_reader.countBeside(m_model.description().kind, view->query), this,
                [this, id](const Result<qint64> &count) {
                    if (!count) {
                        m_uncounted.clear(); // the list says why it can not be read
                        return;
                    }
                    if (countOf(id) != count.value()) {
                        m_counts.insert(id, count.value());
                        Q_EMIT counted(id);
                    }
                    countNext();
                });
}

} // namespace stockroom
