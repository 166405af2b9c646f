#include "storage/LedgerStore.h"

#include "domain/Order.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/SearchKeys.h"
#include "storage/StorageError.h"
#include "storage/Stored.h"

#include <algorithm>

namespace stockroom {

namespace {

constexpr int kFingerprintLength = 32;
constexpr int kDigestLength = 64;

/// Runs `sql` with `rows` as %1, a FROM item named t; nothing where there are no rows.
void run(Database &database, const QString &sql, const RowBatch &rows)
{
    if (!rows.isEmpty())
        database.query(sql.arg(rows.source())).bind(rows).exec();
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
    static const RowLayout layout({RowLayout::key("key")});
    RowBatch rows(layout, m_database.dialect(), keys.size());
    for (const PostingKey &key : keys)
        rows.add(key);
    Query query = m_database.query(
        QStringLiteral("SELECT p.key, p.fingerprint, p.id, p.kind, p.order_number, p.happened_at, o.total "
                       "FROM posting p LEFT JOIN sale_order o ON o.number = p.order_number "
                       "WHERE p.key IN (SELECT t.key FROM %1)")
            .arg(rows.source()));
    query.bind(rows).exec();
    while (query.next()) {
        const PostingKey key =
            stored(PostingKey::parse(query.text(0)), QStringLiteral("posting %1").arg(query.int64(2)));
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

QList<StockChange> LedgerStore::stockAfter(const QList<PostingId> &postings)
{
    QList<StockChange> changes;
    if (postings.isEmpty())
        return changes;
    const RowBatch moved = idBatch(postings, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT product_id, CAST(sum(on_hand) AS bigint), CAST(sum(reserved) AS bigint) FROM "
                       "balance WHERE product_id IN (SELECT m.product_id FROM movement m WHERE m.posting_id "
                       "IN (SELECT t.id FROM %1)) GROUP BY product_id")
            .arg(moved.source()));
    query.bind(moved).exec();
    while (query.next()) {
        changes.append({ProductId(query.int64(0)),
                        {storedQuantity(query.int64(1), "product", query.int64(0)),
                         storedQuantity(query.int64(2), "product", query.int64(0))}});
    }
    return changes;
}

void LedgerStore::readReversible(const QSet<ReversalTarget> &targets, DecisionContext &context)
{
    QSet<PostingId> postings;
    QSet<OrderNumber> orders;
    for (const ReversalTarget &target : targets) {
        if (target.posting.isNull()) {
            orders.insert(target.order);
        } else {
            postings.insert(target.posting);
            context.targets.insert(target, target.posting);
        }
    }
    // What an order moved is what its sale moved.
    for (const auto &[order, posting] : salesOf(orders)) {
        postings.insert(posting);
        context.targets.insert({order, {}}, posting);
    }
    readMoved(postings, context);
}

QList<std::pair<OrderNumber, PostingId>> LedgerStore::salesOf(const QSet<OrderNumber> &orders)
{
    QList<std::pair<OrderNumber, PostingId>> sales;
    if (orders.isEmpty())
        return sales;
    const RowBatch wanted = idBatch(orders, m_database.dialect());
    Query query = m_database.query(QStringLiteral("SELECT order_number, id FROM posting WHERE kind = 2 AND "
                                                  "order_number IN (SELECT t.id FROM %1)")
                                       .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next())
        sales.append({OrderNumber(query.int64(0)), PostingId(query.int64(1))});
    return sales;
}

/// What reverses something is not taken back itself, and so is not among them.
void LedgerStore::readMoved(const QSet<PostingId> &postings, DecisionContext &context)
{
    if (postings.isEmpty())
        return;
    const RowBatch wanted = idBatch(postings, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral(
            "SELECT p.id, p.kind, p.order_number, m.product_id, m.from_location_id, m.to_location_id, "
            "m.lot_id, m.quantity, m.cost, (SELECT count(*) FROM posting r WHERE r.reverses_id = p.id) "
            "FROM posting p JOIN movement m ON m.posting_id = p.id "
            "WHERE p.kind <> 5 AND p.id IN (SELECT t.id FROM %1) ORDER BY p.id, m.line_no")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next()) {
        const qint64 id = query.int64(0);
        ReversiblePosting &posting = context.reversible[PostingId(id)];
        posting.posting = PostingId(id);
        if (query.int64(1) == static_cast<qint64>(PostingKind::Sale))
            posting.order = OrderNumber(query.int64(2));
        posting.movements.append({ProductId(query.int64(3)), LocationId(query.int64(4)),
                                  LocationId(query.int64(5)), LotId(query.int64(6)),
                                  storedQuantity(query.int64(7), "posting", id),
                                  storedCost(query.int64(8), "posting", id)});
        posting.reversed = query.int64(9) > 0;
    }
}

QHash<ProductId, qint64> LedgerStore::lastMoved(const QSet<ProductId> &products)
{
    QHash<ProductId, qint64> moved;
    const RowBatch wanted = idBatch(products, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT product_id, max(last_happened_at) FROM balance WHERE product_id IN (SELECT "
                       "t.id FROM %1) GROUP BY product_id")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next())
        moved.insert(ProductId(query.int64(0)), query.int64(1));
    return moved;
}

void LedgerStore::lockPlaces(const QSet<LocationId> &places, DecisionContext &context)
{
    if (places.isEmpty())
        return;
    const RowBatch wanted = idBatch(places, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral(
            "SELECT id FROM location WHERE kind = 1 AND archived = 0 AND id IN (SELECT t.id FROM %1) "
            "ORDER BY id")
            .arg(wanted.source())
        + m_database.dialect().forShare());
    query.bind(wanted).exec();
    while (query.next())
        context.places.insert(LocationId(query.int64(0)));
}

void LedgerStore::lockStock(const QSet<ProductId> &products, DecisionContext &context)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    {
        Query query = m_database.query(
            QStringLiteral("SELECT id, archived, usual_place_id, cost FROM product WHERE id IN "
                           "(SELECT t.id FROM %1) ORDER BY id")
                .arg(wanted.source())
            + m_database.dialect().forUpdate());
        query.bind(wanted).exec();
        while (query.next())
            context.products.insert(ProductId(query.int64(0)),
                                    {query.int64(1) == 0, LocationId(query.int64(2)),
                                     storedPrice(query.int64(3), "product", query.int64(0))});
    }
    {
        Query query = m_database.query(
            QStringLiteral(
                "SELECT product_id, location_id, lot_id, on_hand, reserved, last_happened_at FROM balance "
                "WHERE product_id IN (SELECT t.id FROM %1) ORDER BY product_id, location_id, lot_id")
                .arg(wanted.source())
            + m_database.dialect().forUpdate());
        query.bind(wanted).exec();
        while (query.next()) {
            const BalanceKey key{ProductId(query.int64(0)), LocationId(query.int64(1)),
                                 LotId(query.int64(2))};
            context.balances.insert(key,
                                    {storedQuantity(query.int64(3), "product", query.int64(0)),
                                     storedQuantity(query.int64(4), "product", query.int64(0)),
                                     query.int64(5), true});
        }
    }
    readCosts(wanted, context);
}

/// The rows of the products, which are locked, own their layers.
void LedgerStore::readCosts(const RowBatch &products, DecisionContext &context)
{
    Query query = m_database.query(
        QStringLiteral("SELECT product_id, layer_no, quantity, cost FROM cost_layer WHERE product_id IN "
                       "(SELECT t.id FROM %1) ORDER BY product_id, layer_no")
            .arg(products.source()));
    query.bind(products).exec();
    ProductId product;
    qint64 first = 1;
    QList<CostLayer> layers;
    const auto take = [&] {
        if (!layers.isEmpty())
            context.costs.insert(product, CostLayers(context.costMethod, first, std::exchange(layers, {})));
    };
    while (query.next()) {
        if (const ProductId next(query.int64(0)); next != product) {
            take();
            product = next;
            first = query.int64(1);
        }
        layers.append({storedQuantity(query.int64(2), "product", product.value),
                       storedCost(query.int64(3), "product", product.value)});
    }
    take();
}

QList<qint64> LedgerStore::drawPostingIds(qsizetype count)
{
    return drawIds(m_database, QStringLiteral("posting"), QStringLiteral("id"), count);
}

QList<qint64> LedgerStore::drawOrderNumbers(qsizetype count)
{
    return drawIds(m_database, QStringLiteral("sale_order"), QStringLiteral("number"), count,
                   kFirstOrderNumber);
}

void LedgerStore::write(const QList<PostingRecord> &postings, const QList<QByteArray> &digests,
                        const DecisionContext &before, const DecisionContext &after, TillId till,
                        const Chain &chain)
{
    writeOrders(postings);
    writePostings(postings, digests);
    writeMovements(postings);
    writeBalances(postings, before.balances, after.balances);
    writeCosts(before.costs, after.costs);
    cancelOrders(postings);
    m_database.query(QStringLiteral("UPDATE till SET head = :head, postings = :postings WHERE id = :id"))
        .bind(":head", QString::fromLatin1(chain.head))
        .bind(":postings", chain.postings)
        .bind(":id", till.value)
        .exec();
}

void LedgerStore::writeOrders(const QList<PostingRecord> &postings)
{
    // Orders of a counter mostly name nobody: then there is less to send.
    const bool isNamed = std::any_of(postings.cbegin(), postings.cend(), [](const PostingRecord &posting) {
        return !posting.customer.isEmpty() || !posting.document.isEmpty();
    });
    const QList<RowLayout::Column> numbers{RowLayout::integer("number"), RowLayout::key("key"),
                                           RowLayout::integer("placed_at"), RowLayout::integer("total"),
                                           RowLayout::integer("lines")};
    static const RowLayout plainLayout(numbers);
    static const RowLayout namedLayout(numbers
                                       + QList<RowLayout::Column>{RowLayout::text("customer"),
                                                                  RowLayout::text("document"),
                                                                  RowLayout::text("search_text")});
    const QString names =
        isNamed ? QStringLiteral("t.customer, t.document, t.search_text") : QStringLiteral("'', '', ''");
    static const RowLayout lineLayout({RowLayout::integer("number"), RowLayout::integer("line_no"),
                                       RowLayout::integer("product"), RowLayout::integer("ordered"),
                                       RowLayout::integer("shipped"), RowLayout::integer("price"),
                                       RowLayout::integer("amount")});
    RowBatch orders(isNamed ? namedLayout : plainLayout, m_database.dialect(), postings.size());
    RowBatch lines(lineLayout, m_database.dialect(), postings.size());
    for (const PostingRecord &posting : postings) {
        if (posting.kind != PostingKind::Sale)
            continue;
        orders.add(posting.order.value).add(posting.key).add(posting.happenedAt);
        orders.add(posting.totalMinor).add(posting.lines.size());
        if (isNamed) {
            orders.add(posting.customer).add(posting.document);
            orders.add(searchkeys::ofOrder(posting.customer, posting.document));
        }
        qint64 number = 0;
        for (const OrderLineRecord &line : posting.lines) {
            lines.add(posting.order.value).add(++number).add(line.product.value);
            lines.add(line.ordered.thousandths()).add(line.filled.thousandths());
            lines.add(line.price.tenThousandths()).add(line.amountMinor);
        }
    }
    run(m_database,
        QStringLiteral(
            "INSERT INTO sale_order (number, key, placed_at, total, lines, state, customer, document, "
            "search_text) SELECT t.number, t.key, t.placed_at, t.total, t.lines, 1, %1 FROM %2")
            .arg(names),
        orders);
    run(m_database,
        QStringLiteral(
            "INSERT INTO order_line (order_number, line_no, product_id, ordered, shipped, price, amount, "
            "cancelled, open, reserved) SELECT t.number, t.line_no, t.product, t.ordered, t.shipped, "
            "t.price, t.amount, t.ordered - t.shipped, 0, 0 FROM %1"),
        lines);
}

void LedgerStore::writePostings(const QList<PostingRecord> &postings, const QList<QByteArray> &digests)
{
    Q_ASSERT(postings.size() == digests.size());
    if (postings.isEmpty())
        return;
    // Few say why: then there is less to send.
    const bool isExplained =
        std::any_of(postings.cbegin(), postings.cend(), [](const PostingRecord &posting) {
            return posting.reason != Reason::None || !posting.note.isEmpty();
        });
    const QList<RowLayout::Column> columns{RowLayout::integer("id"),
                                           RowLayout::integer("kind"),
                                           RowLayout::integer("happened_at"),
                                           RowLayout::integer("order_number"),
                                           RowLayout::integer("reverses"),
                                           RowLayout::key("key"),
                                           RowLayout::ascii("fingerprint", kFingerprintLength),
                                           RowLayout::ascii("digest", kDigestLength),
                                           RowLayout::text("document")};
    static const RowLayout plainLayout(columns);
    static const RowLayout explainedLayout(
        columns + QList<RowLayout::Column>{RowLayout::integer("reason"), RowLayout::text("note")});
    const QString why = isExplained ? QStringLiteral("t.reason, t.note") : QStringLiteral("0, ''");
    RowBatch rows(isExplained ? explainedLayout : plainLayout, m_database.dialect(), postings.size());
    for (qsizetype i = 0; i < postings.size(); ++i) {
        const PostingRecord &posting = postings[i];
        rows.add(posting.id.value).add(static_cast<qint64>(posting.kind)).add(posting.happenedAt);
        rows.add(posting.order.value).add(posting.reverses.value);
        rows.add(posting.key).add(posting.fingerprint.toHex()).add(digests[i]).add(posting.document);
        if (isExplained)
            rows.add(static_cast<qint64>(posting.reason)).add(posting.note);
    }
    // A posting of no order, or one that reverses nothing, carries id 0 there. Till and time are the batch's.
    m_database
        .query(QStringLiteral(
                   "INSERT INTO posting (id, kind, happened_at, order_number, reverses_id, key, fingerprint, "
                   "digest, document, reason, note, till_id, posted_at) "
                   "SELECT t.id, t.kind, t.happened_at, NULLIF(t.order_number, 0), NULLIF(t.reverses, 0), "
                   "t.key, t.fingerprint, t.digest, t.document, %1, "
                   "CAST(:till AS bigint), CAST(:posted_at AS bigint) FROM %2")
                   .arg(why, rows.source()))
        .bind(":till", postings.first().till.value)
        .bind(":posted_at", postings.first().postedAt)
        .bind(rows)
        .exec();
}

void LedgerStore::writeMovements(const QList<PostingRecord> &postings)
{
    static const RowLayout layout({RowLayout::integer("posting"), RowLayout::integer("line_no"),
                                   RowLayout::integer("product"), RowLayout::integer("from_location"),
                                   RowLayout::integer("to_location"), RowLayout::integer("lot"),
                                   RowLayout::integer("quantity"), RowLayout::integer("cost")});
    RowBatch rows(layout, m_database.dialect(), postings.size());
    for (const PostingRecord &posting : postings) {
        qint64 number = 0;
        for (const MovementDraft &movement : posting.movements) {
            rows.add(posting.id.value).add(++number).add(movement.product.value).add(movement.from.value);
            rows.add(movement.to.value).add(movement.lot.value).add(movement.quantity.thousandths());
            rows.add(movement.cost.tenThousandths());
        }
    }
    run(m_database,
        QStringLiteral(
            "INSERT INTO movement (posting_id, line_no, product_id, from_location_id, to_location_id, "
            "lot_id, quantity, cost) SELECT t.posting, t.line_no, t.product, t.from_location, t.to_location, "
            "t.lot, t.quantity, t.cost FROM %1"),
        rows);
}

void LedgerStore::writeBalances(const QList<PostingRecord> &postings, const Balances &before,
                                const Balances &after)
{
    static const RowLayout layout({RowLayout::integer("product"), RowLayout::integer("location"),
                                   RowLayout::integer("lot"), RowLayout::integer("change"),
                                   RowLayout::integer("posting"), RowLayout::integer("happened_at")});
    QHash<BalanceKey, qint64> lastPosting;
    for (const PostingRecord &posting : postings) {
        for (const MovementDraft &movement : posting.movements) {
            lastPosting.insert({movement.product, movement.from, movement.lot}, posting.id.value);
            lastPosting.insert({movement.product, movement.to, movement.lot}, posting.id.value);
        }
    }
    RowBatch changed(layout, m_database.dialect(), after.size());
    RowBatch added(layout, m_database.dialect(), 0);
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
        const auto last = lastPosting.constFind(entry.key());
        if (last == lastPosting.cend())
            continue;
        const Balance was = before.value(entry.key());
        RowBatch &rows = was.stored ? changed : added;
        rows.add(entry.key().product.value).add(entry.key().location.value).add(entry.key().lot.value);
        rows.add((entry->onHand - was.onHand).thousandths()).add(*last).add(entry->lastHappenedAt);
    }
    run(m_database,
        QStringLiteral(
            "INSERT INTO balance (product_id, location_id, lot_id, on_hand, last_posting_id, "
            "last_happened_at, "
            "reserved) SELECT t.product, t.location, t.lot, t.change, t.posting, t.happened_at, 0 FROM %1"),
        added);
    if (changed.isEmpty())
        return;
    // Relative, so that even a lock that failed to hold could not undo another's decrease.
    Query query = m_database.query(
        QStringLiteral("UPDATE balance SET on_hand = on_hand + t.change, last_posting_id = t.posting, "
                       "last_happened_at = t.happened_at FROM %1 "
                       "WHERE product_id = t.product AND location_id = t.location AND lot_id = t.lot")
            .arg(changed.source()));
    query.bind(changed).exec();
    if (query.affectedRows() != changed.rows()) {
        throw StorageError(
            StorageError::Fault::Permanent,
            {ErrorKind::Internal, QStringLiteral("balance"), QStringLiteral("a locked row is gone")});
    }
}

void LedgerStore::writeCosts(const QHash<ProductId, CostLayers> &before,
                             const QHash<ProductId, CostLayers> &after)
{
    static const RowLayout layout({RowLayout::integer("product"), RowLayout::integer("layer"),
                                   RowLayout::integer("quantity"), RowLayout::integer("cost")});
    static const RowLayout keyLayout({RowLayout::integer("product"), RowLayout::integer("layer")});
    RowBatch changed(layout, m_database.dialect(), after.size());
    RowBatch used(keyLayout, m_database.dialect(), 0);
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
        const qint64 product = entry.key().value;
        const CostLayers was = before.value(entry.key());
        const CostLayers &is = *entry;
        for (qint64 layer = is.first(); layer <= is.last(); ++layer) {
            if (const CostLayer *now = is.at(layer); !was.at(layer) || *was.at(layer) != *now)
                changed.add(product)
                    .add(layer)
                    .add(now->quantity.thousandths())
                    .add(now->cost.tenThousandths());
        }
        for (qint64 layer = was.first(); layer <= was.last(); ++layer) {
            if (!is.at(layer))
                used.add(product).add(layer);
        }
    }
    // WHERE: SQLite takes the ON of a conflict for that of a join else.
    run(m_database,
        QStringLiteral("INSERT INTO cost_layer (product_id, layer_no, quantity, cost) "
                       "SELECT t.product, t.layer, t.quantity, t.cost FROM %1 WHERE true "
                       "ON CONFLICT (product_id, layer_no) DO UPDATE SET quantity = excluded.quantity, "
                       "cost = excluded.cost"),
        changed);
    run(m_database,
        QStringLiteral("DELETE FROM cost_layer WHERE (product_id, layer_no) IN (SELECT t.product, t.layer "
                       "FROM %1)"),
        used);
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
    const RowBatch wanted = idBatch(numbers, m_database.dialect());
    run(m_database, QStringLiteral("UPDATE sale_order SET state = 2 WHERE number IN (SELECT t.id FROM %1)"),
        wanted);
    run(m_database,
        QStringLiteral("UPDATE order_line SET open = 0, reserved = 0, shipped = 0, cancelled = ordered "
                       "WHERE order_number IN (SELECT t.id FROM %1)"),
        wanted);
}

} // namespace stockroom
