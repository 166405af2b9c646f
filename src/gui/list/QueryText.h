#pragma once

#include "gui/list/ListDescription.h"

namespace stockroom {

/// A question as the settings keep it, and read back: conditions on columns that the list no longer has, or
/// that can not be asked of them, are left out, and so is such an order. Nothing where it can not be read at
/// all. Pure.
[[nodiscard]] QString queryText(const ListQuery &query);
[[nodiscard]] std::optional<ListQuery> parseQuery(const QString &text, const ListDescription &list);

} // namespace stockroom
