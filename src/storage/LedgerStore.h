#pragma once

#include "domain/Decision.h"
#include "domain/Digest.h"
#include "storage/Database.h"

#include <QSet>

namespace stockroom {

class RowBatch;

/// The books: postings, movements and balances, and the orders that are posted with them. Set-based: a batch
/// costs a handful of statements, however many orders it carries. All calls are made inside one write
/// transaction, in this order: lock, draw, write. Throws `StorageError`.
class LedgerStore final {
public:
    /// A till's chain as it stands: its last digest and its number of postings.
    struct Chain {
        QByteArray head;
        qint64 postings = 0;
    };

    LedgerStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    /// Locks the till's row, which comes first in the lock order.
    [[nodiscard]] Chain lockTill(TillId till);
    /// The confirmed postings among `keys`.
    [[nodiscard]] QHash<PostingKey, KnownPosting> known(const QList<PostingKey> &keys);
    /// The figures, as they are now, of all products these postings have moved. May be called outside a
    /// transaction.
    [[nodiscard]] QList<StockChange> stockAfter(const QList<PostingId> &postings);
    /// Looks up what is to be reversed: which postings that is, what they moved, whether that was undone.
    void readReversible(const QSet<ReversalTarget> &targets, DecisionContext &context);
    /// When each of the products last moved, in UTC milliseconds; those that never did are missing.
    [[nodiscard]] QHash<ProductId, qint64> lastMoved(const QSet<ProductId> &products);
    /// Holds the places that take goods, so that none is archived meanwhile; those of `places` that do not
    /// are missing in `context`. Before the products.
    void lockPlaces(const QSet<LocationId> &places, DecisionContext &context);
    /// Locks the products, then all their balances, each in key order, and reads them and what they cost into
    /// `context`.
    void lockStock(const QSet<ProductId> &products, DecisionContext &context);
    [[nodiscard]] QList<qint64> drawPostingIds(qsizetype count);
    [[nodiscard]] QList<qint64> drawOrderNumbers(qsizetype count);

    /// Writes orders, lines, postings, movements and the balances and layers of cost they touch. `before` is
    /// the stock as it was locked, `after` as it is to be; `chain` is the till's new head. `digests` stand
    /// beside `postings`.
    void write(const QList<PostingRecord> &postings, const QList<QByteArray> &digests,
               const DecisionContext &before, const DecisionContext &after, TillId till, const Chain &chain);

private:
    [[nodiscard]] QList<std::pair<OrderNumber, PostingId>> salesOf(const QSet<OrderNumber> &orders);
    void readMoved(const QSet<PostingId> &postings, DecisionContext &context);
    void writeOrders(const QList<PostingRecord> &postings);
    void writePostings(const QList<PostingRecord> &postings, const QList<QByteArray> &digests);
    void writeMovements(const QList<PostingRecord> &postings);
    void writeBalances(const QList<PostingRecord> &postings, const Balances &before, const Balances &after);
    void writeCosts(const QHash<ProductId, CostLayers> &before, const QHash<ProductId, CostLayers> &after);
    void readCosts(const RowBatch &products, DecisionContext &context);
    void cancelOrders(const QList<PostingRecord> &postings);

    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
