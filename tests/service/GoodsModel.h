#pragma once

#include "domain/CostLayers.h"
#include "domain/Posting.h"

#include <QList>
#include <QMap>

#include <optional>
#include <ostream>

namespace stockroom::test {

/// One line of an act of the model: numbers instead of ids.
struct ActLine {
    int product = 0;
    qint64 units = 1;
    /// −1: nobody says.
    int place = -1;
    int toPlace = -1;
    /// In 1/10,000; −1: nobody says.
    qint64 cost = -1;
};

/// What somebody does in a shop.
struct Act {
    PostingKind kind = PostingKind::Sale;
    FillPolicy fill = FillPolicy::AllOrNothing;
    QList<ActLine> lines;
    /// Of a reversal: which of the acts that were posted, counted from the first.
    int reverses = -1;
    /// Another usual place for the product of the first line, in place of a posting.
    bool setsUsualPlace = false;
};

inline std::ostream &operator<<(std::ostream &out, const Act &act)
{
    static const char *const names[]{"?",      "opening",  "sale",     "return",
                                     "adjust", "reversal", "transfer", "receipt"};
    if (act.setsUsualPlace)
        return out << "usual place of " << act.lines.first().product << ": " << act.lines.first().place;
    out << names[static_cast<int>(act.kind)];
    if (act.kind == PostingKind::Reversal)
        return out << " of " << act.reverses;
    if (act.fill == FillPolicy::TakeWhatThereIs)
        out << " what there is";
    for (const ActLine &line : act.lines) {
        out << " [" << line.units << " of " << line.product << " at " << line.place << " to " << line.toPlace
            << " for " << line.cost << "]";
    }
    return out;
}

/// The plainest shop that keeps the same promises: a number a product and place, a list of layers a product.
/// It shares no code with what it is held against. Place 0 is the shop's usual one; places rank as they are
/// numbered.
class GoodsModel final {
public:
    struct Layer {
        qint64 quantity = 0;
        qint64 cost = 0;

        friend bool operator==(const Layer &, const Layer &) = default;
    };
    struct Moved {
        int product = 0;
        int from = kOutside;
        int to = kOutside;
        qint64 quantity = 0;
        qint64 cost = 0;
    };
    static constexpr int kOutside = -1;

    explicit GoodsModel(bool isFifo)
        : m_isFifo(isFifo)
    {
    }

    /// False where the act must be refused; nothing has changed then.
    bool apply(const Act &act)
    {
        if (act.setsUsualPlace) {
            m_usual[act.lines.first().product] = act.lines.first().place;
            return true;
        }
        const GoodsModel before = *this;
        QList<Moved> moved;
        if (!carryOut(act, moved)) {
            *this = before;
            return false;
        }
        m_posted.append({moved, act.kind == PostingKind::Reversal, false});
        return true;
    }

    [[nodiscard]] qsizetype posted() const { return m_posted.size(); }
    /// Thousandths by product and place, without those that have none.
    [[nodiscard]] QMap<std::pair<int, int>, qint64> stock() const
    {
        QMap<std::pair<int, int>, qint64> stock = m_stock;
        stock.removeIf([](const auto &entry) { return entry.value() == 0; });
        return stock;
    }
    [[nodiscard]] QMap<int, QList<Layer>> layers() const
    {
        QMap<int, QList<Layer>> layers = m_layers;
        layers.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
        return layers;
    }
    [[nodiscard]] qint64 value() const
    {
        qint64 value = 0;
        for (const QList<Layer> &layers : m_layers) {
            for (const Layer &layer : layers)
                value += layer.cost;
        }
        return value;
    }

private:
    struct Posted {
        QList<Moved> moved;
        bool isReversal = false;
        bool isReversed = false;
    };

    [[nodiscard]] int usual(int product) const { return m_usual.value(product, 0); }

    bool carryOut(const Act &act, QList<Moved> &moved)
    {
        if (act.kind == PostingKind::Reversal)
            return takeBack(act.reverses, moved);
        if (act.kind == PostingKind::Sale)
            return sell(act, moved);
        for (const ActLine &line : act.lines) {
            const int place = line.place < 0 ? usual(line.product) : line.place;
            const qint64 quantity = std::abs(line.units) * 1000;
            Moved move{line.product, kOutside, place, quantity, 0};
            if (act.kind == PostingKind::Transfer)
                move = {line.product, place, line.toPlace, quantity, 0};
            else if (line.units < 0)
                move = {line.product, place, kOutside, quantity, 0};
            if (move.from == move.to)
                return false;
            moved.append(move);
        }
        // Costs are told only of what is bought; stock may be short only when everything has been moved.
        move(moved);
        if (isShort())
            return false;
        for (qsizetype i = 0; i < moved.size(); ++i) {
            if (moved[i].from == kOutside)
                moved[i].cost = comeIn(moved[i], act.lines[i].cost);
        }
        for (Moved &move : moved) {
            if (move.to == kOutside)
                move.cost = take(move.product, move.quantity, false);
        }
        return true;
    }

    bool sell(const Act &act, QList<Moved> &moved)
    {
        bool isShort = false;
        for (const ActLine &line : act.lines) {
            qint64 open = line.units * 1000;
            QList<int> places{usual(line.product), 0};
            for (const auto &[key, quantity] : m_stock.asKeyValueRange()) {
                if (key.first == line.product)
                    places.append(key.second);
            }
            if (line.place >= 0)
                places = {line.place};
            for (const int place : places) {
                const qint64 taken = std::min(open, m_stock.value({line.product, place}));
                if (taken <= 0)
                    continue;
                m_stock[{line.product, place}] -= taken;
                moved.append({line.product, place, kOutside, taken, 0});
                open -= taken;
            }
            isShort = isShort || open > 0;
        }
        if (moved.isEmpty() || (isShort && act.fill == FillPolicy::AllOrNothing))
            return false;
        for (Moved &move : moved)
            move.cost = take(move.product, move.quantity, false);
        return true;
    }

    bool takeBack(int index, QList<Moved> &moved)
    {
        if (index < 0 || index >= m_posted.size() || m_posted[index].isReversal || m_posted[index].isReversed)
            return false;
        for (Moved move : m_posted[index].moved) {
            std::swap(move.from, move.to);
            moved.append(move);
        }
        move(moved);
        if (isShort())
            return false;
        for (const Moved &move : std::as_const(moved)) {
            QList<Layer> &layers = m_layers[move.product];
            if (move.from == kOutside)
                m_isFifo ? layers.prepend({move.quantity, move.cost}) : add(layers, move.quantity, move.cost);
        }
        for (Moved &move : moved) {
            if (move.to == kOutside)
                move.cost = m_isFifo ? take(move.product, move.quantity, true)
                                     : takeFromAverage(m_layers[move.product], move);
        }
        m_posted[index].isReversed = true;
        return true;
    }

    static qint64 takeFromAverage(QList<Layer> &layers, const Moved &move)
    {
        Layer &all = layers.first();
        const qint64 cost = move.quantity == all.quantity ? all.cost : std::min(move.cost, all.cost);
        all.quantity -= move.quantity;
        all.cost -= cost;
        if (all.quantity == 0)
            layers.clear();
        return cost;
    }

    void move(const QList<Moved> &moved)
    {
        for (const Moved &move : moved) {
            if (move.from != kOutside)
                m_stock[{move.product, move.from}] -= move.quantity;
            if (move.to != kOutside)
                m_stock[{move.product, move.to}] += move.quantity;
        }
    }

    [[nodiscard]] bool isShort() const
    {
        return std::any_of(m_stock.cbegin(), m_stock.cend(), [](qint64 quantity) { return quantity < 0; });
    }

    /// Half away from zero; both are positive.
    static qint64 share(qint64 cost, qint64 part, qint64 whole)
    {
        __extension__ using Wide = __int128;
        return static_cast<qint64>((Wide(cost) * part * 2 + whole) / (Wide(whole) * 2));
    }

    void add(QList<Layer> &layers, qint64 quantity, qint64 cost)
    {
        if (m_isFifo || layers.isEmpty()) {
            layers.append({quantity, cost});
        } else {
            layers.first().quantity += quantity;
            layers.first().cost += cost;
        }
    }

    qint64 comeIn(const Moved &move, qint64 told)
    {
        QList<Layer> &layers = m_layers[move.product];
        qint64 cost = told;
        if (told < 0)
            cost = layers.isEmpty() ? 0 : share(layers.last().cost, move.quantity, layers.last().quantity);
        add(layers, move.quantity, cost);
        return cost;
    }

    qint64 take(int product, qint64 quantity, bool fromTheYoungest)
    {
        QList<Layer> &layers = m_layers[product];
        qint64 cost = 0;
        while (quantity > 0) {
            Layer &layer = fromTheYoungest ? layers.last() : layers.first();
            const qint64 part = std::min(quantity, layer.quantity);
            const qint64 partCost = share(layer.cost, part, layer.quantity);
            layer.quantity -= part;
            layer.cost -= partCost;
            cost += partCost;
            quantity -= part;
            if (layer.quantity == 0)
                fromTheYoungest ? layers.removeLast() : layers.removeFirst();
        }
        return cost;
    }

    bool m_isFifo;
    QMap<std::pair<int, int>, qint64> m_stock;
    QMap<int, QList<Layer>> m_layers;
    QMap<int, int> m_usual;
    QList<Posted> m_posted;
};

} // namespace stockroom::test
