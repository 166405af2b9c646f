#pragma once

#include "domain/Movement.h"

namespace stockroom {

/// A movement of one product, as far as its history asks for it.
struct HistoryRecord {
    qint64 movement = 0;
    PostingId posting;
    PostingKind kind = PostingKind::Sale;
    Quantity change;
    /// UTC milliseconds.
    qint64 happenedAt = 0;
    QString document;
    OrderNumber order;
    QString till;
    PostingId reverses;
};

/// What a step of a history is about.
enum class HistoryReason { Opened, Received, Sold, Returned, Found, Lost, Moved, Reversed, Nothing };

/// What a movement of such a posting is about. Pure.
[[nodiscard]] HistoryReason reasonOf(PostingKind kind, Quantity change);

/// A stretch of a product's history: movements of one reason together. `Nothing` is one and its reversal,
/// which come to nothing.
struct HistoryStep {
    HistoryReason reason = HistoryReason::Sold;
    Quantity change;
    Quantity after;
    int movements = 0;
    /// Of the first and the last of them, UTC milliseconds.
    qint64 from = 0;
    qint64 to = 0;
    /// The last of them: with one movement, that it is.
    HistoryRecord last;
    /// Not one stretch of time but all of one reason in it.
    bool isFolded = false;
};

/// A movement on the line of time.
struct StockMoment {
    qint64 movement = 0;
    /// UTC milliseconds.
    qint64 at = 0;
    /// The stock it left.
    Quantity after;
};

/// Why a product's stock is what it is: where it began, and what came since. Adds up: `start` and all changes
/// make `booked`, the sum of all movements there are, which the books say is `onHand`.
struct StockHistory {
    ProductId product;
    Quantity onHand;
    Quantity booked;
    Quantity start;
    /// The opening it begins with; null where it begins with nothing, or in the middle.
    HistoryRecord opening;
    /// Movements before were too many to be looked at one by one: `start` is what they came to.
    bool isCut = false;
    /// Looked at, without the opening.
    int movements = 0;
    QList<HistoryStep> steps;
    /// Each of them in the order of the books, the opening first where there is one.
    QList<StockMoment> moments;

    [[nodiscard]] bool agrees() const { return onHand == booked; }

    /// So many of the latest movements are looked at.
    static constexpr int kMostMovements = 20'000;
    /// More stretches than that are folded: the last ones stay, those before become one a reason. Fewer: long
    /// ones are shown in parts.
    static constexpr int kMostSteps = 9;
};

/// The steps of movements that stand in the order of the books, from `start` on. Pure.
[[nodiscard]] QList<HistoryStep> historySteps(const QList<HistoryRecord> &records, Quantity start,
                                              int most = StockHistory::kMostSteps);
/// What each of them left, from `start` on. Pure.
[[nodiscard]] QList<StockMoment> stockMoments(const QList<HistoryRecord> &records, Quantity start);

} // namespace stockroom
