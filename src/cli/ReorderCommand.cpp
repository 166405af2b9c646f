#include "cli/CliText.h"
#include "cli/Commands.h"
#include "domain/ReorderText.h"
#include "service/Shop.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace stockroom::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonObject suggestionJson(const ReorderRow &row)
{
    const ReorderInput &input = row.input;
    const PurchaseSuggestion &suggestion = row.suggestion;
    const bool isOfSales = suggestion.cause == PurchaseSuggestion::Cause::Sales;
    const QJsonObject reason{{u"cause"_s, isOfSales ? u"sales"_s : u"reorder-point"_s},
                             {u"on_hand"_s, toJson(input.onHand)},
                             {u"reserved"_s, toJson(input.reserved)},
                             {u"on_order"_s, toJson(input.onOrder)},
                             {u"in_drafts"_s, toJson(input.drafted)},
                             {u"reorder_point"_s, toJson(input.reorderPoint)},
                             {u"sold"_s, toJson(input.sold)},
                             {u"sold_days"_s, input.soldDays},
                             {u"lead_days"_s, input.leadDays},
                             {u"sold_ahead"_s, toJson(suggestion.ahead)},
                             {u"wanted"_s, toJson(suggestion.wanted)},
                             {u"minimum"_s, toJson(input.minimum)},
                             {u"pack"_s, toJson(input.pack)}};
    return {
        {u"sku"_s, row.sku.text()},
        {u"name"_s, row.name},
        {u"supplier"_s, row.supplier.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.supplierName)},
        {u"quantity"_s, toJson(suggestion.quantity)},
        {u"cost"_s, row.cost.toText().toDouble()},
        {u"reason"_s, reason}};
}

void printSuggestions(CommandContext &context, const QList<ReorderRow> &rows)
{
    QList<QStringList> lines;
    for (const ReorderRow &row : rows)
        lines.append({row.supplierName, row.sku.text(), row.name, row.suggestion.quantity.toText(),
                      reorderReason(row, QLocale::c())});
    context.output.table({CliText::tr("Supplier"), CliText::tr("SKU"), CliText::tr("Name"),
                          CliText::tr("Quantity"), CliText::tr("Why")},
                         lines, {false, false, false, true, false});
}

ExitStatus tellSuggestions(CommandContext &context, const QList<ReorderRow> &rows,
                           const QList<PurchaseNumber> &drafts)
{
    if (!context.output.json()) {
        printSuggestions(context, rows);
        for (const PurchaseNumber number : drafts)
            context.output.line(CliText::tr("Draft %1").arg(QString::number(number.value)));
        return ExitStatus::Done;
    }
    QJsonArray suggestions;
    for (const ReorderRow &row : rows)
        suggestions.append(suggestionJson(row));
    QJsonArray numbers;
    for (const PurchaseNumber number : drafts)
        numbers.append(number.value);
    context.output.document(QJsonObject{{u"suggestions"_s, suggestions}, {u"drafts"_s, numbers}});
    return ExitStatus::Done;
}

ExitStatus draftThem(CommandContext &context)
{
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const auto rows = shop.value()->reader().reorderSuggestions(shop.value()->clock().now()).result();
    if (!rows)
        return context.output.fail(rows.error());
    const auto drafts = shop.value()->purchasing().draftSuggested(rows.value()).result();
    if (!drafts)
        return context.output.fail(drafts.error());
    const auto isNobodys = [](const ReorderRow &row) { return row.supplier.isNull(); };
    if (const auto left = std::count_if(rows->cbegin(), rows->cend(), isNobodys); left > 0) {
        context.output.message(CliText::tr("%n product(s) have no supplier and are in no draft.", nullptr,
                                           static_cast<int>(left)));
    }
    return tellSuggestions(context, rows.value(), drafts.value());
}

ExitStatus showReorder(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“%1” takes no arguments.").arg(u"reorder"_s));
    if (parser.isSet(u"create-drafts"_s))
        return draftThem(context);
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const auto rows = reader.value()->reorderSuggestions(QDateTime::currentMSecsSinceEpoch()).result();
    if (!rows)
        return context.output.fail(rows.error());
    return tellSuggestions(context, rows.value(), {});
}

} // namespace

QList<Command> reorderCommands()
{
    Command reorder;
    reorder.name = u"reorder"_s;
    reorder.synopsis = u"[--create-drafts]"_s;
    reorder.summary = CliText::tr("Says what to buy of which supplier, and why.");
    reorder.options = {{u"create-drafts"_s, CliText::tr("Writes a draft order a supplier, all or none.")}};
    reorder.run = showReorder;
    return {reorder};
}

} // namespace stockroom::cli
