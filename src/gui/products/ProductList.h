#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

class Shop;
struct Pill;
struct ProductRow;

/// The columns of the product list, in the order it begins with.
enum class ProductColumn {
    Sku,
    Name,
    Category,
    OnHand,
    Price,
    Status,
    Barcode,
    Unit,
    Reserved,
    Available,
    Reorder,
    Value,
    Archived,
    Cost,
    ReorderQuantity,
    Tax,
};

/// What the shop sells, with its stock. `shop` must outlive it.
[[nodiscard]] ListDescription productList(Shop &shop);
/// The pill of a product's status, shared with the details.
[[nodiscard]] Pill statusPill(const ProductRow &row);

} // namespace stockroom
