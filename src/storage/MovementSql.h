#pragma once

#include "domain/Movement.h"

/// What the movements' store and their list say alike of a row `m` of `movement`.
namespace stockroom::movementsql {

/// Posting and line in one number.
[[nodiscard]] inline QString id()
{
    return QStringLiteral("(m.posting_id * %1 + m.line_no)").arg(Movement::kLines);
}

/// What it did to the stock in the shop.
[[nodiscard]] inline QString change()
{
    const QString inside = QStringLiteral("IN (SELECT i.id FROM location i WHERE i.kind = 1)");
    return QStringLiteral("(CASE WHEN m.to_location_id %1 THEN m.quantity ELSE 0 END - "
                          "CASE WHEN m.from_location_id %1 THEN m.quantity ELSE 0 END)")
        .arg(inside);
}

} // namespace stockroom::movementsql
