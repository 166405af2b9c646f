#pragma once

#include "gui/list/ListDescription.h"

#include <QWidget>

class QPushButton;

namespace stockroom {

class FlowLayout;
class ListModel;

/// The filters of a list's columns: a chip for each, and a button that adds one. GUI thread.
class FilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// The model must outlive it. Once.
    void setList(ListModel *model);
    /// Opens what asks for the filter of a column, at a place of the screen.
    void ask(int column, const QPoint &globalPosition);
    void setCondition(const ColumnCondition &condition);
    void removeCondition(const QString &column);

private:
    void showChips();
    void showChoice();
    [[nodiscard]] std::optional<ColumnCondition> conditionOf(const QString &column) const;

    ListModel *m_list = nullptr;
    FlowLayout *m_layout;
    QPushButton *m_add;
    QList<ColumnCondition> m_shown;
    QList<QWidget *> m_chips;
};

} // namespace stockroom
