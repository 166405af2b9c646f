#pragma once

#include "load/WorkerTally.h"
#include "storage/StorageError.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <semaphore>

namespace stockroom {

/// Waits a random while before the `attempt`th repetition, so that two workers that met do not meet again.
inline void backOff(int attempt)
{
    const int ceilingUs = 200 << std::min(attempt, 7);
    std::binary_semaphore nobodyReleases(0);
    (void)nobodyReleases.try_acquire_for(std::chrono::microseconds(QRandomGenerator::global()->bounded(ceilingUs)));
}

/// Runs `work` until no other transaction stands in its way, for at most a minute, and counts the repetitions.
/// What `work` throws for another reason, or then, is passed on.
template<typename Work>
auto retried(WorkerTally &tally, Work work)
{
    const QDeadlineTimer patience(std::chrono::minutes(1));
    for (int attempt = 0;; ++attempt) {
        try {
            return work();
        } catch (const StorageError &error) {
            const bool passing = error.fault() == StorageError::Fault::Retry
                || error.fault() == StorageError::Fault::Duplicate;
            if (!passing || patience.hasExpired())
                throw;
        }
        ++tally.retries;
        backOff(attempt);
    }
}

} // namespace stockroom
