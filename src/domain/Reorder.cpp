#include "domain/Reorder.h"

#include "domain/Decimal.h"

#include <algorithm>

namespace stockroom {

namespace {

/// `value` / `step` in whole steps, at least as much; what is beyond all quantities becomes the most there
/// is.
Quantity raisedTo(decimal::Wide value, qint64 step)
{
    const decimal::Wide whole = (value + step - 1) / step * step;
    const qint64 most = Quantity::kMax / step * step;
    return Quantity::fromThousandths(whole > most ? most : static_cast<qint64>(whole));
}

qint64 stepOf(int decimals)
{
    return Quantity::kScale / decimal::powerOfTen(decimals);
}

/// What would be sold in the days ahead, in whole steps.
Quantity soldAhead(const ReorderInput &input)
{
    if (!input.sold.isPositive())
        return {};
    const decimal::Wide sold = decimal::Wide(input.sold.thousandths()) * input.daysAhead();
    return raisedTo((sold + input.soldDays - 1) / input.soldDays, stepOf(input.decimals));
}

} // namespace

PurchaseSuggestion suggestPurchase(const ReorderInput &input)
{
    Q_ASSERT(input.soldDays > 0);
    PurchaseSuggestion suggestion;
    suggestion.position = input.position();
    suggestion.ahead = soldAhead(input);
    suggestion.level = std::max(input.reorderPoint, suggestion.ahead);
    if (!suggestion.level.isPositive() || suggestion.position > suggestion.level)
        return suggestion;
    suggestion.cause = input.reorderPoint < suggestion.ahead && suggestion.position > input.reorderPoint
        ? PurchaseSuggestion::Cause::Sales
        : PurchaseSuggestion::Cause::ReorderPoint;
    const qint64 step = stepOf(input.decimals);
    const qint64 level = suggestion.level.thousandths();
    const qint64 position = suggestion.position.thousandths();
    // Above the level afterwards, so that it is not suggested again.
    const decimal::Wide wanted = input.reorderQuantity.isPositive()
        ? std::max(decimal::Wide(input.reorderQuantity.thousandths()), decimal::Wide(level) - position + step)
        : 2 * decimal::Wide(level) - position;
    suggestion.wanted = raisedTo(wanted, step);
    suggestion.raisedToMinimum = suggestion.wanted < input.minimum;
    const Quantity least = std::max(suggestion.wanted, input.minimum);
    suggestion.quantity =
        raisedTo(least.thousandths(), input.pack.isPositive() ? input.pack.thousandths() : step);
    suggestion.roundedToPack = input.pack.isPositive() && suggestion.quantity != least;
    return suggestion;
}

} // namespace stockroom
