#pragma once

#include "domain/Result.h"

#include <QSemaphore>

#include <atomic>

namespace stockroom {

/// Room for orders that are placed and not yet answered. Bounds memory and latency: workers wait for room,
/// the window is told Busy at once. Any thread.
class OrderQueue final {
public:
    enum class Waiting { ForRoom, Never };

    explicit OrderQueue(int capacity = kCapacity)
        : m_capacity(capacity)
        , m_room(capacity)
    {
    }
    Q_DISABLE_COPY_MOVE(OrderQueue)

    static constexpr int kCapacity = 8192;

    /// Takes room for one order. Errors: Busy (where it may not wait), Closing.
    [[nodiscard]] Result<void> enter(Waiting waiting)
    {
        if (waiting == Waiting::ForRoom)
            m_room.acquire();
        else if (!m_room.tryAcquire())
            return Error{m_closing.load() ? ErrorKind::Closing : ErrorKind::Busy, {}, {}};
        // Looked at with room in hand: `close` can not have seen an empty queue behind our back.
        if (m_closing.load()) {
            m_room.release();
            return Error{ErrorKind::Closing, {}, {}};
        }
        return {};
    }
    /// Gives back the room of `count` orders: each has got its answer.
    void leave(qsizetype count) { m_room.release(static_cast<int>(count)); }

    /// Takes no more orders and waits until each placed one has got its answer.
    void close()
    {
        if (m_closing.exchange(true))
            return;
        m_room.acquire(m_capacity);
        // Whoever still waits for room is let in and finds the queue closed.
        m_room.release(m_capacity);
    }

private:
    const int m_capacity;
    QSemaphore m_room;
    std::atomic_bool m_closing = false;
};

} // namespace stockroom
