#pragma once

#include "load/LoadResult.h"

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace stockroom {

/// What the workers of a running strategy share: which order is next, how many are answered, and whether to
/// stop. Any thread.
class LoadControl final {
public:
    explicit LoadControl(const std::atomic_bool &stop, qint64 orders)
        : m_stop(stop)
        , m_orders(orders)
    {
    }
    Q_DISABLE_COPY_MOVE(LoadControl)

    /// The index of the next order to place; -1 where there is none, or Stop was asked for.
    [[nodiscard]] qint64 takeOrder()
    {
        if (m_stop.load(std::memory_order_relaxed))
            return -1;
        const qint64 index = m_next.fetch_add(1, std::memory_order_relaxed);
        return index < m_orders ? index : -1;
    }
    void countAnswer() { m_answered.fetch_add(1, std::memory_order_relaxed); }

    [[nodiscard]] qint64 orders() const { return m_orders; }
    [[nodiscard]] qint64 answered() const { return m_answered.load(std::memory_order_relaxed); }
    [[nodiscard]] bool stopped() const { return m_stop.load(std::memory_order_relaxed); }

private:
    const std::atomic_bool &m_stop;
    const qint64 m_orders;
    std::atomic<qint64> m_next = 0;
    std::atomic<qint64> m_answered = 0;
};

/// Hears how far a strategy is, about ten times a second, in the thread that runs it.
using LoadListener = std::function<void(const LoadProgress &)>;

} // namespace stockroom
