#pragma once

#include <atomic>
#include <chrono>

namespace stockroom {

/// Since when the database has been busy with the statement in hand. Set by the connection's thread, read by
/// any: a server that is frozen blocks the thread that asked it, so that only another can tell.
class Heartbeat final {
public:
    using Clock = std::chrono::steady_clock;

    Heartbeat() = default;
    Heartbeat(const Heartbeat &) = delete;
    Heartbeat &operator=(const Heartbeat &) = delete;

    /// How long the statement in hand has taken by now; zero where there is none.
    [[nodiscard]] Clock::duration waiting() const
    {
        const Clock::rep since = m_since.load(std::memory_order_relaxed);
        return since == 0 ? Clock::duration::zero()
                          : Clock::now().time_since_epoch() - Clock::duration(since);
    }

    /// One question to the database, from asking to the answer. `heartbeat` may be null.
    class Beat final {
    public:
        explicit Beat(Heartbeat *heartbeat)
            : m_heartbeat(heartbeat)
        {
            if (m_heartbeat)
                m_heartbeat->m_since.store(Clock::now().time_since_epoch().count(),
                                           std::memory_order_relaxed);
        }
        ~Beat()
        {
            if (m_heartbeat)
                m_heartbeat->m_since.store(0, std::memory_order_relaxed);
        }
        Beat(const Beat &) = delete;
        Beat &operator=(const Beat &) = delete;

    private:
        Heartbeat *m_heartbeat;
    };

private:
    std::atomic<Clock::rep> m_since = 0;
};

} // namespace stockroom
