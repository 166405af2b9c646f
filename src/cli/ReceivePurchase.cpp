#include "cli/ReceivePurchase.h"

#include "cli/CliText.h"
#include "cli/PostingRun.h"
#include "domain/Receiving.h"

namespace stockroom::cli {

namespace {

using namespace Qt::StringLiterals;

/// Everything that is still to come.
QList<RequestLine> outstandingLines(const PurchaseDetails &purchase)
{
    QList<RequestLine> lines;
    for (const PurchaseLineRow &row : purchase.lines) {
        if (row.line.outstanding().isPositive())
            lines.append({row.line.product, row.line.outstanding(), {}});
    }
    return lines;
}

/// Errors: UnknownSku, and those of `receivedLine`.
Result<QList<RequestLine>> namedLines(Shop &shop, const QList<WantedLine> &wanted, NamedProducts &products)
{
    QList<RequestLine> lines;
    for (const WantedLine &each : wanted) {
        const Result<Product> product = namedProduct(shop, each.sku, products);
        if (!product)
            return product.error();
        const Result<RequestLine> line = receivedLine(each, product.value());
        if (!line)
            return line.error();
        lines.append(line.value());
    }
    return lines;
}

/// What came beside the goods, spread over them. Errors: those of the amount, NotFound (spread).
Result<void> spreadLanded(const QCommandLineParser &parser, const PurchaseDetails &purchase,
                          QList<RequestLine> &lines)
{
    if (!parser.isSet(u"landed"_s))
        return {};
    const Result<Cost> landed = Cost::parse(parser.value(u"landed"_s));
    if (!landed)
        return named(landed.error(), u"landed"_s);
    const QString spread = parser.isSet(u"spread"_s) ? parser.value(u"spread"_s) : u"value"_s;
    if (spread != u"value"_s && spread != u"count"_s)
        return Error{ErrorKind::NotFound, u"spread"_s, spread};
    QList<std::pair<Cost, Quantity>> goods;
    for (RequestLine &line : lines) {
        if (line.purchaseLine > 0 && !line.cost) {
            const Result<Cost> ordered =
                Cost::of(line.quantity, purchase.lines[line.purchaseLine - 1].line.cost);
            if (!ordered)
                return ordered.error();
            line.cost = ordered.value();
        }
        goods.append({line.cost.value_or(Cost()), line.quantity});
    }
    const QList<Cost> parts = spreadLandedCost(
        landed.value(), spread == u"value"_s ? LandedCostBasis::Value : LandedCostBasis::Count, goods);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].cost = lines[i].cost.value_or(Cost()) + parts[i];
    return {};
}

/// Errors: those of everything that an option says.
Result<PostingRequest> requestOf(Shop &shop, const QCommandLineParser &parser,
                                 const PurchaseDetails &purchase, const QList<WantedLine> &wanted,
                                 NamedProducts &products)
{
    PostingRequest request;
    request.kind = PostingKind::Receipt;
    request.purchase = purchase.summary.number;
    request.document = parser.value(u"document"_s);
    request.note = parser.value(u"note"_s);
    if (parser.isSet(u"reason"_s)) {
        const Result<Reason> reason = reasonOfName(parser.value(u"reason"_s));
        if (!reason)
            return reason.error();
        request.reason = reason.value();
    }
    const Result<LocationId> place = namedPlace(shop, parser, u"to"_s);
    if (!place)
        return place.error();
    const Result<QList<RequestLine>> goods =
        wanted.isEmpty() ? Result(outstandingLines(purchase)) : namedLines(shop, wanted, products);
    if (!goods)
        return goods.error();
    request.lines = linesForPurchase(goods.value(), purchase.draft().lines);
    for (RequestLine &line : request.lines)
        line.place = place.value();
    if (const Result<void> spread = spreadLanded(parser, purchase, request.lines); !spread)
        return spread.error();
    return request;
}

ExitStatus tell(CommandContext &context, const PostingAnswer &answer, const PostingRequest &request)
{
    QJsonObject document = answerJson(u"posting"_s, answer.status(), request.key);
    document.insert(u"number"_s, request.purchase.value);
    if (!answer.receipt)
        return context.output.fail(answer.error(request.key), document);
    document.insert(u"posting"_s, answer.receipt->posting.value);
    document.insert(u"repeated"_s, answer.receipt->repeated);
    if (context.output.json())
        context.output.document(document);
    context.output.line(CliText::tr("Received for purchase order %1 as posting %2.")
                            .arg(request.purchase.value)
                            .arg(answer.receipt->posting.value));
    return ExitStatus::Done;
}

ExitStatus receivePurchase(CommandContext &context, const QCommandLineParser &parser,
                           const QStringList &arguments)
{
    bool isNumber = false;
    const PurchaseNumber number(arguments.value(0).toLongLong(&isNumber));
    if (!isNumber || number.value <= 0)
        return context.wrongUse(CliText::tr("Which purchase order? Give its number."));
    QList<WantedLine> wanted;
    for (const QString &argument : arguments.mid(1)) {
        const std::optional<WantedLine> line = splitLine(argument);
        if (!line)
            return context.wrongUse(
                CliText::tr("“%1” is no line of it: write %2.").arg(argument, u"SKU=QTY[@COST]"_s));
        wanted.append(*line);
    }
    const Result<PostingKey> key = keyOf(parser);
    if (!key)
        return context.output.fail(key.error());
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Result<PurchaseDetails> purchase = shop.value()->reader().purchase(number).result();
    if (!purchase)
        return context.output.fail(purchase.error());
    NamedProducts products;
    Result<PostingRequest> request = requestOf(*shop.value(), parser, purchase.value(), wanted, products);
    if (!request)
        return context.output.fail(request.error());
    request.value().key = key.value();
    const Result<PostingAnswer> answer = placeAndWait(*shop.value(), request.value());
    return answer ? tell(context, answer.value(), request.value()) : context.output.fail(answer.error());
}

} // namespace

Verb receivePurchaseVerb()
{
    return {u"receive"_s,
            {u"document"_s, u"note"_s, u"landed"_s, u"to"_s, u"reason"_s, u"spread"_s, u"key"_s},
            receivePurchase};
}

QList<QCommandLineOption> receivePurchaseOptions()
{
    return {{u"to"_s, CliText::tr("receive: where the goods go; else to their usual places."), u"PLACE"_s},
            {u"reason"_s, CliText::tr("receive: why more is taken than may come, such as other."), u"NAME"_s},
            {u"spread"_s, CliText::tr("receive: how --landed is spread over the lines, by value or count."),
             u"value|count"_s},
            keyOption(CliText::tr("receive: its key: the same key is never booked twice."))};
}

} // namespace stockroom::cli
