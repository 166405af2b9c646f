#include "storage/MovementStore.h"

#include "domain/Location.h"
#include "storage/Ids.h"
#include "storage/MovementSql.h"
#include "storage/Query.h"
#include "storage/Stored.h"
#include "storage/Transaction.h"

#include <algorithm>

namespace stockroom {

namespace {

constexpr qint64 kQuarterHour = 15LL * 60 * 1000;

QString columns()
{
    return QStringLiteral(
               "%1, m.posting_id, g.kind, m.product_id, p.sku, p.name, p.unit, m.quantity, %2, "
               "m.from_location_id, m.to_location_id, f.name, d.name, g.happened_at, g.posted_at, "
               "COALESCE(NULLIF(g.document, ''), o.document, ''), COALESCE(o.customer, ''), g.order_number, "
               "t.name, g.reverses_id, (SELECT r.id FROM posting r WHERE r.reverses_id = g.id), "
               "g.reason, g.note, m.cost")
        .arg(movementsql::id(), movementsql::change());
}

/// What `columns` name, beside the movement `m`.
QString joins()
{
    return QStringLiteral(
        " JOIN posting g ON g.id = m.posting_id JOIN product p ON p.id = m.product_id "
        "JOIN location f ON f.id = m.from_location_id JOIN location d ON d.id = m.to_location_id "
        "JOIN till t ON t.id = g.till_id LEFT JOIN sale_order o ON o.number = g.order_number ");
}

Movement read(const Query &query)
{
    Movement movement;
    movement.id = query.int64(0);
    movement.posting = PostingId(query.int64(1));
    movement.kind = static_cast<PostingKind>(query.int64(2));
    movement.product = ProductId(query.int64(3));
    const QString where = QStringLiteral("product %1").arg(movement.product.value);
    movement.sku = stored(Sku::parse(query.text(4)), where);
    movement.name = query.text(5);
    movement.unit = stored(Unit::fromCode(query.text(6)), where);
    movement.quantity = storedQuantity(query.int64(7), "posting", movement.posting.value);
    movement.change = storedQuantity(query.int64(8), "posting", movement.posting.value);
    movement.from = LocationId(query.int64(9));
    movement.to = LocationId(query.int64(10));
    movement.fromName = query.text(11);
    movement.toName = query.text(12);
    movement.happenedAt = query.int64(13);
    movement.postedAt = query.int64(14);
    movement.document = query.text(15);
    movement.customer = query.text(16);
    movement.order = OrderNumber(query.isNull(17) ? 0 : query.int64(17));
    movement.till = query.text(18);
    movement.reverses = PostingId(query.isNull(19) ? 0 : query.int64(19));
    movement.reversedBy = PostingId(query.isNull(20) ? 0 : query.int64(20));
    movement.why = static_cast<Reason>(query.int64(21));
    movement.note = query.text(22);
    movement.cost = storedCost(query.int64(23), "posting", movement.posting.value);
    return movement;
}

RowBatch batchOf(const QList<qint64> &ids, const Dialect &dialect)
{
    RowBatch rows(idLayout(), dialect, ids.size());
    for (const qint64 id : ids)
        rows.add(id);
    return rows;
}

} // namespace

QHash<qint64, Movement> MovementStore::rows(const QList<qint64> &ids)
{
    const RowBatch wanted = batchOf(ids, m_database.dialect());
    // The batch is `t` already: the till stands behind it under the same name.
    Query query = m_database.query(
        QStringLiteral("SELECT %1 FROM (SELECT t.id / %2 AS posting, t.id % %2 AS line FROM %3) w "
                       "JOIN movement m ON m.posting_id = w.posting AND m.line_no = w.line%4")
            .arg(columns())
            .arg(Movement::kLines)
            .arg(wanted.source(), joins()));
    query.bind(wanted).exec();
    QHash<qint64, Movement> found;
    while (query.next()) {
        const Movement movement = read(query);
        found.insert(movement.id, movement);
    }
    return found;
}

QList<Movement> MovementStore::ofPosting(PostingId posting)
{
    Query query = m_database.query(
        QStringLiteral("SELECT %1 FROM movement m%2WHERE m.posting_id = :posting ORDER BY m.line_no")
            .arg(columns(), joins()));
    query.bind(":posting", posting.value).exec();
    QList<Movement> movements;
    while (query.next())
        movements.append(read(query));
    return movements;
}

QHash<ProductId, UnitPrice> MovementStore::lastCosts(const QList<ProductId> &products)
{
    QList<qint64> ids;
    for (const ProductId product : products)
        ids.append(product.value);
    const RowBatch wanted = batchOf(ids, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral(
            "SELECT m.product_id, m.quantity, m.cost FROM (SELECT (SELECT r.posting_id * %1 + r.line_no "
            "FROM movement r WHERE r.product_id = t.id AND r.from_location_id = :supplier AND r.cost > 0 "
            "AND NOT EXISTS (SELECT 1 FROM posting v WHERE v.reverses_id = r.posting_id) "
            "ORDER BY r.posting_id DESC, r.line_no DESC LIMIT 1) AS last FROM %2) w "
            "JOIN movement m ON m.posting_id = w.last / %1 AND m.line_no = w.last % %1")
            .arg(Movement::kLines)
            .arg(wanted.source()));
    query.bind(wanted).bind(":supplier", kSupplier.value).exec();
    QHash<ProductId, UnitPrice> costs;
    while (query.next()) {
        const Quantity quantity = storedQuantity(query.int64(1), "product", query.int64(0));
        const qint64 each = Cost::fromTenThousandths(query.int64(2)).perUnit(quantity).tenThousandths();
        if (each <= UnitPrice::kMax)
            costs.insert(ProductId(query.int64(0)), UnitPrice::fromTenThousandths(each));
    }
    return costs;
}

QHash<qint64, Movement> MovementStore::rowsOf(ProductId product, const QList<qint64> &ids)
{
    QHash<qint64, Movement> found = rows(ids);
    const auto first = std::min_element(ids.cbegin(), ids.cend());
    if (first == ids.cend())
        return found;
    // Back from what there is now, past what came after: one statement sees one state of the books.
    Query query = m_database.query(
        QStringLiteral(
            "SELECT %1, COALESCE((SELECT CAST(sum(b.on_hand) AS bigint) FROM balance b "
            "WHERE b.product_id = :product), 0) - COALESCE(CAST(sum(%2) OVER (ORDER BY m.posting_id DESC, "
            "m.line_no DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bigint), 0) "
            "FROM movement m WHERE m.product_id = :product AND m.posting_id >= :first "
            "ORDER BY m.posting_id DESC, m.line_no DESC")
            .arg(movementsql::id(), movementsql::change()));
    query.bind(":product", product.value).bind(":first", *first / Movement::kLines).exec();
    while (query.next()) {
        if (const auto movement = found.find(query.int64(0)); movement != found.end())
            movement->after = storedQuantity(query.int64(1), "posting", movement->posting.value);
    }
    return found;
}

QList<qint64> MovementStore::idsAfter(qint64 movement, int limit)
{
    Query query = m_database.query(QStringLiteral("SELECT %1 FROM movement m WHERE m.posting_id > :posting "
                                                  "ORDER BY m.posting_id DESC, m.line_no DESC LIMIT %2")
                                       .arg(movementsql::id())
                                       .arg(limit));
    query.bind(":posting", movement / Movement::kLines).exec();
    QList<qint64> ids;
    while (query.next())
        ids.append(query.int64(0));
    return ids;
}

QList<PlaceStock> MovementStore::places(ProductId product)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT l.id, l.code, l.name, CAST(sum(b.on_hand) AS bigint), CAST(sum(b.reserved) AS bigint) "
        "FROM balance b JOIN location l ON l.id = b.location_id WHERE b.product_id = :product "
        "GROUP BY l.id, l.code, l.name ORDER BY l.code"));
    query.bind(":product", product.value).exec();
    QList<PlaceStock> places;
    while (query.next()) {
        places.append({LocationId(query.int64(0)), query.text(1), query.text(2),
                       storedQuantity(query.int64(3), "product", product.value),
                       storedQuantity(query.int64(4), "product", product.value)});
    }
    return places;
}

QList<Movement> MovementStore::latest(ProductId product, int count)
{
    Query query =
        m_database.query(QStringLiteral("SELECT %1 FROM (SELECT * FROM movement WHERE product_id = :product "
                                        "ORDER BY posting_id DESC, line_no DESC LIMIT %2) m%3"
                                        "ORDER BY m.posting_id DESC, m.line_no DESC")
                             .arg(columns())
                             .arg(count)
                             .arg(joins()));
    query.bind(":product", product.value).exec();
    QList<Movement> latest;
    while (query.next())
        latest.append(read(query));
    return latest;
}

/// Back from what there is now. Days begin on a quarter of an hour, wherever the shop is: so many sums are
/// enough, however many movements there are.
void MovementStore::readDays(ProductGlance &glance, qint64 now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    glance.firstDay = today.addDays(1 - ProductGlance::kDays);
    Query query =
        m_database.query(QStringLiteral("SELECT g.happened_at / %1, CAST(sum(%2) AS bigint) FROM movement m "
                                        "JOIN posting g ON g.id = m.posting_id "
                                        "WHERE m.product_id = :product AND g.happened_at >= :since "
                                        "GROUP BY g.happened_at / %1")
                             .arg(kQuarterHour)
                             .arg(movementsql::change()));
    query.bind(":product", glance.product.value)
        .bind(":since", glance.firstDay.startOfDay(zone).toMSecsSinceEpoch())
        .exec();
    QList<qint64> changes(ProductGlance::kDays, 0);
    while (query.next()) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(query.int64(0) * kQuarterHour, zone).date();
        // What is dated ahead of this clock is there already.
        const qint64 at = std::min<qint64>(glance.firstDay.daysTo(day), ProductGlance::kDays - 1);
        changes[std::max<qint64>(at, 0)] += query.int64(1);
    }
    qint64 level = glance.onHand.thousandths();
    glance.days.resize(ProductGlance::kDays);
    for (int day = ProductGlance::kDays - 1; day >= 0; --day) {
        glance.days[day] = storedQuantity(level, "product", glance.product.value);
        level -= changes.at(day);
    }
    glance.before = storedQuantity(level, "product", glance.product.value);
}

ProductGlance MovementStore::glance(ProductId product, qint64 now, const QTimeZone &zone)
{
    const Transaction snapshot(m_database, Transaction::Mode::Snapshot);
    ProductGlance glance;
    glance.product = product;
    glance.onHand = onHand(product);
    glance.places = places(product);
    glance.latest = latest(product, ProductGlance::kLatest);
    readDays(glance, now, zone.isValid() ? zone : QTimeZone::utc());
    return glance;
}

Quantity MovementStore::onHand(ProductId product)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT CAST(COALESCE(sum(on_hand), 0) AS bigint) FROM balance WHERE product_id = :product"));
    query.bind(":product", product.value).exec().next();
    return storedQuantity(query.int64(0), "product", product.value);
}

Quantity MovementStore::booked(ProductId product)
{
    Query query = m_database.query(
        QStringLiteral(
            "SELECT CAST(COALESCE(sum(%1), 0) AS bigint) FROM movement m WHERE m.product_id = :product")
            .arg(movementsql::change()));
    query.bind(":product", product.value).exec().next();
    return storedQuantity(query.int64(0), "product", product.value);
}

/// The last first, down to the last opening, one more than `most` where there are more.
QList<HistoryRecord> MovementStore::records(ProductId product, int most)
{
    Query query = m_database.query(
        QStringLiteral("SELECT %1, m.posting_id, g.kind, %2, g.happened_at, "
                       "COALESCE(NULLIF(g.document, ''), o.document, ''), g.order_number, t.name, "
                       "g.reverses_id FROM (SELECT * FROM movement WHERE product_id = :product "
                       "ORDER BY posting_id DESC, line_no DESC LIMIT %3) m "
                       "JOIN posting g ON g.id = m.posting_id JOIN till t ON t.id = g.till_id "
                       "LEFT JOIN sale_order o ON o.number = g.order_number "
                       "ORDER BY m.posting_id DESC, m.line_no DESC")
            .arg(movementsql::id(), movementsql::change())
            .arg(most + 1));
    query.bind(":product", product.value).exec();
    QList<HistoryRecord> records;
    while (query.next()) {
        HistoryRecord record;
        record.movement = query.int64(0);
        record.posting = PostingId(query.int64(1));
        record.kind = static_cast<PostingKind>(query.int64(2));
        record.change = storedQuantity(query.int64(3), "posting", record.posting.value);
        record.happenedAt = query.int64(4);
        record.document = query.text(5);
        record.order = OrderNumber(query.isNull(6) ? 0 : query.int64(6));
        record.till = query.text(7);
        record.reverses = PostingId(query.isNull(8) ? 0 : query.int64(8));
        records.append(record);
        if (record.kind == PostingKind::Opening)
            break;
    }
    return records;
}

StockHistory MovementStore::history(ProductId product, int most)
{
    const Transaction snapshot(m_database, Transaction::Mode::Snapshot);
    StockHistory history;
    history.product = product;
    history.onHand = onHand(product);
    history.booked = booked(product);
    QList<HistoryRecord> found = records(product, most);
    if (!found.isEmpty() && found.constLast().kind == PostingKind::Opening) {
        history.opening = found.takeLast();
    } else if (found.size() > most) {
        found.removeLast();
        history.isCut = true;
    }
    std::reverse(found.begin(), found.end());
    history.movements = int(found.size());
    Quantity since;
    for (const HistoryRecord &record : std::as_const(found))
        since += record.change;
    history.start = history.booked - since;
    history.steps = historySteps(found, history.start);
    history.moments = stockMoments(found, history.start);
    if (!history.opening.posting.isNull())
        history.moments.prepend({history.opening.movement, history.opening.happenedAt, history.start});
    return history;
}

} // namespace stockroom
