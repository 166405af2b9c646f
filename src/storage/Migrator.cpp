#include "storage/Migrator.h"

#include "storage/Query.h"
#include "storage/SearchKeys.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace stockroom {

namespace {

/// The versions that bring the folded texts, and the index of their words.
constexpr int kSearchKeys = 2;
constexpr int kWordIndex = 3;

std::function<void(Database &)> stepAfter(int version)
{
    switch (version) {
    case kSearchKeys:
        return searchkeys::rebuild;
    case kWordIndex:
        return searchkeys::indexWords;
    default:
        return {};
    }
}

} // namespace

QList<Migration> Migrator::builtIn()
{
    QList<Migration> chain;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A built-in migration can not be read.");
        const int version = name.left(4).toInt();
        chain.append({version, name, QString::fromUtf8(file.readAll()), stepAfter(version)});
    }
    Q_ASSERT(!chain.isEmpty());
    return chain;
}

Migrator::Migrator(QList<Migration> chain)
    : m_chain(std::move(chain))
{
}

int Migrator::newestVersion() const
{
    return m_chain.isEmpty() ? 0 : m_chain.last().version;
}

int Migrator::version(Database &database)
{
    const QString exists = database.dialect().isSqlite()
        ? QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'")
        : QStringLiteral("SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version' "
                         "AND schemaname = current_schema()");
    {
        Query query = database.query(exists);
        query.exec().next();
        if (query.int64(0) == 0)
            return 0;
    }
    Query query = database.query(QStringLiteral("SELECT COALESCE(max(version), 0) FROM schema_version"));
    query.exec().next();
    return static_cast<int>(query.int64(0));
}

namespace {

[[noreturn]] void refuse(ErrorKind kind, int found, int known)
{
    throw StorageError(StorageError::Fault::Permanent,
                       {kind, QStringLiteral("shop"), QStringLiteral("%1 > %2").arg(found).arg(known)});
}

/// Refuses a copy that a restored shop could not stand on.
void requireWhole(const QString &copy)
{
    Database database(ShopAddress::sqlite(copy), Database::Access::Reader);
    Query query = database.query(QStringLiteral("PRAGMA integrity_check(1)"));
    query.exec().next();
    if (query.text(0) != QStringLiteral("ok"))
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::Damaged, QStringLiteral("shop"), query.text(0)});
}

bool haveSameBytes(const QString &one, const QString &other)
{
    constexpr qint64 kChunk = 1024 * 1024;
    QFile first(one);
    QFile second(other);
    if (first.size() != second.size() || !first.open(QIODevice::ReadOnly)
        || !second.open(QIODevice::ReadOnly))
        return false;
    while (!first.atEnd()) {
        if (first.read(kChunk) != second.read(kChunk))
            return false;
    }
    return first.error() == QFile::NoError && second.error() == QFile::NoError;
}

/// `VACUUM INTO` writes a consistent copy; copying the file by hand while it is open would not. A copy that
/// is there stays: it may be of another day, where an older shop was put back and is brought up to date
/// again. One of the very same bytes, as a step that failed leaves it, is not made twice.
void copyBeside(Database &database, int toVersion)
{
    const QString name = QStringLiteral("%1.before-%2").arg(database.address().path).arg(toVersion);
    QString last;
    QString copy = name;
    for (int next = 2; QFile::exists(copy); ++next) {
        last = copy;
        copy = QStringLiteral("%1.%2").arg(name).arg(next);
    }
    const QString making = name + QStringLiteral(".making");
    QFile::remove(making);
    QFile file(making);
    // Before there is anything to read in it; it may be there, if it is empty.
    const bool isMade = file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    if (isMade) {
        database.query(QStringLiteral("VACUUM INTO :file")).bind(":file", making).exec();
        requireWhole(making);
        if (!last.isEmpty() && haveSameBytes(making, last)) {
            file.remove();
            return;
        }
    }
    // Synced by its own handle: what it says of the file is true of all that was written to it.
    if (!isMade || ::fsync(file.handle()) != 0 || !file.rename(copy)) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::CannotOpen, QStringLiteral("shop"),
                            copy + QStringLiteral(": ") + file.errorString()});
    }
}

} // namespace

/// Between 1 and the newest.
int Migrator::versionOfShop(Database &database) const
{
    const int found = version(database);
    if (found == 0)
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::NotAShop, QStringLiteral("shop"), database.address().toText()});
    if (found > newestVersion())
        refuse(ErrorKind::NewerShop, found, newestVersion());
    return found;
}

void Migrator::requireCurrent(Database &database) const
{
    if (const int found = versionOfShop(database); found < newestVersion())
        refuse(ErrorKind::OlderShop, found, newestVersion());
}

void Migrator::setUp(Database &database) const
{
    database.execute(QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)"));
    for (const Migration &migration : m_chain)
        run(database, migration);
}

void Migrator::migrate(Database &database) const
{
    const int found = versionOfShop(database);
    if (found < newestVersion() && database.dialect().isSqlite())
        copyBeside(database, newestVersion());
    for (const Migration &migration : m_chain) {
        if (migration.version > found)
            apply(database, migration);
    }
}

void Migrator::apply(Database &database, const Migration &migration) const
{
    Transaction transaction(database, Transaction::Mode::Write);
    // Two programs may migrate one PostgreSQL shop at once: the loser finds it done.
    if (!database.dialect().isSqlite())
        database.execute(QStringLiteral("LOCK TABLE schema_version IN EXCLUSIVE MODE"));
    if (version(database) >= migration.version)
        return;
    run(database, migration);
    transaction.commit();
}

QStringList Migrator::statements(const Migration &migration, const Dialect &dialect)
{
    const QString separator = QStringLiteral("\n--;\n");
    QStringList all;
    for (const QString &statement : migration.sql.split(separator)) {
        for (const QString &part : dialect.migrationStatement(statement).split(separator)) {
            if (!part.trimmed().isEmpty())
                all.append(part);
        }
    }
    return all;
}

void Migrator::run(Database &database, const Migration &migration)
{
    for (const QString &statement : statements(migration, database.dialect()))
        database.execute(statement);
    if (migration.then)
        migration.then(database);
    Query query = database.query(QStringLiteral("INSERT INTO schema_version (version) VALUES (:version)"));
    query.bind(":version", migration.version).exec();
}

} // namespace stockroom
