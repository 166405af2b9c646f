#include "load/LoadResult.h"

#include "domain/Decimal.h"
#include "domain/Quantity.h"

#include <QCoreApplication>

#include <limits>

namespace stockroom {

namespace {

/// The translation context of the words for a load test's results.
class LoadWords final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::Load)

public:
    /// With `%n` in the plural that goes with the count.
    static int plural(qint64 count)
    {
        return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
    }
};

QString lostText(const LoadResult &result)
{
    const QString lost =
        LoadWords::tr("%n decrease(s) were lost.", nullptr, LoadWords::plural(result.decreasesLost));
    if (result.strategy == LoadStrategy::Reread) {
        return lost + u' '
            + LoadWords::tr("Reading again inside the transaction locks nothing: two workers read the same "
                            "number, and the one "
                            "that saved last undid the other's decrease.");
    }
    return lost + u' '
        + LoadWords::tr("Two workers read the same number at the same moment and both saved it less one: two "
                        "were sold, stock "
                        "fell by one, and no error came.");
}

QString withoutMovementText(const LoadResult &result)
{
    return LoadWords::tr("%n order(s) are stored whose stock never moved.", nullptr,
                         LoadWords::plural(result.ordersWithoutMovement))
        + u' '
        + LoadWords::tr(
              "The order was saved first, in a transaction of its own; then its decrease was refused (%1).")
              .arg(result.firstFailure);
}

QString unitsText(qint64 units, int parts)
{
    return decimal::toText(units * Quantity::kScale + parts, Quantity::kDecimals);
}

QString oversoldText(const LoadResult &result)
{
    return LoadWords::tr("%n unit(s) were sold that were not there.", nullptr,
                         LoadWords::plural(result.unitsOversold));
}

} // namespace

QString loadStockExpectedText(const LoadResult &result)
{
    return unitsText(result.stockExpected, result.stockExpectedParts);
}

QString loadStockActualText(const LoadResult &result)
{
    return unitsText(result.stockActual, result.stockActualParts);
}

QString loadVerdictName(LoadVerdict verdict)
{
    switch (verdict) {
    case LoadVerdict::Exact:
        return QStringLiteral("exact");
    case LoadVerdict::StoredWithoutMovement:
        return QStringLiteral("stored_without_movement");
    case LoadVerdict::LostDecreases:
        return QStringLiteral("lost_decreases");
    case LoadVerdict::Oversold:
        return QStringLiteral("oversold");
    case LoadVerdict::Failed:
        return QStringLiteral("failed");
    case LoadVerdict::BooksBroken:
        return QStringLiteral("books_broken");
    case LoadVerdict::Unverified:
        return QStringLiteral("unverified");
    }
    return {};
}

QString loadVerdictTitle(const LoadResult &result)
{
    switch (result.verdict) {
    case LoadVerdict::Exact:
        return LoadWords::tr("Exact");
    case LoadVerdict::StoredWithoutMovement:
        return LoadWords::tr("Stored without stock: %L1").arg(result.ordersWithoutMovement);
    case LoadVerdict::LostDecreases:
        return LoadWords::tr("Lost %L1").arg(result.decreasesLost);
    case LoadVerdict::Oversold:
        return LoadWords::tr("Oversold %L1").arg(result.unitsOversold);
    case LoadVerdict::Failed:
        return LoadWords::tr("Failed: %L1").arg(result.failed);
    case LoadVerdict::BooksBroken:
        return LoadWords::tr("Books broken");
    case LoadVerdict::Unverified:
        return LoadWords::tr("Not verified");
    }
    return {};
}

QString loadExplanation(const LoadResult &result)
{
    QStringList sentences;
    switch (result.verdict) {
    case LoadVerdict::Exact:
        return result.rejected > 0 ? LoadWords::tr("Every confirmed order took its goods exactly once; %n "
                                                   "order(s) were refused because too little was "
                                                   "left.",
                                                   nullptr, LoadWords::plural(result.rejected))
                                   : LoadWords::tr("Every confirmed order took its goods exactly once.");
    case LoadVerdict::StoredWithoutMovement:
        sentences.append(withoutMovementText(result));
        break;
    case LoadVerdict::LostDecreases:
        sentences.append(lostText(result));
        break;
    case LoadVerdict::Oversold:
        break;
    case LoadVerdict::Failed:
        return LoadWords::tr("The stock is right, but %n order(s) failed", nullptr,
                             LoadWords::plural(result.failed))
            + QStringLiteral(": %1").arg(result.firstFailure);
    case LoadVerdict::BooksBroken:
        return LoadWords::tr("The books break a rule: %1.").arg(result.brokenRule);
    case LoadVerdict::Unverified:
        return LoadWords::tr("The books could not be looked at afterwards: %1").arg(result.notVerified);
    }
    if (result.unitsOversold > 0)
        sentences.append(oversoldText(result));
    return sentences.join(u' ');
}

} // namespace stockroom
