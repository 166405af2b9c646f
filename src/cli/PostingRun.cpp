#include "cli/PostingRun.h"

#include "cli/CliText.h"

#include <QDateTime>
#include <QEventLoop>

namespace stockroom::cli {

QString PostingAnswer::status() const
{
    if (receipt)
        return QStringLiteral("confirmed");
    return rejection ? QStringLiteral("rejected") : QStringLiteral("unresolved");
}

Error PostingAnswer::error(const PostingKey &key) const
{
    return rejection ? rejection->error : Error{ErrorKind::Unresolved, QStringLiteral("key"), key.text()};
}

Result<PostingAnswer> placeAndWait(Shop &shop, const PostingRequest &request)
{
    PostingAnswer answer;
    QEventLoop loop;
    const Shop::DeskPtr desk = shop.makeDesk();
    QObject::connect(desk.get(), &OrderDesk::orderConfirmed, &loop, [&](const Receipt &receipt) {
        answer.receipt = receipt;
        loop.quit();
    });
    QObject::connect(desk.get(), &OrderDesk::orderRejected, &loop, [&](const Rejection &rejection) {
        answer.rejection = rejection;
        loop.quit();
    });
    QObject::connect(desk.get(), &OrderDesk::orderUnresolved, &loop, [&] { loop.quit(); });
    if (const Result<void> placed = desk->place(request); !placed)
        return placed.error();
    loop.exec();
    return answer;
}

std::optional<WantedLine> splitLine(const QString &argument)
{
    const qsizetype at = argument.lastIndexOf(u'=');
    if (at <= 0 || at + 1 == argument.size())
        return std::nullopt;
    return WantedLine{argument.left(at), argument.mid(at + 1)};
}

Result<Product> namedProduct(Shop &shop, const QString &sku, NamedProducts &products)
{
    const Result<ProductRow> row = shop.reader().productByCode(sku).result();
    if (!row)
        return row.error();
    products.insert(row->product.id, row.value());
    return row->product;
}

Result<Quantity> wantedQuantity(const QString &text, const Unit &unit)
{
    const Result<Quantity> quantity = Quantity::parsePositive(text, unit);
    if (!quantity)
        return Error{quantity.error().kind, quantity.error().field, text};
    return quantity;
}

Result<RequestLine> receivedLine(const WantedLine &wanted, const Product &product)
{
    const qsizetype at = wanted.quantity.indexOf(u'@');
    const Result<Quantity> quantity = wantedQuantity(wanted.quantity.left(at), product.unit);
    if (!quantity)
        return quantity.error();
    RequestLine line{product.id, quantity.value(), {}};
    if (at < 0)
        return line;
    const QString costText = wanted.quantity.mid(at + 1);
    const Result<UnitPrice> each = UnitPrice::parse(costText);
    if (!each)
        return Error{each.error().kind, QStringLiteral("cost"), costText};
    const Result<Cost> cost = Cost::of(quantity.value(), each.value());
    if (!cost)
        return Error{cost.error().kind, QStringLiteral("cost"), costText};
    line.cost = cost.value();
    return line;
}

Result<LocationId> namedPlace(Shop &shop, const QCommandLineParser &parser, const QString &option)
{
    if (option.isEmpty() || !parser.isSet(option))
        return LocationId();
    const Result<PlaceTree> places = shop.reader().places().result();
    if (!places)
        return places.error();
    const LocationId place = places->byCode(parser.value(option));
    if (place.isNull())
        return Error{ErrorKind::UnknownPlace, QStringLiteral("place"), parser.value(option)};
    return place;
}

QCommandLineOption keyOption(const QString &description)
{
    return {QStringLiteral("key"), description, QStringLiteral("UUID")};
}

Result<PostingKey> keyOf(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("key")))
        return PostingKey::parse(parser.value(QStringLiteral("key")));
    return PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
}

QJsonArray tellShortfalls(const CommandContext &context, const PostingAnswer &answer,
                          const NamedProducts &products)
{
    QJsonArray shortfalls;
    for (const Shortfall &shortfall : answer.rejection ? answer.rejection->shortfalls : QList<Shortfall>()) {
        const auto product = products.constFind(shortfall.product);
        const QString sku = product == products.cend() ? QString::number(shortfall.product.value)
                                                       : product->product.sku.text();
        shortfalls.append(QJsonObject{{QStringLiteral("sku"), sku},
                                      {QStringLiteral("wanted"), toJson(shortfall.wanted)},
                                      {QStringLiteral("available"), toJson(shortfall.available)}});
        context.output.message(CliText::tr("%1: wanted %2, available %3")
                                   .arg(sku, shortfall.wanted.toText(), shortfall.available.toText()));
    }
    return shortfalls;
}

QJsonObject answerJson(const QString &subject, const QString &status, const PostingKey &key,
                       const QJsonArray &shortfalls)
{
    return {{QStringLiteral("status"), status},
            {subject, QJsonValue::Null},
            {QStringLiteral("key"), key.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(key.text())},
            {QStringLiteral("shortfalls"), shortfalls}};
}

} // namespace stockroom::cli
