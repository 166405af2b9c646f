#include "gui/purchases/PurchaseList.h"

#include "gui/common/LocalText.h"
#include "gui/list/ColumnData.h"
#include "gui/list/ListModel.h"
#include "service/Shop.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class PurchaseWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::PurchaseList)
};

ListChoice stateChoice(PurchaseState state)
{
    return {QString::number(int(state)), purchasePill(state).text};
}

ColumnData dayData(qint64 PurchaseSummary::*time, const QByteArray &zone)
{
    return textData<PurchaseSummary>(
        [time, zone](const PurchaseSummary &purchase) { return dayText(purchase.*time, zone); },
        [time](const PurchaseSummary &purchase) {
            return purchase.*time == 0 ? QString() : plainTime(purchase.*time);
        });
}

QList<ListColumn> purchaseColumns(const ShopSettings &settings)
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    const QByteArray zone = settings.timeZone;
    return {
        {.id = u"number"_s,
         .title = PurchaseWords::tr("Number"),
         .look = Look::Mono,
         .width = 96,
         .filter = Filter::Number,
         .data = textData<PurchaseSummary>(
             [](const PurchaseSummary &purchase) { return QString::number(purchase.number.value); })},
        {.id = u"supplier"_s,
         .title = PurchaseWords::tr("Supplier"),
         .minimum = 130,
         .stretch = true,
         .data = nameData<PurchaseSummary>(
             [](const PurchaseSummary &purchase) { return purchase.supplierName; })},
        {.id = u"state"_s,
         .title = PurchaseWords::tr("State"),
         .look = Look::Pill,
         .width = 142,
         .filter = Filter::Choice,
         .choices = {stateChoice(PurchaseState::Drafted), stateChoice(PurchaseState::Sent),
                     stateChoice(PurchaseState::PartlyReceived), stateChoice(PurchaseState::Received),
                     stateChoice(PurchaseState::Closed)},
         .data = pillData<PurchaseSummary>(
             [](const PurchaseSummary &purchase) { return purchasePill(purchase.state); })},
        {.id = u"created"_s,
         .title = PurchaseWords::tr("Written"),
         .look = Look::Muted,
         .width = 104,
         .neededRoom = 780,
         .filter = Filter::Day,
         .data = dayData(&PurchaseSummary::createdAt, zone)},
        {.id = u"sent"_s,
         .title = PurchaseWords::tr("Sent"),
         .width = 104,
         .shown = false,
         .filter = Filter::Day,
         .data = dayData(&PurchaseSummary::sentAt, zone)},
        {.id = u"expected"_s,
         .title = PurchaseWords::tr("Expected"),
         .width = 104,
         .filter = Filter::Day,
         .data = dayData(&PurchaseSummary::expectedAt, zone)},
        {.id = u"document"_s,
         .title = PurchaseWords::tr("Document"),
         .look = Look::Muted,
         .width = 120,
         .neededRoom = 860,
         .data =
             textData<PurchaseSummary>([](const PurchaseSummary &purchase) { return purchase.document; })},
        {.id = u"lines"_s,
         .title = PurchaseWords::tr("Lines"),
         .look = Look::Number,
         .width = 68,
         .neededRoom = 640,
         .filter = Filter::Number,
         .data = textData<PurchaseSummary>(
             [](const PurchaseSummary &purchase) { return QLocale().toString(purchase.lines); },
             [](const PurchaseSummary &purchase) { return QString::number(purchase.lines); })},
        {.id = u"total"_s,
         .title = PurchaseWords::tr("Total"),
         .look = Look::Number,
         .width = 112,
         .filter = Filter::Number,
         .decimals = settings.currency.decimals,
         .data = textData<PurchaseSummary>(
             [](const PurchaseSummary &purchase) { return purchase.total.toLocalText(QLocale()); },
             [](const PurchaseSummary &purchase) { return purchase.total.toText(); })},
    };
}

SavedView viewOf(const QString &id, const QString &name, const QString &iconName, const QStringList &states)
{
    SavedView view{.id = id, .name = name, .iconName = iconName};
    view.query.conditions = {ColumnCondition::oneOf(u"state"_s, states)};
    return view;
}

} // namespace

Pill purchasePill(PurchaseState state)
{
    switch (state) {
    case PurchaseState::Drafted:
        return {PurchaseWords::tr("Draft"), u"pencil"_s, Tone::Muted};
    case PurchaseState::Sent:
        return {PurchaseWords::tr("Sent"), u"send"_s, Tone::Accent};
    case PurchaseState::PartlyReceived:
        return {PurchaseWords::tr("Partly received"), u"package-open"_s, Tone::Low};
    case PurchaseState::Received:
        return {PurchaseWords::tr("Received"), u"check"_s, Tone::Ok};
    case PurchaseState::Closed:
        return {PurchaseWords::tr("Closed"), u"ban"_s, Tone::Muted};
    }
    Q_UNREACHABLE();
}

QString dayText(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    if (utcMilliseconds == 0) {
        return {};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMilliseconds, QTimeZone(timeZone));
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

ListDescription purchaseList(Shop &shop)
{
    ListDescription list;
    list.kind = ListKind::Purchases;
    list.columns = purchaseColumns(shop.settings());
    list.idColumn = u"number"_s;
    list.base.sortedBy = u"number"_s;
    list.base.descending = true;
    list.views = {viewOf(u"drafts"_s, PurchaseWords::tr("Drafts"), u"pencil"_s, {u"1"_s}),
                  viewOf(u"open"_s, PurchaseWords::tr("On order"), u"send"_s, {u"2"_s, u"3"_s})};
    list.timeZone = shop.settings().timeZone;
    list.rows = [&shop](const QList<qint64> &ids) {
        QList<PurchaseNumber> numbers;
        for (const qint64 id : ids) {
            numbers.append(PurchaseNumber(id));
        }
        return asListRows(shop.reader().purchaseRows(numbers));
    };
    list.watch = [&shop](ListModel &model) {
        QObject::connect(&shop.purchasing(), &Purchasing::purchasesChanged, &model,
                         [&model](const QList<PurchaseNumber> &numbers) {
                             QList<qint64> ids;
                             for (const PurchaseNumber number : numbers) {
                                 ids.append(number.value);
                             }
                             model.noteEdited(ids);
                         });
    };
    list.sums = [currency = shop.settings().currency](const QList<ListRow> &rows) {
        Money total(0, currency);
        for (const ListRow &row : rows) {
            total += rowAs<PurchaseSummary>(row).total;
        }
        return PurchaseWords::tr("total %1").arg(total.toLocalText(QLocale()));
    };
    return list;
}

} // namespace stockroom
