#pragma once

#include "domain/Cost.h"
#include "domain/Ids.h"
#include "domain/Money.h"
#include "domain/PostingKey.h"
#include "domain/Product.h"
#include "domain/Quantity.h"
#include "domain/Reason.h"
#include "domain/Result.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace stockroom {

/// What a posting is. The numbers are stored. `Transfer` changes the place of goods, `Receipt` takes them in
/// from a supplier.
enum class PostingKind {
    Opening = 1,
    Sale = 2,
    Return = 3,
    Adjustment = 4,
    Reversal = 5,
    Transfer = 6,
    Receipt = 7,
};

/// Whether who posts it says what the goods cost: what is bought, and what is there to begin with. What comes
/// in otherwise costs what the goods do that are there.
[[nodiscard]] constexpr bool costIsTold(PostingKind kind)
{
    return kind == PostingKind::Opening || kind == PostingKind::Receipt;
}

/// What to do where there is less than was ordered.
enum class FillPolicy {
    /// The order is confirmed whole or rejected whole.
    AllOrNothing,
    /// Each line takes what there is; the rest of it is cancelled. Rejected where nothing at all is there.
    TakeWhatThereIs,
};

/// One line of a request. Quantities are positive, but for an adjustment, where less than zero is a loss.
struct RequestLine {
    ProductId product;
    Quantity quantity;
    UnitPrice price;
    /// Where the goods lie that leave, or come to. Null: what comes in goes to the product's usual place or
    /// else the shop's; a sale takes what it finds there first and then in the other places; everything else
    /// is taken from there.
    LocationId place = {};
    /// Of a transfer: where they go.
    LocationId toPlace = {};
    /// Where `costIsTold`: what all of the line costs; empty where nobody said, then it is what it was
    /// ordered at, else what the goods do that are there, else what the catalogue says.
    std::optional<Cost> cost = {};
    /// Of a receipt for a purchase order: which of its lines it is, from 1 on.
    int purchaseLine = 0;

    friend bool operator==(const RequestLine &, const RequestLine &) = default;
};

/// A wish to change stock. It is a request until it is confirmed: nothing of it is stored before.
struct PostingRequest {
    PostingKey key;
    PostingKind kind = PostingKind::Sale;
    FillPolicy fill = FillPolicy::AllOrNothing;
    QList<RequestLine> lines;
    /// When it happened, UTC milliseconds; empty for a live act, which happens when it is posted. A given
    /// time before the last movement of one of its balances is refused.
    std::optional<qint64> happenedAt;
    /// The document it comes from, such as an invoice number; may be empty.
    QString document;
    QString customer;
    /// For a reversal: the order that is undone, or any posting by its id. Lines are empty then.
    OrderNumber reverses;
    PostingId reversesPosting = {};
    /// Of a receipt: the purchase order whose goods came, each line one of its lines.
    PurchaseNumber purchase = {};
    /// Why, of an adjustment, and of a receipt of more than the supplier's tolerance lets through.
    Reason reason = Reason::None;
    QString note = {};

    static constexpr int kMaxNote = 500;

    /// A digest of everything asked for but the key: two requests with one key are the same act if it is
    /// equal.
    [[nodiscard]] QByteArray fingerprint() const;
    /// Sum of the rounded lines. Errors: OutOfRange.
    [[nodiscard]] Result<Money> total(const Currency &currency) const;
    /// The request with its texts as they are stored, or what can be told without the database. Errors:
    /// BadKey, EmptyOrder, OutOfRange (quantity or total), TooLong and InvalidCharacter (document, customer,
    /// note); `field` is "line N". SamePlace (a transfer to where the goods are), WrongReason (one that does
    /// not go with the sign of a line), WrongLine (of a purchase order).
    [[nodiscard]] Result<PostingRequest> validated(const Currency &currency) const;
};

/// What was missing of one product, summed over the order's lines.
struct Shortfall {
    ProductId product;
    Quantity wanted;
    Quantity available;

    friend bool operator==(const Shortfall &, const Shortfall &) = default;
};

/// The answer *confirmed*: it stands in the books, durably.
struct Receipt {
    PostingKey key;
    PostingKind kind = PostingKind::Sale;
    PostingId posting;
    /// Null for postings that are no orders.
    OrderNumber number;
    qint64 happenedAt = 0;
    Money total;
    /// True where the key had been confirmed before and nothing was written now.
    bool repeated = false;
};

/// The answer *rejected*: nothing of it is stored. `error.kind` is Short where `shortfalls` tells why.
struct Rejection {
    PostingKey key;
    PostingKind kind = PostingKind::Sale;
    Error error;
    QList<Shortfall> shortfalls;
};

/// On hand and reserved of one product after a commit, over all internal places.
struct StockChange {
    ProductId product;
    StockFigures figures;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::PostingRequest)
Q_DECLARE_METATYPE(stockroom::Receipt)
Q_DECLARE_METATYPE(stockroom::Rejection)
Q_DECLARE_METATYPE(stockroom::StockChange)
