#include "storage/LoadAudit.h"

#include "domain/Quantity.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/TillStore.h"
#include "storage/Transaction.h"

#include <algorithm>

namespace stockroom {

namespace {

using Sums = QHash<ProductId, qint64>;

/// Thousandths a product by a statement of two columns: product and thousandths.
Sums sums(Database &database, const QString &sql)
{
    Sums found;
    Query query = database.query(sql);
    query.exec();
    while (query.next())
        found.insert(ProductId(query.int64(0)), query.int64(1));
    return found;
}

Sums onHand(Database &database)
{
    return sums(
        database,
        QStringLiteral("SELECT product_id, CAST(sum(on_hand) AS bigint) FROM balance GROUP BY product_id"));
}

Sums movedOut(Database &database)
{
    return sums(database,
                QStringLiteral("SELECT product_id, CAST(sum(quantity) AS bigint) FROM movement "
                               "WHERE from_location_id IN (SELECT id FROM location WHERE kind = 1) "
                               "GROUP BY product_id"));
}

Sums movedIn(Database &database)
{
    return sums(database,
                QStringLiteral("SELECT product_id, CAST(sum(quantity) AS bigint) FROM movement "
                               "WHERE to_location_id IN (SELECT id FROM location WHERE kind = 1) "
                               "GROUP BY product_id"));
}

Sums ordered(Database &database)
{
    return sums(database,
                QStringLiteral(
                    "SELECT product_id, CAST(sum(shipped) AS bigint) FROM order_line GROUP BY product_id"));
}

qint64 number(Database &database, const QString &sql)
{
    Query query = database.query(sql);
    query.exec().next();
    return query.int64(0);
}

qint64 storedWithMovements(Database &database, const QList<PostingKey> &keys)
{
    constexpr qsizetype kChunk = 10'000;
    static const RowLayout layout({RowLayout::key("key")});
    qint64 found = 0;
    for (qsizetype from = 0; from < keys.size(); from += kChunk) {
        RowBatch rows(layout, database.dialect(), kChunk);
        for (const PostingKey &key : keys.mid(from, kChunk))
            rows.add(key);
        Query query = database.query(
            QStringLiteral(
                "SELECT count(*) FROM posting p WHERE p.key IN (SELECT t.key FROM %1) "
                "AND EXISTS (SELECT 1 FROM movement m WHERE m.posting_id = p.id) "
                "AND EXISTS (SELECT 1 FROM sale_order o WHERE o.number = p.order_number AND o.key = p.key)")
                .arg(rows.source()));
        query.bind(rows).exec().next();
        found += query.int64(0);
    }
    return found;
}

void addStock(LoadAudit &audit, qint64 actual, qint64 expected)
{
    audit.actual += actual;
    audit.expected += expected;
    audit.lost += std::max<qint64>(0, actual - expected);
    audit.wrongProducts += actual == expected ? 0 : 1;
}

/// Compared in thousandths, shown in units: what is lost is never rounded to nothing.
void showInUnits(LoadAudit &audit)
{
    for (qint64 LoadAudit::*figure : {&LoadAudit::lost, &LoadAudit::overwritten, &LoadAudit::oversold})
        audit.*figure = (audit.*figure + Quantity::kScale - 1) / Quantity::kScale;
    audit.actualParts = static_cast<int>(audit.actual % Quantity::kScale);
    audit.expectedParts = static_cast<int>(audit.expected % Quantity::kScale);
    for (qint64 LoadAudit::*figure : {&LoadAudit::actual, &LoadAudit::expected})
        audit.*figure /= Quantity::kScale;
}

} // namespace

LoadAudit auditScratch(const ShopAddress &address, const QList<ProductId> &products, qint64 openingUnits)
{
    const qint64 openingEach = openingUnits * Quantity::kScale;
    Database database(address, Database::Access::Reader);
    const Transaction snapshot(database, Transaction::Mode::Snapshot);
    const Sums stock = onHand(database);
    const Sums moved = movedOut(database);
    const Sums sold = ordered(database);
    LoadAudit audit;
    for (const ProductId product : products) {
        addStock(audit, stock.value(product), openingEach - sold.value(product));
        audit.overwritten += std::max<qint64>(0, stock.value(product) - (openingEach - moved.value(product)));
        audit.oversold += std::max<qint64>(0, sold.value(product) - openingEach);
    }
    showInUnits(audit);
    audit.orders = number(database, QStringLiteral("SELECT count(*) FROM sale_order"));
    audit.withoutMovement =
        number(database,
               QStringLiteral("SELECT count(*) FROM sale_order o WHERE NOT EXISTS (SELECT 1 FROM posting p "
                              "JOIN movement m ON m.posting_id = p.id WHERE p.order_number = o.number)"));
    return audit;
}

LoadAudit auditShop(const ShopAddress &address, const QList<ProductId> &products,
                    const QList<PostingKey> &confirmed)
{
    Database database(address, Database::Access::Reader);
    const Transaction snapshot(database, Transaction::Mode::Snapshot);
    const Sums stock = onHand(database);
    const Sums in = movedIn(database);
    const Sums out = movedOut(database);
    LoadAudit audit;
    for (const ProductId product : products)
        addStock(audit, stock.value(product), in.value(product) - out.value(product));
    audit.overwritten = audit.lost;
    showInUnits(audit);
    audit.orders = confirmed.size();
    audit.withoutMovement = confirmed.size() - storedWithMovements(database, confirmed);
    return audit;
}

TillId loadTill(const ShopAddress &address)
{
    Database database(address, Database::Access::Writer);
    Transaction transaction(database, Transaction::Mode::Write);
    const TillId till = TillStore(database).idOf(QStringLiteral("Load test"));
    transaction.commit();
    return till;
}

} // namespace stockroom
