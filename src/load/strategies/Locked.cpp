#include "load/Retry.h"
#include "load/strategies/OrderRows.h"
#include "load/strategies/Strategy.h"
#include "storage/Query.h"
#include "storage/Transaction.h"

namespace stockroom {

namespace {

/// Locks before it reads (BEGIN IMMEDIATE on SQLite, SELECT … FOR UPDATE on PostgreSQL), then subtracts and
/// saves; the row is held until the commit. Right, and every order waits for the one before.
class Locked final : public Strategy {
public:
    Locked(Database &database, TillId till)
        : m_database(database)
        , m_rows(database, till)
    {
    }

    Answer place(const PostingRequest &order, WorkerTally &tally) override
    {
        return retried(tally, [&] { return attempt(order); });
    }

private:
    Answer attempt(const PostingRequest &order)
    {
        Transaction transaction(m_database, Transaction::Mode::Write);
        for (const RequestLine &line : inLockOrder(order)) {
            const qint64 left = lockAndRead(line.product) - line.quantity.thousandths();
            if (left < 0)
                return Answer::Rejected;
            m_rows.saveOnHand(line.product, left);
        }
        m_rows.insertMovements(order, m_rows.insertOrder(order), m_rows.drawPosting());
        transaction.commit();
        return Answer::Confirmed;
    }

    qint64 lockAndRead(ProductId product)
    {
        Query query = m_database.query(
            QStringLiteral(
                "SELECT on_hand FROM balance WHERE product_id = :product AND location_id = 1 AND lot_id = 0")
            + m_database.dialect().forUpdate());
        return query.bind(":product", product.value).exec().next() ? query.int64(0) : 0;
    }

    Database &m_database;
    OrderRows m_rows;
};

} // namespace

std::unique_ptr<Strategy> makeLocked(Database &database, TillId till)
{
    return std::make_unique<Locked>(database, till);
}

} // namespace stockroom
