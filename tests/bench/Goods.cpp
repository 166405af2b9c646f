#include "bench/Bench.h"
#include "bench/Benches.h"
#include "service/BenchShop.h"
#include "service/Shop.h"

#include <QDateTime>
#include <QSemaphore>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

constexpr int kGoods = 500;
constexpr int kReceipts = 1'000;
constexpr int kLinesAReceipt = 50;
constexpr int kUnanswered = 64;
constexpr int kInstants = 24;
constexpr double kMostSecondsOfValue = 1;

QList<ProductId> addGoods(Shop &shop)
{
    QList<Product> products(kGoods);
    for (int i = 0; i < kGoods; ++i) {
        products[i].sku = Sku::parse(u"G%1"_s.arg(i)).value();
        products[i].name = products[i].sku.text();
    }
    QList<ProductId> ids;
    for (const Product &product : shop.catalogue().addAll(products).result().value())
        ids.append(product.id);
    return ids;
}

/// Seconds until as many postings of that kind are answered.
double post(Shop &shop, const QList<ProductId> &products, PostingKind kind)
{
    QSemaphore room(kUnanswered);
    std::atomic_int refused = 0;
    const auto desk = shop.makeDesk();
    QObject::connect(
        desk.get(), &OrderDesk::orderConfirmed, desk.get(), [&] { room.release(); }, Qt::DirectConnection);
    QObject::connect(
        desk.get(), &OrderDesk::orderRejected, desk.get(),
        [&] {
            ++refused;
            room.release();
        },
        Qt::DirectConnection);
    const double seconds = secondsOf([&] {
        for (int i = 0; i < kReceipts; ++i) {
            PostingRequest request;
            request.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
            request.kind = kind;
            for (int line = 0; line < kLinesAReceipt; ++line)
                request.lines.append(
                    {products[(i * kLinesAReceipt + line * 7) % kGoods], Quantity::fromUnits(1), {}});
            room.acquire();
            if (!desk->place(request, OrderQueue::Waiting::ForRoom))
                ++refused;
        }
        room.acquire(kUnanswered);
    });
    if (refused > 0)
        qFatal("%d postings were refused", refused.load());
    return seconds;
}

void measureReceipts(Report &report, CostMethod method)
{
    const QTemporaryDir folder;
    const ShopAddress file = ShopAddress::sqlite(folder.filePath(u"goods.stockroom"_s));
    ShopSettings settings;
    settings.costMethod = method;
    if (!Shop::create(file, settings))
        qFatal("no shop for the bench");
    const auto shop = std::move(Shop::open(file)).value();
    const QList<ProductId> products = addGoods(*shop);
    const double lines = double(kReceipts) * kLinesAReceipt;
    const double received = lines / post(*shop, products, PostingKind::Receipt);
    const double sold = lines / post(*shop, products, PostingKind::Sale);
    report.add({method == CostMethod::Fifo ? u"lines received, first in first out, against lines sold"_s
                                           : u"lines received, moving average, against lines sold"_s,
                received,
                u"/s"_s,
                sold,
                {},
                Figure::Bound::None});
}

void measureValue(Report &report)
{
    const QTemporaryDir folder;
    const ShopAddress file = ShopAddress::sqlite(folder.filePath(u"big.stockroom"_s));
    BenchShop::Size size;
    size.products = 100'000;
    if (const Result<void> made = BenchShop::make(file, size); !made)
        qFatal("no shop for the bench: %s", qPrintable(made.error().detail));
    const auto reader = std::move(Shop::openReader(file)).value();
    double slowest = 0;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i <= kInstants; ++i) {
        const qint64 at = now - qint64(i) * 15 * 24 * 60 * 60 * 1000;
        slowest = std::max(slowest, secondsOf([&] {
                               if (!reader->stockValue(at).result())
                                   qFatal("no value");
                           }));
    }
    report.atMost(
        u"value as of %1 days over %L2 movements, the slowest"_s.arg(kInstants + 1).arg(size.movements),
        slowest, u"s"_s, kMostSecondsOfValue);
}

} // namespace

/// Goods in: 1,000 receipts of 50 lines by each cost method, and what the stock was worth on any day.
void benchGoods(Report &report, const QStringList &)
{
    measureReceipts(report, CostMethod::Average);
    measureReceipts(report, CostMethod::Fifo);
    measureValue(report);
}

} // namespace stockroom::bench
