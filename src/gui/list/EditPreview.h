#pragma once

#include "gui/list/EditPlan.h"

#include <QWidget>

namespace stockroom {

class EditPlanModel;
class TableView;
class TextLabel;

/// What a plan comes to, in one line and cell by cell. GUI thread.
class EditPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditPreview)

public:
    explicit EditPreview(QWidget *parent = nullptr);

    void show(const EditPlan &plan);
    /// Instead of a plan: why there is none.
    void showWords(const QString &words);
    [[nodiscard]] const EditPlan &plan() const;

private:
    EditPlanModel *m_model;
    TextLabel *m_summary;
    TextLabel *m_ignored;
    TableView *m_table;
};

} // namespace stockroom
