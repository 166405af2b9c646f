#include "gui/list/ListTable.h"

#include "gui/common/RowDelegate.h"
#include "gui/list/CellEditing.h"
#include "gui/list/ListModel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QStyleOptionHeader>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kTenDigits = 76; // their width in the type the columns are described for

RowDelegate *delegateOf(ListColumn::Look look, QObject *parent)
{
    switch (look) {
    case ListColumn::Look::Stock:
        return new StockDelegate(parent);
    case ListColumn::Look::Pill:
        return new PillDelegate(parent);
    case ListColumn::Look::Text:
    case ListColumn::Look::Mono:
    case ListColumn::Look::Muted:
    case ListColumn::Look::Number:
        break;
    }
    auto *delegate = new RowDelegate(parent);
    delegate->setTextStyle(look == ListColumn::Look::Mono ? TextStyle::Mono : TextStyle::Body);
    delegate->setTone(look == ListColumn::Look::Muted ? Tone::Muted : Tone::Text);
    return delegate;
}

} // namespace

ListTable::ListTable(QWidget *parent)
    : TableView(parent)
{
}

void ListTable::setList(ListModel *model)
{
    Q_ASSERT(!m_list);
    m_list = model;
    setModel(model);
    m_editing = new CellEditing(*this);
    m_seen = model->query();
    dressColumns();
    followTextSize();
    setUpHeader();
    resetColumns();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scroll = verticalScrollBar()->value(); });
    connect(model, &QAbstractItemModel::modelReset, this, &ListTable::restoreCurrent);
    connect(model, &ListModel::asked, this, &ListTable::showSortOrder);
}

void ListTable::dressColumns()
{
    const QList<ListColumn> &columns = m_list->description().columns;
    for (int at = 0; at < columns.size(); ++at) {
        setItemDelegateForColumn(at, delegateOf(columns.at(at).look, this));
        if (columns.at(at).stretch) {
            setStretchColumn(at, scaled(columns.at(at).minimum));
        }
    }
}

/// Columns grow with the type, so that a larger one cuts no text.
void ListTable::followTextSize()
{
    const qreal digits = QFontMetricsF(fontOf(TextStyle::Body)).horizontalAdvance(u"0123456789"_s);
    const qreal before = std::exchange(m_scale, std::max(1.0, digits / kTenDigits));
    if (!m_list || qFuzzyCompare(before, m_scale)) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    const QList<ListColumn> &columns = m_list->description().columns;
    for (int at = 0; at < columns.size(); ++at) {
        if (columns.at(at).stretch) {
            setStretchColumn(at, scaled(columns.at(at).minimum));
        } else if (!isColumnHidden(at)) {
            setColumnWidth(at, qRound(columnWidth(at) / before * m_scale));
        }
    }
    hideForRoom();
}

int ListTable::scaled(int width) const
{
    return qRound(width * m_scale);
}

/// As described, but no narrower than its title beside the sort arrow, and than each of its pills.
int ListTable::usualWidth(int column) const
{
    const ListColumn &described = m_list->description().columns.at(column);
    QStyleOptionHeader title;
    title.initFrom(horizontalHeader());
    title.text = described.title;
    title.sortIndicator = described.sortable ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
    int needed = style()->sizeFromContents(QStyle::CT_HeaderSection, &title, {}, horizontalHeader()).width();
    if (described.look == ListColumn::Look::Pill) {
        for (const ListChoice &choice : described.choices) {
            const int pill = pillSize({.text = choice.text, .iconName = u"check"_s}).width();
            needed = std::max(needed, pill + 2 * kCellPadding);
        }
    }
    return std::max(scaled(described.width), needed);
}

void ListTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        followTextSize();
    }
}

void ListTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    showSortOrder();
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListTable::sortByHeader);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        Q_EMIT columnMenuRequested(header->logicalIndexAt(position), header->mapToGlobal(position));
    });
    const auto changed = [this] {
        if (!m_arranging) {
            saveColumns();
            Q_EMIT columnsChanged();
        }
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, [this, changed](int section, int, int) {
        if (!m_list->description().columns.at(section).stretch) {
            changed();
        }
    });
}

void ListTable::sortByHeader(int column, Qt::SortOrder order)
{
    m_list->sort(column, order);
    showSortOrder(); // as it was where this column can not be sorted by
}

void ListTable::showSortOrder()
{
    const ListQuery &query = m_list->query();
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_list->description().columnOf(query.sortedBy),
                                         query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

void ListTable::setColumnShown(int column, bool shown)
{
    m_chosen.insert(column, shown);
    hideForRoom();
    saveColumns();
    Q_EMIT columnsChanged();
}

bool ListTable::isColumnShown(int column) const
{
    return m_chosen.value(column, m_list->description().columns.at(column).shown);
}

/// What the user chose is shown whatever the room; of the rest the least goes first.
void ListTable::hideForRoom()
{
    if (!m_list) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    const QList<ListColumn> &columns = m_list->description().columns;
    for (int at = 0; at < columns.size(); ++at) {
        const bool fits =
            m_chosen.value(at, false) || viewport()->width() >= scaled(columns.at(at).neededRoom);
        setColumnHidden(at, !isColumnShown(at) || !fits);
    }
    if (const QModelIndex current = currentIndex(); current.isValid() && isColumnHidden(current.column())) {
        const QScopedValueRollback restoring(m_restoring, true); // nobody chose another row
        selectionModel()->setCurrentIndex(current.siblingAtColumn(visibleColumn(current.column())),
                                          QItemSelectionModel::NoUpdate);
    }
}

void ListTable::resetColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QList<ListColumn> &columns = m_list->description().columns;
    m_chosen.clear();
    for (int at = 0; at < columns.size(); ++at) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(at), at);
        if (!columns.at(at).stretch) {
            setColumnWidth(at, usualWidth(at));
        }
    }
    hideForRoom();
    if (m_settings) {
        m_settings->remove(m_group);
    }
    Q_EMIT columnsChanged();
}

void ListTable::remember(QSettings *settings, const QString &group)
{
    m_settings = settings;
    m_group = group;
    loadColumns();
}

/// By the names of the columns: a later version may have others.
void ListTable::saveColumns()
{
    if (!m_settings) {
        return;
    }
    const QList<ListColumn> &columns = m_list->description().columns;
    QStringList order;
    for (int visual = 0; visual < columns.size(); ++visual) {
        order.append(columns.at(horizontalHeader()->logicalIndex(visual)).id);
    }
    m_settings->setValue(m_group + u"/order"_s, order);
    for (int at = 0; at < columns.size(); ++at) {
        const QString key = m_group + u'/' + columns.at(at).id;
        if (!columns.at(at).stretch && !isColumnHidden(at)) {
            m_settings->setValue(key + u"/width"_s, qRound(columnWidth(at) / m_scale));
        }
        if (m_chosen.contains(at)) {
            m_settings->setValue(key + u"/shown"_s, m_chosen.value(at));
        }
    }
}

void ListTable::loadColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QList<ListColumn> &columns = m_list->description().columns;
    int visual = 0;
    for (const QString &id : m_settings->value(m_group + u"/order"_s).toStringList()) {
        if (const int at = m_list->description().columnOf(id); at >= 0) {
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(at), visual++);
        }
    }
    for (int at = 0; at < columns.size(); ++at) {
        const QString key = m_group + u'/' + columns.at(at).id;
        const QVariant width = m_settings->value(key + u"/width"_s);
        if (!columns.at(at).stretch && width.isValid()) {
            setColumnWidth(at, scaled(std::clamp(width.toInt(), columns.at(at).minimum, 2000)));
        }
        if (const QVariant shown = m_settings->value(key + u"/shown"_s); shown.isValid()) {
            m_chosen.insert(at, shown.toBool());
        }
    }
    hideForRoom();
}

qint64 ListTable::currentId() const
{
    return m_list && currentIndex().isValid() ? m_list->idAt(currentIndex().row()) : 0;
}

int ListTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        count += range.height();
    }
    return count;
}

QList<qint64> ListTable::selectedIds(int most) const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        ranges.append({range.top(), range.bottom()});
    }
    std::sort(ranges.begin(), ranges.end());
    QList<qint64> ids;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = top; row <= bottom && ids.size() < most; ++row) {
            ids.append(m_list->idAt(row));
        }
    }
    return ids;
}

QList<int> ListTable::shownColumns() const
{
    QList<int> shown;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            shown.append(column);
        }
    }
    return shown;
}

void ListTable::setCurrentId(qint64 id)
{
    m_wantedId = id;
    if (const int row = m_list->rowOf(id); row >= 0 && id != currentId()) {
        setCurrentIndex(m_list->index(row, shownColumns().value(0)));
    }
}

/// `column`, or the first one where it is not shown: what is current must be seen.
int ListTable::visibleColumn(int column) const
{
    const QList<int> shown = shownColumns();
    return shown.contains(column) ? column : shown.value(0);
}

void ListTable::restoreCurrent()
{
    const bool asked = std::exchange(m_seen, m_list->query()) != m_list->query();
    if (m_list->rowCount() == 0) {
        Q_EMIT currentIdChanged(0);
        return;
    }
    int found = m_wantedId == 0 ? -1 : m_list->rowOf(m_wantedId);
    if (found < 0 && m_shownId != 0) {
        found = m_list->rowOf(m_shownId);
    }
    const bool jump = asked || found < 0;
    const bool automatic = hasAutoScroll();
    setAutoScroll(jump); // an edit elsewhere must not move what is being looked at
    {
        const QScopedValueRollback restoring(m_restoring, true); // nobody chose this one
        const int sorted = m_list->description().columnOf(m_list->description().base.sortedBy);
        setCurrentIndex(m_list->index(std::max(0, found), visibleColumn(sorted)));
    }
    setAutoScroll(automatic);
    if (!jump) {
        verticalScrollBar()->setValue(m_scroll);
    }
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (!m_list || !current.isValid()) {
        return;
    }
    const qint64 id = m_list->idAt(current.row());
    if (!m_restoring || m_wantedId == 0) {
        m_wantedId = id;
    }
    if (std::exchange(m_shownId, id) != id || m_restoring) {
        Q_EMIT currentIdChanged(id);
    }
}

/// What is looked at stays where it is when rows come in above it, but for the first, below which they are
/// awaited.
void ListTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int top = rowAt(0);
    const bool above = verticalScrollBar()->value() > 0 && start <= top;
    TableView::rowsInserted(parent, start, end);
    if (above) {
        updateGeometries();
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      + (end - start + 1) * verticalHeader()->defaultSectionSize());
    }
    if (!currentIndex().isValid()) {
        restoreCurrent();
    }
}

void ListTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    TableView::rowsAboutToBeRemoved(parent, start, end);
    if (start == 0 && end == m_list->rowCount() - 1) {
        m_shownId = 0;
        Q_EMIT currentIdChanged(0);
    }
}

void ListTable::keyboardSearch(const QString &search)
{
    if (!m_editing->isBegunBy(currentIndex(), search) || !m_editing->begin(currentIndex(), search)) {
        TableView::keyboardSearch(search);
    }
}

bool ListTable::takesDoubleClick(const QModelIndex &index)
{
    return m_editing->begin(index);
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    hideForRoom();
    TableView::resizeEvent(event);
}

} // namespace stockroom
