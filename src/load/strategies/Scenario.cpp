#include "load/strategies/OrderRows.h"
#include "load/strategies/ScenarioProduct.h"
#include "load/strategies/Strategy.h"
#include "storage/Transaction.h"

namespace stockroom {

namespace {

/// As in the scenario: the order is saved, the signal sent after it calls `decrease_stock`, which reads,
/// subtracts and saves, each statement by itself. Two orders that read the same number lose one decrease.
class Scenario final : public Strategy {
public:
    Scenario(Database &database, TillId till)
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

    /// The signal's handler. Nothing it does can take the order back.
    void orderSaved(const PostingRequest &order, OrderNumber number, WorkerTally &tally)
    {
        for (const RequestLine &line : order.lines)
            decreaseStock(m_rows, line, tally);
        Transaction transaction(m_database, Transaction::Mode::Write);
        m_rows.insertMovements(order, number, m_rows.drawPosting());
        transaction.commit();
    }

    Database &m_database;
    OrderRows m_rows;
};

} // namespace

std::unique_ptr<Strategy> makeScenario(Database &database, TillId till)
{
    return std::make_unique<Scenario>(database, till);
}

} // namespace stockroom
