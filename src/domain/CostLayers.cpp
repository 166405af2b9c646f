#include "domain/CostLayers.h"

#include <algorithm>

namespace stockroom {

Quantity CostLayers::quantity() const
{
    Quantity sum;
    for (const CostLayer &layer : m_layers)
        sum += layer.quantity;
    return sum;
}

Cost CostLayers::cost() const
{
    Cost sum;
    for (const CostLayer &layer : m_layers)
        sum += layer.cost;
    return sum;
}

const CostLayer *CostLayers::at(qint64 number) const
{
    return number < first() || number > last() ? nullptr : &m_layers.at(number - m_first);
}

bool CostLayers::canTake(Quantity quantity, Cost cost) const
{
    return Quantity::fits(this->quantity().thousandths() + quantity.thousandths())
        && Cost::fits(this->cost().tenThousandths() + cost.tenThousandths());
}

bool CostLayers::add(Quantity quantity, Cost cost)
{
    if (!canTake(quantity, cost))
        return false;
    if (m_method == CostMethod::Average && !m_layers.isEmpty()) {
        m_layers.first().quantity += quantity;
        m_layers.first().cost += cost;
    } else {
        m_layers.append({quantity, cost});
    }
    return true;
}

bool CostLayers::giveBack(Quantity quantity, Cost cost)
{
    if (m_method == CostMethod::Average)
        return add(quantity, cost);
    if (!canTake(quantity, cost))
        return false;
    m_layers.prepend({quantity, cost});
    --m_first;
    return true;
}

namespace {

/// What is taken of one layer costs.
Cost takenFrom(CostLayer &layer, Quantity quantity)
{
    const Cost cost = layer.cost.share(quantity, layer.quantity);
    layer.quantity -= quantity;
    layer.cost -= cost;
    return cost;
}

} // namespace

Cost CostLayers::take(Quantity quantity)
{
    Cost cost;
    while (quantity.isPositive() && !m_layers.isEmpty()) {
        CostLayer &oldest = m_layers.first();
        const Quantity taken = std::min(quantity, oldest.quantity);
        cost += takenFrom(oldest, taken);
        quantity -= taken;
        if (oldest.quantity.isZero()) {
            m_layers.removeFirst();
            ++m_first;
        }
    }
    return cost;
}

Cost CostLayers::takeBack(Quantity quantity, Cost booked)
{
    if (m_method == CostMethod::Average && !m_layers.isEmpty() && quantity < m_layers.first().quantity) {
        CostLayer &all = m_layers.first();
        const Cost cost = std::min(booked, all.cost);
        all.quantity -= quantity;
        all.cost -= cost;
        return cost;
    }
    Cost cost;
    while (quantity.isPositive() && !m_layers.isEmpty()) {
        CostLayer &youngest = m_layers.last();
        const Quantity taken = std::min(quantity, youngest.quantity);
        cost += takenFrom(youngest, taken);
        quantity -= taken;
        if (youngest.quantity.isZero())
            m_layers.removeLast();
    }
    return cost;
}

std::optional<Cost> CostLayers::move(const CostMove &move)
{
    if (move.direction == CostMove::Direction::Out)
        return move.takesBack ? takeBack(move.quantity, *move.takesBack) : take(move.quantity);
    if (move.takesBack)
        return giveBack(move.quantity, *move.takesBack) ? move.takesBack : std::nullopt;
    std::optional<Cost> cost = move.told;
    if (!cost) {
        const Result<Cost> usual = costOf(move.quantity);
        if (!usual)
            return std::nullopt;
        cost = usual.value();
    }
    return add(move.quantity, *cost) ? cost : std::nullopt;
}

Result<Cost> CostLayers::costOf(Quantity quantity) const
{
    return m_layers.isEmpty() ? Cost() : m_layers.last().cost.scaled(quantity, m_layers.last().quantity);
}

} // namespace stockroom
