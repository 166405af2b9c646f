#include "cli/CliText.h"
#include "cli/Commands.h"

#include "exchange/CsvWriter.h"
#include "service/Proof.h"
#include "service/Shop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace stockroom::cli {

namespace {

Result<void> writeStockCsv(const QString &path, const QList<ProductRow> &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::FileUnwritable, {}, path + QStringLiteral(": ") + file.errorString()};
    CsvWriter csv(file);
    csv.writeRow({QStringLiteral("sku"), QStringLiteral("name"), QStringLiteral("on_hand"),
                  QStringLiteral("reserved"), QStringLiteral("available")});
    for (const ProductRow &row : rows) {
        csv.writeRow({row.product.sku.text(), row.product.name, row.stock.onHand.toText(),
                      row.stock.reserved.toText(), row.stock.available().toText()});
    }
    if (Result<void> written = csv.finish(); !written)
        return written;
    if (!file.commit())
        return Error{ErrorKind::FileUnwritable, {}, path + QStringLiteral(": ") + file.errorString()};
    return {};
}

ExitStatus showStock(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“stock” takes no arguments."));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<QList<ProductRow>> rows = reader.value()->allStock().result();
    if (!rows)
        return context.output.fail(rows.error());
    if (parser.isSet(QStringLiteral("csv"))) {
        const QString path = parser.value(QStringLiteral("csv"));
        if (const Result<void> written = writeStockCsv(path, rows.value()); !written)
            return context.output.fail(written.error());
        context.output.message(
            CliText::tr("%n product(s) written to %1", nullptr, static_cast<int>(rows->size())).arg(path));
    }
    if (context.output.json()) {
        QJsonArray array;
        for (const ProductRow &row : rows.value()) {
            array.append(QJsonObject{{QStringLiteral("sku"), row.product.sku.text()},
                                     {QStringLiteral("name"), row.product.name},
                                     {QStringLiteral("on_hand"), toJson(row.stock.onHand)},
                                     {QStringLiteral("reserved"), toJson(row.stock.reserved)},
                                     {QStringLiteral("available"), toJson(row.stock.available())}});
        }
        context.output.document(array);
    } else if (!parser.isSet(QStringLiteral("csv"))) {
        QList<QStringList> lines;
        for (const ProductRow &row : rows.value()) {
            lines.append({row.product.sku.text(), row.product.name, row.stock.onHand.toText(),
                          row.stock.reserved.toText(), row.stock.available().toText()});
        }
        context.output.table({CliText::tr("SKU"), CliText::tr("Name"), CliText::tr("On hand"),
                              CliText::tr("Reserved"), CliText::tr("Available")},
                             lines, {false, false, true, true, true});
    }
    return ExitStatus::Done;
}

QString stateWord(OrderState state)
{
    return state == OrderState::Cancelled ? QStringLiteral("cancelled") : QStringLiteral("shipped");
}

/// Every stored order, in order of number.
Result<QList<OrderSummary>> allOrders(ShopReader &reader)
{
    constexpr qsizetype kChunk = 10'000;
    ListQuery byNumber;
    byNumber.sortedBy = QStringLiteral("number");
    const Result<ListIds> all = reader.allRows(ListKind::Orders, byNumber).result();
    if (!all)
        return all.error();
    QList<OrderSummary> orders;
    orders.reserve(all->ids.size());
    for (qsizetype from = 0; from < all->ids.size(); from += kChunk) {
        QList<OrderNumber> numbers;
        for (const qint64 id : all->ids.mid(from, kChunk))
            numbers.append(OrderNumber(id));
        const Result<QHash<OrderNumber, OrderSummary>> rows = reader.orderRows(numbers).result();
        if (!rows)
            return rows.error();
        for (const OrderNumber number : std::as_const(numbers)) {
            if (const auto row = rows->constFind(number); row != rows->cend())
                orders.append(row.value());
        }
    }
    return orders;
}

void printOrders(CommandContext &context, const QList<OrderSummary> &orders)
{
    if (context.output.json()) {
        QJsonArray array;
        for (const OrderSummary &order : orders) {
            array.append(QJsonObject{{QStringLiteral("number"), order.number.value},
                                     {QStringLiteral("key"), order.key.text()},
                                     {QStringLiteral("state"), stateWord(order.state)},
                                     {QStringLiteral("placed_at"), toIsoTime(order.placedAt)},
                                     {QStringLiteral("lines"), order.lines},
                                     {QStringLiteral("total"), toJson(order.total)}});
        }
        context.output.document(array);
        return;
    }
    QList<QStringList> rows;
    for (const OrderSummary &order : orders) {
        rows.append({QString::number(order.number.value), order.key.text(), stateWord(order.state),
                     toIsoTime(order.placedAt), QString::number(order.lines), order.total.toText()});
    }
    context.output.table({CliText::tr("Number"), CliText::tr("Key"), CliText::tr("State"),
                          CliText::tr("Placed at"), CliText::tr("Lines"), CliText::tr("Total")},
                         rows, {true, false, false, false, true, true});
}

ExitStatus showOrders(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“orders” takes no arguments."));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<QList<OrderSummary>> orders = allOrders(*reader.value());
    if (!orders)
        return context.output.fail(orders.error());
    if (!parser.isSet(QStringLiteral("keys"))) {
        printOrders(context, orders.value());
        return ExitStatus::Done;
    }
    QJsonArray keys;
    for (const OrderSummary &order : orders.value()) {
        if (context.output.json())
            keys.append(order.key.text());
        else
            context.output.line(order.key.text());
    }
    if (context.output.json())
        context.output.document(keys);
    return ExitStatus::Done;
}

ExitStatus proveShop(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“prove” takes no arguments."));
    const Result<ProofReport> report = proveNow(
        *context.shop, [] { return false; },
        [&](int done, int all) {
            context.output.progress(CliText::tr("Proving: %1 of %2 checks").arg(done).arg(all));
        });
    context.output.endProgress();
    if (!report)
        return context.output.fail(report.error());
    QJsonArray checks;
    for (const ProofCheck &check : report->checks) {
        QJsonArray violations = QJsonArray::fromStringList(check.violations);
        checks.append(QJsonObject{{QStringLiteral("name"), check.name},
                                  {QStringLiteral("ok"), check.ok()},
                                  {QStringLiteral("checked"), check.checked},
                                  {QStringLiteral("violations"), violations},
                                  {QStringLiteral("more_violations"), check.moreViolations}});
        context.output.line(QStringLiteral("%1  %2  %3")
                                .arg(check.ok() ? CliText::tr("holds   ") : CliText::tr("VIOLATED"),
                                     QString::number(check.checked).rightJustified(9),
                                     proofCheckText(check.name)));
        for (const QString &violation : check.violations)
            context.output.line(QStringLiteral("    ") + violation);
        if (check.moreViolations > 0)
            context.output.line(QStringLiteral("    ")
                                + CliText::tr("and %1 more").arg(check.moreViolations));
    }
    if (context.output.json())
        context.output.document(
            QJsonObject{{QStringLiteral("ok"), report->ok()}, {QStringLiteral("checks"), checks}});
    return report->ok() ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace

QList<Command> reportCommands()
{
    Command stock;
    stock.name = QStringLiteral("stock");
    stock.synopsis = QStringLiteral("[--csv FILE]");
    stock.summary = CliText::tr("Lists every product with what is on hand, reserved and available.");
    stock.options = {{QStringLiteral("csv"), CliText::tr("Writes the list to a CSV file instead."),
                      QStringLiteral("FILE")}};
    stock.run = showStock;

    Command orders;
    orders.name = QStringLiteral("orders");
    orders.synopsis = QStringLiteral("[--keys]");
    orders.summary = CliText::tr("Lists the stored orders.");
    orders.options = {{QStringLiteral("keys"), CliText::tr("Only their keys, one a line.")}};
    orders.run = showOrders;

    Command prove;
    prove.name = QStringLiteral("prove");
    prove.summary = CliText::tr("Holds the books against their rules; status 1 if one is broken.");
    prove.run = proveShop;
    return {stock, orders, prove};
}

} // namespace stockroom::cli
