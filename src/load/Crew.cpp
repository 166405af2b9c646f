#include "load/Crew.h"

#include "load/BatchCounter.h"
#include "load/ConnectionWorker.h"
#include "load/DeskWorker.h"
#include "load/ThreadCrew.h"

namespace stockroom {

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
    if (report && !report->tallies.isEmpty())
        counter.addTo(report.value().tallies.first());
    return report;
}

} // namespace stockroom
