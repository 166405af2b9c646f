#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/Verbs.h"
#include "service/Shop.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace stockroom::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<PlaceKind, const char *>, 4> kKinds{{{PlaceKind::Site, "site"},
                                                                    {PlaceKind::Room, "room"},
                                                                    {PlaceKind::Shelf, "shelf"},
                                                                    {PlaceKind::Bin, "bin"}}};

QString kindName(PlaceKind kind)
{
    for (const auto &[each, name] : kKinds) {
        if (each == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

/// Errors: NotFound.
Result<PlaceKind> kindOfName(const QString &name)
{
    for (const auto &[kind, each] : kKinds) {
        if (name == QLatin1StringView(each))
            return kind;
    }
    return Error{ErrorKind::NotFound, u"kind"_s, name};
}

/// Errors: UnknownPlace.
Result<Place> placeOfCode(const PlaceTree &places, const QString &code)
{
    const Place *place = places.find(places.byCode(code));
    return place ? Result(*place) : Result<Place>(Error{ErrorKind::UnknownPlace, u"place"_s, code});
}

QJsonObject placeJson(const PlaceTree &places, const Place &place)
{
    const Place *parent = places.find(place.parent);
    return {{u"code"_s, place.code},
            {u"name"_s, place.name},
            {u"kind"_s, kindName(place.kind)},
            {u"in"_s, parent ? QJsonValue(parent->code) : QJsonValue(QJsonValue::Null)},
            {u"barcode"_s, place.barcode},
            {u"path"_s, places.path(place.id)},
            {u"archived"_s, place.archived}};
}

/// An open shop and its places.
struct OpenPlaces {
    std::unique_ptr<Shop> shop;
    PlaceTree places;
};

/// Errors: those of opening.
Result<std::shared_ptr<OpenPlaces>> openPlaces(const CommandContext &context)
{
    auto open = std::make_shared<OpenPlaces>();
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return shop.error();
    open->shop = std::move(shop).value();
    Result<PlaceTree> places = open->shop->reader().places().result();
    if (!places)
        return places.error();
    open->places = std::move(places).value();
    return open;
}

ExitStatus tellStored(CommandContext &context, OpenPlaces &open, const Result<Place> &stored)
{
    if (!stored)
        return context.output.fail(stored.error());
    const Result<PlaceTree> places = open.shop->reader().places().result();
    if (!places)
        return context.output.fail(places.error());
    if (context.output.json())
        context.output.document(placeJson(places.value(), stored.value()));
    context.output.line(stored->archived ? CliText::tr("“%1” is archived.").arg(stored->code)
                                         : CliText::tr("%1: %2").arg(stored->code, places->path(stored->id)));
    return ExitStatus::Done;
}

/// Puts what the options say into `place`. Errors: NotFound (kind), UnknownPlace.
Result<void> takeOptions(const QCommandLineParser &parser, const PlaceTree &places, Place &place)
{
    if (parser.isSet(u"name"_s))
        place.name = parser.value(u"name"_s);
    if (parser.isSet(u"barcode"_s))
        place.barcode = parser.value(u"barcode"_s);
    if (parser.isSet(u"kind"_s)) {
        const Result<PlaceKind> kind = kindOfName(parser.value(u"kind"_s));
        if (!kind)
            return kind.error();
        place.kind = kind.value();
    }
    if (parser.isSet(u"in"_s)) {
        const Result<Place> parent = placeOfCode(places, parser.value(u"in"_s));
        if (!parent)
            return parent.error();
        place.parent = parent->id;
    }
    return {};
}

ExitStatus noCode(CommandContext &context)
{
    return context.wrongUse(CliText::tr("Which place? Give its code."));
}

ExitStatus addPlace(CommandContext &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return noCode(context);
    const auto open = openPlaces(context);
    if (!open)
        return context.output.fail(open.error());
    Place place;
    place.code = arguments.first();
    place.name = arguments.first();
    if (const Result<void> taken = takeOptions(parser, open.value()->places, place); !taken)
        return context.output.fail(taken.error());
    return tellStored(context, *open.value(), open.value()->shop->places().save(place).result());
}

/// Changes a place that is there by `change`.
template <typename Change>
ExitStatus changePlace(CommandContext &context, const QStringList &arguments, Change change)
{
    if (arguments.size() != 1)
        return noCode(context);
    const auto open = openPlaces(context);
    if (!open)
        return context.output.fail(open.error());
    Result<Place> place = placeOfCode(open.value()->places, arguments.first());
    if (!place)
        return context.output.fail(place.error());
    if (const Result<void> changed = change(open.value()->places, place.value()); !changed)
        return context.output.fail(changed.error());
    return tellStored(context, *open.value(), open.value()->shop->places().save(place.value()).result());
}

ExitStatus editPlace(CommandContext &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    return changePlace(context, arguments, [&](const PlaceTree &places, Place &place) {
        return takeOptions(parser, places, place);
    });
}

ExitStatus archivePlace(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    return changePlace(context, arguments, [](const PlaceTree &, Place &place) {
        place.archived = true;
        return Result<void>();
    });
}

ExitStatus setUsualPlace(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() < 2)
        return context.wrongUse(
            CliText::tr("Give the code of a place and the SKUs whose usual place it is."));
    const auto open = openPlaces(context);
    if (!open)
        return context.output.fail(open.error());
    Shop &shop = *open.value()->shop;
    const Result<Place> place = placeOfCode(open.value()->places, arguments.first());
    if (!place)
        return context.output.fail(place.error());
    QSet<ProductId> products;
    for (const QString &sku : arguments.mid(1)) {
        const Result<ProductRow> row = shop.reader().productByCode(sku).result();
        if (!row)
            return context.output.fail(row.error());
        products.insert(row->product.id);
    }
    if (const Result<void> stored = shop.places().setUsual(products, place->id).result(); !stored)
        return context.output.fail(stored.error());
    if (context.output.json())
        context.output.document(
            QJsonObject{{u"place"_s, place->code}, {u"products"_s, static_cast<int>(products.size())}});
    context.output.line(
        CliText::tr("%1 is the usual place of %n product(s).", nullptr, static_cast<int>(products.size()))
            .arg(place->code));
    return ExitStatus::Done;
}

ExitStatus listPlaces(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return context.wrongUse(CliText::tr("“%1” takes no arguments.").arg(u"location list"_s));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<PlaceTree> places = reader.value()->places().result();
    if (!places)
        return context.output.fail(places.error());
    const auto counts = reader.value()->placeCounts().result();
    if (!counts)
        return context.output.fail(counts.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Place &place : places->ordered()) {
        QJsonObject object = placeJson(places.value(), place);
        object.insert(u"products"_s, counts->value(place.id));
        array.append(object);
        rows.append({place.code, places->path(place.id), kindName(place.kind),
                     QString::number(counts->value(place.id))});
    }
    if (context.output.json())
        context.output.document(array);
    context.output.table(
        {CliText::tr("Code"), CliText::tr("Place"), CliText::tr("Kind"), CliText::tr("Products")}, rows,
        {false, false, false, true});
    return ExitStatus::Done;
}

ExitStatus showPlace(CommandContext &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return noCode(context);
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const Result<PlaceTree> places = reader.value()->places().result();
    if (!places)
        return context.output.fail(places.error());
    const Result<Place> place = placeOfCode(places.value(), arguments.first());
    if (!place)
        return context.output.fail(place.error());
    const auto stock = reader.value()->stockAt(places->withAllInside(place->id)).result();
    if (!stock)
        return context.output.fail(stock.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const StockAtPlace &each : stock.value()) {
        const QString code = places->find(each.place)->code;
        array.append(QJsonObject{{u"sku"_s, each.sku.text()},
                                 {u"name"_s, each.name},
                                 {u"place"_s, code},
                                 {u"on_hand"_s, toJson(each.onHand)},
                                 {u"reserved"_s, toJson(each.reserved)},
                                 {u"available"_s, toJson(each.available())}});
        rows.append({each.sku.text(), each.name, code, each.onHand.toText(), each.available().toText()});
    }
    QJsonObject document = placeJson(places.value(), place.value());
    document.insert(u"stock"_s, array);
    if (context.output.json())
        context.output.document(document);
    context.output.table({CliText::tr("SKU"), CliText::tr("Name"), CliText::tr("Place"),
                          CliText::tr("On hand"), CliText::tr("Available")},
                         rows, {false, false, false, true, true});
    return ExitStatus::Done;
}

} // namespace

QList<Command> locationCommands()
{
    Command location;
    location.name = u"location"_s;
    location.synopsis =
        u"add|edit CODE [--name TEXT] [--kind KIND] [--in CODE] [--barcode TEXT] | archive|show CODE | "
        "usual CODE SKU… | list"_s;
    location.summary = CliText::tr("Keeps the places of the shop, in a tree, and shows what lies in them.");
    location.options = {
        {u"name"_s, CliText::tr("What it is called; its code unless given."), u"TEXT"_s},
        {u"kind"_s, CliText::tr("site, room, shelf or bin; a shelf unless given."), u"KIND"_s},
        {u"in"_s, CliText::tr("The place it stands in, by its code."), u"CODE"_s},
        {u"barcode"_s, CliText::tr("What its label says to a scanner, where that is not the code."),
         u"TEXT"_s}};
    const QStringList fields{u"name"_s, u"kind"_s, u"in"_s, u"barcode"_s};
    const QList<Verb> verbs{{u"add"_s, fields, addPlace},     {u"edit"_s, fields, editPlace},
                            {u"archive"_s, {}, archivePlace}, {u"show"_s, {}, showPlace},
                            {u"usual"_s, {}, setUsualPlace},  {u"list"_s, {}, listPlaces}};
    location.run = [verbs](CommandContext &context, const QCommandLineParser &parser) {
        return runVerb(context, parser, verbs);
    };
    return {location};
}

} // namespace stockroom::cli
