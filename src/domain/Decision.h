#pragma once

#include "domain/CostLayers.h"
#include "domain/Ids.h"
#include "domain/Location.h"
#include "domain/Posting.h"
#include "domain/Receiving.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <compare>
#include <optional>

namespace stockroom {

/// The key of a balance: stock of one product at one internal place in one lot.
struct BalanceKey {
    ProductId product;
    LocationId location;
    LotId lot;

    friend auto operator<=>(const BalanceKey &, const BalanceKey &) = default;
    friend size_t qHash(const BalanceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.product, key.location, key.lot);
    }
};

/// A balance as it was read under its lock, or as decisions have left it.
struct Balance {
    Quantity onHand;
    Quantity reserved;
    /// `happened_at` of its last movement; along one balance it never decreases.
    qint64 lastHappenedAt = 0;
    /// False where the database has no row yet.
    bool stored = false;

    [[nodiscard]] Quantity available() const { return onHand - reserved; }
};

using Balances = QHash<BalanceKey, Balance>;

/// One movement to be written: `quantity` > 0 of a product from one location to another. `cost` is what the
/// goods had cost that came in or left, by the shop's method; nothing where they stay in the shop.
struct MovementDraft {
    ProductId product;
    LocationId from;
    LocationId to;
    LotId lot;
    Quantity quantity;
    Cost cost = {};

    friend bool operator==(const MovementDraft &, const MovementDraft &) = default;
};

/// A confirmed posting found under a key that was placed again.
struct KnownPosting {
    QByteArray fingerprint;
    Receipt receipt;
};

/// A posting that is to be reversed: what it moved, and whether that has been undone.
struct ReversiblePosting {
    PostingId posting;
    QList<MovementDraft> movements;
    bool reversed = false;
    /// Of a sale.
    OrderNumber order = {};
    /// Of a receipt for a purchase order: beside its movements; empty else.
    QList<PurchaseLink> links = {};
};

/// What a request names to be reversed: an order by its number or a posting by its id.
struct ReversalTarget {
    OrderNumber order;
    PostingId posting;

    friend bool operator==(const ReversalTarget &, const ReversalTarget &) = default;
    friend size_t qHash(const ReversalTarget &target, size_t seed = 0)
    {
        return qHashMulti(seed, target.order, target.posting);
    }
};

[[nodiscard]] inline ReversalTarget targetOf(const PostingRequest &reversal)
{
    return {reversal.reverses, reversal.reversesPosting};
}

/// What decisions ask of a product.
struct ProductRules {
    /// Archived ones are not sold.
    bool isActive = true;
    /// Null: that of the shop.
    LocationId usualPlace = {};
    /// What one costs to buy, as the catalogue says: where nothing of it is there to tell.
    UnitPrice cost = {};
};

/// Everything `decide` looks at, read under locks by the caller.
struct DecisionContext {
    LocationId usualPlace = kShopFloor;
    /// UTC milliseconds; what a live act is dated with.
    qint64 now = 0;
    /// Products that exist.
    QHash<ProductId, ProductRules> products;
    Balances balances;
    CostMethod costMethod = CostMethod::Average;
    /// What the stock of the products has cost; a product without any is missing.
    QHash<ProductId, CostLayers> costs;
    /// The places that requests name, those that take goods.
    QSet<LocationId> places;
    /// The purchase orders whose goods come in or are taken back.
    ReceivedPurchases purchases;
    QHash<PostingKey, KnownPosting> known;
    /// What requests name to be reversed.
    QHash<ReversalTarget, PostingId> targets;
    QHash<PostingId, ReversiblePosting> reversible;
};

/// What becomes of one request.
struct Decision {
    enum class Outcome {
        /// To be written: `movements` at `happenedAt`.
        Post,
        /// Confirmed before under this key; `receipt` is that of then.
        Known,
        /// The same key stands earlier in this batch, at index `repeats`, and is written there.
        Repeat,
        /// Refused: `error`, with `shortfalls` where that is Short. Nothing is written.
        Reject,
    };

    Outcome outcome = Outcome::Reject;
    qint64 happenedAt = 0;
    QList<MovementDraft> movements;
    /// Of a receipt for a purchase order: beside the movements; empty else.
    QList<PurchaseLink> links;
    /// A sale's lines as they are filled, in the request's order: equal to the ordered quantity but for
    /// `FillPolicy::TakeWhatThereIs`.
    QList<Quantity> filled;
    PostingId reverses;
    /// The order that a reversal cancels.
    OrderNumber cancels;
    Receipt receipt;
    qsizetype repeats = -1;
    Error error;
    QList<Shortfall> shortfalls;
};

/// Who is filled and who is short. A pure function: decides `requests` in their order, each against what
/// those before it have left; a rejected request changes nothing. `context.balances` becomes the state after
/// all that is to be posted; no balance in it is ever left below zero or below what is reserved. Every
/// request must have passed `PostingRequest::validated`.
[[nodiscard]] QList<Decision> decide(const QList<PostingRequest> &requests, DecisionContext &context);

} // namespace stockroom
