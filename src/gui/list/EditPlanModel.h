#pragma once

#include "gui/list/EditPlan.h"

#include <QAbstractTableModel>

namespace stockroom {

/// The cells of a plan, to be looked through before it is done: of which row, which column, what it is and
/// what it becomes or why it can not. GUI thread.
class EditPlanModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditPlanModel)

public:
    enum Column { Row, Field, Before, After, Columns };

    explicit EditPlanModel(QObject *parent = nullptr);

    void setPlan(const EditPlan &plan);
    [[nodiscard]] const EditPlan &plan() const { return m_plan; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    EditPlan m_plan;
};

} // namespace stockroom
