#pragma once

#include "load/LoadResult.h"

#include <vector>

namespace stockroom {

/// Percentiles (nearest rank) and a histogram of answer times in microseconds, which are sorted by it. Pure.
[[nodiscard]] LoadLatency latencyOf(std::vector<qint32> &microseconds);

} // namespace stockroom
