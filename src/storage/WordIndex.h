#pragma once

#include "storage/Database.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace stockroom {

/// A set of product ids: a bit each, in blocks of 4,096. A value.
class IdSet final {
public:
    static constexpr qint64 kBlock = 4096;
    using Bits = std::array<quint64, kBlock / 64>;

    [[nodiscard]] bool contains(qint64 id) const;
    [[nodiscard]] qsizetype count() const;
    /// Rising.
    [[nodiscard]] QList<qint64> ids() const;

    QHash<qint64, Bits> blocks;
};

/// Which products may hold which words: for every three letters in a row (a gram) the ids of the products
/// whose text has them, a row of the table a gram and block of ids.
///
/// Made for the worst word, not the usual one: a set of all of 1,000,000 ids is 245 short rows, sets are
/// intersected 64 ids at a time, and whether an id is in one is a look at a bit, so that a walk along any
/// order costs nanoseconds a row however late its first hit stands. SQLite's FTS5, which this replaces, hands
/// out hits one by one in the order of their ids, and a walk has to read and compare each row's text.
/// Throws `StorageError`; one thread.
class WordIndex final {
public:
    /// What a text was and what it is now, folded; empty where there was or is none.
    struct Change {
        qint64 id = 0;
        QString before;
        QString after;
    };
    struct Hits {
        /// All that match, and where not `exact` others too.
        IdSet ids;
        bool exact = false;
    };

    explicit WordIndex(Database &database)
        : m_database(database)
    {
    }

    /// Nothing where it can not help: on PostgreSQL, and where no word has three letters.
    [[nodiscard]] std::optional<Hits> find(const QStringList &words);
    /// Rises with whatever is written to a product; what was read of the products at the same number is
    /// true still. Nothing on PostgreSQL.
    [[nodiscard]] std::optional<qint64> version();
    /// In the caller's write transaction. Without changes only the version rises.
    void note(const QList<Change> &changes);

private:
    struct Mark;

    void write(const Mark *first, const Mark *end);
    [[nodiscard]] QHash<qint64, IdSet::Bits> blocksOf(qint64 gram);

    Database &m_database;
};

} // namespace stockroom
