#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/PostingRun.h"

#include <algorithm>

namespace stockroom::cli {

namespace {

/// Errors: UnknownSku, and those of `Quantity::parsePositive`.
Result<RequestLine> resolve(Shop &shop, const WantedLine &wanted, NamedProducts &products)
{
    const Result<Product> product = namedProduct(shop, wanted.sku, products);
    if (!product)
        return product.error();
    const Result<Quantity> quantity = wantedQuantity(wanted.quantity, product->unit);
    if (!quantity)
        return quantity.error();
    return RequestLine{product->id, quantity.value(), product->price};
}

/// The fields every answer of `order` has.
QJsonObject orderJson(const QString &status, const PostingKey &key, const QJsonArray &shortfalls = {})
{
    return answerJson(QStringLiteral("number"), status, key, shortfalls);
}

/// An order that was refused before it was placed.
ExitStatus refuse(CommandContext &context, const Error &error, const PostingKey &key)
{
    return context.output.fail(error, orderJson(QStringLiteral("rejected"), key));
}

ExitStatus report(CommandContext &context, const PostingAnswer &answer, const PostingKey &key,
                  const NamedProducts &products)
{
    QJsonObject document = orderJson(answer.status(), key, tellShortfalls(context, answer, products));
    if (!answer.receipt)
        return context.output.fail(answer.error(key), document);
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
    const Result<PostingKey> key = keyOf(parser);
    if (!key)
        return refuse(context, key.error(), {});
    PostingRequest order;
    order.key = key.value();
    if (wanted.isEmpty())
        return refuse(context, {ErrorKind::EmptyOrder, {}, {}}, order.key);
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return refuse(context, shop.error(), order.key);
    NamedProducts products;
    for (const WantedLine &line : std::as_const(wanted)) {
        const Result<RequestLine> resolved = resolve(*shop.value(), line, products);
        if (!resolved)
            return refuse(context, resolved.error(), order.key);
        order.lines.append(resolved.value());
    }
    if (const Result<void> free = takeStoredPrices(*shop.value(), order); !free)
        return refuse(context, free.error(), order.key);
    const Result<PostingAnswer> answer = placeAndWait(*shop.value(), order);
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
    const Result<PostingAnswer> answer = placeAndWait(*shop.value(), reversal);
    if (!answer)
        return context.output.fail(answer.error());
    if (!answer->receipt)
        return context.output.fail(answer->error(reversal.key));
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
    order.options = {keyOption(CliText::tr("The order's key: the same key is never booked twice."))};
    order.run = placeOrder;

    Command cancel;
    cancel.name = QStringLiteral("cancel");
    cancel.synopsis = QStringLiteral("NUMBER");
    cancel.summary = CliText::tr("Cancels a confirmed order by a posting that reverses it.");
    cancel.run = cancelOrder;
    return {order, cancel};
}

} // namespace stockroom::cli
