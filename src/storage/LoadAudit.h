#pragma once

#include "domain/Ids.h"
#include "domain/PostingKey.h"
#include "storage/Database.h"

#include <QHash>
#include <QList>

namespace stockroom {

/// What the books of a shop say after a load, summed over its products; quantities in units, with what the
/// stock has beside whole ones in thousandths. All of it is
/// read from the database, nothing from what the workers believe.
struct LoadAudit {
    qint64 expected = 0;
    qint64 actual = 0;
    int expectedParts = 0;
    int actualParts = 0;
    /// Σ max(0, on hand − what the stored orders leave).
    qint64 lost = 0;
    /// Σ max(0, on hand − what the movements leave): decreases that were made and undone by another.
    qint64 overwritten = 0;
    qint64 oversold = 0;
    qint64 withoutMovement = 0;
    qint64 orders = 0;
    /// Products whose stock is not what their orders leave.
    qint64 wrongProducts = 0;
};

/// Audits a scratch shop on one snapshot: `products` began with `openingUnits`, every order came from the
/// load. Throws `StorageError`.
[[nodiscard]] LoadAudit auditScratch(const ShopAddress &address, const QList<ProductId> &products,
                                     qint64 openingUnits);

/// Audits a shop that is in use: `products` against all movements they ever had, and the orders of
/// `confirmed`, which must be stored, each with its movements; one that is not counts in `withoutMovement`.
[[nodiscard]] LoadAudit auditShop(const ShopAddress &address, const QList<ProductId> &products,
                                  const QList<PostingKey> &confirmed);

/// The till of that name, made if it is new: whose postings a strategy's are. Throws `StorageError`.
[[nodiscard]] TillId loadTill(const ShopAddress &address);

} // namespace stockroom
