#pragma once

#include "load/LoadControl.h"
#include "load/LoadPlan.h"

namespace stockroom {

/// Runs one strategy of a valid plan on a scratch shop of its own and audits it. Blocks; any thread that is
/// not the GUI's. A run that was stopped early gives the figures of the orders it got to. Errors: as
/// `Shop::create` and `Shop::open`.
[[nodiscard]] Result<LoadResult> runStrategy(const LoadPlan &plan, LoadStrategy strategy,
                                             const std::atomic_bool &stop, const LoadListener &listener = {});

} // namespace stockroom
