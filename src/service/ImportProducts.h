#pragma once

#include "domain/Result.h"
#include "service/ImportReport.h"

#include <QString>

namespace stockroom {

class Shop;
class ShopReader;

/// What the import of a product list is told.
struct ProductImportOptions {
    ImportOptions common;
    /// Leaves bad rows out. Without it a list with a bad row is refused as a whole.
    bool skipBadRows = false;
    /// When the opening stock was there, UTC milliseconds; empty for now.
    std::optional<qint64> openingAt;
};

/// Takes in a product list, in one transaction: as a whole or not at all. Codes the shop has are updated with
/// what the file has columns for; new ones are made, and their stock becomes an opening posting. The stock of
/// a product that has moved already is left as it is and counted in `stockKept`. Where bad rows stand in the
/// way `stopped` is BadRows and nothing was changed. Blocks: call it in any thread but the GUI's and the
/// keeper's. Errors: FileUnreadable, BadFormat, MissingColumn, Cancelled, what the database says; nothing was
/// changed.
[[nodiscard]] Result<ImportReport> importProducts(Shop &shop, const QString &file,
                                                  const ProductImportOptions &options);

/// Says what an import would find in the file, and needs no more than to read. Errors: as `importProducts`.
[[nodiscard]] Result<ImportReport> rehearseProducts(ShopReader &books, const QString &file,
                                                    const ProductImportOptions &options);

} // namespace stockroom
