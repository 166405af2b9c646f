#include "service/ShopReader.h"

#include "storage/OrderStore.h"
#include "storage/ProductStore.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

#include <QPromise>
#include <QThread>

#include <atomic>
#include <functional>

namespace stockroom {

/// The connection, in the reader's thread; opened at the first question, and anew after it was lost.
class ShopReader::Connection final : public QObject {
public:
    explicit Connection(ShopAddress address)
        : m_address(std::move(address))
    {
    }

    Database &database()
    {
        if (!m_database)
            m_database = std::make_unique<Database>(m_address, Database::Access::Reader);
        return *m_database;
    }
    /// Asks once more where the connection turns out to have been lost since the last question: whoever asks
    /// need not know that a server was restarted meanwhile.
    template <typename Value, typename Question> Result<Value> answer(const Question &question)
    {
        bool mayBeStale = m_database != nullptr;
        for (;;) {
            try {
                return question();
            } catch (const StorageError &error) {
                if (error.fault() != StorageError::Fault::Retry)
                    m_database.reset();
                const bool isLost = error.fault() == StorageError::Fault::LostConnection;
                if (!isLost || !std::exchange(mayBeStale, false))
                    return error.error();
            }
        }
    }
    /// What is still asked is answered without a look.
    void end() { m_ending = true; }
    [[nodiscard]] bool isEnding() const { return m_ending; }

private:
    const ShopAddress m_address;
    std::unique_ptr<Database> m_database;
    std::atomic_bool m_ending = false;
};

ShopReader::ShopReader(ShopAddress address, ShopSettings settings)
    : m_settings(std::move(settings))
    , m_thread(new QThread)
    , m_connection(new Connection(std::move(address)))
{
    m_thread->setObjectName(QStringLiteral("reader"));
    m_connection->moveToThread(m_thread.get());
    m_thread->start();
}

ShopReader::~ShopReader()
{
    // The thread leaves its loop without a look at what still waits: each question gets its answer first.
    m_connection->end();
    QMetaObject::invokeMethod(
        m_connection, [] {}, Qt::BlockingQueuedConnection);
    // Deleted in its own thread, where its connection lives.
    m_connection->deleteLater();
    m_thread->quit();
    m_thread->wait();
}

template <typename Value, typename Work> QFuture<Result<Value>> ShopReader::ask(Work work)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    QFuture<Result<Value>> future = promise->future();
    QMetaObject::invokeMethod(
        m_connection,
        [connection = m_connection, promise, work = std::move(work)]() {
            if (connection->isEnding()) {
                promise->addResult(Result<Value>(Error{ErrorKind::Closing, {}, {}}));
            } else if (!promise->isCanceled()) {
                const auto question = [&] {
                    return work(connection->database(), [&] { return promise->isCanceled(); });
                };
                promise->addResult(connection->template answer<Value>(question));
            }
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

using Cancelled = std::function<bool()>;

QFuture<Result<QList<ProductId>>> ShopReader::productIds(const ProductFilter &filter)
{
    return ask<QList<ProductId>>([this, filter](Database &database, const Cancelled &cancelled) {
        return Result(ProductStore(database, m_settings.currency).ids(filter, cancelled));
    });
}

QFuture<Result<QHash<ProductId, ProductRow>>> ShopReader::productRows(const QList<ProductId> &ids)
{
    return ask<QHash<ProductId, ProductRow>>([this, ids](Database &database, const Cancelled &) {
        return Result(ProductStore(database, m_settings.currency).rows(ids));
    });
}

QFuture<Result<QList<ProductRow>>> ShopReader::allStock()
{
    return ask<QList<ProductRow>>([this](Database &database, const Cancelled &cancelled) {
        constexpr qsizetype kChunk = 2000;
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        ProductStore products(database, m_settings.currency);
        ProductFilter filter;
        filter.sort = ProductSort::Sku;
        filter.archivedToo = true;
        const QList<ProductId> ids = products.ids(filter, cancelled);
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
    return ask<ProductRow>([this, code](Database &database, const Cancelled &) -> Result<ProductRow> {
        if (std::optional<ProductRow> row = ProductStore(database, m_settings.currency).byCode(code))
            return *row;
        return Error{ErrorKind::UnknownSku, QStringLiteral("sku"), code.left(80)};
    });
}

QFuture<Result<QHash<Sku, ProductId>>> ShopReader::productIdsOf(const QList<Sku> &codes)
{
    return ask<QHash<Sku, ProductId>>([this, codes](Database &database, const Cancelled &) {
        return Result(ProductStore(database, m_settings.currency).idsOf(codes));
    });
}

QFuture<Result<QList<OrderSummary>>> ShopReader::orders(const OrderFilter &filter)
{
    return ask<QList<OrderSummary>>([this, filter](Database &database, const Cancelled &) {
        return Result(OrderStore(database, m_settings.currency).list(filter));
    });
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
    return ask<OrderDetails>([this, number](Database &database, const Cancelled &) {
        return found(OrderStore(database, m_settings.currency).details(number),
                     QString::number(number.value));
    });
}

QFuture<Result<OrderDetails>> ShopReader::orderByKey(const PostingKey &key)
{
    return ask<OrderDetails>([this, key](Database &database, const Cancelled &) {
        OrderStore store(database, m_settings.currency);
        const std::optional<OrderNumber> number = store.numberOf(key);
        return found(number ? store.details(*number) : std::nullopt, key.text());
    });
}

QFuture<Result<ShopCounts>> ShopReader::counts()
{
    return ask<ShopCounts>([this](Database &database, const Cancelled &) {
        return Result(ShopCounts{ProductStore(database, m_settings.currency).count(),
                                 OrderStore(database, m_settings.currency).count()});
    });
}

} // namespace stockroom
