#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

/// Rows as spreadsheets take them from the clipboard: the titles first, then a line for each, cells parted by
/// tabs. Pure.
[[nodiscard]] QString clipboardText(const ListDescription &list, const QList<int> &columns,
                                    const QList<qint64> &ids, const ListRows &rows);

} // namespace stockroom
