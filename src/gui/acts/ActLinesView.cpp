#include "gui/acts/ActLinesView.h"

#include "gui/acts/ActLineDelegate.h"
#include "gui/acts/ActLinesModel.h"
#include "gui/neworder/QuantityDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace stockroom {

namespace {

constexpr int kActRowHeight = 42; // for what is wrong with a line, below its name
constexpr int kTotalFrom = 720;

} // namespace

ActLinesView::ActLinesView(QWidget *parent)
    : TableView(parent)
{
    setRowHeight(kActRowHeight);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
}

void ActLinesView::setLines(ActLinesModel *model, StockAct act)
{
    m_lines = model;
    m_act = act;
    setModel(model);
    auto *sku = new RowDelegate(this);
    sku->setTextStyle(TextStyle::Mono);
    m_quantity = new ActLineDelegate(this);
    m_cost = new ActLineDelegate(this);
    setItemDelegateForColumn(ActLinesModel::SkuColumn, sku);
    setItemDelegateForColumn(ActLinesModel::QuantityColumn, m_quantity);
    setItemDelegateForColumn(ActLinesModel::CostColumn, m_cost);
    setItemDelegateForColumn(ActLinesModel::RemoveColumn, new RemoveDelegate(this));
    const QList<std::pair<int, int>> widths = {
        {ActLinesModel::SkuColumn, 108},  {ActLinesModel::StockColumn, 104},
        {ActLinesModel::CostColumn, 104}, {ActLinesModel::QuantityColumn, 116},
        {ActLinesModel::TotalColumn, 96}, {ActLinesModel::RemoveColumn, 44}};
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
    }
    setStretchColumn(ActLinesModel::NameColumn, 160);
    setColumnHidden(ActLinesModel::CostColumn, act != StockAct::Receive);
    setColumnHidden(ActLinesModel::TotalColumn, act != StockAct::Receive);
    for (ActLineDelegate *each : {m_quantity, m_cost}) {
        connect(each, &ActLineDelegate::entered, this, &ActLinesView::leftLine);
        connect(each, &ActLineDelegate::left, this, &ActLinesView::leaveCell);
        connect(each, &ActLineDelegate::refused, this, &ActLinesView::refused);
    }
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ActLinesModel::RemoveColumn) {
            Q_EMIT removeRequested(index.row());
        }
    });
}

void ActLinesView::editQuantity(int row)
{
    const QModelIndex index = m_lines->index(row, ActLinesModel::QuantityColumn);
    if (index.isValid() && m_lines->flags(index).testFlag(Qt::ItemIsEditable)) {
        setFocus();
        setCurrentIndex(index);
        scrollTo(index);
        edit(index);
    }
}

bool ActLinesView::finishEditing()
{
    return m_quantity->finish() && m_cost->finish();
}

void ActLinesView::goToRow(int row)
{
    const QModelIndex index = m_lines->index(row, ActLinesModel::QuantityColumn);
    setFocus();
    setCurrentIndex(index);
    scrollTo(index);
}

void ActLinesView::leaveCell(const QModelIndex &index, bool forward)
{
    const bool hasCost = m_act == StockAct::Receive;
    const bool isQuantity = index.column() == ActLinesModel::QuantityColumn;
    if (hasCost && isQuantity == forward) {
        const QModelIndex other =
            index.siblingAtColumn(forward ? ActLinesModel::CostColumn : ActLinesModel::QuantityColumn);
        setCurrentIndex(other);
        edit(other);
    } else {
        Q_EMIT leftLine();
    }
}

void ActLinesView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool edits = state() == EditingState;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Delete && current.isValid()) {
        Q_EMIT removeRequested(current.row());
    } else if (enter && !edits && current.isValid()) {
        editQuantity(current.row());
    } else if (event->key() == Qt::Key_Up && current.row() <= 0 && !edits) {
        Q_EMIT leftAbove();
    } else {
        const bool types = !event->text().isEmpty() && event->text().at(0).isPrint();
        if (types && current.isValid() && !model()->flags(current).testFlag(Qt::ItemIsEditable)) {
            // a number typed on a line is its quantity, wherever the cell cursor stands
            setCurrentIndex(current.siblingAtColumn(ActLinesModel::QuantityColumn));
        }
        TableView::keyPressEvent(event);
        if (types && state() == EditingState) {
            event->accept();
        }
    }
}

void ActLinesView::resizeEvent(QResizeEvent *event)
{
    if (m_lines) {
        setColumnHidden(ActLinesModel::TotalColumn, m_act != StockAct::Receive || width() < kTotalFrom);
    }
    TableView::resizeEvent(event);
}

} // namespace stockroom
