#pragma once

#include "gui/common/Await.h"
#include "gui/common/MessageBar.h"
#include "gui/shell/Page.h"
#include "service/ShopReader.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace stockroom {

class OrderCanceller;
class OrderTableModel;
class Shop;

namespace Ui {
class OrdersPage;
}

/// The stored orders: found by what one remembers of them, opened, cancelled. GUI thread.
class OrdersPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrdersPage)

public:
    /// Asks whether an order is to be cancelled; `answer` is called with what the user says.
    using Asker = std::function<void(const QString &text, const std::function<void(bool)> &answer)>;

    /// `shop` must outlive it.
    explicit OrdersPage(Shop &shop, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void activated() override;
    [[nodiscard]] bool isSettled() const override;
    bool useKey(QKeyEvent *event) override;

    /// Another way to ask than a message box.
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    [[nodiscard]] OrderTableModel &model() { return *m_model; }

public Q_SLOTS:
    /// Also one that the list does not show.
    void openOrder(stockroom::OrderNumber number);
    void cancelOpened();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeTable();
    void watch();
    void watchCanceller();
    void showLoaded();
    void showState();
    void restoreCurrent();
    void showOpened(const OrderDetails &order);
    void say(MessageBar::Kind kind, const QString &text);

    std::unique_ptr<Ui::OrdersPage> m_ui;
    Shop &m_shop;
    OrderTableModel *m_model;
    OrderCanceller *m_canceller;
    Asker m_ask;
    QAction *m_cancelAction = nullptr;
    OrderNumber m_current;
    OrderNumber m_opened;
    Question<Result<OrderDetails>> m_asked;
    QTimer m_loadingTimer;
};

} // namespace stockroom
