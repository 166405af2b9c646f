#include "cli/CliText.h"
#include "cli/Commands.h"

#include "cli/Interrupt.h"
#include "load/LoadHere.h"
#include "load/LoadJson.h"
#include "load/LoadRun.h"
#include "load/LoadWorker.h"
#include "service/Passwords.h"
#include "service/Shop.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace stockroom::cli {

namespace {

void show(Output &output, const QList<LoadResult> &results)
{
    if (output.json()) {
        output.document(toJson(results));
        return;
    }
    QList<QStringList> rows;
    for (const LoadResult &result : results) {
        rows.append({loadStrategyName(result.strategy), loadVerdictTitle(result),
                     QString::number(qRound64(result.ordersPerSecond)), QString::number(result.confirmed),
                     QString::number(result.rejected), QString::number(result.failed),
                     QString::number(result.retries), QString::number(result.latency.p50, 'f', 2),
                     QString::number(result.latency.p99, 'f', 2), loadStockExpectedText(result),
                     loadStockActualText(result)});
    }
    output.table({CliText::tr("Strategy"), CliText::tr("Verdict"), CliText::tr("Orders/s"),
                  CliText::tr("Confirmed"), CliText::tr("Rejected"), CliText::tr("Failed"),
                  CliText::tr("Retries"), CliText::tr("p50 ms"), CliText::tr("p99 ms"),
                  CliText::tr("Expected"), CliText::tr("Stock")},
                 rows, {false, false, true, true, true, true, true, true, true, true, true});
    for (const LoadResult &result : results)
        output.line(QStringLiteral("%1: %2").arg(loadStrategyName(result.strategy), loadExplanation(result)));
}

/// A strategy that should be exact and was not is a failure; the two that are wrong did what they do.
bool isFailure(const LoadResult &result)
{
    const bool isWrong = result.strategy == LoadStrategy::Scenario || result.strategy == LoadStrategy::Reread;
    return !isWrong && result.verdict != LoadVerdict::Exact;
}

/// What stands wrong in the options; empty where nothing does.
class PlanReader final {
public:
    explicit PlanReader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    QString read(LoadPlan &plan, const std::optional<ShopAddress> &shop)
    {
        plan.workers = number("workers", plan.workers);
        plan.orders = number("orders", plan.orders);
        plan.slowOrders = number("slow-orders", plan.slowOrders);
        plan.products = number("products", plan.products);
        plan.linesPerOrder = number("lines", plan.linesPerOrder);
        plan.stockEach = number("stock", static_cast<int>(plan.stockEach));
        plan.inFlight = number("in-flight", plan.inFlight);
        plan.processes = m_parser.isSet(QStringLiteral("processes"));
        readStrategies(plan);
        readDatabase(plan, shop);
        if (!m_wrong.isEmpty())
            return m_wrong;
        if (plan.processes && plan.database.isSqlite())
            return CliText::tr("--processes needs PostgreSQL: a SQLite shop has one writing program.");
        if (const Result<void> valid = plan.validated(); !valid)
            return CliText::tr("--%1 can not be “%2”.").arg(valid.error().field, valid.error().detail);
        return {};
    }

private:
    int number(const char *name, int otherwise)
    {
        const QString option = QString::fromLatin1(name);
        if (!m_parser.isSet(option))
            return otherwise;
        bool ok = false;
        const int value = m_parser.value(option).toInt(&ok);
        if (!ok)
            m_wrong = CliText::tr("--%1 can not be “%2”.").arg(option, m_parser.value(option));
        return value;
    }

    void readStrategies(LoadPlan &plan)
    {
        const QString names = m_parser.value(QStringLiteral("strategies"));
        if (names.isEmpty() || names == QStringLiteral("all"))
            return;
        plan.strategies.clear();
        for (const QString &name : names.split(u',')) {
            if (const std::optional<LoadStrategy> strategy = loadStrategyOf(name.trimmed()))
                plan.strategies.append(*strategy);
            else
                m_wrong = CliText::tr("There is no strategy “%1”.").arg(name);
        }
    }

    void readDatabase(LoadPlan &plan, const std::optional<ShopAddress> &shop)
    {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        plan.scratchFolder = data + QStringLiteral("/stockroom");
        if (shop && shop->isSqlite())
            plan.scratchFolder = QFileInfo(shop->path).absolutePath();
        else if (shop)
            plan.database = *shop;
        const QString text = m_parser.value(QStringLiteral("database"));
        if (text.isEmpty())
            return;
        plan.database = {};
        if (text == QStringLiteral("sqlite"))
            return;
        const Result<ShopAddress> address = ShopAddress::parse(text);
        if (!address || address->isSqlite())
            m_wrong = CliText::tr("--database is sqlite or a postgresql:// address.");
        else
            plan.database = passwords::completedNow(address.value());
    }

    const QCommandLineParser &m_parser;
    QString m_wrong;
};

void showProgress(const Output &output, const LoadProgress &progress)
{
    output.progress(CliText::tr("%1: %2 of %3 orders, %4 a second")
                        .arg(loadStrategyName(progress.strategy), QString::number(progress.answered),
                             QString::number(progress.orders),
                             QString::number(qRound64(progress.sample.ordersPerSecond))));
}

ExitStatus runOnScratch(const CommandContext &context, const LoadPlan &plan)
{
    const Interrupt interrupt;
    LoadRun run(plan);
    QEventLoop loop;
    QList<LoadResult> results;
    std::optional<Error> error;
    QObject::connect(&run, &LoadRun::progressed, &loop, [&](const LoadProgress &progress) {
        showProgress(context.output, progress);
        if (interrupt.wished())
            run.stop();
    });
    QObject::connect(&run, &LoadRun::strategyFinished, &loop,
                     [&](const LoadResult &result) { results.append(result); });
    QObject::connect(&run, &LoadRun::failed, &loop, [&](const Error &what) { error = what; });
    QObject::connect(&run, &LoadRun::finished, &loop, &QEventLoop::quit);
    run.start();
    loop.exec();
    context.output.endProgress();
    if (error)
        return context.output.fail(*error);
    show(context.output, results);
    return std::any_of(results.cbegin(), results.cend(), isFailure) ? ExitStatus::Failed : ExitStatus::Done;
}

/// The file of --acks, appended to; closed with this object.
class AcksFile final {
public:
    AcksFile() = default;
    ~AcksFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(AcksFile)

    [[nodiscard]] Result<void> open(const QString &path)
    {
        m_file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        if (m_file < 0 || !takeAwayTornLine(path)) {
            return Error{ErrorKind::FileUnwritable, QStringLiteral("acks"),
                         path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
        }
        return {};
    }
    [[nodiscard]] int descriptor() const { return m_file; }

private:
    /// A kill can end a write where a page of the file ends: what stands there then is no acknowledgement,
    /// and the next key must not be written behind it. Left alone while another run writes to the same file.
    [[nodiscard]] bool takeAwayTornLine(const QString &path) const
    {
        struct stat found = {};
        if (::fstat(m_file, &found) != 0)
            return false;
        if (!S_ISREG(found.st_mode))
            return true;
        if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return false;
            (void)file.seek(std::max<qint64>(0, found.st_size - kLongestLine));
            const QByteArray tail = file.readAll();
            const QByteArray torn = tail.mid(tail.lastIndexOf('\n') + 1);
            static const QRegularExpression partOfKey(QStringLiteral("^[0-9a-f-]{1,36}$"));
            if (partOfKey.match(QString::fromLatin1(torn)).hasMatch()
                && ::ftruncate(m_file, file.size() - torn.size()) != 0)
                return false;
        }
        return ::flock(m_file, LOCK_SH) == 0;
    }

    static constexpr qint64 kLongestLine = 37; // a key and what ends it

    int m_file = -1;
};

ExitStatus runHere(const CommandContext &context, const QCommandLineParser &parser, const LoadPlan &plan)
{
    AcksFile acks;
    if (parser.isSet(QStringLiteral("acks"))) {
        if (const Result<void> opened = acks.open(parser.value(QStringLiteral("acks"))); !opened)
            return context.output.fail(opened.error());
    }
    const Result<std::unique_ptr<Shop>> shop = Shop::open(*context.shop, Shop::commandTill());
    if (!shop)
        return context.output.fail(shop.error());
    const Interrupt interrupt;
    const Result<LoadResult> result =
        loadHere(*shop.value(), plan, acks.descriptor(), interrupt.wished(),
                 [&](const LoadProgress &progress) { showProgress(context.output, progress); });
    context.output.endProgress();
    if (!result)
        return context.output.fail(result.error());
    show(context.output, {result.value()});
    if (result->verdict == LoadVerdict::Unverified)
        context.output.message(CliText::tr(
            "What was confirmed is stored. Prove the stock as soon as the shop can be read again."));
    return isFailure(result.value()) ? ExitStatus::Failed : ExitStatus::Done;
}

ExitStatus runLoad(CommandContext &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return context.wrongUse(CliText::tr("“load” takes only options."));
    const bool here = parser.isSet(QStringLiteral("here"));
    if (parser.isSet(QStringLiteral("acks")) && !here)
        return context.wrongUse(CliText::tr("--acks goes with --here."));
    LoadPlan plan;
    if (const QString wrong = PlanReader(parser).read(plan, context.shop); !wrong.isEmpty())
        return context.wrongUse(wrong);
    if (!here)
        return runOnScratch(context, plan);
    if (!context.shop)
        return context.wrongUse(CliText::tr("Which shop? Name it with --shop."));
    for (const char *scratchOnly : {"strategies", "stock", "database", "processes", "slow-orders"}) {
        if (parser.isSet(QString::fromLatin1(scratchOnly)))
            return context.wrongUse(
                CliText::tr("--%1 does not go with --here.").arg(QString::fromLatin1(scratchOnly)));
    }
    return runHere(context, parser, plan);
}

} // namespace

QList<Command> loadCommands()
{
    Command load;
    load.name = QStringLiteral("load");
    load.synopsis =
        QStringLiteral("[--strategies a,b|all] [--workers N] [--orders TOTAL] [--products N] [--lines N] "
                       "[--stock EACH] [--in-flight N] [--processes] [--database sqlite|URL] "
                       "[--here [--acks FILE]]");
    load.summary = CliText::tr(
        "Runs the same orders through six ways to decrease stock, on a scratch shop, and says which lose.");
    load.needsShop = false;
    const auto option = [](const char *name, const QString &what, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), what, QString::fromLatin1(value));
    };
    load.options = {
        option("strategies",
               CliText::tr("scenario, reread, guarded, locked, versioned, stockroom; all unless given."),
               "LIST"),
        option("workers", CliText::tr("Workers that place at once; 8 unless given."), "N"),
        option("orders", CliText::tr("Orders in all; 20000 unless given."), "TOTAL"),
        option("slow-orders",
               CliText::tr(
                   "Orders in all for the strategies that wait for each commit; as --orders unless given."),
               "TOTAL"),
        option("products", CliText::tr("Products that are sold; 10 unless given."), "N"),
        option("lines", CliText::tr("Products of one order; 1 unless given."), "N"),
        option("stock", CliText::tr("Opening stock of each product; 1950 unless given."), "EACH"),
        option("in-flight", CliText::tr("Unanswered orders of a stockroom worker; 256 unless given."), "N"),
        QCommandLineOption(QStringLiteral("processes"),
                           CliText::tr("Workers are processes; PostgreSQL only.")),
        option("database",
               CliText::tr("sqlite, or the postgresql:// address of a database for the scratch shop."),
               "DATABASE"),
        QCommandLineOption(QStringLiteral("here"),
                           CliText::tr("Sells from the shop of --shop itself; the orders stay.")),
        option("acks", CliText::tr("With --here: each confirmed key is appended to this file at once."),
               "FILE")};
    load.run = runLoad;

    Command worker;
    worker.name = QStringLiteral("load-worker");
    worker.summary = CliText::tr("One worker process of a load test; started by it.");
    worker.needsShop = false;
    worker.hidden = true;
    worker.run = [](CommandContext &, const QCommandLineParser &) {
        return static_cast<ExitStatus>(runLoadWorker());
    };
    return {load, worker};
}

} // namespace stockroom::cli
