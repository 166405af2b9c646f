#include "storage/ListSource.h"

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListColumn number(const QString &name, const QString &value)
{
    return {name, value, value, false, false};
}

ListColumn sum(const QString &name, const QString &value)
{
    return {name, value, value, false, true};
}

ListColumn text(const QString &name, const QString &value, const QString &key)
{
    return {name, value, key, true, false};
}

/// Stock of one product in one figure, also where it has no balance.
QString figure(const QString &of)
{
    return u"COALESCE((SELECT CAST(sum(%1) AS bigint) FROM balance b WHERE b.product_id = p.id), 0)"_s.arg(
        of);
}

ListSource products()
{
    const QString onHand = figure(u"b.on_hand"_s);
    const QString available = figure(u"b.on_hand - b.reserved"_s);
    ListSource source;
    source.from = u"product p"_s;
    source.id = u"p.id"_s;
    source.columns = {
        text(u"sku"_s, u"p.sku"_s, u"p.sku"_s),
        text(u"name"_s, u"p.name"_s, u"p.name_key"_s),
        text(u"category"_s, u"p.category"_s, u"p.category_key"_s),
        text(u"barcode"_s, u"p.barcode"_s, u"p.barcode"_s),
        text(u"unit"_s, u"p.unit"_s, u"p.unit"_s),
        number(u"price"_s, u"p.price"_s),
        number(u"reorder"_s, u"p.reorder_point"_s),
        number(u"archived"_s, u"p.archived"_s),
        sum(u"on_hand"_s, onHand),
        sum(u"reserved"_s, figure(u"b.reserved"_s)),
        sum(u"available"_s, available),
        // Thousandths of a unit at 1/10,000 of the main unit of money.
        sum(u"value"_s, u"(%1 / 1000 * p.price + %1 % 1000 * p.price / 1000)"_s.arg(onHand)),
        // As in StockLevel: 0 in stock, 1 low, 2 out.
        number(u"status"_s,
               u"(CASE WHEN %1 <= 0 THEN 2 WHEN %1 <= p.reorder_point THEN 1 ELSE 0 END)"_s.arg(available)),
    };
    source.defaultColumn = u"name"_s;
    source.searchText = u"p.search_text"_s;
    source.searchIndex = u"product_search"_s;
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

} // namespace

const ListColumn &ListSource::column(const QString &name) const
{
    const QString &wanted = name.isEmpty() ? defaultColumn : name;
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [&wanted](const ListColumn &column) { return column.name == wanted; });
    Q_ASSERT(found != columns.cend());
    return *found;
}

const ListSource &listSource(ListKind kind)
{
    static const ListSource productList = products();
    static const ListSource orderList = orders();
    switch (kind) {
    case ListKind::Products:
        return productList;
    case ListKind::Orders:
        return orderList;
    }
    Q_UNREACHABLE();
}

} // namespace stockroom
