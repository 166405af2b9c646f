#pragma once

#include "domain/CostLayers.h"
#include "domain/Location.h"
#include "domain/Posting.h"

#include <QHash>
#include <QSet>

namespace stockroom {

/// A movement as it stands in the books, as far as its cost asks for it.
struct CostRecord {
    PostingId posting;
    qint64 lineNo = 0;
    PostingKind kind = PostingKind::Sale;
    PostingId reverses;
    ProductId product;
    LocationId from;
    LocationId to;
    Quantity quantity;
    Cost cost;
};

/// Goes through the movements of a shop from the first on, in the order of the books, and tells what each
/// would have cost by a method. By the shop's own it tells what is stored. A value, one thread.
class CostReplay final {
public:
    /// `reversed`: the postings that are taken back later, whose costs are kept until then.
    CostReplay(CostMethod method, QSet<PostingId> reversed)
        : m_method(method)
        , m_reversed(std::move(reversed))
    {
    }

    /// What the movements of the next posting cost, beside them; nothing where that is out of range.
    [[nodiscard]] QList<std::optional<Cost>> next(const QList<CostRecord> &posting);

private:
    using Line = std::pair<PostingId, qint64>;

    [[nodiscard]] std::optional<Cost> carryOut(const CostRecord &record, CostMove::Direction direction);

    const CostMethod m_method;
    const QSet<PostingId> m_reversed;
    QHash<ProductId, CostLayers> m_layers;
    QHash<Line, Cost> m_costs;
};

} // namespace stockroom
