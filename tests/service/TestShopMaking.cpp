#include "service/ShopFixture.h"
#include "storage/Migrator.h"
#include "support/TestDatabases.h"

#include <QDir>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// A shop is there as a whole or not at all, and what is no shop is left alone.
class TestShopMaking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAloneWhatIsNoShop_data() { TestDatabases::addRows(); }
    void leavesAloneWhatIsNoShop();
    void leavesNothingOfAShopThatFailed_data() { TestDatabases::addRows(); }
    void leavesNothingOfAShopThatFailed();
    void makesOneShopWhereTwoAreMade_data() { TestDatabases::addRows(); }
    void makesOneShopWhereTwoAreMade();

private:
    static ErrorKind kindOf(const Result<void> &result)
    {
        return result ? ErrorKind::Cancelled : result.error().kind;
    }

    TestDatabases m_databases;
};

void TestShopMaking::leavesAloneWhatIsNoShop()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = addressOf(shop);
    // An empty schema of somebody else, or a file of ours that nothing was put into.
    Database::create(address);
    const auto opened = Shop::open(address);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::NotAShop);
    const auto read = Shop::openReader(address);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::NotAShop);
    QCOMPARE(kindOf(Shop::create(address, {})), ErrorKind::ShopExists);
    // A table of any name can be made: none of ours is there.
    Database there(address, Database::Access::Writer);
    QCOMPARE(Migrator::version(there), 0);
    for (const QString &table : {u"setting"_s, u"till"_s, u"product"_s, u"posting"_s})
        there.execute(u"CREATE TABLE %1 (a INTEGER)"_s.arg(table));
}

void TestShopMaking::leavesNothingOfAShopThatFailed()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = addressOf(shop);
    const auto fails = [](Database &making) {
        making.execute(u"CREATE TABLE t (a INTEGER)"_s);
        making.execute(u"CREATE NONSENSE"_s);
    };
    QVERIFY_THROWS_EXCEPTION(StorageError, Database::create(address, fails));
    QVERIFY(Shop::create(address, {}).ok());
    QVERIFY(Shop::open(address).ok());
    if (!address.isSqlite())
        return;
    const QFileInfo file(address.path);
    const QStringList left =
        file.dir().entryList({u"*"_s + file.fileName() + u"*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : left)
        QVERIFY2(name.startsWith(file.fileName()), qPrintable(name));
}

void TestShopMaking::makesOneShopWhereTwoAreMade()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = addressOf(shop);
    if (!address.isSqlite()) {
        QVERIFY(Shop::create(address, {}).ok());
        QCOMPARE(kindOf(Shop::create(address, {})), ErrorKind::ShopExists);
        return;
    }
    // The second comes into place while the first is being filled.
    const auto meets = [&address](Database &making) {
        Migrator().setUp(making);
        QVERIFY(Shop::create(address, {}).ok());
    };
    QVERIFY_THROWS_EXCEPTION(StorageError, Database::create(address, meets));
    QVERIFY(Shop::open(address).ok());
}

QTEST_GUILESS_MAIN(TestShopMaking)
#include "TestShopMaking.moc"
