#pragma once

#include "load/LoadControl.h"
#include "load/LoadPlan.h"

namespace stockroom {

class Shop;

/// The `stockroom` strategy on a shop a user has named, and on that only when the user said so: real orders
/// that stay. `plan` gives workers, orders, lines, in-flight window and how many of the shop's products with
/// stock are sold. Each confirmed key is written to the file descriptor `acknowledgements` (-1: none) when it
/// is confirmed and before anything else is done. Blocks; any thread. Errors: Short (nothing in stock),
/// FileUnwritable, and those of the shop.
[[nodiscard]] Result<LoadResult> loadHere(Shop &shop, const LoadPlan &plan, int acknowledgements,
                                          const std::atomic_bool &stop, const LoadListener &listener = {});

} // namespace stockroom
