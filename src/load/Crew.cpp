#include "load/Crew.h"

#include "load/ConnectionWorker.h"
#include "load/DeskWorker.h"
#include "load/ThreadCrew.h"

namespace stockroom {

namespace {

/// Counts the keeper's commits while it lives.
class BatchCounter final {
public:
    explicit BatchCounter(StockKeeper &keeper)
    {
        QObject::connect(
            &keeper, &StockKeeper::batchCommitted, &m_context,
            [this](qsizetype orders) {
                ++m_batches;
                m_orders += orders;
            },
            Qt::DirectConnection);
    }
    [[nodiscard]] qint64 batches() const { return m_batches; }
    [[nodiscard]] qint64 orders() const { return m_orders; }

private:
    QObject m_context;
    std::atomic<qint64> m_batches = 0;
    std::atomic<qint64> m_orders = 0;
};

} // namespace

Result<CrewReport> runConnections(const CrewJob &job, LoadControl &control, const LoadListener &listener)
{
    Sampler sampler(job.strategy, control.orders(), listener);
    ThreadCrew crew(job.workers, control, sampler);
    return crew.run([&](int worker, const std::function<void()> &ready) {
        return runConnectionWorker(
            job, worker, [&control] { return control.takeOrder(); }, control, ready);
    });
}

Result<CrewReport> runDesks(Shop &shop, const CrewJob &job, LoadControl &control,
                            const LoadListener &listener,
                            const std::function<bool(const PostingKey &)> &acknowledge)
{
    Sampler sampler(job.strategy, control.orders(), listener);
    ThreadCrew crew(job.workers, control, sampler);
    const BatchCounter counter(shop.keeper());
    Result<CrewReport> report =
        crew.run([&](int worker, const std::function<void()> &ready) -> Result<WorkerTally> {
            DeskWorker desk(shop, worker, job.inFlight, acknowledge);
            ready();
            desk.run([&job](qint64 index) { return job.workload.order(index); }, control);
            return desk.tally();
        });
    if (report && !report->tallies.isEmpty()) {
        report.value().tallies.first().batches = counter.batches();
        report.value().tallies.first().batchedOrders = counter.orders();
    }
    return report;
}

} // namespace stockroom
