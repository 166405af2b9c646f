#pragma once

#include "domain/Error.h"

namespace stockroom {

/// The words for an error, in the user's language: what is wrong, where, and what to do. The only place that
/// turns an `Error` into words; window and command line share it. GUI thread or main thread of a command.
[[nodiscard]] QString errorText(const Error &error);

/// The word for a field an error names ("sku" is "SKU"); the field itself where it has none, such as "line
/// 12".
[[nodiscard]] QString fieldText(const QString &field);

} // namespace stockroom
