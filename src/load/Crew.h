#pragma once

#include "domain/Result.h"
#include "load/LoadControl.h"
#include "load/LoadPlan.h"
#include "load/WorkerTally.h"
#include "load/Workload.h"

namespace stockroom {

class Shop;

/// What all workers of one strategy met.
struct CrewReport {
    QList<WorkerTally> tallies;
    double seconds = 0;
    QList<LoadSample> samples;
};

/// What a crew works on.
struct CrewJob {
    LoadStrategy strategy = LoadStrategy::Stockroom;
    ShopAddress address;
    Workload workload;
    int workers = 1;
    int inFlight = 1;
    TillId till;
};

/// Workers as threads, each with a connection of its own. Blocks until all have ended. Errors: as `Database`.
[[nodiscard]] Result<CrewReport> runConnections(const CrewJob &job, LoadControl &control,
                                                const LoadListener &listener);

/// Workers of `stockroom` as threads, each with a desk of its own at one open shop. `acknowledge` hears each
/// confirmed key in the keeper's thread; false stops the workers.
[[nodiscard]] Result<CrewReport> runDesks(Shop &shop, const CrewJob &job, LoadControl &control,
                                          const LoadListener &listener,
                                          const std::function<bool(const PostingKey &)> &acknowledge = {});

/// Workers as processes started by `command`, each with a connection or an open shop of its own. Errors: as
/// `Shop::open`; Internal where a worker process can not be started or dies.
[[nodiscard]] Result<CrewReport> runProcesses(const CrewJob &job, const QStringList &command,
                                              LoadControl &control, const LoadListener &listener);

} // namespace stockroom
