#include "gui/orders/OrdersPage.h"

#include "domain/ErrorText.h"
#include "gui/common/AskBox.h"
#include "gui/list/ListTable.h"
#include "gui/orders/OrderCanceller.h"
#include "gui/orders/OrderDetailsPane.h"
#include "gui/orders/OrderList.h"
#include "gui/orders/OrderStep.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListWords words()
{
    return {.filterHint = OrdersPage::tr("Filter this list (/)"),
            .loading = OrdersPage::tr("Loading orders"),
            .noMatch = OrdersPage::tr("No order matches"),
            .noMatchWhy = OrdersPage::tr("No order is all that is asked for."),
            .none = OrdersPage::tr("No orders yet"),
            .noneWhy = OrdersPage::tr("What is confirmed at the till is listed here."),
            .noneIcon = u"receipt"_s,
            .noneStep = OrdersPage::tr("New order"),
            .noneStepIcon = u"plus"_s};
}

/// What would place it again.
PostingRequest requestOf(const OrderDetails &order)
{
    PostingRequest request;
    request.customer = order.summary.customer;
    request.document = order.summary.document;
    for (const OrderLine &line : order.lines) {
        if (line.shipped.isPositive()) {
            request.lines.append({line.product, line.shipped, line.price});
        }
    }
    return request;
}

} // namespace

OrdersPage::OrdersPage(Shop &shop, QWidget *parent)
    : ListPage(u"orders"_s, tr("Orders"), u"receipt"_s, shop.reader(), orderList(shop), words(), parent)
    , m_shop(shop)
    , m_details(new OrderDetailsPane(this))
    , m_canceller(new OrderCanceller(shop, this))
    , m_ask([this](const QString &text, const std::function<void(bool)> &answer) {
        askInBox(this, title(), text, {tr("Cancel the order"), tr("Keep it")}, answer);
    })
{
    setDetails(m_details);
    m_details->show(std::nullopt, shop.settings());
    makeCommands();
    watchOrders();
    watchCanceller();
}

void OrdersPage::makeCommands()
{
    QAction *open =
        addCommand({.id = u"orders.open"_s, .text = tr("&Open order"), .iconName = u"eye"_s, .onRows = true});
    connect(open, &QAction::triggered, this, [this] { openOrder(OrderNumber(table().currentId())); });
    m_cancelAction = addCommand(
        {.id = u"orders.cancel"_s, .text = tr("&Cancel order…"), .iconName = u"ban"_s, .onRows = true});
    m_cancelAction->setEnabled(false);
    connect(m_cancelAction, &QAction::triggered, this, &OrdersPage::cancelOpened);
    addListCommands();
}

void OrdersPage::watchOrders()
{
    connect(m_details, &OrderDetailsPane::cancelRequested, this, &OrdersPage::cancelOpened);
    connect(&m_shop.keeper(), &StockKeeper::ordersChanged, this, [this](const QList<OrderNumber> &numbers) {
        if (numbers.contains(m_opened)) {
            openOrder(m_opened);
        }
    });
}

void OrdersPage::watchCanceller()
{
    connect(m_canceller, &OrderCanceller::busyChanged, this,
            [this] { m_details->setCancelling(m_canceller->isBusy()); });
    connect(m_canceller, &OrderCanceller::cancelled, this, [this](OrderNumber number) {
        hideMessage();
        noteAct(OrderStep::cancelled(m_shop, number, m_cancelling));
    });
    connect(m_canceller, &OrderCanceller::refused, this, [this](OrderNumber number, const Error &error) {
        say(MessageBar::Kind::Error,
            tr("Order %1 was not cancelled. %2").arg(QString::number(number.value), errorText(error)));
        openOrder(number);
    });
    connect(m_canceller, &OrderCanceller::unresolved, this, [this](OrderNumber number) {
        say(MessageBar::Kind::Warning,
            tr("Nobody knows yet whether order %1 is cancelled; it is asked for by its key.")
                .arg(QString::number(number.value)));
    });
}

bool OrdersPage::isSettled() const
{
    return ListPage::isSettled() && !m_asked.isPending() && !m_canceller->isBusy();
}

void OrdersPage::showRow(qint64 id)
{
    if (OrderNumber(id) != m_opened) {
        openOrder(OrderNumber(id));
    }
}

void OrdersPage::openRow(qint64 id)
{
    openOrder(OrderNumber(id));
    m_details->focusLines();
}

void OrdersPage::beginList()
{
    Q_EMIT pageRequested(u"new-order"_s);
}

void OrdersPage::openOrder(OrderNumber number)
{
    if (number.isNull()) {
        return;
    }
    m_asked.cancel();
    m_opened = number;
    m_asked.ask(m_shop.reader().order(number), this, [this](const Result<OrderDetails> &order) {
        if (order) {
            showOpened(order.value());
        } else {
            say(MessageBar::Kind::Error, errorText(order.error()));
        }
    });
    table().setCurrentId(number.value);
}

void OrdersPage::showOpened(const OrderDetails &order)
{
    m_shown = order;
    m_details->show(order, m_shop.settings());
    m_cancelAction->setEnabled(order.summary.state != OrderState::Cancelled);
}

void OrdersPage::cancelOpened()
{
    if (!m_shown || m_shown->summary.number != m_opened || m_canceller->isBusy()) {
        return;
    }
    const OrderNumber number = m_opened;
    m_ask(tr("Cancel order %1? Its goods go back into stock. The order and its reversal stay in the books; "
             "Undo would place it again as a new order.")
              .arg(QString::number(number.value)),
          [this, number, request = requestOf(*m_shown)](bool yes) {
              if (yes && !m_canceller->isBusy()) {
                  m_cancelling = request;
                  m_canceller->cancel(number);
              }
          });
}

} // namespace stockroom
