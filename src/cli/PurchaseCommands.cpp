#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/ReceivePurchase.h"
#include "cli/Verbs.h"
#include "domain/Decimal.h"
#include "service/Shop.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace stockroom::cli {

namespace {

using namespace Qt::StringLiterals;

QString stateWord(PurchaseState state)
{
    switch (state) {
    case PurchaseState::Drafted:
        return u"draft"_s;
    case PurchaseState::Sent:
        return u"sent"_s;
    case PurchaseState::PartlyReceived:
        return u"partly-received"_s;
    case PurchaseState::Received:
        return u"received"_s;
    case PurchaseState::Closed:
        return u"closed"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue timeJson(qint64 time)
{
    return time == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(toIsoTime(time));
}

QJsonObject purchaseJson(const PurchaseSummary &purchase)
{
    return {{u"number"_s, purchase.number.value},          {u"supplier"_s, purchase.supplierName},
            {u"state"_s, stateWord(purchase.state)},       {u"created_at"_s, timeJson(purchase.createdAt)},
            {u"sent_at"_s, timeJson(purchase.sentAt)},     {u"expected_at"_s, timeJson(purchase.expectedAt)},
            {u"closed_at"_s, timeJson(purchase.closedAt)}, {u"document"_s, purchase.document},
            {u"total"_s, toJson(purchase.total)}};
}

QJsonObject detailsJson(const PurchaseDetails &purchase)
{
    QJsonArray lines;
    for (const PurchaseLineRow &row : purchase.lines)
        lines.append(QJsonObject{{u"sku"_s, row.sku.text()},
                                 {u"name"_s, row.name},
                                 {u"part_number"_s, row.partNumber},
                                 {u"ordered"_s, toJson(row.line.ordered)},
                                 {u"received"_s, toJson(row.line.received)},
                                 {u"cost"_s, row.line.cost.toText().toDouble()},
                                 {u"amount"_s, toJson(row.amount)}});
    QJsonObject document = purchaseJson(purchase.summary);
    document.insert(u"note"_s, purchase.note);
    document.insert(u"landed"_s, toJson(purchase.landed));
    document.insert(u"lines"_s, lines);
    return document;
}

struct WantedPurchaseLine {
    QString sku;
    QString quantity;
    /// Empty: what the supplier's terms say.
    QString cost;
};

/// "SKU=QTY" or "SKU=QTY@COST"; a SKU may have any of these signs in it, the numbers have none.
std::optional<WantedPurchaseLine> splitPurchaseLine(const QString &argument)
{
    const qsizetype at = argument.lastIndexOf(u'=');
    if (at <= 0 || at + 1 == argument.size())
        return std::nullopt;
    const QString numbers = argument.mid(at + 1);
    const qsizetype cost = numbers.indexOf(u'@');
    if (cost == 0 || cost + 1 == numbers.size())
        return std::nullopt;
    return WantedPurchaseLine{argument.left(at), cost < 0 ? numbers : numbers.left(cost),
                              cost < 0 ? QString() : numbers.mid(cost + 1)};
}

/// Errors: UnknownSku, those of quantities and prices, Empty (field "cost": nobody knows it).
Result<PurchaseLine> resolveLine(Shop &shop, SupplierId supplier, const WantedPurchaseLine &wanted)
{
    const Result<ProductRow> row = shop.reader().productByCode(wanted.sku).result();
    if (!row)
        return row.error();
    const Result<Quantity> quantity = Quantity::parsePositive(wanted.quantity, row->product.unit);
    if (!quantity)
        return named({quantity.error().kind, {}, wanted.quantity}, u"quantity"_s);
    PurchaseLine line;
    line.product = row->product.id;
    line.ordered = quantity.value();
    if (!wanted.cost.isEmpty()) {
        const Result<UnitPrice> cost = UnitPrice::parse(wanted.cost);
        if (!cost)
            return named(cost.error(), u"cost"_s);
        line.cost = cost.value();
        return line;
    }
    const auto terms = shop.reader().supplierTerms(supplier, {line.product}).result();
    if (!terms)
        return terms.error();
    if (!terms->contains(line.product))
        return Error{ErrorKind::Empty, u"cost"_s, wanted.sku};
    line.cost = terms->value(line.product).cost;
    return line;
}

/// Lays the options and lines that were given over `draft`. Errors: those of the values, by their field.
Result<PurchaseDraft> changed(Shop &shop, PurchaseDraft draft, const QCommandLineParser &parser,
                              const QList<WantedPurchaseLine> &lines)
{
    if (parser.isSet(u"document"_s))
        draft.document = parser.value(u"document"_s);
    if (parser.isSet(u"note"_s))
        draft.note = parser.value(u"note"_s);
    if (parser.isSet(u"expected"_s)) {
        const QString text = parser.value(u"expected"_s);
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return Error{ErrorKind::NotADate, u"expected"_s, text};
        draft.expectedAt = day.startOfDay(QTimeZone(shop.settings().timeZone)).toMSecsSinceEpoch();
    }
    if (parser.isSet(u"landed"_s)) {
        const Currency &currency = shop.settings().currency;
        const Result<qint64> landed = decimal::parse(parser.value(u"landed"_s), currency.decimals);
        if (!landed)
            return named({landed.error().kind, {}, parser.value(u"landed"_s)}, u"landed"_s);
        draft.landed = Money(landed.value(), currency);
    }
    if (!lines.isEmpty())
        draft.lines.clear();
    for (const WantedPurchaseLine &wanted : lines) {
        const Result<PurchaseLine> line = resolveLine(shop, draft.supplier, wanted);
        if (!line)
            return line.error();
        draft.lines.append(line.value());
    }
    return draft;
}

ExitStatus tellPurchase(CommandContext &context, const Result<PurchaseDetails> &stored)
{
    if (!stored)
        return context.output.fail(stored.error());
    if (context.output.json())
        context.output.document(detailsJson(stored.value()));
    const PurchaseSummary &summary = stored->summary;
    context.output.line(CliText::tr("Purchase order %1 of “%2”: %3, %4 %5")
                            .arg(QString::number(summary.number.value), summary.supplierName,
                                 stateWord(summary.state), summary.total.toText(),
                                 summary.total.currency().code));
    return ExitStatus::Done;
}

/// The lines of the arguments from the second on; the argument that is none where one is.
std::variant<QList<WantedPurchaseLine>, QString> linesOf(const QStringList &arguments)
{
    QList<WantedPurchaseLine> lines;
    for (const QString &argument : arguments.mid(1)) {
        const std::optional<WantedPurchaseLine> line = splitPurchaseLine(argument);
        if (!line)
            return argument;
        lines.append(*line);
    }
    return lines;
}

ExitStatus noLine(const CommandContext &context, const QString &argument)
{
    return context.wrongUse(
        CliText::tr("“%1” is no line of a purchase order: write SKU=QUANTITY or SKU=QUANTITY@COST.")
            .arg(argument));
}

ExitStatus newPurchase(CommandContext &context, const QCommandLineParser &parser,
                       const QStringList &arguments)
{
    if (arguments.isEmpty())
        return context.wrongUse(CliText::tr("Of which supplier? Give its name."));
    const auto lines = linesOf(arguments);
    if (const QString *wrong = std::get_if<QString>(&lines))
        return noLine(context, *wrong);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<SupplierRow> supplier = shop.value()->reader().supplierByName(arguments.first()).result();
    if (!supplier)
        return context.output.fail(supplier.error());
    PurchaseDraft draft;
    draft.supplier = supplier->supplier.id;
    const auto wanted =
        changed(*shop.value(), draft, parser, *std::get_if<QList<WantedPurchaseLine>>(&lines));
    if (!wanted)
        return context.output.fail(wanted.error());
    return tellPurchase(context, shop.value()->purchasing().save(wanted.value()).result());
}

/// The number that is the first argument.
std::optional<PurchaseNumber> numberOf(const QStringList &arguments)
{
    bool isNumber = false;
    const qint64 number = arguments.value(0).toLongLong(&isNumber);
    return isNumber ? std::optional(PurchaseNumber(number)) : std::nullopt;
}

ExitStatus noNumber(const CommandContext &context)
{
    return context.wrongUse(CliText::tr("Which purchase order? Give its number."));
}

ExitStatus editPurchase(CommandContext &context, const QCommandLineParser &parser,
                        const QStringList &arguments)
{
    const std::optional<PurchaseNumber> number = numberOf(arguments);
    if (!number)
        return noNumber(context);
    const auto lines = linesOf(arguments);
    if (const QString *wrong = std::get_if<QString>(&lines))
        return noLine(context, *wrong);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<PurchaseDetails> stored = shop.value()->reader().purchase(*number).result();
    if (!stored)
        return context.output.fail(stored.error());
    const auto wanted =
        changed(*shop.value(), stored->draft(), parser, *std::get_if<QList<WantedPurchaseLine>>(&lines));
    if (!wanted)
        return context.output.fail(wanted.error());
    return tellPurchase(context, shop.value()->purchasing().save(wanted.value()).result());
}

/// A verb that leads an order on, by its number.
auto leadOn(QFuture<Result<PurchaseDetails>> (Purchasing::*act)(PurchaseNumber, qint64))
{
    return [act](CommandContext &context, const QCommandLineParser &, const QStringList &arguments) {
        const std::optional<PurchaseNumber> number = numberOf(arguments);
        if (!number || arguments.size() != 1)
            return noNumber(context);
        Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
        if (!shop)
            return context.output.fail(shop.error());
        return tellPurchase(context, (shop.value()->purchasing().*act)(*number, 0).result());
    };
}

ExitStatus removePurchase(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    const std::optional<PurchaseNumber> number = numberOf(arguments);
    if (!number || arguments.size() != 1)
        return noNumber(context);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    if (const Result<void> removed = shop.value()->purchasing().remove(*number).result(); !removed)
        return context.output.fail(removed.error());
    if (context.output.json())
        context.output.document(QJsonObject{{u"number"_s, number->value}, {u"removed"_s, true}});
    context.output.line(CliText::tr("The draft %1 is gone.").arg(QString::number(number->value)));
    return ExitStatus::Done;
}

/// Errors: UnknownSupplier.
Result<ListQuery> wantedPurchases(ShopReader &reader, const QCommandLineParser &parser)
{
    ListQuery query;
    query.sortedBy = u"number"_s;
    if (parser.isSet(u"open"_s))
        query.conditions.append(ColumnCondition::oneOf(u"state"_s, {u"2"_s, u"3"_s}));
    if (parser.isSet(u"supplier"_s)) {
        const Result<SupplierRow> supplier = reader.supplierByName(parser.value(u"supplier"_s)).result();
        if (!supplier)
            return supplier.error();
        query.conditions.append(
            ColumnCondition::oneOf(u"supplier_id"_s, {QString::number(supplier->supplier.id.value)}));
    }
    return query;
}

ExitStatus listPurchases(CommandContext &context, const QCommandLineParser &parser,
                         const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return context.wrongUse(CliText::tr("“%1” takes no arguments.").arg(u"purchase list"_s));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<ListQuery> query = wantedPurchases(*reader.value(), parser);
    if (!query)
        return context.output.fail(query.error());
    const Result<ListIds> all = reader.value()->allRows(ListKind::Purchases, query.value()).result();
    if (!all)
        return context.output.fail(all.error());
    QList<PurchaseNumber> numbers;
    for (const qint64 id : all->ids)
        numbers.append(PurchaseNumber(id));
    const auto rows = reader.value()->purchaseRows(numbers).result();
    if (!rows)
        return context.output.fail(rows.error());
    QJsonArray array;
    QList<QStringList> lines;
    for (const PurchaseNumber number : std::as_const(numbers)) {
        const PurchaseSummary purchase = rows->value(number);
        array.append(purchaseJson(purchase));
        lines.append({QString::number(number.value), purchase.supplierName, stateWord(purchase.state),
                      purchase.expectedAt == 0 ? QString() : toIsoTime(purchase.expectedAt),
                      QString::number(purchase.lines), purchase.total.toText()});
    }
    if (context.output.json())
        context.output.document(array);
    context.output.table({CliText::tr("Number"), CliText::tr("Supplier"), CliText::tr("State"),
                          CliText::tr("Expected"), CliText::tr("Lines"), CliText::tr("Total")},
                         lines, {true, false, false, false, true, true});
    return ExitStatus::Done;
}

ExitStatus showPurchase(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    const std::optional<PurchaseNumber> number = numberOf(arguments);
    if (!number || arguments.size() != 1)
        return noNumber(context);
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<PurchaseDetails> purchase = reader.value()->purchase(*number).result();
    if (const ExitStatus told = tellPurchase(context, purchase); told != ExitStatus::Done)
        return told;
    QList<QStringList> lines;
    for (const PurchaseLineRow &row : purchase->lines)
        lines.append({row.sku.text(), row.name, row.line.ordered.toText(), row.line.received.toText(),
                      row.line.cost.toText(2), row.amount.toText()});
    context.output.table({CliText::tr("SKU"), CliText::tr("Name"), CliText::tr("Ordered"),
                          CliText::tr("Received"), CliText::tr("Cost"), CliText::tr("Amount")},
                         lines, {false, false, true, true, true, true});
    return ExitStatus::Done;
}

} // namespace

QList<Command> purchaseCommands()
{
    Command purchase;
    purchase.name = u"purchase"_s;
    purchase.synopsis = u"new SUPPLIER SKU=QTY[@COST]… | edit NUMBER … | receive NUMBER [SKU=QTY[@COST]…] | "
                        "send|close|remove|show NUMBER | list [--open]"_s;
    purchase.summary = CliText::tr(
        "Writes purchase orders, sends them and receives their goods; closes, lists and shows them.");
    const auto option = [](const char *name, const QString &what, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), what, QString::fromLatin1(value));
    };
    purchase.options = {
        option("document", CliText::tr("The supplier's number of it."), "TEXT"),
        option("note", CliText::tr("Whatever else is to be known."), "TEXT"),
        option("expected", CliText::tr("The day its goods are expected (2026-12-24)."), "DATE"),
        option("landed", CliText::tr("Freight, duty and the like, beside the goods."), "AMOUNT"),
        {u"open"_s, CliText::tr("list: only those of which goods are expected.")},
        option("supplier", CliText::tr("list: only those of one supplier."), "NAME")};
    purchase.options += receivePurchaseOptions();
    const QStringList fields{u"document"_s, u"note"_s, u"expected"_s, u"landed"_s};
    const QList<Verb> verbs{{u"new"_s, fields, newPurchase},
                            {u"edit"_s, fields, editPurchase},
                            {u"send"_s, {}, leadOn(&Purchasing::send)},
                            receivePurchaseVerb(),
                            {u"close"_s, {}, leadOn(&Purchasing::close)},
                            {u"remove"_s, {}, removePurchase},
                            {u"list"_s, {u"open"_s, u"supplier"_s}, listPurchases},
                            {u"show"_s, {}, showPurchase}};
    purchase.run = [verbs](CommandContext &context, const QCommandLineParser &parser) {
        return runVerb(context, parser, verbs);
    };
    return {purchase};
}

} // namespace stockroom::cli
