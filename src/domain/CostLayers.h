#pragma once

#include "domain/Cost.h"
#include "domain/Location.h"

#include <QList>

#include <optional>

namespace stockroom {

/// How a shop values what leaves its stock; settled when the shop is made. The numbers are stored.
/// `Fifo`: what came first leaves first, at what it cost. `Average`: everything costs the same, and each
/// receipt moves that average (IAS 2, 25–27, knows both as cost formulas).
enum class CostMethod { Fifo = 1, Average = 2 };

/// Goods that came in together and what is left of them and of their cost.
struct CostLayer {
    Quantity quantity;
    Cost cost;

    friend bool operator==(const CostLayer &, const CostLayer &) = default;
};

/// Goods that come into the stock or leave it.
struct CostMove {
    enum class Direction { In, Out };

    Direction direction = Direction::Out;
    Quantity quantity;
    /// What came in cost so much; empty where nobody said.
    std::optional<Cost> told = {};
    /// It takes another movement back, which cost so much.
    std::optional<Cost> takesBack = {};
};

/// Whether a movement brings goods into the stock or takes them out; empty where they stay in the shop, or
/// outside.
[[nodiscard]] constexpr std::optional<CostMove::Direction> directionOf(LocationId from, LocationId to)
{
    if (isInternal(from) == isInternal(to))
        return std::nullopt;
    return isInternal(from) ? CostMove::Direction::Out : CostMove::Direction::In;
}

/// The order in which the movements of one posting are costed, whatever the order of its lines: only where
/// everything has come in is there what leaves.
inline constexpr CostMove::Direction kCostOrder[]{CostMove::Direction::In, CostMove::Direction::Out};

/// What the stock of one product has cost: layers, the oldest first; with the moving average there is one.
/// Their quantities add up to what is on hand, their costs to its value. The one place with the rules of
/// both methods: the order path and every replay go through it. A value, any thread.
class CostLayers final {
public:
    explicit CostLayers(CostMethod method = CostMethod::Average)
        : m_method(method)
    {
    }
    /// As it was stored: `first` is the number of the first layer, the others follow it.
    CostLayers(CostMethod method, qint64 first, QList<CostLayer> layers)
        : m_method(method)
        , m_first(first)
        , m_layers(std::move(layers))
    {
    }

    /// Goods come in and are the youngest there are. `quantity` > 0. False where quantity or value
    /// would be out of range; nothing has changed then.
    [[nodiscard]] bool add(Quantity quantity, Cost cost);
    /// Goods that had left come back as if they never had: they are the oldest there are, at what they left
    /// with. As `add`.
    [[nodiscard]] bool giveBack(Quantity quantity, Cost cost);
    /// Goods leave; tells what they cost. Where the books are damaged and hold less, that goes.
    [[nodiscard]] Cost take(Quantity quantity);
    /// Goods leave as if they had never come, of which the books say they cost `booked`: the youngest layers
    /// go, with the average that much of the value (all of it with the last goods). Tells what has left.
    [[nodiscard]] Cost takeBack(Quantity quantity, Cost booked);

    [[nodiscard]] Quantity quantity() const;
    [[nodiscard]] Cost cost() const;
    /// Carries a movement out and tells what it cost; nothing, and nothing has changed, where that would be
    /// out of range. The one rule for it: of the order path and of a replay.
    [[nodiscard]] std::optional<Cost> move(const CostMove &move);
    /// What `quantity` more would cost at the price of the youngest there are; nothing where there are none.
    /// Errors: OutOfRange.
    [[nodiscard]] Result<Cost> costOf(Quantity quantity) const;
    /// The numbers of the first and the last layer; those between them follow each other. Without any, `last`
    /// is one less than `first`.
    [[nodiscard]] qint64 first() const { return m_first; }
    [[nodiscard]] qint64 last() const { return m_first + m_layers.size() - 1; }
    /// The layer of that number; null where there is none.
    [[nodiscard]] const CostLayer *at(qint64 number) const;

    friend bool operator==(const CostLayers &, const CostLayers &) = default;

private:
    [[nodiscard]] bool canTake(Quantity quantity, Cost cost) const;

    CostMethod m_method;
    qint64 m_first = 1;
    QList<CostLayer> m_layers;
};

} // namespace stockroom
