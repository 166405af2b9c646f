#include "domain/Receiving.h"

#include "domain/Decimal.h"

#include <algorithm>

namespace stockroom {

PurchaseLine *ReceivedPurchase::line(int number)
{
    return number < 1 || number > lines.size() ? nullptr : &lines[number - 1];
}

const PurchaseLine *ReceivedPurchase::line(int number) const
{
    return number < 1 || number > lines.size() ? nullptr : &lines[number - 1];
}

Quantity ReceivedPurchase::mayStillCome(const PurchaseLine &line) const
{
    const decimal::Wide more =
        decimal::Wide(line.ordered.thousandths()) * tolerance / Supplier::kMaxTolerance;
    const decimal::Wide most = line.ordered.thousandths() + more - line.received.thousandths();
    return Quantity::fromThousandths(static_cast<qint64>(std::clamp<decimal::Wide>(most, 0, Quantity::kMax)));
}

void ReceivedPurchase::settle()
{
    state = purchaseState(state != PurchaseState::Drafted, state == PurchaseState::Closed, lines);
}

QList<RequestLine> linesForPurchase(const QList<RequestLine> &goods, const QList<PurchaseLine> &lines)
{
    QList<Quantity> outstanding;
    for (const PurchaseLine &line : lines)
        outstanding.append(line.outstanding());
    QList<RequestLine> split;
    for (RequestLine rest : goods) {
        const auto take = [&](int line, Quantity quantity) {
            RequestLine part = rest;
            part.quantity = quantity;
            part.purchaseLine = line;
            if (rest.cost) {
                part.cost = rest.cost->share(quantity, rest.quantity);
                rest.cost = *rest.cost - *part.cost;
            }
            rest.quantity -= quantity;
            split.append(part);
        };
        int last = 0;
        for (int i = 0; i < lines.size(); ++i) {
            if (lines[i].product != rest.product)
                continue;
            last = i + 1;
            const Quantity quantity = std::min(rest.quantity, outstanding[i]);
            outstanding[i] -= quantity;
            if (quantity.isPositive())
                take(last, quantity);
        }
        if (!rest.quantity.isPositive())
            continue;
        // One line where it can be: what may come of it is then said of all of it.
        const bool isMore = last > 0 && !split.isEmpty() && split.last().purchaseLine == last
            && split.last().product == rest.product;
        if (!isMore) {
            take(last, rest.quantity);
            continue;
        }
        split.last().quantity += rest.quantity;
        if (rest.cost)
            split.last().cost = *split.last().cost + *rest.cost;
    }
    return split;
}

QList<Cost> spreadLandedCost(Cost landed, LandedCostBasis basis,
                             const QList<std::pair<Cost, Quantity>> &lines)
{
    QList<qint64> weights;
    decimal::Wide all = 0;
    for (const auto &[cost, quantity] : lines) {
        weights.append(basis == LandedCostBasis::Value ? cost.tenThousandths() : quantity.thousandths());
        all += weights.last();
    }
    if (all == 0 && basis == LandedCostBasis::Value && !lines.isEmpty())
        return spreadLandedCost(landed, LandedCostBasis::Count, lines);
    QList<Cost> parts;
    Cost left = landed;
    for (const qint64 weight : std::as_const(weights)) {
        const decimal::Wide part =
            decimal::divideRounded(decimal::Wide(landed.tenThousandths()) * weight, all);
        parts.append(Cost::fromTenThousandths(static_cast<qint64>(part)));
        left -= parts.last();
    }
    if (!parts.isEmpty())
        parts[std::distance(weights.cbegin(), std::max_element(weights.cbegin(), weights.cend()))] += left;
    return parts;
}

} // namespace stockroom
