#pragma once

#include "domain/Cost.h"
#include "domain/Posting.h"
#include "domain/Purchase.h"

#include <QHash>

namespace stockroom {

/// A purchase order as its goods come in: as it was read under its lock, or as decisions have left it.
struct ReceivedPurchase {
    PurchaseState state = PurchaseState::Drafted;
    /// The supplier's, in hundredths of a percent.
    int tolerance = 0;
    QList<PurchaseLine> lines;

    /// The line of that number, from 1 on; null where there is none.
    [[nodiscard]] PurchaseLine *line(int number);
    [[nodiscard]] const PurchaseLine *line(int number) const;
    /// How much of a line may still come without a reason.
    [[nodiscard]] Quantity mayStillCome(const PurchaseLine &line) const;
    /// Where it stands by its lines; what was closed stays closed.
    void settle();
};

using ReceivedPurchases = QHash<PurchaseNumber, ReceivedPurchase>;

/// Which line of which purchase order a movement was received for.
struct PurchaseLink {
    PurchaseNumber purchase;
    int line = 0;

    [[nodiscard]] bool isNull() const { return purchase.isNull(); }
    friend bool operator==(const PurchaseLink &, const PurchaseLink &) = default;
};

/// Goods as they were counted at the door, as lines of a receipt for an order of `lines`: each is split over
/// the lines of its product, what is outstanding first; what comes beyond goes to the last of them. Goods
/// that were not ordered keep no line.
[[nodiscard]] QList<RequestLine> linesForPurchase(const QList<RequestLine> &goods,
                                                  const QList<PurchaseLine> &lines);

/// How costs that come beside the goods are spread over them.
enum class LandedCostBasis { Value, Count };

/// Spreads `landed` over lines of such costs and quantities, and returns what each has of it. The parts sum
/// to `landed`: each is rounded, and the largest takes what that leaves. By value where nothing has any is by
/// count.
[[nodiscard]] QList<Cost> spreadLandedCost(Cost landed, LandedCostBasis basis,
                                           const QList<std::pair<Cost, Quantity>> &lines);

} // namespace stockroom
