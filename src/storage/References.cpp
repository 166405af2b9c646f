#include "storage/References.h"

#include "storage/Query.h"

namespace stockroom {

namespace {

/// Counts the rules that keep `key` unique in its table: it alone, over all rows, and in force.
QString keysSql(const Dialect &dialect)
{
    if (dialect.isSqlite()) {
        return QStringLiteral(
            "SELECT (SELECT count(*) FROM pragma_index_list('%1') l WHERE l.\"unique\" = 1 AND l.partial = 0 "
            "AND (SELECT group_concat(i.name) FROM pragma_index_info(l.name) i) = '%2') "
            // The key that is the row's own number has no index.
            "+ (SELECT count(*) FROM pragma_table_info('%1') c WHERE c.name = '%2' AND c.pk = 1 "
            "AND (SELECT count(*) FROM pragma_table_info('%1') o WHERE o.pk > 0) = 1)");
    }
    return QStringLiteral(
        "SELECT count(*) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = "
        "i.indkey[0] WHERE i.indrelid = to_regclass('%1') AND i.indisunique AND i.indisvalid AND "
        "i.indpred IS NULL AND i.indnkeyatts = 1 AND a.attname = '%2'");
}

void checkKey(Database &database, const Reference &reference, ProofCheck &check)
{
    Query query = database.query(keysSql(database.dialect()).arg(reference.parent, reference.key));
    query.exec().next();
    ++check.checked;
    if (query.int64(0) == 0)
        check.violated(QStringLiteral("%1 (%2): its values are no longer kept unique")
                           .arg(reference.parent, reference.key));
}

void checkRows(Database &database, const Reference &reference, ProofCheck &check)
{
    const auto &[table, column, parent, key] = reference;
    Query query = database.query(
        QStringLiteral("SELECT DISTINCT c.%2 FROM %1 c LEFT JOIN %3 p ON p.%4 = c.%2 WHERE c.%2 IS NOT NULL "
                       "AND p.%4 IS NULL ORDER BY 1")
            .arg(table, column, parent, key));
    query.exec();
    ++check.checked;
    while (query.next())
        check.violated(
            QStringLiteral("%1.%2: there is no %3 %4").arg(table, column, parent).arg(query.int64(0)));
}

} // namespace

const QList<Reference> &references()
{
    const auto to = [](const char *table, const char *column, const char *parent, const char *key = "id") {
        return Reference{QString::fromLatin1(table), QString::fromLatin1(column), QString::fromLatin1(parent),
                         QString::fromLatin1(key)};
    };
    static const QList<Reference> all{to("draft", "till_id", "till"),
                                      to("posting", "till_id", "till"),
                                      to("posting", "order_number", "sale_order", "number"),
                                      to("posting", "reverses_id", "posting"),
                                      to("movement", "posting_id", "posting"),
                                      to("movement", "product_id", "product"),
                                      to("movement", "from_location_id", "location"),
                                      to("movement", "to_location_id", "location"),
                                      to("movement", "lot_id", "lot"),
                                      to("location", "parent_id", "location"),
                                      to("product", "usual_place_id", "location"),
                                      to("cost_layer", "product_id", "product"),
                                      to("purchase_receipt", "posting_id", "posting"),
                                      to("purchase_receipt", "purchase_number", "purchase_order", "number"),
                                      to("balance", "product_id", "product"),
                                      to("balance", "location_id", "location"),
                                      to("balance", "lot_id", "lot"),
                                      to("order_line", "order_number", "sale_order", "number"),
                                      to("order_line", "product_id", "product"),
                                      to("supplier_product", "supplier_id", "supplier"),
                                      to("supplier_product", "product_id", "product"),
                                      to("purchase_order", "supplier_id", "supplier"),
                                      to("purchase_line", "purchase_number", "purchase_order", "number"),
                                      to("purchase_line", "product_id", "product")};
    return all;
}

void checkReferences(Database &database, ProofCheck &check, const std::function<void()> &look)
{
    QStringList keys;
    for (const Reference &reference : references()) {
        look();
        if (!keys.contains(reference.parent)) {
            keys.append(reference.parent);
            checkKey(database, reference, check);
        }
        checkRows(database, reference, check);
    }
}

} // namespace stockroom
