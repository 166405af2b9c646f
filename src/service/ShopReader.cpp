#include "service/ShopReader.h"

#include "service/OpeningStock.h"
#include "service/SalesDays.h"
#include "storage/KeptOrder.h"
#include "storage/ListStore.h"
#include "storage/MovementStore.h"
#include "storage/OrderStore.h"
#include "storage/OverviewStore.h"
#include "storage/PlaceStore.h"
#include "storage/ProductStore.h"
#include "storage/SettingsStore.h"
#include "storage/Transaction.h"
#include "storage/ValueStore.h"

namespace stockroom {

ShopReader::ShopReader(const ShopAddress &address, ShopSettings settings)
    : m_settings(std::move(settings))
    , m_kept(std::make_unique<KeptOrder>())
    , m_helper(address, QStringLiteral("helping reader"))
    , m_quick(address, QStringLiteral("reader"))
    , m_thorough(address, QStringLiteral("list reader"))
    , m_beside(address, QStringLiteral("history reader"))
    , m_counting(address, QStringLiteral("counting reader"))
{
}

ShopReader::~ShopReader()
{
    // All before one is waited for.
    m_helper.end();
    m_quick.end();
    m_thorough.end();
    m_beside.end();
    m_counting.end();
}

using Cancelled = ReadingThread::Cancelled;

QFuture<Result<QHash<ProductId, ProductRow>>> ShopReader::productRows(const QList<ProductId> &ids)
{
    return m_quick.ask<QHash<ProductId, ProductRow>>([this, ids](Database &database, const Cancelled &) {
        return Result(ProductStore(database, m_settings.currency).rows(ids));
    });
}

QFuture<Result<QList<ProductRow>>> ShopReader::allStock()
{
    return m_thorough.ask<QList<ProductRow>>([this](Database &database, const Cancelled &cancelled) {
        constexpr qsizetype kChunk = 2000;
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        ProductStore products(database, m_settings.currency);
        ListQuery bySku;
        bySku.sortedBy = QStringLiteral("sku");
        QList<ProductId> ids;
        for (const qint64 id : ListStore(database, ListKind::Products).all(bySku, cancelled))
            ids.append(ProductId(id));
        QList<ProductRow> stock;
        stock.reserve(ids.size());
        for (qsizetype at = 0; at < ids.size() && !cancelled(); at += kChunk) {
            const QList<ProductId> chunk = ids.mid(at, kChunk);
            const QHash<ProductId, ProductRow> rows = products.rows(chunk);
            for (const ProductId id : chunk)
                stock.append(rows.value(id));
        }
        return Result(stock);
    });
}

QFuture<Result<ProductRow>> ShopReader::productByCode(const QString &code)
{
    return m_quick.ask<ProductRow>([this, code](Database &database, const Cancelled &) -> Result<ProductRow> {
        if (std::optional<ProductRow> row = ProductStore(database, m_settings.currency).byCode(code))
            return *row;
        return Error{ErrorKind::UnknownSku, QStringLiteral("sku"), code.left(80)};
    });
}

QFuture<Result<QHash<Sku, ProductId>>> ShopReader::productIdsOf(const QList<Sku> &codes)
{
    return m_quick.ask<QHash<Sku, ProductId>>([this, codes](Database &database, const Cancelled &) {
        return Result(ProductStore(database, m_settings.currency).idsOf(codes));
    });
}

QFuture<Result<QHash<Sku, ProductRow>>> ShopReader::productsOf(const QList<Sku> &codes)
{
    return m_quick.ask<QHash<Sku, ProductRow>>([this, codes](Database &database, const Cancelled &) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        ProductStore store(database, m_settings.currency);
        const QHash<Sku, ProductId> ids = store.idsOf(codes);
        QHash<Sku, ProductRow> products;
        for (const ProductRow &row : store.rows(ids.values()))
            products.insert(row.product.sku, row);
        return Result(products);
    });
}

QFuture<Result<std::optional<Error>>> ShopReader::openingFault(const QList<PostingRequest> &openings)
{
    return m_thorough.ask<std::optional<Error>>([this, openings](Database &database, const Cancelled &) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(stockroom::openingFault(database, m_settings, openings));
    });
}

QFuture<Result<QHash<OrderNumber, OrderSummary>>> ShopReader::orderRows(const QList<OrderNumber> &numbers)
{
    return m_quick.ask<QHash<OrderNumber, OrderSummary>>(
        [this, numbers](Database &database, const Cancelled &) {
            return Result(OrderStore(database, m_settings.currency).rows(numbers));
        });
}

QFuture<Result<StockValue>> ShopReader::stockValue(std::optional<qint64> asOf)
{
    return m_counting.ask<StockValue>([this, asOf](Database &database, const Cancelled &) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(ValueStore(database).value(m_settings.costMethod, asOf));
    });
}

QFuture<Result<PlaceTree>> ShopReader::places()
{
    return m_quick.ask<PlaceTree>(
        [](Database &database, const Cancelled &) { return Result(PlaceTree(PlaceStore(database).all())); });
}

QFuture<Result<QList<StockAtPlace>>> ShopReader::stockAt(const QList<LocationId> &places)
{
    return m_beside.ask<QList<StockAtPlace>>([places](Database &database, const Cancelled &) {
        return Result(PlaceStore(database).stockAt(places));
    });
}

QFuture<Result<QHash<LocationId, qint64>>> ShopReader::placeCounts()
{
    return m_counting.ask<QHash<LocationId, qint64>>(
        [](Database &database, const Cancelled &) { return Result(PlaceStore(database).productCounts()); });
}

namespace {

Result<OrderDetails> found(const std::optional<OrderDetails> &details, const QString &wanted)
{
    if (details)
        return *details;
    return Error{ErrorKind::UnknownOrder, QStringLiteral("number"), wanted};
}

} // namespace

QFuture<Result<OrderDetails>> ShopReader::order(OrderNumber number)
{
    return m_quick.ask<OrderDetails>([this, number](Database &database, const Cancelled &) {
        return found(OrderStore(database, m_settings.currency).details(number),
                     QString::number(number.value));
    });
}

QFuture<Result<OrderDetails>> ShopReader::orderByKey(const PostingKey &key)
{
    return m_quick.ask<OrderDetails>([this, key](Database &database, const Cancelled &) {
        OrderStore store(database, m_settings.currency);
        const std::optional<OrderNumber> number = store.numberOf(key);
        return found(number ? store.details(*number) : std::nullopt, key.text());
    });
}

QFuture<Result<StockSummary>> ShopReader::stockSummary()
{
    return m_thorough.ask<StockSummary>([this](Database &database, const Cancelled &) {
        return Result(OverviewStore(database, m_settings.currency).stock());
    });
}

QFuture<Result<SalesSummary>> ShopReader::salesSummary(qint64 now, int days, int best)
{
    return m_thorough.ask<SalesSummary>([=, this](Database &database, const Cancelled &) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        const SalesDays calendar(now, days, m_settings);
        OverviewStore store(database, m_settings.currency);
        SalesSummary summary = calendar.summary(store.sold(calendar.countedSince()));
        summary.best = store.bestSellers(calendar.begin(), best);
        return Result(summary);
    });
}

QFuture<Result<ShopNews>> ShopReader::news(int activities)
{
    return m_quick.ask<ShopNews>([=, this](Database &database, const Cancelled &) {
        constexpr int kDrafts = 100;
        OverviewStore store(database, m_settings.currency);
        return Result(ShopNews{store.hasProducts(), store.latest(activities), store.drafts(kDrafts),
                               SettingsStore(database).lastProof()});
    });
}

/// In the quick thread, which waits for the helper.
QList<qint64> ShopReader::firstInHalves(Database &database, ListKind list, const ListQuery &query, int limit,
                                        const Cancelled &cancelled)
{
    using Ranked = QList<ListStore::Ranked>;
    ListStore store(database, list);
    const qint64 middle = store.middleId();
    QFuture<Result<Ranked>> upper = m_helper.ask<Ranked>([=](Database &helper, const Cancelled &isOver) {
        return Result(ListStore(helper, list).firstOf(query, ListStore::Half::Upper, middle, limit, isOver));
    });
    const Ranked lower = store.firstOf(query, ListStore::Half::Lower, middle, limit, cancelled);
    if (cancelled())
        upper.cancel();
    upper.waitForFinished();
    const bool isWhole = upper.resultCount() > 0 && upper.result();
    // Without the helper, alone.
    return isWhole || cancelled()
        ? store.merged(query, lower, isWhole ? upper.result().value() : Ranked(), limit)
        : store.first(query, limit, cancelled);
}

QFuture<Result<QList<Movement>>> ShopReader::movementsOf(PostingId posting)
{
    return m_quick.ask<QList<Movement>>([posting](Database &database, const Cancelled &) {
        return Result(MovementStore(database).ofPosting(posting));
    });
}

QFuture<Result<QHash<ProductId, UnitPrice>>> ShopReader::lastCosts(const QList<ProductId> &products)
{
    return m_quick.ask<QHash<ProductId, UnitPrice>>([products](Database &database, const Cancelled &) {
        return Result(MovementStore(database).lastCosts(products));
    });
}

QFuture<Result<QHash<qint64, Movement>>> ShopReader::movementRows(const QList<qint64> &ids, ProductId product)
{
    return m_quick.ask<QHash<qint64, Movement>>([ids, product](Database &database, const Cancelled &) {
        MovementStore store(database);
        return Result(product.isNull() ? store.rows(ids) : store.rowsOf(product, ids));
    });
}

QFuture<Result<QList<qint64>>> ShopReader::movementsAfter(qint64 movement, int limit)
{
    return m_quick.ask<QList<qint64>>([movement, limit](Database &database, const Cancelled &) {
        return Result(MovementStore(database).idsAfter(movement, limit));
    });
}

QFuture<Result<ProductGlance>> ShopReader::productGlance(ProductId product, qint64 now)
{
    return m_beside.ask<ProductGlance>([this, product, now](Database &database, const Cancelled &) {
        return Result(MovementStore(database).glance(product, now, QTimeZone(m_settings.timeZone)));
    });
}

QFuture<Result<StockHistory>> ShopReader::stockHistory(ProductId product)
{
    return m_beside.ask<StockHistory>([product](Database &database, const Cancelled &) {
        return Result(MovementStore(database).history(product));
    });
}

QFuture<Result<ListIds>> ShopReader::firstRows(ListKind list, const ListQuery &query, int limit)
{
    return m_quick.ask<ListIds>([=, this](Database &database, const Cancelled &cancelled) {
        ListStore store(database, list, {m_kept.get()});
        if (query.words.isEmpty() && store.isComputed(query)) {
            const QList<qint64> ids = firstInHalves(database, list, query, limit, cancelled);
            return Result(ListIds{ids, ids.size() < limit});
        }
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        const QList<qint64> ids = store.first(query, limit, cancelled);
        return Result(ListIds{ids, ids.size() < limit});
    });
}

QFuture<Result<ListIds>> ShopReader::allRows(ListKind list, const ListQuery &query)
{
    return m_thorough.ask<ListIds>([=, this](Database &database, const Cancelled &cancelled) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(ListIds{ListStore(database, list, {m_kept.get()}).all(query, cancelled), true});
    });
}

QFuture<Result<qint64>> ShopReader::rowCount(ListKind list, const ListQuery &query)
{
    return m_thorough.ask<qint64>([=](Database &database, const Cancelled &cancelled) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(ListStore(database, list).count(query, cancelled));
    });
}

QFuture<Result<qint64>> ShopReader::countBeside(ListKind list, const ListQuery &query)
{
    return m_counting.ask<qint64>([=](Database &database, const Cancelled &cancelled) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(ListStore(database, list).count(query, cancelled));
    });
}

QFuture<Result<ShopCounts>> ShopReader::counts()
{
    return m_thorough.ask<ShopCounts>([this](Database &database, const Cancelled &) {
        return Result(ShopCounts{ProductStore(database, m_settings.currency).count(),
                                 OrderStore(database, m_settings.currency).count()});
    });
}

} // namespace stockroom
