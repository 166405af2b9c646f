#pragma once

#include "load/Crew.h"
#include "load/Sampler.h"

#include <condition_variable>
#include <latch>
#include <mutex>
#include <optional>

namespace stockroom {

/// Starts threads, lets them begin at the same moment once all are ready, and samples until the last has
/// ended. Made and used in one thread.
class ThreadCrew final {
public:
    /// What one worker does: prepares, calls `ready` once, then works and gives its tally, or an error.
    using Work = std::function<Result<WorkerTally>(int worker, const std::function<void()> &ready)>;

    ThreadCrew(int workers, LoadControl &control, Sampler &sampler);

    [[nodiscard]] Result<CrewReport> run(const Work &work);

private:
    void runWorker(int worker, const Work &work);

    const int m_workers;
    LoadControl &m_control;
    Sampler &m_sampler;
    std::latch m_ready;
    std::latch m_go{1};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_running;
    QList<WorkerTally> m_tallies;
    std::optional<Error> m_error;
};

} // namespace stockroom
