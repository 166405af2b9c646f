#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/Verbs.h"

#include "service/Shop.h"

#include <QJsonObject>

#include <functional>

namespace stockroom::cli {

using namespace Qt::StringLiterals;

namespace {

/// A number of a JSON document, exact in what a shop has of it.
QJsonValue jsonNumber(const QString &plain)
{
    return plain.toDouble();
}

QJsonObject productJson(const ProductRow &row)
{
    const Product &product = row.product;
    return {{u"sku"_s, product.sku.text()},
            {u"name"_s, product.name},
            {u"category"_s, product.category},
            {u"unit"_s, product.unit.code},
            {u"price"_s, jsonNumber(product.price.toText())},
            {u"cost"_s, jsonNumber(product.cost.toText())},
            {u"tax"_s, jsonNumber(product.taxRate.toText())},
            {u"reorder_point"_s, toJson(product.reorderPoint)},
            {u"reorder_quantity"_s, toJson(product.reorderQuantity)},
            {u"barcode"_s, product.barcode ? QJsonValue(product.barcode->text()) : QJsonValue()},
            {u"notes"_s, product.notes},
            {u"archived"_s, product.archived},
            {u"on_hand"_s, toJson(row.stock.onHand)},
            {u"reserved"_s, toJson(row.stock.reserved)},
            {u"available"_s, toJson(row.stock.available())}};
}

void printProduct(const Output &output, const ProductRow &row)
{
    const Product &product = row.product;
    const auto line = [&](const QString &title, const QString &value) {
        if (!value.isEmpty())
            output.line(title.leftJustified(18) + value);
    };
    line(CliText::tr("SKU"), product.sku.text());
    line(CliText::tr("Name"), product.name);
    line(CliText::tr("Category"), product.category);
    line(CliText::tr("Unit"), product.unit.code);
    line(CliText::tr("Price"), product.price.toText(2));
    line(CliText::tr("Cost"), product.cost.toText(2));
    line(CliText::tr("Tax rate (%)"), product.taxRate.toText());
    line(CliText::tr("Reorder point"), product.reorderPoint.toText());
    line(CliText::tr("Reorder quantity"), product.reorderQuantity.toText());
    line(CliText::tr("Barcode"), product.barcode ? product.barcode->text() : QString());
    line(CliText::tr("Notes"), product.notes);
    line(CliText::tr("Archived"), product.archived ? CliText::tr("yes") : CliText::tr("no"));
    line(CliText::tr("On hand"), row.stock.onHand.toText());
    line(CliText::tr("Reserved"), row.stock.reserved.toText());
    line(CliText::tr("Available"), row.stock.available().toText());
}

/// The product as the answer of the command.
ExitStatus answer(CommandContext &context, const ProductRow &row)
{
    if (context.output.json())
        context.output.document(productJson(row));
    else
        printProduct(context.output, row);
    return ExitStatus::Done;
}

template <typename T>
Result<void> take(const Result<T> &parsed, const char *field, const QString &typed, T &into)
{
    if (!parsed)
        return Error{parsed.error().kind, QString::fromLatin1(field),
                     parsed.error().detail.isEmpty() ? typed.left(40) : parsed.error().detail};
    into = parsed.value();
    return {};
}

Result<void> takeBarcode(const QString &typed, Product &product)
{
    product.barcode.reset();
    if (typed.trimmed().isEmpty())
        return {};
    const Result<Gtin> barcode = Gtin::parse(typed);
    if (!barcode)
        return barcode.error();
    product.barcode = barcode.value();
    return {};
}

/// Puts the options that were given into the product; what quantities may be hangs on the unit, which comes
/// first.
Result<void> takeOptions(const QCommandLineParser &parser, Product &product)
{
    using Take = std::function<Result<void>(const QString &)>;
    const std::pair<const char *, Take> fields[]{
        {"sku", [&](const QString &typed) { return take(Sku::parse(typed), "sku", typed, product.sku); }},
        {"name",
         [&](const QString &typed) {
             product.name = typed;
             return Result<void>();
         }},
        {"category",
         [&](const QString &typed) {
             product.category = typed;
             return Result<void>();
         }},
        {"notes",
         [&](const QString &typed) {
             product.notes = typed;
             return Result<void>();
         }},
        {"unit",
         [&](const QString &typed) { return take(Unit::fromCode(typed), "unit", typed, product.unit); }},
        {"price",
         [&](const QString &typed) { return take(UnitPrice::parse(typed), "price", typed, product.price); }},
        {"cost",
         [&](const QString &typed) { return take(UnitPrice::parse(typed), "cost", typed, product.cost); }},
        {"tax",
         [&](const QString &typed) { return take(TaxRate::parse(typed), "tax", typed, product.taxRate); }},
        {"reorder",
         [&](const QString &typed) {
             return take(Quantity::parse(typed, product.unit), "reorder_point", typed, product.reorderPoint);
         }},
        {"reorder-quantity",
         [&](const QString &typed) {
             return take(Quantity::parse(typed, product.unit), "reorder_quantity", typed,
                         product.reorderQuantity);
         }},
        {"barcode", [&](const QString &typed) { return takeBarcode(typed, product); }}};
    for (const auto &[name, takes] : fields) {
        const QString option = QString::fromLatin1(name);
        if (!parser.isSet(option))
            continue;
        if (Result<void> taken = takes(parser.value(option)); !taken)
            return taken;
    }
    return {};
}

ExitStatus store(CommandContext &context, Shop &shop, const Product &product)
{
    const Result<Product> stored = shop.catalogue().save(product).result();
    if (!stored)
        return context.output.fail(stored.error());
    const auto rows = shop.reader().productRows({stored->id}).result();
    return rows ? answer(context, rows->value(stored->id)) : context.output.fail(rows.error());
}

ExitStatus noSku(CommandContext &context)
{
    return context.wrongUse(CliText::tr("Which product? Give its SKU."));
}

ExitStatus addProduct(CommandContext &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return noSku(context);
    Product product;
    if (const Result<void> sku = take(Sku::parse(arguments.first()), "sku", arguments.first(), product.sku);
        !sku)
        return context.output.fail(sku.error());
    product.name = product.sku.text();
    if (const Result<void> taken = takeOptions(parser, product); !taken)
        return context.output.fail(taken.error());
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    return shop ? store(context, *shop.value(), product) : context.output.fail(shop.error());
}

/// Changes a product that is there, named by its SKU or barcode, by `change`.
template <typename Change>
ExitStatus changeProduct(CommandContext &context, const QStringList &arguments, Change change)
{
    if (arguments.size() != 1)
        return noSku(context);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<ProductRow> row = shop.value()->reader().productByCode(arguments.first()).result();
    if (!row)
        return context.output.fail(row.error());
    Product product = row->product;
    if (const Result<void> changed = change(product); !changed)
        return context.output.fail(changed.error());
    return store(context, *shop.value(), product);
}

ExitStatus editProduct(CommandContext &context, const QCommandLineParser &parser,
                       const QStringList &arguments)
{
    return changeProduct(context, arguments, [&](Product &product) { return takeOptions(parser, product); });
}

ExitStatus archiveProduct(CommandContext &context, const QCommandLineParser &parser,
                          const QStringList &arguments)
{
    return changeProduct(context, arguments, [&](Product &product) {
        product.archived = !parser.isSet(u"back"_s);
        return Result<void>();
    });
}

ExitStatus showProduct(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return noSku(context);
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<ProductRow> row = reader.value()->productByCode(arguments.first()).result();
    return row ? answer(context, row.value()) : context.output.fail(row.error());
}

} // namespace

QList<Command> productCommands()
{
    Command product;
    product.name = u"product"_s;
    product.synopsis = u"add|edit SKU [--name TEXT] [--price AMOUNT] … | archive SKU [--back] | show SKU"_s;
    product.summary = CliText::tr("Makes, edits, archives or shows one product.");
    const auto option = [](const char *name, const QString &what, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), what, QString::fromLatin1(value));
    };
    product.options = {
        option("sku", CliText::tr("edit: another SKU."), "SKU"),
        option("name", CliText::tr("What it is called; its SKU unless given."), "TEXT"),
        option("category", CliText::tr("What it belongs to."), "TEXT"),
        option("unit", CliText::tr("What it is counted in, such as pcs or kg; pcs unless given."), "UNIT"),
        option("price", CliText::tr("What a unit is sold for."), "AMOUNT"),
        option("cost", CliText::tr("What a unit costs to buy."), "AMOUNT"),
        option("tax", CliText::tr("The tax on it, in percent."), "PERCENT"),
        option("reorder", CliText::tr("At or below this it is low."), "QTY"),
        option("reorder-quantity", CliText::tr("How much of it is bought at once."), "QTY"),
        option("barcode", CliText::tr("Its GTIN; empty takes it away."), "DIGITS"),
        option("notes", CliText::tr("Whatever else is to be known."), "TEXT"),
        {u"back"_s, CliText::tr("archive: brings an archived one back.")}};
    const QStringList fields{
        u"name"_s,    u"category"_s,         u"unit"_s, u"price"_s, u"cost"_s, u"tax"_s, u"reorder"_s,
        u"barcode"_s, u"reorder-quantity"_s, u"notes"_s};
    const QList<Verb> verbs{{u"add"_s, fields, addProduct},
                            {u"edit"_s, fields + QStringList{u"sku"_s}, editProduct},
                            {u"archive"_s, {u"back"_s}, archiveProduct},
                            {u"show"_s, {}, showProduct}};
    product.run = [verbs](CommandContext &context, const QCommandLineParser &parser) {
        return runVerb(context, parser, verbs);
    };
    return {product};
}

} // namespace stockroom::cli
