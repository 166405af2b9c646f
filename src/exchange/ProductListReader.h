#pragma once

#include "domain/Product.h"
#include "exchange/TableReader.h"
#include "exchange/VariantRows.h"

#include <optional>

namespace stockroom {

/// One product of a product list. `product` carries no id yet; what the file has no column for is at its
/// default.
struct ProductListRow {
    qint64 line = 0;
    Product product;
    /// Empty where the file does not say.
    std::optional<Quantity> stock;
};

/// Reads a product list row by row. Needs a column for the code; a barcode stands in for it where there is
/// none. A code that comes twice is bad the second time. One thread.
class ProductListReader final {
public:
    ProductListReader(QIODevice &device, ImportFormat format);

    [[nodiscard]] Result<void> open(const std::atomic<bool> *cancelled = nullptr);
    [[nodiscard]] RowOutcome next(ProductListRow &row, RowError &error);
    [[nodiscard]] const TableReader &table() const { return m_table; }

private:
    [[nodiscard]] std::optional<RowError> fill(ProductListRow &row);
    [[nodiscard]] Column codeColumn() const;
    [[nodiscard]] std::optional<RowError> fillCode(Product &product);
    [[nodiscard]] std::optional<RowError> fillWords(Product &product);
    [[nodiscard]] std::optional<RowError> fillNumbers(ProductListRow &row);
    [[nodiscard]] std::optional<RowError> readPrice(Column column, UnitPrice &price) const;
    [[nodiscard]] std::optional<RowError> readTax(TaxRate &rate) const;
    [[nodiscard]] std::optional<RowError> readQuantity(Column column, const Unit &unit,
                                                       std::optional<Quantity> &quantity) const;

    TableReader m_table;
    /// Where the list is a Shopify export.
    std::optional<VariantRows> m_variants;
    QHash<Sku, qint64> m_seen;
};

} // namespace stockroom
