#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace stockroom {

/// The lists of the program: each is a table over any number of rows, known by their ids.
enum class ListKind { Products, Orders, Movements, Suppliers, Purchases };

/// What a column of a list must be like for a row to be shown.
struct ColumnCondition {
    enum class Kind {
        /// Text: holds `text` anywhere, accents and case folded.
        Contains,
        /// Number: from `from` to `to`, both included and each optional, in the unit it is stored in.
        Between,
        /// Is one of `values`.
        OneOf,
        Empty,
        NotEmpty,
    };

    QString column;
    Kind kind = Kind::Contains;
    QString text;
    std::optional<qint64> from;
    std::optional<qint64> to;
    QStringList values;

    [[nodiscard]] static ColumnCondition oneOf(const QString &column, const QStringList &values)
    {
        ColumnCondition condition;
        condition.column = column;
        condition.kind = Kind::OneOf;
        condition.values = values;
        return condition;
    }

    friend bool operator==(const ColumnCondition &, const ColumnCondition &) = default;
};

/// Which rows a list shows, and in what order. Columns are named as in `storage/ListSource`; a column that
/// the list does not have is a fault of the program.
struct ListQuery {
    /// Words that must all be in the row's text, any part of a word, accents and case folded.
    QString words;
    QList<ColumnCondition> conditions;
    /// Empty: the list's own order.
    QString sortedBy;
    bool descending = false;

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// The answer to a list's question: the ids of its rows in their order, at first those of the first page.
struct ListIds {
    QList<qint64> ids;
    bool complete = false;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ListQuery)
