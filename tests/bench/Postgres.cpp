#include "bench/Bench.h"
#include "bench/Benches.h"
#include "load/LoadRun.h"
#include "support/PostgresServer.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

LoadResult runStrategy(const ShopAddress &server, LoadStrategy strategy, int orders)
{
    LoadPlan plan;
    plan.strategies = {strategy};
    plan.orders = orders;
    plan.stockEach = orders;
    plan.database = server;
    LoadRun run(plan);
    LoadResult result;
    QEventLoop loop;
    QObject::connect(&run, &LoadRun::strategyFinished, &loop,
                     [&](const LoadResult &finished) { result = finished; });
    QObject::connect(&run, &LoadRun::failed, &loop,
                     [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
    QObject::connect(&run, &LoadRun::finished, &loop, &QEventLoop::quit);
    run.start();
    loop.exec();
    return result;
}

} // namespace

/// The program's path on PostgreSQL against one locked transaction an order, 8 workers each, in turns.
void benchPostgres(Report &report, const QStringList &arguments)
{
    test::PostgresServer server(test::PostgresServer::Durability::Safe);
    if (!server.start() || !server.createDatabase(u"bench"_s))
        qFatal("no PostgreSQL server for the bench: %s", qPrintable(server.problem()));
    const ShopAddress address = ShopAddress::parse(server.url(u"bench"_s)).value();
    const int orders = arguments.isEmpty() ? 40'000 : arguments.first().toInt();
    bool exact = true;
    const auto rate = [&](LoadStrategy strategy, int count) {
        const LoadResult result = runStrategy(address, strategy, count);
        exact = exact && result.verdict == LoadVerdict::Exact && result.failed == 0;
        return result.ordersPerSecond;
    };
    const Pair pair = interleaved(
        3, [&] { return rate(LoadStrategy::Stockroom, orders); },
        [&] { return rate(LoadStrategy::Locked, orders / 10); });
    report.holds(u"every run exact, none failed"_s, exact);
    report.ratioAtLeast(u"signal path on PostgreSQL against locked, 8 workers"_s, pair.first, u"orders/s"_s,
                        pair.second, 8);
}

} // namespace stockroom::bench
