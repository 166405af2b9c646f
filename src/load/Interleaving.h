#pragma once

#include "load/LoadResult.h"
#include "load/WorkerTally.h"

namespace stockroom {

/// Looks through the decreases of all workers for two that met on one product: both read the same number, and
/// both saved it less what they sold, or one was refused after its order was stored. Nothing where none met.
/// Pure.
[[nodiscard]] std::optional<LoadInterleaving> findInterleaving(QList<DecreaseTrace> decreases);

} // namespace stockroom
