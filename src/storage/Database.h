#pragma once

#include "domain/ShopAddress.h"
#include "storage/Dialect.h"

#include <QString>

#include <memory>

namespace stockroom {

class Heartbeat;
class Query;

/// One connection to a shop, opened with every rule of safety set and read back. Opened, used and destroyed in
/// one thread. Throws `StorageError`.
///
/// A SQLite shop has exactly one `Writer` at a time, which does all writing and all checkpoints (a checkpoint
/// racing a commit on another connection can corrupt the file in SQLite before 3.51.3); all other connections
/// are `Reader`s, which SQLite itself opens read-only.
class Database final {
public:
    enum class Access { Writer, Reader };

    /// Opens an existing shop's database. `heartbeat` is told of each statement; it must outlive the connection.
    /// Errors: ShopMissing, NotAShop, CannotOpen, LostConnection, Damaged.
    Database(const ShopAddress &address, Access access, Heartbeat *heartbeat = nullptr);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Makes an empty file (0600) or schema that is not there yet. Errors: ShopExists, CannotOpen.
    static void create(const ShopAddress &address);
    /// Removes a PostgreSQL shop's schema or a SQLite shop's files. For scratch shops and a failed creation.
    static void destroy(const ShopAddress &address);

    [[nodiscard]] const Dialect &dialect() const;
    [[nodiscard]] const ShopAddress &address() const;
    [[nodiscard]] bool isOpen() const;

    /// A statement, prepared once a connection and kept. `sql` is a constant of the caller: user data is bound.
    [[nodiscard]] Query query(const QString &sql);
    /// Runs a statement that returns nothing and is not worth keeping.
    void execute(const QString &sql);

    /// SQLite: moves the log into the file and syncs both. Only the writer may; elsewhere nothing happens. Throws
    /// Locked where someone still reads an older state.
    void checkpoint();

private:
    friend class Query;
    friend class Transaction;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stockroom
