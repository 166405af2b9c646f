#pragma once

#include "storage/Database.h"
#include "storage/ListSource.h"
#include "storage/WordIndex.h"

#include <functional>

namespace stockroom {

class KeptOrder;
class Query;
class RowBatch;

/// What a list holds, by its rows' ids. Filters and sorts in SQL. Throws `StorageError`; one that was
/// cancelled meanwhile ends early with what it has. Several reads make one answer: a snapshot around them
/// makes it one of one moment.
class ListStore final {
public:
    using Cancelled = std::function<bool()>;

    /// What a search may know of earlier ones, and when it sorts.
    struct Memory {
        KeptOrder *kept = nullptr;
        /// Up to so many rows that may match are fetched and sorted. More stand along the order soon, or are
        /// looked for in `kept`.
        qsizetype few = 1'000;
    };

    ListStore(Database &database, ListKind kind)
        : ListStore(database, kind, Memory())
    {
    }
    ListStore(Database &database, ListKind kind, const Memory &memory)
        : m_database(database)
        , m_source(listSource(kind))
        , m_memory(memory)
    {
    }

    /// The first `limit` rows: by an index where there is one for the order.
    [[nodiscard]] QList<qint64> first(const ListQuery &query, int limit, const Cancelled &cancelled);
    /// Whether what orders the rows is computed for each of them: nothing but time gives the first.
    [[nodiscard]] bool isComputed(const ListQuery &query) const;
    /// Those of half of the ids, so that two connections can share the time; then `merged`. Not for words.
    enum class Half { Lower, Upper };
    struct Ranked {
        qint64 id = 0;
        qint64 key = 0;
    };
    [[nodiscard]] QList<Ranked> firstOf(const ListQuery &query, Half half, qint64 middle, int limit,
                                        const Cancelled &cancelled);
    [[nodiscard]] qint64 middleId();
    [[nodiscard]] QList<qint64> merged(const ListQuery &query, const QList<Ranked> &some,
                                       const QList<Ranked> &others, int limit) const;
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
    [[nodiscard]] bool isDescending(const ListQuery &query) const;
    [[nodiscard]] QString orderBy(const ListQuery &query) const;
    [[nodiscard]] std::optional<WordIndex::Hits> hitsOf(const ListQuery &query);
    /// Whether its rows and their order depend on the products alone.
    [[nodiscard]] bool mayBeKept(const ListQuery &query) const;
    [[nodiscard]] std::optional<QList<qint64>> keptOf(const ListQuery &query);
    [[nodiscard]] QList<qint64> along(const QList<qint64> &order, const ListQuery &query,
                                      const WordIndex::Hits &hits, qsizetype limit,
                                      const Cancelled &cancelled);
    [[nodiscard]] QList<qint64> alongIndex(const ListQuery &query, const WordIndex::Hits &hits,
                                           qsizetype limit, const Cancelled &cancelled);
    [[nodiscard]] QList<qint64> sorted(const ListQuery &query, const QList<qint64> &ids, qsizetype limit,
                                       const Cancelled &cancelled);
    [[nodiscard]] QList<qint64> withoutWords(ListQuery query, const Cancelled &cancelled);
    /// Those of `ids` that match, in their order.
    [[nodiscard]] QList<qint64> matching(const Condition &condition, const QList<qint64> &ids);
    /// The rows of `tables` that match; with `ids`, of those.
    [[nodiscard]] QString from(const QString &tables, const Condition &condition,
                               const RowBatch *ids = nullptr) const;
    [[nodiscard]] QString sortedIds(const ListQuery &query, const Condition &condition,
                                    const RowBatch *ids = nullptr) const;
    /// Calls `take` with each row, while it says so.
    void read(const QString &sql, const Condition &condition, const RowBatch *ids, const Cancelled &cancelled,
              const std::function<bool(const Query &)> &take);
    [[nodiscard]] QList<qint64> read(const QString &sql, const Condition &condition, const RowBatch *ids,
                                     const Cancelled &cancelled);

    friend class Sieve;

    Database &m_database;
    const ListSource &m_source;
    const Memory m_memory;
};

} // namespace stockroom
