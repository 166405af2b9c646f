#pragma once

#include "domain/CostReplay.h"
#include "domain/StockValue.h"
#include "storage/Database.h"

#include <functional>

namespace stockroom {

/// What the stock has cost. Throws `StorageError`.
class ValueStore final {
public:
    explicit ValueStore(Database &database)
        : m_database(database)
    {
    }

    /// By the shop's method, which each movement was stored with: one sum, now or as of a moment (UTC
    /// milliseconds, included).
    [[nodiscard]] StockValue value(CostMethod shopMethod, std::optional<qint64> asOf);
    /// By any method: goes through every movement from the first on. In a snapshot. Throws Cancelled.
    [[nodiscard]] StockValue replay(CostMethod method, std::optional<qint64> asOf,
                                    const std::function<bool()> &cancelled,
                                    const std::function<void(qint64, qint64)> &progress);
    /// Hands every movement to `use` with what it costs by `method`, in the order of the books; with nothing
    /// where that can not be told, of a damaged row.
    void eachCost(CostMethod method, std::optional<qint64> asOf, const std::function<bool()> &cancelled,
                  const std::function<void(const CostRecord &, std::optional<Cost>)> &use);

private:
    [[nodiscard]] qint64 lastPosting(std::optional<qint64> asOf);
    [[nodiscard]] qint64 movementCount(qint64 upTo);
    [[nodiscard]] QSet<PostingId> reversed();

    Database &m_database;
};

} // namespace stockroom
