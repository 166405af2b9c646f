#include "storage/OverviewStore.h"

#include "storage/Query.h"
#include "storage/Stored.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Value is kept in 1/10,000 of the main unit until it is summed up: rounded once, half away from zero.
qint64 inMinorUnits(qint64 tenThousandths, const Currency &currency)
{
    qint64 divisor = 1;
    for (int i = currency.decimals; i < UnitPrice::kDecimals; ++i)
        divisor *= 10;
    return (tenThousandths + divisor / 2) / divisor;
}

} // namespace

StockSummary OverviewStore::stock()
{
    // Grouped by the beginning of `product_active`: SQLite walks along it and the balances, which stand in
    // the same order, and sorts nothing. Low and out are as in `stockLevel`, value as in the list of
    // products.
    Query query = m_database.query(
        u"SELECT COALESCE(CAST(sum(1 - s.archived) AS bigint), 0), COALESCE(CAST(sum(s.value) AS bigint), "
        u"0), "
        "COALESCE(CAST(sum(CASE WHEN s.archived = 0 AND s.available > 0 AND s.available <= s.reorder_point "
        "THEN 1 ELSE 0 END) AS bigint), 0), "
        "COALESCE(CAST(sum(CASE WHEN s.archived = 0 AND s.available <= 0 THEN 1 ELSE 0 END) AS bigint), 0) "
        "FROM (SELECT p.archived, p.reorder_point, COALESCE(sum(b.on_hand - b.reserved), 0) AS available, "
        "COALESCE(sum(b.on_hand / 1000 * p.price + b.on_hand % 1000 * p.price / 1000), 0) AS value "
        "FROM product p LEFT JOIN balance b ON b.product_id = p.id "
        "GROUP BY p.archived, p.id) s"_s);
    query.exec().next();
    StockSummary stock;
    stock.products = query.int64(0);
    stock.value = Money(inMinorUnits(query.int64(1), m_currency), m_currency);
    stock.low = query.int64(2);
    stock.out = query.int64(3);
    return stock;
}

QList<SoldQuarterHour> OverviewStore::sold(qint64 since)
{
    Query query =
        m_database.query(u"SELECT o.placed_at / %1, count(*), CAST(sum(o.total) AS bigint) FROM sale_order o "
                         "WHERE o.state = 1 AND o.placed_at >= :since GROUP BY o.placed_at / %1"_s.arg(
                             SoldQuarterHour::kMilliseconds));
    query.bind(":since", since).exec();
    QList<SoldQuarterHour> sold;
    while (query.next())
        sold.append({query.int64(0), query.int64(1), query.int64(2)});
    return sold;
}

QList<SoldProduct> OverviewStore::bestSellers(qint64 since, int limit)
{
    Query query = m_database.query(
        u"SELECT p.id, p.name, p.unit, s.sold, s.amount, COALESCE((SELECT CAST(sum(b.on_hand - b.reserved) "
        u"AS "
        "bigint) FROM balance b WHERE b.product_id = p.id), 0), p.reorder_point, p.archived "
        "FROM (SELECT l.product_id, CAST(sum(l.shipped) AS bigint) AS sold, CAST(sum(l.amount) AS bigint) AS "
        "amount FROM sale_order o JOIN order_line l ON l.order_number = o.number "
        "WHERE o.state = 1 AND o.placed_at >= :since GROUP BY l.product_id HAVING sum(l.shipped) > 0 "
        "ORDER BY 3 DESC, 1 LIMIT %1) s JOIN product p ON p.id = s.product_id ORDER BY s.amount DESC, p.id"_s
            .arg(limit));
    query.bind(":since", since).exec();
    QList<SoldProduct> best;
    while (query.next()) {
        const qint64 id = query.int64(0);
        best.append({ProductId(id), query.text(1),
                     stored(Unit::fromCode(query.text(2)), u"product %1"_s.arg(id)), query.int64(3),
                     Money(query.int64(4), m_currency), storedQuantity(query.int64(5), "product", id),
                     storedQuantity(query.int64(6), "product", id), query.int64(7) != 0});
    }
    return best;
}

bool OverviewStore::hasProducts()
{
    Query query = m_database.query(u"SELECT CASE WHEN EXISTS (SELECT 1 FROM product) THEN 1 ELSE 0 END"_s);
    return query.exec().next() && query.int64(0) == 1;
}

QList<Activity> OverviewStore::latest(int limit)
{
    Query query = m_database.query(
        u"SELECT g.id, g.kind, g.happened_at, t.name, g.document, g.order_number, COALESCE(o.total, 0), "
        "COALESCE(o.lines, (SELECT max(c.line_no) FROM movement c WHERE c.posting_id = g.id), 0), "
        "p.name, p.unit, m.quantity, l.kind, m.product_id "
        "FROM (SELECT id, kind, happened_at, document, order_number, till_id FROM posting "
        "ORDER BY id DESC LIMIT %1) g JOIN till t ON t.id = g.till_id "
        "LEFT JOIN sale_order o ON o.number = g.order_number "
        "LEFT JOIN movement m ON m.posting_id = g.id "
        "AND m.line_no = (SELECT min(f.line_no) FROM movement f WHERE f.posting_id = g.id) "
        "LEFT JOIN product p ON p.id = m.product_id LEFT JOIN location l ON l.id = m.to_location_id "
        "ORDER BY g.id DESC"_s.arg(limit));
    query.exec();
    QList<Activity> latest;
    while (query.next()) {
        const qint64 id = query.int64(0);
        Activity activity;
        activity.posting = PostingId(id);
        activity.kind = static_cast<PostingKind>(query.int64(1));
        activity.happenedAt = query.int64(2);
        activity.till = query.text(3);
        activity.document = query.text(4);
        activity.order = OrderNumber(query.int64(5));
        activity.total = Money(query.int64(6), m_currency);
        activity.lines = static_cast<int>(query.int64(7));
        if (!query.isNull(10)) {
            activity.productId = ProductId(query.int64(12));
            activity.product = query.text(8);
            activity.unit = stored(Unit::fromCode(query.text(9)), u"posting %1"_s.arg(id));
            activity.quantity = storedQuantity(query.int64(10), "posting", id);
            activity.comesIn = query.int64(11) == 1;
        }
        latest.append(activity);
    }
    return latest;
}

QList<OpenDraft> OverviewStore::drafts(int limit)
{
    Query query = m_database.query(
        u"SELECT d.key, t.name, d.saved_at FROM draft d JOIN till t ON t.id = d.till_id "
        "WHERE NOT EXISTS (SELECT 1 FROM posting g WHERE g.key = d.key) ORDER BY d.saved_at, d.key LIMIT %1"_s
            .arg(limit));
    query.exec();
    QList<OpenDraft> drafts;
    while (query.next())
        drafts.append({stored(PostingKey::parse(query.text(0)), u"draft"_s), query.text(1), query.int64(2)});
    return drafts;
}

} // namespace stockroom
