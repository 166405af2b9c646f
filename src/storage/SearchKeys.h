#pragma once

#include "storage/Database.h"

#include <QString>

namespace stockroom {

/// Texts as they are looked for and sorted by: folded, and kept beside what they are made of. The stores
/// write them with each row.
namespace searchkeys {

/// All text of a product, a line each.
[[nodiscard]] QString ofProduct(const QString &sku, const QString &name, const QString &category,
                                const QString &barcode, const QString &notes);
/// All text of an order; its number is looked for as it is.
[[nodiscard]] QString ofOrder(const QString &customer, const QString &document);

/// Makes every row's anew, in the caller's write transaction.
void rebuild(Database &database);
/// Notes every product's text in the index of words, which is empty, in the caller's write transaction.
void indexWords(Database &database);

} // namespace searchkeys

} // namespace stockroom
