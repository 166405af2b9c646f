#pragma once

#include "domain/Result.h"

#include <atomic>

namespace stockroom {

class Shop;

/// What the demo shop has besides its history: places and goods that lie in them, suppliers and their terms,
/// and purchase orders, one of which came in part. The same each time. Not in the keeper's thread, for it
/// waits for answers. Errors: Cancelled, and those of what it does.
[[nodiscard]] Result<void> addDemoGoods(Shop &shop, const std::atomic_bool *cancelled);

} // namespace stockroom
