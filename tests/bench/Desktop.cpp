#include "bench/Bench.h"
#include "bench/Benches.h"
#include "domain/Overview.h"
#include "service/BenchShop.h"
#include "service/Shop.h"
#include "support/PostgresServer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

/// Rows a screen shows, and some more.
constexpr int kPage = 60;
constexpr int kWindow = 100;
constexpr int kWarmUp = 5;
constexpr int kKeystrokes = 60;
constexpr int kJumps = 200;
constexpr int kSorts = 5;

/// The figures of one shop. Limits are for SQLite; PostgreSQL's stand beside them without.
class Figures final {
public:
    Figures(Report &report, const ShopAddress &shop)
        : m_report(report)
        , m_prefix(shop.isSqlite() ? QString() : u"postgresql: "_s)
    {
    }

    void measured(const QString &name, double value, const QString &unit)
    {
        m_report.measured(m_prefix + name, value, unit);
    }
    void atMost(const QString &name, double value, const QString &unit, double limit)
    {
        m_prefix.isEmpty() ? m_report.atMost(name, value, unit, limit) : measured(name, value, unit);
    }
    void holds(const QString &name, bool it) { m_report.holds(m_prefix + name, it); }
    void remark(const QString &text) { m_report.remark(m_prefix + text); }

private:
    Report &m_report;
    const QString m_prefix;
};

/// Milliseconds until the answer to a question is there, and the answer.
template <typename Ask> auto timed(double &milliseconds, Ask ask)
{
    QElapsedTimer clock;
    clock.start();
    auto answer = ask().result();
    milliseconds = double(clock.nsecsElapsed()) / 1e6;
    if (!answer)
        qFatal("%s", qPrintable(answer.error().detail));
    return std::move(answer).value();
}

ListQuery sortedBy(const QString &column, bool descending = false)
{
    ListQuery query;
    query.sortedBy = column;
    query.descending = descending;
    query.conditions = {{u"archived"_s, ColumnCondition::Kind::OneOf, {}, {}, {}, {u"0"_s}}};
    return query;
}

/// One to three parts of words of a product: what somebody types who looks for it.
class Typist final {
public:
    explicit Typist(ShopReader &reader)
        : m_reader(reader)
    {
    }

    /// A product of `ids` drawn at random.
    QString words(const QList<qint64> &ids)
    {
        const ProductId id(ids[qsizetype(m_random.bounded(quint32(ids.size())))]);
        const ProductRow row = m_reader.productRows({id}).result().value().value(id);
        QStringList all = row.product.name.split(u' ') + QStringList{row.product.sku.text()};
        if (row.product.barcode)
            all.append(row.product.barcode->text());
        QStringList parts;
        for (int i = m_random.bounded(1, 4); i > 0; --i)
            parts.append(partOf(all[m_random.bounded(int(all.size()))]));
        return parts.join(u' ');
    }

private:
    QString partOf(const QString &word)
    {
        if (word.size() <= kShortest)
            return word;
        // Half of them as short as they come: those match the most.
        const int length =
            m_random.bounded(2) == 0 ? kShortest : m_random.bounded(kShortest, int(word.size()) + 1);
        return word.mid(m_random.bounded(int(word.size()) - length + 1), length);
    }

    static constexpr int kShortest = 3;
    ShopReader &m_reader;
    QRandomGenerator m_random{11};
};

double typed(ShopReader &reader, ListQuery query, const QString &words)
{
    query.words = words;
    double milliseconds = 0;
    const ListIds found =
        timed(milliseconds, [&] { return reader.firstRows(ListKind::Products, query, kPage); });
    if (found.ids.isEmpty())
        qFatal("“%s” was drawn from a product and finds none", qPrintable(words));
    return milliseconds;
}

/// In each order as it stands on the screen, all of it known. Half of what is typed is looked for in vain
/// from the top: it is of a product that stands last.
void measureTyping(Figures &figures, ShopReader &reader)
{
    Typist typist(reader);
    QList<double> times;
    double worst = 0;
    QString worstWords;
    for (const QString &column : {u"name"_s, u"sku"_s, u"price"_s, u"category"_s, u"barcode"_s}) {
        for (const bool descending : {false, true}) {
            const ListQuery order = sortedBy(column, descending);
            const QList<qint64> ids = reader.allRows(ListKind::Products, order).result().value().ids;
            for (int i = 0; i < kWarmUp + kKeystrokes; ++i) {
                const QString words =
                    typist.words(i % 2 == 0 ? ids : ids.last(std::min(kPage, int(ids.size()))));
                const double milliseconds = typed(reader, order, words);
                if (i < kWarmUp)
                    continue;
                times.append(milliseconds);
                if (milliseconds > worst) {
                    worst = milliseconds;
                    worstWords = column + u": "_s + words;
                }
            }
        }
    }
    figures.measured(u"keystroke to first rows, median"_s, median(times), u"ms"_s);
    figures.atMost(u"keystroke to first rows, p99"_s, percentile(times, 99), u"ms"_s, 50);
    figures.measured(u"keystroke to first rows, longest"_s, worst, u"ms"_s);
    figures.remark(u"The longest was for %1"_s.arg(worstWords));
}

void measureSorting(Figures &figures, ShopReader &reader, const QStringList &columns, double limit)
{
    for (const QString &column : columns) {
        QList<double> times;
        for (int i = 0; i < kSorts; ++i) {
            double milliseconds = 0;
            (void)timed(milliseconds, [&] {
                return reader.firstRows(ListKind::Products, sortedBy(column, i % 2 == 0), kPage);
            });
            times.append(milliseconds);
        }
        figures.atMost(u"first rows sorted by %1"_s.arg(column), median(times), u"ms"_s, limit);
    }
}

void measureJumps(Figures &figures, ShopReader &reader, const QList<qint64> &ids)
{
    QRandomGenerator random(5);
    QList<double> times;
    for (int i = 0; i < kJumps; ++i) {
        const qsizetype first =
            qsizetype(random.bounded(quint32(std::max<qsizetype>(1, ids.size() - kWindow))));
        QList<ProductId> window;
        for (qsizetype row = first; row < std::min(first + kWindow, ids.size()); ++row)
            window.append(ProductId(ids[row]));
        double milliseconds = 0;
        (void)timed(milliseconds, [&] { return reader.productRows(window); });
        times.append(milliseconds);
    }
    figures.atMost(u"rows of a window anywhere, p99"_s, percentile(times, 99), u"ms"_s, 32);
}

/// The figures of the overview, which is asked for again while the shop sells.
void measureOverview(Figures &figures, ShopReader &reader)
{
    constexpr int kDays = 30;
    constexpr int kBest = 200;
    const auto measure = [&figures](const QString &name, double limit, const auto &ask) {
        QList<double> times;
        for (int i = 0; i < kSorts; ++i) {
            double milliseconds = 0;
            (void)timed(milliseconds, ask);
            times.append(milliseconds);
        }
        figures.atMost(name, median(times), u"ms"_s, limit);
    };
    measure(u"overview, news"_s, 50, [&reader] { return reader.news(20); });
    measure(u"overview, sales of 30 days"_s, 2000,
            [&reader] { return reader.salesSummary(QDateTime::currentMSecsSinceEpoch(), kDays, kBest); });
    measure(u"overview, stock"_s, 2000, [&reader] { return reader.stockSummary(); });
}

/// The figures of `window`, in a process of its own: its start is one of them.
void runWindow(Figures &figures, const ShopAddress &address)
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"window"_s, address.toText(), u"--json"_s});
    window.waitForFinished(-1);
    for (const QByteArray &line : window.readAllStandardOutput().split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        const QString name = figure[u"name"_s].toString();
        if (figure[u"limit"_s].isDouble())
            figures.atMost(name, figure[u"value"_s].toDouble(), figure[u"unit"_s].toString(),
                           figure[u"limit"_s].toDouble());
        else if (!name.isEmpty())
            figures.measured(name, figure[u"value"_s].toDouble(), figure[u"unit"_s].toString());
    }
    figures.holds(u"the window came to its end"_s, window.exitStatus() == QProcess::NormalExit);
}

void measureShop(Report &report, const ShopAddress &address)
{
    Figures figures(report, address);
    const std::unique_ptr<ShopReader> reader = std::move(Shop::openReader(address)).value();
    double milliseconds = 0;
    const ListIds all =
        timed(milliseconds, [&] { return reader->allRows(ListKind::Products, sortedBy(u"name"_s)); });
    figures.measured(u"products"_s, double(all.ids.size()), u"rows"_s);
    figures.measured(u"all ids in order"_s, milliseconds, u"ms"_s);
    measureTyping(figures, *reader);
    measureSorting(figures, *reader, {u"sku"_s, u"name"_s, u"price"_s, u"barcode"_s, u"category"_s}, 100);
    measureSorting(figures, *reader, {u"on_hand"_s, u"value"_s, u"status"_s}, 500);
    measureJumps(figures, *reader, all.ids);
    runWindow(figures, address);
    measureOverview(figures, *reader);
}

void makeShop(const ShopAddress &address)
{
    if (const Result<void> made = BenchShop::make(address, {}); !made)
        qFatal("no shop for the bench: %s", qPrintable(made.error().detail));
}

} // namespace

/// The lists of a big shop, as the window asks for them, and the window: on both databases, or of a shop that
/// is there.
void benchDesktop(Report &report, const QStringList &arguments)
{
    if (!arguments.isEmpty()) {
        measureShop(report, ShopAddress::parse(arguments.first()).value());
        return;
    }
    {
        const QTemporaryDir folder;
        const ShopAddress file = ShopAddress::sqlite(folder.filePath(u"big.stockroom"_s));
        makeShop(file);
        measureShop(report, file);
    }
    test::PostgresServer server(test::PostgresServer::Durability::Safe);
    if (!server.start() || !server.createDatabase(u"bench"_s))
        qFatal("no PostgreSQL server for the bench: %s", qPrintable(server.problem()));
    const ShopAddress shared = ShopAddress::parse(server.url(u"bench"_s)).value();
    makeShop(shared);
    measureShop(report, shared);
}

} // namespace stockroom::bench
