#include "domain/CostReplay.h"

namespace stockroom {

QList<std::optional<Cost>> CostReplay::next(const QList<CostRecord> &posting)
{
    // What stays in the shop costs nothing.
    QList<std::optional<Cost>> costs(posting.size(), Cost());
    for (const CostMove::Direction direction : kCostOrder) {
        for (qsizetype i = 0; i < posting.size(); ++i) {
            if (directionOf(posting[i].from, posting[i].to) == direction)
                costs[i] = carryOut(posting[i], direction);
        }
    }
    return costs;
}

std::optional<Cost> CostReplay::carryOut(const CostRecord &record, CostMove::Direction direction)
{
    // Nothing can be told of a damaged row.
    if (!record.quantity.isPositive())
        return std::nullopt;
    CostMove move{direction, record.quantity};
    if (!record.reverses.isNull())
        move.takesBack = m_costs.value({record.reverses, record.lineNo}, record.cost);
    else if (costIsTold(record.kind))
        move.told = record.cost;
    auto layers = m_layers.find(record.product);
    if (layers == m_layers.end())
        layers = m_layers.insert(record.product, CostLayers(m_method));
    const std::optional<Cost> cost = layers->move(move);
    if (cost && m_reversed.contains(record.posting))
        m_costs.insert({record.posting, record.lineNo}, *cost);
    return cost;
}

} // namespace stockroom
