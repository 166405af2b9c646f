#include "service/Watchdog.h"

#include "storage/Heartbeat.h"

using namespace std::chrono_literals;

namespace stockroom {

namespace {

constexpr auto kLookEvery = 1s;

} // namespace

Watchdog::Watchdog(const Heartbeat &heartbeat, std::function<void()> onSilence,
                   std::function<void()> onAnswer)
    : m_heartbeat(heartbeat)
    , m_onSilence(std::move(onSilence))
    , m_onAnswer(std::move(onAnswer))
    , m_thread([this] { watch(); })
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_end.notify_one();
    m_thread.join();
}

void Watchdog::watch()
{
    bool silent = false;
    std::unique_lock lock(m_mutex);
    while (!m_end.wait_for(lock, kLookEvery, [this] { return m_ending; })) {
        const bool waitsTooLong = m_heartbeat.waiting() > kPatience;
        if (waitsTooLong == silent)
            continue;
        silent = waitsTooLong;
        silent ? m_onSilence() : m_onAnswer();
    }
}

} // namespace stockroom
