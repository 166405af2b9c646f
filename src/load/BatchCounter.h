#pragma once

#include "load/WorkerTally.h"
#include "service/StockKeeper.h"

#include <atomic>

namespace stockroom {

/// Counts a keeper's commits, the orders they carry, and what it begins again, while it lives. Any thread.
class BatchCounter final {
public:
    explicit BatchCounter(StockKeeper &keeper)
    {
        QObject::connect(
            &keeper, &StockKeeper::batchCommitted, &m_context,
            [this](qsizetype orders) {
                ++m_batches;
                m_orders += orders;
            },
            Qt::DirectConnection);
        QObject::connect(
            &keeper, &StockKeeper::batchRetried, &m_context, [this] { ++m_retries; }, Qt::DirectConnection);
    }

    /// To the tally of one of the workers whose orders were carried.
    void addTo(WorkerTally &tally) const
    {
        tally.batches += m_batches;
        tally.batchedOrders += m_orders;
        tally.retries += m_retries;
    }

private:
    QObject m_context;
    std::atomic<qint64> m_batches = 0;
    std::atomic<qint64> m_orders = 0;
    std::atomic<qint64> m_retries = 0;
};

} // namespace stockroom
