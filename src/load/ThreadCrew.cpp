#include "load/ThreadCrew.h"

#include <algorithm>
#include <thread>

namespace stockroom {

ThreadCrew::ThreadCrew(int workers, LoadControl &control, Sampler &sampler)
    : m_workers(workers)
    , m_control(control)
    , m_sampler(sampler)
    , m_ready(workers)
    , m_running(workers)
{
}

Result<CrewReport> ThreadCrew::run(const Work &work)
{
    std::vector<std::thread> threads;
    threads.reserve(static_cast<size_t>(m_workers));
    for (int i = 0; i < m_workers; ++i)
        threads.emplace_back([this, i, &work] { runWorker(i, work); });
    m_ready.wait();
    m_sampler.begin();
    m_go.count_down();
    {
        std::unique_lock lock(m_mutex);
        const std::chrono::milliseconds interval(Sampler::intervalMs());
        while (!m_changed.wait_for(lock, interval, [this] { return m_running == 0; })) {
            lock.unlock();
            m_sampler.sample(m_control.answered());
            lock.lock();
        }
    }
    CrewReport report;
    report.seconds = m_sampler.end(m_control.answered());
    for (std::thread &thread : threads)
        thread.join();
    if (m_error)
        return *m_error;
    report.tallies = m_tallies;
    report.samples = m_sampler.samples();
    return report;
}

void ThreadCrew::runWorker(int worker, const Work &work)
{
    bool isReady = false;
    Result<WorkerTally> tally = work(worker, [this, &isReady] {
        isReady = true;
        m_ready.count_down();
        m_go.wait();
    });
    // One that could not even begin must not keep the others waiting.
    if (!isReady)
        m_ready.count_down();
    const std::lock_guard lock(m_mutex);
    if (tally)
        m_tallies.append(std::move(tally).value());
    else if (!m_error)
        m_error = tally.error();
    --m_running;
    m_changed.notify_all();
}

} // namespace stockroom
