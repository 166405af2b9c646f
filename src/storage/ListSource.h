#pragma once

#include "domain/ListQuery.h"

namespace stockroom {

/// A column that a list can be sorted and filtered by. `value` is what its rows hold, `key` what they are
/// sorted by; for text also what is looked into, folded.
struct SourceColumn {
    QString name;
    QString value;
    QString key;
    bool isText = false;
    /// Goods in thousandths and money: a footer can add them up.
    bool isSum = false;
    /// Computed from the balances, so no index gives its order: what `ListSource::joined` sorts by.
    QString joinedKey;
    /// Of ids that are put together from a key of the rows and a number within it: the key, which has an
    /// index, and how many there may be within it.
    QString outerKey;
    qint64 within = 0;
};

/// How a list stands in the books: its rows, their id, their columns. Constants of storage: no user data.
struct ListSource {
    QString from;
    QString id;
    /// What gives the same order as the id by an index; empty where the id does.
    QStringList idOrder;
    QList<SourceColumn> columns;
    /// As `from`, one row a balance, to be grouped by the id: quicker than asking for each row's balances.
    QString joined;
    /// The list's own order, which an index gives.
    QString defaultColumn;
    bool defaultDescending = false;
    /// All text of a row, folded: words are looked for in it.
    QString searchText;
    /// Whether `WordIndex` has it.
    bool hasWordIndex = false;
    /// The conditions on it as one on the row, in place of %1; empty where it is a column of the row.
    QString searchWithin;

    /// The column `name`; the list's own where it is empty. Asserts that there is one.
    [[nodiscard]] const SourceColumn &column(const QString &name) const;
};

[[nodiscard]] const ListSource &listSource(ListKind kind);

} // namespace stockroom
