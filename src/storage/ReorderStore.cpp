#include "storage/ReorderStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/Stored.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

RowBatch productBatch(const QList<qint64> &ids, const Dialect &dialect)
{
    RowBatch rows(idLayout(), dialect, ids.size());
    for (const qint64 id : ids)
        rows.add(id);
    return rows;
}

/// Whether `one` is the better source of a product: the preferred one, else the one with the lowest cost.
bool isBetter(const SupplierProduct &one, const SupplierProduct &other)
{
    if (one.preferred != other.preferred)
        return one.preferred;
    return std::pair(one.cost, one.supplier) < std::pair(other.cost, other.supplier);
}

/// What may be sold ahead, in whole units whatever the unit: never less than the suggestion counts.
Quantity mostAhead(ReorderInput input)
{
    input.decimals = 0;
    return suggestPurchase(input).ahead;
}

} // namespace

QHash<qint64, qint64> ReorderStore::sold(const Scope &scope, const Cancelled &cancelled)
{
    // Added up here: SQLite would sort the lines for it.
    Query query = m_database.query(
        u"SELECT l.product_id, l.shipped FROM sale_order o JOIN order_line l ON l.order_number = o.number "
        "WHERE o.state = 1 AND o.placed_at >= :since AND l.product_id > :after AND l.product_id <= :last"_s);
    query.bind(":since", scope.since).bind(":after", scope.after).bind(":last", scope.last).exec();
    QHash<qint64, qint64> sold;
    while (!cancelled() && query.next())
        sold[query.int64(0)] += query.int64(1);
    return sold;
}

/// At or below their reorder point, for all that may be coming.
QList<ReorderStore::Candidate> ReorderStore::low(const Scope &scope, const Cancelled &cancelled)
{
    // Along `product_active` and the balances, which stand in the same order: nothing is sorted.
    Query query =
        m_database.query(u"SELECT p.id, p.reorder_point, COALESCE(CAST(sum(b.on_hand) AS bigint), 0), "
                         "COALESCE(CAST(sum(b.reserved) AS bigint), 0) FROM product p LEFT JOIN balance b ON "
                         "b.product_id = p.id "
                         "WHERE p.archived = 0 AND p.id > :after AND p.id <= :last AND p.reorder_point > 0 "
                         "GROUP BY p.archived, p.id, p.reorder_point "
                         "HAVING COALESCE(sum(b.on_hand - b.reserved), 0) <= p.reorder_point"_s);
    query.bind(":after", scope.after).bind(":last", scope.last).exec();
    QList<Candidate> low;
    while (!cancelled() && query.next())
        low.append({query.int64(0), query.int64(1), query.int64(2), query.int64(3)});
    return low;
}

QList<ReorderStore::Candidate> ReorderStore::stockOf(const QList<qint64> &products)
{
    const RowBatch wanted = productBatch(products, m_database.dialect());
    Query query = m_database.query(
        u"SELECT p.id, p.reorder_point, COALESCE((SELECT CAST(sum(b.on_hand) AS bigint) FROM balance b WHERE "
        "b.product_id = p.id), 0), COALESCE((SELECT CAST(sum(b.reserved) AS bigint) FROM balance b WHERE "
        "b.product_id = p.id), 0) FROM %1 CROSS JOIN product p WHERE p.id = t.id AND p.archived = 0"_s.arg(
            wanted.source()));
    query.bind(wanted).exec();
    QList<Candidate> stock;
    while (query.next())
        stock.append({query.int64(0), query.int64(1), query.int64(2), query.int64(3)});
    return stock;
}

QHash<qint64, std::pair<qint64, qint64>> ReorderStore::onOrderAndDrafted(const Scope &scope)
{
    Query query =
        m_database.query(u"SELECT l.product_id, "
                         "CAST(sum(CASE WHEN o.state > 1 THEN l.ordered - l.received ELSE 0 END) AS bigint), "
                         "CAST(sum(CASE WHEN o.state = 1 THEN l.ordered ELSE 0 END) AS bigint) "
                         "FROM purchase_order o JOIN purchase_line l ON l.purchase_number = o.number "
                         "WHERE o.state IN (1, 2, 3) AND l.received < l.ordered AND l.product_id > :after "
                         "AND l.product_id <= :last GROUP BY l.product_id"_s);
    query.bind(":after", scope.after).bind(":last", scope.last).exec();
    QHash<qint64, std::pair<qint64, qint64>> coming;
    while (query.next())
        coming.insert(query.int64(0), {query.int64(1), query.int64(2)});
    return coming;
}

QHash<qint64, ReorderStore::Source> ReorderStore::sources(const QList<qint64> &products)
{
    QHash<qint64, Source> suppliers;
    {
        Query query = m_database.query(u"SELECT id, name, lead_days FROM supplier WHERE archived = 0"_s);
        query.exec();
        while (query.next())
            suppliers.insert(query.int64(0), {{}, query.text(1), static_cast<int>(query.int64(2))});
    }
    if (suppliers.isEmpty())
        return {};
    const RowBatch wanted = productBatch(products, m_database.dialect());
    Query query = m_database.query(
        u"SELECT x.product_id, x.supplier_id, x.cost, x.pack, x.minimum, COALESCE(x.lead_days, -1), "
        u"x.preferred "
        "FROM %1 CROSS JOIN supplier_product x WHERE x.product_id = t.id"_s.arg(wanted.source()));
    query.bind(wanted).exec();
    QHash<qint64, Source> best;
    while (query.next()) {
        const qint64 product = query.int64(0);
        const auto supplier = suppliers.constFind(query.int64(1));
        if (supplier == suppliers.cend())
            continue;
        Source source{{}, supplier->name, supplier->leadDays};
        source.terms.supplier = SupplierId(query.int64(1));
        source.terms.cost = storedPrice(query.int64(2), "product", product);
        source.terms.pack = storedQuantity(query.int64(3), "product", product);
        source.terms.minimum = storedQuantity(query.int64(4), "product", product);
        source.terms.preferred = query.int64(6) != 0;
        if (query.int64(5) >= 0)
            source.leadDays = static_cast<int>(query.int64(5));
        const auto known = best.find(product);
        if (known == best.end())
            best.insert(product, source);
        else if (isBetter(source.terms, known->terms))
            *known = source;
    }
    return best;
}

/// SKU, name and unit of each row.
void ReorderStore::addWords(QList<ReorderRow> &rows)
{
    QHash<qint64, qsizetype> places;
    QList<qint64> products;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        products.append(rows[i].product.value);
        places.insert(rows[i].product.value, i);
    }
    const RowBatch wanted = productBatch(products, m_database.dialect());
    Query query = m_database.query(
        u"SELECT p.id, p.sku, p.name, p.unit, p.reorder_quantity, p.cost FROM %1 CROSS JOIN product p WHERE p.id = t.id"_s
            .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next()) {
        ReorderRow &row = rows[places.value(query.int64(0))];
        const QString where = u"product %1"_s.arg(query.int64(0));
        row.sku = stored(Sku::parse(query.text(1)), where);
        row.name = query.text(2);
        row.unit = stored(Unit::fromCode(query.text(3)), where);
        row.input.decimals = row.unit.decimals;
        row.input.reorderQuantity = storedQuantity(query.int64(4), "product", query.int64(0));
        // Where nobody is known to have it, what the catalogue says it costs.
        if (row.supplier.isNull())
            row.cost = storedPrice(query.int64(5), "product", query.int64(0));
    }
}

QList<ReorderRow> ReorderStore::suggestions(const Scope &scope, const Cancelled &cancelled)
{
    const QHash<qint64, qint64> soldOf = sold(scope, cancelled);
    QList<Candidate> candidates = low(scope, cancelled);
    QSet<qint64> known;
    for (const Candidate &candidate : std::as_const(candidates))
        known.insert(candidate.product);
    QList<qint64> others; // they may sell out before more could be there
    for (auto each = soldOf.cbegin(); each != soldOf.cend(); ++each) {
        if (each.value() > 0 && !known.contains(each.key()))
            others.append(each.key());
    }
    // In the order in which the rows stand: each page is read once.
    std::sort(others.begin(), others.end());
    candidates += stockOf(others);
    const auto coming = onOrderAndDrafted(scope);
    QList<qint64> products;
    for (const Candidate &candidate : std::as_const(candidates))
        products.append(candidate.product);
    const QHash<qint64, Source> sourceOf = sources(products);

    QList<ReorderRow> rows;
    for (const Candidate &candidate : std::as_const(candidates)) {
        const qint64 id = candidate.product;
        ReorderRow row;
        row.product = ProductId(id);
        const auto [onOrder, drafted] = coming.value(id);
        row.input.onHand = storedQuantity(candidate.onHand, "product", id);
        row.input.reserved = storedQuantity(candidate.reserved, "product", id);
        row.input.onOrder = storedQuantity(onOrder, "product", id);
        row.input.drafted = storedQuantity(drafted, "product", id);
        row.input.reorderPoint = storedQuantity(candidate.reorderPoint, "product", id);
        row.input.sold = storedQuantity(soldOf.value(id), "product", id);
        row.input.soldDays = scope.soldDays;
        if (const auto source = sourceOf.constFind(id); source != sourceOf.cend()) {
            row.supplier = source->terms.supplier;
            row.supplierName = source->name;
            row.cost = source->terms.cost;
            row.input.pack = source->terms.pack;
            row.input.minimum = source->terms.minimum;
            row.input.leadDays = source->leadDays;
        }
        if (row.input.position() <= std::max(row.input.reorderPoint, mostAhead(row.input)))
            rows.append(row);
    }
    addWords(rows);
    for (ReorderRow &row : rows)
        row.suggestion = suggestPurchase(row.input);
    rows.removeIf([](const ReorderRow &row) { return row.suggestion.quantity.isZero(); });
    sort(rows);
    return rows;
}

namespace {

/// Whether a row stands before another.
class Standing final {
public:
    bool operator()(const ReorderRow &one, const ReorderRow &other)
    {
        if (one.supplier == other.supplier)
            return one.sku < other.sku;
        if (one.supplier.isNull() != other.supplier.isNull())
            return other.supplier.isNull();
        return std::pair(keyOf(one), one.supplier) < std::pair(keyOf(other), other.supplier);
    }

private:
    QString keyOf(const ReorderRow &row)
    {
        QString &key = m_keys[row.supplier];
        if (key.isEmpty())
            key = text::folded(row.supplierName);
        return key;
    }

    QHash<SupplierId, QString> m_keys;
};

} // namespace

/// A row is large: places are sorted, and each row is moved once.
void ReorderStore::sort(QList<ReorderRow> &rows)
{
    QList<qsizetype> places(rows.size());
    std::iota(places.begin(), places.end(), 0);
    Standing stands;
    std::sort(places.begin(), places.end(), [&](qsizetype one, qsizetype other) {
        return stands(std::as_const(rows)[one], std::as_const(rows)[other]);
    });
    QList<ReorderRow> sorted;
    sorted.reserve(rows.size());
    for (const qsizetype place : std::as_const(places))
        sorted.append(std::move(rows[place]));
    rows = std::move(sorted);
}

QList<ReorderRow> ReorderStore::merged(QList<ReorderRow> one, QList<ReorderRow> other)
{
    QList<ReorderRow> rows;
    rows.reserve(one.size() + other.size());
    Standing stands;
    std::merge(std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()),
               std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()),
               std::back_inserter(rows),
               [&stands](const ReorderRow &a, const ReorderRow &b) { return stands(a, b); });
    return rows;
}

qint64 ReorderStore::middleProduct()
{
    Query query = m_database.query(u"SELECT COALESCE(max(id), 0) FROM product"_s);
    query.exec().next();
    return query.int64(0) / 2;
}

QHash<ProductId, Quantity> ReorderStore::coming(const QList<ProductId> &products)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    Query query = m_database.query(
        u"SELECT l.product_id, CAST(sum(l.ordered - l.received) AS bigint) FROM purchase_line l "
        "JOIN purchase_order o ON o.number = l.purchase_number WHERE o.state IN (1, 2, 3) "
        "AND l.received < l.ordered AND l.product_id IN (SELECT t.id FROM %1) GROUP BY l.product_id"_s.arg(
            wanted.source()));
    query.bind(wanted).exec();
    QHash<ProductId, Quantity> coming;
    while (query.next())
        coming.insert(ProductId(query.int64(0)), storedQuantity(query.int64(1), "product", query.int64(0)));
    return coming;
}

} // namespace stockroom
