#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

struct ProductChange;
class Shop;

/// Says which columns of the list of products are edited where they stand, and how they are stored. Figures
/// of stock are not: they move by postings only. `shop` must outlive the list.
void addProductEdits(ListDescription &list, Shop &shop);

/// Edits of a list's rows as edits of products.
[[nodiscard]] QList<ProductChange> productChanges(const QList<RowEdit> &edits);

} // namespace stockroom
