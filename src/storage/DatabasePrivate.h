#pragma once

#include "storage/Database.h"
#include "storage/Heartbeat.h"
#include "storage/StorageError.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <optional>

struct sqlite3;

namespace stockroom {

/// A prepared statement and whether a `Query` holds it right now. For storage's own files only.
struct PreparedStatement {
    QSqlQuery query;
    bool inUse = false;
};

/// The Qt side of a `Database`. For storage's own files only.
struct Database::Private {
    ShopAddress address;
    Access access;
    Dialect dialect;
    QString connectionName;
    QSqlDatabase connection;
    QHash<QString, std::shared_ptr<PreparedStatement>> statements;
    Heartbeat *heartbeat = nullptr;
    /// Looked for when it is first needed.
    std::optional<sqlite3 *> sqlite;

    /// An error of this connection: one that only reads had nothing to store.
    [[nodiscard]] StorageError told(const StorageError &error) const;
};

/// When an error came up: at COMMIT a lost answer leaves the outcome unknown.
enum class SqlStage { Open, Statement, Commit };

/// Sorts a database's error by its code (never by its words) into what is to be done about it.
[[nodiscard]] StorageError storageError(const QSqlError &error, const Dialect &dialect, SqlStage stage);

} // namespace stockroom
