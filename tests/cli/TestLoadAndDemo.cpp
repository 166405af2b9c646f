#include "cli/CommandFixture.h"

#include "service/Shop.h"

#include <QDir>

using namespace stockroom;
using namespace stockroom::test;

/// The commands that make much at once: the load test, on a scratch shop and on the named one, and the demo
/// shop.
class TestLoadAndDemo final : public QObject, private CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void runsTheStrategiesOnAScratchShop_data() { TestDatabases::addRows(); }
    void runsTheStrategiesOnAScratchShop();
    void loadsTheNamedShop_data() { TestDatabases::addRows(); }
    void loadsTheNamedShop();
    void takesALineThatAKillCutShortForNone_data();
    void takesALineThatAKillCutShortForNone();
    void judgesPartsOfAUnit();
    void knowsWrongUseOfLoad_data();
    void knowsWrongUseOfLoad();
    void refusesToLoadWhatHasNoStock();
    void saysThatAcknowledgementsCanNotBeWritten();
    void makesTheDemoShop_data() { TestDatabases::addRows(); }
    void makesTheDemoShop();
    void leavesADemoShopThatIsThere();
    void leavesNoHalfDemoShopWhereFilesMayNotGrow();
};

void TestLoadAndDemo::runsTheStrategiesOnAScratchShop()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(load, 0, shop, u"load"_s, u"--strategies"_s, u"guarded,locked,versioned,stockroom"_s, u"--workers"_s,
        u"2"_s, u"--orders"_s, u"60"_s, u"--products"_s, u"2"_s, u"--lines"_s, u"1"_s, u"--stock"_s, u"20"_s,
        u"--in-flight"_s, u"8"_s);
    const QJsonArray results = load.object()[u"results"_s].toArray();
    QCOMPARE(results.size(), 4);
    for (const QJsonValue &result : results) {
        const QJsonObject fields = result.toObject();
        for (const auto &name :
             {u"strategy"_s, u"database"_s, u"workers"_s, u"in_flight"_s, u"orders"_s, u"retries"_s,
              u"seconds"_s, u"orders_per_second"_s, u"p50_ms"_s, u"p95_ms"_s, u"p99_ms"_s, u"max_ms"_s})
            QVERIFY2(fields.contains(name), qPrintable(name));
        QCOMPARE(fields[u"database"_s].toString(), database);
        QCOMPARE(fields[u"verdict"_s].toString(), u"exact"_s);
        QCOMPARE(fields[u"confirmed"_s].toInt() + fields[u"rejected"_s].toInt(), 60);
        QCOMPARE(fields[u"confirmed"_s].toInt(), 40);
        QCOMPARE(fields[u"failed"_s].toInt(), 0);
        for (const auto &name : {u"stock_expected"_s, u"stock_actual"_s, u"decreases_lost"_s,
                                 u"units_oversold"_s, u"orders_without_movement"_s})
            QVERIFY2(fields[name] == 0, qPrintable(name));
    }
    // It was another shop that was loaded, and nothing is left of it.
    QCOMPARE(stateOf(shop), before);
    QCOMPARE(QDir(m_databases.file({})).entryList({u"*load*"_s}, QDir::Files), QStringList());
}

void TestLoadAndDemo::loadsTheNamedShop()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QString acks = m_databases.file(database + u".acks"_s);
    RUN(load, 0, shop, u"load"_s, u"--here"_s, u"--acks"_s, acks, u"--workers"_s, u"2"_s, u"--orders"_s,
        u"15"_s, u"--products"_s, u"1"_s, u"--lines"_s, u"1"_s);
    const QJsonObject result = load.object()[u"results"_s].toArray().first().toObject();
    QCOMPARE(result[u"verdict"_s].toString(), u"exact"_s);
    QFile file(acks);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList written = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(written.size(), result[u"confirmed"_s].toInt());
    RUN(keys, 0, shop, u"orders"_s, u"--keys"_s);
    QStringList stored;
    for (const QJsonValue &key : keys.array())
        stored.append(key.toString());
    written.sort();
    stored.sort();
    QCOMPARE(stored, written);
    RUN(proof, 0, shop, u"prove"_s);
}

/// A write that crosses a page of the file ends between the two where the process is killed.
void TestLoadAndDemo::takesALineThatAKillCutShortForNone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray whole = "11111111-1111-7111-8111-111111111111\n";
    QTest::newRow("cut short") << QByteArray(whole + "22222222-2222-7") << whole;
    QTest::newRow("all but its end") << QByteArray(whole + whole.chopped(1)) << whole;
    QTest::newRow("nothing else") << QByteArray("2") << QByteArray();
    QTest::newRow("whole") << whole << whole;
    QTest::newRow("not ours") << QByteArray("Shop notes") << QByteArray("Shop notes");
}

void TestLoadAndDemo::takesALineThatAKillCutShortForNone()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kept);
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString acks = write(u"cut.acks"_s, before);
    RUN(load, 0, shop, u"load"_s, u"--here"_s, u"--acks"_s, acks, u"--orders"_s, u"3"_s);
    RUN(keys, 0, shop, u"orders"_s, u"--keys"_s);
    QFile file(acks);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray written = file.readAll();
    QVERIFY(written.startsWith(kept));
    written.remove(0, kept.size());
    QCOMPARE(written.count('\n'), keys.array().size());
    for (const QJsonValue &key : keys.array())
        QVERIFY(written.contains(key.toString().toLatin1() + '\n'));
}

void TestLoadAndDemo::judgesPartsOfAUnit()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    RUN(made, 0, shop, u"new"_s);
    RUN(listed, 0, shop, u"import"_s, u"products"_s, write(u"kg.csv"_s, "sku,unit,stock\nB,kg,10.5\n"));
    RUN(order, 0, shop, u"order"_s, u"B=2.7"_s);
    RUN(load, 0, shop, u"load"_s, u"--here"_s, u"--orders"_s, u"1"_s);
    const QJsonObject result = load.object()[u"results"_s].toArray().first().toObject();
    QCOMPARE(result[u"verdict"_s].toString(), u"exact"_s);
    QCOMPARE(result[u"stock_actual"_s], result[u"stock_expected"_s]);
    QCOMPARE(result[u"decreases_lost"_s].toInt(), 0);
}

void TestLoadAndDemo::knowsWrongUseOfLoad_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such strategy") << QStringList{u"--strategies"_s, u"hopeful"_s};
    QTest::newRow("no workers") << QStringList{u"--workers"_s, u"0"_s};
    QTest::newRow("orders in words") << QStringList{u"--orders"_s, u"many"_s};
    QTest::newRow("orders below zero") << QStringList{u"--orders"_s, u"-5"_s};
    QTest::newRow("acks on a scratch shop") << QStringList{u"--acks"_s, u"x"_s};
    QTest::newRow("strategies on the shop itself")
        << QStringList{u"--here"_s, u"--strategies"_s, u"guarded"_s};
    QTest::newRow("no such database") << QStringList{u"--database"_s, u"oracle"_s};
    QTest::newRow("a word too many") << QStringList{u"fast"_s};
    QTest::newRow("needs PostgreSQL") << QStringList{u"--processes"_s};
}

void TestLoadAndDemo::knowsWrongUseOfLoad()
{
    QFETCH(QStringList, arguments);
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    const ProgramRun run = runOn(shop, QStringList{u"load"_s} + arguments);
    QVERIFY2(run.status == 2 && run.json().isObject() && run.err.contains("Usage"),
             run.account().constData());
    if (arguments.contains(u"--processes"_s))
        QVERIFY2(run.err.contains("--processes needs PostgreSQL"), run.account().constData());
    QCOMPARE(stateOf(shop), before);
}

void TestLoadAndDemo::refusesToLoadWhatHasNoStock()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    RUN(missing, 1, shop, u"load"_s, u"--here"_s);
    QVERIFY(!QFile::exists(shop));
    RUN(made, 0, shop, u"new"_s);
    RUN(empty, 1, shop, u"load"_s, u"--here"_s);
    QVERIFY(empty.json().isObject());
}

void TestLoadAndDemo::saysThatAcknowledgementsCanNotBeWritten()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(load, 1, shop, u"load"_s, u"--here"_s, u"--acks"_s, m_databases.file(u"no/such/folder/acks"_s));
    QVERIFY2(load.err.contains("no/such/folder/acks"), load.account().constData());
    QCOMPARE(stateOf(shop), before);
}

void TestLoadAndDemo::makesTheDemoShop()
{
    FETCH_SHOP(m_databases, shop);
    RUN(demo, 0, shop, u"demo"_s);
    const QJsonObject made = demo.object();
    QVERIFY(made[u"orders"_s].toInt() > 1000);
    QCOMPARE(made[u"bad"_s].toInt(), 0);
    QCOMPARE(made[u"rejected"_s].toInt(), 0);
    QVERIFY(!made[u"shop"_s].toString().isEmpty());
    RUN(stock, 0, shop, u"stock"_s);
    QVERIFY(stock.array().size() > 100);
    RUN(proof, 0, shop, u"prove"_s);
}

void TestLoadAndDemo::leavesADemoShopThatIsThere()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    RUN(again, 1, shop, u"demo"_s);
    QVERIFY2(again.err.contains("already"), again.account().constData());
    // Nobody takes a shop away that somebody has open.
    QCOMPARE(Shop::destroy(open.value()->address()).error().kind, ErrorKind::ShopInUse);
    open.value().reset();
    QCOMPARE(stateOf(shop), before);
    RUN(wrong, 2, shop, u"demo"_s, u"twice"_s);
}

void TestLoadAndDemo::leavesNoHalfDemoShopWhereFilesMayNotGrow()
{
    const QString shop = m_databases.file(u"limited.stockroom"_s);
    for (const qint64 kilobytes : {20, 100, 300, 500}) {
        const ProgramRun run = runProgram({u"--shop"_s, shop, u"--json"_s, u"demo"_s}, kilobytes * 1024);
        QVERIFY2(run.status == 1, run.account().constData());
        QVERIFY2(run.object().contains(u"error"_s), run.account().constData());
        QVERIFY2(!QFile::exists(shop), run.account().constData());
    }
    RUN(made, 0, shop, u"demo"_s);
}

QTEST_GUILESS_MAIN(TestLoadAndDemo)
#include "TestLoadAndDemo.moc"
