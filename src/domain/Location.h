#pragma once

#include "domain/Ids.h"

namespace stockroom {

// Where goods are or come from or go to: the rows of the first migration. Only the shop's floor is internal
// and holds balances; the others exist so that each movement has two ends and nothing appears or vanishes.
inline constexpr LocationId kShopFloor{1};
inline constexpr LocationId kSupplier{2};
inline constexpr LocationId kCustomer{3};
inline constexpr LocationId kLoss{4};
inline constexpr LocationId kFound{5};

} // namespace stockroom
