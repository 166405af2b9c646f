#include "service/DemoShop.h"

#include "exchange/OrderLineReader.h"
#include "service/DemoGoods.h"
#include "service/ImportOrders.h"
#include "service/ImportProducts.h"

#include <QCoreApplication>
#include <QFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kWeek = 7LL * 24 * 3600 * 1000;

const QString &productsFile()
{
    static const QString file = u":/demo/products.csv"_s;
    return file;
}

const QString &ordersFile()
{
    static const QString file = u":/demo/orders.csv"_s;
    return file;
}

/// When the demo's history begins and ends, UTC milliseconds.
struct Span {
    qint64 begin = 0;
    qint64 end = 0;
};

Result<Span> spanOf(const QTimeZone &zone)
{
    QFile file(ordersFile());
    ImportFormat format;
    format.zone = zone;
    OrderLineReader reader(file, format);
    if (Result<void> opened = reader.open(); !opened)
        return opened.error();
    Span span;
    OrderLineRow row;
    RowError error;
    while (reader.next(row, error) == RowOutcome::Good) {
        if (span.end == 0)
            span.begin = *row.happenedAt;
        span.end = *row.happenedAt;
    }
    return span;
}

} // namespace

ShopSettings DemoShop::settings()
{
    ShopSettings settings;
    settings.name = QCoreApplication::translate("stockroom::DemoShop", "Demo shop");
    settings.currency = Currency::fromCode(u"GBP"_s).value();
    settings.timeZone = "Europe/London";
    return settings;
}

Result<DemoShop::Made> DemoShop::make(const ShopAddress &address, const std::atomic_bool *cancelled,
                                      const std::function<void(const ImportProgress &)> &progress)
{
    if (Result<void> created = Shop::create(address, settings()); !created)
        return created.error();
    Result<std::unique_ptr<Shop>> shop = Shop::open(address);
    if (!shop) {
        (void)Shop::destroy(address);
        return shop.error();
    }
    Result<ImportReport> filled = fill(**shop, cancelled, progress);
    if (filled && !filled->stopped)
        return Made{std::move(shop).value(), std::move(filled).value()};
    shop.value().reset(); // closed before it is taken away
    if (Result<void> destroyed = Shop::destroy(address); !destroyed)
        return destroyed.error();
    return filled ? *filled->stopped : filled.error();
}

Result<ImportReport> DemoShop::fill(Shop &shop, const std::atomic_bool *cancelled,
                                    const std::function<void(const ImportProgress &)> &progress)
{
    const Result<Span> span = spanOf(QTimeZone(shop.settings().timeZone));
    if (!span)
        return span.error();
    const qint64 shift = qMax<qint64>(0, (shop.clock().now() - span->end) / kWeek) * kWeek;

    ProductImportOptions products;
    products.common.source = u"demo"_s;
    products.common.cancelled = cancelled;
    products.openingAt = span->begin + shift;
    const Result<ImportReport> listed = importProducts(shop, productsFile(), products);
    if (!listed || listed->stopped)
        return listed;

    OrderImportOptions orders;
    orders.common.source = u"demo"_s;
    orders.common.cancelled = cancelled;
    orders.common.progress = progress;
    orders.shift = shift;
    Result<ImportReport> booked = importOrders(shop, ordersFile(), orders);
    if (!booked)
        return booked;
    booked.value().productsCreated += listed->productsCreated;
    if (booked->stopped)
        return booked;
    if (const Result<void> added = addDemoGoods(shop, cancelled); !added)
        return added.error();
    return booked;
}

} // namespace stockroom
