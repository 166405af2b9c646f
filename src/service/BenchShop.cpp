#include "service/BenchShop.h"

#include "service/Shop.h"

#include <QRandomGenerator>
#include <QSemaphore>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20'111;
constexpr int kProductsAtOnce = 10'000;
constexpr int kOpeningLines = 1'000;
constexpr int kOrderLines = 3;
constexpr qint64 kYear = 365LL * 24 * 60 * 60 * 1000;
/// One product in ten is not in stock.
constexpr qint64 kShareInStock = 9;
/// So many movements in ten are openings, while products last.
constexpr qint64 kShareOfOpenings = 7;
constexpr int kInFlight = 2048;

const QStringList &adjectives()
{
    static const QStringList words{u"Red"_s,    u"Blue"_s,    u"Green"_s,  u"Small"_s,  u"Large"_s,
                                   u"Heavy"_s,  u"Light"_s,   u"Steel"_s,  u"Brass"_s,  u"Copper"_s,
                                   u"Wooden"_s, u"Plastic"_s, u"Rubber"_s, u"Glass"_s,  u"Ceramic"_s,
                                   u"Soft"_s,   u"Hard"_s,    u"Long"_s,   u"Short"_s,  u"Round"_s,
                                   u"Square"_s, u"Flat"_s,    u"Curved"_s, u"Matt"_s,   u"Glossy"_s,
                                   u"Black"_s,  u"White"_s,   u"Grey"_s,   u"Yellow"_s, u"Orange"_s};
    return words;
}

const QStringList &nouns()
{
    static const QStringList words{
        u"Bolt"_s,   u"Screw"_s,  u"Nut"_s,    u"Washer"_s, u"Hinge"_s,  u"Bracket"_s, u"Lamp"_s,
        u"Cable"_s,  u"Switch"_s, u"Socket"_s, u"Pipe"_s,   u"Valve"_s,  u"Clamp"_s,   u"Hose"_s,
        u"Drill"_s,  u"Saw"_s,    u"Hammer"_s, u"Wrench"_s, u"Pliers"_s, u"Brush"_s,   u"Bucket"_s,
        u"Ladder"_s, u"Rope"_s,   u"Chain"_s,  u"Hook"_s,   u"Shelf"_s,  u"Box"_s,     u"Basket"_s,
        u"Tray"_s,   u"Bottle"_s, u"Candle"_s, u"Frame"_s,  u"Mirror"_s, u"Cushion"_s, u"Towel"_s,
        u"Plate"_s,  u"Bowl"_s,   u"Cup"_s,    u"Mug"_s,    u"Kettle"_s, u"Teapot"_s,  u"Jug"_s,
        u"Vase"_s,   u"Clock"_s,  u"Ribbon"_s};
    return words;
}

const QString &pick(const QStringList &words, QRandomGenerator &random)
{
    return words[random.bounded(int(words.size()))];
}

/// Fills one shop, which is open.
class Filling final {
    Q_DISABLE_COPY_MOVE(Filling)
public:
    Filling(Shop &shop, const BenchShop::Size &size, const std::atomic_bool *cancelled,
            const BenchShop::Progress &progress)
        : m_shop(shop)
        , m_size(size)
        , m_cancelled(cancelled)
        , m_progress(progress)
        , m_desk(shop.makeDesk())
    {
        // In the keeper's thread: the filling waits for room only.
        QObject::connect(
            m_desk.get(), &OrderDesk::orderConfirmed, m_desk.get(), [this] { m_room.release(); },
            Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderRejected, m_desk.get(),
            [this](const Rejection &rejection) {
                if (rejection.error.kind != ErrorKind::Short)
                    m_refused = true;
                m_room.release();
            },
            Qt::DirectConnection);
    }

    Result<void> run()
    {
        if (Result<void> listed = addProducts(); !listed)
            return listed;
        const qint64 stocked =
            std::min(m_size.products * kShareInStock / 10, m_size.movements * kShareOfOpenings / 10);
        if (Result<void> opened = bookOpenings(stocked); !opened)
            return opened;
        if (Result<void> sold = sell(stocked, m_size.movements - stocked); !sold)
            return sold;
        return settled();
    }

private:
    [[nodiscard]] Product draw(qint64 index)
    {
        Product product;
        product.sku = Sku::parse(u"B%1"_s.arg(index, 8, 10, QChar(u'0'))).value();
        const QString &noun = pick(nouns(), m_random);
        product.name = u"%1 %2 %3 %4"_s.arg(pick(adjectives(), m_random), noun, pick(adjectives(), m_random))
                           .arg(m_random.bounded(1, 10'000));
        product.category = noun;
        product.price = UnitPrice::fromTenThousandths(m_random.bounded(100, 2'000'000));
        product.reorderPoint = Quantity::fromThousandths(m_random.bounded(0, 30) * 1000);
        const QString digits = u"20%1"_s.arg(index, 10, 10, QChar(u'0'));
        product.barcode = Gtin::parse(digits + QString::number(Gtin::checkDigit(digits))).value();
        return product;
    }

    Result<void> addProducts()
    {
        for (qint64 done = 0; done < m_size.products;) {
            if (Result<void> may = mayGoOn(BenchShop::Stage::Products, done, m_size.products); !may)
                return may;
            QList<Product> chunk;
            for (; chunk.size() < kProductsAtOnce && done < m_size.products; ++done)
                chunk.append(draw(done));
            const Result<QList<Product>> added = m_shop.catalogue().addAll(std::move(chunk)).result();
            if (!added)
                return added.error();
            for (const Product &product : added.value())
                m_products.append({product.id, product.price});
        }
        return {};
    }

    Result<void> bookOpenings(qint64 stocked)
    {
        for (qint64 done = 0; done < stocked;) {
            if (Result<void> may = mayGoOn(BenchShop::Stage::Stock, done, stocked); !may)
                return may;
            PostingRequest request;
            request.kind = PostingKind::Opening;
            for (; request.lines.size() < kOpeningLines && done < stocked; ++done)
                request.lines.append(opening(m_products[done]));
            request.happenedAt = m_begin;
            if (Result<void> placed = place(request); !placed)
                return placed;
        }
        return settled();
    }

    /// Goods cost six tenths of what they are sold for.
    [[nodiscard]] RequestLine opening(const std::pair<ProductId, UnitPrice> &product)
    {
        const Quantity quantity = Quantity::fromUnits(m_random.bounded(1, 500));
        const auto price = UnitPrice::fromTenThousandths(product.second.tenThousandths() * 6 / 10);
        return {product.first, quantity, {}, {}, {}, Cost::of(quantity, price).value()};
    }

    Result<void> sell(qint64 stocked, qint64 lines)
    {
        for (qint64 done = 0; done < lines && stocked > 0; done += kOrderLines) {
            if (Result<void> may = mayGoOn(BenchShop::Stage::Orders, done, lines); !may)
                return may;
            PostingRequest request;
            request.happenedAt = m_begin + kYear / lines * done;
            // What is in part sold out is sold as far as it goes.
            request.fill = FillPolicy::TakeWhatThereIs;
            for (int line = 0; line < std::min<qint64>(kOrderLines, lines - done); ++line) {
                const auto &[product, price] = m_products[m_random.bounded(stocked)];
                request.lines.append(
                    {product, Quantity::fromThousandths(m_random.bounded(1, 6) * 1000), price});
            }
            if (Result<void> placed = place(request); !placed)
                return placed;
        }
        return {};
    }

    Result<void> place(PostingRequest &request)
    {
        request.key = PostingKey::generate(m_shop.clock().now());
        m_room.acquire();
        Result<void> taken = m_desk->place(request, OrderQueue::Waiting::ForRoom);
        if (!taken)
            m_room.release();
        return taken;
    }

    /// Every order has its answer.
    Result<void> settled()
    {
        m_room.acquire(kInFlight);
        m_room.release(kInFlight);
        return m_refused ? Result<void>(Error{ErrorKind::Internal, u"opening"_s, {}}) : Result<void>();
    }

    Result<void> mayGoOn(BenchShop::Stage stage, qint64 done, qint64 total)
    {
        if (m_cancelled && *m_cancelled)
            return Error{ErrorKind::Cancelled, {}, {}};
        if (m_progress)
            m_progress(stage, done, total);
        return {};
    }

    Shop &m_shop;
    const BenchShop::Size m_size;
    const std::atomic_bool *m_cancelled;
    const BenchShop::Progress &m_progress;
    QRandomGenerator m_random{kSeed};
    QList<std::pair<ProductId, UnitPrice>> m_products;
    /// A year ago: what was sold is spread over it, evenly.
    const qint64 m_begin = m_shop.clock().now() - kYear;
    QSemaphore m_room{kInFlight};
    std::atomic_bool m_refused = false;
    /// Last: no answer comes once it is gone.
    Shop::DeskPtr m_desk;
};

Result<void> fill(const ShopAddress &address, const BenchShop::Size &size, const std::atomic_bool *cancelled,
                  const BenchShop::Progress &progress)
{
    const Result<std::unique_ptr<Shop>> shop = Shop::open(address);
    if (!shop)
        return shop.error();
    return Filling(**shop, size, cancelled, progress).run();
}

} // namespace

Result<void> BenchShop::Size::validated() const
{
    if (products < 1 || products > kMost)
        return Error{ErrorKind::OutOfRange, u"products"_s, QString::number(products)};
    if (movements < 0 || movements > kMost)
        return Error{ErrorKind::OutOfRange, u"movements"_s, QString::number(movements)};
    return {};
}

Result<void> BenchShop::make(const ShopAddress &address, const Size &size, const std::atomic_bool *cancelled,
                             const Progress &progress)
{
    if (Result<void> valid = size.validated(); !valid)
        return valid;
    ShopSettings settings;
    settings.name = u"Bench"_s;
    settings.timeZone = "UTC";
    if (Result<void> created = Shop::create(address, settings); !created)
        return created;
    Result<void> filled = fill(address, size, cancelled, progress);
    if (filled)
        return filled;
    if (Result<void> destroyed = Shop::destroy(address); !destroyed)
        return destroyed;
    return filled;
}

} // namespace stockroom
