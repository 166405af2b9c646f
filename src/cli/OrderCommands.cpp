#include "cli/CliText.h"
#include "cli/Commands.h"

#include "service/Shop.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace stockroom::cli {

namespace {

/// The answer to the one request of this run.
struct Answer {
    std::optional<Receipt> receipt;
    std::optional<Rejection> rejection;

    [[nodiscard]] QString status() const
    {
        if (receipt)
            return QStringLiteral("confirmed");
        return rejection ? QStringLiteral("rejected") : QStringLiteral("unresolved");
    }
};

/// Places one request and waits for its answer. Errors: those of `OrderDesk::place`.
Result<Answer> placeAndWait(Shop &shop, const PostingRequest &request)
{
    Answer answer;
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

struct WantedLine {
    QString sku;
    QString quantity;
};

/// "SKU=QTY"; a SKU may have an equals sign in it, a quantity has none.
std::optional<WantedLine> splitLine(const QString &argument)
{
    const qsizetype at = argument.lastIndexOf(u'=');
    if (at <= 0 || at + 1 == argument.size())
        return std::nullopt;
    return WantedLine{argument.left(at), argument.mid(at + 1)};
}

/// Errors: UnknownSku, and those of `Quantity::parsePositive`.
Result<RequestLine> resolve(Shop &shop, const WantedLine &wanted, QHash<ProductId, ProductRow> &products)
{
    const Result<ProductRow> row = shop.reader().productByCode(wanted.sku).result();
    if (!row)
        return row.error();
    const Result<Quantity> quantity = Quantity::parsePositive(wanted.quantity, row->product.unit);
    if (!quantity)
        return Error{quantity.error().kind, quantity.error().field, wanted.quantity};
    products.insert(row->product.id, row.value());
    return RequestLine{row->product.id, quantity.value(), row->product.price};
}

/// The fields every answer of `order` has.
QJsonObject answerJson(const QString &status, const QString &key, const QJsonArray &shortfalls = {})
{
    return {{QStringLiteral("status"), status},
            {QStringLiteral("number"), QJsonValue::Null},
            {QStringLiteral("key"), key.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(key)},
            {QStringLiteral("shortfalls"), shortfalls}};
}

/// An order that was refused before it was placed.
ExitStatus refuse(CommandContext &context, const Error &error, const PostingKey &key)
{
    return context.output.fail(error,
                               answerJson(QStringLiteral("rejected"), key.isNull() ? QString() : key.text()));
}

ExitStatus report(CommandContext &context, const Answer &answer, const PostingKey &key,
                  const QHash<ProductId, ProductRow> &products)
{
    QJsonArray shortfalls;
    for (const Shortfall &shortfall : answer.rejection ? answer.rejection->shortfalls : QList<Shortfall>()) {
        const QString sku = products.value(shortfall.product).product.sku.text();
        shortfalls.append(QJsonObject{{QStringLiteral("sku"), sku},
                                      {QStringLiteral("wanted"), toJson(shortfall.wanted)},
                                      {QStringLiteral("available"), toJson(shortfall.available)}});
        context.output.message(CliText::tr("%1: wanted %2, available %3")
                                   .arg(sku, shortfall.wanted.toText(), shortfall.available.toText()));
    }
    QJsonObject document = answerJson(answer.status(), key.text(), shortfalls);
    if (answer.rejection)
        return context.output.fail(answer.rejection->error, document);
    if (!answer.receipt)
        return context.output.fail({ErrorKind::Unresolved, QStringLiteral("key"), key.text()}, document);
    document.insert(QStringLiteral("number"), answer.receipt->number.value);
    document.insert(QStringLiteral("total"), toJson(answer.receipt->total));
    if (context.output.json())
        context.output.document(document);
    context.output.line(CliText::tr("Order %1 is confirmed: %2 %3")
                            .arg(QString::number(answer.receipt->number.value),
                                 answer.receipt->total.toText(), answer.receipt->total.currency().code));
    return ExitStatus::Done;
}

/// A key that is booked answers for what was ordered then: its lines keep the prices they had. Errors:
/// KeyTaken where something else was ordered.
Result<void> takeStoredPrices(Shop &shop, PostingRequest &order)
{
    const Result<OrderDetails> stored = shop.reader().orderByKey(order.key).result();
    if (!stored)
        return stored.error().kind == ErrorKind::UnknownOrder ? Result<void>() : stored.error();
    const auto isSame = [](const RequestLine &asked, const OrderLine &line) {
        return asked.product == line.product && asked.quantity == line.ordered;
    };
    if (!std::equal(order.lines.cbegin(), order.lines.cend(), stored->lines.cbegin(), stored->lines.cend(),
                    isSame))
        return Error{ErrorKind::KeyTaken, QStringLiteral("key"),
                     QString::number(stored->summary.number.value)};
    for (qsizetype i = 0; i < order.lines.size(); ++i)
        order.lines[i].price = stored->lines[i].price;
    return {};
}

ExitStatus placeOrder(CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    QList<WantedLine> wanted;
    for (const QString &argument : arguments) {
        const std::optional<WantedLine> line = splitLine(argument);
        if (!line)
            return context.wrongUse(
                CliText::tr("“%1” is no line of an order: write SKU=QUANTITY.").arg(argument));
        wanted.append(*line);
    }
    PostingRequest order;
    order.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    if (parser.isSet(QStringLiteral("key"))) {
        const Result<PostingKey> key = PostingKey::parse(parser.value(QStringLiteral("key")));
        if (!key)
            return refuse(context, key.error(), {});
        order.key = key.value();
    }
    if (wanted.isEmpty())
        return refuse(context, {ErrorKind::EmptyOrder, {}, {}}, order.key);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return refuse(context, shop.error(), order.key);
    QHash<ProductId, ProductRow> products;
    for (const WantedLine &line : std::as_const(wanted)) {
        const Result<RequestLine> resolved = resolve(*shop.value(), line, products);
        if (!resolved)
            return refuse(context, resolved.error(), order.key);
        order.lines.append(resolved.value());
    }
    if (const Result<void> free = takeStoredPrices(*shop.value(), order); !free)
        return refuse(context, free.error(), order.key);
    const Result<Answer> answer = placeAndWait(*shop.value(), order);
    if (!answer)
        return refuse(context, answer.error(), order.key);
    return report(context, answer.value(), order.key, products);
}

ExitStatus cancelOrder(CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    bool isNumber = false;
    const qint64 number = arguments.value(0).toLongLong(&isNumber);
    if (arguments.size() != 1 || !isNumber)
        return context.wrongUse(CliText::tr("Which order? Give its number."));
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    PostingRequest reversal;
    reversal.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    reversal.kind = PostingKind::Reversal;
    reversal.reverses = OrderNumber(number);
    if (number <= 0)
        return context.output.fail({ErrorKind::UnknownOrder, QStringLiteral("number"), arguments.first()});
    const Result<Answer> answer = placeAndWait(*shop.value(), reversal);
    if (!answer)
        return context.output.fail(answer.error());
    if (!answer->receipt)
        return context.output.fail(
            answer->rejection ? answer->rejection->error
                              : Error{ErrorKind::Unresolved, QStringLiteral("key"), reversal.key.text()});
    if (context.output.json()) {
        context.output.document(
            QJsonObject{{QStringLiteral("status"), QStringLiteral("cancelled")},
                        {QStringLiteral("number"), number},
                        {QStringLiteral("reversal"), answer->receipt->posting.value},
                        {QStringLiteral("key"), reversal.key.text()},
                        {QStringLiteral("happened_at"), toIsoTime(answer->receipt->happenedAt)}});
    }
    context.output.line(
        CliText::tr("Order %1 is cancelled by posting %2.").arg(number).arg(answer->receipt->posting.value));
    return ExitStatus::Done;
}

} // namespace

QList<Command> orderCommands()
{
    Command order;
    order.name = QStringLiteral("order");
    order.synopsis = QStringLiteral("SKU=QTY… [--key UUID]");
    order.summary = CliText::tr("Places an order; status 1 unless it is confirmed.");
    order.options = {{QStringLiteral("key"),
                      CliText::tr("The order's key: the same key is never booked twice."),
                      QStringLiteral("UUID")}};
    order.run = placeOrder;

    Command cancel;
    cancel.name = QStringLiteral("cancel");
    cancel.synopsis = QStringLiteral("NUMBER");
    cancel.summary = CliText::tr("Cancels a confirmed order by a posting that reverses it.");
    cancel.run = cancelOrder;
    return {order, cancel};
}

} // namespace stockroom::cli
