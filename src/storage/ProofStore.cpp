#include "storage/ProofStore.h"

#include "domain/Digest.h"
#include "domain/Product.h"
#include "storage/Query.h"
#include "storage/References.h"
#include "storage/Rules.h"
#include "storage/SchemaGuards.h"
#include "storage/SettingsStore.h"
#include "storage/StorageError.h"
#include "storage/ValueStore.h"

namespace stockroom {

namespace {

/// What came in minus what went out of each balance, by its movements.
QString movementSums()
{
    return QStringLiteral(
        "SELECT product_id, location_id, lot_id, CAST(sum(change) AS bigint) AS on_hand FROM ("
        "SELECT product_id, to_location_id AS location_id, lot_id, quantity AS change FROM movement UNION "
        "ALL "
        "SELECT product_id, from_location_id, lot_id, -quantity FROM movement) ends "
        "WHERE location_id IN (SELECT id FROM location WHERE kind = 1) GROUP BY product_id, location_id, "
        "lot_id");
}

} // namespace

QList<ProofStore::Step> ProofStore::steps()
{
    const auto step = [this](const char *name, ProofCheck (ProofStore::*check)()) {
        const QString id = QString::fromLatin1(name);
        return Step{id, [this, id, check] {
                        requireNotCancelled();
                        ProofCheck result = (this->*check)();
                        result.name = id;
                        return result;
                    }};
    };
    return {step("database_is_sound", &ProofStore::databaseIsSound),
            step("balances_match_movements", &ProofStore::balancesMatchMovements),
            step("reserved_within_on_hand", &ProofStore::reservedWithinOnHand),
            step("order_lines_match_movements", &ProofStore::orderLinesMatchMovements),
            step("orders_have_postings", &ProofStore::ordersHavePostings),
            step("postings_have_movements", &ProofStore::postingsHaveMovements),
            step("keys_are_unique", &ProofStore::keysAreUnique),
            step("reversals_mirror", &ProofStore::reversalsMirror),
            step("times_never_decrease", &ProofStore::timesNeverDecrease),
            step("costs_add_up", &ProofStore::costsAddUp),
            step("costs_match_the_method", &ProofStore::costsMatchTheMethod),
            step("digests_chain", &ProofStore::digestsChain),
            step("purchases_stand_by_lines", &ProofStore::purchasesStandByLines),
            step("receipts_match_purchases", &ProofStore::receiptsMatchPurchases)};
}

void ProofStore::requireNotCancelled() const
{
    if (m_cancelled())
        throw StorageError(StorageError::Fault::Permanent, {ErrorKind::Cancelled, {}, {}});
}

ProofCheck ProofStore::compare(const QString &countSql, const QString &violationSql, const QString &words)
{
    ProofCheck check;
    {
        Query count = m_database.query(countSql);
        count.exec().next();
        check.checked = count.int64(0);
    }
    Query query = m_database.query(violationSql);
    query.exec();
    while (query.next()) {
        requireNotCancelled();
        check.violated(words.arg(query.text(0)));
    }
    return check;
}

ProofCheck ProofStore::balancesMatchMovements()
{
    const QString missing = QStringLiteral("SELECT (SELECT sku FROM product WHERE id = s.product_id), "
                                           "s.on_hand, COALESCE(b.on_hand, -1) FROM (%1) s "
                                           "LEFT JOIN balance b ON b.product_id = s.product_id AND "
                                           "b.location_id = s.location_id AND b.lot_id = s.lot_id "
                                           "WHERE b.on_hand IS NULL OR b.on_hand <> s.on_hand")
                                .arg(movementSums());
    ProofCheck check = compare(QStringLiteral("SELECT count(*) FROM balance"), missing,
                               QStringLiteral("%1: the balance is not what its movements add up to"));
    const ProofCheck unmoved = compare(
        QStringLiteral("SELECT 0"),
        QStringLiteral(
            "SELECT (SELECT sku FROM product WHERE id = b.product_id) FROM balance b WHERE NOT EXISTS ("
            "SELECT 1 FROM movement m WHERE m.product_id = b.product_id AND m.lot_id = b.lot_id AND "
            "b.location_id IN (m.from_location_id, m.to_location_id))"),
        QStringLiteral("%1: a balance without movements"));
    check.add(unmoved);
    return check;
}

ProofCheck ProofStore::reservedWithinOnHand()
{
    ProofCheck check =
        compare(QStringLiteral("SELECT count(*) FROM balance"),
                QStringLiteral("SELECT (SELECT sku FROM product WHERE id = product_id) FROM balance "
                               "WHERE on_hand < 0 OR reserved < 0 OR reserved > on_hand "
                               "OR location_id NOT IN (SELECT id FROM location WHERE kind = 1)"),
                QStringLiteral("%1: on hand and reserved contradict each other"));
    check.add(compare(QStringLiteral("SELECT 0"),
                      QStringLiteral("SELECT (SELECT sku FROM product WHERE id = held.product_id) FROM ("
                                     "SELECT product_id, reserved FROM balance WHERE reserved <> 0 UNION ALL "
                                     "SELECT product_id, -reserved FROM order_line WHERE reserved <> 0) held "
                                     "GROUP BY product_id HAVING sum(reserved) <> 0"),
                      QStringLiteral("%1: what is reserved is not what its orders hold")));
    return check;
}

ProofCheck ProofStore::orderLinesMatchMovements()
{
    // Shipped is what went to customers for the order minus what a reversal brought back.
    return compare(
        QStringLiteral("SELECT count(*) FROM order_line"),
        QStringLiteral(
            "SELECT order_number FROM ("
            "SELECT order_number, product_id, shipped AS quantity FROM order_line UNION ALL "
            "SELECT p.order_number, m.product_id, CASE WHEN m.to_location_id IN (SELECT id FROM location "
            "WHERE kind = 3) "
            "THEN -m.quantity ELSE m.quantity END FROM posting p JOIN movement m ON m.posting_id = p.id "
            "WHERE p.order_number IS NOT NULL) both_sides GROUP BY order_number, product_id HAVING "
            "sum(quantity) <> 0 "
            "UNION SELECT order_number FROM order_line WHERE ordered <> open + reserved + shipped + "
            "cancelled "
            "ORDER BY 1"),
        QStringLiteral("order %1: its lines are not what was moved"));
}

ProofCheck ProofStore::ordersHavePostings()
{
    return compare(
        QStringLiteral("SELECT count(*) FROM sale_order"),
        QStringLiteral("SELECT o.number FROM sale_order o WHERE "
                       "(SELECT count(*) FROM posting p WHERE p.order_number = o.number AND p.kind = 2 "
                       "AND p.key = o.key AND p.happened_at = o.placed_at AND p.document = o.document) <> 1 "
                       "OR (o.state = 2) <> EXISTS (SELECT 1 FROM posting p WHERE p.order_number = o.number "
                       "AND p.kind = 5) "
                       "OR o.lines <> (SELECT count(*) FROM order_line l WHERE l.order_number = o.number) "
                       "OR o.total <> (SELECT COALESCE(sum(l.amount), 0) FROM order_line l WHERE "
                       "l.order_number = o.number) "
                       "ORDER BY o.number"),
        QStringLiteral("order %1: stored without its posting, or not as it was posted"));
}

ProofCheck ProofStore::postingsHaveMovements()
{
    return compare(
        QStringLiteral("SELECT count(*) FROM posting"),
        QStringLiteral("SELECT p.id FROM posting p LEFT JOIN (SELECT DISTINCT posting_id FROM movement) m "
                       "ON m.posting_id = p.id WHERE m.posting_id IS NULL "
                       "UNION SELECT m.posting_id FROM movement m LEFT JOIN posting p ON p.id = m.posting_id "
                       "WHERE p.id IS NULL ORDER BY 1"),
        QStringLiteral("posting %1: it and its movements do not belong together"));
}

ProofCheck ProofStore::keysAreUnique()
{
    return compare(QStringLiteral("SELECT count(*) FROM posting"),
                   QStringLiteral("SELECT key FROM posting GROUP BY key HAVING count(*) > 1 "
                                  "UNION SELECT key FROM sale_order GROUP BY key HAVING count(*) > 1"),
                   QStringLiteral("key %1 stands twice"));
}

ProofCheck ProofStore::reversalsMirror()
{
    return compare(
        QStringLiteral("SELECT count(*) FROM posting WHERE reverses_id IS NOT NULL"),
        QStringLiteral("SELECT r.id FROM posting r WHERE (r.kind = 5) <> (r.reverses_id IS NOT NULL) "
                       "UNION SELECT reverses_id FROM posting WHERE reverses_id IS NOT NULL GROUP BY "
                       "reverses_id HAVING count(*) > 1 "
                       "UNION SELECT r.id FROM posting r JOIN movement m ON m.posting_id = r.id WHERE "
                       "r.reverses_id IS NOT NULL "
                       "AND NOT EXISTS (SELECT 1 FROM movement o WHERE o.posting_id = r.reverses_id AND "
                       "o.line_no = m.line_no "
                       "AND o.product_id = m.product_id AND o.lot_id = m.lot_id AND o.quantity = m.quantity "
                       "AND o.from_location_id = m.to_location_id AND o.to_location_id = m.from_location_id) "
                       "ORDER BY 1"),
        QStringLiteral("posting %1: no exact reversal of what it names"));
}

ProofCheck ProofStore::timesNeverDecrease()
{
    // Along one balance, in order of posting. A movement has one or two internal ends.
    return compare(
        QStringLiteral("SELECT count(*) FROM movement"),
        QStringLiteral(
            "SELECT posting_id FROM (SELECT m.posting_id, p.happened_at, lag(p.happened_at) OVER ("
            "PARTITION BY m.product_id, m.location_id, m.lot_id ORDER BY m.posting_id) AS before FROM ("
            "SELECT posting_id, product_id, lot_id, from_location_id AS location_id FROM movement UNION "
            "SELECT posting_id, product_id, lot_id, to_location_id FROM movement) m "
            "JOIN posting p ON p.id = m.posting_id "
            "WHERE m.location_id IN (SELECT id FROM location WHERE kind = 1)) steps WHERE before > "
            "happened_at "
            "UNION SELECT b.last_posting_id FROM balance b JOIN posting p ON p.id = b.last_posting_id "
            "WHERE p.happened_at <> b.last_happened_at"),
        QStringLiteral("posting %1 happened before the one it follows"));
}

ProofCheck ProofStore::costsMatchTheMethod()
{
    ProofCheck check;
    const Result<CostMethod> method =
        costMethodOfName(SettingsStore(m_database).get(QStringLiteral("cost_method")));
    if (!method) {
        check.violated(QStringLiteral("setting cost_method is missing or can not be"));
        return check;
    }
    ValueStore(m_database)
        .eachCost(*method, {}, m_cancelled, [&](const CostRecord &record, std::optional<Cost> cost) {
            ++check.checked;
            if (cost != record.cost)
                check.violated(
                    QStringLiteral("posting %1, line %2: it cost something else by the shop's method")
                        .arg(record.posting.value)
                        .arg(record.lineNo));
        });
    return check;
}

ProofCheck ProofStore::costsAddUp()
{
    const QString inside = QStringLiteral("IN (SELECT id FROM location WHERE kind = 1)");
    ProofCheck check =
        compare(QStringLiteral("SELECT count(*) FROM cost_layer"),
                QStringLiteral("SELECT (SELECT sku FROM product WHERE id = held.product_id) FROM ("
                               "SELECT product_id, quantity FROM cost_layer UNION ALL "
                               "SELECT product_id, -on_hand FROM balance) held "
                               "GROUP BY product_id HAVING sum(quantity) <> 0"),
                QStringLiteral("%1: its layers of cost are not what is on hand"));
    check.add(
        compare(QStringLiteral("SELECT 0"),
                QStringLiteral("SELECT (SELECT sku FROM product WHERE id = valued.product_id) FROM ("
                               "SELECT product_id, cost FROM cost_layer UNION ALL "
                               "SELECT product_id, CASE WHEN to_location_id %1 THEN -cost ELSE cost END "
                               "FROM movement WHERE cost <> 0) valued "
                               "GROUP BY product_id HAVING sum(cost) <> 0")
                    .arg(inside),
                QStringLiteral("%1: its value is not what its movements cost")));
    check.add(compare(QStringLiteral("SELECT 0"),
                      QStringLiteral("SELECT posting_id FROM movement WHERE cost <> 0 AND "
                                     "from_location_id %1 AND to_location_id %1 ORDER BY 1")
                          .arg(inside),
                      QStringLiteral("posting %1: goods that stayed in the shop can not cost anything")));
    return check;
}

ProofCheck ProofStore::receiptsMatchPurchases()
{
    // What was taken back has not come.
    return compare(
        QStringLiteral("SELECT count(*) FROM purchase_line"),
        QStringLiteral(
            "SELECT DISTINCT number FROM (SELECT number, line_no, product_id FROM ("
            "SELECT purchase_number AS number, line_no, product_id, received FROM purchase_line UNION ALL "
            "SELECT r.purchase_number, r.purchase_line, m.product_id, CASE WHEN EXISTS (SELECT 1 FROM "
            "posting t "
            "WHERE t.reverses_id = r.posting_id) THEN 0 ELSE -m.quantity END FROM purchase_receipt r "
            "LEFT JOIN movement m ON m.posting_id = r.posting_id AND m.line_no = r.line_no) both_sides "
            "GROUP BY number, line_no, product_id HAVING sum(received) <> 0 OR sum(received) IS NULL) wrong "
            "ORDER BY 1"),
        QStringLiteral("purchase order %1: what came is not what its receipts say"));
}

ProofCheck ProofStore::purchasesStandByLines()
{
    // As `purchaseState` says it.
    return compare(
        QStringLiteral("SELECT count(*) FROM purchase_order"),
        QStringLiteral(
            "SELECT o.number FROM purchase_order o LEFT JOIN (SELECT purchase_number, count(*) AS lines, "
            "sum(amount) AS total, sum(CASE WHEN received < ordered THEN 1 ELSE 0 END) AS missing, "
            "sum(CASE WHEN received > 0 THEN 1 ELSE 0 END) AS begun FROM purchase_line "
            "GROUP BY purchase_number) l ON l.purchase_number = o.number "
            "WHERE o.lines <> COALESCE(l.lines, 0) OR o.total <> COALESCE(l.total, 0) "
            "OR (o.state IN (1, 2) AND COALESCE(l.begun, 0) <> 0) "
            "OR (o.state IN (2, 3) AND COALESCE(l.missing, 0) = 0) "
            "OR (o.state = 3 AND COALESCE(l.begun, 0) = 0) "
            "OR (o.state = 4 AND COALESCE(l.missing, 0) <> 0) ORDER BY o.number"),
        QStringLiteral("purchase order %1: it does not stand as its lines say"));
}

namespace {

/// What no quantity or price can be is damage that the rules of the schema name; here it only must not be
/// taken for one.
Quantity quantityOf(qint64 thousandths)
{
    return Quantity::fits(thousandths) ? Quantity::fromThousandths(thousandths) : Quantity();
}

Cost costOf(qint64 tenThousandths)
{
    return Cost::fits(tenThousandths) ? Cost::fromTenThousandths(tenThousandths) : Cost();
}

UnitPrice priceOf(qint64 tenThousandths)
{
    const bool isPrice = tenThousandths >= 0 && tenThousandths <= UnitPrice::kMax;
    return isPrice ? UnitPrice::fromTenThousandths(tenThousandths) : UnitPrice();
}

/// Walks postings with all their rows in order of id: forward-only cursors side by side would disturb each
/// other on one connection, so rows are fetched a window of postings at a time.
class PostingWalk final {
public:
    explicit PostingWalk(Database &database)
        : m_database(database)
    {
    }

    /// The next postings with everything they wrote; empty at the end.
    QList<std::pair<PostingRecord, QByteArray>> next()
    {
        QList<std::pair<PostingRecord, QByteArray>> window;
        Query query = m_database.query(QStringLiteral(
            "SELECT p.id, p.key, p.kind, p.till_id, p.happened_at, p.posted_at, p.document, p.fingerprint, "
            "p.order_number, p.reverses_id, p.digest, o.customer, o.total, p.reason, p.note FROM posting p "
            "LEFT JOIN sale_order o ON o.number = p.order_number WHERE p.id > :after ORDER BY p.id LIMIT "
            "2000"));
        query.bind(":after", m_after).exec();
        while (query.next())
            window.append({readPosting(query), query.latin1(10)});
        if (window.isEmpty())
            return window;
        const qint64 last = window.last().first.id.value;
        readMovements(window, last);
        readLinks(window, last);
        readLines(window, last);
        m_after = last;
        return window;
    }

private:
    static PostingRecord readPosting(const Query &query)
    {
        PostingRecord posting;
        posting.id = PostingId(query.int64(0));
        if (const auto key = PostingKey::parse(query.text(1)))
            posting.key = key.value();
        posting.kind = static_cast<PostingKind>(query.int64(2));
        posting.till = TillId(query.int64(3));
        posting.happenedAt = query.int64(4);
        posting.postedAt = query.int64(5);
        posting.document = query.text(6);
        posting.fingerprint = QByteArray::fromHex(query.latin1(7));
        posting.order = OrderNumber(query.int64(8));
        posting.reverses = PostingId(query.int64(9));
        posting.reason = static_cast<Reason>(query.int64(13));
        posting.note = query.text(14);
        if (posting.kind == PostingKind::Sale) {
            posting.customer = query.text(11);
            posting.totalMinor = query.int64(12);
        }
        return posting;
    }

    void readMovements(QList<std::pair<PostingRecord, QByteArray>> &window, qint64 last)
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT posting_id, product_id, from_location_id, to_location_id, lot_id, quantity, cost "
            "FROM movement WHERE posting_id > :after AND posting_id <= :last ORDER BY posting_id, line_no"));
        query.bind(":after", m_after).bind(":last", last).exec();
        qsizetype at = 0;
        while (query.next()) {
            while (at < window.size() && window[at].first.id.value < query.int64(0))
                ++at;
            if (at == window.size() || window[at].first.id.value != query.int64(0))
                continue;
            window[at].first.movements.append({ProductId(query.int64(1)), LocationId(query.int64(2)),
                                               LocationId(query.int64(3)), LotId(query.int64(4)),
                                               quantityOf(query.int64(5)), costOf(query.int64(6))});
        }
    }

    void readLinks(QList<std::pair<PostingRecord, QByteArray>> &window, qint64 last)
    {
        Query query = m_database.query(
            QStringLiteral("SELECT posting_id, purchase_number, purchase_line FROM purchase_receipt "
                           "WHERE posting_id > :after AND posting_id <= :last ORDER BY posting_id, line_no"));
        query.bind(":after", m_after).bind(":last", last).exec();
        qsizetype at = 0;
        while (query.next()) {
            while (at < window.size() && window[at].first.id.value < query.int64(0))
                ++at;
            if (at < window.size() && window[at].first.id.value == query.int64(0))
                window[at].first.links.append(
                    {PurchaseNumber(query.int64(1)), static_cast<int>(query.int64(2))});
        }
    }

    void readLines(QList<std::pair<PostingRecord, QByteArray>> &window, qint64 last)
    {
        // What was filled is what the sale moved; `shipped` falls to zero when the order is cancelled.
        Query query = m_database.query(
            QStringLiteral("SELECT p.id, l.product_id, l.ordered, CASE WHEN o.state = 2 THEN 0 ELSE "
                           "l.shipped END, l.price, l.amount, "
                           "o.state FROM posting p JOIN order_line l ON l.order_number = p.order_number "
                           "JOIN sale_order o ON o.number = p.order_number "
                           "WHERE p.kind = 2 AND p.id > :after AND p.id <= :last ORDER BY p.id, l.line_no"));
        query.bind(":after", m_after).bind(":last", last).exec();
        qsizetype at = 0;
        while (query.next()) {
            while (at < window.size() && window[at].first.id.value < query.int64(0))
                ++at;
            if (at == window.size() || window[at].first.id.value != query.int64(0))
                continue;
            OrderLineRecord line{ProductId(query.int64(1)), quantityOf(query.int64(2)),
                                 quantityOf(query.int64(3)), priceOf(query.int64(4)), query.int64(5)};
            if (query.int64(6) == 2)
                line.filled = movedOf(window[at].first, line);
            window[at].first.lines.append(line);
        }
    }

    /// What a cancelled order's line had been filled with: its share of what the sale moved of the product.
    static Quantity movedOf(const PostingRecord &posting, const OrderLineRecord &line)
    {
        Quantity left;
        for (const MovementDraft &movement : posting.movements)
            left += movement.product == line.product ? movement.quantity : Quantity();
        for (const OrderLineRecord &earlier : posting.lines)
            left -= earlier.product == line.product ? earlier.filled : Quantity();
        return std::min(left, line.ordered);
    }

    Database &m_database;
    qint64 m_after = 0;
};

} // namespace

ProofCheck ProofStore::digestsChain()
{
    ProofCheck check;
    QHash<TillId, QByteArray> heads;
    QHash<TillId, qint64> counts;
    PostingWalk walk(m_database);
    for (auto window = walk.next(); !window.isEmpty(); window = walk.next()) {
        requireNotCancelled();
        for (const auto &[posting, stored] : std::as_const(window)) {
            QByteArray &head = heads[posting.till];
            const QByteArray digest = chainedDigest(head, posting);
            if (digest != stored)
                check.violated(
                    QStringLiteral("posting %1: its digest does not match its rows").arg(posting.id.value));
            // Going on from what is stored names the rows that were changed and not all that follow.
            head = stored;
            ++counts[posting.till];
            ++check.checked;
        }
    }
    Query query = m_database.query(QStringLiteral("SELECT id, name, head, postings FROM till ORDER BY id"));
    query.exec();
    while (query.next()) {
        const TillId till(query.int64(0));
        if (heads.value(till) != query.latin1(2) || counts.value(till) != query.int64(3))
            check.violated(
                QStringLiteral("till %1: its chain does not end where it should").arg(query.text(1)));
    }
    return check;
}

/// Every text that is read back as a value of its own kind.
void ProofStore::requireReadable(ProofCheck &check)
{
    Query products = m_database.query(QStringLiteral("SELECT id, sku, unit FROM product"));
    products.exec();
    while (products.next()) {
        requireNotCancelled();
        if (!Sku::parse(products.text(1)) || !Unit::fromCode(products.text(2)))
            check.violated(QStringLiteral("product %1 can not be read").arg(products.int64(0)));
    }
    Query orders = m_database.query(QStringLiteral("SELECT number, key FROM sale_order"));
    orders.exec();
    while (orders.next()) {
        requireNotCancelled();
        if (!PostingKey::parse(orders.text(1)))
            check.violated(QStringLiteral("order %1 can not be read").arg(orders.int64(0)));
    }
}

/// What only one of the databases can be asked: SQLite about its pages, PostgreSQL about its rules.
ProofCheck ProofStore::storageIsSound()
{
    if (!m_database.dialect().isSqlite()) {
        return compare(
            QStringLiteral(
                "SELECT count(*) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace"),
            QStringLiteral("SELECT conname FROM pg_constraint WHERE NOT convalidated "
                           "AND connamespace = current_schema()::regnamespace"),
            QStringLiteral("constraint %1 was never validated"));
    }
    ProofCheck check;
    Query query = m_database.query(QStringLiteral("PRAGMA integrity_check"));
    query.exec();
    while (query.next()) {
        ++check.checked;
        if (query.text(0) != QStringLiteral("ok"))
            check.violated(query.text(0));
    }
    return check;
}

ProofCheck ProofStore::databaseIsSound()
{
    ProofCheck check = storageIsSound();
    const auto look = [this] { requireNotCancelled(); };
    checkSchemaGuards(m_database, check);
    checkReferences(m_database, check, look);
    checkRules(m_database, check, look);
    const QStringList settings = SettingsStore(m_database).faults();
    for (const QString &name : settings)
        check.violated(QStringLiteral("setting %1 is missing or can not be").arg(name));
    requireReadable(check);
    return check;
}

} // namespace stockroom
