#include "storage/Versions.h"

#include <QLibrary>

#include <sqlite3.h>

namespace stockroom {

QString sqliteLibraryVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

QString postgresLibraryVersion()
{
    // Qt's driver brings the library; only the library knows its version, as 150017 for 15.17.
    QLibrary client(QStringLiteral("pq"), 5);
    using Version = int (*)();
    const auto version = reinterpret_cast<Version>(client.resolve("PQlibVersion"));
    if (!version)
        return {};
    const int number = version();
    return QStringLiteral("%1.%2").arg(number / 10'000).arg(number % 10'000);
}

} // namespace stockroom
