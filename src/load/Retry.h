#pragma once

#include "load/WorkerTally.h"
#include "storage/BackOff.h"
#include "storage/StorageError.h"

#include <QDeadlineTimer>

#include <chrono>

namespace stockroom {

/// Before the first repetition; it doubles from there.
constexpr std::chrono::microseconds kFirstPause(200);

/// Runs `work` until no other transaction stands in its way, for at most a minute, and counts the
/// repetitions. What `work` throws for another reason, or then, is passed on.
template <typename Work> auto retried(WorkerTally &tally, Work work)
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
        backOff(attempt, kFirstPause);
    }
}

} // namespace stockroom
