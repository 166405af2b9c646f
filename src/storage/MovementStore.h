#pragma once

#include "domain/StockHistory.h"
#include "storage/Database.h"

#include <QHash>
#include <QTimeZone>

namespace stockroom {

/// What the movements say: single ones, and how a product came to its stock. Reads only. Throws
/// `StorageError`.
class MovementStore final {
public:
    explicit MovementStore(Database &database)
        : m_database(database)
    {
    }

    /// By their ids; ids that are not there are missing.
    /// All lines of a posting in their order; none where there is no such posting.
    [[nodiscard]] QList<Movement> ofPosting(PostingId posting);
    /// What one of each product cost in the last delivery that stands and said so; others are missing.
    [[nodiscard]] QHash<ProductId, UnitPrice> lastCosts(const QList<ProductId> &products);
    [[nodiscard]] QHash<qint64, Movement> rows(const QList<qint64> &ids);
    /// The same of one product, with what was in stock after each.
    [[nodiscard]] QHash<qint64, Movement> rowsOf(ProductId product, const QList<qint64> &ids);
    /// The ids of what was written after `movement`, at most `limit`, the last first; 0: the last there are.
    [[nodiscard]] QList<qint64> idsAfter(qint64 movement, int limit);
    /// What stands beside a product; `now` says which day is today. In one snapshot.
    [[nodiscard]] ProductGlance glance(ProductId product, qint64 now, const QTimeZone &zone);
    /// Why its stock is what it is, from the last opening on. In one snapshot.
    [[nodiscard]] StockHistory history(ProductId product, int most = StockHistory::kMostMovements);

private:
    [[nodiscard]] QList<PlaceStock> places(ProductId product);
    [[nodiscard]] QList<Movement> latest(ProductId product, int count);
    void readDays(ProductGlance &glance, qint64 now, const QTimeZone &zone);
    [[nodiscard]] Quantity onHand(ProductId product);
    [[nodiscard]] Quantity booked(ProductId product);
    [[nodiscard]] QList<HistoryRecord> records(ProductId product, int most);

    Database &m_database;
};

} // namespace stockroom
