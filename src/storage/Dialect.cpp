#include "storage/Dialect.h"

#include <QRegularExpression>

namespace stockroom {

QString Dialect::driver() const
{
    return isSqlite() ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

QString Dialect::jsonRows(const QString &parameter) const
{
    return isSqlite() ? QStringLiteral("json_each(:%1) AS t").arg(parameter)
                      : QStringLiteral("json_array_elements(CAST(:%1 AS json)) AS t(value)").arg(parameter);
}

QString Dialect::jsonTexts(const QString &parameter) const
{
    return isSqlite() ? QStringLiteral("json_each(:%1) AS t").arg(parameter)
                      : QStringLiteral("json_array_elements_text(CAST(:%1 AS json)) AS t(value)").arg(parameter);
}

QString Dialect::forUpdate() const
{
    return isSqlite() ? QString() : QStringLiteral(" FOR NO KEY UPDATE");
}

QString Dialect::drawIds(const QString &table, const QString &column) const
{
    if (isSqlite())
        return QStringLiteral("SELECT max(:first, COALESCE(max(%2) + 1, 0)) FROM %1").arg(table, column);
    return QStringLiteral("SELECT nextval('%1_%2_drawn') FROM generate_series(1, CAST(:count AS bigint))")
        .arg(table, column);
}

namespace {

QString sqliteRefusal(const QString &table, const QString &event)
{
    return QStringLiteral("CREATE TRIGGER %1_no_%2 BEFORE %2 ON %1 BEGIN SELECT RAISE(ABORT, '%1 is append-only'); END")
        .arg(table, event);
}

QString postgresRefusal(const QString &table, const QString &events, const QString &name)
{
    return QStringLiteral("CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
                          "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;"
                          "CREATE TRIGGER %1_%3 BEFORE %2 ON %1 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        .arg(table, events, name);
}

} // namespace

QString Dialect::migrationStatement(QString statement) const
{
    static const QRegularExpression sequence(QStringLiteral("^\\{sequence (\\w+) (\\w+) (\\d+)\\}$"));
    if (const auto match = sequence.match(statement.trimmed()); match.hasMatch()) {
        return isSqlite() ? QString()
                          : QStringLiteral("CREATE SEQUENCE %1_%2_drawn AS bigint START %3 OWNED BY %1.%2")
                                .arg(match.captured(1), match.captured(2), match.captured(3));
    }
    static const QRegularExpression rule(QStringLiteral("^\\{(append_only|never_deleted) (\\w+)\\}$"));
    if (const auto match = rule.match(statement.trimmed()); match.hasMatch()) {
        const QString table = match.captured(2);
        const bool updatesToo = match.captured(1) == QStringLiteral("append_only");
        if (!isSqlite()) {
            return postgresRefusal(table,
                                   updatesToo ? QStringLiteral("UPDATE OR DELETE OR TRUNCATE")
                                              : QStringLiteral("DELETE OR TRUNCATE"),
                                   match.captured(1));
        }
        QString both = sqliteRefusal(table, QStringLiteral("delete"));
        if (updatesToo)
            both += QStringLiteral("\n--;\n") + sqliteRefusal(table, QStringLiteral("update"));
        return both;
    }
    statement.replace(QStringLiteral("{int}"), isSqlite() ? QStringLiteral("INTEGER") : QStringLiteral("BIGINT"));
    statement.replace(QStringLiteral("{table}"), isSqlite() ? QStringLiteral("STRICT") : QString());
    statement.replace(QStringLiteral("{clustered_table}"),
                      isSqlite() ? QStringLiteral("WITHOUT ROWID, STRICT") : QString());
    return statement;
}

QString Dialect::beginWrite() const
{
    return isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
}

QString Dialect::beginSnapshot() const
{
    return isSqlite() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

} // namespace stockroom
