#include "storage/Rules.h"

#include "storage/Query.h"

#include <utility>

namespace stockroom {

const QList<Rule> &rules()
{
    const auto of = [](const char *table, const char *row, const char *holds) {
        return Rule{QString::fromLatin1(table), QString::fromLatin1(holds), QString::fromLatin1(row)};
    };
    static const QList<Rule> all{
        of("location", "code", "kind BETWEEN 1 AND 5"),
        of("product", "sku", "price >= 0"),
        of("product", "sku", "reorder_point >= 0"),
        of("product", "sku", "archived IN (0, 1)"),
        of("product", "sku", "cost >= 0"),
        of("product", "sku", "reorder_quantity >= 0"),
        of("product", "sku", "tax_rate BETWEEN 0 AND 10000"),
        of("balance", "product_id", "on_hand >= 0"),
        of("balance", "product_id", "reserved BETWEEN 0 AND on_hand"),
        of("sale_order", "number", "state IN (1, 2)"),
        of("order_line", "order_number", "ordered > 0"),
        of("order_line", "order_number", "open >= 0"),
        of("order_line", "order_number", "reserved >= 0"),
        of("order_line", "order_number", "shipped >= 0"),
        of("order_line", "order_number", "cancelled >= 0"),
        of("order_line", "order_number", "price >= 0"),
        of("order_line", "order_number", "ordered = open + reserved + shipped + cancelled"),
        of("location", "code", "place_kind BETWEEN 1 AND 4"),
        of("location", "code", "archived IN (0, 1)"),
        of("cost_layer", "product_id", "quantity > 0"),
        of("cost_layer", "product_id", "cost >= 0"),
        of("posting", "id", "kind BETWEEN 1 AND 7"),
        of("posting", "id", "reason >= 0"),
        of("movement", "posting_id", "quantity > 0"),
        of("movement", "posting_id", "cost >= 0"),
        of("movement", "posting_id", "from_location_id <> to_location_id"),
        of("supplier", "name", "lead_days BETWEEN 0 AND 3650"),
        of("supplier", "name", "minimum_order >= 0"),
        of("supplier", "name", "tolerance BETWEEN 0 AND 10000"),
        of("supplier", "name", "archived IN (0, 1)"),
        of("supplier_product", "product_id", "cost >= 0"),
        of("supplier_product", "product_id", "pack >= 0"),
        of("supplier_product", "product_id", "minimum >= 0"),
        of("supplier_product", "product_id", "lead_days IS NULL OR lead_days BETWEEN 0 AND 3650"),
        of("supplier_product", "product_id", "preferred IN (0, 1)"),
        of("purchase_order", "number", "state BETWEEN 1 AND 5"),
        of("purchase_order", "number", "landed >= 0"),
        of("purchase_order", "number", "total >= 0"),
        of("purchase_order", "number", "lines >= 0"),
        of("purchase_order", "number", "(state = 1) = (sent_at IS NULL)"),
        of("purchase_order", "number", "(state >= 4) = (closed_at IS NOT NULL)"),
        of("purchase_line", "purchase_number", "ordered > 0"),
        of("purchase_line", "purchase_number", "received >= 0"),
        of("purchase_line", "purchase_number", "cost >= 0"),
        of("purchase_line", "purchase_number", "amount >= 0")};
    return all;
}

void checkRules(Database &database, ProofCheck &check, const std::function<void()> &look)
{
    for (const auto &[table, holds, row] : rules()) {
        look();
        // What is NULL where it must not be breaks the rule too.
        Query query = database.query(
            QStringLiteral("SELECT %1 FROM %2 WHERE (%3) IS NOT TRUE ORDER BY 1").arg(row, table, holds));
        query.exec();
        ++check.checked;
        while (query.next())
            check.violated(QStringLiteral("%1 %2: %3 does not hold").arg(table, query.text(0), holds));
    }
}

} // namespace stockroom
