#pragma once

#include "storage/Database.h"

#include <QList>

namespace stockroom {

/// Draws `count` ids of a table in rising order, inside a write transaction; rows are then written with them, for
/// the rows of RETURNING come in no promised order. `first` is the lowest id there is. Throws `StorageError`.
[[nodiscard]] QList<qint64> drawIds(Database &database, const QString &table, const QString &column, qsizetype count,
                                    qint64 first = 1);

} // namespace stockroom
