#include "bench/Bench.h"
#include "bench/Benches.h"
#include "service/BenchShop.h"
#include "service/Shop.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

constexpr int kReorderRuns = 3;
constexpr double kMostSeconds = 5;

void measureSuggestions(Report &report, const ShopAddress &address)
{
    const std::unique_ptr<ShopReader> reader = std::move(Shop::openReader(address)).value();
    double best = 0;
    qsizetype found = 0;
    for (int run = 0; run < kReorderRuns; ++run) {
        QElapsedTimer clock;
        clock.start();
        const auto rows = reader->reorderSuggestions(QDateTime::currentMSecsSinceEpoch()).result();
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        if (!rows)
            qFatal("%s", qPrintable(rows.error().detail));
        found = rows->size();
        best = run == 0 ? seconds : std::min(best, seconds);
    }
    report.measured(u"products to be bought"_s, double(found), u"rows"_s);
    report.atMost(u"suggestions for the whole shop, the best of %1 runs"_s.arg(kReorderRuns), best, u"s"_s,
                  kMostSeconds);
}

} // namespace

/// What to buy of a shop of 1,000,000 products and as many movements: of one made for it, or one that is
/// there.
void benchReorder(Report &report, const QStringList &arguments)
{
    if (!arguments.isEmpty()) {
        measureSuggestions(report, ShopAddress::parse(arguments.first()).value());
        return;
    }
    const QTemporaryDir folder;
    const ShopAddress file = ShopAddress::sqlite(folder.filePath(u"big.stockroom"_s));
    if (const Result<void> made = BenchShop::make(file, {}); !made)
        qFatal("no shop for the bench: %s", qPrintable(made.error().detail));
    measureSuggestions(report, file);
}

} // namespace stockroom::bench
