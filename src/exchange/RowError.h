#pragma once

#include "domain/Error.h"

#include <QMetaType>

namespace stockroom {

/// A row of a file that was left out: the line it begins at (the first is 1), the field as the file's header
/// calls it or a plain name where the whole row is meant, the reason and the text that was refused.
struct RowError {
    qint64 line = 0;
    Error error;

    friend bool operator==(const RowError &, const RowError &) = default;
};

/// What came of asking for the next row.
enum class RowOutcome { Good, Bad, End };

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::RowError)
