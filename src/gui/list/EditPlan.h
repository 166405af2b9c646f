#pragma once

#include "gui/list/ListDescription.h"

#include <QMetaType>

namespace stockroom {

/// One cell of what is to be edited, as it is read.
struct PlannedCell {
    QString row;
    QString column;
    QString before;
    QString after;
    /// Why it can not be, in the user's words; empty where it can.
    QString why;
    bool isNew = false;
};

/// What many edits at once come to, before any is done: each cell for the preview, and the edits themselves.
/// A row of which a cell can not be is not among them. A value.
struct EditPlan {
    QList<PlannedCell> cells;
    QList<RowEdit> edits;
    int made = 0; // of the edits
    int bad = 0; // rows that can not be
    int same = 0; // rows that are so already
    QStringList ignored; // columns that are not edited in the list

    [[nodiscard]] int changed() const { return int(edits.size()) - made; }
};

/// Cells as they stand in the clipboard of a spreadsheet.
using PastedCells = QList<QStringList>;

/// What is to be typed into which column.
using TypedCells = QList<std::pair<int, QString>>;

/// What is pasted, as far as its cells say it. Pure.
struct Pasted {
    PastedCells rows;
    /// The column of the list for each of the cells; -1 for one that is not taken.
    QList<int> columns;
    bool hasHeader = false;
    /// Of the cells, the one by which rows are known; -1: by where they are pasted.
    int key = -1;
    QStringList ignored;
};

[[nodiscard]] PastedCells readClipboard(const QString &text);
/// `from` are the columns from the current cell on: what a paste without a header is for.
[[nodiscard]] Pasted readPasted(const ListDescription &list, const PastedCells &cells,
                                const QList<int> &from);
/// The rows it names, in its order.
[[nodiscard]] QStringList keysOf(const Pasted &pasted);

/// The edits of rows that are known by their keys; others are made where the list can, and have what is
/// needed. Pure.
[[nodiscard]] EditPlan planByKey(const ListDescription &list, const Pasted &pasted,
                                 const QHash<QString, ListRow> &known);
/// Of the rows it is pasted over, one after the other; one that is pasted fills them all.
[[nodiscard]] EditPlan planByPlace(const ListDescription &list, const Pasted &pasted,
                                   const QList<ListRow> &rows);
/// The same for each of the rows; numbers may be relative.
[[nodiscard]] EditPlan planForAll(const ListDescription &list, const TypedCells &typed,
                                  const QList<ListRow> &rows);

} // namespace stockroom
