#include "storage/LedgerStore.h"

#include "domain/Order.h"
#include "storage/Ids.h"
#include "storage/JsonRows.h"
#include "storage/Query.h"
#include "storage/StorageError.h"

#include <algorithm>

namespace stockroom {

namespace {

constexpr qint64 kFirstOrderNumber = 10001;

QString field(int index, const char *type = "bigint")
{
    return QStringLiteral("CAST(t.value->>%1 AS %2)").arg(index).arg(QLatin1StringView(type));
}

/// "INSERT INTO table (columns) SELECT fields FROM rows"; `types` has one letter a column: i integer, t text.
QString insertRows(const Dialect &dialect, const char *table, const char *columns, QLatin1StringView types)
{
    QStringList fields;
    for (int i = 0; i < types.size(); ++i)
        fields.append(types[i] == u'i' ? field(i) : QStringLiteral("t.value->>%1").arg(i));
    return QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %4")
        .arg(QLatin1StringView(table), QLatin1StringView(columns), fields.join(QStringLiteral(", ")),
             dialect.jsonRows(QStringLiteral("rows")));
}

void run(Database &database, const QString &sql, const JsonRows &rows)
{
    if (rows.rows() > 0)
        database.query(sql).bind(":rows", rows.text()).exec();
}

template<typename IdType>
QString idRows(const QSet<IdType> &ids)
{
    QList<IdType> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    JsonRows rows;
    for (IdType id : sorted)
        rows.beginRow().add(id.value).endRow();
    return rows.text();
}

} // namespace

LedgerStore::Chain LedgerStore::lockTill(TillId till)
{
    Query query = m_database.query(QStringLiteral("SELECT head, postings FROM till WHERE id = :id")
                                   + m_database.dialect().forUpdate());
    if (!query.bind(":id", till.value).exec().next()) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::NotFound, QStringLiteral("till"), QString::number(till.value)});
    }
    return {query.latin1(0), query.int64(1)};
}

QHash<PostingKey, KnownPosting> LedgerStore::known(const QList<PostingKey> &keys)
{
    QHash<PostingKey, KnownPosting> found;
    JsonRows rows;
    for (const PostingKey &key : keys)
        rows.beginRow().add(key.text()).endRow();
    Query query = m_database.query(
        QStringLiteral("SELECT p.key, p.fingerprint, p.id, p.kind, p.order_number, p.happened_at, o.total "
                       "FROM posting p LEFT JOIN sale_order o ON o.number = p.order_number "
                       "WHERE p.key IN (SELECT t.value->>0 FROM %1)")
            .arg(m_database.dialect().jsonRows(QStringLiteral("rows"))));
    query.bind(":rows", rows.text()).exec();
    while (query.next()) {
        const PostingKey key = PostingKey::parse(query.text(0)).value();
        Receipt receipt;
        receipt.key = key;
        receipt.posting = PostingId(query.int64(2));
        receipt.kind = static_cast<PostingKind>(query.int64(3));
        receipt.number = OrderNumber(query.int64(4));
        receipt.happenedAt = query.int64(5);
        receipt.total = Money(query.int64(6), m_currency);
        found.insert(key, {QByteArray::fromHex(query.latin1(1)), receipt});
    }
    return found;
}

QHash<OrderNumber, ReversibleOrder> LedgerStore::reversible(const QSet<OrderNumber> &numbers)
{
    QHash<OrderNumber, ReversibleOrder> orders;
    if (numbers.isEmpty())
        return orders;
    Query query = m_database.query(
        QStringLiteral("SELECT p.order_number, p.id, m.product_id, m.from_location_id, m.to_location_id, m.lot_id, "
                       "m.quantity, (SELECT count(*) FROM posting r WHERE r.reverses_id = p.id) "
                       "FROM posting p JOIN movement m ON m.posting_id = p.id "
                       "WHERE p.kind = 2 AND p.order_number IN (SELECT %1 FROM %2) ORDER BY p.id, m.line_no")
            .arg(field(0), m_database.dialect().jsonRows(QStringLiteral("rows"))));
    query.bind(":rows", idRows(numbers)).exec();
    while (query.next()) {
        ReversibleOrder &order = orders[OrderNumber(query.int64(0))];
        order.posting = PostingId(query.int64(1));
        order.movements.append({ProductId(query.int64(2)), LocationId(query.int64(3)), LocationId(query.int64(4)),
                                LotId(query.int64(5)), Quantity::fromThousandths(query.int64(6))});
        order.reversed = query.int64(7) > 0;
    }
    return orders;
}

void LedgerStore::lockStock(const QSet<ProductId> &products, DecisionContext &context)
{
    const QString ids = idRows(products);
    const QString wanted = QStringLiteral("(SELECT %1 FROM %2)")
                               .arg(field(0), m_database.dialect().jsonRows(QStringLiteral("ids")));
    {
        Query query = m_database.query(
            QStringLiteral("SELECT id, archived FROM product WHERE id IN %1 ORDER BY id").arg(wanted)
            + m_database.dialect().forUpdate());
        query.bind(":ids", ids).exec();
        while (query.next())
            context.products.insert(ProductId(query.int64(0)), query.int64(1) == 0);
    }
    Query query = m_database.query(
        QStringLiteral("SELECT product_id, location_id, lot_id, on_hand, reserved, last_happened_at FROM balance "
                       "WHERE product_id IN %1 ORDER BY product_id, location_id, lot_id")
            .arg(wanted)
        + m_database.dialect().forUpdate());
    query.bind(":ids", ids).exec();
    while (query.next()) {
        const BalanceKey key {ProductId(query.int64(0)), LocationId(query.int64(1)), LotId(query.int64(2))};
        context.balances.insert(key, {Quantity::fromThousandths(query.int64(3)),
                                      Quantity::fromThousandths(query.int64(4)), query.int64(5), true});
    }
}

QList<qint64> LedgerStore::drawPostingIds(qsizetype count)
{
    return drawIds(m_database, QStringLiteral("posting"), QStringLiteral("id"), count);
}

QList<qint64> LedgerStore::drawOrderNumbers(qsizetype count)
{
    return drawIds(m_database, QStringLiteral("sale_order"), QStringLiteral("number"), count, kFirstOrderNumber);
}

void LedgerStore::write(const QList<PostingRecord> &postings, const QList<QByteArray> &digests, const Balances &before,
                        const Balances &after, TillId till, const Chain &chain)
{
    writeOrders(postings);
    writePostings(postings, digests);
    writeMovements(postings);
    writeBalances(postings, before, after);
    cancelOrders(postings);
    m_database.query(QStringLiteral("UPDATE till SET head = :head, postings = :postings WHERE id = :id"))
        .bind(":head", QString::fromLatin1(chain.head))
        .bind(":postings", chain.postings)
        .bind(":id", till.value)
        .exec();
}

void LedgerStore::writeOrders(const QList<PostingRecord> &postings)
{
    JsonRows orders;
    JsonRows lines;
    for (const PostingRecord &posting : postings) {
        if (posting.kind != PostingKind::Sale)
            continue;
        orders.beginRow().add(posting.order.value).add(posting.key.text()).add(posting.happenedAt);
        orders.add(posting.customer).add(posting.document).add(posting.totalMinor).add(posting.lines.size()).endRow();
        qint64 number = 0;
        for (const OrderLineRecord &line : posting.lines) {
            lines.beginRow().add(posting.order.value).add(++number).add(line.product.value);
            lines.add(line.ordered.thousandths()).add(line.filled.thousandths());
            lines.add((line.ordered - line.filled).thousandths());
            lines.add(line.price.tenThousandths()).add(line.amountMinor).endRow();
        }
    }
    const QString rows = m_database.dialect().jsonRows(QStringLiteral("rows"));
    const auto f = [](int i) { return field(i); };
    run(m_database,
        QStringLiteral("INSERT INTO sale_order (number, key, state, placed_at, customer, document, total, lines) "
                       "SELECT %1, t.value->>1, %2, %3, t.value->>3, t.value->>4, %4, %5 FROM %6")
            .arg(f(0), QString::number(static_cast<int>(OrderState::Shipped)), f(2), f(5), f(6), rows),
        orders);
    run(m_database,
        QStringLiteral("INSERT INTO order_line (order_number, line_no, product_id, ordered, open, reserved, shipped, "
                       "cancelled, price, amount) SELECT %1, %2, %3, %4, 0, 0, %5, %6, %7, %8 FROM %9")
            .arg(f(0), f(1), f(2), f(3), f(4), f(5), f(6), f(7), rows),
        lines);
}

void LedgerStore::writePostings(const QList<PostingRecord> &postings, const QList<QByteArray> &digests)
{
    Q_ASSERT(postings.size() == digests.size());
    JsonRows rows;
    for (qsizetype i = 0; i < postings.size(); ++i) {
        const PostingRecord &posting = postings[i];
        rows.beginRow().add(posting.id.value).add(posting.key.text()).add(static_cast<qint64>(posting.kind));
        rows.add(posting.till.value).add(posting.happenedAt).add(posting.postedAt).add(posting.document);
        rows.add(QString::fromLatin1(posting.fingerprint.toHex()));
        posting.order.isNull() ? rows.addNull() : rows.add(posting.order.value);
        posting.reverses.isNull() ? rows.addNull() : rows.add(posting.reverses.value);
        rows.add(QString::fromLatin1(digests[i])).endRow();
    }
    run(m_database,
        insertRows(m_database.dialect(), "posting",
                   "id, key, kind, till_id, happened_at, posted_at, document, fingerprint, order_number, reverses_id, "
                   "digest",
                   QLatin1StringView("itiiiittiit")),
        rows);
}

void LedgerStore::writeMovements(const QList<PostingRecord> &postings)
{
    JsonRows rows;
    for (const PostingRecord &posting : postings) {
        qint64 number = 0;
        for (const MovementDraft &movement : posting.movements) {
            rows.beginRow().add(posting.id.value).add(++number).add(movement.product.value).add(movement.from.value);
            rows.add(movement.to.value).add(movement.lot.value).add(movement.quantity.thousandths()).endRow();
        }
    }
    run(m_database,
        insertRows(m_database.dialect(), "movement",
                   "posting_id, line_no, product_id, from_location_id, to_location_id, lot_id, quantity",
                   QLatin1StringView("iiiiiii")),
        rows);
}

void LedgerStore::writeBalances(const QList<PostingRecord> &postings, const Balances &before, const Balances &after)
{
    QHash<BalanceKey, qint64> lastPosting;
    for (const PostingRecord &posting : postings) {
        for (const MovementDraft &movement : posting.movements) {
            lastPosting.insert({movement.product, movement.from, movement.lot}, posting.id.value);
            lastPosting.insert({movement.product, movement.to, movement.lot}, posting.id.value);
        }
    }
    JsonRows changed;
    JsonRows added;
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
        const auto last = lastPosting.constFind(entry.key());
        if (last == lastPosting.cend())
            continue;
        const Balance was = before.value(entry.key());
        JsonRows &rows = was.stored ? changed : added;
        rows.beginRow().add(entry.key().product.value).add(entry.key().location.value).add(entry.key().lot.value);
        rows.add((entry->onHand - was.onHand).thousandths()).add(*last).add(entry->lastHappenedAt).endRow();
    }
    const QString rows = m_database.dialect().jsonRows(QStringLiteral("rows"));
    run(m_database,
        QStringLiteral("INSERT INTO balance (product_id, location_id, lot_id, on_hand, reserved, last_posting_id, "
                       "last_happened_at) SELECT %1, %2, %3, %4, 0, %5, %6 FROM %7")
            .arg(field(0), field(1), field(2), field(3), field(4), field(5), rows),
        added);
    if (changed.rows() == 0)
        return;
    // Relative, so that even a lock that failed to hold could not undo another's decrease.
    Query query = m_database.query(
        QStringLiteral("UPDATE balance SET on_hand = on_hand + d.change, last_posting_id = d.posting, "
                       "last_happened_at = d.happened FROM (SELECT %1 AS product, %2 AS location, %3 AS lot, "
                       "%4 AS change, %5 AS posting, %6 AS happened FROM %7) AS d "
                       "WHERE product_id = d.product AND location_id = d.location AND lot_id = d.lot")
            .arg(field(0), field(1), field(2), field(3), field(4), field(5), rows));
    query.bind(":rows", changed.text()).exec();
    if (query.affectedRows() != changed.rows()) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::Internal, QStringLiteral("balance"), QStringLiteral("a locked row is gone")});
    }
}

void LedgerStore::cancelOrders(const QList<PostingRecord> &postings)
{
    QSet<OrderNumber> numbers;
    for (const PostingRecord &posting : postings) {
        if (posting.kind == PostingKind::Reversal && !posting.order.isNull())
            numbers.insert(posting.order);
    }
    if (numbers.isEmpty())
        return;
    const QString wanted = QStringLiteral("(SELECT %1 FROM %2)")
                               .arg(field(0), m_database.dialect().jsonRows(QStringLiteral("rows")));
    m_database
        .query(QStringLiteral("UPDATE sale_order SET state = %1 WHERE number IN ")
                   .arg(static_cast<int>(OrderState::Cancelled))
               + wanted)
        .bind(":rows", idRows(numbers))
        .exec();
    m_database
        .query(QStringLiteral("UPDATE order_line SET open = 0, reserved = 0, shipped = 0, cancelled = ordered "
                              "WHERE order_number IN ")
               + wanted)
        .bind(":rows", idRows(numbers))
        .exec();
}

} // namespace stockroom
