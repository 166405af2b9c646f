#pragma once

#include "domain/ShopAddress.h"
#include "storage/Dialect.h"

#include <QString>

#include <functional>
#include <memory>

namespace stockroom {

class Heartbeat;
class Query;

/// One connection to a shop, opened with every rule of safety set and read back. Opened, used and destroyed
/// in one thread. Throws `StorageError`.
///
/// A SQLite shop has exactly one `Writer` at a time, which does all writing and all checkpoints (a checkpoint
/// racing a commit on another connection can corrupt the file in SQLite before 3.51.3); all other connections
/// are `Reader`s, which SQLite itself opens read-only.
class Database final {
public:
    enum class Access {
        Writer,
        Reader,
        /// A writer whose PostgreSQL schema may be missing.
        Maker,
    };

    /// Opens an existing shop's database. `heartbeat` is told of each statement; it must outlive the
    /// connection. Errors: ShopMissing, NotAShop, CannotOpen, LostConnection, Damaged.
    Database(const ShopAddress &address, Access access, Heartbeat *heartbeat = nullptr);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Makes a file (0600) or schema that is not there yet, with what `fill` writes: whole or not at all,
    /// whatever happens meanwhile. A file is made under another name beside its place. Errors: ShopExists,
    /// CannotOpen.
    static void create(const ShopAddress &address, const std::function<void(Database &)> &fill = {});
    /// Removes a PostgreSQL shop's schema or a SQLite shop's files. For scratch shops and a failed creation.
    static void destroy(const ShopAddress &address);

    [[nodiscard]] const Dialect &dialect() const;
    [[nodiscard]] const ShopAddress &address() const;

    /// A statement, prepared once a connection and kept. `sql` is a constant of the caller: user data is
    /// bound.
    [[nodiscard]] Query query(const QString &sql);
    /// Runs a statement that returns nothing and is not worth keeping.
    void execute(const QString &sql);

    /// SQLite: moves the log into the file and syncs both. Only the writer may; elsewhere nothing happens.
    /// Throws Locked where someone still reads an older state.
    void checkpoint();

    /// While it stands, a statement of this connection looks every so often whether it is still wanted and
    /// ends early where it is not; its result is then good for nothing. SQLite only: PostgreSQL's statements
    /// run to their end. `isCancelled` must outlive it.
    class Cancellation final {
    public:
        Cancellation(Database &database, const std::function<bool()> &isCancelled);
        ~Cancellation();
        Q_DISABLE_COPY_MOVE(Cancellation)

    private:
        Database &m_database;
    };

private:
    friend class Query;
    friend class Transaction;
    static void createSqlite(const ShopAddress &address, const std::function<void(Database &)> &fill);
    static void createPostgres(const ShopAddress &address, const std::function<void(Database &)> &fill);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stockroom
