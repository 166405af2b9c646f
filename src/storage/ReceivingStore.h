#pragma once

#include "domain/Decision.h"
#include "domain/Digest.h"
#include "storage/Database.h"

#include <QSet>

namespace stockroom {

/// Purchase orders as their goods come in, in the transaction that books them. Throws `StorageError`.
class ReceivingStore final {
public:
    explicit ReceivingStore(Database &database)
        : m_database(database)
    {
    }

    /// Locks the orders in key order and reads them. In the lock order they come before products.
    [[nodiscard]] ReceivedPurchases lock(const QSet<PurchaseNumber> &purchases);
    /// What the movements of these postings were received for; those that were for no order are missing.
    [[nodiscard]] QHash<PostingId, QList<PurchaseLink>> linksOf(const QSet<PostingId> &postings);
    /// Writes what receipts were for, and the orders that stand otherwise than before.
    void write(const QList<PostingRecord> &postings, const ReceivedPurchases &before,
               const ReceivedPurchases &after);

private:
    void writeLinks(const QList<PostingRecord> &postings);
    void writeLines(const ReceivedPurchases &before, const ReceivedPurchases &after);
    void writeStates(const ReceivedPurchases &before, const ReceivedPurchases &after, qint64 now);

    Database &m_database;
};

} // namespace stockroom
