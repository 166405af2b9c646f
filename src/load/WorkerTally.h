#pragma once

#include "domain/ErrorText.h"
#include "domain/Ids.h"

#include <QList>
#include <QString>

#include <chrono>
#include <vector>

namespace stockroom {

/// One decrease as a worker made it, by the clock all workers of the machine share. Times in nanoseconds.
struct DecreaseTrace {
    int worker = 0;
    ProductId product;
    /// Units.
    qint64 read = 0;
    qint64 saved = 0;
    qint64 readAt = 0;
    qint64 subtractedAt = 0;
    qint64 savedAt = 0;
    /// False where the database refused to save it.
    bool done = false;
};

/// What one worker met. Written by that worker alone, read when it has ended.
struct WorkerTally {
    /// Enough to find a lost decrease in, whatever the length of the run.
    static constexpr qsizetype kMaxTrace = 100'000;

    int worker = 0;
    qint64 confirmed = 0;
    qint64 rejected = 0;
    qint64 failed = 0;
    qint64 retries = 0;
    /// `stockroom`: those among the failed that may be stored all the same.
    qint64 unresolved = 0;
    /// `stockroom`: commits of this worker's keeper and the orders they carried; its repetitions are in
    /// `retries`. Where workers share a keeper, the first has them all.
    qint64 batches = 0;
    qint64 batchedOrders = 0;
    /// From the first order placed to the last answer; nanoseconds of `now`.
    qint64 startedAt = 0;
    qint64 endedAt = 0;
    std::vector<qint32> latencyUs;
    QList<DecreaseTrace> trace;
    QString firstFailure;

    void fail(const Error &error)
    {
        ++failed;
        if (firstFailure.isEmpty())
            firstFailure = error.detail.isEmpty() ? errorText(error) : error.detail;
    }
    void add(const DecreaseTrace &decrease)
    {
        if (trace.size() < kMaxTrace)
            trace.append(decrease);
    }

    [[nodiscard]] static qint64 now()
    {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }
};

} // namespace stockroom
