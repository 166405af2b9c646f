#pragma once

#include "domain/Reorder.h"

#include <QLocale>

namespace stockroom {

/// Why so much of a product is to be bought, as a sentence or two; empty where nothing is. Any thread.
[[nodiscard]] QString reorderReason(const ReorderRow &row, const QLocale &locale);

} // namespace stockroom
