#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace stockroom {

class Heartbeat;

/// Watches from a thread of its own whether the database answers. A frozen server blocks the keeper's thread
/// for as long as it likes; nobody there could say so.
class Watchdog final {
public:
    /// How long a single statement may take before it is called silence.
    static constexpr std::chrono::seconds kPatience{7};

    /// `onSilence` and, when the statement has ended in whatever way, `onAnswer` are called in the watchdog's
    /// thread. `heartbeat` must outlive it.
    Watchdog(const Heartbeat &heartbeat, std::function<void()> onSilence, std::function<void()> onAnswer);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

private:
    void watch();

    const Heartbeat &m_heartbeat;
    const std::function<void()> m_onSilence;
    const std::function<void()> m_onAnswer;
    std::mutex m_mutex;
    std::condition_variable m_end;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace stockroom
