#pragma once

#include "service/Proof.h"
#include "service/Shop.h"
#include "service/Writer.h"

#include <QMutex>
#include <QSemaphore>
#include <QTest>

#include <optional>

namespace stockroom::test {

/// A clock that stands still until it is set. Any thread.
class ManualClock final : public Clock {
public:
    explicit ManualClock(qint64 now)
        : m_now(now)
    {
    }
    [[nodiscard]] qint64 now() const override { return m_now.load(); }
    void set(qint64 now) { m_now.store(now); }

private:
    std::atomic<qint64> m_now;
};

/// The answer to one order.
struct Answer {
    std::optional<Receipt> receipt;
    std::optional<Rejection> rejection;
    bool unresolved = false;

    [[nodiscard]] bool confirmed() const { return receipt.has_value(); }
    [[nodiscard]] ErrorKind errorKind() const
    {
        return rejection ? rejection->error.kind : ErrorKind::Internal;
    }
};

/// A desk that waits for its answers: places one request and returns what came of it. The thread that made
/// it.
class WaitingDesk final {
public:
    explicit WaitingDesk(Shop &shop)
        : m_desk(shop.makeDesk())
    {
        const auto keep = [this](Answer answer) {
            const QMutexLocker lock(&m_mutex);
            m_answers.append(std::move(answer));
            m_ready.release();
        };
        // Answers arrive in the keeper's thread: this one may block meanwhile.
        QObject::connect(
            m_desk.get(), &OrderDesk::orderConfirmed, m_desk.get(),
            [keep](const Receipt &receipt) {
                keep({receipt, {}, false});
            },
            Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderRejected, m_desk.get(),
            [keep](const Rejection &rejection) {
                keep({{}, rejection, false});
            },
            Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderUnresolved, m_desk.get(),
            [keep](const PostingKey &) {
                keep({{}, {}, true});
            },
            Qt::DirectConnection);
    }

    Answer place(const PostingRequest &request)
    {
        if (const Result<void> taken = m_desk->place(request, OrderQueue::Waiting::ForRoom); !taken)
            return {{}, Rejection{request.key, request.kind, taken.error(), {}}, false};
        return next();
    }
    Answer next()
    {
        m_ready.acquire();
        const QMutexLocker lock(&m_mutex);
        return m_answers.takeFirst();
    }
    [[nodiscard]] bool hasNoAnswerLeft() const { return m_ready.available() == 0; }
    [[nodiscard]] OrderDesk &desk() { return *m_desk; }

private:
    QMutex m_mutex;
    QList<Answer> m_answers;
    QSemaphore m_ready;
    Shop::DeskPtr m_desk;
};

inline ShopAddress addressOf(const QString &text)
{
    return ShopAddress::parse(text).value();
}

/// Makes a shop at `address` and opens it.
inline std::unique_ptr<Shop> newShop(const QString &address, const ShopSettings &settings = {})
{
    const Result<void> created = Shop::create(addressOf(address), settings);
    if (!created)
        qFatal("create: %s", qPrintable(created.error().detail));
    Result<std::unique_ptr<Shop>> shop = Shop::open(addressOf(address));
    if (!shop)
        qFatal("open: %s", qPrintable(shop.error().detail));
    return std::move(shop).value();
}

inline PostingRequest request(PostingKind kind, QList<RequestLine> lines)
{
    PostingRequest request;
    request.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    request.kind = kind;
    request.lines = std::move(lines);
    return request;
}

inline PostingRequest sale(ProductId product, qint64 units, qint64 price = 25'000)
{
    return request(PostingKind::Sale,
                   {{product, Quantity::fromUnits(units), UnitPrice::fromTenThousandths(price)}});
}

inline PostingRequest reversalOf(OrderNumber number)
{
    PostingRequest reversal = request(PostingKind::Reversal, {});
    reversal.reverses = number;
    return reversal;
}

/// Products P1, P2 … with `units` of each on hand.
inline QList<ProductId> addProducts(Shop &shop, int count, qint64 units,
                                    const QString &prefix = QStringLiteral("P"))
{
    QList<Product> products;
    for (int i = 1; i <= count; ++i) {
        Product product;
        product.sku = Sku::parse(prefix + QString::number(i)).value();
        product.name = QStringLiteral("Product %1").arg(i);
        product.price = UnitPrice::fromTenThousandths(25'000);
        products.append(product);
    }
    const Result<QList<Product>> stored = shop.catalogue().addAll(products).result();
    if (!stored)
        qFatal("products: %s", qPrintable(stored.error().detail));
    QList<ProductId> ids;
    QList<RequestLine> lines;
    for (const Product &product : stored.value()) {
        ids.append(product.id);
        lines.append({product.id, Quantity::fromUnits(units), {}});
    }
    if (units > 0 && !WaitingDesk(shop).place(request(PostingKind::Opening, lines)).confirmed())
        qFatal("no opening stock");
    return ids;
}

inline qint64 unitsOnHand(Shop &shop, ProductId product)
{
    const auto rows = shop.reader().productRows({product}).result();
    return rows.ok() && rows->contains(product)
        ? rows->value(product).stock.onHand.thousandths() / Quantity::kScale
        : -1;
}

/// What `prove` finds wrong; empty where the books hold.
inline QString violations(const ShopAddress &address)
{
    const Result<ProofReport> report = proveNow(
        address, [] { return false; }, [](int, int) {});
    if (!report)
        return report.error().detail + QStringLiteral(" (no proof)");
    QStringList found;
    for (const ProofCheck &check : report->checks) {
        for (const QString &violation : check.violations)
            found.append(check.name + QStringLiteral(": ") + violation);
    }
    return found.join(u'\n');
}

} // namespace stockroom::test
