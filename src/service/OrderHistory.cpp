#include "service/OrderHistory.h"

#include <algorithm>
#include <numeric>

namespace stockroom {

namespace {

/// The key that was counted most; of equals the least, so that every run finds the same.
template <typename Key> std::optional<Key> mostFrequent(const QHash<Key, int> &counts)
{
    std::optional<Key> best;
    int times = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > times || (it.value() == times && it.key() < *best)) {
            best = it.key();
            times = it.value();
        }
    }
    return best;
}

} // namespace

PostingKind kindOf(const OrderLineRow &row)
{
    if (row.quantity.isPositive())
        return PostingKind::Sale;
    return row.invoice.startsWith(u'C') ? PostingKind::Return : PostingKind::Adjustment;
}

void OrderHistory::add(const OrderLineRow &row)
{
    const auto known = m_indexes.constFind(row.invoice);
    const int index = known == m_indexes.cend() ? static_cast<int>(m_invoices.size()) : *known;
    if (known == m_indexes.cend()) {
        m_indexes.insert(row.invoice, index);
        m_invoices.push_back({row.line, 0, row.happenedAt});
        if (row.happenedAt)
            m_begin = std::min(m_begin.value_or(*row.happenedAt), *row.happenedAt);
    }
    ++m_invoices[static_cast<size_t>(index)].lines;

    auto code = m_byCode.find(row.sku);
    if (code == m_byCode.end()) {
        code = m_byCode.insert(row.sku, {});
        m_codes.append(row.sku);
    }
    const PostingKind kind = kindOf(row);
    if (kind == PostingKind::Sale)
        code->sold += row.quantity.thousandths();
    else if (kind == PostingKind::Adjustment)
        code->adjustedAway -= row.quantity.thousandths();
    // Notes such as "check" or "?" stand as names on lines that are no paid sales.
    const bool paid = kind == PostingKind::Sale && row.price > UnitPrice();
    if (!row.name.isEmpty())
        ++(paid ? code->soldNames : code->otherNames)[row.name];
    if (paid)
        ++code->prices[row.price.tenThousandths()];
}

std::vector<int> OrderHistory::bookingOrder() const
{
    std::vector<int> order(m_invoices.size());
    std::iota(order.begin(), order.end(), 0);
    const auto earlier = [this](int a, int b) {
        return m_invoices[static_cast<size_t>(a)].happenedAt < m_invoices[static_cast<size_t>(b)].happenedAt;
    };
    // Along a balance time never runs back, so that a file with the newest first is booked from its end.
    std::stable_sort(order.begin(), order.end(), earlier);
    return order;
}

Product OrderHistory::product(const Sku &sku) const
{
    const Code code = m_byCode.value(sku);
    Product product;
    product.sku = sku;
    product.name = mostFrequent(code.soldNames).value_or(mostFrequent(code.otherNames).value_or(sku.text()));
    product.price = UnitPrice::fromTenThousandths(mostFrequent(code.prices).value_or(0));
    return product;
}

qint64 OrderHistory::opening(const Sku &sku, OpeningRule rule) const
{
    const auto code = m_byCode.constFind(sku);
    if (code == m_byCode.cend() || rule == OpeningRule::None)
        return 0;
    return code->sold + (rule == OpeningRule::Cover ? code->adjustedAway : 0);
}

} // namespace stockroom
