#include "cli/CliText.h"
#include "cli/Commands.h"

#include "cli/Interrupt.h"
#include "domain/ErrorText.h"
#include "domain/StockValue.h"
#include "service/BenchShop.h"
#include "service/Shop.h"

#include <QJsonObject>
#include <QTimeZone>

#include <utility>

namespace stockroom::cli {

namespace {

/// What the options of `new` say about the shop. Errors: UnknownCurrency, UnknownTimeZone, and those of its
/// name.
Result<ShopSettings> settingsFrom(const QCommandLineParser &parser)
{
    ShopSettings settings;
    if (parser.isSet(QStringLiteral("currency"))) {
        const Result<Currency> currency = Currency::fromCode(parser.value(QStringLiteral("currency")));
        if (!currency)
            return currency.error();
        settings.currency = currency.value();
    }
    settings.timeZone = QTimeZone::systemTimeZoneId();
    if (parser.isSet(QStringLiteral("time-zone")))
        settings.timeZone = parser.value(QStringLiteral("time-zone")).toUtf8();
    if (!QTimeZone(settings.timeZone).isValid())
        return Error{ErrorKind::UnknownTimeZone, {}, QString::fromUtf8(settings.timeZone)};
    if (parser.isSet(QStringLiteral("cost-method"))) {
        const Result<CostMethod> method = costMethodOfName(parser.value(QStringLiteral("cost-method")));
        if (!method)
            return method.error();
        settings.costMethod = method.value();
    }
    settings.name = parser.value(QStringLiteral("name"));
    return settings;
}

ExitStatus makeShop(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“new” takes no arguments; the shop is named with --shop."));
    const Result<ShopSettings> settings = settingsFrom(parser);
    if (!settings)
        return context.output.fail(settings.error());
    if (const Result<void> created = Shop::create(*context.shop, settings.value()); !created)
        return context.output.fail(created.error());
    if (context.output.json()) {
        context.output.document(
            QJsonObject{{QStringLiteral("shop"), context.shop->toText()},
                        {QStringLiteral("currency"), settings->currency.code},
                        {QStringLiteral("time_zone"), QString::fromUtf8(settings->timeZone)},
                        {QStringLiteral("cost_method"), costMethodName(settings->costMethod)}});
    }
    context.output.line(CliText::tr("An empty shop was made: %1").arg(context.shop->toText()));
    return ExitStatus::Done;
}

/// A whole number among the options; what is no number is out of range, which the shop's size tells.
qint64 numberOf(const QCommandLineParser &parser, const QString &option, qint64 unlessGiven)
{
    if (!parser.isSet(option))
        return unlessGiven;
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    return isNumber ? number : -1;
}

QString stageText(BenchShop::Stage stage)
{
    switch (stage) {
    case BenchShop::Stage::Products:
        return CliText::tr("Products: %1 %");
    case BenchShop::Stage::Stock:
        return CliText::tr("Stock: %1 %");
    case BenchShop::Stage::Orders:
        return CliText::tr("Orders: %1 %");
    }
    Q_UNREACHABLE();
}

ExitStatus makeBenchShop(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(
            CliText::tr("“bench-shop” takes no arguments; the shop is named with --shop."));
    BenchShop::Size size;
    size.products = numberOf(parser, QStringLiteral("products"), size.products);
    size.movements = numberOf(parser, QStringLiteral("movements"), size.movements);
    if (const Result<void> valid = size.validated(); !valid)
        return context.wrongUse(errorText(valid.error()));
    const Interrupt interrupt;
    QString last;
    const Result<void> made = BenchShop::make(
        *context.shop, size, &interrupt.wished(), [&](BenchShop::Stage stage, qint64 done, qint64 total) {
            const QString text = stageText(stage).arg(done * 100 / qMax<qint64>(1, total));
            if (std::exchange(last, text) != text)
                context.output.progress(text);
        });
    context.output.endProgress();
    if (!made)
        return context.output.fail(made.error());
    if (context.output.json()) {
        context.output.document(QJsonObject{{QStringLiteral("shop"), context.shop->toText()},
                                            {QStringLiteral("products"), size.products},
                                            {QStringLiteral("movements"), size.movements}});
    }
    context.output.line(CliText::tr("A shop to measure on was made: %1").arg(context.shop->toText()));
    return ExitStatus::Done;
}

Command benchShop()
{
    Command command;
    command.name = QStringLiteral("bench-shop");
    command.synopsis = QStringLiteral("[--products N] [--movements N]");
    command.summary = CliText::tr("Makes a big shop to measure on, the same each time.");
    command.options = {
        {QStringLiteral("products"), CliText::tr("Products; 1000000 unless given."), QStringLiteral("N")},
        {QStringLiteral("movements"), CliText::tr("Openings and sold lines together; 1000000 unless given."),
         QStringLiteral("N")}};
    command.run = makeBenchShop;
    return command;
}

} // namespace

QList<Command> shopCommands()
{
    Command create;
    create.name = QStringLiteral("new");
    create.synopsis = QStringLiteral("[--currency CODE] [--time-zone ZONE] [--name NAME] "
                                     "[--cost-method fifo|average]");
    create.summary = CliText::tr("Makes an empty shop; never overwrites one.");
    create.options = {
        {QStringLiteral("currency"), CliText::tr("ISO 4217 code of the shop's currency; EUR unless given."),
         QStringLiteral("CODE")},
        {QStringLiteral("time-zone"),
         CliText::tr("IANA name of the shop's time zone; this computer's unless given."),
         QStringLiteral("ZONE")},
        {QStringLiteral("name"), CliText::tr("What the shop is called."), QStringLiteral("NAME")},
        {QStringLiteral("cost-method"),
         CliText::tr(
             "How the stock is valued for the shop's whole life: fifo or average; average unless given."),
         QStringLiteral("METHOD")}};
    create.run = makeShop;
    return {create, benchShop()};
}

} // namespace stockroom::cli
