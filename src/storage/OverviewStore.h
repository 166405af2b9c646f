#pragma once

#include "domain/Overview.h"
#include "storage/Database.h"

namespace stockroom {

/// The figures of a whole shop, each by one statement. `stock`, `sold` and `bestSellers` look at every row;
/// the others are soon there in a shop of any size. Throws `StorageError`.
class OverviewStore final {
public:
    OverviewStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    [[nodiscard]] StockSummary stock();
    /// By quarters of an hour, those without an order left out. `since`: UTC milliseconds.
    [[nodiscard]] QList<SoldQuarterHour> sold(qint64 since);
    [[nodiscard]] QList<SoldProduct> bestSellers(qint64 since, int limit);

    [[nodiscard]] bool hasProducts();
    [[nodiscard]] QList<Activity> latest(int limit);
    /// Drafts of every till whose order is not in the books, the oldest first.
    [[nodiscard]] QList<OpenDraft> drafts(int limit);

private:
    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
