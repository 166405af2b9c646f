#include "load/strategies/OrderRows.h"

#include "storage/Ids.h"
#include "storage/Query.h"

#include <QDateTime>

#include <algorithm>

namespace stockroom {

OrderNumber OrderRows::insertOrder(const PostingRequest &order)
{
    const qint64 number =
        drawIds(m_database, QStringLiteral("sale_order"), QStringLiteral("number"), 1, kFirstOrderNumber)
            .first();
    const Currency currency;
    m_database
        .query(QStringLiteral(
            "INSERT INTO sale_order (number, key, state, placed_at, customer, document, total, lines) "
            "VALUES (:number, :key, 1, :placed, '', '', :total, :lines)"))
        .bind(":number", number)
        .bind(":key", order.key.text())
        .bind(":placed", QDateTime::currentMSecsSinceEpoch())
        .bind(":total", order.total(currency).value().minorUnits())
        .bind(":lines", order.lines.size())
        .exec();
    qint64 lineNumber = 0;
    for (const RequestLine &line : order.lines) {
        m_database
            .query(QStringLiteral(
                "INSERT INTO order_line (order_number, line_no, product_id, ordered, open, reserved, "
                "shipped, cancelled, price, amount) "
                "VALUES (:number, :line, :product, :ordered, 0, 0, :shipped, 0, :price, :amount)"))
            .bind(":number", number)
            .bind(":line", ++lineNumber)
            .bind(":product", line.product.value)
            .bind(":ordered", line.quantity.thousandths())
            .bind(":shipped", line.quantity.thousandths())
            .bind(":price", line.price.tenThousandths())
            .bind(":amount", line.price.times(line.quantity, currency).value().minorUnits())
            .exec();
    }
    return OrderNumber(number);
}

PostingId OrderRows::drawPosting()
{
    return PostingId(drawIds(m_database, QStringLiteral("posting"), QStringLiteral("id"), 1).first());
}

void OrderRows::insertMovements(const PostingRequest &order, OrderNumber number, PostingId posting)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_database
        .query(
            QStringLiteral("INSERT INTO posting (id, key, kind, till_id, happened_at, posted_at, document, "
                           "fingerprint, order_number, reverses_id, digest) "
                           "VALUES (:id, :key, 2, :till, :happened, :posted, '', '', :number, NULL, '')"))
        .bind(":id", posting.value)
        .bind(":key", order.key.text())
        .bind(":till", m_till.value)
        .bind(":happened", now)
        .bind(":posted", now)
        .bind(":number", number.value)
        .exec();
    qint64 lineNumber = 0;
    for (const RequestLine &line : order.lines) {
        m_database
            .query(QStringLiteral(
                "INSERT INTO movement (posting_id, line_no, product_id, from_location_id, "
                "to_location_id, lot_id, quantity) VALUES (:posting, :line, :product, 1, 3, 0, "
                ":quantity)"))
            .bind(":posting", posting.value)
            .bind(":line", ++lineNumber)
            .bind(":product", line.product.value)
            .bind(":quantity", line.quantity.thousandths())
            .exec();
    }
}

qint64 OrderRows::onHand(ProductId product)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT on_hand FROM balance WHERE product_id = :product AND location_id = 1 AND lot_id = 0"));
    return query.bind(":product", product.value).exec().next() ? query.int64(0) : 0;
}

bool OrderRows::isAvailable(const PostingRequest &order)
{
    return std::all_of(order.lines.cbegin(), order.lines.cend(), [this](const RequestLine &line) {
        return onHand(line.product) >= line.quantity.thousandths();
    });
}

void OrderRows::saveOnHand(ProductId product, qint64 thousandths)
{
    m_database
        .query(QStringLiteral("UPDATE balance SET on_hand = :on_hand "
                              "WHERE product_id = :product AND location_id = 1 AND lot_id = 0"))
        .bind(":on_hand", thousandths)
        .bind(":product", product.value)
        .exec();
}

QList<RequestLine> inLockOrder(const PostingRequest &order)
{
    QList<RequestLine> lines = order.lines;
    std::sort(lines.begin(), lines.end(),
              [](const RequestLine &a, const RequestLine &b) { return a.product < b.product; });
    return lines;
}

} // namespace stockroom
