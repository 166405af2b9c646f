#include "domain/ReorderText.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class ReorderWords final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::ReorderText)
};

} // namespace

QString reorderReason(const ReorderRow &row, const QLocale &locale)
{
    const ReorderInput &input = row.input;
    const PurchaseSuggestion &suggestion = row.suggestion;
    if (!suggestion.quantity.isPositive())
        return {};
    const auto said = [&](Quantity quantity) { return quantity.toLocalText(row.unit, locale); };
    QStringList parts{ReorderWords::tr("%1 available").arg(said(input.onHand - input.reserved))};
    if (input.onOrder.isPositive())
        parts.append(ReorderWords::tr("%1 on order").arg(said(input.onOrder)));
    if (input.drafted.isPositive())
        parts.append(ReorderWords::tr("%1 in drafts").arg(said(input.drafted)));
    if (suggestion.cause == PurchaseSuggestion::Cause::Sales) {
        parts.append(
            ReorderWords::tr("%1 sell in %n day(s)", nullptr, input.daysAhead()).arg(said(suggestion.ahead)));
    } else {
        parts.append(ReorderWords::tr("reorder point %1").arg(said(input.reorderPoint)));
        if (suggestion.ahead > input.reorderPoint)
            parts.append(ReorderWords::tr("%1 sell in %n day(s)", nullptr, input.daysAhead())
                             .arg(said(suggestion.ahead)));
    }
    if (suggestion.raisedToMinimum)
        parts.append(ReorderWords::tr("least order %1").arg(said(input.minimum)));
    if (suggestion.roundedToPack)
        parts.append(ReorderWords::tr("packs of %1").arg(said(input.pack)));
    return parts.join(u" · ");
}

} // namespace stockroom
