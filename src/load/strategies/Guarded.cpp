#include "load/Retry.h"
#include "load/strategies/OrderRows.h"
#include "load/strategies/Strategy.h"
#include "storage/Query.h"
#include "storage/Transaction.h"

namespace stockroom {

namespace {

/// One conditional UPDATE decides and decreases in a single step, in one transaction with the order. Right,
/// and bounded by one commit an order.
class Guarded final : public Strategy {
public:
    Guarded(Database &database, TillId till)
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
        const PostingId posting = m_rows.drawPosting();
        // In key order, so that two orders with the same products can not wait for each other.
        for (const RequestLine &line : inLockOrder(order)) {
            if (!decrease(line, posting))
                return Answer::Rejected;
        }
        m_rows.insertMovements(order, m_rows.insertOrder(order), posting);
        transaction.commit();
        return Answer::Confirmed;
    }

    bool decrease(const RequestLine &line, PostingId posting)
    {
        Query query = m_database.query(
            QStringLiteral("UPDATE balance SET on_hand = on_hand - :quantity, last_posting_id = :posting "
                           "WHERE product_id = :product AND location_id = 1 AND lot_id = 0 "
                           "AND on_hand - reserved >= :quantity"));
        query.bind(":quantity", line.quantity.thousandths());
        query.bind(":posting", posting.value);
        query.bind(":product", line.product.value);
        return query.exec().affectedRows() == 1;
    }

    Database &m_database;
    OrderRows m_rows;
};

} // namespace

std::unique_ptr<Strategy> makeGuarded(Database &database, TillId till)
{
    return std::make_unique<Guarded>(database, till);
}

} // namespace stockroom
