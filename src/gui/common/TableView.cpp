#include "gui/common/TableView.h"

#include "gui/common/RowDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace stockroom {

namespace {

/// A line of the usual text, for which the heights are given.
constexpr int kUsualLine = 19;
/// What is so high holds two lines.
constexpr int kTwoLines = 37;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setSectionsMovable(true);
    fitRows();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!takesDoubleClick(index)) {
            Q_EMIT rowOpened(index);
        }
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_stretchColumn) {
            fitStretchColumn();
        }
    });
}

void TableView::setRowHeight(int height)
{
    m_rowHeight = height;
    fitRows();
}

int TableView::scaledRowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
    }
}

void TableView::fitRows()
{
    const int asked =
        m_rowHeight > 0 ? m_rowHeight : style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical);
    const int lines = asked < kTwoLines ? 1 : 2;
    const int height = asked + lines * std::max(0, fontMetrics().height() - kUsualLine);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void TableView::setStretchColumn(int column, int minimum)
{
    m_stretchColumn = column;
    m_stretchMinimum = minimum;
    fitStretchColumn();
}

void TableView::keyboardSearch(const QString &search)
{
    if (!search.trimmed().isEmpty()) {
        Q_EMIT typed(search);
    }
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHoveredRow(-1);
    }
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState
        && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitStretchColumn();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // the accent edge stands in the first column, which need not be the one that changed
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::setHoveredRow(int row)
{
    if (m_hoveredRow == row) {
        return;
    }
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(m_hoveredRow);
}

void TableView::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

void TableView::fitStretchColumn()
{
    QHeaderView *header = horizontalHeader();
    if (m_stretchColumn < 0 || m_stretchColumn >= header->count()) {
        return;
    }
    int others = 0;
    for (int section = 0; section < header->count(); ++section) {
        if (section != m_stretchColumn && !header->isSectionHidden(section)) {
            others += header->sectionSize(section);
        }
    }
    header->resizeSection(m_stretchColumn, std::max(m_stretchMinimum, viewport()->width() - others));
}

} // namespace stockroom
