#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/Verbs.h"
#include "domain/Decimal.h"
#include "service/Shop.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stockroom::cli {

namespace {

using namespace Qt::StringLiterals;

/// Percent with two decimals are hundredths of a percent.
constexpr int kPercentDecimals = 2;

QStringList supplierFields()
{
    return {u"contact"_s,   u"email"_s,   u"phone"_s,     u"address"_s, u"customer-number"_s,
            u"lead-days"_s, u"minimum"_s, u"tolerance"_s, u"notes"_s};
}

QJsonObject supplierJson(const SupplierRow &row)
{
    const Supplier &supplier = row.supplier;
    return {{u"name"_s, supplier.name},
            {u"contact"_s, supplier.contact},
            {u"email"_s, supplier.email},
            {u"phone"_s, supplier.phone},
            {u"address"_s, supplier.address},
            {u"customer_number"_s, supplier.customerNumber},
            {u"lead_days"_s, supplier.leadDays},
            {u"minimum_order"_s, toJson(supplier.minimumOrder)},
            {u"tolerance_percent"_s, decimal::toText(supplier.tolerance, kPercentDecimals).toDouble()},
            {u"notes"_s, supplier.notes},
            {u"archived"_s, supplier.archived},
            {u"products"_s, row.products},
            {u"open_purchases"_s, row.openPurchases}};
}

QJsonObject termsJson(const SupplierProductRow &row)
{
    const SupplierProduct &terms = row.terms;
    return {{u"sku"_s, row.sku.text()},
            {u"name"_s, row.name},
            {u"part_number"_s, terms.partNumber},
            {u"cost"_s, terms.cost.toText().toDouble()},
            {u"pack"_s, toJson(terms.pack)},
            {u"minimum"_s, toJson(terms.minimum)},
            {u"lead_days"_s, terms.leadDays ? QJsonValue(*terms.leadDays) : QJsonValue(QJsonValue::Null)},
            {u"preferred"_s, terms.preferred}};
}

/// Lays the options that were given over `supplier`. Errors: those of the values, by the option's field.
Result<Supplier> changed(Supplier supplier, const QCommandLineParser &parser, const Currency &currency)
{
    const std::pair<QString, QString Supplier::*> texts[]{{u"contact"_s, &Supplier::contact},
                                                          {u"email"_s, &Supplier::email},
                                                          {u"phone"_s, &Supplier::phone},
                                                          {u"address"_s, &Supplier::address},
                                                          {u"customer-number"_s, &Supplier::customerNumber},
                                                          {u"notes"_s, &Supplier::notes}};
    for (const auto &[option, field] : texts) {
        if (parser.isSet(option))
            supplier.*field = parser.value(option);
    }
    if (parser.isSet(u"lead-days"_s)) {
        const Result<qint64> days = decimal::parse(parser.value(u"lead-days"_s), 0);
        if (!days)
            return named({days.error().kind, {}, parser.value(u"lead-days"_s)}, u"lead_days"_s);
        if (days.value() < 0 || days.value() > Supplier::kMaxLeadDays)
            return Error{ErrorKind::OutOfRange, u"lead_days"_s, parser.value(u"lead-days"_s)};
        supplier.leadDays = static_cast<int>(days.value());
    }
    if (parser.isSet(u"minimum"_s)) {
        const Result<qint64> minimum = decimal::parse(parser.value(u"minimum"_s), currency.decimals);
        if (!minimum)
            return named({minimum.error().kind, {}, parser.value(u"minimum"_s)}, u"minimum_order"_s);
        supplier.minimumOrder = Money(minimum.value(), currency);
    }
    if (parser.isSet(u"tolerance"_s)) {
        const Result<qint64> percent = decimal::parse(parser.value(u"tolerance"_s), kPercentDecimals);
        if (!percent)
            return named({percent.error().kind, {}, parser.value(u"tolerance"_s)}, u"tolerance"_s);
        if (percent.value() < 0 || percent.value() > Supplier::kMaxTolerance)
            return Error{ErrorKind::OutOfRange, u"tolerance"_s, parser.value(u"tolerance"_s)};
        supplier.tolerance = static_cast<int>(percent.value());
    }
    return supplier;
}

ExitStatus tellStored(CommandContext &context, Shop &shop, const Result<Supplier> &stored)
{
    if (!stored)
        return context.output.fail(stored.error());
    const auto rows = shop.reader().supplierRows({stored->id}).result();
    if (!rows)
        return context.output.fail(rows.error());
    if (context.output.json())
        context.output.document(supplierJson(rows->value(stored->id)));
    context.output.line(CliText::tr("Supplier “%1” is stored.").arg(stored->name));
    return ExitStatus::Done;
}

ExitStatus addSupplier(CommandContext &context, const QCommandLineParser &parser,
                       const QStringList &arguments)
{
    if (arguments.size() != 1)
        return context.wrongUse(CliText::tr("Which supplier? Give one name."));
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    Supplier supplier;
    supplier.name = arguments.first();
    const Result<Supplier> wanted = changed(supplier, parser, shop.value()->settings().currency);
    if (!wanted)
        return context.output.fail(wanted.error());
    return tellStored(context, *shop.value(), shop.value()->purchasing().save(wanted.value()).result());
}

ExitStatus editSupplier(CommandContext &context, const QCommandLineParser &parser,
                        const QStringList &arguments)
{
    if (arguments.size() != 1)
        return context.wrongUse(CliText::tr("Which supplier? Give one name."));
    if (parser.isSet(u"archive"_s) && parser.isSet(u"restore"_s))
        return context.wrongUse(CliText::tr("It can not be archived and brought back at once."));
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<SupplierRow> row = shop.value()->reader().supplierByName(arguments.first()).result();
    if (!row)
        return context.output.fail(row.error());
    Result<Supplier> wanted = changed(row->supplier, parser, shop.value()->settings().currency);
    if (!wanted)
        return context.output.fail(wanted.error());
    if (parser.isSet(u"name"_s))
        wanted.value().name = parser.value(u"name"_s);
    if (parser.isSet(u"archive"_s) || parser.isSet(u"restore"_s))
        wanted.value().archived = parser.isSet(u"archive"_s);
    return tellStored(context, *shop.value(), shop.value()->purchasing().save(wanted.value()).result());
}

ExitStatus listSuppliers(CommandContext &context, const QCommandLineParser &parser,
                         const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return context.wrongUse(CliText::tr("“%1” takes no arguments.").arg(u"supplier list"_s));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    ListQuery query;
    if (!parser.isSet(u"all"_s))
        query.conditions = {ColumnCondition::oneOf(u"archived"_s, {u"0"_s})};
    const Result<ListIds> all = reader.value()->allRows(ListKind::Suppliers, query).result();
    if (!all)
        return context.output.fail(all.error());
    QList<SupplierId> ids;
    for (const qint64 id : all->ids)
        ids.append(SupplierId(id));
    const auto rows = reader.value()->supplierRows(ids).result();
    if (!rows)
        return context.output.fail(rows.error());
    QJsonArray array;
    QList<QStringList> lines;
    for (const SupplierId id : std::as_const(ids)) {
        const SupplierRow row = rows->value(id);
        array.append(supplierJson(row));
        lines.append({row.supplier.name, row.supplier.contact, row.supplier.email,
                      QString::number(row.supplier.leadDays), QString::number(row.products),
                      QString::number(row.openPurchases)});
    }
    if (context.output.json())
        context.output.document(array);
    context.output.table({CliText::tr("Name"), CliText::tr("Contact"), CliText::tr("E-mail"),
                          CliText::tr("Lead days"), CliText::tr("Products"), CliText::tr("Open orders")},
                         lines, {false, false, false, true, true, true});
    return ExitStatus::Done;
}

ExitStatus showSupplier(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return context.wrongUse(CliText::tr("Which supplier? Give one name."));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<SupplierRow> row = reader.value()->supplierByName(arguments.first()).result();
    if (!row)
        return context.output.fail(row.error());
    const auto terms = reader.value()->productsOf(row->supplier.id).result();
    if (!terms)
        return context.output.fail(terms.error());
    QJsonArray array;
    QList<QStringList> lines;
    for (const SupplierProductRow &each : terms.value()) {
        array.append(termsJson(each));
        lines.append({each.sku.text(), each.name, each.terms.partNumber, each.terms.cost.toText(2),
                      each.terms.pack.toText(), each.terms.minimum.toText(),
                      each.terms.preferred ? CliText::tr("preferred") : QString()});
    }
    QJsonObject document = supplierJson(row.value());
    document.insert(u"products"_s, array);
    if (context.output.json()) {
        context.output.document(document);
        return ExitStatus::Done;
    }
    const Supplier &supplier = row->supplier;
    for (const QString &text : {supplier.name, supplier.contact, supplier.email, supplier.phone,
                                supplier.address, supplier.customerNumber, supplier.notes}) {
        if (!text.isEmpty())
            context.output.line(text);
    }
    context.output.table({CliText::tr("SKU"), CliText::tr("Name"), CliText::tr("Part number"),
                          CliText::tr("Cost"), CliText::tr("Pack"), CliText::tr("Minimum"), QString()},
                         lines, {false, false, false, true, true, true, false});
    return ExitStatus::Done;
}

/// Errors: those of the values, by the option's field.
Result<SupplierProduct> changedTerms(SupplierProduct terms, const QCommandLineParser &parser,
                                     const Unit &unit)
{
    if (parser.isSet(u"part-number"_s))
        terms.partNumber = parser.value(u"part-number"_s);
    if (parser.isSet(u"cost"_s)) {
        const Result<UnitPrice> cost = UnitPrice::parse(parser.value(u"cost"_s));
        if (!cost)
            return named(cost.error(), u"cost"_s);
        terms.cost = cost.value();
    }
    const std::pair<QString, Quantity SupplierProduct::*> quantities[]{
        {u"pack"_s, &SupplierProduct::pack}, {u"minimum"_s, &SupplierProduct::minimum}};
    for (const auto &[option, field] : quantities) {
        if (!parser.isSet(option))
            continue;
        const Result<Quantity> quantity = Quantity::parse(parser.value(option), unit);
        if (!quantity)
            return named({quantity.error().kind, {}, parser.value(option)}, option);
        terms.*field = quantity.value();
    }
    if (parser.isSet(u"lead-days"_s)) {
        const Result<qint64> days = decimal::parse(parser.value(u"lead-days"_s), 0);
        if (!days)
            return named({days.error().kind, {}, parser.value(u"lead-days"_s)}, u"lead_days"_s);
        if (days.value() < 0 || days.value() > Supplier::kMaxLeadDays)
            return Error{ErrorKind::OutOfRange, u"lead_days"_s, parser.value(u"lead-days"_s)};
        terms.leadDays = static_cast<int>(days.value());
    }
    if (parser.isSet(u"preferred"_s))
        terms.preferred = true;
    return terms;
}

ExitStatus setTerms(CommandContext &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 2)
        return context.wrongUse(CliText::tr("Which supplier and which product? Give a name and a SKU."));
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<SupplierRow> supplier = shop.value()->reader().supplierByName(arguments[0]).result();
    if (!supplier)
        return context.output.fail(supplier.error());
    const Result<ProductRow> product = shop.value()->reader().productByCode(arguments[1]).result();
    if (!product)
        return context.output.fail(product.error());
    const SupplierId supplierId = supplier->supplier.id;
    const ProductId productId = product->product.id;
    const auto stored = shop.value()->reader().supplierTerms(supplierId, {productId}).result();
    if (!stored)
        return context.output.fail(stored.error());
    SupplierProduct terms = stored->value(productId);
    terms.supplier = supplierId;
    terms.product = productId;
    const Result<SupplierProduct> wanted = changedTerms(terms, parser, product->product.unit);
    if (!wanted)
        return context.output.fail(wanted.error());
    const bool isRemoval = parser.isSet(u"remove"_s);
    const Result<void> done = isRemoval
        ? shop.value()->purchasing().removeTerms(supplierId, {productId}).result()
        : shop.value()->purchasing().saveTerms({wanted.value()}).result();
    if (!done)
        return context.output.fail(done.error());
    if (context.output.json()) {
        SupplierProductRow row{wanted.value(), {}, false, product->product.sku, product->product.name, {}};
        context.output.document(isRemoval ? QJsonObject{{u"sku"_s, row.sku.text()}, {u"removed"_s, true}}
                                          : termsJson(row));
    }
    context.output.line((isRemoval ? CliText::tr("“%1” has no %2 any more.") : CliText::tr("“%1” has %2."))
                            .arg(supplier->supplier.name, product->product.sku.text()));
    return ExitStatus::Done;
}

} // namespace

QList<Command> supplierCommands()
{
    Command supplier;
    supplier.name = u"supplier"_s;
    supplier.synopsis = u"add|edit|show NAME … | product NAME SKU … | list [--all]"_s;
    supplier.summary =
        CliText::tr("Makes, edits, lists and shows suppliers, and on what terms they have products.");
    const auto option = [](const char *name, const QString &what, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), what, QString::fromLatin1(value));
    };
    supplier.options = {
        option("name", CliText::tr("edit: another name."), "NAME"),
        option("contact", CliText::tr("Whom to ask for."), "TEXT"),
        option("email", CliText::tr("Where orders go."), "ADDRESS"),
        option("phone", CliText::tr("Its telephone number."), "TEXT"),
        option("address", CliText::tr("Its postal address."), "TEXT"),
        option("customer-number", CliText::tr("This shop's number there."), "TEXT"),
        option("lead-days", CliText::tr("Days from an order to its goods."), "DAYS"),
        option("minimum", CliText::tr("The least an order comes to; product: the least quantity."), "AMOUNT"),
        option("tolerance", CliText::tr("Percent that may come beyond what was ordered."), "PERCENT"),
        option("notes", CliText::tr("Whatever else is to be known."), "TEXT"),
        {u"archive"_s, CliText::tr("edit: nothing is ordered there any more.")},
        {u"restore"_s, CliText::tr("edit: brings an archived one back.")},
        {u"all"_s, CliText::tr("list: archived ones too.")},
        option("part-number", CliText::tr("product: the supplier's own code."), "CODE"),
        option("cost", CliText::tr("product: what a unit costs."), "PRICE"),
        option("pack", CliText::tr("product: it comes in multiples of this."), "QTY"),
        {u"preferred"_s, CliText::tr("product: it is bought here, and nowhere else unless asked for.")},
        {u"remove"_s, CliText::tr("product: the supplier does not have it any more.")}};
    const QList<Verb> verbs{
        {u"add"_s, supplierFields(), addSupplier},
        {u"edit"_s, supplierFields() + QStringList{u"name"_s, u"archive"_s, u"restore"_s}, editSupplier},
        {u"list"_s, {u"all"_s}, listSuppliers},
        {u"show"_s, {}, showSupplier},
        {u"product"_s,
         {u"part-number"_s, u"cost"_s, u"pack"_s, u"minimum"_s, u"lead-days"_s, u"preferred"_s, u"remove"_s},
         setTerms}};
    supplier.run = [verbs](CommandContext &context, const QCommandLineParser &parser) {
        return runVerb(context, parser, verbs);
    };
    return {supplier};
}

} // namespace stockroom::cli
