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
    // Never exec("COMMIT"): on an aborted PostgreSQL transaction that succeeds though all was rolled back.
    if (!m_database.d->connection.commit())
        throw storageError(m_database.d->connection.lastError(), m_database.dialect(), SqlStage::Commit);
    m_open = false;
}

} // namespace stockroom
