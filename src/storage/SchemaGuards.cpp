#include "storage/SchemaGuards.h"

#include "storage/Migrator.h"
#include "storage/Query.h"

#include <QMap>
#include <QRegularExpression>

namespace stockroom {

namespace {

/// By name, and the statement that makes it.
using Guards = QMap<QString, QString>;

Guards guardsOf(const Dialect &dialect)
{
    static const QRegularExpression made(QStringLiteral("\\bCREATE (?:UNIQUE )?(?:INDEX|TRIGGER) (\\w+)"));
    static const QRegularExpression dropped(QStringLiteral("\\bDROP INDEX (\\w+)"));
    Guards guards;
    for (const Migration &migration : Migrator::builtIn()) {
        for (const QString &statement : Migrator::statements(migration, dialect)) {
            if (const auto match = dropped.match(statement); match.hasMatch())
                guards.remove(match.captured(1));
            if (const auto match = made.match(statement); match.hasMatch())
                guards.insert(match.captured(1), statement.mid(match.capturedStart()).trimmed());
        }
    }
    return guards;
}

/// SQLite keeps the statement itself; PostgreSQL says whether the thing is in force.
QString standingSql(const Dialect &dialect)
{
    if (dialect.isSqlite())
        return QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger')");
    return QStringLiteral(
        "SELECT t.tgname, CASE WHEN t.tgenabled IN ('O', 'A') THEN 1 ELSE 0 END FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = current_schema()::regnamespace "
        "UNION ALL SELECT c.relname, CASE WHEN i.indisvalid THEN 1 ELSE 0 END FROM pg_index i "
        "JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = current_schema()::regnamespace");
}

} // namespace

void checkSchemaGuards(Database &database, ProofCheck &check)
{
    const bool isSqlite = database.dialect().isSqlite();
    Guards missing = guardsOf(database.dialect());
    check.checked += missing.size();
    Query query = database.query(standingSql(database.dialect()));
    query.exec();
    while (query.next()) {
        const QString name = query.text(0);
        const QString statement = missing.take(name);
        if (statement.isEmpty())
            continue;
        const bool isInForce = isSqlite ? query.text(1) == statement : query.int64(1) == 1;
        if (!isInForce)
            check.violated(QStringLiteral("%1 is no longer in force as it was made").arg(name));
    }
    for (auto gone = missing.keyBegin(); gone != missing.keyEnd(); ++gone)
        check.violated(QStringLiteral("%1 is gone").arg(*gone));
}

} // namespace stockroom
