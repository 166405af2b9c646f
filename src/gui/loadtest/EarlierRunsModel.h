#pragma once

#include "gui/loadtest/LoadHistory.h"

#include <QAbstractTableModel>

namespace stockroom {

/// Load tests that were run, a row each. GUI thread.
class EarlierRunsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EarlierRunsModel)

public:
    enum Column { WhenColumn, DatabaseColumn, WorkersColumn, OrdersColumn, VerdictColumn, ColumnCount };

    explicit EarlierRunsModel(QObject *parent = nullptr);

    void setRecords(const QList<LoadRecord> &records);
    [[nodiscard]] const LoadRecord *recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const LoadRecord &record, int column) const;
    [[nodiscard]] QString secondLine(const LoadRecord &record, int column) const;
    [[nodiscard]] QVariant pill(const LoadRecord &record) const;

    QList<LoadRecord> m_records;
};

/// "SQLite" or "PostgreSQL".
[[nodiscard]] QString databaseTitle(const LoadResult &result);
/// When a record was made, in the computer's own time.
[[nodiscard]] QString recordTime(const LoadRecord &record);

} // namespace stockroom
