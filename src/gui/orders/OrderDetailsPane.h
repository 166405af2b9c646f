#pragma once

#include "domain/Order.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace stockroom {

class OrderLineTableModel;
struct ShopSettings;

namespace Ui {
class OrderDetailsPane;
}

/// An order opened: who, when, its lines, and the way to cancel it. GUI thread.
class OrderDetailsPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderDetailsPane)

public:
    explicit OrderDetailsPane(QWidget *parent = nullptr);
    ~OrderDetailsPane() override;

    /// Nothing shows an empty pane.
    void show(const std::optional<OrderDetails> &order, const ShopSettings &settings);
    void setCancelling(bool cancelling);
    void focusLines();

Q_SIGNALS:
    void cancelRequested();

private:
    void showFacts(const ShopSettings &settings);
    void showCancel();

    std::unique_ptr<Ui::OrderDetailsPane> m_ui;
    OrderLineTableModel *m_lines = nullptr;
    std::optional<OrderDetails> m_order;
    bool m_cancelling = false;
};

} // namespace stockroom
