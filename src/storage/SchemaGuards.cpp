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
                guards.insert(match.captured(1), statement.trimmed());
        }
    }
    return guards;
}

/// Name, whether it is in force, and what it does: on SQLite the statement that made it, on PostgreSQL the
/// function of a trigger or the kind of an index.
QString standingSql(const Dialect &dialect)
{
    if (dialect.isSqlite())
        return QStringLiteral("SELECT name, 1, sql FROM sqlite_schema WHERE type IN ('index', 'trigger')");
    return QStringLiteral(
        "SELECT t.tgname, CASE WHEN t.tgenabled IN ('O', 'A') THEN 1 ELSE 0 END, '$$' || p.prosrc || '$$' "
        "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE c.relnamespace = current_schema()::regnamespace "
        "UNION ALL SELECT c.relname, CASE WHEN i.indisvalid THEN 1 ELSE 0 END, "
        "CASE WHEN i.indisunique THEN 'CREATE UNIQUE INDEX ' ELSE 'CREATE INDEX ' END FROM pg_index i "
        "JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = current_schema()::regnamespace");
}

} // namespace

void checkSchemaGuards(Database &database, ProofCheck &check)
{
    Guards missing = guardsOf(database.dialect());
    check.checked += missing.size();
    Query query = database.query(standingSql(database.dialect()));
    query.exec();
    while (query.next()) {
        const QString name = query.text(0);
        const QString statement = missing.take(name);
        const bool isAsMade = query.int64(1) == 1 && statement.contains(query.text(2));
        if (!statement.isEmpty() && !isAsMade)
            check.violated(QStringLiteral("%1 is no longer in force as it was made").arg(name));
    }
    for (auto gone = missing.keyBegin(); gone != missing.keyEnd(); ++gone)
        check.violated(QStringLiteral("%1 is gone").arg(*gone));
}

} // namespace stockroom
