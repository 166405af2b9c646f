#include "bench/Bench.h"
#include "bench/Benches.h"
#include "domain/Overview.h"
#include "service/BenchShop.h"
#include "service/Shop.h"

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
void measureTyping(Report &report, ShopReader &reader)
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
    report.measured(u"keystroke to first rows, median"_s, median(times), u"ms"_s);
    report.atMost(u"keystroke to first rows, p99"_s, percentile(times, 99), u"ms"_s, 50);
    report.measured(u"keystroke to first rows, longest"_s, worst, u"ms"_s);
    report.remark(u"The longest was for %1"_s.arg(worstWords));
}

void measureSorting(Report &report, ShopReader &reader, const QStringList &columns, double limit)
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
        report.atMost(u"first rows sorted by %1"_s.arg(column), median(times), u"ms"_s, limit);
    }
}

void measureJumps(Report &report, ShopReader &reader, const QList<qint64> &ids)
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
    report.atMost(u"rows of a window anywhere, p99"_s, percentile(times, 99), u"ms"_s, 32);
}

/// The figures of the overview, which is asked for again while the shop sells.
void measureOverview(Report &report, ShopReader &reader)
{
    constexpr int kDays = 30;
    constexpr int kBest = 200;
    const auto measure = [&report](const QString &name, double limit, const auto &ask) {
        QList<double> times;
        for (int i = 0; i < kSorts; ++i) {
            double milliseconds = 0;
            (void)timed(milliseconds, ask);
            times.append(milliseconds);
        }
        report.atMost(name, median(times), u"ms"_s, limit);
    };
    measure(u"overview, news"_s, 50, [&reader] { return reader.news(20); });
    measure(u"overview, sales of 30 days"_s, 2000,
            [&reader] { return reader.salesSummary(QDateTime::currentMSecsSinceEpoch(), kDays, kBest); });
    measure(u"overview, stock"_s, 2000, [&reader] { return reader.stockSummary(); });
}

} // namespace

namespace {

/// The figures of `window`, in a process of its own: its start is one of them.
void runWindow(Report &report, const ShopAddress &address)
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"window"_s, address.toText(), u"--json"_s});
    window.waitForFinished(-1);
    for (const QByteArray &line : window.readAllStandardOutput().split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        const QString name = figure[u"name"_s].toString();
        if (figure[u"limit"_s].isDouble())
            report.atMost(name, figure[u"value"_s].toDouble(), figure[u"unit"_s].toString(),
                          figure[u"limit"_s].toDouble());
        else if (!name.isEmpty())
            report.measured(name, figure[u"value"_s].toDouble(), figure[u"unit"_s].toString());
    }
    report.holds(u"the window came to its end"_s, window.exitStatus() == QProcess::NormalExit);
}

} // namespace

/// The lists of a big shop, as the window asks for them, and the window.
void benchDesktop(Report &report, const QStringList &arguments)
{
    QTemporaryDir folder;
    ShopAddress address = ShopAddress::sqlite(folder.filePath(u"big.stockroom"_s));
    if (!arguments.isEmpty()) {
        address = ShopAddress::parse(arguments.first()).value();
    } else if (const Result<void> made = BenchShop::make(address, {}); !made) {
        qFatal("no shop for the bench: %s", qPrintable(made.error().detail));
    }
    const std::unique_ptr<ShopReader> reader = std::move(Shop::openReader(address)).value();
    double milliseconds = 0;
    const ListIds all =
        timed(milliseconds, [&] { return reader->allRows(ListKind::Products, sortedBy(u"name"_s)); });
    report.measured(u"products"_s, double(all.ids.size()), u"rows"_s);
    report.measured(u"all ids in order"_s, milliseconds, u"ms"_s);
    measureTyping(report, *reader);
    measureSorting(report, *reader, {u"sku"_s, u"name"_s, u"price"_s, u"barcode"_s, u"category"_s}, 100);
    measureSorting(report, *reader, {u"on_hand"_s, u"value"_s, u"status"_s}, 500);
    measureJumps(report, *reader, all.ids);
    runWindow(report, address);
    measureOverview(report, *reader);
}

} // namespace stockroom::bench
