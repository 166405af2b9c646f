#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace stockroom {

/// What a column of a file can mean to the shop.
enum class Column {
    Sku,
    Name,
    Category,
    Unit,
    Price,
    Stock,
    ReorderPoint,
    Cost,
    ReorderQuantity,
    Tax,
    Barcode,
    Notes,
    Invoice,
    Date,
    Quantity,
    Customer,
};

/// Which column of a file carries what. Headers are told by name, whatever their case, blanks and signs, in
/// the words of common programs; `overrides` (field name → header, or its number as "#3") come first. A
/// value, any thread.
class ColumnMap final {
public:
    /// The fields of `wanted`; of them `needed` must be found.
    /// Errors: MissingColumn; Duplicate where two headers of one text would fit; NotFound for an override
    /// that names an unknown field or header.
    [[nodiscard]] static Result<ColumnMap> find(const QStringList &headers, const QList<Column> &wanted,
                                                const QList<Column> &needed,
                                                const QHash<QString, QString> &overrides = {});

    /// The name of a field, as `--map` and error messages know it.
    [[nodiscard]] static QString fieldName(Column column);
    /// The names of all fields.
    [[nodiscard]] static QStringList fieldNames();

    [[nodiscard]] bool has(Column column) const { return m_index.contains(column); }
    /// Where the column stands, -1 where the file has none.
    [[nodiscard]] qsizetype index(Column column) const { return m_index.value(column, -1); }
    /// The header as the file writes it.
    [[nodiscard]] QString header(Column column) const;
    [[nodiscard]] const QStringList &headers() const { return m_headers; }
    [[nodiscard]] qsizetype columnCount() const { return m_headers.size(); }

private:
    [[nodiscard]] Result<void> applyOverrides(const QHash<QString, QString> &overrides,
                                              const QList<Column> &wanted);
    [[nodiscard]] Result<void> findByName(Column column);
    /// What a message says the file has.
    [[nodiscard]] QString headerList() const;

    QStringList m_headers;
    QHash<Column, qsizetype> m_index;
};

[[nodiscard]] inline size_t qHash(Column column, size_t seed = 0)
{
    return ::qHash(static_cast<int>(column), seed);
}

} // namespace stockroom
