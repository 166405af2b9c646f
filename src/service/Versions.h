#pragma once

#include <QList>
#include <QString>

namespace stockroom {

/// A library the program runs with; the version is empty where it is not there.
struct LibraryVersion {
    QString name;
    QString version;
};

/// The databases' client libraries, as they were found on this machine.
[[nodiscard]] QList<LibraryVersion> databaseVersions();

} // namespace stockroom
