#pragma once

#include "domain/Proof.h"

#include <QAbstractItemModel>

namespace stockroom {

/// The checks of a proof as rows, the violations of each below it. GUI thread.
class ProveModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProveModel)

public:
    enum Column { CheckColumn, VerdictColumn, CountColumn, ColumnCount };

    explicit ProveModel(QObject *parent = nullptr);

    void setReport(const ProofReport &report);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant checkData(const ProofCheck &check, int column, int role) const;
    [[nodiscard]] QVariant violationData(const ProofCheck &check, int row, int column, int role) const;

    ProofReport m_report;
};

/// The short name of a check, as a heading.
[[nodiscard]] QString proofCheckTitle(const QString &name);

} // namespace stockroom
