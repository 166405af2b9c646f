#include "storage/OrderStore.h"

#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/Stored.h"

namespace stockroom {

namespace {

QString summaryColumns()
{
    return QStringLiteral("o.number, o.key, o.state, o.placed_at, o.lines, o.total, o.customer, o.document");
}

OrderSummary readSummary(const Query &query, const Currency &currency)
{
    OrderSummary order;
    order.number = OrderNumber(query.int64(0));
    order.key = stored(PostingKey::parse(query.text(1)), QStringLiteral("order %1").arg(query.int64(0)));
    order.state = static_cast<OrderState>(query.int64(2));
    order.placedAt = query.int64(3);
    order.lines = static_cast<int>(query.int64(4));
    order.total = Money(query.int64(5), currency);
    order.customer = query.text(6);
    order.document = query.text(7);
    return order;
}

} // namespace

QHash<OrderNumber, OrderSummary> OrderStore::rows(const QList<OrderNumber> &numbers)
{
    const RowBatch wanted = idBatch(numbers, m_database.dialect());
    Query query =
        m_database.query(QStringLiteral("SELECT %1 FROM sale_order o WHERE o.number IN (SELECT t.id FROM %2)")
                             .arg(summaryColumns(), wanted.source()));
    query.bind(wanted).exec();
    QHash<OrderNumber, OrderSummary> rows;
    while (query.next()) {
        const OrderSummary order = readSummary(query, m_currency);
        rows.insert(order.number, order);
    }
    return rows;
}

std::optional<OrderDetails> OrderStore::details(OrderNumber number)
{
    OrderDetails details;
    {
        Query query = m_database.query(
            QStringLiteral("SELECT %1 FROM sale_order o WHERE o.number = :number").arg(summaryColumns()));
        if (!query.bind(":number", number.value).exec().next())
            return std::nullopt;
        details.summary = readSummary(query, m_currency);
    }
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT l.product_id, p.sku, p.name, p.unit, l.ordered, l.shipped, l.cancelled, l.price, "
            "l.amount FROM order_line l JOIN product p ON p.id = l.product_id "
            "WHERE l.order_number = :number ORDER BY l.line_no"));
        query.bind(":number", number.value).exec();
        while (query.next()) {
            const QString where = QStringLiteral("product %1").arg(query.int64(0));
            details.lines.append({ProductId(query.int64(0)), stored(Sku::parse(query.text(1)), where),
                                  query.text(2), stored(Unit::fromCode(query.text(3)), where),
                                  storedQuantity(query.int64(4), "order", number.value),
                                  storedQuantity(query.int64(5), "order", number.value),
                                  storedQuantity(query.int64(6), "order", number.value),
                                  storedPrice(query.int64(7), "order", number.value),
                                  Money(query.int64(8), m_currency)});
        }
    }
    Query query = m_database.query(QStringLiteral(
        "SELECT id, happened_at FROM posting WHERE order_number = :number AND reverses_id IS NOT NULL"));
    if (query.bind(":number", number.value).exec().next()) {
        details.reversal = PostingId(query.int64(0));
        details.reversedAt = query.int64(1);
    }
    return details;
}

std::optional<OrderNumber> OrderStore::numberOf(const PostingKey &key)
{
    Query query = m_database.query(QStringLiteral("SELECT number FROM sale_order WHERE key = :key"));
    if (!query.bind(":key", key.text()).exec().next())
        return std::nullopt;
    return OrderNumber(query.int64(0));
}

qint64 OrderStore::count()
{
    Query query = m_database.query(QStringLiteral("SELECT count(*) FROM sale_order"));
    query.exec().next();
    return query.int64(0);
}

void OrderStore::saveDraft(const PostingKey &key, TillId till, const QString &content, qint64 savedAt)
{
    m_database
        .query(QStringLiteral(
            "INSERT INTO draft (key, till_id, content, saved_at) VALUES (:key, :till, :content, :at) "
            "ON CONFLICT (key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at"))
        .bind(":key", key.text())
        .bind(":till", till.value)
        .bind(":content", content)
        .bind(":at", savedAt)
        .exec();
}

void OrderStore::removeDraft(const PostingKey &key)
{
    m_database.query(QStringLiteral("DELETE FROM draft WHERE key = :key")).bind(":key", key.text()).exec();
}

QList<std::pair<PostingKey, QString>> OrderStore::drafts(TillId till)
{
    Query query = m_database.query(
        QStringLiteral("SELECT key, content FROM draft WHERE till_id = :till ORDER BY saved_at DESC"));
    query.bind(":till", till.value).exec();
    QList<std::pair<PostingKey, QString>> drafts;
    while (query.next())
        drafts.append({stored(PostingKey::parse(query.text(0)), QStringLiteral("draft")), query.text(1)});
    return drafts;
}

} // namespace stockroom
