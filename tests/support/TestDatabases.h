#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace stockroom::test {

class PostgresServer;

/// The databases a suite runs on: each test function once per driver, each time on a new, empty shop address.
/// Under ctest all tests share one server (a fixture starts it and leaves its URL in the file named by
/// `STOCKROOM_POSTGRES_FILE`); a test run by hand starts its own when it first needs one. Shop files live in
/// a temporary folder that goes with this object, databases of the shared server are dropped with it. One
/// thread.
///
///     void TestLedger::adds_data() { TestDatabases::addRows(); }
///     void TestLedger::adds() { FETCH_SHOP(m_databases, shop); … open `shop`, a file name or a URL … }
class TestDatabases final {
    Q_DISABLE_COPY_MOVE(TestDatabases)

public:
    static constexpr auto kSqlite = "sqlite";
    static constexpr auto kPostgresql = "postgresql";

    TestDatabases();
    ~TestDatabases();

    /// Adds the column `database` with the rows `sqlite` and `postgresql`.
    static void addRows();

    /// Why `database` can not be used here; empty when it can.
    [[nodiscard]] QString missing(const QString &database);
    /// Whether a missing server fails the test instead of skipping it (`STOCKROOM_REQUIRE_POSTGRES`, set in
    /// CI).
    [[nodiscard]] static bool postgresIsRequired();

    /// The address of a shop that does not exist yet: a file name, or the URL of a new, empty database.
    [[nodiscard]] QString newShop(const QString &database);
    /// A file name in the temporary folder.
    [[nodiscard]] QString file(const QString &name) const;

private:
    [[nodiscard]] QString newDatabase();
    [[nodiscard]] QString serverUrl();

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_own;
    QString m_serverUrl;
    QString m_problem;
    QStringList m_created;
    int m_count = 0;
};

/// The base URL that stands in the first line of the fixture's file; empty without one.
[[nodiscard]] QString sharedPostgresUrl();

} // namespace stockroom::test

/// Declares `const QString shop`, the address of a new, empty shop on the database of the current data row;
/// skips with a clear word where that database is not installed (or fails, where it is required).
// NOLINTBEGIN(bugprone-macro-parentheses): the name of a declaration can not stand in parentheses.
#define FETCH_SHOP(databases, shop)                                                                          \
    QFETCH(QString, database);                                                                               \
    if (const QString stockroomMissing = (databases).missing(database); !stockroomMissing.isEmpty()) {       \
        if (::stockroom::test::TestDatabases::postgresIsRequired())                                          \
            QFAIL(qPrintable(stockroomMissing));                                                             \
        QSKIP(qPrintable(stockroomMissing));                                                                 \
    }                                                                                                        \
    const QString shop = (databases).newShop(database);                                                      \
    QVERIFY2(!shop.isEmpty(), "no new database could be made")
// NOLINTEND(bugprone-macro-parentheses)
