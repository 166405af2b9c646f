#pragma once

#include "load/WorkerTally.h"
#include "service/StockKeeper.h"

#include <atomic>
#include <memory>

namespace stockroom {

/// Counts a keeper's commits, the orders they carry, and what it begins again, while it lives. Any thread.
class BatchCounter final {
public:
    explicit BatchCounter(StockKeeper &keeper)
    {
        QObject::connect(
            &keeper, &StockKeeper::batchCommitted, &m_context,
            [counts = m_counts](qsizetype orders) {
                ++counts->batches;
                counts->orders += orders;
            },
            Qt::DirectConnection);
        QObject::connect(
            &keeper, &StockKeeper::batchRetried, &m_context, [counts = m_counts] { ++counts->retries; },
            Qt::DirectConnection);
    }

    /// To the tally of one of the workers whose orders were carried. Each commit is counted before its orders
    /// are answered.
    void addTo(WorkerTally &tally) const
    {
        tally.batches += m_counts->batches;
        tally.batchedOrders += m_counts->orders;
        tally.retries += m_counts->retries;
    }

private:
    struct Counts {
        std::atomic<qint64> batches = 0;
        std::atomic<qint64> orders = 0;
        std::atomic<qint64> retries = 0;
    };

    QObject m_context;
    /// The keeper may be counting while this goes.
    const std::shared_ptr<Counts> m_counts = std::make_shared<Counts>();
};

} // namespace stockroom
