#include "cli/CliText.h"
#include "cli/Commands.h"

#include "cli/Interrupt.h"
#include "service/Shop.h"
#include "service/Valuation.h"

#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>

namespace stockroom::cli {

namespace {

/// "2026-11-30" is the end of that day in the shop's time zone; "2026-11-30T14:00" is in it too, unless an
/// offset stands behind it. Errors: NotADate.
Result<qint64> momentOf(const QString &text, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    const Error no{ErrorKind::NotADate, QStringLiteral("date"), text};
    if (!text.contains(u'T')) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? Result(day.addDays(1).startOfDay(zone).toMSecsSinceEpoch() - 1)
                             : Result<qint64>(no);
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return no;
    return moment.timeSpec() == Qt::LocalTime
        ? QDateTime(moment.date(), moment.time(), zone).toMSecsSinceEpoch()
        : moment.toMSecsSinceEpoch();
}

ExitStatus report(CommandContext &context, const StockValue &value, const Currency &currency)
{
    const Money money = value.cost.toMoney(currency);
    if (context.output.json()) {
        context.output.document(QJsonObject{
            {QStringLiteral("method"), costMethodName(value.method)},
            {QStringLiteral("as_of"),
             value.asOf ? QJsonValue(toIsoTime(*value.asOf)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("value"), toJson(money)},
            {QStringLiteral("currency"), currency.code},
            {QStringLiteral("movements"), value.movements},
        });
    }
    context.output.line(CliText::tr("The stock is worth %1 %2 (%3, %n movement(s))", nullptr,
                                    static_cast<int>(value.movements))
                            .arg(money.toText(), currency.code, costMethodName(value.method)));
    return ExitStatus::Done;
}

ExitStatus showValue(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“value” takes no arguments."));
    Result<std::unique_ptr<ShopReader>> reader = Shop::openReader(*context.shop);
    if (!reader)
        return context.output.fail(reader.error());
    const ShopSettings &settings = reader.value()->settings();
    std::optional<qint64> asOf;
    if (parser.isSet(QStringLiteral("as-of"))) {
        const Result<qint64> moment = momentOf(parser.value(QStringLiteral("as-of")), settings.timeZone);
        if (!moment)
            return context.output.fail(moment.error());
        asOf = moment.value();
    }
    CostMethod method = settings.costMethod;
    if (parser.isSet(QStringLiteral("method"))) {
        const Result<CostMethod> wanted = costMethodOfName(parser.value(QStringLiteral("method")));
        if (!wanted)
            return context.output.fail(wanted.error());
        method = wanted.value();
    }
    if (method == settings.costMethod) {
        const Result<StockValue> value = reader.value()->stockValue(asOf).result();
        return value ? report(context, value.value(), settings.currency) : context.output.fail(value.error());
    }
    const Interrupt interrupt;
    const Result<StockValue> value = valueByReplayNow(
        *context.shop, method, asOf, [&] { return interrupt.wished().load(); },
        [&](qint64 done, qint64 all) {
            context.output.progress(CliText::tr("Movements: %1 of %2").arg(done).arg(all));
        });
    context.output.endProgress();
    return value ? report(context, value.value(), settings.currency) : context.output.fail(value.error());
}

} // namespace

QList<Command> valueCommands()
{
    Command value;
    value.name = QStringLiteral("value");
    value.synopsis = QStringLiteral("[--as-of TIME] [--method fifo|average]");
    value.summary = CliText::tr("What the stock has cost, now or as of a day or moment.");
    value.options = {
        {QStringLiteral("as-of"),
         CliText::tr("A day (2026-11-30, its end) or a moment (2026-11-30T14:00) in the shop's time zone."),
         QStringLiteral("TIME")},
        {QStringLiteral("method"),
         CliText::tr("First in first out, or the moving average; the shop's unless given."),
         QStringLiteral("METHOD")}};
    value.run = showValue;
    return {value};
}

} // namespace stockroom::cli
