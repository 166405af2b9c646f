#pragma once

#include "domain/Posting.h"
#include "domain/Product.h"
#include "gui/common/Await.h"
#include "service/ShopReader.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace stockroom {

class Shop;

/// The lines of the order being entered, the newest on top, one line a product. What is available is live: it
/// follows every order confirmed anywhere in the program. What the user does to the lines can be undone by
/// name. Locked while the order is being placed. GUI thread.
class OrderLinesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderLinesModel)

public:
    enum Column {
        SkuColumn,
        NameColumn,
        AvailableColumn,
        QuantityColumn,
        PriceColumn,
        TotalColumn,
        RemoveColumn,
        ColumnCount
    };

    /// `shop` must outlive it.
    explicit OrderLinesModel(Shop &shop, QObject *parent = nullptr);
    ~OrderLinesModel() override;

    /// A product that is there already counts up and moves to the top. Errors: OutOfRange, Archived, Busy
    /// (locked).
    [[nodiscard]] Result<void> add(const ProductRow &product, Quantity quantity);
    bool setQuantity(int row, Quantity quantity);
    bool removeLine(int row);
    /// As much of a short line as is available; false where that is nothing.
    bool takeAvailable(int row);

    /// Another order: no act of the user's, nothing to undo.
    void setLines(const QList<RequestLine> &lines);
    void setLocked(bool locked);
    /// What a rejection says there is.
    void applyShortfalls(const QList<Shortfall> &shortfalls);

    [[nodiscard]] const QList<RequestLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Null while it is being fetched.
    [[nodiscard]] const ProductRow *productAt(int row) const;
    [[nodiscard]] int rowOf(ProductId product) const;
    [[nodiscard]] bool isShort(int row) const;
    /// -1 where none is.
    [[nodiscard]] int firstShort() const;
    [[nodiscard]] int shortCount() const;
    /// Errors: OutOfRange.
    [[nodiscard]] Result<Money> total() const;
    /// Empty where the lines are not all counted in pieces.
    [[nodiscard]] std::optional<Quantity> pieces() const;
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    [[nodiscard]] bool isSettled() const { return !m_asked.isPending(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The user changed the lines (also by undo): what is kept of the order is old now.
    void edited();
    /// Anything that is shown changed: lines, availability, names.
    void changed();

private:
    friend class LinesCommand;

    void act(const QString &name, const std::function<void()> &change);
    void replaceLines(const QList<RequestLine> &lines);
    void changeQuantity(int row, Quantity quantity);
    void fetchProducts(const QList<ProductId> &products);
    void takeProducts(const QHash<ProductId, ProductRow> &rows);
    void applyStock(const QList<StockChange> &changes);
    void repaint(ProductId product);
    void flash(ProductId product);
    [[nodiscard]] QString textOf(const RequestLine &line, int column) const;
    [[nodiscard]] QVariant roleOf(int row, int column, int role) const;

    Shop &m_shop;
    QList<RequestLine> m_lines;
    QHash<ProductId, ProductRow> m_products;
    QHash<ProductId, StockFigures> m_changedMeanwhile;
    QSet<ProductId> m_wanted;
    Question<Result<QHash<ProductId, ProductRow>>> m_asked;
    QUndoStack m_undo;
    ProductId m_flashed;
    QTimer m_flashTimer;
    bool m_locked = false;
    bool m_acting = false;
};

} // namespace stockroom
