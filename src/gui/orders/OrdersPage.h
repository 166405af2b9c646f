#pragma once

#include "domain/Order.h"
#include "gui/list/ListPage.h"

#include <functional>

namespace stockroom {

class OrderCanceller;
class OrderDetailsPane;
class Shop;

/// The stored orders: found by what one remembers of them, opened, cancelled. GUI thread.
class OrdersPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrdersPage)

public:
    /// Asks whether an order is to be cancelled; `answer` is called with what the user says.
    using Asker = std::function<void(const QString &text, const std::function<void(bool)> &answer)>;

    /// `shop` must outlive it.
    explicit OrdersPage(Shop &shop, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;

    /// Another way to ask than a message box.
    void setAsker(Asker asker) { m_ask = std::move(asker); }

public Q_SLOTS:
    /// Also one that the list does not show.
    void openOrder(stockroom::OrderNumber number);
    void cancelOpened();

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;

private:
    void makeCommands();
    void watchOrders();
    void watchCanceller();
    void showOpened(const OrderDetails &order);

    Shop &m_shop;
    OrderDetailsPane *m_details;
    OrderCanceller *m_canceller;
    Asker m_ask;
    QAction *m_cancelAction = nullptr;
    OrderNumber m_opened;
    std::optional<OrderDetails> m_shown; // of the opened one, as soon as it is there
    PostingRequest m_cancelling; // what the order that is being cancelled asked for
    Question<Result<OrderDetails>> m_asked;
};

} // namespace stockroom
