#pragma once

#include "gui/list/ListDescription.h"

#include <QFrame>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace stockroom {

class TextLabel;

/// Asks for the filter of one column: what it contains, from where to where, one of its choices, empty or
/// not. Enter takes it, Esc leaves it as it was. Deletes itself when it closes. GUI thread.
class FilterPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)

public:
    /// `now` is what the column is filtered by. `list` must outlive it.
    FilterPopup(const ListDescription &list, int column, const std::optional<ColumnCondition> &now,
                QWidget *parent);

    /// Opens beside `anchor` (global), inside the screen.
    void popup(const QPoint &anchor);

Q_SIGNALS:
    void chosen(const stockroom::ColumnCondition &condition);
    void cleared();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addKinds(const std::optional<ColumnCondition> &now);
    void addFields(const std::optional<ColumnCondition> &now);
    void addButtons(bool canClear);
    void showFields();
    void apply();
    [[nodiscard]] bool readRange(ColumnCondition &condition);
    [[nodiscard]] ColumnCondition::Kind kind() const;
    [[nodiscard]] const ListColumn &column() const { return m_list.columns.at(m_column); }

    const ListDescription &m_list;
    const int m_column;
    QFormLayout *m_form;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    TextLabel *m_error = nullptr;
    QList<QCheckBox *> m_choices;
};

} // namespace stockroom
