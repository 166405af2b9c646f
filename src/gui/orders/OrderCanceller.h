#pragma once

#include "gui/orders/SinglePosting.h"

namespace stockroom {

/// Cancels confirmed orders, one at a time: posts the reversal of an order under a key of its own, and says
/// how it was answered. GUI thread; never waits.
class OrderCanceller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderCanceller)

public:
    /// `shop` must outlive it.
    explicit OrderCanceller(Shop &shop, QObject *parent = nullptr);

    /// Does nothing while one is unanswered.
    void cancel(OrderNumber number);
    [[nodiscard]] bool isBusy() const { return m_posting.pending().has_value(); }

Q_SIGNALS:
    void busyChanged();
    void cancelled(stockroom::OrderNumber number);
    /// It stands as it did.
    void refused(stockroom::OrderNumber number, const stockroom::Error &error);
    /// Nobody knows yet; it is asked for by its key.
    void unresolved(stockroom::OrderNumber number);

private:
    SinglePosting m_posting;
    OrderNumber m_number;
};

} // namespace stockroom
