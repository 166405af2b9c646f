#pragma once

#include "domain/Posting.h"
#include "domain/Product.h"
#include "gui/acts/StockAct.h"

#include <QAbstractTableModel>

#include <optional>

namespace stockroom {

class Shop;

/// The lines of goods that are received, issued, transferred or adjusted: the newest on top, one line a
/// product. An adjustment's quantities have a sign. What is available is live; a line that can not be booked
/// says so in itself. GUI thread.
class ActLinesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActLinesModel)

public:
    enum Column {
        SkuColumn,
        NameColumn,
        StockColumn,
        QuantityColumn,
        CostColumn,
        TotalColumn,
        RemoveColumn,
        ColumnCount
    };

    struct Line {
        ProductRow product;
        Quantity quantity;
        /// Of what is received: what one of it costs; empty: what the goods that are there cost.
        std::optional<UnitPrice> cost;
        /// Whether the cost is the user's and not the last one known.
        bool isCostTyped = false;
        /// What the shop said there is, when it refused the line.
        std::optional<Quantity> refused;
    };

    /// `shop` must outlive it.
    ActLinesModel(Shop &shop, StockAct act, QObject *parent = nullptr);

    /// A product that is there already counts up and moves to the top; its row is 0 then. Errors: OutOfRange,
    /// Busy (locked).
    [[nodiscard]] Result<void> add(const ProductRow &product, Quantity quantity);
    void suggestCost(ProductId product, UnitPrice cost);
    /// What was typed into a cell, as it would be taken. Errors: those of `Quantity::parse` and of
    /// `UnitPrice::parse`.
    [[nodiscard]] Result<void> check(const QModelIndex &index, const QString &typed) const;
    /// Takes a line out; the line, to be put back.
    std::optional<Line> takeLine(int row);
    void putBack(int row, const Line &line);
    void setReason(Reason reason);
    /// What lies at the place goods are taken from; nothing: what the shop has of each.
    void setStockThere(const std::optional<QHash<ProductId, Quantity>> &stock);
    void setLocked(bool locked);
    /// What a rejection says there is.
    void applyShortfalls(const QList<Shortfall> &shortfalls);

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    [[nodiscard]] QList<RequestLine> request(LocationId place, LocationId toPlace) const;
    [[nodiscard]] int rowOf(ProductId product) const;
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Why the line can not be booked, in words; empty where it can.
    [[nodiscard]] QString faultOf(int row) const;
    /// -1 where none is.
    [[nodiscard]] int firstFault() const;
    [[nodiscard]] int faultCount() const;
    /// Of all lines that have a cost. Errors: OutOfRange.
    [[nodiscard]] Result<Cost> totalCost() const;
    /// Lines that are valued as the goods that are there.
    [[nodiscard]] int uncostedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Takes what was typed, as text.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Anything that is shown changed.
    void changed();

private:
    [[nodiscard]] bool takesGoods(const Line &line) const;
    [[nodiscard]] Quantity available(const Line &line) const;
    [[nodiscard]] Result<Quantity> readQuantity(const Line &line, const QString &typed) const;
    [[nodiscard]] QString textOf(const Line &line, int column) const;
    [[nodiscard]] QString typedText(const Line &line, int column) const;
    [[nodiscard]] QVariant roleOf(int row, int column, int role) const;
    [[nodiscard]] QString quantityText(const Line &line) const;
    void repaint(int row);
    void repaintAll();
    void applyStock(const QList<StockChange> &changes);

    Shop &m_shop;
    const StockAct m_act;
    QList<Line> m_lines;
    std::optional<QHash<ProductId, Quantity>> m_there;
    Reason m_reason = Reason::None;
    bool m_locked = false;
};

} // namespace stockroom
