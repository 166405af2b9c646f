#include "cli/CliText.h"
#include "cli/Commands.h"
#include "cli/PostingRun.h"

namespace stockroom::cli {

namespace {

/// How the lines of an act are written, besides "SKU=QTY".
using ReadLine = Result<RequestLine> (*)(const WantedLine &wanted, const Product &product);

/// What an act of these commands is.
struct Act {
    PostingKind kind = PostingKind::Receipt;
    ReadLine read = nullptr;
    /// What a line that can not be taken apart is told.
    QString lineForm;
    /// The options that name the places of its lines; empty: it has none.
    QString placeOption;
    QString toPlaceOption;
};

QJsonObject postingJson(const QString &status, const PostingKey &key, const QJsonArray &shortfalls = {})
{
    return answerJson(QStringLiteral("posting"), status, key, shortfalls);
}

/// An act that was refused before it was placed.
ExitStatus refuseAct(CommandContext &context, const Error &error, const PostingKey &key)
{
    return context.output.fail(error, postingJson(QStringLiteral("rejected"), key));
}

/// "+3" or "-3": without a sign nobody knows whether it is meant as what there is.
Result<RequestLine> readAdjusted(const WantedLine &wanted, const Product &product)
{
    if (!wanted.quantity.startsWith(u'+') && !wanted.quantity.startsWith(u'-'))
        return Error{ErrorKind::NotANumber, QStringLiteral("quantity"), wanted.quantity};
    const Result<Quantity> quantity = wantedQuantity(wanted.quantity.mid(1), product.unit);
    if (!quantity)
        return Error{quantity.error().kind, quantity.error().field, wanted.quantity};
    return RequestLine{
        product.id, wanted.quantity.startsWith(u'-') ? -quantity.value() : quantity.value(), {}};
}

Result<RequestLine> readMoved(const WantedLine &wanted, const Product &product)
{
    const Result<Quantity> quantity = wantedQuantity(wanted.quantity, product.unit);
    if (!quantity)
        return quantity.error();
    return RequestLine{product.id, quantity.value(), {}};
}

ExitStatus reportAct(CommandContext &context, const PostingAnswer &answer, const PostingKey &key,
                     const NamedProducts &products)
{
    QJsonObject document = postingJson(answer.status(), key, tellShortfalls(context, answer, products));
    if (!answer.receipt)
        return context.output.fail(answer.error(key), document);
    document.insert(QStringLiteral("posting"), answer.receipt->posting.value);
    document.insert(QStringLiteral("happened_at"), toIsoTime(answer.receipt->happenedAt));
    document.insert(QStringLiteral("repeated"), answer.receipt->repeated);
    if (context.output.json())
        context.output.document(document);
    context.output.line((answer.receipt->repeated ? CliText::tr("It was booked before, as posting %1.")
                                                  : CliText::tr("Booked as posting %1."))
                            .arg(answer.receipt->posting.value));
    return ExitStatus::Done;
}

/// Reads the lines, places the request and says what came of it.
ExitStatus book(CommandContext &context, const QCommandLineParser &parser, const Act &act,
                PostingRequest request)
{
    QList<WantedLine> wanted;
    for (const QString &argument : parser.positionalArguments()) {
        const std::optional<WantedLine> line = splitLine(argument);
        if (!line)
            return context.wrongUse(
                CliText::tr("“%1” is no line of it: write %2.").arg(argument, act.lineForm));
        wanted.append(*line);
    }
    if (wanted.isEmpty())
        return context.wrongUse(CliText::tr("Of what? Write %1.").arg(act.lineForm));
    const Result<PostingKey> key = keyOf(parser);
    if (!key)
        return refuseAct(context, key.error(), {});
    request.key = key.value();
    request.kind = act.kind;
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return refuseAct(context, shop.error(), request.key);
    const Result<LocationId> place = namedPlace(*shop.value(), parser, act.placeOption);
    if (!place)
        return refuseAct(context, place.error(), request.key);
    const Result<LocationId> toPlace = namedPlace(*shop.value(), parser, act.toPlaceOption);
    if (!toPlace)
        return refuseAct(context, toPlace.error(), request.key);
    NamedProducts products;
    for (const WantedLine &each : std::as_const(wanted)) {
        const Result<Product> product = namedProduct(*shop.value(), each.sku, products);
        if (!product)
            return refuseAct(context, product.error(), request.key);
        Result<RequestLine> line = act.read(each, product.value());
        if (!line)
            return refuseAct(context, line.error(), request.key);
        line.value().place = place.value();
        line.value().toPlace = toPlace.value();
        request.lines.append(line.value());
    }
    const Result<PostingAnswer> answer = placeAndWait(*shop.value(), request);
    if (!answer)
        return refuseAct(context, answer.error(), request.key);
    return reportAct(context, answer.value(), request.key, products);
}

ExitStatus receive(CommandContext &context, const QCommandLineParser &parser)
{
    Act act;
    act.kind = PostingKind::Receipt;
    act.read = receivedLine;
    act.lineForm = QStringLiteral("SKU=QTY[@COST]");
    act.placeOption = QStringLiteral("to");
    PostingRequest request;
    request.document = parser.value(QStringLiteral("document"));
    return book(context, parser, act, std::move(request));
}

ExitStatus adjust(CommandContext &context, const QCommandLineParser &parser)
{
    Act act;
    act.kind = PostingKind::Adjustment;
    act.read = readAdjusted;
    act.lineForm = QStringLiteral("SKU=+QTY, SKU=-QTY");
    act.placeOption = QStringLiteral("at");
    QStringList names;
    for (const Reason reason : allReasons())
        names.append(reasonName(reason));
    const Result<Reason> reason = reasonOfName(parser.value(QStringLiteral("reason")));
    if (!reason)
        return context.wrongUse(
            CliText::tr("Why? Give one of these with --reason: %1.").arg(names.join(QStringLiteral(", "))));
    PostingRequest request;
    request.reason = reason.value();
    request.note = parser.value(QStringLiteral("note"));
    return book(context, parser, act, std::move(request));
}

ExitStatus transfer(CommandContext &context, const QCommandLineParser &parser)
{
    Act act;
    act.kind = PostingKind::Transfer;
    act.read = readMoved;
    act.lineForm = QStringLiteral("SKU=QTY");
    act.placeOption = QStringLiteral("from");
    act.toPlaceOption = QStringLiteral("to");
    if (!parser.isSet(act.toPlaceOption))
        return context.wrongUse(CliText::tr("Where to? Name the place with --to."));
    return book(context, parser, act, {});
}

ExitStatus reverse(CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    bool isNumber = false;
    const qint64 posting = arguments.value(0).toLongLong(&isNumber);
    if (arguments.size() != 1 || !isNumber)
        return context.wrongUse(CliText::tr("Which posting? Give its number."));
    const Result<PostingKey> key = keyOf(parser);
    if (!key)
        return refuseAct(context, key.error(), {});
    if (posting <= 0)
        return refuseAct(context, {ErrorKind::UnknownPosting, QStringLiteral("posting"), arguments.first()},
                         key.value());
    Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return refuseAct(context, shop.error(), key.value());
    PostingRequest request;
    request.key = key.value();
    request.kind = PostingKind::Reversal;
    request.reversesPosting = PostingId(posting);
    const Result<PostingAnswer> answer = placeAndWait(*shop.value(), request);
    if (!answer)
        return refuseAct(context, answer.error(), request.key);
    NamedProducts products;
    if (answer->rejection && !answer->rejection->shortfalls.isEmpty()) {
        QList<ProductId> ids;
        for (const Shortfall &shortfall : answer->rejection->shortfalls)
            ids.append(shortfall.product);
        if (const auto rows = shop.value()->reader().productRows(ids).result())
            products = rows.value();
    }
    return reportAct(context, answer.value(), request.key, products);
}

QCommandLineOption placeOption(const QString &name, const QString &description)
{
    return {name, description, QStringLiteral("PLACE")};
}

} // namespace

QList<Command> stockCommands()
{
    const QCommandLineOption key = keyOption(CliText::tr("Its key: the same key is never booked twice."));
    Command receiving;
    receiving.name = QStringLiteral("receive");
    receiving.synopsis = QStringLiteral("SKU=QTY[@COST]… [--to PLACE] [--document TEXT] [--key UUID]");
    receiving.summary = CliText::tr("Takes goods in from a supplier; COST is what one of them costs to buy.");
    receiving.options = {
        placeOption(QStringLiteral("to"),
                    CliText::tr("Where they go: a place by its code or label; else to the usual places.")),
        {QStringLiteral("document"), CliText::tr("The delivery note or the like."), QStringLiteral("TEXT")},
        key};
    receiving.run = receive;

    Command adjusting;
    adjusting.name = QStringLiteral("adjust");
    adjusting.synopsis = QStringLiteral("SKU=±QTY… --reason NAME [--note TEXT] [--at PLACE] [--key UUID]");
    adjusting.summary = CliText::tr("Corrects stock by so much more or less, and says why.");
    adjusting.options = {
        {QStringLiteral("reason"), CliText::tr("Why, such as damaged, own-use, found or correction."),
         QStringLiteral("NAME")},
        {QStringLiteral("note"), CliText::tr("What else is to be kept with it."), QStringLiteral("TEXT")},
        placeOption(QStringLiteral("at"),
                    CliText::tr("Where the goods lie; else in the products' usual places.")),
        key};
    adjusting.run = adjust;

    Command moving;
    moving.name = QStringLiteral("transfer");
    moving.synopsis = QStringLiteral("SKU=QTY… [--from PLACE] --to PLACE [--key UUID]");
    moving.summary = CliText::tr("Takes goods from one place of the shop to another.");
    moving.options = {
        placeOption(QStringLiteral("from"),
                    CliText::tr("Where they lie; else in the products' usual places.")),
        placeOption(QStringLiteral("to"), CliText::tr("Where they go: a place by its code or label.")), key};
    moving.run = transfer;

    Command reversing;
    reversing.name = QStringLiteral("reverse");
    reversing.synopsis = QStringLiteral("POSTING [--key UUID]");
    reversing.summary = CliText::tr("Takes any posting back by one that reverses it.");
    reversing.options = {key};
    reversing.run = reverse;
    return {receiving, adjusting, moving, reversing};
}

} // namespace stockroom::cli
