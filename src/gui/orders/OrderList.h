#pragma once

#include "domain/Order.h"
#include "gui/list/ListDescription.h"

namespace stockroom {

class Shop;
struct Pill;

/// The columns of the order list, in the order it begins with.
enum class OrderColumn { Number, Placed, State, Customer, Document, Lines, Total };

/// The stored orders, the newest on top. `shop` must outlive it.
[[nodiscard]] ListDescription orderList(Shop &shop);
/// The pill of an order's state, shared with the details.
[[nodiscard]] Pill statePill(OrderState state);

} // namespace stockroom
