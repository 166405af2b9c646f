#include "bench/Bench.h"
#include "bench/Benches.h"
#include "bench/PlainLoop.h"
#include "gui/neworder/OrderLinesModel.h"
#include "gui/neworder/OrderSession.h"
#include "service/Shop.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

constexpr int kProducts = 10;
constexpr int kWorkers = 8;
constexpr int kInFlight = 256;
constexpr int kPairs = 5;

/// A new shop with enough of ten products, in a folder that goes with it.
class BenchShop final {
public:
    BenchShop()
        : m_address(ShopAddress::sqlite(m_folder.filePath(u"bench.stockroom"_s)))
    {
        if (!Shop::create(m_address, {}))
            qFatal("no shop for the bench");
        const auto shop = open();
        QList<Product> products;
        for (int i = 0; i < kProducts; ++i) {
            Product product;
            product.sku = Sku::parse(u"P%1"_s.arg(i)).value();
            product.name = product.sku.text();
            products.append(product);
        }
        PostingRequest opening;
        opening.kind = PostingKind::Opening;
        opening.key = PostingKey::generate(0);
        const QList<Product> stored = shop->catalogue().addAll(products).result().value();
        for (const Product &product : stored) {
            m_products.append(product.id);
            opening.lines.append({product.id,
                                  Quantity::fromUnits(50'000'000),
                                  {},
                                  {},
                                  {},
                                  Cost::fromTenThousandths(50'000'000 * PlainLoop::kUnitCost)});
        }
        const auto desk = shop->makeDesk();
        if (!desk->place(opening))
            qFatal("no opening stock for the bench");
        shop->close();
    }

    [[nodiscard]] std::unique_ptr<Shop> open() const { return std::move(Shop::open(m_address)).value(); }
    [[nodiscard]] const QList<ProductId> &products() const { return m_products; }
    [[nodiscard]] QString file() const { return m_address.path; }

private:
    QTemporaryDir m_folder;
    ShopAddress m_address;
    QList<ProductId> m_products;
};

PostingRequest singleLine(ProductId product)
{
    PostingRequest order;
    order.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    order.lines.append({product, Quantity::fromUnits(1), UnitPrice::fromTenThousandths(25'000)});
    return order;
}

/// Places `orders` orders at a desk of its own, never more than `inFlight` unanswered.
void work(Shop &shop, const QList<ProductId> &products, int orders, int inFlight)
{
    QSemaphore room(inFlight);
    const Shop::DeskPtr desk = shop.makeDesk();
    QObject::connect(
        desk.get(), &OrderDesk::orderConfirmed, desk.get(), [&room] { room.release(); },
        Qt::DirectConnection);
    QObject::connect(
        desk.get(), &OrderDesk::orderRejected, desk.get(),
        [](const Rejection &) { qFatal("an order of the bench was rejected"); }, Qt::DirectConnection);
    for (int i = 0; i < orders; ++i) {
        room.acquire();
        if (!desk->place(singleLine(products[i % products.size()]), OrderQueue::Waiting::ForRoom))
            qFatal("an order of the bench was not taken");
    }
    room.acquire(inFlight);
}

struct PathRun {
    double seconds = 0;
    double meanBatch = 0;
};

PathRun runSignalPath(const BenchShop &bench, int orders)
{
    const auto shop = bench.open();
    std::atomic<qint64> batches = 0;
    QObject::connect(
        &shop->keeper(), &StockKeeper::batchCommitted, &shop->keeper(), [&] { ++batches; },
        Qt::DirectConnection);
    const double seconds = secondsOf([&] {
        std::vector<std::thread> workers;
        for (int i = 0; i < kWorkers; ++i)
            workers.emplace_back([&] { work(*shop, bench.products(), orders / kWorkers, kInFlight); });
        for (std::thread &worker : workers)
            worker.join();
    });
    return {seconds, double(orders) / double(batches.load())};
}

double runPlainLoop(const BenchShop &bench, int orders, int batch)
{
    PlainLoop loop(bench.file(), bench.products());
    return loop.run(orders, batch);
}

/// Milliseconds from the click on Confirm to the answer in the window, one order at a time, each drawn up as
/// a person would: its draft was kept before.
QList<double> clickToConfirmed(const BenchShop &bench, int orders)
{
    const auto shop = bench.open();
    const auto rows = shop->reader().productRows(bench.products()).result();
    if (!rows)
        qFatal("no products for the bench");
    OrderLinesModel lines(*shop);
    OrderSession session(*shop, lines);
    session.setSaveDelay({});
    QEventLoop loop;
    QObject::connect(&session, &OrderSession::draftKept, &loop, &QEventLoop::quit);
    QObject::connect(&session, &OrderSession::lastOrderChanged, &loop, [&] {
        if (session.lastOrder()->answer != LastOrder::Answer::Placed)
            loop.quit();
    });
    QList<double> latencies;
    for (int i = 0; i < orders; ++i) {
        if (!lines.add(rows->value(bench.products()[i % kProducts]), Quantity::fromUnits(1)))
            qFatal("a line of the bench was not taken");
        loop.exec();
        latencies.append(1000 * secondsOf([&] {
                             session.confirm();
                             loop.exec();
                         }));
        if (session.lastOrder()->answer != LastOrder::Answer::Confirmed)
            qFatal("an order of the bench was not confirmed");
    }
    return latencies;
}

QList<double> plainSingleCommits(const BenchShop &bench, int orders)
{
    PlainLoop loop(bench.file(), bench.products());
    QList<double> latencies;
    for (int i = 0; i < orders; ++i)
        latencies.append(1000 * loop.run(1, 1));
    return latencies;
}

} // namespace

void benchOrders(Report &report, const QStringList &arguments)
{
    const int orders = arguments.isEmpty() ? 40'000 : arguments.first().toInt() / kWorkers * kWorkers;
    QList<double> path;
    QList<double> plain;
    QList<double> single;
    QList<double> batches;
    for (int pair = 0; pair < kPairs; ++pair) {
        const BenchShop ours;
        const PathRun run = runSignalPath(ours, orders);
        const BenchShop theirs;
        const int batch = std::max(1, qRound(run.meanBatch));
        path.append(orders / run.seconds);
        batches.append(run.meanBatch);
        plain.append(orders / runPlainLoop(theirs, orders, batch));
        const int singles = orders / 10;
        single.append(singles / runPlainLoop(theirs, singles, 1));
    }
    report.measured(u"mean batch, 8 workers x 256 in flight"_s, median(batches), u"orders a commit"_s);
    report.ratioAtLeast(u"signal path against a plain C loop of the same batch"_s, median(path),
                        u"orders/s"_s, median(plain), 0.7);
    report.ratioAtLeast(u"signal path against a plain C loop with one commit an order"_s, median(path),
                        u"orders/s"_s, median(single), 8);

    QList<double> clicks;
    QList<double> commits;
    const BenchShop ours;
    const BenchShop theirs;
    for (int pair = 0; pair < kPairs; ++pair) {
        clicks += clickToConfirmed(ours, 400);
        commits += plainSingleCommits(theirs, 400);
    }
    const double commit = percentile(commits, 50);
    report.measured(u"plain C loop, one commit, p50"_s, commit, u"ms"_s);
    report.atMost(u"click to confirmed, p50"_s, percentile(clicks, 50), u"ms"_s, 1.5 * commit + 0.3);
}

} // namespace stockroom::bench
