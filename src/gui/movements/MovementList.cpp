#include "gui/movements/MovementList.h"

#include "gui/common/LocalText.h"
#include "gui/list/ColumnData.h"
#include "gui/list/ListModel.h"
#include "gui/movements/MovementText.h"
#include "gui/movements/MovementWatch.h"
#include "service/Shop.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class MovementWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::MovementList)
};

ColumnData shows(const ColumnText<Movement> &text, const ColumnText<Movement> &plain = {})
{
    return textData<Movement>(text, plain);
}

ColumnData time(qint64 Movement::*when, const QByteArray &zone)
{
    return shows([when, zone](const Movement &each) { return localDateTime(each.*when, zone); },
                 [when](const Movement &each) { return plainTime(each.*when); });
}

QVariant changeData(const ListRow &row, int role)
{
    const auto &movement = rowAs<Movement>(row);
    switch (role) {
    case Qt::DisplayRole:
        return movementtext::signedQuantity(movement.change, movement.unit);
    case kExportRole:
        return movement.change.toText();
    case StrongRole:
        return true;
    case ToneRole: // red only for loss
        return int(movement.change.isPositive()                   ? Tone::Ok
                       : movement.kind == PostingKind::Adjustment ? Tone::Out
                                                                  : Tone::Text);
    default:
        return {};
    }
}

QVariant reasonData(const ListRow &row, int role)
{
    const auto &movement = rowAs<Movement>(row);
    const HistoryReason reason = reasonOf(movement.kind, movement.change);
    if (role == Qt::DisplayRole) {
        const QString text = movementtext::reason(movement);
        return movement.reversedBy.isNull() ? text : MovementWords::tr("%1, taken back").arg(text);
    }
    return role == TileIconRole                             ? QVariant(movementtext::iconName(reason))
        : role == ToneRole && !movement.reversedBy.isNull() ? QVariant(int(Tone::Muted))
                                                            : QVariant();
}

ListChoice choice(PostingKind kind, const QString &text)
{
    return {QString::number(int(kind)), text};
}

ListColumn numberColumn()
{
    return {.id = u"id"_s,
            .title = MovementWords::tr("No."),
            .look = ListColumn::Look::Mono,
            .width = 84,
            .neededRoom = 900,
            .filter = ListColumn::Filter::None,
            .data = shows([](const Movement &each) { return QString::number(each.posting.value); })};
}

QList<ListColumn> goodsColumns()
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    return {
        {.id = u"sku"_s,
         .title = MovementWords::tr("SKU"),
         .look = Look::Mono,
         .width = 104,
         .computed = true,
         .data = shows([](const Movement &each) { return each.sku.text(); })},
        {.id = u"name"_s,
         .title = MovementWords::tr("Product"),
         .minimum = 110,
         .stretch = true,
         .computed = true,
         .data = nameData<Movement>([](const Movement &each) { return each.name; })},
        {.id = u"change"_s,
         .title = MovementWords::tr("Change"),
         .look = Look::Number,
         .width = 84,
         .computed = true,
         .filter = Filter::Number,
         .decimals = Quantity::kDecimals,
         .data = changeData},
        {.id = u"after"_s,
         .title = MovementWords::tr("After"),
         .look = Look::Number,
         .width = 76,
         .sortable = false,
         .filter = Filter::None,
         .data = shows(
             [](const Movement &each) {
                 return each.after ? each.after->toLocalText(each.unit, QLocale()) : QString();
             },
             [](const Movement &each) { return each.after ? each.after->toText() : QString(); })},
    };
}

QList<ListColumn> originColumns()
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    return {
        {.id = u"kind"_s,
         .title = MovementWords::tr("Reason"),
         .width = 152,
         .computed = true,
         .filter = Filter::Choice,
         .choices = {choice(PostingKind::Opening, movementtext::reason(HistoryReason::Opened)),
                     choice(PostingKind::Receipt, movementtext::reason(HistoryReason::Received)),
                     choice(PostingKind::Sale, movementtext::reason(HistoryReason::Sold)),
                     choice(PostingKind::Return, movementtext::reason(HistoryReason::Returned)),
                     choice(PostingKind::Adjustment, MovementWords::tr("Lost or found")),
                     choice(PostingKind::Transfer, movementtext::reason(HistoryReason::Moved)),
                     choice(PostingKind::Reversal, movementtext::reason(HistoryReason::Reversed))},
         .data = reasonData},
        {.id = u"route"_s,
         .title = MovementWords::tr("From → to"),
         .look = Look::Muted,
         .width = 140,
         .sortable = false,
         .neededRoom = 940,
         .filter = Filter::None,
         .data = shows(&movementtext::route)},
        {.id = u"order"_s,
         .title = MovementWords::tr("Order"),
         .look = Look::Mono,
         .width = 84,
         .computed = true,
         .neededRoom = 620,
         .filter = Filter::Number,
         .data = shows([](const Movement &each) {
             return each.order.isNull() ? QString() : QString::number(each.order.value);
         })},
        {.id = u"document"_s,
         .title = MovementWords::tr("Document"),
         .look = Look::Muted,
         .width = 110,
         .computed = true,
         .neededRoom = 1060,
         .data = shows([](const Movement &each) { return each.document; })},
        {.id = u"till"_s,
         .title = MovementWords::tr("Till"),
         .look = Look::Muted,
         .width = 120,
         .computed = true,
         .shown = false,
         .data = shows([](const Movement &each) { return each.till; })},
    };
}

/// What was not kept always, left out until somebody wants it.
QList<ListColumn> laterColumns(const Currency &currency)
{
    return {{.id = u"cost"_s,
             .title = MovementWords::tr("Cost"),
             .look = ListColumn::Look::Number,
             .width = 96,
             .sortable = false,
             .shown = false,
             .filter = ListColumn::Filter::None,
             .data = shows([currency](const Movement &each) { return movementtext::cost(each, currency); },
                           [](const Movement &each) {
                               return each.change.isZero() ? QString() : each.cost.toText(2);
                           })},
            {.id = u"note"_s,
             .title = MovementWords::tr("Note"),
             .look = ListColumn::Look::Muted,
             .width = 160,
             .sortable = false,
             .shown = false,
             .filter = ListColumn::Filter::None,
             .data = shows([](const Movement &each) { return each.note; })}};
}

QList<ListColumn> columnsOf(const ShopSettings &shop)
{
    const QByteArray &zone = shop.timeZone;
    using Filter = ListColumn::Filter;
    QList<ListColumn> columns{numberColumn(),
                              {.id = u"happened"_s,
                               .title = MovementWords::tr("When"),
                               .width = 136,
                               .computed = true,
                               .filter = Filter::Day,
                               .data = time(&Movement::happenedAt, zone)}};
    columns += goodsColumns() + originColumns();
    columns.append({.id = u"posted"_s,
                    .title = MovementWords::tr("Written"),
                    .look = ListColumn::Look::Muted,
                    .width = 136,
                    .computed = true,
                    .shown = false,
                    .filter = Filter::Day,
                    .data = time(&Movement::postedAt, zone)});
    columns += laterColumns(shop.currency);
    return columns;
}

} // namespace

ListDescription productMovementList(Shop &shop, const std::function<ProductId()> &product)
{
    ListDescription list;
    list.kind = ListKind::Movements;
    list.columns = columnsOf(shop.settings());
    list.idColumn = u"id"_s;
    list.base.sortedBy = u"id"_s;
    list.base.descending = true;
    list.timeZone = shop.settings().timeZone;
    list.rows = [&shop, product](const QList<qint64> &ids) {
        return shop.reader()
            .movementRows(ids, product())
            .then([](const Result<QHash<qint64, Movement>> &typed) -> Result<ListRows> {
                if (!typed) {
                    return typed.error();
                }
                ListRows all;
                all.reserve(typed->size());
                for (const Movement &movement : typed.value()) {
                    all.insert(movement.id, QVariant::fromValue(movement));
                }
                return all;
            });
    };
    list.watch = [&shop](ListModel &model) { new MovementWatch(shop, model); };
    list.asksWhenShown = true;
    // here they are all of one product
    list.columns[int(MovementColumn::Sku)].shown = false;
    list.columns[int(MovementColumn::Name)].shown = false;
    list.columns[int(MovementColumn::Name)].stretch = false;
    list.columns[int(MovementColumn::Name)].width = 180;
    list.columns[int(MovementColumn::Number)].shown = false;
    list.columns[int(MovementColumn::Route)].neededRoom = 680;
    list.columns[int(MovementColumn::Document)].neededRoom = 0;
    list.columns[int(MovementColumn::Document)].stretch = true;
    list.columns[int(MovementColumn::Document)].minimum = 96;
    list.columns[int(MovementColumn::Till)].shown = true;
    list.columns[int(MovementColumn::Till)].neededRoom = 900;
    return list;
}

ListDescription movementList(Shop &shop)
{
    ListDescription list = productMovementList(shop, [] { return ProductId(); });
    const QList<ListColumn> columns = columnsOf(shop.settings());
    list.columns = columns;
    list.columns[int(MovementColumn::After)].shown = false; // of one product only
    return list;
}

} // namespace stockroom
