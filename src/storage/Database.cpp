#include "storage/Database.h"

#include "storage/DatabasePrivate.h"
#include "storage/Query.h"
#include "storage/RefusedLogin.h"
#include "storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <QSqlDriver>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stockroom {

namespace {

/// PRAGMA application_id of a shop: "STKR".
constexpr qint64 kApplicationId = 0x53544B52;
constexpr int kBusyTimeoutMs = 5000;

[[noreturn]] void fail(ErrorKind kind, const QString &detail)
{
    throw StorageError(StorageError::Fault::Permanent, {kind, QStringLiteral("shop"), detail});
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

qint64 singleNumber(QSqlQuery &query)
{
    return query.next() ? query.value(0).toLongLong() : -1;
}

/// Sets a pragma and reads it back: SQLite ignores what it does not know without a word.
void setPragma(QSqlDatabase &connection, const Dialect &dialect, const char *name, const QString &value,
               const QString &expected)
{
    QSqlQuery query(connection);
    const QString pragma = QStringLiteral("PRAGMA ") + QLatin1StringView(name);
    if (!query.exec(pragma + QStringLiteral(" = ") + value))
        throw storageError(query.lastError(), dialect, SqlStage::Open);
    query.finish();
    if (!query.exec(pragma))
        throw storageError(query.lastError(), dialect, SqlStage::Open);
    const QString actual = query.next() ? query.value(0).toString() : QString();
    if (actual != expected)
        fail(ErrorKind::CannotOpen, QStringLiteral("%1 is %2").arg(pragma, actual));
}

void configureSqlite(QSqlDatabase &connection, const Dialect &dialect, Database::Access access)
{
    const auto set = [&](const char *name, const char *value, const char *expected) {
        setPragma(connection, dialect, name, QLatin1StringView(value), QLatin1StringView(expected));
    };
    if (access != Database::Access::Reader) {
        set("journal_mode", "WAL", "wal");
        set("synchronous", "FULL", "2");
        // "INSERT OR REPLACE" would pass by the append-only triggers without it.
        set("recursive_triggers", "ON", "1");
        set("wal_autocheckpoint", "4000", "4000");
        set("cache_size", "-65536", "-65536");
    } else {
        set("cache_size", "-16384", "-16384");
    }
    set("foreign_keys", "ON", "1");
    set("trusted_schema", "OFF", "0");
    set("cell_size_check", "ON", "1");
    set("mmap_size", "0", "0");
}

/// A person is told which file is no shop, not what SQLite calls that.
[[noreturn]] void failToOpen(const QSqlError &said, const ShopAddress &address, const Dialect &dialect)
{
    const StorageError error = storageError(said, dialect, SqlStage::Open);
    if (error.error().kind == ErrorKind::NotAShop)
        fail(ErrorKind::NotAShop, address.path);
    throw error;
}

/// Asked of the folder only: to open and close the file here would end the locks SQLite holds on it in this
/// process.
void requireOneName(const QString &path)
{
    struct stat status { };
    if (::stat(QFile::encodeName(path).constData(), &status) == 0 && status.st_nlink > 1)
        fail(ErrorKind::LinkedShop, path);
}

void openSqlite(QSqlDatabase &connection, const ShopAddress &address, const Dialect &dialect,
                Database::Access access)
{
    if (!QFileInfo::exists(address.path))
        fail(ErrorKind::ShopMissing, address.path);
    if (!QFileInfo(address.path).isFile())
        fail(ErrorKind::NotAShop, address.path);
    requireOneName(address.path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (access == Database::Access::Reader)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    connection.setDatabaseName(address.path);
    if (!connection.open())
        failToOpen(connection.lastError(), address, dialect);
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA application_id")))
        failToOpen(query.lastError(), address, dialect);
    if (singleNumber(query) != kApplicationId)
        fail(ErrorKind::NotAShop, address.path);
    query.finish();
    configureSqlite(connection, dialect, access);
}

/// As libpq reads it among its options.
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

QString connectOptions(const ShopAddress &address)
{
    QString options =
        QStringLiteral("connect_timeout=5;keepalives=1;keepalives_idle=10;keepalives_interval=5;"
                       "keepalives_count=3;tcp_user_timeout=15000;application_name=stockroom");
    if (!address.sslMode.isEmpty())
        options += QStringLiteral(";sslmode=") + quoted(address.sslMode);
    if (!address.sslRootCert.isEmpty())
        options += QStringLiteral(";sslrootcert=") + quoted(address.sslRootCert);
    return options;
}

/// A server that refused says by a code which of its kinds it is; where there is none, none was reached.
[[noreturn]] void failToConnect(const ShopAddress &address, const QString &said, const Dialect &dialect)
{
    const QString state = refusedLoginState(address, said);
    const StorageError refused =
        storageError(QSqlError({}, said, QSqlError::ConnectionError, state), dialect, SqlStage::Open);
    switch (refused.error().kind) {
    case ErrorKind::ShopMissing:
        fail(ErrorKind::ShopMissing, address.toText());
    case ErrorKind::PasswordNeeded:
    case ErrorKind::CannotOpen:
        fail(refused.error().kind, said);
    default:
        throw StorageError(StorageError::Fault::LostConnection,
                           {ErrorKind::LostConnection, QStringLiteral("shop"), said});
    }
}

void connectPostgres(QSqlDatabase &connection, const ShopAddress &address, const Dialect &dialect)
{
    connection.setHostName(address.host);
    connection.setPort(address.port);
    connection.setDatabaseName(address.database);
    connection.setUserName(address.user);
    connection.setPassword(address.password);
    connection.setConnectOptions(connectOptions(address));
    if (!connection.open())
        failToConnect(address, connection.lastError().text().trimmed(), dialect);
}

void run(QSqlDatabase &connection, const Dialect &dialect, const QString &sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        throw storageError(query.lastError(), dialect, SqlStage::Open);
}

void openPostgres(QSqlDatabase &connection, const ShopAddress &address, const Dialect &dialect,
                  Database::Access access)
{
    connectPostgres(connection, address, dialect);
    run(connection, dialect, QStringLiteral("SET search_path TO %1").arg(address.schema));
    run(connection, dialect, QStringLiteral("SET client_min_messages TO warning"));
    run(connection, dialect, QStringLiteral("SET standard_conforming_strings TO on"));
    run(connection, dialect, QStringLiteral("SET lock_timeout TO '10s'"));
    run(connection, dialect, QStringLiteral("SET idle_in_transaction_session_timeout TO '60s'"));
    if (access == Database::Access::Reader)
        run(connection, dialect, QStringLiteral("SET default_transaction_read_only TO on"));
    else
        run(connection, dialect, QStringLiteral("SET statement_timeout TO '60s'"));
    if (access == Database::Access::Maker)
        return;
    QSqlQuery query(connection);
    query.prepare(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = :schema"));
    query.bindValue(QStringLiteral(":schema"), address.schema);
    if (!query.exec())
        throw storageError(query.lastError(), dialect, SqlStage::Open);
    if (singleNumber(query) != 1)
        fail(ErrorKind::ShopMissing, address.toText());
}

void createFile(const ShopAddress &address)
{
    const QByteArray path = QFile::encodeName(address.path);
    if (!QDir().mkpath(QFileInfo(address.path).absolutePath()))
        fail(ErrorKind::CannotOpen, address.path);
    // Made by us with mode 0600 before SQLite opens it; its -wal and -shm take the mode over.
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        fail(errno == EEXIST ? ErrorKind::ShopExists : ErrorKind::CannotOpen,
             errno == EEXIST ? address.path : address.path + QStringLiteral(": ") + systemError());
    ::close(file);
}

/// A connection that removes itself; for the few statements outside an open shop.
class ScratchConnection final {
public:
    explicit ScratchConnection(const Dialect &dialect)
        : m_name(QUuid::createUuid().toString())
        , connection(QSqlDatabase::addDatabase(dialect.driver(), m_name))
    {
    }
    ~ScratchConnection()
    {
        connection.close();
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(ScratchConnection)

private:
    QString m_name;

public:
    QSqlDatabase connection;
};

/// Makes the empty file one of ours, before anything else is in it.
void markAsShop(const ShopAddress &address)
{
    const Dialect dialect(Dialect::Kind::Sqlite);
    ScratchConnection scratch(dialect);
    scratch.connection.setDatabaseName(address.path);
    if (!scratch.connection.open())
        throw storageError(scratch.connection.lastError(), dialect, SqlStage::Open);
    run(scratch.connection, dialect, QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

/// Never over what is there.
void moveIntoPlace(const QString &made, const QString &place)
{
    const QByteArray from = QFile::encodeName(made);
    const QByteArray to = QFile::encodeName(place);
    int failed = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    // Some file systems do not know it.
    if (failed != 0 && errno == EINVAL)
        failed = ::link(from.constData(), to.constData());
    if (failed != 0)
        fail(errno == EEXIST ? ErrorKind::ShopExists : ErrorKind::CannotOpen,
             errno == EEXIST ? place : place + QStringLiteral(": ") + systemError());
    syncFolder(QFileInfo(place).absolutePath());
}

Dialect dialectOf(const ShopAddress &address)
{
    return Dialect(address.isSqlite() ? Dialect::Kind::Sqlite : Dialect::Kind::PostgreSql);
}

} // namespace

Database::Database(const ShopAddress &address, Access access, Heartbeat *heartbeat)
    : d(new Private{
        address, access, dialectOf(address), QUuid::createUuid().toString(), {}, {}, heartbeat, {}})
{
    const Heartbeat::Beat beat(heartbeat);
    d->connection = QSqlDatabase::addDatabase(d->dialect.driver(), d->connectionName);
    try {
        if (address.isSqlite())
            openSqlite(d->connection, address, d->dialect, access);
        else
            openPostgres(d->connection, address, d->dialect, access);
    } catch (const StorageError &error) {
        d->connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(d->connectionName);
        throw d->told(error);
    }
}

StorageError Database::Private::told(const StorageError &error) const
{
    const ErrorKind kind = error.error().kind;
    if (access != Access::Reader || (kind != ErrorKind::DiskFull && kind != ErrorKind::LostConnection))
        return error;
    return StorageError(error.fault(), {kind, QStringLiteral("reading"), error.error().detail});
}

Database::~Database()
{
    d->statements.clear();
    d->connection.close();
    d->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->connectionName);
}

void Database::create(const ShopAddress &address, const std::function<void(Database &)> &fill)
{
    address.isSqlite() ? createSqlite(address, fill) : createPostgres(address, fill);
}

/// What is left of it where the program ends midway is a file of another name, which no command takes for a
/// shop.
void Database::createSqlite(const ShopAddress &address, const std::function<void(Database &)> &fill)
{
    const QFileInfo place(address.path);
    if (place.exists() || place.isSymLink())
        fail(ErrorKind::ShopExists, address.path);
    const QString name =
        QStringLiteral(".%1.%2").arg(place.fileName(), QUuid::createUuid().toString(QUuid::Id128));
    const ShopAddress making = ShopAddress::sqlite(place.dir().filePath(name));
    createFile(making);
    try {
        markAsShop(making);
        if (fill) {
            Database database(making, Access::Maker);
            Transaction transaction(database, Transaction::Mode::Write);
            fill(database);
            transaction.commit();
            database.checkpoint();
        }
        moveIntoPlace(making.path, address.path);
    } catch (const StorageError &) {
        destroy(making);
        throw;
    }
    destroy(making);
}

void Database::createPostgres(const ShopAddress &address, const std::function<void(Database &)> &fill)
{
    Database database(address, Access::Maker);
    Transaction transaction(database, Transaction::Mode::Write);
    try {
        database.execute(QStringLiteral("CREATE SCHEMA %1").arg(address.schema));
    } catch (const StorageError &error) {
        // By name, or by another who makes it at this moment.
        if (error.error().kind == ErrorKind::ShopExists || error.fault() == StorageError::Fault::Duplicate)
            fail(ErrorKind::ShopExists, address.toText());
        throw;
    }
    if (fill)
        fill(database);
    transaction.commit();
}

void Database::destroy(const ShopAddress &address)
{
    const Dialect dialect = dialectOf(address);
    if (address.isSqlite()) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock"})
            QFile::remove(address.path + QLatin1StringView(suffix));
        return;
    }
    ScratchConnection scratch(dialect);
    connectPostgres(scratch.connection, address, dialect);
    run(scratch.connection, dialect, QStringLiteral("SET client_min_messages TO warning"));
    run(scratch.connection, dialect, QStringLiteral("DROP SCHEMA IF EXISTS %1 CASCADE").arg(address.schema));
}

const Dialect &Database::dialect() const
{
    return d->dialect;
}

const ShopAddress &Database::address() const
{
    return d->address;
}

void Database::execute(const QString &sql)
{
    const Heartbeat::Beat beat(d->heartbeat);
    QSqlQuery query(d->connection);
    if (!query.exec(sql))
        throw d->told(storageError(query.lastError(), d->dialect, SqlStage::Statement));
}

namespace {

/// Instructions of SQLite's machine between two looks: some microseconds.
constexpr int kBetweenLooks = 2000;

int looksWhetherCancelled(void *isCancelled)
{
    return (*static_cast<const std::function<bool()> *>(isCancelled))() ? 1 : 0;
}

/// The driver's own handle; null where Qt brought another copy of SQLite than the one that is linked here.
sqlite3 *sqliteHandle(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(connection);
    const bool isSame = query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next()
        && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    return isSame ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace

Database::Cancellation::Cancellation(Database &database, const std::function<bool()> &isCancelled)
    : m_database(database)
{
    if (!database.dialect().isSqlite())
        return;
    if (!database.d->sqlite)
        database.d->sqlite = sqliteHandle(database.d->connection);
    if (*database.d->sqlite) {
        // The library only hands the pointer back.
        sqlite3_progress_handler(*database.d->sqlite, kBetweenLooks, looksWhetherCancelled,
                                 const_cast<std::function<bool()> *>(&isCancelled));
    }
}

Database::Cancellation::~Cancellation()
{
    if (m_database.d->sqlite.value_or(nullptr))
        sqlite3_progress_handler(*m_database.d->sqlite, 0, nullptr, nullptr);
}

void Database::checkpoint()
{
    if (!d->dialect.isSqlite() || d->access == Access::Reader)
        return;
    // Says in its row, not by an error, how far it came: pages in the log, pages of them now in the file.
    Query moved = query(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    moved.exec().next();
    if (moved.int64(1) != moved.int64(2))
        throw StorageError(StorageError::Fault::Retry,
                           {ErrorKind::Locked, {}, QStringLiteral("wal_checkpoint")});
}

} // namespace stockroom
