#include "domain/Purchase.h"

#include "domain/Decimal.h"

#include <algorithm>
#include <limits>

namespace stockroom {

PurchaseState purchaseState(bool isSent, bool isClosed, const QList<PurchaseLine> &lines)
{
    if (!isSent)
        return PurchaseState::Drafted;
    if (isClosed)
        return PurchaseState::Closed;
    const bool hasAll = std::all_of(lines.cbegin(), lines.cend(),
                                    [](const PurchaseLine &line) { return line.outstanding().isZero(); });
    if (hasAll)
        return PurchaseState::Received;
    const bool hasSome = std::any_of(lines.cbegin(), lines.cend(),
                                     [](const PurchaseLine &line) { return line.received.isPositive(); });
    return hasSome ? PurchaseState::PartlyReceived : PurchaseState::Sent;
}

bool allows(PurchaseState state, PurchaseAct act)
{
    switch (act) {
    case PurchaseAct::Edit:
    case PurchaseAct::Send:
    case PurchaseAct::Remove:
        return state == PurchaseState::Drafted;
    case PurchaseAct::Receive:
    case PurchaseAct::Close:
        return state == PurchaseState::Sent || state == PurchaseState::PartlyReceived;
    }
    Q_UNREACHABLE();
}

Result<Money> purchaseTotal(const QList<PurchaseLine> &lines, const Currency &currency)
{
    decimal::Wide total = 0;
    for (const PurchaseLine &line : lines) {
        const Result<Money> amount = line.cost.times(line.ordered, currency);
        if (!amount)
            return amount.error();
        total += amount->minorUnits();
    }
    if (total > std::numeric_limits<qint64>::max())
        return Error{ErrorKind::OutOfRange, QStringLiteral("total"), QString::number(lines.size())};
    return Money(static_cast<qint64>(total), currency);
}

PurchaseDraft PurchaseDetails::draft() const
{
    PurchaseDraft draft;
    draft.number = summary.number;
    draft.supplier = summary.supplier;
    draft.document = summary.document;
    draft.note = note;
    if (summary.expectedAt != 0)
        draft.expectedAt = summary.expectedAt;
    draft.landed = landed;
    for (const PurchaseLineRow &row : lines)
        draft.lines.append(row.line);
    draft.version = summary.version;
    return draft;
}

} // namespace stockroom
