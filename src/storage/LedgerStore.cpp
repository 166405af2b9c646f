#include "storage/LedgerStore.h"

#include "domain/Order.h"
#include "storage/Ids.h"
#include "storage/PackedRows.h"
#include "storage/Query.h"
#include "storage/StorageError.h"

#include <algorithm>

namespace stockroom {

namespace {

constexpr qint64 kFirstOrderNumber = 10001;

constexpr int kInteger = PackedLayout::kInteger;
constexpr int kVarying = PackedLayout::kVarying;
constexpr int kKey = 36;
constexpr int kFingerprint = 32;
constexpr int kDigest = 64;

void run(Database &database, const QString &sql, const PackedRows &rows)
{
    if (rows.rows() > 0)
        database.query(sql).bind(":rows", rows.json()).exec();
}

template<typename IdType>
QString idArray(const QSet<IdType> &ids)
{
    QList<qint64> sorted;
    sorted.reserve(ids.size());
    for (IdType id : ids)
        sorted.append(id.value);
    std::sort(sorted.begin(), sorted.end());
    return jsonArray(sorted);
}

/// "(SELECT … )" of the ids bound as :`parameter`.
QString boundIds(const Dialect &dialect, const QString &parameter)
{
    return QStringLiteral("(SELECT CAST(t.value AS bigint) FROM %1)").arg(dialect.jsonTexts(parameter));
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

void LedgerStore::touchTill(TillId till)
{
    m_database.query(QStringLiteral("UPDATE till SET postings = postings WHERE id = :id")).bind(":id", till.value).exec();
}

QHash<PostingKey, KnownPosting> LedgerStore::known(const QList<PostingKey> &keys)
{
    QHash<PostingKey, KnownPosting> found;
    PackedRows rows(keys.size());
    for (const PostingKey &key : keys)
        rows.fixed(key.ascii()).endRow();
    Query query = m_database.query(
        QStringLiteral("SELECT p.key, p.fingerprint, p.id, p.kind, p.order_number, p.happened_at, o.total "
                       "FROM posting p LEFT JOIN sale_order o ON o.number = p.order_number "
                       "WHERE p.key IN (SELECT t.value FROM %1)")
            .arg(m_database.dialect().jsonTexts(QStringLiteral("rows"))));
    query.bind(":rows", rows.json()).exec();
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
                       "WHERE p.kind = 2 AND p.order_number IN %1 ORDER BY p.id, m.line_no")
            .arg(boundIds(m_database.dialect(), QStringLiteral("rows"))));
    query.bind(":rows", idArray(numbers)).exec();
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
    const QString ids = idArray(products);
    const QString wanted = boundIds(m_database.dialect(), QStringLiteral("ids"));
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
    static const PackedLayout orderLayout({kInteger, kKey, kInteger, kInteger, kInteger, kVarying, kVarying});
    static const PackedLayout lineLayout({kInteger, kInteger, kInteger, kInteger, kInteger, kInteger, kInteger});
    PackedRows orders(postings.size());
    PackedRows lines(postings.size());
    for (const PostingRecord &posting : postings) {
        if (posting.kind != PostingKind::Sale)
            continue;
        orders.integer(posting.order.value).fixed(posting.key.ascii()).integer(posting.happenedAt);
        orders.integer(posting.totalMinor).integer(posting.lines.size());
        orders.varying(posting.customer).varying(posting.document).endRow();
        qint64 number = 0;
        for (const OrderLineRecord &line : posting.lines) {
            lines.integer(posting.order.value).integer(++number).integer(line.product.value);
            lines.integer(line.ordered.thousandths()).integer(line.filled.thousandths());
            lines.integer(line.price.tenThousandths()).integer(line.amountMinor).endRow();
        }
    }
    const QString rows = m_database.dialect().jsonTexts(QStringLiteral("rows"));
    run(m_database,
        QStringLiteral("INSERT INTO sale_order (number, key, placed_at, total, lines, customer, document, state) "
                       "SELECT %1, %2 FROM %3")
            .arg(orderLayout.allFields(), QString::number(static_cast<int>(OrderState::Shipped)), rows),
        orders);
    run(m_database,
        QStringLiteral("INSERT INTO order_line (order_number, line_no, product_id, ordered, shipped, price, amount, "
                       "cancelled, open, reserved) SELECT %1, %2 - %3, 0, 0 FROM %4")
            .arg(lineLayout.allFields(), lineLayout.field(3), lineLayout.field(4), rows),
        lines);
}

void LedgerStore::writePostings(const QList<PostingRecord> &postings, const QList<QByteArray> &digests)
{
    Q_ASSERT(postings.size() == digests.size());
    if (postings.isEmpty())
        return;
    static const PackedLayout layout(
        {kInteger, kInteger, kInteger, kInteger, kInteger, kKey, kFingerprint, kDigest, kVarying});
    PackedRows rows(postings.size());
    for (qsizetype i = 0; i < postings.size(); ++i) {
        const PostingRecord &posting = postings[i];
        rows.integer(posting.id.value).integer(static_cast<qint64>(posting.kind)).integer(posting.happenedAt);
        rows.integer(posting.order.value).integer(posting.reverses.value);
        rows.fixed(posting.key.ascii()).fixed(posting.fingerprint.toHex()).fixed(digests[i]);
        rows.varying(posting.document).endRow();
    }
    // A posting of no order, or one that reverses nothing, carries id 0 there. Till and time are the batch's.
    m_database
        .query(QStringLiteral("INSERT INTO posting (id, kind, happened_at, order_number, reverses_id, key, fingerprint, "
                              "digest, document, till_id, posted_at) "
                              "SELECT %1, %2, %3, NULLIF(%4, 0), NULLIF(%5, 0), %6, %7, %8, %9, "
                              "CAST(:till AS bigint), CAST(:posted_at AS bigint) FROM ")
                   .arg(layout.field(0), layout.field(1), layout.field(2), layout.field(3), layout.field(4),
                        layout.field(5), layout.field(6), layout.field(7), layout.field(8))
               + m_database.dialect().jsonTexts(QStringLiteral("rows")))
        .bind(":till", postings.first().till.value)
        .bind(":posted_at", postings.first().postedAt)
        .bind(":rows", rows.json())
        .exec();
}

void LedgerStore::writeMovements(const QList<PostingRecord> &postings)
{
    static const PackedLayout layout({kInteger, kInteger, kInteger, kInteger, kInteger, kInteger, kInteger});
    PackedRows rows(postings.size());
    for (const PostingRecord &posting : postings) {
        qint64 number = 0;
        for (const MovementDraft &movement : posting.movements) {
            rows.integer(posting.id.value).integer(++number).integer(movement.product.value);
            rows.integer(movement.from.value).integer(movement.to.value).integer(movement.lot.value);
            rows.integer(movement.quantity.thousandths()).endRow();
        }
    }
    run(m_database,
        QStringLiteral("INSERT INTO movement (posting_id, line_no, product_id, from_location_id, to_location_id, lot_id, "
                       "quantity) SELECT %1 FROM %2")
            .arg(layout.allFields(), m_database.dialect().jsonTexts(QStringLiteral("rows"))),
        rows);
}

void LedgerStore::writeBalances(const QList<PostingRecord> &postings, const Balances &before, const Balances &after)
{
    static const PackedLayout layout({kInteger, kInteger, kInteger, kInteger, kInteger, kInteger});
    QHash<BalanceKey, qint64> lastPosting;
    for (const PostingRecord &posting : postings) {
        for (const MovementDraft &movement : posting.movements) {
            lastPosting.insert({movement.product, movement.from, movement.lot}, posting.id.value);
            lastPosting.insert({movement.product, movement.to, movement.lot}, posting.id.value);
        }
    }
    PackedRows changed(after.size());
    PackedRows added(0);
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
        const auto last = lastPosting.constFind(entry.key());
        if (last == lastPosting.cend())
            continue;
        const Balance was = before.value(entry.key());
        PackedRows &rows = was.stored ? changed : added;
        rows.integer(entry.key().product.value).integer(entry.key().location.value).integer(entry.key().lot.value);
        rows.integer((entry->onHand - was.onHand).thousandths()).integer(*last).integer(entry->lastHappenedAt).endRow();
    }
    const QString rows = m_database.dialect().jsonTexts(QStringLiteral("rows"));
    run(m_database,
        QStringLiteral("INSERT INTO balance (product_id, location_id, lot_id, on_hand, last_posting_id, last_happened_at, "
                       "reserved) SELECT %1, 0 FROM %2")
            .arg(layout.allFields(), rows),
        added);
    if (changed.rows() == 0)
        return;
    // Relative, so that even a lock that failed to hold could not undo another's decrease.
    Query query = m_database.query(
        QStringLiteral("UPDATE balance SET on_hand = on_hand + d.change, last_posting_id = d.posting, "
                       "last_happened_at = d.happened FROM (SELECT %1 AS product, %2 AS location, %3 AS lot, "
                       "%4 AS change, %5 AS posting, %6 AS happened FROM %7) AS d "
                       "WHERE product_id = d.product AND location_id = d.location AND lot_id = d.lot")
            .arg(layout.field(0), layout.field(1), layout.field(2), layout.field(3), layout.field(4), layout.field(5),
                 rows));
    query.bind(":rows", changed.json()).exec();
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
    const QString wanted = boundIds(m_database.dialect(), QStringLiteral("rows"));
    m_database
        .query(QStringLiteral("UPDATE sale_order SET state = %1 WHERE number IN ")
                   .arg(static_cast<int>(OrderState::Cancelled))
               + wanted)
        .bind(":rows", idArray(numbers))
        .exec();
    m_database
        .query(QStringLiteral("UPDATE order_line SET open = 0, reserved = 0, shipped = 0, cancelled = ordered "
                              "WHERE order_number IN ")
               + wanted)
        .bind(":rows", idArray(numbers))
        .exec();
}

} // namespace stockroom
