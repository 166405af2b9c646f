#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

/// What a filter says on its chip: "Category contains “tool”", "On hand from 1 to 5". Pure.
[[nodiscard]] QString conditionText(const ListDescription &list, const ColumnCondition &condition);

/// A bound of a range as it is read and typed. A day's end is its last millisecond. Errors: as
/// `decimal::parseLocalized`; NotANumber where it is no day.
[[nodiscard]] QString boundText(const ListDescription &list, const ListColumn &column, qint64 stored);
[[nodiscard]] Result<qint64> parseBound(const ListDescription &list, const ListColumn &column,
                                        const QString &text, bool isEnd);

} // namespace stockroom
