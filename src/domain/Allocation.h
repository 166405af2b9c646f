#pragma once

#include "domain/Ids.h"
#include "domain/Quantity.h"

#include <QVarLengthArray>

#include <span>

namespace stockroom {

/// What can be taken at one place and lot.
struct Source {
    LocationId location;
    LotId lot;
    Quantity available;
};

/// What is taken of it.
struct Take {
    LocationId location;
    LotId lot;
    Quantity quantity;
};

using Takes = QVarLengthArray<Take, 2>;

/// Where an order takes from: goes through `sources` in their order and takes what is free until `wanted` is
/// reached. The takes sum to `wanted`, or to all there is where that is less. The one place that decides it:
/// a rule on lots, expiry or places is a rule on the order of `sources`.
[[nodiscard]] Takes allocate(Quantity wanted, std::span<const Source> sources);

} // namespace stockroom
