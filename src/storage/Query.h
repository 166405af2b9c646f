#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <memory>
#include <optional>

namespace stockroom {

class Database;
class RowBatch;

/// One execution of a prepared statement: bind by name, `exec`, read rows; finished when it goes out of
/// scope, so that no read lock outlives it. Used in the thread of its `Database`. Throws `StorageError`.
class Query final {
public:
    ~Query();
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;
    Q_DISABLE_COPY(Query)

    Query &bind(const char *name, qint64 value);
    Query &bind(const char *name, const QString &value);
    Query &bind(const char *name, const QByteArray &bytes);
    Query &bind(const RowBatch &rows);
    Query &bindNull(const char *name);

    Query &exec();
    /// The next row. False only at the end: a row that can not be fetched throws.
    bool next();
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray latin1(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int affectedRows() const;

private:
    friend class Database;
    struct Statement;
    Query(Database &database, std::shared_ptr<Statement> statement);

    Database *m_database;
    std::shared_ptr<Statement> m_statement;
};

} // namespace stockroom
