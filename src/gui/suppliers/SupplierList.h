#pragma once

#include "domain/Supplier.h"
#include "gui/list/ListDescription.h"

namespace stockroom {

class Shop;
struct Pill;

/// The suppliers, by name; archived ones only where they are asked for. `shop` must outlive it.
[[nodiscard]] ListDescription supplierList(Shop &shop);
/// What a supplier is at the moment, shared with the details.
[[nodiscard]] Pill supplierPill(const SupplierRow &row);
/// "14 days"; a dash where nobody knows.
[[nodiscard]] QString daysText(int days);

} // namespace stockroom
