#pragma once

#include "domain/Result.h"
#include "load/LoadResult.h"

namespace stockroom {

/// Writes the results of a load test to a file: JSON where the name ends so, CSV otherwise. Fields are named
/// as the command line names them. Errors: FileUnwritable.
[[nodiscard]] Result<void> exportLoadResults(const QList<LoadResult> &results, const QString &path);

} // namespace stockroom
