#include "gui/list/ListModel.h"

#include "gui/common/RowDelegate.h"
#include "service/ShopReader.h"

#include <algorithm>

namespace stockroom {

namespace {

/// Somewhat more than a screen shows: what is asked beyond that is waited for at each jump.
constexpr int kWindow = 50;
constexpr int kWantedWindows = 4;
constexpr int kKeptRows = 3000;
constexpr int kStale = -1;
/// Under load there are hundreds of commits a second; no eye follows them one by one.
constexpr int kGatherMs = 40;
/// More edits at once are a new list.
constexpr int kMostEdits = 2000;
constexpr int kMostPlaced = 100;

bool beginsWith(const QList<qint64> &ids, const QList<qint64> &first)
{
    return first.size() <= ids.size() && std::equal(first.cbegin(), first.cend(), ids.cbegin());
}

bool isTrailing(ListColumn::Look look)
{
    return look == ListColumn::Look::Number || look == ListColumn::Look::Stock;
}

} // namespace

ListModel::ListModel(ShopReader &reader, ListDescription description, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_description(std::move(description))
    , m_query(m_description.base)
{
    Q_ASSERT(!m_query.sortedBy.isEmpty());
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &ListModel::fetchWanted);
    m_editedTimer.setSingleShot(true);
    m_editedTimer.setInterval(kGatherMs);
    connect(&m_editedTimer, &QTimer::timeout, this, &ListModel::askEdited);
    m_description.watch(*this);
    if (!m_description.asksWhenShown) {
        begin();
    }
}

void ListModel::begin()
{
    if (!std::exchange(m_begun, true)) {
        refresh();
    }
}

void ListModel::setQuery(const ListQuery &query)
{
    if (query != m_query || m_cancelled) {
        m_query = query;
        refresh();
    }
}

void ListModel::setScope(const QList<ColumnCondition> &scope)
{
    if (scope == m_scope) {
        return;
    }
    m_scope = scope;
    // rows of another scope are no rows of this one, not even until the answer comes
    m_rowsAsked.cancel();
    m_totalAsked.cancel();
    m_rows.clear();
    m_total = 0;
    if (!m_ids.isEmpty()) {
        beginResetModel();
        m_ids.clear();
        m_wanted.clear();
        endResetModel();
    }
    m_loaded = false;
    refresh();
}

ListQuery ListModel::scoped(ListQuery query) const
{
    query.conditions.append(m_scope);
    return query;
}

void ListModel::refresh()
{
    if (!m_begun) {
        return;
    }
    m_firstAsked.cancel();
    m_allAsked.cancel();
    m_editedAsked.cancel();
    m_placesAsked.cancel();
    m_edited.clear();
    m_cancelled = false;
    m_failed = false;
    m_complete = false;
    if (m_loaded && m_query == m_answered) {
        ++m_generation; // the same rows again: their values are what is doubted
    }
    m_clock.start();
    m_firstAsked.ask(
        m_reader.firstRows(m_description.kind, scoped(m_query), kFirstRows), this,
        [this](const Result<ListIds> &first) { first ? takeFirst(first.value()) : fail(first.error()); });
    if (!m_description.columns.at(m_description.columnOf(m_query.sortedBy)).computed) {
        askAll();
    }
    askTotal();
    Q_EMIT asked();
}

void ListModel::askAll()
{
    m_allAsked.ask(m_reader.allRows(m_description.kind, scoped(m_query)), this,
                   [this](const Result<ListIds> &all) { all ? takeAll(all->ids) : fail(all.error()); });
}

void ListModel::cancel()
{
    if (!isLoading()) {
        return;
    }
    m_firstAsked.cancel();
    m_allAsked.cancel();
    m_editedAsked.cancel();
    m_placesAsked.cancel();
    m_cancelled = true;
    Q_EMIT loaded();
}

void ListModel::fail(const Error &error)
{
    m_firstAsked.cancel();
    m_allAsked.cancel();
    m_failed = true;
    Q_EMIT failed(error);
    askEdited();
}

/// What is not known of any row is no list of blank rows.
void ListModel::failRows(const Error &error)
{
    m_wanted.clear();
    if (m_rows.isEmpty() && !m_ids.isEmpty()) {
        beginResetModel();
        m_ids.clear();
        m_loaded = false;
        endResetModel();
    }
    fail(error);
}

void ListModel::askTotal()
{
    if (m_totalAsked.isPending()) {
        m_totalStale = true; // asking anew would never end while orders come in
        return;
    }
    m_totalStale = false;
    ListQuery everything;
    everything.conditions = m_description.base.conditions;
    m_totalAsked.ask(m_reader.rowCount(m_description.kind, scoped(everything)), this,
                     [this](const Result<qint64> &count) {
                         if (count) {
                             m_total = count.value();
                             Q_EMIT loaded();
                         }
                         if (m_totalStale) {
                             askTotal();
                         }
                     });
}

void ListModel::takeFirst(const ListIds &first)
{
    m_elapsed = m_clock.elapsed();
    // of the same question, the rows behind the first page stay till they are known anew
    const bool again = m_loaded && m_query == m_answered && !m_ids.isEmpty() && beginsWith(m_ids, first.ids)
        && !first.complete;
    if (!again) {
        replace(first.ids);
    }
    if (first.complete) {
        m_allAsked.cancel();
        m_complete = true;
    } else if (!m_allAsked.isPending()) {
        askAll();
    }
    if (again) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    Q_EMIT loaded();
    askEdited();
}

void ListModel::takeAll(const QList<qint64> &ids)
{
    if (m_firstAsked.isPending()) {
        m_firstAsked.cancel();
        m_elapsed = m_clock.elapsed();
    }
    if (m_loaded && m_query == m_answered && beginsWith(ids, m_ids)) {
        insertAt(int(m_ids.size()), ids.mid(m_ids.size()));
    } else {
        replace(ids);
    }
    m_complete = true;
    Q_EMIT loaded();
    askEdited();
}

void ListModel::replace(const QList<qint64> &ids)
{
    m_answered = m_query;
    if (m_loaded && ids == m_ids) {
        return;
    }
    beginResetModel();
    m_ids = ids;
    m_wanted.clear();
    for (Loaded &loaded : m_rows) {
        loaded.row = -1;
    }
    m_loaded = true;
    endResetModel();
}

bool ListModel::isSettled() const
{
    return (m_loaded || m_cancelled || m_failed || !m_begun) && !isLoading() && m_wanted.isEmpty()
        && !m_rowsAsked.isPending() && !m_totalAsked.isPending() && m_edited.isEmpty()
        && !m_editedAsked.isPending() && !m_placesAsked.isPending();
}

int ListModel::placeOf(qint64 id) const
{
    const auto at = m_query.descending ? std::lower_bound(m_ids.cbegin(), m_ids.cend(), id, std::greater<>())
                                       : std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
    return int(at - m_ids.cbegin());
}

int ListModel::rowOf(qint64 id) const
{
    if (isSortedById() && m_query == m_answered) {
        const int row = placeOf(id);
        return row < m_ids.size() && m_ids.at(row) == id ? row : -1;
    }
    return int(m_ids.indexOf(id));
}

const ListRow *ListModel::rowAt(int row) const
{
    if (row < 0 || row >= m_ids.size()) {
        return nullptr;
    }
    const auto found = m_rows.find(m_ids.at(row));
    if (found == m_rows.end()) {
        want(row);
        return nullptr;
    }
    if (found->generation != m_generation) {
        want(row); // what it was is shown until what it is has come
    }
    found->row = row;
    return &found->value;
}

void ListModel::want(int row) const
{
    const int window = row / kWindow;
    if (!m_wanted.isEmpty() && m_wanted.last() == window) {
        return;
    }
    m_wanted.removeOne(window);
    m_wanted.append(window);
    // what was scrolled past long ago is asked for again when it is painted again
    if (m_wanted.size() > kWantedWindows) {
        m_wanted.removeFirst();
    }
    if (!m_fetch.isActive()) {
        m_fetch.start();
    }
}

void ListModel::fetchWanted()
{
    if (m_wanted.isEmpty() || m_rowsAsked.isPending()) {
        return;
    }
    const int first = m_wanted.takeLast() * kWindow;
    QList<qint64> missing;
    for (const qint64 id : m_ids.mid(first, kWindow)) {
        const auto known = m_rows.constFind(id);
        if (known == m_rows.cend() || known->generation != m_generation) {
            missing.append(id);
        }
    }
    if (missing.isEmpty()) {
        if (!m_wanted.isEmpty()) {
            m_fetch.start();
        }
        return;
    }
    forgetFarRows(first);
    m_changedMeanwhile.clear();
    for (const qint64 id : std::as_const(missing)) {
        if (const auto known = m_rows.find(id); known != m_rows.end()) {
            known->generation = m_generation; // unless it is edited again before the answer
        }
    }
    m_rowsAsked.ask(m_description.rows(missing), this,
                    [this, first, generation = m_generation](const Result<ListRows> &rows) {
                        if (!rows) {
                            failRows(rows.error());
                            return;
                        }
                        if (generation == m_generation) {
                            takeRows(rows.value());
                        }
                        const int last = std::min(first + kWindow, rowCount()) - 1;
                        if (last >= first) {
                            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
                        }
                        if (!m_wanted.isEmpty()) {
                            m_fetch.start();
                        }
                    });
}

void ListModel::takeRows(const ListRows &rows)
{
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const auto known = m_rows.constFind(it.key());
        const bool edited = known != m_rows.cend() && known->generation == kStale;
        ListRow value = it.value();
        // A change that was announced while these were read may be newer than they are.
        if (const auto changed = m_changedMeanwhile.constFind(it.key());
            changed != m_changedMeanwhile.cend()) {
            (void)changed.value()(value);
        }
        m_rows.insert(it.key(), {value, -1, edited ? kStale : m_generation});
        Q_EMIT rowChanged(it.key());
    }
}

void ListModel::forgetFarRows(int near)
{
    if (m_rows.size() < kKeptRows) {
        return;
    }
    m_rows.removeIf([near](const QHash<qint64, Loaded>::iterator &it) {
        return it->row < near - kKeptRows / 4 || it->row > near + kKeptRows / 4;
    });
}

void ListModel::change(qint64 id, const Change &change)
{
    if (m_rowsAsked.isPending()) {
        m_changedMeanwhile.insert(id, change);
    }
    const auto found = m_rows.find(id);
    if (found != m_rows.end() && change(found->value)) {
        repaint(id, found->row);
    }
    Q_EMIT booksChanged();
}

void ListModel::repaint(qint64 id, int row)
{
    if (row >= 0 && idAt(row) == id) {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    Q_EMIT rowChanged(id);
}

void ListModel::noteEdited(const QList<qint64> &ids)
{
    if (!m_begun) {
        return;
    }
    for (const qint64 id : ids) {
        m_edited.insert(id);
        if (const auto known = m_rows.find(id); known != m_rows.end()) {
            known->generation = kStale;
            repaint(id, known->row);
        } else if (m_rowsAsked.isPending()) {
            m_changedMeanwhile.remove(id);
        }
    }
    if (!m_editedTimer.isActive()) {
        m_editedTimer.start();
    }
    Q_EMIT booksChanged();
}

void ListModel::askEdited()
{
    // Under load many commits come between two answers: they are asked for together.
    if (m_edited.isEmpty() || m_editedAsked.isPending() || m_placesAsked.isPending() || isLoading()) {
        return;
    }
    const QSet<qint64> edited = std::exchange(m_edited, {});
    askTotal();
    if (m_cancelled || !m_complete) {
        return;
    }
    if (edited.size() > (isSortedById() ? kMostEdits : kMostPlaced)) {
        refresh();
        return;
    }
    ListQuery query = m_query;
    QStringList among;
    for (const qint64 id : edited) {
        among.append(QString::number(id));
    }
    query.conditions.append(ColumnCondition::oneOf(m_description.idColumn, among));
    m_editedAsked.ask(m_reader.firstRows(m_description.kind, scoped(query), int(edited.size())), this,
                      [this, edited](const Result<ListIds> &matching) {
                          if (matching) {
                              takeEdited(edited, matching->ids);
                          } else {
                              Q_EMIT failed(matching.error());
                          }
                          askEdited();
                      });
}

void ListModel::takeEdited(const QSet<qint64> &edited, const QList<qint64> &matching)
{
    QSet<qint64> coming(matching.cbegin(), matching.cend());
    for (const qint64 id : edited) {
        const int row = rowOf(id);
        if (row >= 0 && !coming.remove(id)) {
            beginRemoveRows({}, row, row);
            m_ids.removeAt(row);
            endRemoveRows();
        }
    }
    if (!coming.isEmpty() && isSortedById()) {
        QList<qint64> inOrder;
        std::copy_if(matching.cbegin(), matching.cend(), std::back_inserter(inOrder),
                     [&coming](qint64 id) { return coming.contains(id); });
        insertSorted(inOrder);
    } else if (!coming.isEmpty()) {
        m_placesAsked.ask(m_reader.allRows(m_description.kind, scoped(m_query)), this,
                          [this, coming](const Result<ListIds> &all) {
                              if (all) {
                                  insertAsIn(all->ids, coming);
                              } else {
                                  Q_EMIT failed(all.error());
                              }
                              askEdited();
                          });
    }
    Q_EMIT loaded();
}

void ListModel::insertSorted(const QList<qint64> &ids)
{
    for (qsizetype from = 0; from < ids.size();) {
        const int row = placeOf(ids.at(from));
        qsizetype to = from + 1;
        while (to < ids.size() && placeOf(ids.at(to)) == row) {
            ++to;
        }
        insertAt(row, ids.mid(from, to - from));
        from = to;
    }
}

/// Behind the row they stand behind in `ids`.
void ListModel::insertAsIn(const QList<qint64> &ids, const QSet<qint64> &coming)
{
    int found = 0;
    for (qsizetype at = 0; at < ids.size() && found < coming.size(); ++at) {
        if (coming.contains(ids.at(at))) {
            ++found;
            if (rowOf(ids.at(at)) < 0) {
                insertAt(at == 0 ? 0 : rowOf(ids.at(at - 1)) + 1, {ids.at(at)});
            }
        }
    }
    Q_EMIT loaded();
}

void ListModel::insertAt(int row, const QList<qint64> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    beginInsertRows({}, row, row + int(ids.size()) - 1);
    if (row == m_ids.size()) {
        m_ids.append(ids);
    } else {
        m_ids.insert(row, ids.size(), 0);
        std::copy(ids.cbegin(), ids.cend(), m_ids.begin() + row);
    }
    endInsertRows();
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_description.columns.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    const ListRow *row = rowAt(index.row());
    if (!row) {
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    const ListColumn &column = m_description.columns.at(index.column());
    return column.data(*row, role == Qt::AccessibleTextRole ? int(Qt::DisplayRole) : role);
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const ListColumn &column = m_description.columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::TextAlignmentRole:
        return int((isTrailing(column.look) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void ListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || !m_description.columns.at(column).sortable) {
        return;
    }
    ListQuery query = m_query;
    query.sortedBy = m_description.columns.at(column).id;
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

} // namespace stockroom
