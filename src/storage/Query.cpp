#include "storage/Query.h"

#include "storage/DatabasePrivate.h"
#include "storage/RowBatch.h"

#include <QVariant>

namespace stockroom {

struct Query::Statement : PreparedStatement { };

Query Database::query(const QString &sql)
{
    std::shared_ptr<PreparedStatement> &kept = d->statements[sql];
    if (kept && !kept->inUse)
        return Query(*this, std::static_pointer_cast<Query::Statement>(kept));
    const Heartbeat::Beat beat(d->heartbeat);
    auto fresh = std::make_shared<Query::Statement>();
    fresh->query = QSqlQuery(d->connection);
    fresh->query.setForwardOnly(true);
    if (!fresh->query.prepare(sql))
        throw d->told(storageError(fresh->query.lastError(), d->dialect, SqlStage::Statement));
    if (!kept)
        kept = fresh;
    return Query(*this, fresh);
}

Query::Query(Database &database, std::shared_ptr<Statement> statement)
    : m_database(&database)
    , m_statement(std::move(statement))
{
    m_statement->inUse = true;
}

Query::Query(Query &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::move(other.m_statement))
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->inUse = false;
}

Query &Query::bind(const char *name, qint64 value)
{
    m_statement->query.bindValue(QString::fromLatin1(name), value);
    return *this;
}

Query &Query::bind(const char *name, const QString &value)
{
    // A null QString would be bound as NULL.
    m_statement->query.bindValue(QString::fromLatin1(name), value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Query &Query::bind(const char *name, const QByteArray &bytes)
{
    m_statement->query.bindValue(QString::fromLatin1(name), bytes);
    return *this;
}

Query &Query::bind(const RowBatch &rows)
{
    rows.bindTo(*this);
    return *this;
}

Query &Query::bindNull(const char *name)
{
    m_statement->query.bindValue(QString::fromLatin1(name), QVariant());
    return *this;
}

Query &Query::exec()
{
    const Heartbeat::Beat beat(m_database->d->heartbeat);
    if (!m_statement->query.exec())
        throw m_database->d->told(
            storageError(m_statement->query.lastError(), m_database->dialect(), SqlStage::Statement));
    return *this;
}

bool Query::next()
{
    // Asked row by row, a server can fall silent between two of them.
    const Heartbeat::Beat beat(m_database->d->heartbeat);
    if (m_statement->query.next())
        return true;
    if (m_statement->query.lastError().isValid())
        throw m_database->d->told(
            storageError(m_statement->query.lastError(), m_database->dialect(), SqlStage::Statement));
    return false;
}

qint64 Query::int64(int column) const
{
    return m_statement->query.value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_statement->query.value(column).toString();
}

QByteArray Query::latin1(int column) const
{
    return text(column).toLatin1();
}

QByteArray Query::bytes(int column) const
{
    return m_statement->query.value(column).toByteArray();
}

bool Query::isNull(int column) const
{
    return m_statement->query.isNull(column);
}

int Query::affectedRows() const
{
    return m_statement->query.numRowsAffected();
}

} // namespace stockroom
