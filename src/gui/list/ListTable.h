#pragma once

#include "domain/ListQuery.h"
#include "gui/common/TableView.h"

#include <QHash>

class QSettings;

namespace stockroom {

class CellEditing;
class ListModel;

/// The table of a list: looks, widths and order of its columns as described or as the user left them, and the
/// current row by its id, whatever comes and goes around it. GUI thread.
class ListTable final : public TableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListTable)

public:
    explicit ListTable(QWidget *parent = nullptr);

    /// The model must outlive it. Once.
    void setList(ListModel *model);
    [[nodiscard]] ListModel &list() const { return *m_list; }
    [[nodiscard]] CellEditing &editing() const { return *m_editing; }
    /// A number typed on one that can be edited begins to edit it.
    void keyboardSearch(const QString &search) override;
    /// Reads how the user left the columns, and keeps it from now on under `group`; `settings` must outlive
    /// it.
    void remember(QSettings *settings, const QString &group);
    void setColumnShown(int column, bool shown);
    [[nodiscard]] bool isColumnShown(int column) const;
    void resetColumns();
    /// Makes this row the current one, also when it comes only later.
    void setCurrentId(qint64 id);
    /// The current row; 0 where there is none.
    [[nodiscard]] qint64 currentId() const;
    [[nodiscard]] int selectedCount() const;
    /// At most `most` of them.
    [[nodiscard]] QList<qint64> selectedIds(int most) const;
    /// The columns that are shown, from the leading side.
    [[nodiscard]] QList<int> shownColumns() const;

Q_SIGNALS:
    void currentIdChanged(qint64 id);
    /// A right click or the menu key on the header of a column.
    void columnMenuRequested(int column, const QPoint &globalPosition);
    /// Another column was shown, hidden, moved or made wider.
    void columnsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    /// On a cell that can be edited: edits it.
    bool takesDoubleClick(const QModelIndex &index) override;

private:
    void dressColumns();
    void followTextSize();
    [[nodiscard]] int scaled(int width) const;
    [[nodiscard]] int usualWidth(int column) const;
    void hideForRoom();
    void setUpHeader();
    void sortByHeader(int column, Qt::SortOrder order);
    void showSortOrder();
    [[nodiscard]] int visibleColumn(int column) const;
    void restoreCurrent();
    void saveColumns();
    void loadColumns();

    ListModel *m_list = nullptr;
    CellEditing *m_editing = nullptr;
    QSettings *m_settings = nullptr;
    QString m_group;
    QHash<int, bool> m_chosen; // columns the user showed or hid
    qint64 m_wantedId = 0; // what the person chose, also while a filter leaves it out
    qint64 m_shownId = 0; // the current row
    int m_scroll = 0;
    qreal m_scale = 1; // of the type to that the columns are described for
    ListQuery m_seen; // whose rows were shown last
    bool m_restoring = false;
    bool m_arranging = false;
};

} // namespace stockroom
