#pragma once

#include <QString>

namespace stockroom {

/// Everything in which SQLite and PostgreSQL differ, and nothing else; every store is written once.
/// Stateless, any thread.
class Dialect final {
public:
    enum class Kind { Sqlite, PostgreSql };

    explicit Dialect(Kind kind)
        : m_kind(kind)
    {
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isSqlite() const { return m_kind == Kind::Sqlite; }
    /// QSQLITE or QPSQL.
    [[nodiscard]] QString driver() const;

    /// Appended to a SELECT of rows that are going to be changed, after its ORDER BY.
    [[nodiscard]] QString forUpdate() const;
    /// Appended likewise where rows are only to stay as they are.
    [[nodiscard]] QString forShare() const;
    /// SELECT that draws ids for a table. SQLite's writer is alone: one row, the next after the last (at
    /// least :first), from which ids run on. PostgreSQL: :count rows of a sequence.
    [[nodiscard]] QString drawIds(const QString &table, const QString &column) const;
    /// Fills in the braces of a migration's statement.
    [[nodiscard]] QString migrationStatement(QString statement) const;

    [[nodiscard]] QString beginWrite() const;
    [[nodiscard]] QString beginSnapshot() const;

private:
    /// A statement that is a rule in braces: {sequence t c first}, {search t column},
    /// {append_only t}, {permanent t key}, {recheck t column and old rule -> column and new rule}.
    [[nodiscard]] QString tableRule(const QString &statement) const;

    Kind m_kind;
};

} // namespace stockroom
