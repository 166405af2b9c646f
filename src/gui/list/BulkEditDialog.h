#pragma once

#include "gui/list/EditManyDialog.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace stockroom {

class TextLabel;

/// Gives many rows the same in the fields that are ticked; numbers may be relative (`+5`, `-10 %`). What it
/// comes to is shown while one types. GUI thread.
class BulkEditDialog final : public EditManyDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkEditDialog)

public:
    /// `list` must outlive it.
    BulkEditDialog(const ListDescription &list, const QList<qint64> &ids, QWidget *parent);

    /// False while rows are read or the preview is worked out.
    [[nodiscard]] bool isSettled() const;
    /// Nothing is done that was not shown before.
    void accept() override;

private:
    /// One of these is there.
    struct Field {
        int column = 0;
        QCheckBox *on = nullptr;
        QLineEdit *line = nullptr;
        QComboBox *choice = nullptr;
    };

    void addFields();
    void readRows(const QList<qint64> &ids);
    void showValues();
    void plan();
    [[nodiscard]] TypedCells typed() const;

    QList<Field> m_fields;
    QList<ListRow> m_rows;
    QTimer m_planTimer;
    Question<Result<ListRows>> m_rowsAsked;
    Question<EditPlan> m_planAsked;
};

} // namespace stockroom
