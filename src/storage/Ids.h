#pragma once

#include "storage/Database.h"
#include "storage/RowBatch.h"

#include <QList>

namespace stockroom {

/// Numbers of orders begin here, as the sequence of the first migration does.
inline constexpr qint64 kFirstOrderNumber = 10001;

/// Draws `count` ids of a table in rising order, inside a write transaction; rows are then written with them,
/// for the rows of RETURNING come in no promised order. `first` is the lowest id there is. Throws
/// `StorageError`.
[[nodiscard]] QList<qint64> drawIds(Database &database, const QString &table, const QString &column,
                                    qsizetype count, qint64 first = 1);

/// One column, `id`: the ids themselves.
[[nodiscard]] const RowLayout &idLayout();

/// The ids of a set or list, for "IN (SELECT t.id FROM %1)".
template <typename Ids> [[nodiscard]] RowBatch idBatch(const Ids &ids, const Dialect &dialect)
{
    RowBatch rows(idLayout(), dialect, ids.size());
    for (const auto id : ids)
        rows.add(id.value);
    return rows;
}

} // namespace stockroom
