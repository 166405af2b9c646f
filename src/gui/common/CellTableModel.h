#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace stockroom {

/// What one cell of a small table says: a text, a muted line under it, and whether it is what matters most.
struct TableCell {
    QString text;
    QString secondLine = {};
    bool strong = false;
};

/// A small table of texts that were made elsewhere: the lines of an order, the products of a supplier. GUI
/// thread.
class CellTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellTableModel)

public:
    struct Column {
        QString title;
        bool isNumber = false;
    };

    explicit CellTableModel(QList<Column> columns, QObject *parent = nullptr);

    /// A cell for each column of each row.
    void setRows(const QList<QList<TableCell>> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int alignment(int column) const;

    const QList<Column> m_columns;
    QList<QList<TableCell>> m_rows;
};

} // namespace stockroom
