#pragma once

#include "domain/Supplier.h"

#include <QList>

namespace stockroom {

/// Where a purchase order stands. The numbers are stored.
enum class PurchaseState {
    Drafted = 1,
    Sent = 2,
    PartlyReceived = 3,
    Received = 4,
    /// Ended by hand: what had not come is cancelled.
    Closed = 5,
};

/// What can be done with a purchase order.
enum class PurchaseAct { Edit, Send, Receive, Close, Remove };

/// A line of a stored purchase order.
struct PurchaseLine {
    ProductId product;
    Quantity ordered;
    /// May be more than ordered.
    Quantity received;
    /// What a unit costs.
    UnitPrice cost;
    /// UTC milliseconds; nothing where the order's own holds.
    std::optional<qint64> expectedAt;

    /// What is still to come, of an order that was sent and is not closed.
    [[nodiscard]] Quantity outstanding() const
    {
        return received < ordered ? ordered - received : Quantity();
    }
    friend bool operator==(const PurchaseLine &, const PurchaseLine &) = default;
};

/// Where an order with these lines stands: a draft until it is sent, closed where somebody ended it,
/// otherwise by what came of its lines.
[[nodiscard]] PurchaseState purchaseState(bool isSent, bool isClosed, const QList<PurchaseLine> &lines);

/// Whether an order that stands so may be changed, sent, received, closed or taken out.
[[nodiscard]] bool allows(PurchaseState state, PurchaseAct act);

/// An order that was sent and of which goods are still expected.
[[nodiscard]] inline bool isOpen(PurchaseState state)
{
    return allows(state, PurchaseAct::Receive);
}

/// What ordered quantities at their cost come to, each line rounded once. Errors: OutOfRange (field "total").
[[nodiscard]] Result<Money> purchaseTotal(const QList<PurchaseLine> &lines, const Currency &currency);

/// A purchase order as it is written, before it is sent.
struct PurchaseDraft {
    static constexpr int kMaxDocument = 120;
    static constexpr int kMaxNote = 4000;
    static constexpr int kMaxLines = 10'000;

    /// Null: a new one.
    PurchaseNumber number;
    SupplierId supplier;
    /// The supplier's own number of it, or what else it is known by.
    QString document;
    QString note;
    /// UTC milliseconds; nothing where nobody knows: it is set by the lead time when the order is sent.
    std::optional<qint64> expectedAt;
    /// Freight, duty and the like that are expected beside the goods.
    Money landed;
    QList<PurchaseLine> lines;
    qint64 version = 0;

    friend bool operator==(const PurchaseDraft &, const PurchaseDraft &) = default;
};

/// A stored purchase order as a list shows it.
struct PurchaseSummary {
    PurchaseNumber number;
    SupplierId supplier;
    QString supplierName;
    PurchaseState state = PurchaseState::Drafted;
    /// UTC milliseconds; 0 where it has not come to that.
    qint64 createdAt = 0;
    qint64 sentAt = 0;
    qint64 expectedAt = 0;
    /// When the last of it came, or it was closed.
    qint64 closedAt = 0;
    int lines = 0;
    Money total;
    QString document;
    qint64 version = 0;
};

/// A line with the words for its product.
struct PurchaseLineRow {
    PurchaseLine line;
    Sku sku;
    QString name;
    Unit unit;
    /// The supplier's code for it; empty where there is none.
    QString partNumber;
    Money amount;
};

/// A purchase order opened.
struct PurchaseDetails {
    PurchaseSummary summary;
    QString note;
    Money landed;
    QList<PurchaseLineRow> lines;

    /// It as a draft to be changed.
    [[nodiscard]] PurchaseDraft draft() const;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::PurchaseSummary)
Q_DECLARE_METATYPE(stockroom::PurchaseDetails)
