#pragma once

#include "domain/Posting.h"
#include "domain/ProductFilter.h"
#include "gui/common/Await.h"
#include "service/ShopReader.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

namespace stockroom {

class Shop;

/// The products that match a filter, any number of them: holds only their sorted ids and fetches rows in the
/// background, a window around those that are painted. What is not there yet is shown as empty cells. Stock
/// that changes anywhere in the program is repainted in the rows that are loaded. GUI thread.
class ProductTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductTableModel)

public:
    enum Column {
        SkuColumn,
        NameColumn,
        CategoryColumn,
        OnHandColumn,
        PriceColumn,
        StatusColumn,
        ColumnCount
    };

    /// `shop` must outlive it.
    explicit ProductTableModel(Shop &shop, QObject *parent = nullptr);

    /// Asks anew and takes back the question before; the old rows stay until the answer is there.
    void setFilter(const ProductFilter &filter);
    void refreshAll();

    [[nodiscard]] const ProductFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isLoading() const { return m_idsAsked.isPending() || m_countAsked.isPending(); }
    /// Whether a first answer has come at all.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Nothing is asked and everything that was painted is there.
    [[nodiscard]] bool isSettled() const;
    /// All products of the shop, whether they match or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// How long the last answer took.
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsed; }

    [[nodiscard]] ProductId idAt(int row) const { return m_ids.value(row); }
    [[nodiscard]] const QList<ProductId> &ids() const { return m_ids; }
    /// -1 where it is not among them.
    [[nodiscard]] int rowOf(ProductId id) const { return int(m_ids.indexOf(id)); }
    /// Null while it is not loaded.
    [[nodiscard]] const ProductRow *productAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// In SQL: asks for the ids in the new order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// An answer to the filter stands in the model.
    void loaded();
    void failed(const stockroom::Error &error);
    /// Row figures changed or arrived.
    void productChanged(stockroom::ProductId product);

private:
    struct Loaded {
        ProductRow product;
        int row = -1; // where it was last painted
    };

    void refresh();
    void takeIds(const QList<ProductId> &ids);
    void want(int row) const;
    void fetchWanted();
    void takeRows(const QHash<ProductId, ProductRow> &rows);
    void applyStock(const QList<StockChange> &changes);
    void forgetFarRows(int near);
    void repaint(Loaded &loaded);
    [[nodiscard]] QVariant textOf(const ProductRow &row, int column) const;
    [[nodiscard]] QVariant roleOf(const ProductRow &row, int column, int role) const;

    Shop &m_shop;
    ShopReader &m_reader;
    ProductFilter m_filter;
    QList<ProductId> m_ids;
    mutable QHash<ProductId, Loaded> m_rows;
    mutable QList<int> m_wanted; // windows, the last wanted at the end
    mutable QTimer m_fetch;
    QHash<ProductId, StockFigures> m_changedMeanwhile;
    Question<Result<QList<ProductId>>> m_idsAsked;
    Question<Result<QHash<ProductId, ProductRow>>> m_rowsAsked;
    Question<Result<ShopCounts>> m_countAsked;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    qint64 m_total = 0;
    int m_generation = 0; // rises with each edit of products
    bool m_loaded = false;
};

/// The pill of a product's status, shared with the details.
struct Pill;
[[nodiscard]] Pill statusPill(const ProductRow &row);

} // namespace stockroom
