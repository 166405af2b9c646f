#pragma once

#include "gui/list/CellField.h"
#include "gui/list/ListDescription.h"

#include <QModelIndex>
#include <QPointer>

namespace stockroom {

class ListTable;

/// Edits the cells of a list where they stand. What is typed is checked as it is typed; it is shown at once
/// and stored behind it, and what can not be stored comes back to its cell with the reason, as it was typed.
/// Rows that come and go, also the edited one, take nothing typed away. GUI thread.
class CellEditing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellEditing)

public:
    /// `table` has its list, and must outlive it.
    explicit CellEditing(ListTable &table);

    [[nodiscard]] bool canEdit(const QModelIndex &index) const;
    /// Whether typing this in the cell begins to edit it: a number where there is one.
    [[nodiscard]] bool isBegunBy(const QModelIndex &index, const QString &typed) const;
    /// With `typed` in place of what is there. False where it can not be edited, or another can not be left.
    bool begin(const QModelIndex &index, const QString &typed = {});
    void cancel();
    /// Stores what is typed. False where it can not be: then it stays open and says why.
    bool commit(CellField::Way way = CellField::Way::Stay);

    [[nodiscard]] bool isEditing() const { return !m_field.isNull(); }
    [[nodiscard]] bool isStoring() const { return m_storing > 0; }

Q_SIGNALS:
    /// Rows are stored: what differs in an edit is what was meant, whatever others changed meanwhile.
    void stored(const QList<stockroom::RowEdit> &edits);
    /// What could not be stored and has no cell any more, in the user's words.
    void refused(const QString &why);

private:
    /// What was typed where.
    struct Typed {
        qint64 id = 0;
        int column = 0;
        ListRow before;
        QString text;
    };

    void open(const Typed &what);
    void place();
    void check();
    [[nodiscard]] QString whose() const;
    void close();
    void go(CellField::Way way);
    void goBeside(int step);
    void store(const Typed &what, const ListRow &after);
    void comeBack(const Typed &what, const Error &error);
    [[nodiscard]] const ListColumn &columnOf(const Typed &what) const;
    [[nodiscard]] QModelIndex indexOf(const Typed &what) const;

    ListTable &m_table;
    QPointer<CellField> m_field;
    Typed m_now;
    bool m_isApart = false; // from its row, which left the list
    int m_storing = 0;
};

} // namespace stockroom
