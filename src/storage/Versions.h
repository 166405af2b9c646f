#pragma once

#include <QString>

namespace stockroom {

/// Of the SQLite this runs with.
[[nodiscard]] QString sqliteLibraryVersion();
/// Of the PostgreSQL client library this runs with; empty where there is none.
[[nodiscard]] QString postgresLibraryVersion();

} // namespace stockroom
