#include "load/ConnectionWorker.h"

#include "load/strategies/Strategy.h"
#include "storage/StorageError.h"

namespace stockroom {

namespace {

void placeOne(Strategy &strategy, const PostingRequest &order, WorkerTally &tally)
{
    const qint64 placedAt = WorkerTally::now();
    try {
        if (strategy.place(order, tally) == Strategy::Answer::Confirmed)
            ++tally.confirmed;
        else
            ++tally.rejected;
    } catch (const StorageError &error) {
        tally.fail(error.error());
    }
    tally.latencyUs.push_back(static_cast<qint32>((WorkerTally::now() - placedAt) / 1000));
}

} // namespace

Result<WorkerTally> runConnectionWorker(const CrewJob &job, int worker,
                                        const std::function<qint64()> &takeOrder, LoadControl &control,
                                        const std::function<void()> &ready)
{
    try {
        Database database(job.address, Database::Access::Writer);
        const std::unique_ptr<Strategy> strategy = makeStrategy(job.strategy, database, job.till);
        WorkerTally tally;
        tally.worker = worker;
        ready();
        tally.startedAt = WorkerTally::now();
        for (qint64 index = takeOrder(); index >= 0; index = takeOrder()) {
            placeOne(*strategy, job.workload.order(index), tally);
            control.countAnswer();
        }
        tally.endedAt = WorkerTally::now();
        return tally;
    } catch (const StorageError &error) {
        return error.error();
    }
}

} // namespace stockroom
