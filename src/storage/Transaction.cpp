#include "storage/Transaction.h"

#include "storage/DatabasePrivate.h"

namespace stockroom {

Transaction::Transaction(Database &database, Mode mode)
    : m_database(database)
{
    const Dialect &dialect = database.dialect();
    database.execute(mode == Mode::Write ? dialect.beginWrite() : dialect.beginSnapshot());
}

Transaction::~Transaction()
{
    // A rollback that fails has nothing left to roll back, or no connection: the server does it then.
    if (!m_open)
        return;
    const Heartbeat::Beat beat(m_database.d->heartbeat);
    m_database.d->connection.rollback();
}

void Transaction::commit()
{
    const Heartbeat::Beat beat(m_database.d->heartbeat);
    m_database.dialect().isSqlite() ? commitSqlite() : commitPostgres();
    m_open = false;
}

/// By a query: QSqlDatabase::commit drops the code, which tells a full disk from a broken one.
void Transaction::commitSqlite()
{
    QSqlQuery query(m_database.d->connection);
    if (!query.exec(QStringLiteral("COMMIT")))
        throw storageError(query.lastError(), m_database.dialect(), SqlStage::Commit);
}

/// Never exec("COMMIT"): on an aborted PostgreSQL transaction that succeeds though all was rolled back.
void Transaction::commitPostgres()
{
    QSqlDatabase &connection = m_database.d->connection;
    if (!connection.commit())
        throw storageError(connection.lastError(), m_database.dialect(), SqlStage::Commit);
}

} // namespace stockroom
