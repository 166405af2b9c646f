#pragma once

#include "storage/Database.h"

namespace stockroom {

/// A transaction that is rolled back unless `commit` was called and succeeded. Writing ones take the write
/// lock at once (BEGIN IMMEDIATE on SQLite): a transaction that reads first and asks for the lock later can
/// be told SQLITE_BUSY_SNAPSHOT. Throws `StorageError`; from `commit` with `UnknownCommit` where the outcome
/// is unknown.
class Transaction final {
public:
    enum class Mode {
        Write,
        /// One consistent picture for several reads (PostgreSQL: repeatable read, read only).
        Snapshot,
    };

    Transaction(Database &database, Mode mode);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    void commitSqlite();
    void commitPostgres();

    Database &m_database;
    bool m_open = true;
};

} // namespace stockroom
