#pragma once

#include "domain/Ids.h"
#include "storage/Database.h"

namespace stockroom {

/// The shop's tills: one row for each program that writes, which heads its chain of digests. Whatever a
/// program writes locks its till's row first, so whoever has that row knows that nothing of this till is
/// still under way. Throws `StorageError`.
class TillStore final {
public:
    explicit TillStore(Database &database)
        : m_database(database)
    {
    }

    /// A name that this session alone has: `name` itself, or where another holds it "name 2" and so on. On
    /// PostgreSQL it is held until the session ends, in any way; a SQLite shop has one writer, who holds all.
    [[nodiscard]] QString draw(const QString &name);
    /// Holds a name that was drawn in a session that is gone; false while another has it.
    [[nodiscard]] bool hold(const QString &name);
    /// The till of that name, made if it is new; in the caller's transaction.
    [[nodiscard]] TillId idOf(const QString &name);
    /// Locks the till's row and changes something that means nothing: the caller's commit has to reach the
    /// disk.
    void touch(TillId till);
    /// Locks the till's row and leaves a mark of the caller's transaction, by which its outcome can be asked
    /// for.
    void setMark(TillId till, const QString &mark);
    /// The mark of the till's last transaction that left one; empty where there is none.
    [[nodiscard]] QString mark(TillId till);

private:
    void lock(TillId till);

    Database &m_database;
};

} // namespace stockroom
