#pragma once

#include "gui/box/BoxSource.h"
#include "gui/common/Await.h"
#include "service/ShopReader.h"

namespace stockroom {

class Shop;

/// The products of the open shop in the box; one whose SKU or barcode is what was typed stands first. GUI
/// thread.
class ProductSource final : public BoxSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductSource)

public:
    /// `shop` must outlive it.
    ProductSource(Shop &shop, QObject *parent);

    void ask(const QString &words, bool alone) override;
    void recall(const QStringList &ids) override;
    void cancel() override;
    void choose(const QString &id) override;

Q_SIGNALS:
    void chosen(stockroom::ProductId product);

private:
    using Rows = QHash<ProductId, ProductRow>;

    void showWhenComplete();
    [[nodiscard]] BoxItem itemOf(const ProductRow &row) const;

    Shop &m_shop;
    Question<Result<ListIds>> m_idsAsked;
    Question<Result<Rows>> m_rowsAsked;
    Question<Result<ProductRow>> m_codeAsked;
    QList<ProductRow> m_found;
    std::optional<ProductRow> m_exact;
};

/// The orders of the open shop in the box, by number, customer or document. GUI thread.
class OrderSource final : public BoxSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderSource)

public:
    /// `shop` must outlive it.
    OrderSource(Shop &shop, QObject *parent);

    void ask(const QString &words, bool alone) override;
    void recall(const QStringList &ids) override;
    void cancel() override;
    void choose(const QString &id) override;

Q_SIGNALS:
    void chosen(stockroom::OrderNumber order);

private:
    using Rows = QHash<OrderNumber, OrderSummary>;

    void askRows(const QList<OrderNumber> &numbers, void (OrderSource::*answer)(const QList<BoxItem> &));
    [[nodiscard]] BoxItem itemOf(const OrderSummary &order) const;

    Shop &m_shop;
    Question<Result<ListIds>> m_idsAsked;
    Question<Result<Rows>> m_rowsAsked;
};

} // namespace stockroom
