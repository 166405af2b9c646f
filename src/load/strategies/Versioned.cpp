#include "load/Retry.h"
#include "load/strategies/OrderRows.h"
#include "load/strategies/Strategy.h"
#include "storage/Query.h"
#include "storage/Transaction.h"

#include <optional>

namespace stockroom {

namespace {

/// Reads without a lock and saves only where the row's version is still the one it read; else it reads anew.
/// Right, and busy with its own repetitions where many want the same product. The version is the last
/// posting's id: no two decreases have the same.
class Versioned final : public Strategy {
public:
    Versioned(Database &database, TillId till)
        : m_database(database)
        , m_rows(database, till)
    {
    }

    Answer place(const PostingRequest &order, WorkerTally &tally) override
    {
        for (int attempt = 0;; ++attempt) {
            const std::optional<Answer> answer = retried(tally, [&] { return compareAndSwap(order); });
            if (answer)
                return *answer;
            ++tally.retries;
            backOff(attempt, kFirstPause);
        }
    }

private:
    struct Seen {
        RequestLine line;
        qint64 onHand = 0;
        qint64 version = 0;
    };

    /// Nothing where another was faster.
    std::optional<Answer> compareAndSwap(const PostingRequest &order)
    {
        QList<Seen> seen;
        for (const RequestLine &line : inLockOrder(order)) {
            seen.append(read(line));
            if (seen.last().onHand < line.quantity.thousandths())
                return Answer::Rejected;
        }
        Transaction transaction(m_database, Transaction::Mode::Write);
        const PostingId posting = m_rows.drawPosting();
        for (const Seen &one : seen) {
            if (!swap(one, posting))
                return std::nullopt;
        }
        m_rows.insertMovements(order, m_rows.insertOrder(order), posting);
        transaction.commit();
        return Answer::Confirmed;
    }

    Seen read(const RequestLine &line)
    {
        Query query = m_database.query(
            QStringLiteral("SELECT on_hand, last_posting_id FROM balance "
                           "WHERE product_id = :product AND location_id = 1 AND lot_id = 0"));
        if (!query.bind(":product", line.product.value).exec().next())
            return {line, 0, 0};
        return {line, query.int64(0), query.int64(1)};
    }

    bool swap(const Seen &seen, PostingId posting)
    {
        Query query = m_database.query(
            QStringLiteral("UPDATE balance SET on_hand = :on_hand, last_posting_id = :posting "
                           "WHERE product_id = :product AND location_id = 1 AND lot_id = 0 "
                           "AND last_posting_id = :version"));
        query.bind(":on_hand", seen.onHand - seen.line.quantity.thousandths());
        query.bind(":posting", posting.value);
        query.bind(":product", seen.line.product.value);
        query.bind(":version", seen.version);
        return query.exec().affectedRows() == 1;
    }

    Database &m_database;
    OrderRows m_rows;
};

} // namespace

std::unique_ptr<Strategy> makeVersioned(Database &database, TillId till)
{
    return std::make_unique<Versioned>(database, till);
}

} // namespace stockroom
