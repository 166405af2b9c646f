#pragma once

#include "domain/Result.h"
#include "load/Crew.h"

#include <QByteArray>

namespace stockroom {

/// What a worker process is told: its job, and which of the orders are its own (every `job.workers`th).
struct WorkerOrder {
    CrewJob job;
    int worker = 0;
    qint64 orders = 0;
};

/// The lines that go between a load test and its worker processes over pipes, each one JSON document. The job
/// goes by standard input and not by arguments, for it may carry a password. Pure; any thread.
[[nodiscard]] QByteArray toLine(const WorkerOrder &order);
[[nodiscard]] Result<WorkerOrder> workerOrderFrom(const QByteArray &line);

[[nodiscard]] QByteArray toLine(const WorkerTally &tally);
[[nodiscard]] QByteArray toLine(const Error &error);
/// The tally or the error a worker process ended with.
[[nodiscard]] Result<WorkerTally> workerTallyFrom(const QByteArray &line);

/// The short lines, each with its line feed.
inline constexpr auto kWorkerReady = "ready\n";
inline constexpr auto kWorkerGo = "go\n";
/// Followed by the number of orders answered.
inline constexpr auto kWorkerAnswered = "answered ";

} // namespace stockroom
