#include "cli/CliText.h"
#include "cli/Commands.h"

#include "service/Shop.h"

#include <QJsonObject>
#include <QTimeZone>

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
                        {QStringLiteral("time_zone"), QString::fromUtf8(settings->timeZone)}});
    }
    context.output.line(CliText::tr("An empty shop was made: %1").arg(context.shop->toText()));
    return ExitStatus::Done;
}

} // namespace

QList<Command> shopCommands()
{
    Command create;
    create.name = QStringLiteral("new");
    create.synopsis = QStringLiteral("[--currency CODE] [--time-zone ZONE] [--name NAME]");
    create.summary = CliText::tr("Makes an empty shop; never overwrites one.");
    create.options = {
        {QStringLiteral("currency"), CliText::tr("ISO 4217 code of the shop's currency; EUR unless given."),
         QStringLiteral("CODE")},
        {QStringLiteral("time-zone"),
         CliText::tr("IANA name of the shop's time zone; this computer's unless given."),
         QStringLiteral("ZONE")},
        {QStringLiteral("name"), CliText::tr("What the shop is called."), QStringLiteral("NAME")}};
    create.run = makeShop;
    return {create};
}

} // namespace stockroom::cli
