#pragma once

#include "service/ShopReader.h"

namespace stockroom::test {

/// Every product of a shop, archived ones too; none where they can not be read. Waits.
inline QList<ProductId> allProducts(ShopReader &reader, const ListQuery &query = {})
{
    QList<ProductId> products;
    const Result<ListIds> all = reader.allRows(ListKind::Products, query).result();
    for (const qint64 id : all ? all->ids : QList<qint64>())
        products.append(ProductId(id));
    return products;
}

/// Every order of a shop, the newest first; none where they can not be read. Waits.
inline QList<OrderSummary> allOrders(ShopReader &reader)
{
    QList<OrderNumber> numbers;
    const Result<ListIds> all = reader.allRows(ListKind::Orders, {}).result();
    for (const qint64 id : all ? all->ids : QList<qint64>())
        numbers.append(OrderNumber(id));
    const Result<QHash<OrderNumber, OrderSummary>> rows = reader.orderRows(numbers).result();
    QList<OrderSummary> orders;
    for (const OrderNumber number : std::as_const(numbers)) {
        if (rows && rows->contains(number))
            orders.append(rows->value(number));
    }
    return orders;
}

} // namespace stockroom::test
