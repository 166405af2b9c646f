#include "storage/ReceivingStore.h"

#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/Stored.h"

namespace stockroom {

ReceivedPurchases ReceivingStore::lock(const QSet<PurchaseNumber> &purchases)
{
    ReceivedPurchases found;
    if (purchases.isEmpty())
        return found;
    const RowBatch wanted = idBatch(purchases, m_database.dialect());
    {
        Query query = m_database.query(
            QStringLiteral("SELECT o.number, o.state, (SELECT s.tolerance FROM supplier s WHERE s.id = "
                           "o.supplier_id) FROM purchase_order o WHERE o.number IN (SELECT t.id FROM %1) "
                           "ORDER BY o.number")
                .arg(wanted.source())
            + m_database.dialect().forUpdate());
        query.bind(wanted).exec();
        while (query.next()) {
            ReceivedPurchase &purchase = found[PurchaseNumber(query.int64(0))];
            purchase.state = static_cast<PurchaseState>(query.int64(1));
            purchase.tolerance = static_cast<int>(query.int64(2));
        }
    }
    Query query = m_database.query(
        QStringLiteral("SELECT purchase_number, product_id, ordered, received, cost FROM purchase_line "
                       "WHERE purchase_number IN (SELECT t.id FROM %1) ORDER BY purchase_number, line_no")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next()) {
        const qint64 number = query.int64(0);
        found[PurchaseNumber(number)].lines.append({ProductId(query.int64(1)),
                                                    storedQuantity(query.int64(2), "purchase", number),
                                                    storedQuantity(query.int64(3), "purchase", number),
                                                    storedPrice(query.int64(4), "purchase", number),
                                                    {}});
    }
    return found;
}

QHash<PostingId, QList<PurchaseLink>> ReceivingStore::linksOf(const QSet<PostingId> &postings)
{
    QHash<PostingId, QList<PurchaseLink>> links;
    if (postings.isEmpty())
        return links;
    const RowBatch wanted = idBatch(postings, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT posting_id, purchase_number, purchase_line FROM purchase_receipt "
                       "WHERE posting_id IN (SELECT t.id FROM %1) ORDER BY posting_id, line_no")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    while (query.next())
        links[PostingId(query.int64(0))].append(
            {PurchaseNumber(query.int64(1)), static_cast<int>(query.int64(2))});
    return links;
}

void ReceivingStore::write(const QList<PostingRecord> &postings, const ReceivedPurchases &before,
                           const ReceivedPurchases &after)
{
    if (after.isEmpty() || postings.isEmpty())
        return;
    writeLinks(postings);
    writeLines(before, after);
    writeStates(before, after, postings.first().postedAt);
}

void ReceivingStore::writeLinks(const QList<PostingRecord> &postings)
{
    static const RowLayout layout({RowLayout::integer("posting"), RowLayout::integer("line_no"),
                                   RowLayout::integer("purchase"), RowLayout::integer("purchase_line")});
    RowBatch rows(layout, m_database.dialect(), postings.size());
    for (const PostingRecord &posting : postings) {
        qint64 number = 0;
        for (const PurchaseLink &link : posting.links)
            rows.add(posting.id.value).add(++number).add(link.purchase.value).add(qint64(link.line));
    }
    if (rows.isEmpty())
        return;
    m_database
        .query(QStringLiteral(
                   "INSERT INTO purchase_receipt (posting_id, line_no, purchase_number, purchase_line) "
                   "SELECT t.posting, t.line_no, t.purchase, t.purchase_line FROM %1")
                   .arg(rows.source()))
        .bind(rows)
        .exec();
}

void ReceivingStore::writeLines(const ReceivedPurchases &before, const ReceivedPurchases &after)
{
    static const RowLayout layout(
        {RowLayout::integer("purchase"), RowLayout::integer("number"), RowLayout::integer("quantity")});
    RowBatch rows(layout, m_database.dialect(), after.size());
    for (auto purchase = after.cbegin(); purchase != after.cend(); ++purchase) {
        const QList<PurchaseLine> was = before.value(purchase.key()).lines;
        for (qsizetype i = 0; i < purchase->lines.size(); ++i) {
            if (const Quantity received = purchase->lines[i].received; received != was[i].received)
                rows.add(purchase.key().value).add(i + 1).add(received.thousandths());
        }
    }
    if (rows.isEmpty())
        return;
    m_database
        .query(QStringLiteral("UPDATE purchase_line SET received = t.quantity FROM %1 "
                              "WHERE purchase_number = t.purchase AND purchase_line.line_no = t.number")
                   .arg(rows.source()))
        .bind(rows)
        .exec();
}

void ReceivingStore::writeStates(const ReceivedPurchases &before, const ReceivedPurchases &after, qint64 now)
{
    static const RowLayout layout({RowLayout::integer("purchase"), RowLayout::integer("stands")});
    RowBatch rows(layout, m_database.dialect(), after.size());
    for (auto purchase = after.cbegin(); purchase != after.cend(); ++purchase) {
        if (purchase->lines != before.value(purchase.key()).lines)
            rows.add(purchase.key().value).add(static_cast<qint64>(purchase->state));
    }
    if (rows.isEmpty())
        return;
    // What was closed by hand stays closed, and when.
    m_database
        .query(QStringLiteral(
                   "UPDATE purchase_order SET state = t.stands, version = version + 1, closed_at = "
                   "CASE WHEN t.stands = 5 THEN closed_at WHEN t.stands = 4 THEN CAST(:now AS bigint) "
                   "END FROM %1 WHERE number = t.purchase")
                   .arg(rows.source()))
        .bind(":now", now)
        .bind(rows)
        .exec();
}

} // namespace stockroom
