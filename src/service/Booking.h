#pragma once

#include "domain/Decision.h"
#include "domain/ShopSettings.h"
#include "storage/Database.h"

namespace stockroom {

/// What came of a batch, one entry a request, in their order.
struct Settlement {
    QList<Decision> decisions;
    /// Receipts of what was confirmed, now or before; default elsewhere.
    QList<Receipt> receipts;
    QList<StockChange> stockChanges;
    QList<OrderNumber> orders;
    /// Those whose goods came, or went back.
    QList<PurchaseNumber> purchases;
    /// False where nothing was written, so that there is nothing to commit.
    bool wrote = false;
};

/// Who writes: the shop's rules and the till whose chain the postings join.
struct BookingContext {
    ShopSettings settings;
    TillId till;
    /// UTC milliseconds.
    qint64 now = 0;
};

/// Books `requests` inside the caller's write transaction: locks till, products and balances in key order,
/// decides, draws ids, writes. The caller commits. Throws `StorageError`.
[[nodiscard]] Settlement book(Database &database, const BookingContext &context,
                              const QList<PostingRequest> &requests);

} // namespace stockroom
