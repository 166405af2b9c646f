#pragma once

#include "domain/ShopAddress.h"
#include "domain/StockValue.h"

#include <QFuture>

#include <functional>

namespace stockroom {

/// What the stock would be worth by a method, whichever the shop has: goes through every movement from the
/// first on, in one snapshot on a connection of its own. In the caller's thread; `cancelled` is asked and
/// `progress` told (movements done and all there are) every so often. Errors: Cancelled, Damaged, and those
/// of opening.
[[nodiscard]] Result<StockValue> valueByReplayNow(const ShopAddress &address, CostMethod method,
                                                  std::optional<qint64> asOf,
                                                  const std::function<bool()> &cancelled,
                                                  const std::function<void(qint64, qint64)> &progress);

/// The same as a job in a thread of its own; cancelling the future ends it.
[[nodiscard]] QFuture<Result<StockValue>> valueByReplay(const ShopAddress &address, CostMethod method,
                                                        std::optional<qint64> asOf);

} // namespace stockroom
