#pragma once

#include "storage/Database.h"
#include "storage/ListSource.h"

#include <functional>

namespace stockroom {

/// What a list holds, by its rows' ids. Filters and sorts in SQL. Throws `StorageError`; one that was
/// cancelled meanwhile ends early with what it has.
class ListStore final {
public:
    using Cancelled = std::function<bool()>;

    ListStore(Database &database, ListKind kind)
        : m_database(database)
        , m_source(listSource(kind))
    {
    }

    /// The first `limit` rows: by an index where there is one for the order, and for words by whichever is
    /// quicker, their own index or a walk along the order's.
    [[nodiscard]] QList<qint64> first(const ListQuery &query, int limit, const Cancelled &cancelled);
    [[nodiscard]] QList<qint64> all(const ListQuery &query, const Cancelled &cancelled);
    [[nodiscard]] qint64 count(const ListQuery &query, const Cancelled &cancelled);
    /// The sum of a column over `ids`.
    [[nodiscard]] qint64 sum(const QString &column, const QList<qint64> &ids, const Cancelled &cancelled);

private:
    /// SQL with the values to bind, by the names :t0, :t1 … (text) and :n0 … (numbers).
    struct Condition {
        QStringList sql;
        QStringList texts;
        QList<qint64> numbers;
    };

    [[nodiscard]] Condition conditionOf(const ListQuery &query) const;
    void add(Condition &condition, const ColumnCondition &column) const;
    [[nodiscard]] static QString bound(Condition &condition, const QString &text);
    [[nodiscard]] static QString bound(Condition &condition, qint64 number);
    [[nodiscard]] QString orderBy(const ListQuery &query) const;
    /// What the words' index is asked; empty where it can not help.
    [[nodiscard]] QString matchOf(const ListQuery &query) const;
    [[nodiscard]] bool isRare(const QString &match);
    [[nodiscard]] QString from(const QString &tables, const Condition &condition, const QString &match) const;
    [[nodiscard]] QString sortedIds(const ListQuery &query, const Condition &condition,
                                    const QString &match) const;
    [[nodiscard]] QList<qint64> read(const QString &sql, const Condition &condition, const QString &match,
                                     const Cancelled &cancelled);

    Database &m_database;
    const ListSource &m_source;
};

} // namespace stockroom
