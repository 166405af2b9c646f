#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

/// The row with what was typed in a cell: as it stands, or of a number "+5", "-3" and "+10 %" from what is
/// there. Errors: those of the column's `put`; NotANumber and OutOfRange of what is added. Pure.
[[nodiscard]] Result<ListRow> edited(const ListColumn &column, const ListRow &row, const QString &typed);

/// Whether it is relative, so that its result is worth showing.
[[nodiscard]] bool isRelative(const ListColumn &column, const QString &typed);
/// Whether it can not be read yet, for it is only begun: nothing, or a sign.
[[nodiscard]] bool isBegun(const QString &typed);

} // namespace stockroom
