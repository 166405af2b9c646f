#include "service/Versions.h"

#include "storage/Versions.h"

namespace stockroom {

QList<LibraryVersion> databaseVersions()
{
    return {{QStringLiteral("SQLite"), sqliteLibraryVersion()},
            {QStringLiteral("PostgreSQL (libpq)"), postgresLibraryVersion()}};
}

} // namespace stockroom
