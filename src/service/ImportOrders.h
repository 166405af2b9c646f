#pragma once

#include "domain/Result.h"
#include "service/ImportReport.h"
#include "service/OrderHistory.h"

#include <QString>

namespace stockroom {

class Shop;
class ShopReader;

/// What the import of an order history is told.
struct OrderImportOptions {
    ImportOptions common;
    OpeningRule opening = OpeningRule::None;
    /// Orders placed and not answered yet.
    int inFlight = 2048;
    /// Milliseconds all dates are moved by.
    qint64 shift = 0;
};

/// Books an order history: each invoice as an order through the same path as a click, at its first line's
/// place and time; returns and adjustments as what they are; codes the shop does not know become products.
/// Lines that can not be read are reported and left out. Keys come from source and invoice, so that an import
/// that was cut short is taken up again by the same call and books nothing twice. Blocks: call it in any
/// thread but the GUI's and the keeper's. Errors: FileUnreadable, BadFormat, MissingColumn, BadQuotes …: the
/// file can not be read and nothing was changed; what the opening was refused for (field "opening"), and
/// Cancelled before the first invoice: nothing was changed either. A code that has moved since the file
/// begins can not be opened any more (DatedBeforeLastMovement with that field, `detail` is the code).
[[nodiscard]] Result<ImportReport> importOrders(Shop &shop, const QString &file,
                                                const OrderImportOptions &options);

/// Says what an import would find in the file, and needs no more than to read. Errors: as `importOrders`.
[[nodiscard]] Result<ImportReport> rehearseOrders(ShopReader &books, const QString &file,
                                                  const OrderImportOptions &options);

} // namespace stockroom
