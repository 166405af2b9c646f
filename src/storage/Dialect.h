#pragma once

#include <QString>

namespace stockroom {

/// Everything in which SQLite and PostgreSQL differ, and nothing else; every store is written once. Stateless,
/// any thread.
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

    /// A FROM item that yields the elements of the JSON array bound as :`parameter`, one a row, as
    /// `t.value`; read a field with `CAST(t.value->>0 AS bigint)`. Elements come in no promised order.
    [[nodiscard]] QString jsonRows(const QString &parameter) const;
    /// The same where the elements are plain values: `t.value` is the value (text on PostgreSQL: cast it).
    [[nodiscard]] QString jsonTexts(const QString &parameter) const;
    /// Appended to a SELECT of rows that are going to be changed, after its ORDER BY.
    [[nodiscard]] QString forUpdate() const;
    /// SELECT that draws ids for a table. SQLite's writer is alone: one row, the next after the last (at least
    /// :first), from which ids run on. PostgreSQL: :count rows of a sequence.
    [[nodiscard]] QString drawIds(const QString &table, const QString &column) const;
    /// Fills in the braces of a migration's statement.
    [[nodiscard]] QString migrationStatement(QString statement) const;

    [[nodiscard]] QString beginWrite() const;
    [[nodiscard]] QString beginSnapshot() const;

private:
    Kind m_kind;
};

} // namespace stockroom
