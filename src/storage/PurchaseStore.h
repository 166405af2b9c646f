#pragma once

#include "domain/Purchase.h"
#include "storage/Database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace stockroom {

/// Purchase orders and their lines. Throws `StorageError`. What writes does it in the caller's transaction.
class PurchaseStore final {
public:
    PurchaseStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    /// The rows of `numbers`; numbers that are not there are missing.
    [[nodiscard]] QHash<PurchaseNumber, PurchaseSummary> rows(const QList<PurchaseNumber> &numbers);
    [[nodiscard]] std::optional<PurchaseDetails> details(PurchaseNumber number);
    /// Orders of which a product is still expected, the soonest first.
    [[nodiscard]] QList<PurchaseDetails> openOf(ProductId product);
    /// The same, locked: nobody changes it before this transaction ends.
    [[nodiscard]] std::optional<PurchaseDetails> locked(PurchaseNumber number);

    /// Draws numbers for new orders, never one that was used before.
    [[nodiscard]] QList<PurchaseNumber> drawNumbers(qsizetype count);
    /// Stores new drafts under their numbers, which are theirs already. `total` of each is what its lines
    /// come to.
    void insert(const QList<PurchaseDraft> &drafts, const QList<Money> &totals, qint64 createdAt);
    /// Stores a draft in place of the one that is locked.
    void update(const PurchaseDraft &draft, const Money &total);
    /// Says where an order stands. `expectedAt` 0: as it was.
    void setState(PurchaseNumber number, PurchaseState state, qint64 now, qint64 expectedAt = 0);
    /// Takes out a draft.
    void remove(PurchaseNumber number);

    /// What of `products` there is: id, SKU and whether it is archived.
    struct KnownProduct {
        Sku sku;
        bool archived = false;
    };
    [[nodiscard]] QHash<ProductId, KnownProduct> known(const QList<ProductId> &products);

private:
    void insertLines(const QList<PurchaseDraft> &drafts);
    [[nodiscard]] QList<PurchaseLineRow> linesOf(PurchaseNumber number);
    [[nodiscard]] std::optional<PurchaseDetails> read(PurchaseNumber number, const QString &locking);

    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
