#pragma once

#include "domain/Product.h"
#include "exchange/CsvRow.h"

#include <QStringList>

#include <array>
#include <optional>

namespace stockroom {

/// The rows of a Shopify export (columns Handle and Option1 Value): one row a variant, of which only the
/// first of a handle carries title and type, and rows that only name another picture. A variant without a SKU
/// is known by its handle and options. One thread.
class VariantRows final {
public:
    /// Nothing where the headers are of another kind of list.
    [[nodiscard]] static std::optional<VariantRows> find(const QStringList &headers);

    /// True for a row that carries no variant.
    [[nodiscard]] bool isPictureOnly(const CsvRow &row) const;
    /// "clay-plant-pot-Large"; empty where there is no handle.
    [[nodiscard]] QString code(const CsvRow &row) const;
    /// Gives a row the name and category that stand on the first one of its handle, and its options to the
    /// name.
    void complete(const CsvRow &row, QString &name, QString &category);

private:
    [[nodiscard]] QStringList options(const CsvRow &row) const;

    qsizetype m_handle = -1;
    qsizetype m_price = -1;
    std::array<qsizetype, 3> m_options = {-1, -1, -1};
    QString m_lastHandle;
    QString m_lastName;
    QString m_lastCategory;
};

} // namespace stockroom
