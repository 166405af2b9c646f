#pragma once

#include "domain/ListQuery.h"
#include "domain/Result.h"

#include <QFuture>
#include <QHash>
#include <QVariant>

#include <functional>

namespace stockroom {

class ListModel;

/// What one row of a list holds; which type it is only its own list's columns know.
using ListRow = QVariant;
using ListRows = QHash<qint64, ListRow>;

/// A value a column can be filtered by, as it is stored and as it is read.
struct ListChoice {
    QString value;
    QString text;
};

/// How the cells of a column are edited where they stand; none of it: they are not. Any thread.
struct CellEdit {
    /// As it is typed: what stands in the editor.
    std::function<QString(const ListRow &row)> text = {};
    /// Gives the row what was typed, or says why it can not be.
    std::function<Result<void>(ListRow &row, const QString &typed)> put = {};
    /// Of numbers, as the column stores them: `+5`, `-3` and `+10 %` are added to it.
    std::function<qint64(const ListRow &row)> number = {};
    /// What a part in a hundred is rounded to.
    std::function<qint64(const ListRow &row)> step = {};
    /// Many rows may be given the same.
    bool inBulk = true;
};

/// A row as it was and as it is to be; `before` is null for one that is new.
struct RowEdit {
    ListRow before;
    ListRow after;
};

/// A column of a list, as a page writes it down. `id` is its name in storage, `data` what a row shows of it
/// by role (`Qt::DisplayRole` and the cell roles of `RowDelegate`); it depends on nothing else, so that any
/// thread may ask it.
struct ListColumn {
    enum class Look { Text, Mono, Muted, Number, Stock, Pill };
    /// What a filter of this column asks for. A day is stored in UTC milliseconds.
    enum class Filter { None, Text, Number, Day, Choice };

    QString id;
    QString title;
    Look look = Look::Text;
    int width = 120;
    int minimum = 64;
    /// Takes what room is left.
    bool stretch = false;
    bool sortable = true;
    /// Its order is found by looking at every row: the first page and all rows are not asked for at once,
    /// which would only slow each other down.
    bool computed = false;
    /// Until the user chooses.
    bool shown = true;
    /// A narrower list leaves it out.
    int neededRoom = 0;
    Filter filter = Filter::Text;
    /// Decimals of the number that is stored as a whole one: 3 for goods, 4 for prices.
    int decimals = 0;
    QList<ListChoice> choices = {};
    std::function<QVariant(const ListRow &row, int role)> data = {};
    CellEdit edit = {};
};

/// A filter that is offered by a name of its own.
struct ListSuggestion {
    QString name;
    QString iconName;
    ColumnCondition condition;
};

/// A question that is kept under a name: filters, words, and an order unless it leaves that as it is.
struct SavedView {
    /// Of its list; never shown and never changed, for it stands in people's settings.
    QString id;
    QString name;
    QString iconName = QStringLiteral("bookmark");
    ListQuery query = {};
    /// What is found by it needs doing.
    bool warns = false;
};

/// All in which one list differs from another. A page fills it in and hands it to a `ListPage`; the functions
/// may refer to the shop. `rows` and the columns' `data` are called in any thread, the others in the GUI's.
struct ListDescription {
    ListKind kind = ListKind::Products;
    QList<ListColumn> columns;
    /// The column of the rows' ids.
    QString idColumn;
    /// The order and the conditions it begins with. Its order must be named.
    ListQuery base;
    QList<ListSuggestion> suggestions;
    /// Those that come with the list; whoever uses it adds others.
    QList<SavedView> views;
    /// Nothing is asked before it is first shown: for lists that most people seldom open.
    bool asksWhenShown = false;
    /// Where a day begins (an IANA name).
    QByteArray timeZone;
    /// Reads rows by their ids; ids that are not there are missing.
    std::function<QFuture<Result<ListRows>>(const QList<qint64> &ids)> rows;
    /// Connects what changes rows to `ListModel::change` and `ListModel::noteEdited`.
    std::function<void(ListModel &model)> watch;
    /// Stores edits, all or none, and tells the rows as they are stored; none: nothing is edited in the list.
    std::function<QFuture<Result<QList<ListRow>>>(const QList<RowEdit> &edits)> store;
    /// Rows that are pasted are known by this column; empty: by where they are pasted.
    QString keyColumn;
    /// Reads rows by what stands in that column, as it is typed; those that are not there are missing.
    std::function<QFuture<Result<QHash<QString, ListRow>>>(const QStringList &keys)> rowsByKey;
    /// What a new row begins with, and the columns it must be given; none: no rows are made by pasting.
    std::function<ListRow()> blank;
    QStringList needed;
    /// What a row is called where it stands alone.
    std::function<QString(const ListRow &row)> nameOf;
    /// What the footer says of the selected rows beside their number; none: nothing.
    std::function<QString(const QList<ListRow> &rows)> sums;

    /// -1 where there is none.
    [[nodiscard]] int columnOf(const QString &id) const
    {
        for (int at = 0; at < columns.size(); ++at) {
            if (columns.at(at).id == id) {
                return at;
            }
        }
        return -1;
    }
};

/// A row as what it is.
template <typename Row> [[nodiscard]] const Row &rowAs(const ListRow &row)
{
    Q_ASSERT(row.metaType() == QMetaType::fromType<Row>());
    return *static_cast<const Row *>(row.constData());
}

/// Makes the rows of a reader the rows of a list, in the reader's thread.
template <typename Id, typename Row>
[[nodiscard]] QFuture<Result<ListRows>> asListRows(QFuture<Result<QHash<Id, Row>>> rows)
{
    return rows.then([](const Result<QHash<Id, Row>> &typed) -> Result<ListRows> {
        if (!typed) {
            return typed.error();
        }
        ListRows all;
        all.reserve(typed->size());
        for (auto row = typed->cbegin(); row != typed->cend(); ++row) {
            all.insert(row.key().value, QVariant::fromValue(row.value()));
        }
        return all;
    });
}

} // namespace stockroom
