#pragma once

#include "load/LoadStrategy.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace stockroom {

/// What the books of the scratch shop said afterwards; the gravest that holds.
enum class LoadVerdict {
    /// Stock is what the stored orders left, nothing failed, the books hold.
    Exact,
    /// Orders stand without the movement that takes their goods.
    StoredWithoutMovement,
    /// Decreases were made and overwritten by another.
    LostDecreases,
    /// More was sold than there was.
    Oversold,
    /// The stock is right, but orders failed.
    Failed,
    /// The books break another of their rules.
    BooksBroken,
    /// The books could not be looked at afterwards.
    Unverified,
};

/// One step of a recorded interleaving.
struct LoadTraceStep {
    enum class Kind { Reads, Subtracts, Saves, Refused };

    int worker = 0;
    Kind kind = Kind::Reads;
    /// Units read, calculated, saved or not saved.
    qint64 value = 0;
    /// Since the first step.
    qint64 nanoseconds = 0;
};

/// Two workers of a run that really met on one product so that a decrease was lost, in order of time.
struct LoadInterleaving {
    QList<LoadTraceStep> steps;
    /// Units after the last step, and what they should be.
    qint64 stockAfter = 0;
    qint64 stockRight = 0;
};

/// How many orders were answered within a bucket of time: bucket i is [i, i + 1) × `bucketMs`.
struct LoadHistogram {
    double bucketMs = 1;
    QList<qint64> counts;
    /// Answered later than the last bucket.
    qint64 beyond = 0;
};

/// Time from placing an order to its answer, in milliseconds.
struct LoadLatency {
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
    LoadHistogram histogram;
};

/// How far a run was at a moment.
struct LoadSample {
    double seconds = 0;
    qint64 answered = 0;
    /// Since the sample before.
    double ordersPerSecond = 0;
};

/// What came of one strategy. A value; figures of stock are units, summed over the products. An order of a
/// load takes whole units, and a scratch shop has no others; the stock of a named shop may have parts beside
/// them.
struct LoadResult {
    LoadStrategy strategy = LoadStrategy::Stockroom;
    /// "sqlite" or "postgresql".
    QString database;
    int workers = 0;
    bool processes = false;
    int inFlight = 1;
    int linesPerOrder = 1;
    qint64 orders = 0;
    qint64 confirmed = 0;
    qint64 rejected = 0;
    qint64 failed = 0;
    /// Transactions that began again because another stood in their way or the connection was lost.
    qint64 retries = 0;
    double seconds = 0;
    double ordersPerSecond = 0;
    LoadLatency latency;
    /// `stockroom` only: the same with one order at a time from one worker.
    std::optional<LoadLatency> alone;
    /// `stockroom` only: orders a commit carried on average; 0 elsewhere.
    double meanBatch = 0;
    /// Opening stock less what the stored orders took.
    qint64 stockExpected = 0;
    qint64 stockActual = 0;
    /// Thousandths of a unit that belong to the two, of the same sign.
    int stockExpectedParts = 0;
    int stockActualParts = 0;
    /// Units by which products stand higher than their stored orders allow; a part of one counts as one.
    qint64 decreasesLost = 0;
    qint64 unitsOversold = 0;
    qint64 ordersWithoutMovement = 0;
    LoadVerdict verdict = LoadVerdict::Exact;
    /// What the database said to the first order that failed.
    QString firstFailure;
    /// The rule of the books that does not hold, for `BooksBroken`.
    QString brokenRule;
    /// Why the books could not be looked at, for `Unverified`.
    QString notVerified;
    /// True where Stop ended it early; the figures are then those of the orders it got to.
    bool stopped = false;
    QList<LoadSample> samples;
    std::optional<LoadInterleaving> interleaving;
};

/// What is going on now.
struct LoadProgress {
    LoadStrategy strategy = LoadStrategy::Stockroom;
    qint64 orders = 0;
    qint64 answered = 0;
    LoadSample sample;
};

/// The two figures of stock as exact decimal numbers: "2", "2.75".
[[nodiscard]] QString loadStockExpectedText(const LoadResult &result);
[[nodiscard]] QString loadStockActualText(const LoadResult &result);
/// "exact", "stored_without_movement", "lost_decreases", "oversold", "failed", "books_broken", "unverified".
[[nodiscard]] QString loadVerdictName(LoadVerdict verdict);
/// The verdict for a pill: "Exact", "Lost 661"; in the user's language.
[[nodiscard]] QString loadVerdictTitle(const LoadResult &result);
/// What went wrong and why, in one or two plain sentences of the user's language.
[[nodiscard]] QString loadExplanation(const LoadResult &result);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::LoadResult)
Q_DECLARE_METATYPE(stockroom::LoadProgress)
