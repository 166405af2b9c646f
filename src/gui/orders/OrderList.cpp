#include "gui/orders/OrderList.h"

#include "gui/common/LocalText.h"
#include "gui/list/ColumnData.h"
#include "gui/list/ListModel.h"
#include "service/Shop.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class OrderWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::OrderList)
};

/// A column that is text, muted where the order is cancelled.
ColumnData shows(const ColumnText<OrderSummary> &text, const ColumnText<OrderSummary> &plain = {})
{
    return [data = textData<OrderSummary>(text, plain)](const ListRow &row, int role) -> QVariant {
        if (role == ToneRole && rowAs<OrderSummary>(row).state == OrderState::Cancelled) {
            return int(Tone::Muted);
        }
        return data(row, role);
    };
}

ListChoice choice(OrderState state)
{
    return {QString::number(int(state)), statePill(state).text};
}

QList<ListColumn> columnsOf(const ShopSettings &settings)
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    return {
        {.id = u"number"_s,
         .title = OrderWords::tr("Number"),
         .look = Look::Mono,
         .width = 96,
         .filter = Filter::Number,
         .data = shows([](const OrderSummary &order) { return QString::number(order.number.value); })},
        {.id = u"placed"_s,
         .title = OrderWords::tr("Placed"),
         .width = 148,
         .filter = Filter::Day,
         .data = shows([zone = settings.timeZone](
                           const OrderSummary &order) { return localDateTime(order.placedAt, zone); },
                       [](const OrderSummary &order) { return plainTime(order.placedAt); })},
        {.id = u"state"_s,
         .title = OrderWords::tr("State"),
         .look = Look::Pill,
         .width = 112,
         .filter = Filter::Choice,
         .choices = {choice(OrderState::Shipped), choice(OrderState::Cancelled)},
         .data = pillData<OrderSummary>([](const OrderSummary &order) { return statePill(order.state); })},
        {.id = u"customer"_s,
         .title = OrderWords::tr("Customer"),
         .minimum = 76,
         .stretch = true,
         .data = shows([](const OrderSummary &order) { return order.customer; })},
        {.id = u"document"_s,
         .title = OrderWords::tr("Document"),
         .look = Look::Muted,
         .width = 110,
         .neededRoom = 822,
         .data = shows([](const OrderSummary &order) { return order.document; })},
        {.id = u"lines"_s,
         .title = OrderWords::tr("Lines"),
         .look = Look::Number,
         .width = 72,
         .neededRoom = 620,
         .filter = Filter::Number,
         .data = shows([](const OrderSummary &order) { return QLocale().toString(order.lines); },
                       [](const OrderSummary &order) { return QString::number(order.lines); })},
        {.id = u"total"_s,
         .title = OrderWords::tr("Total"),
         .look = Look::Number,
         .width = 112,
         .filter = Filter::Number,
         .decimals = settings.currency.decimals,
         .data = shows([](const OrderSummary &order) { return order.total.toLocalText(QLocale()); },
                       [](const OrderSummary &order) { return order.total.toText(); })},
    };
}

QList<OrderNumber> numbersOf(const QList<qint64> &ids)
{
    QList<OrderNumber> numbers;
    for (const qint64 id : ids) {
        numbers.append(OrderNumber(id));
    }
    return numbers;
}

QString sumOf(const QList<ListRow> &rows, const Currency &currency)
{
    Money total(0, currency);
    for (const ListRow &row : rows) {
        total += rowAs<OrderSummary>(row).total;
    }
    return OrderWords::tr("total %1").arg(total.toLocalText(QLocale()));
}

} // namespace

Pill statePill(OrderState state)
{
    switch (state) {
    case OrderState::Shipped:
        return {OrderWords::tr("Confirmed"), u"check"_s, Tone::Ok};
    case OrderState::Cancelled:
        return {OrderWords::tr("Cancelled"), u"ban"_s, Tone::Muted};
    }
    Q_UNREACHABLE();
}

ListDescription orderList(Shop &shop)
{
    ListDescription list;
    list.kind = ListKind::Orders;
    list.columns = columnsOf(shop.settings());
    list.idColumn = u"number"_s;
    list.base.sortedBy = u"number"_s;
    list.base.descending = true;
    list.timeZone = shop.settings().timeZone;
    list.rows = [&shop](const QList<qint64> &ids) {
        return asListRows(shop.reader().orderRows(numbersOf(ids)));
    };
    list.watch = [&shop](ListModel &model) {
        QObject::connect(&shop.keeper(), &StockKeeper::ordersChanged, &model,
                         [&model](const QList<OrderNumber> &numbers) {
                             QList<qint64> ids;
                             for (const OrderNumber number : numbers) {
                                 ids.append(number.value);
                             }
                             model.noteEdited(ids);
                         });
    };
    list.sums = [currency = shop.settings().currency](const QList<ListRow> &rows) {
        return sumOf(rows, currency);
    };
    return list;
}

} // namespace stockroom
