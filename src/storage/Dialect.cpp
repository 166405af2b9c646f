#include "storage/Dialect.h"

#include <QRegularExpression>

namespace stockroom {

QString Dialect::driver() const
{
    return isSqlite() ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

QString Dialect::forUpdate() const
{
    return isSqlite() ? QString() : QStringLiteral(" FOR NO KEY UPDATE");
}

QString Dialect::forShare() const
{
    return isSqlite() ? QString() : QStringLiteral(" FOR SHARE");
}

QString Dialect::drawIds(const QString &table, const QString &column) const
{
    if (isSqlite())
        return QStringLiteral("SELECT max(:first, COALESCE(max(%2) + 1, 0)) FROM %1").arg(table, column);
    return QStringLiteral("SELECT nextval('%1_%2_drawn') FROM generate_series(1, CAST(:count AS bigint))")
        .arg(table, column);
}

namespace {

/// Between two statements of one migration.
QString nextStatement()
{
    return QStringLiteral("\n--;\n");
}

/// Refuses what `events` do to a table; `why` completes "TABLE is …".
QString sqliteRefusal(const QString &table, const QStringList &events, const QString &why)
{
    QStringList triggers;
    for (const QString &event : events) {
        triggers.append(
            QStringLiteral(
                "CREATE TRIGGER %1_no_%2 BEFORE %3 ON %1 BEGIN SELECT RAISE(ABORT, '%1 is %4'); END")
                .arg(table, event.section(u' ', 0, 0).toLower(), event, why));
    }
    return triggers.join(nextStatement());
}

/// An index of every three letters in a row that stand in `column`, as it was before `sqliteWords`.
QString sqliteSearch(const QString &table, const QString &column)
{
    return QStringLiteral("CREATE VIRTUAL TABLE %1_search USING fts5(%2, content='%1', content_rowid='id', "
                          "tokenize='trigram', detail='none', columnsize=0)")
        .arg(table, column);
}

/// What `WordIndex` keeps, in place of that.
QString sqliteWords(const QString &table)
{
    const QStringList statements{
        QStringLiteral("DROP TABLE %1_search"),
        QStringLiteral("CREATE TABLE %1_gram (gram INTEGER NOT NULL, block INTEGER NOT NULL, "
                       "members BLOB NOT NULL, PRIMARY KEY (gram, block)) WITHOUT ROWID, STRICT"),
        QStringLiteral("CREATE TABLE %1_version (version INTEGER NOT NULL) STRICT"),
        QStringLiteral("INSERT INTO %1_version (version) VALUES (0)"),
    };
    return statements.join(nextStatement()).arg(table);
}

/// Another rule of a column in place of the one that was made without a name of its own. SQLite can not alter
/// one; its manual ("ALTER TABLE", 7) tells how the text of the schema is changed where no row has to.
QString sqliteRecheck(const QString &table, const QString &was, const QString &is)
{
    const QStringList statements{
        QStringLiteral("PRAGMA writable_schema = ON"),
        QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (%2)', 'CHECK (%3)') "
                       "WHERE type = 'table' AND name = '%1'")
            .arg(table, was, is),
        QStringLiteral("PRAGMA writable_schema = RESET"),
    };
    return statements.join(nextStatement());
}

QString postgresRecheck(const QString &table, const QString &was, const QString &is)
{
    return QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %1_%2_check, ADD CONSTRAINT %1_%2_check CHECK (%3)")
        .arg(table, was.section(u' ', 0, 0), is);
}

QString postgresRefusal(const QString &table, const QStringList &events, const QString &why)
{
    return QStringLiteral("CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
                          "$$ BEGIN RAISE EXCEPTION '% is %', TG_TABLE_NAME, TG_ARGV[0]; END $$;"
                          "CREATE TRIGGER %1_refuses BEFORE %2 ON %1 FOR EACH STATEMENT "
                          "EXECUTE FUNCTION refuse_change('%3')")
        .arg(table, (events + QStringList{QStringLiteral("TRUNCATE")}).join(QStringLiteral(" OR ")), why);
}

/// Checks the rows a statement has added to `table` at once: column by column, that what it refers to is
/// there. As good as a foreign key, for these rows never change and what they refer to is permanent.
QString postgresReferences(const QString &table, const QList<std::pair<QString, QString>> &references)
{
    QStringList orphans;
    for (const auto &[column, permanent] : references) {
        orphans.append(QStringLiteral("EXISTS (SELECT 1 FROM added a WHERE NOT EXISTS (SELECT 1 FROM %1 r "
                                      "WHERE r.id = a.%2))")
                           .arg(permanent, column));
    }
    return QStringLiteral(
               "CREATE FUNCTION %1_references() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF %2 THEN "
               "RAISE foreign_key_violation USING MESSAGE = '%1 refers to a row that is not there'; "
               "END IF; RETURN NULL; END $$;"
               "CREATE TRIGGER %1_references AFTER INSERT ON %1 REFERENCING NEW TABLE AS added "
               "FOR EACH STATEMENT EXECUTE FUNCTION %1_references()")
        .arg(table, orphans.join(QStringLiteral(" OR ")));
}

} // namespace

QString Dialect::tableRule(const QString &statement) const
{
    static const QRegularExpression sequence(QStringLiteral("^\\{sequence (\\w+) (\\w+) (\\d+)\\}$"));
    if (const auto match = sequence.match(statement); match.hasMatch() && !isSqlite()) {
        return QStringLiteral("CREATE SEQUENCE %1_%2_drawn AS bigint START %3 OWNED BY %1.%2")
            .arg(match.captured(1), match.captured(2), match.captured(3));
    }
    static const QRegularExpression search(QStringLiteral("^\\{search (\\w+) (\\w+)\\}$"));
    if (const auto match = search.match(statement); match.hasMatch() && isSqlite())
        return sqliteSearch(match.captured(1), match.captured(2));
    static const QRegularExpression words(QStringLiteral("^\\{words (\\w+)\\}$"));
    if (const auto match = words.match(statement); match.hasMatch() && isSqlite())
        return sqliteWords(match.captured(1));
    static const QRegularExpression recheck(QStringLiteral("^\\{recheck (\\w+) (.+) -> (.+)\\}$"));
    if (const auto match = recheck.match(statement); match.hasMatch()) {
        const auto rule = isSqlite() ? sqliteRecheck : postgresRecheck;
        return rule(match.captured(1), match.captured(2), match.captured(3));
    }
    const auto refusal = isSqlite() ? sqliteRefusal : postgresRefusal;
    static const QRegularExpression appendOnly(QStringLiteral("^\\{append_only (\\w+)\\}$"));
    if (const auto match = appendOnly.match(statement); match.hasMatch()) {
        return refusal(match.captured(1), {QStringLiteral("DELETE"), QStringLiteral("UPDATE")},
                       QStringLiteral("append-only"));
    }
    static const QRegularExpression permanent(QStringLiteral("^\\{permanent (\\w+) (\\w+)\\}$"));
    if (const auto match = permanent.match(statement); match.hasMatch()) {
        return refusal(match.captured(1),
                       {QStringLiteral("DELETE"), QStringLiteral("UPDATE OF ") + match.captured(2)},
                       QStringLiteral("permanent"));
    }
    return {};
}

QString Dialect::migrationStatement(QString statement) const
{
    // A rule stands alone, below what is said of it.
    if (const QString rule = statement.trimmed().section(u'\n', -1); rule.startsWith(u'{'))
        return tableRule(rule);
    statement.replace(QStringLiteral("{int}"),
                      isSqlite() ? QStringLiteral("INTEGER") : QStringLiteral("BIGINT"));
    statement.replace(QStringLiteral("{key_text}"),
                      isSqlite() ? QStringLiteral("TEXT") : QStringLiteral("TEXT COLLATE \"C\""));
    statement.replace(QStringLiteral("{table}"), isSqlite() ? QStringLiteral("STRICT") : QString());
    statement.replace(QStringLiteral("{clustered_table}"),
                      isSqlite() ? QStringLiteral("WITHOUT ROWID, STRICT") : QString());
    static const QRegularExpression reference(
        QStringLiteral("(\\w+) (\\w+) NOT NULL \\{refers_to (\\w+)\\}"));
    static const QRegularExpression created(QStringLiteral("CREATE TABLE (\\w+)"));
    QList<std::pair<QString, QString>> references;
    for (const QRegularExpressionMatch &match : reference.globalMatch(statement))
        references.append({match.captured(1), match.captured(3)});
    statement.replace(reference,
                      isSqlite() ? QStringLiteral("\\1 \\2 NOT NULL REFERENCES \\3 (id)")
                                 : QStringLiteral("\\1 \\2 NOT NULL"));
    if (!isSqlite() && !references.isEmpty())
        statement += nextStatement() + postgresReferences(created.match(statement).captured(1), references);
    return statement;
}

QString Dialect::beginWrite() const
{
    return isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
}

QString Dialect::beginSnapshot() const
{
    return isSqlite() ? QStringLiteral("BEGIN")
                      : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

} // namespace stockroom
