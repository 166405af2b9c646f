#pragma once

#include "domain/Ids.h"

#include <QString>

namespace stockroom {

/// Where goods are or come from or go to. Only internal locations hold balances; the others exist so that each
/// movement has two ends and nothing appears or vanishes.
enum class LocationKind { Internal = 1, Supplier = 2, Customer = 3, Loss = 4, Found = 5 };

/// The rows of the first migration.
inline constexpr LocationId kShopFloor {1};
inline constexpr LocationId kSupplier {2};
inline constexpr LocationId kCustomer {3};
inline constexpr LocationId kLoss {4};
inline constexpr LocationId kFound {5};

/// A place with its code as printed on the shelf.
struct Location {
    LocationId id;
    QString code;
    QString name;
    LocationKind kind = LocationKind::Internal;
};

} // namespace stockroom
