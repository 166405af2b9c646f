#include "storage/Database.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"
#include "support/SmallDisk.h"
#include "support/TestDatabases.h"

#include <optional>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(stockroom::StorageError::Fault)

/// What a transaction says when it can not be ended as it was meant.
class TestTransaction final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheFaultOfACommit_data();
    void namesTheFaultOfACommit();
    void refusesWhatADeferredConstraintRefuses_data() { TestDatabases::addRows(); }
    void refusesWhatADeferredConstraintRefuses();
    void neverTakesARolledBackCommitForDone_data() { TestDatabases::addRows(); }
    void neverTakesARolledBackCommitForDone();
    void cleanup() { SmallDisk::refuseNothing(); }

private:
    /// What `work` and the commit after it throw.
    static std::optional<StorageError> thrownBy(Database &database, const QStringList &work)
    {
        try {
            Transaction transaction(database, Transaction::Mode::Write);
            for (const QString &statement : work) {
                try {
                    database.execute(statement);
                } catch (const StorageError &) {
                    continue; // the commit is what is asked about
                }
            }
            transaction.commit();
        } catch (const StorageError &error) {
            return error;
        }
        return std::nullopt;
    }

    TestDatabases m_databases;
};

void TestTransaction::namesTheFaultOfACommit_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("the disk is full") << true << ErrorKind::DiskFull << u"[13]"_s;
    QTest::newRow("the log can not be synced") << false << ErrorKind::LostConnection << u"[1034]"_s;
}

void TestTransaction::namesTheFaultOfACommit()
{
    QFETCH(bool, full);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    const ShopAddress address =
        ShopAddress::sqlite(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    Database::create(address);
    Database database(address, Database::Access::Writer);
    database.execute(u"CREATE TABLE t (a INTEGER)"_s);
    full ? SmallDisk::refuseFromWrite(0) : SmallDisk::refuseSyncsFrom(0);
    const auto error = thrownBy(database, {u"INSERT INTO t VALUES (1)"_s});
    SmallDisk::refuseNothing();
    QVERIFY(error.has_value());
    QCOMPARE(error->fault(), StorageError::Fault::UnknownCommit);
    QCOMPARE(error->error().kind, kind);
    QVERIFY2(error->error().detail.endsWith(code), qPrintable(error->error().detail));
}

void TestTransaction::refusesWhatADeferredConstraintRefuses()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    Database opened(address, Database::Access::Writer);
    opened.execute(u"CREATE TABLE p (id INTEGER PRIMARY KEY)"_s);
    opened.execute(u"CREATE TABLE c (p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)"_s);
    const auto error = thrownBy(opened, {u"INSERT INTO c VALUES (7)"_s});
    QVERIFY(error.has_value());
    QCOMPARE(error->fault(), StorageError::Fault::Permanent);
    // The connection is free for the next one.
    QVERIFY(!thrownBy(opened, {u"INSERT INTO p VALUES (7)"_s, u"INSERT INTO c VALUES (7)"_s}));
}

void TestTransaction::neverTakesARolledBackCommitForDone()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    Database opened(address, Database::Access::Writer);
    opened.execute(u"CREATE TABLE p (id INTEGER PRIMARY KEY)"_s);
    // On PostgreSQL the failed statement aborts the transaction; on SQLite it is the rollback in its midst.
    const QString spoils = address.isSqlite() ? u"ROLLBACK"_s : u"SELECT 1 / 0"_s;
    QVERIFY(thrownBy(opened, {u"INSERT INTO p VALUES (7)"_s, spoils}).has_value());
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "TestTransaction.moc"
