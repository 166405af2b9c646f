#include "cli/CliText.h"
#include "cli/Commands.h"

#include "cli/Interrupt.h"
#include "domain/ErrorText.h"
#include "domain/EveryOrder.h"
#include "exchange/ColumnMap.h"
#include "exchange/CsvWriter.h"
#include "service/DemoShop.h"
#include "service/ImportOrders.h"
#include "service/ImportProducts.h"
#include "service/Shop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

namespace stockroom::cli {

namespace {

QString placeOf(qint64 line, const Error &error)
{
    const QString where = CliText::tr("Line %1").arg(line);
    return QStringLiteral("%1: %2").arg(where, errorText(error));
}

/// --separator takes a character or one of the words comma, semicolon, tab, bar. 0 where it is neither.
char separatorFrom(const QString &text)
{
    static const QHash<QString, char> words{{QStringLiteral("comma"), ','},
                                            {QStringLiteral("semicolon"), ';'},
                                            {QStringLiteral("tab"), '\t'},
                                            {QStringLiteral("bar"), '|'},
                                            {QStringLiteral("\\t"), '\t'}};
    if (words.contains(text))
        return words.value(text);
    return text.size() == 1 ? text.front().toLatin1() : '\0';
}

/// Reads the options all imports share; says what is wrong and returns false where one is.
bool readFormat(const QCommandLineParser &parser, ImportOptions &options, QString &wrong)
{
    if (parser.isSet(QStringLiteral("separator"))) {
        options.format.csv.separator = separatorFrom(parser.value(QStringLiteral("separator")));
        if (options.format.csv.separator == '\0') {
            wrong = CliText::tr("--separator takes one character, or comma, semicolon, tab or bar.");
            return false;
        }
    }
    options.format.csv.charset = parser.value(QStringLiteral("charset"));
    if (parser.isSet(QStringLiteral("decimal-comma")))
        options.format.decimalMark = DecimalMark::Comma;
    const QString dates = parser.value(QStringLiteral("dates"));
    if (dates == QStringLiteral("month-first")) {
        options.format.dateOrder = DateOrder::MonthFirst;
    } else if (dates == QStringLiteral("day-first")) {
        options.format.dateOrder = DateOrder::DayFirst;
    } else if (!dates.isEmpty()) {
        wrong = CliText::tr("--dates takes month-first or day-first.");
        return false;
    }
    for (const QString &mapping : parser.values(QStringLiteral("map"))) {
        const qsizetype at = mapping.indexOf(u'=');
        if (at <= 0 || at + 1 == mapping.size()) {
            wrong = CliText::tr("--map takes field=Header, not “%1”.").arg(mapping);
            return false;
        }
        if (const QStringList fields = ColumnMap::fieldNames();
            !fields.contains(mapping.left(at), Qt::CaseInsensitive)) {
            wrong = CliText::tr("--map knows no field “%1”. The fields are: %2")
                        .arg(mapping.left(at), fields.join(QStringLiteral(", ")));
            return false;
        }
        options.format.columns.insert(mapping.left(at), mapping.mid(at + 1));
    }
    options.source = parser.value(QStringLiteral("source"));
    return true;
}

void showProgress(ImportOptions &options, const Output &output)
{
    auto lastPercent = std::make_shared<qint64>(-1);
    options.progress = [&output, lastPercent](const ImportProgress &progress) {
        const qint64 percent = progress.total > 0 ? progress.done * 100 / progress.total : 0;
        if (std::exchange(*lastPercent, percent) == percent)
            return;
        const bool reading = progress.stage == ImportProgress::Stage::Reading;
        output.progress((reading ? CliText::tr("Reading: %1 %") : CliText::tr("Booking: %1 %")).arg(percent));
    };
}

/// Why an import ended early, how much of it nobody can say, and what to do about it.
QStringList stoppedText(const ImportReport &report)
{
    if (!report.stopped)
        return {};
    const bool isOpen = report.stopped->kind == ErrorKind::Unresolved;
    QStringList lines;
    if (!isOpen || report.unresolved == 0)
        lines.append(errorText(*report.stopped));
    if (report.unresolved > 0) {
        lines.append(
            CliText::tr("%n document(s) are unresolved: the answer of the database was lost, they may "
                        "be booked or not.",
                        nullptr, static_cast<int>(report.unresolved)));
    }
    if (concernsEveryOrder(report.stopped->kind) || isOpen || report.stopped->kind == ErrorKind::Cancelled
        || report.unresolved > 0) {
        const bool booked =
            isOpen || report.imported + report.alreadyBooked + report.productsCreated + report.unresolved > 0;
        lines.append(booked ? CliText::tr(
                         "What was booked stays. Run the same command again: it goes on where this one "
                         "ended and books nothing twice.")
                            : CliText::tr("Nothing of the file was booked. Run the same command again."));
    }
    return lines;
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray badRows;
    for (const RowError &bad : report.badRows) {
        badRows.append(QJsonObject{{QStringLiteral("line"), bad.line},
                                   {QStringLiteral("field"), bad.error.field},
                                   {QStringLiteral("reason"), errorText(bad.error)}});
    }
    QJsonArray refused;
    for (const RefusedDocument &document : report.refused) {
        QJsonArray shortfalls;
        for (const NamedShortfall &shortfall : document.shortfalls) {
            shortfalls.append(
                QJsonObject{{QStringLiteral("sku"), shortfall.sku.text()},
                            {QStringLiteral("wanted"), stockroom::toJson(shortfall.wanted)},
                            {QStringLiteral("available"), stockroom::toJson(shortfall.available)}});
        }
        refused.append(QJsonObject{{QStringLiteral("line"), document.line},
                                   {QStringLiteral("document"), document.document},
                                   {QStringLiteral("reason"), errorText(document.error)},
                                   {QStringLiteral("shortfalls"), shortfalls}});
    }
    QJsonObject json{{QStringLiteral("rows"), report.rows},
                     {QStringLiteral("imported"), report.imported},
                     {QStringLiteral("already_booked"), report.alreadyBooked},
                     {QStringLiteral("bad"), report.bad},
                     {QStringLiteral("orders"), report.orders},
                     {QStringLiteral("sales"), report.sales},
                     {QStringLiteral("returns"), report.returns},
                     {QStringLiteral("adjustments"), report.adjustments},
                     {QStringLiteral("rejected"), report.rejected},
                     {QStringLiteral("unresolved"), report.unresolved},
                     {QStringLiteral("products_created"), report.productsCreated},
                     {QStringLiteral("products_updated"), report.productsUpdated},
                     {QStringLiteral("stock_kept"), report.stockKept},
                     {QStringLiteral("value"), report.valueText()},
                     {QStringLiteral("seconds"), double(report.milliseconds) / 1000},
                     {QStringLiteral("bad_rows"), badRows},
                     {QStringLiteral("refused"), refused}};
    if (report.stopped)
        json.insert(QStringLiteral("stopped"), stoppedText(report).join(u' '));
    return json;
}

/// The bad rows as a file that can be mended.
Result<void> writeBadRows(const QString &path, const ImportReport &report)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::FileUnwritable, {}, path + QStringLiteral(": ") + file.errorString()};
    CsvWriter csv(file);
    csv.writeRow({QStringLiteral("line"), QStringLiteral("field"), QStringLiteral("reason")});
    for (const RowError &bad : report.badRows)
        csv.writeRow({QString::number(bad.line), bad.error.field, errorText(bad.error)});
    return csv.finish();
}

void print(const Output &output, const ImportReport &report, bool dryRun)
{
    for (const RowError &bad : report.badRows)
        output.message(placeOf(bad.line, bad.error));
    for (const RefusedDocument &document : report.refused) {
        output.message(
            CliText::tr("%1 (document %2)").arg(placeOf(document.line, document.error), document.document));
        for (const NamedShortfall &shortfall : document.shortfalls) {
            output.message(
                QStringLiteral("    ")
                + CliText::tr("%1: wanted %2, available %3")
                      .arg(shortfall.sku.text(), shortfall.wanted.toText(), shortfall.available.toText()));
        }
    }
    if (dryRun)
        output.line(CliText::tr("A dry run: nothing was changed."));
    const QList<std::pair<QString, qint64>> figures{
        {CliText::tr("rows"), report.rows},
        {CliText::tr("imported"), report.imported},
        {CliText::tr("booked before"), report.alreadyBooked},
        {CliText::tr("bad"), report.bad},
        {CliText::tr("orders"), report.orders},
        {CliText::tr("sales"), report.sales},
        {CliText::tr("returns"), report.returns},
        {CliText::tr("adjustments"), report.adjustments},
        {CliText::tr("rejected"), report.rejected},
        {CliText::tr("unresolved"), report.unresolved},
        {CliText::tr("products created"), report.productsCreated},
        {CliText::tr("products updated"), report.productsUpdated}};
    for (const auto &[name, value] : figures)
        output.line(QStringLiteral("%1  %2").arg(QString::number(value).rightJustified(10), name));
    output.line(QStringLiteral("%1  %2").arg(
        QString::number(double(report.milliseconds) / 1000, 'f', 2).rightJustified(10),
        CliText::tr("seconds")));
}

ExitStatus finish(Output &output, const Result<ImportReport> &report, bool dryRun, const QString &badRowsFile)
{
    output.endProgress();
    if (!report)
        return output.fail(report.error());
    if (!badRowsFile.isEmpty()) {
        if (const Result<void> written = writeBadRows(badRowsFile, report.value()); !written)
            return output.fail(written.error());
    }
    print(output, report.value(), dryRun);
    if (output.json())
        output.document(toJson(report.value()));
    // A file of which nothing stands in the books was not imported, whatever the other figures say.
    const bool inVain = report->rows > 0 && report->imported == 0 && report->alreadyBooked == 0;
    if (!report->stopped)
        return inVain ? ExitStatus::Failed : ExitStatus::Done;
    for (const QString &line : stoppedText(report.value()))
        output.message(line);
    return ExitStatus::Failed;
}

std::optional<OpeningRule> openingFrom(const QString &text)
{
    static const QHash<QString, OpeningRule> rules{{QStringLiteral("none"), OpeningRule::None},
                                                   {QStringLiteral("sold"), OpeningRule::Sold},
                                                   {QStringLiteral("cover"), OpeningRule::Cover}};
    return rules.contains(text) ? std::optional(rules.value(text)) : std::nullopt;
}

/// A list or a history, as the first argument says.
struct ImportJob {
    bool products = false;
    QString file;
    ProductImportOptions list;
    OrderImportOptions history;
};

/// A dry run only reads, so it needs no right to write and leaves nothing behind.
Result<ImportReport> runImport(const ShopAddress &address, const ImportJob &job, bool dryRun)
{
    if (dryRun) {
        const Result<std::unique_ptr<ShopReader>> books = Shop::openReader(address);
        if (!books)
            return books.error();
        return job.products ? rehearseProducts(*books.value(), job.file, job.list)
                            : rehearseOrders(*books.value(), job.file, job.history);
    }
    const Result<std::unique_ptr<Shop>> shop = Shop::open(address, Shop::commandTill());
    if (!shop)
        return shop.error();
    return job.products ? importProducts(*shop.value(), job.file, job.list)
                        : importOrders(*shop.value(), job.file, job.history);
}

ExitStatus importFile(CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const QString what = arguments.value(0);
    if (arguments.size() != 2 || (what != QStringLiteral("products") && what != QStringLiteral("orders")))
        return context.wrongUse(
            CliText::tr("Import what? Write “import products FILE” or “import orders FILE”."));
    ImportOptions common;
    QString wrong;
    if (!readFormat(parser, common, wrong))
        return context.wrongUse(wrong);
    const std::optional<OpeningRule> opening =
        openingFrom(parser.isSet(QStringLiteral("opening")) ? parser.value(QStringLiteral("opening"))
                                                            : QStringLiteral("none"));
    if (!opening)
        return context.wrongUse(CliText::tr("--opening takes cover, sold or none."));
    const Interrupt interrupt;
    common.cancelled = &interrupt.wished();
    showProgress(common, context.output);
    ImportJob job;
    job.products = what == QStringLiteral("products");
    job.file = arguments[1];
    job.list.common = common;
    job.list.skipBadRows = parser.isSet(QStringLiteral("skip-bad-rows"));
    job.history.common = common;
    job.history.opening = *opening;
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    return finish(context.output, runImport(*context.shop, job, dryRun), dryRun,
                  parser.value(QStringLiteral("bad-rows")));
}

ExitStatus makeDemo(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“demo” takes no arguments; the shop is named with --shop."));
    const ShopAddress address = context.shop.value_or(
        ShopAddress::sqlite(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                            + QStringLiteral("/stockroom/demo.stockroom")));
    const Interrupt interrupt;
    ImportOptions options;
    showProgress(options, context.output);
    const Result<DemoShop::Made> made = DemoShop::make(address, &interrupt.wished(), options.progress);
    context.output.endProgress();
    if (!made)
        return context.output.fail(made.error());
    if (context.output.json()) {
        QJsonObject document = toJson(made->report);
        document.insert(QStringLiteral("shop"), address.toText());
        context.output.document(document);
    }
    context.output.line(CliText::tr("The demo shop was made: %1").arg(address.toText()));
    return ExitStatus::Done;
}

} // namespace

QList<Command> importCommands()
{
    Command demo;
    demo.name = QStringLiteral("demo");
    demo.summary = CliText::tr("Makes the demo shop: real goods and orders to try things on.");
    demo.needsShop = false;
    demo.run = makeDemo;

    Command import;
    import.name = QStringLiteral("import");
    import.synopsis =
        QStringLiteral("products|orders FILE [--opening cover|sold|none] [--map field=Header]… [--dry-run]");
    import.summary = CliText::tr(
        "Takes in a product list, or books an order history; an import that was cut short goes on when "
        "it is called again.");
    import.options = {
        {QStringLiteral("opening"), CliText::tr("Stock the history starts from: cover, sold or none."),
         QStringLiteral("RULE")},
        {QStringLiteral("map"), CliText::tr("Which header carries a field, such as sku=StockCode."),
         QStringLiteral("field=Header")},
        {QStringLiteral("separator"), CliText::tr("Between cells; detected unless given."),
         QStringLiteral("CHAR")},
        {QStringLiteral("charset"), CliText::tr("Character set, such as ISO-8859-1; detected unless given."),
         QStringLiteral("NAME")},
        {QStringLiteral("dates"), CliText::tr("month-first or day-first; detected unless given."),
         QStringLiteral("ORDER")},
        {QStringLiteral("decimal-comma"),
         CliText::tr("Numbers have a decimal comma; detected unless given.")},
        {QStringLiteral("source"),
         CliText::tr("Name of the source: documents of one source are booked once."), QStringLiteral("NAME")},
        {QStringLiteral("skip-bad-rows"), CliText::tr("Takes in a product list without its bad rows.")},
        {QStringLiteral("bad-rows"), CliText::tr("Writes the bad rows with their reasons to a CSV file."),
         QStringLiteral("FILE")},
        { QStringLiteral("dry-run"),
          CliText::tr("Says what would be done and changes nothing.") }};
    import.run = importFile;
    return {demo, import};
}

} // namespace stockroom::cli
