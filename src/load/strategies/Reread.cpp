#include "load/strategies/OrderRows.h"
#include "load/strategies/ScenarioProduct.h"
#include "load/strategies/Strategy.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

namespace stockroom {

namespace {

/// The fix that does not fix it: the decrease reads again inside a transaction. What it read is not locked:
/// on PostgreSQL another saves between its read and its save; SQLite then refuses to save at all ("database
/// is locked"), and the order, saved before, stands without its decrease.
class Reread final : public Strategy {
public:
    Reread(Database &database, TillId till)
        : m_database(database)
        , m_rows(database, till)
    {
    }

    Answer place(const PostingRequest &order, WorkerTally &tally) override
    {
        if (!m_rows.isAvailable(order))
            return Answer::Rejected;
        const OrderNumber number = save(order);
        orderSaved(order, number, tally);
        return Answer::Confirmed;
    }

private:
    OrderNumber save(const PostingRequest &order)
    {
        Transaction transaction(m_database, Transaction::Mode::Write);
        const OrderNumber number = m_rows.insertOrder(order);
        transaction.commit();
        return number;
    }

    void orderSaved(const PostingRequest &order, OrderNumber number, WorkerTally &tally)
    {
        // What QSqlDatabase::transaction() sends on both databases; on SQLite it locks nothing before it
        // writes.
        m_database.execute(QStringLiteral("BEGIN"));
        try {
            for (const RequestLine &line : order.lines)
                decreaseStock(m_rows, line, tally);
            m_rows.insertMovements(order, number, m_rows.drawPosting());
            m_database.execute(QStringLiteral("COMMIT"));
        } catch (const StorageError &) {
            rollBack();
            throw;
        }
    }

    void rollBack()
    {
        try {
            m_database.execute(QStringLiteral("ROLLBACK"));
        } catch (const StorageError &) {
            // The database has rolled back by itself: what went wrong before is what the worker is told.
            return;
        }
    }

    Database &m_database;
    OrderRows m_rows;
};

} // namespace

std::unique_ptr<Strategy> makeReread(Database &database, TillId till)
{
    return std::make_unique<Reread>(database, till);
}

} // namespace stockroom
