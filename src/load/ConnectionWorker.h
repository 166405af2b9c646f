#pragma once

#include "load/Crew.h"

namespace stockroom {

/// One worker of the five strategies that wait for each answer, on a connection of its own: calls `ready`
/// when it is open, then places order after order. Errors: as `Database`.
[[nodiscard]] Result<WorkerTally> runConnectionWorker(const CrewJob &job, int worker,
                                                      const std::function<qint64()> &takeOrder,
                                                      LoadControl &control,
                                                      const std::function<void()> &ready);

} // namespace stockroom
