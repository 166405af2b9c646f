#include "gui/suppliers/SupplierList.h"

#include "gui/list/ColumnData.h"
#include "gui/list/ListModel.h"
#include "service/Shop.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class SupplierWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::SupplierList)
};

ColumnData showsSupplier(const ColumnText<SupplierRow> &text, const ColumnText<SupplierRow> &plain = {})
{
    return textData<SupplierRow>(text, plain);
}

QString yesOrNo(bool is)
{
    return is ? SupplierWords::tr("Yes") : SupplierWords::tr("No");
}

QList<ListColumn> supplierColumns(const Currency &currency)
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    const auto number = [](qint64 count) { return count == 0 ? QString() : QLocale().toString(count); };
    return {
        {.id = u"name"_s,
         .title = SupplierWords::tr("Name"),
         .minimum = 150,
         .stretch = true,
         .data = nameData<SupplierRow>([](const SupplierRow &row) { return row.supplier.name; })},
        {.id = u"open"_s,
         .title = SupplierWords::tr("Status"),
         .look = Look::Pill,
         .width = 146,
         .filter = Filter::None,
         .data = pillData<SupplierRow>(supplierPill)},
        {.id = u"contact"_s,
         .title = SupplierWords::tr("Contact"),
         .width = 140,
         .neededRoom = 620,
         .data = showsSupplier([](const SupplierRow &row) { return row.supplier.contact; })},
        {.id = u"email"_s,
         .title = SupplierWords::tr("E-mail"),
         .look = Look::Muted,
         .width = 190,
         .neededRoom = 860,
         .data = showsSupplier([](const SupplierRow &row) { return row.supplier.email; })},
        {.id = u"phone"_s,
         .title = SupplierWords::tr("Phone"),
         .look = Look::Muted,
         .width = 130,
         .shown = false,
         .data = showsSupplier([](const SupplierRow &row) { return row.supplier.phone; })},
        {.id = u"customer_number"_s,
         .title = SupplierWords::tr("Customer number"),
         .look = Look::Mono,
         .width = 130,
         .shown = false,
         .data = showsSupplier([](const SupplierRow &row) { return row.supplier.customerNumber; })},
        {.id = u"products"_s,
         .title = SupplierWords::tr("Products"),
         .look = Look::Number,
         .width = 88,
         .filter = Filter::Number,
         .data = showsSupplier([number](const SupplierRow &row) { return number(row.products); },
                               [](const SupplierRow &row) { return QString::number(row.products); })},
        {.id = u"lead"_s,
         .title = SupplierWords::tr("Lead time"),
         .look = Look::Number,
         .width = 96,
         .filter = Filter::Number,
         .data =
             showsSupplier([](const SupplierRow &row) { return daysText(row.supplier.leadDays); },
                           [](const SupplierRow &row) { return QString::number(row.supplier.leadDays); })},
        {.id = u"minimum"_s,
         .title = SupplierWords::tr("Minimum order"),
         .look = Look::Number,
         .width = 118,
         .neededRoom = 720,
         .filter = Filter::Number,
         .decimals = currency.decimals,
         .data = showsSupplier(
             [](const SupplierRow &row) {
                 const Money &minimum = row.supplier.minimumOrder;
                 return minimum.minorUnits() == 0 ? QString() : minimum.toLocalText(QLocale());
             },
             [](const SupplierRow &row) { return row.supplier.minimumOrder.toText(); })},
        {.id = u"archived"_s,
         .title = SupplierWords::tr("Archived"),
         .width = 92,
         .shown = false,
         .filter = Filter::Choice,
         .choices = {{u"0"_s, yesOrNo(false)}, {u"1"_s, yesOrNo(true)}},
         .data = showsSupplier([](const SupplierRow &row) { return yesOrNo(row.supplier.archived); })},
    };
}

} // namespace

Pill supplierPill(const SupplierRow &row)
{
    if (row.supplier.archived) {
        return {SupplierWords::tr("Archived"), u"circle-dashed"_s, Tone::Muted};
    }
    if (row.openPurchases > 0) {
        return {SupplierWords::tr("%n open", nullptr, int(row.openPurchases)), u"send"_s, Tone::Accent};
    }
    return {SupplierWords::tr("Nothing open"), u"check"_s, Tone::Muted};
}

QString daysText(int days)
{
    return days == 0 ? QString(QChar(0x2013)) : SupplierWords::tr("%n day(s)", nullptr, days);
}

ListDescription supplierList(Shop &shop)
{
    ListDescription list;
    list.kind = ListKind::Suppliers;
    list.columns = supplierColumns(shop.settings().currency);
    list.idColumn = u"id"_s;
    list.base.sortedBy = u"name"_s;
    list.base.conditions = {ColumnCondition::oneOf(u"archived"_s, {u"0"_s})};
    list.suggestions = {
        {SupplierWords::tr("Archived"), u"circle-dashed"_s, ColumnCondition::oneOf(u"archived"_s, {u"1"_s})}};
    list.timeZone = shop.settings().timeZone;
    list.rows = [&shop](const QList<qint64> &ids) {
        QList<SupplierId> suppliers;
        for (const qint64 id : ids) {
            suppliers.append(SupplierId(id));
        }
        return asListRows(shop.reader().supplierRows(suppliers));
    };
    list.watch = [&shop](ListModel &model) {
        QObject::connect(&shop.purchasing(), &Purchasing::suppliersChanged, &model,
                         [&model](const QList<SupplierId> &suppliers) {
                             QList<qint64> ids;
                             for (const SupplierId supplier : suppliers) {
                                 ids.append(supplier.value);
                             }
                             model.noteEdited(ids);
                         });
    };
    return list;
}

} // namespace stockroom
