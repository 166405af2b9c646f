#include "gui/neworder/OrderLinesView.h"

#include "gui/neworder/OrderLinesModel.h"
#include "gui/neworder/QuantityDelegate.h"
#include "gui/neworder/ShortLineBar.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace stockroom {

namespace {

constexpr int kLeastChoicesHeight = 48;

} // namespace

OrderLinesView::OrderLinesView(QWidget *parent)
    : TableView(parent)
{
    setRowHeight(kOrderRowHeight);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
}

void OrderLinesView::setOrder(OrderLinesModel *model)
{
    m_order = model;
    setModel(model);
    setItemDelegate(new OrderLineDelegate(this));
    auto *sku = new OrderLineDelegate(this);
    sku->setTextStyle(TextStyle::Mono);
    auto *quantity = new QuantityDelegate(this);
    setItemDelegateForColumn(OrderLinesModel::SkuColumn, sku);
    setItemDelegateForColumn(OrderLinesModel::QuantityColumn, quantity);
    setItemDelegateForColumn(OrderLinesModel::RemoveColumn, new RemoveDelegate(this));
    const QList<std::pair<int, int>> widths = {
        {OrderLinesModel::SkuColumn, 104},      {OrderLinesModel::AvailableColumn, 124},
        {OrderLinesModel::QuantityColumn, 132}, {OrderLinesModel::PriceColumn, 92},
        {OrderLinesModel::TotalColumn, 108},    {OrderLinesModel::RemoveColumn, 48}};
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
    }
    setStretchColumn(OrderLinesModel::NameColumn, 180);
    connect(quantity, &QuantityDelegate::entered, this, &OrderLinesView::goToNext);
    connect(model, &OrderLinesModel::changed, this, &OrderLinesView::showChoices);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == OrderLinesModel::RemoveColumn) {
            m_order->removeLine(index.row());
        }
    });
}

void OrderLinesView::editQuantity(int row)
{
    const QModelIndex index = m_order->index(row, OrderLinesModel::QuantityColumn);
    if (index.isValid()) {
        setFocus();
        setCurrentIndex(index);
        edit(index);
    }
}

void OrderLinesView::removeCurrent()
{
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    if (m_order->removeLine(row) && m_order->rowCount() > 0) {
        setCurrentIndex(
            m_order->index(std::min(row, m_order->rowCount() - 1), OrderLinesModel::QuantityColumn));
    }
}

void OrderLinesView::goToShort(int row)
{
    const QModelIndex index = m_order->index(row, OrderLinesModel::QuantityColumn);
    if (!index.isValid()) {
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
    if (ShortLineBar *bar = m_choices.value(m_order->lines().at(row).product)) {
        bar->focusFirst();
    }
}

void OrderLinesView::goToNext()
{
    const int next = currentIndex().row() + 1;
    if (next < m_order->rowCount()) {
        setFocus();
        setCurrentIndex(m_order->index(next, OrderLinesModel::QuantityColumn));
    } else {
        Q_EMIT leftBelow();
    }
}

void OrderLinesView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Delete) {
        removeCurrent();
    } else if (enter && state() != EditingState && current.isValid()) {
        goToNext();
    } else if (event->key() == Qt::Key_Up && current.row() <= 0 && state() != EditingState) {
        Q_EMIT leftBelow();
    } else {
        const bool types = !event->text().isEmpty() && event->text().at(0).isPrint();
        if (types && current.isValid() && current.column() != OrderLinesModel::QuantityColumn) {
            // a number typed on a line is its quantity, wherever the cell cursor stands
            setCurrentIndex(current.siblingAtColumn(OrderLinesModel::QuantityColumn));
        }
        TableView::keyPressEvent(event);
        if (types && state() == EditingState) {
            event->accept(); // the cell has it; Qt would offer it to the page too
        }
    }
}

void OrderLinesView::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    placeChoices();
}

void OrderLinesView::updateGeometries()
{
    TableView::updateGeometries();
    placeChoices();
}

void OrderLinesView::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    placeChoices();
}

void OrderLinesView::showChoices()
{
    QHash<ProductId, ShortLineBar *> before = std::exchange(m_choices, {});
    for (int row = 0; row < m_order->rowCount(); ++row) {
        if (!m_order->isShort(row) || m_order->isLocked()) {
            continue;
        }
        const ProductId product = m_order->lines().at(row).product;
        ShortLineBar *bar = before.take(product);
        if (!bar) {
            bar = new ShortLineBar(viewport());
            connect(bar, &ShortLineBar::takeChosen, this,
                    [this, product] { m_order->takeAvailable(m_order->rowOf(product)); });
            connect(bar, &ShortLineBar::removeChosen, this,
                    [this, product] { m_order->removeLine(m_order->rowOf(product)); });
        }
        bar->show(*m_order->productAt(row), m_order->lines().at(row).quantity);
        m_choices.insert(product, bar);
    }
    for (ShortLineBar *gone : std::as_const(before)) {
        if (gone->isAncestorOf(focusWidget())) {
            setFocus();
        }
        gone->hide();
        gone->deleteLater(); // one of its buttons may be calling
    }
    fitRowsToChoices();
}

/// A short line is higher by its choices, which grow with the text as all rows do.
void OrderLinesView::fitRowsToChoices()
{
    for (int row = 0; m_order && row < m_order->rowCount(); ++row) {
        const ShortLineBar *bar = m_choices.value(m_order->lines().at(row).product);
        const int choices = bar ? std::max(kLeastChoicesHeight, bar->sizeHint().height()) : 0;
        verticalHeader()->resizeSection(row, scaledRowHeight() + choices);
    }
    placeChoices();
}

void OrderLinesView::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRowsToChoices();
    }
}

void OrderLinesView::placeChoices()
{
    if (!m_order) {
        return;
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        const int row = m_order->rowOf(it.key());
        const int x = std::max(0, columnViewportPosition(OrderLinesModel::NameColumn));
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const int right = x + columnWidth(OrderLinesModel::NameColumn);
        const int top = scaledRowHeight();
        const QRect area(rightToLeft ? 0 : x, rowViewportPosition(row) + top,
                         rightToLeft ? right : viewport()->width() - x, rowHeight(row) - top - 1);
        it.value()->setGeometry(area);
    }
}

} // namespace stockroom
