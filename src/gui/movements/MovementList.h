#pragma once

#include "domain/Ids.h"
#include "gui/list/ListDescription.h"

namespace stockroom {

class Shop;

/// The columns of the movement list, in the order it begins with.
enum class MovementColumn {
    Number,
    Happened,
    Sku,
    Name,
    Change,
    After,
    Reason,
    Route,
    Order,
    Document,
    Till,
    Posted,
    Cost,
    Note,
};

/// Everything that moved goods, the last on top. `shop` must outlive it.
[[nodiscard]] ListDescription movementList(Shop &shop);
/// The same of one product, with what was in stock after each; which one is asked each time rows are read.
[[nodiscard]] ListDescription productMovementList(Shop &shop, const std::function<ProductId()> &product);

} // namespace stockroom
