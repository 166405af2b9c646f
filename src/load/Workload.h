#pragma once

#include "domain/Posting.h"

#include <QList>

namespace stockroom {

/// The orders of a load test: order `index` is the same for every strategy, whichever worker places it. Each
/// takes one unit of each of `linesPerOrder` different products, in random order, so that orders of several
/// lines meet crosswise. Pure values; any thread.
class Workload final {
public:
    Workload() = default;
    Workload(QList<ProductId> products, int linesPerOrder)
        : m_products(std::move(products))
        , m_linesPerOrder(linesPerOrder)
    {
    }

    [[nodiscard]] const QList<ProductId> &products() const { return m_products; }
    [[nodiscard]] int linesPerOrder() const { return m_linesPerOrder; }

    /// Order `index`, with a key of its own each time it is asked for.
    [[nodiscard]] PostingRequest order(qint64 index) const;

    [[nodiscard]] static UnitPrice price() { return UnitPrice::fromTenThousandths(25'000); }

private:
    QList<ProductId> m_products;
    int m_linesPerOrder = 1;
};

} // namespace stockroom
