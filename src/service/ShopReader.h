#pragma once

#include "domain/Order.h"
#include "domain/ProductFilter.h"
#include "domain/ShopAddress.h"
#include "domain/ShopSettings.h"

#include <QFuture>
#include <QObject>

#include <memory>

class QThread;

namespace stockroom {

class Database;

/// How much a shop holds.
struct ShopCounts {
    qint64 products = 0;
    qint64 orders = 0;
};

/// Answers questions about the shop from a thread and a read-only connection of its own, in the order they
/// are asked. Any thread. A question that finds the connection lost is asked once more on a new one.
/// Cancelling a future takes the question back: it is skipped, or stops between two
/// rows. Errors: LostConnection, Damaged, NotFound.
class ShopReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShopReader)
public:
    ShopReader(ShopAddress address, ShopSettings settings);
    ~ShopReader() override;

    [[nodiscard]] QFuture<Result<QList<ProductId>>> productIds(const ProductFilter &filter);
    [[nodiscard]] QFuture<Result<QHash<ProductId, ProductRow>>> productRows(const QList<ProductId> &ids);
    /// By exact SKU, then by barcode. Errors: UnknownSku.
    [[nodiscard]] QFuture<Result<ProductRow>> productByCode(const QString &code);
    /// Every product with its stock by SKU, archived ones too, as they stood at one moment.
    [[nodiscard]] QFuture<Result<QList<ProductRow>>> allStock();
    /// Of the codes the shop has.
    [[nodiscard]] QFuture<Result<QHash<Sku, ProductId>>> productIdsOf(const QList<Sku> &codes);
    [[nodiscard]] QFuture<Result<QList<OrderSummary>>> orders(const OrderFilter &filter);
    /// Errors: UnknownOrder.
    [[nodiscard]] QFuture<Result<OrderDetails>> order(OrderNumber number);
    /// Errors: UnknownOrder.
    [[nodiscard]] QFuture<Result<OrderDetails>> orderByKey(const PostingKey &key);
    [[nodiscard]] QFuture<Result<ShopCounts>> counts();

    [[nodiscard]] const ShopSettings &settings() const { return m_settings; }

private:
    template <typename Value, typename Work> QFuture<Result<Value>> ask(Work work);

    class Connection;
    const ShopSettings m_settings;
    std::unique_ptr<QThread> m_thread;
    Connection *m_connection;
};

} // namespace stockroom
