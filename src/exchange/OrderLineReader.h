#pragma once

#include "domain/Money.h"
#include "domain/Quantity.h"
#include "domain/Sku.h"
#include "exchange/TableReader.h"

#include <optional>

namespace stockroom {

/// One line of an order history: one line of the file.
struct OrderLineRow {
    qint64 line = 0;
    QString invoice;
    Sku sku;
    QString name;
    /// Not 0; below it the line is a return or an adjustment.
    Quantity quantity;
    UnitPrice price;
    /// UTC milliseconds; empty where the file has no dates.
    std::optional<qint64> happenedAt;
    QString customer;
};

/// Reads an order history line by line. Needs columns for invoice, code and quantity. One thread.
class OrderLineReader final {
public:
    OrderLineReader(QIODevice &device, ImportFormat format);

    [[nodiscard]] Result<void> open(const std::atomic<bool> *cancelled = nullptr);
    [[nodiscard]] Result<void> rewind() { return m_table.rewind(); }
    [[nodiscard]] RowOutcome next(OrderLineRow &row, RowError &error);
    [[nodiscard]] const TableReader &table() const { return m_table; }

private:
    [[nodiscard]] std::optional<RowError> fill(OrderLineRow &row);

    TableReader m_table;
    std::optional<DateReader> m_dates;
};

} // namespace stockroom
