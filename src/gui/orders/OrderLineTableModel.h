#pragma once

#include "domain/Order.h"

#include <QAbstractTableModel>

namespace stockroom {

/// The lines of a stored order; what of a line was cancelled is said under its quantity. GUI thread.
class OrderLineTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderLineTableModel)

public:
    enum Column { NameColumn, QuantityColumn, AmountColumn, ColumnCount };

    explicit OrderLineTableModel(Currency currency, QObject *parent = nullptr);

    void setLines(const QList<OrderLine> &lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString secondLine(const OrderLine &line, int column) const;

    const Currency m_currency;
    QList<OrderLine> m_lines;
};

} // namespace stockroom
