#pragma once

#include "domain/Reorder.h"

#include <QAbstractTableModel>

namespace stockroom {

/// What to buy, a product a row; what a row says is made when it is looked at. GUI thread.
class ReorderModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReorderModel)

public:
    enum Column { SupplierColumn, ProductColumn, QuantityColumn, WhyColumn, ColumnCount };

    explicit ReorderModel(Currency currency, QObject *parent = nullptr);

    void setSuggestions(const QList<ReorderRow> &rows);
    [[nodiscard]] const QList<ReorderRow> &suggestions() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const ReorderRow &row, int column) const;
    [[nodiscard]] QString secondLineOf(const ReorderRow &row, int column) const;

    const Currency m_currency;
    QList<ReorderRow> m_rows;
};

} // namespace stockroom
