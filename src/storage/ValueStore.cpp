#include "storage/ValueStore.h"

#include "storage/Query.h"
#include "storage/StorageError.h"
#include "storage/Stored.h"

namespace stockroom {

namespace {

constexpr int kWindow = 20'000;

/// What a movement did to the value of the stock; one that stays in the shop costs nothing.
QString valueChange()
{
    return QStringLiteral("CASE WHEN m.to_location_id IN (SELECT l.id FROM location l WHERE l.kind = 1) THEN "
                          "m.cost ELSE -m.cost END");
}

Cost storedValue(qint64 tenThousandths)
{
    return storedCost(tenThousandths, "movement", 0);
}

} // namespace

/// Of all that happened until then.
qint64 ValueStore::lastPosting(std::optional<qint64> asOf)
{
    Query query = asOf ? m_database.query(
                      QStringLiteral("SELECT COALESCE(max(id), 0) FROM posting WHERE happened_at <= :at"))
                       : m_database.query(QStringLiteral("SELECT COALESCE(max(id), 0) FROM posting"));
    if (asOf)
        query.bind(":at", *asOf);
    query.exec().next();
    return query.int64(0);
}

StockValue ValueStore::value(CostMethod shopMethod, std::optional<qint64> asOf)
{
    StockValue value{shopMethod, asOf, {}, 0};
    const qint64 last = lastPosting(asOf);
    qint64 sum = 0;
    {
        Query query = m_database.query(
            QStringLiteral("SELECT count(*), CAST(COALESCE(sum(%1), 0) AS bigint) FROM movement m "
                           "WHERE m.posting_id <= :last")
                .arg(valueChange()));
        query.bind(":last", last).exec().next();
        value.movements = query.int64(0);
        sum = query.int64(1);
    }
    if (asOf) {
        // Few: along a balance time never goes back, but an import may be dated before what other goods did.
        Query later = m_database.query(
            QStringLiteral(
                "SELECT count(*), CAST(COALESCE(sum(%1), 0) AS bigint) FROM posting g "
                "JOIN movement m ON m.posting_id = g.id WHERE g.happened_at > :at AND g.id <= :last")
                .arg(valueChange()));
        later.bind(":at", *asOf).bind(":last", last).exec().next();
        value.movements -= later.int64(0);
        sum -= later.int64(1);
    }
    value.cost = storedValue(sum);
    return value;
}

QSet<PostingId> ValueStore::reversed()
{
    QSet<PostingId> postings;
    Query query =
        m_database.query(QStringLiteral("SELECT reverses_id FROM posting WHERE reverses_id IS NOT NULL"));
    query.exec();
    while (query.next())
        postings.insert(PostingId(query.int64(0)));
    return postings;
}

namespace {

CostRecord readRecord(const Query &query)
{
    CostRecord record;
    record.posting = PostingId(query.int64(0));
    record.lineNo = query.int64(1);
    record.kind = static_cast<PostingKind>(query.int64(2));
    record.reverses = PostingId(query.int64(3));
    record.product = ProductId(query.int64(4));
    record.from = LocationId(query.int64(5));
    record.to = LocationId(query.int64(6));
    // A damaged row keeps none, by which the replay knows it.
    if (query.int64(7) > 0 && Quantity::fits(query.int64(7)) && query.int64(8) >= 0
        && Cost::fits(query.int64(8))) {
        record.quantity = Quantity::fromThousandths(query.int64(7));
        record.cost = Cost::fromTenThousandths(query.int64(8));
    }
    return record;
}

} // namespace

void ValueStore::eachCost(CostMethod method, std::optional<qint64> asOf,
                          const std::function<bool()> &cancelled,
                          const std::function<void(const CostRecord &, std::optional<Cost>)> &use)
{
    CostReplay replay(method, reversed());
    QList<CostRecord> posting;
    const auto carryOut = [&] {
        const QList<std::optional<Cost>> costs = replay.next(posting);
        for (qsizetype i = 0; i < posting.size(); ++i)
            use(posting[i], costs[i]);
        posting.clear();
    };
    std::pair<qint64, qint64> last;
    // A window at a time: PostgreSQL's driver would take in all rows of one question.
    for (int rows = kWindow; rows == kWindow;) {
        if (cancelled())
            throw StorageError(StorageError::Fault::Permanent, {ErrorKind::Cancelled, {}, {}});
        Query query = m_database.query(
            QStringLiteral("SELECT m.posting_id, m.line_no, g.kind, g.reverses_id, m.product_id, "
                           "m.from_location_id, m.to_location_id, m.quantity, m.cost, g.happened_at "
                           "FROM movement m JOIN posting g ON g.id = m.posting_id "
                           "WHERE (m.posting_id, m.line_no) > (:posting, :line) "
                           "ORDER BY m.posting_id, m.line_no LIMIT %1")
                .arg(kWindow));
        query.bind(":posting", last.first).bind(":line", last.second).exec();
        for (rows = 0; query.next(); ++rows) {
            last = {query.int64(0), query.int64(1)};
            if (!posting.isEmpty() && posting.first().posting.value != last.first)
                carryOut();
            if (!asOf || query.int64(9) <= *asOf)
                posting.append(readRecord(query));
        }
    }
    carryOut();
}

qint64 ValueStore::movementCount(qint64 upTo)
{
    Query query = m_database.query(QStringLiteral("SELECT count(*) FROM movement WHERE posting_id <= :last"));
    query.bind(":last", upTo).exec().next();
    return query.int64(0);
}

StockValue ValueStore::replay(CostMethod method, std::optional<qint64> asOf,
                              const std::function<bool()> &cancelled,
                              const std::function<void(qint64, qint64)> &progress)
{
    StockValue value{method, asOf, {}, 0};
    const qint64 all = movementCount(lastPosting(asOf));
    qint64 sum = 0;
    eachCost(method, asOf, cancelled, [&](const CostRecord &record, std::optional<Cost> cost) {
        if (!cost)
            failDamaged("cost", "posting", record.posting.value);
        sum += isInternal(record.from) ? -cost->tenThousandths() : cost->tenThousandths();
        if (++value.movements % kWindow == 0)
            progress(value.movements, all);
    });
    value.cost = storedValue(sum);
    return value;
}

} // namespace stockroom
