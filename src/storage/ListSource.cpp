#include "storage/ListSource.h"

#include "storage/MovementSql.h"

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

SourceColumn number(const QString &name, const QString &value)
{
    SourceColumn column;
    column.name = name;
    column.value = value;
    column.key = value;
    return column;
}

SourceColumn sum(const QString &name, const QString &value)
{
    SourceColumn column = number(name, value);
    column.isSum = true;
    return column;
}

SourceColumn text(const QString &name, const QString &value, const QString &key)
{
    SourceColumn column = number(name, value);
    column.key = key;
    column.isText = true;
    return column;
}

/// A column computed from sums over a product's balances. `expression` has the sum of on_hand as %1, that of
/// what is available as %2 and that of reserved as %3.
SourceColumn computed(const QString &name, const QString &expression)
{
    const QStringList of{u"b.on_hand"_s, u"b.on_hand - b.reserved"_s, u"b.reserved"_s};
    SourceColumn column = number(name, expression);
    column.joinedKey = expression;
    for (int i = 0; i < of.size(); ++i) {
        const QString place = u'%' + QString::number(i + 1);
        const QString sumOf = u"CAST(sum(%1) AS bigint)"_s.arg(of[i]);
        // Also where a product has no balance.
        column.value.replace(
            place, u"COALESCE((SELECT %1 FROM balance b WHERE b.product_id = p.id), 0)"_s.arg(sumOf));
        column.joinedKey.replace(place, u"COALESCE(%1, 0)"_s.arg(sumOf));
    }
    column.key = column.value;
    return column;
}

SourceColumn computedSum(const QString &name, const QString &expression)
{
    SourceColumn column = computed(name, expression);
    column.isSum = true;
    return column;
}

ListSource products()
{
    ListSource source;
    source.from = u"product p"_s;
    source.id = u"p.id"_s;
    source.joined = u"product p LEFT JOIN balance b ON b.product_id = p.id"_s;
    source.columns = {
        number(u"id"_s, u"p.id"_s),
        text(u"sku"_s, u"p.sku"_s, u"p.sku"_s),
        text(u"name"_s, u"p.name"_s, u"p.name_key"_s),
        text(u"category"_s, u"p.category"_s, u"p.category_key"_s),
        text(u"barcode"_s, u"p.barcode"_s, u"p.barcode"_s),
        text(u"unit"_s, u"p.unit"_s, u"p.unit"_s),
        number(u"price"_s, u"p.price"_s),
        number(u"reorder"_s, u"p.reorder_point"_s),
        number(u"cost"_s, u"p.cost"_s),
        number(u"reorder_quantity"_s, u"p.reorder_quantity"_s),
        number(u"tax"_s, u"p.tax_rate"_s),
        number(u"archived"_s, u"p.archived"_s),
        computedSum(u"on_hand"_s, u"%1"_s),
        computedSum(u"available"_s, u"%2"_s),
        computedSum(u"reserved"_s, u"%3"_s),
        // Thousandths of a unit at 1/10,000 of the main unit of money; parts of a unit have their part of the
        // price.
        computedSum(u"value"_s, u"(%1 / 1000 * p.price + %1 % 1000 * p.price / 1000)"_s),
        // As in StockLevel: 0 in stock, 1 low, 2 out.
        computed(u"status"_s, u"(CASE WHEN %2 <= 0 THEN 2 WHEN %2 <= p.reorder_point THEN 1 ELSE 0 END)"_s),
    };
    source.defaultColumn = u"name"_s;
    source.searchText = u"p.search_text"_s;
    source.hasWordIndex = true;
    return source;
}

ListSource orders()
{
    ListSource source;
    source.from = u"sale_order o"_s;
    source.id = u"o.number"_s;
    source.columns = {
        number(u"number"_s, u"o.number"_s),
        number(u"placed"_s, u"o.placed_at"_s),
        number(u"state"_s, u"o.state"_s),
        text(u"customer"_s, u"o.customer"_s, u"lower(o.customer)"_s),
        text(u"document"_s, u"o.document"_s, u"lower(o.document)"_s),
        number(u"lines"_s, u"o.lines"_s),
        sum(u"total"_s, u"o.total"_s),
    };
    source.defaultColumn = u"number"_s;
    source.defaultDescending = true;
    source.searchText = u"(CAST(o.number AS text) || ' ' || o.search_text)"_s;
    return source;
}

/// A column of the posting a movement belongs to.
QString ofPosting(const QString &column)
{
    return u"(SELECT g.%1 FROM posting g WHERE g.id = m.posting_id)"_s.arg(column);
}

QString ofProduct(const QString &column)
{
    return u"(SELECT p.%1 FROM product p WHERE p.id = m.product_id)"_s.arg(column);
}

/// Only what is asked for is looked up beside a movement: counting and the books' own order need nothing.
ListSource movements()
{
    ListSource source;
    source.from = u"movement m"_s;
    source.id = movementsql::id();
    source.idOrder = {u"m.posting_id"_s, u"m.line_no"_s};
    SourceColumn id = number(u"id"_s, source.id);
    id.outerKey = u"m.posting_id"_s;
    id.within = Movement::kLines;
    const QString document =
        u"(SELECT COALESCE(NULLIF(g.document, ''), o.document, '') FROM posting g LEFT JOIN sale_order o "
        "ON o.number = g.order_number WHERE g.id = m.posting_id)"_s;
    const QString till = u"(SELECT t.name FROM posting g JOIN till t ON t.id = g.till_id "
                         "WHERE g.id = m.posting_id)"_s;
    source.columns = {
        id,
        number(u"product"_s, u"m.product_id"_s),
        number(u"happened"_s, ofPosting(u"happened_at"_s)),
        number(u"posted"_s, ofPosting(u"posted_at"_s)),
        text(u"sku"_s, ofProduct(u"sku"_s), ofProduct(u"sku"_s)),
        text(u"name"_s, ofProduct(u"name"_s), ofProduct(u"name_key"_s)),
        number(u"change"_s, movementsql::change()),
        number(u"kind"_s, ofPosting(u"kind"_s)),
        number(u"order"_s, ofPosting(u"order_number"_s)),
        text(u"document"_s, document, document),
        text(u"till"_s, till, till),
    };
    source.defaultColumn = u"id"_s;
    source.defaultDescending = true;
    source.searchText = u"p.search_text"_s;
    source.searchWithin = u"EXISTS (SELECT 1 FROM product p WHERE p.id = m.product_id AND %1)"_s;
    return source;
}

ListSource suppliers()
{
    ListSource source;
    source.from = u"supplier s"_s;
    source.id = u"s.id"_s;
    source.columns = {
        number(u"id"_s, u"s.id"_s),
        text(u"name"_s, u"s.name"_s, u"s.name_key"_s),
        text(u"contact"_s, u"s.contact"_s, u"lower(s.contact)"_s),
        text(u"email"_s, u"s.email"_s, u"lower(s.email)"_s),
        text(u"phone"_s, u"s.phone"_s, u"s.phone"_s),
        text(u"customer_number"_s, u"s.customer_number"_s, u"lower(s.customer_number)"_s),
        number(u"lead"_s, u"s.lead_days"_s),
        number(u"minimum"_s, u"s.minimum_order"_s),
        number(u"archived"_s, u"s.archived"_s),
        number(u"products"_s, u"(SELECT count(*) FROM supplier_product x WHERE x.supplier_id = s.id)"_s),
        number(u"open"_s,
               u"(SELECT count(*) FROM purchase_order o WHERE o.supplier_id = s.id AND o.state IN (2, 3))"_s),
    };
    source.defaultColumn = u"name"_s;
    source.searchText = u"s.search_text"_s;
    return source;
}

ListSource purchases()
{
    const auto ofSupplier = [](const QString &column) {
        return u"(SELECT s.%1 FROM supplier s WHERE s.id = o.supplier_id)"_s.arg(column);
    };
    ListSource source;
    source.from = u"purchase_order o"_s;
    source.id = u"o.number"_s;
    source.columns = {
        number(u"number"_s, u"o.number"_s),
        number(u"created"_s, u"o.created_at"_s),
        number(u"state"_s, u"o.state"_s),
        number(u"supplier_id"_s, u"o.supplier_id"_s),
        text(u"supplier"_s, ofSupplier(u"name"_s), ofSupplier(u"name_key"_s)),
        number(u"sent"_s, u"COALESCE(o.sent_at, 0)"_s),
        number(u"expected"_s, u"COALESCE(o.expected_at, 0)"_s),
        number(u"closed"_s, u"COALESCE(o.closed_at, 0)"_s),
        text(u"document"_s, u"o.document"_s, u"lower(o.document)"_s),
        number(u"lines"_s, u"o.lines"_s),
        sum(u"total"_s, u"o.total"_s),
    };
    source.defaultColumn = u"number"_s;
    source.defaultDescending = true;
    source.searchText =
        u"(CAST(o.number AS text) || ' ' || o.search_text || ' ' || %1)"_s.arg(ofSupplier(u"name_key"_s));
    return source;
}

} // namespace

const SourceColumn &ListSource::column(const QString &name) const
{
    const QString &wanted = name.isEmpty() ? defaultColumn : name;
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [&wanted](const SourceColumn &column) { return column.name == wanted; });
    Q_ASSERT(found != columns.cend());
    return *found;
}

const ListSource &listSource(ListKind kind)
{
    static const ListSource productList = products();
    static const ListSource orderList = orders();
    static const ListSource movementList = movements();
    static const ListSource supplierList = suppliers();
    static const ListSource purchaseList = purchases();
    switch (kind) {
    case ListKind::Products:
        return productList;
    case ListKind::Orders:
        return orderList;
    case ListKind::Movements:
        return movementList;
    case ListKind::Suppliers:
        return supplierList;
    case ListKind::Purchases:
        return purchaseList;
    }
    Q_UNREACHABLE();
}

} // namespace stockroom
