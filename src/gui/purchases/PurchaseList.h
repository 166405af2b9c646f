#pragma once

#include "domain/Purchase.h"
#include "gui/list/ListDescription.h"

namespace stockroom {

class Shop;
struct Pill;

/// The purchase orders, the newest on top. `shop` must outlive it.
[[nodiscard]] ListDescription purchaseList(Shop &shop);
/// The pill of an order's state, shared with the details.
[[nodiscard]] Pill purchasePill(PurchaseState state);
/// A day as the user reads it; empty where there is none.
[[nodiscard]] QString dayText(qint64 utcMilliseconds, const QByteArray &timeZone);

} // namespace stockroom
