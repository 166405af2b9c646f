#pragma once

#include "domain/Posting.h"

#include <QDate>
#include <QList>

#include <optional>

namespace stockroom {

/// What there is of everything at one moment. Archived products count by their value only.
struct StockSummary {
    qint64 products = 0;
    /// At selling prices.
    Money value;
    qint64 low = 0;
    qint64 out = 0;

    friend bool operator==(const StockSummary &, const StockSummary &) = default;
};

/// What was ordered in a quarter of an hour, counted from 1970 in UTC: every zone's days begin at one.
/// Cancelled orders are none.
struct SoldQuarterHour {
    static constexpr qint64 kMilliseconds = 15 * 60 * 1000;

    qint64 quarter = 0;
    qint64 orders = 0;
    qint64 totalMinor = 0;
};

/// What was ordered on one day of the shop's time zone.
struct SalesDay {
    QDate date;
    qint64 orders = 0;
    Money sales;

    friend bool operator==(const SalesDay &, const SalesDay &) = default;
};

/// A product by what was sold of it, with what there still is.
struct SoldProduct {
    ProductId id;
    QString name;
    Unit unit;
    /// Thousandths of the unit; over a long time more than a `Quantity` may be.
    qint64 sold = 0;
    Money sales;
    Quantity available;
    Quantity reorderPoint;
    bool archived = false;

    friend bool operator==(const SoldProduct &, const SoldProduct &) = default;
};

/// What was sold lately: the days in their order, the last of them today.
struct SalesSummary {
    QList<SalesDay> days;
    /// Orders of the same weekday a week ago, until the same time of day (to the quarter of an hour).
    qint64 ordersAWeekAgo = 0;
    /// By their sales, most first.
    QList<SoldProduct> best;

    [[nodiscard]] SalesDay today() const { return days.isEmpty() ? SalesDay() : days.constLast(); }
};

/// A posting as a line of news.
struct Activity {
    PostingId posting;
    PostingKind kind = PostingKind::Sale;
    /// UTC milliseconds.
    qint64 happenedAt = 0;
    QString till;
    QString document;
    /// Of a sale and of what reverses one; null elsewhere.
    OrderNumber order;
    Money total;
    int lines = 0;
    /// Of the first line.
    ProductId productId;
    QString product;
    Unit unit;
    Quantity quantity;
    bool comesIn = false;

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// An order that was entered at some till and is not in the books.
struct OpenDraft {
    PostingKey key;
    QString till;
    qint64 savedAt = 0;

    friend bool operator==(const OpenDraft &, const OpenDraft &) = default;
};

/// What the shop remembers of its last proof.
struct LastProof {
    /// UTC milliseconds.
    qint64 at = 0;
    int rules = 0;
    /// How many of them were broken.
    int broken = 0;

    friend bool operator==(const LastProof &, const LastProof &) = default;
};

/// What happened last and what is left to do.
struct ShopNews {
    bool hasProducts = false;
    /// The youngest first.
    QList<Activity> latest;
    QList<OpenDraft> drafts;
    std::optional<LastProof> lastProof;
};

} // namespace stockroom
