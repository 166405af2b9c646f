#include "load/LoadFixture.h"
#include "support/Campaign.h"

using namespace stockroom;
using namespace stockroom::test;

/// Which ways to decrease stock are right under load and which are not, on both databases.
class TestStrategies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sellsExactlyWhatThereIs_data() { addExact(); }
    void sellsExactlyWhatThereIs();
    void survivesCrossedPairs_data() { addExact(); }
    void survivesCrossedPairs();
    void isWrongInEveryRun_data() { addWrong(); }
    void isWrongInEveryRun();
    void showsHowADecreaseWasLost_data() { TestDatabases::addRows(); }
    void showsHowADecreaseWasLost();
    void tellsTheRatesOfTheRun();
    void refusesAPlanThatCanNotBe_data();
    void refusesAPlanThatCanNotBe();

private:
    static void addRows(const QList<LoadStrategy> &strategies);
    static void addExact();
    static void addWrong() { addRows({LoadStrategy::Scenario, LoadStrategy::Reread}); }

    TestDatabases m_databases;
    ScratchFolder m_folder;
};

void TestStrategies::addRows(const QList<LoadStrategy> &strategies)
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<LoadStrategy>("strategy");
    for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
        for (const LoadStrategy strategy : strategies) {
            QTest::addRow("%s on %s", qPrintable(loadStrategyName(strategy)), database)
                << QString::fromLatin1(database) << strategy;
        }
    }
}

void TestStrategies::addExact()
{
    addRows({LoadStrategy::Guarded, LoadStrategy::Locked, LoadStrategy::Versioned, LoadStrategy::Stockroom});
}

void TestStrategies::sellsExactlyWhatThereIs()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(LoadStrategy, strategy);
    const LoadPlan plan = planOn(shop, m_folder);
    for (int run = 0; run < Campaign::count(50); ++run) {
        const LoadResult result = runOne(plan, strategy);
        QCOMPARE(result.firstFailure, QString());
        QCOMPARE(result.confirmed, 100);
        QCOMPARE(result.rejected, 300);
        QCOMPARE(result.failed, 0);
        QCOMPARE(result.stockExpected, 0);
        QCOMPARE(result.stockActual, 0);
        QCOMPARE(loadVerdictName(result.verdict), QStringLiteral("exact"));
    }
}

void TestStrategies::survivesCrossedPairs()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(LoadStrategy, strategy);
    LoadPlan plan = planOn(shop, m_folder);
    plan.products = 2;
    plan.linesPerOrder = 2;
    for (int run = 0; run < Campaign::count(20); ++run) {
        const LoadResult result = runOne(plan, strategy);
        QCOMPARE(result.firstFailure, QString());
        QCOMPARE(result.confirmed, 100);
        QCOMPARE(result.rejected, 300);
        QCOMPARE(result.stockActual, 0);
        QCOMPARE(loadVerdictName(result.verdict), QStringLiteral("exact"));
    }
}

/// The runs that are asked about have 20,000 orders; they are counted in rounds, so that a run that is wrong
/// early need not go on.
void TestStrategies::isWrongInEveryRun()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(LoadStrategy, strategy);
    LoadPlan plan = planOn(shop, m_folder);
    plan.products = 10;
    plan.stockEach = 1950;
    plan.orders = 1000;
    constexpr int kOrdersOfARun = 20'000;
    for (int run = 0; run < Campaign::count(20); ++run) {
        LoadResult result;
        for (int orders = 0; orders < kOrdersOfARun && result.verdict == LoadVerdict::Exact;
             orders += plan.orders)
            result = runOne(plan, strategy);
        QVERIFY(result.verdict == LoadVerdict::LostDecreases
                || result.verdict == LoadVerdict::StoredWithoutMovement);
        QVERIFY(result.stockActual > result.stockExpected);
        QCOMPARE(result.decreasesLost, result.stockActual - result.stockExpected);
        QVERIFY(!loadExplanation(result).isEmpty());
    }
}

void TestStrategies::showsHowADecreaseWasLost()
{
    FETCH_SHOP(m_databases, shop);
    LoadPlan plan = planOn(shop, m_folder);
    plan.stockEach = 20'000;
    std::optional<LoadInterleaving> meeting;
    for (int round = 0; round < 20 && !meeting; ++round)
        meeting = runOne(plan, LoadStrategy::Scenario).interleaving;
    QVERIFY(meeting);
    QCOMPARE(meeting->steps.size(), 6);
    QCOMPARE(meeting->steps.first().nanoseconds, 0);
    QCOMPARE(meeting->stockAfter, meeting->stockRight + 1);
    for (qsizetype i = 1; i < meeting->steps.size(); ++i)
        QVERIFY(meeting->steps[i - 1].nanoseconds <= meeting->steps[i].nanoseconds);
}

void TestStrategies::tellsTheRatesOfTheRun()
{
    LoadPlan plan = planOn(m_databases.newShop(QLatin1StringView(TestDatabases::kSqlite)), m_folder);
    plan.stockEach = 1000;
    const LoadResult result = runOne(plan, LoadStrategy::Stockroom);
    QCOMPARE(result.confirmed, 400);
    QVERIFY(result.seconds > 0);
    QVERIFY(result.ordersPerSecond > 0);
    QVERIFY(result.meanBatch >= 1);
    QVERIFY(result.latency.p50 > 0);
    QVERIFY(result.latency.p50 <= result.latency.p99);
    QVERIFY(result.latency.p99 <= result.latency.max);
    QVERIFY(result.alone);
    QVERIFY(!result.samples.isEmpty());
    QCOMPARE(result.samples.last().answered, 400);
    qint64 counted = result.latency.histogram.beyond;
    for (const qint64 count : result.latency.histogram.counts)
        counted += count;
    QCOMPARE(counted, 400);
}

void TestStrategies::refusesAPlanThatCanNotBe_data()
{
    QTest::addColumn<LoadPlan>("plan");
    QTest::addColumn<QString>("field");
    LoadPlan plan;
    plan.workers = 0;
    QTest::newRow("no workers") << plan << QStringLiteral("workers");
    plan = {};
    plan.linesPerOrder = plan.products + 1;
    QTest::newRow("more lines than products") << plan << QStringLiteral("lines");
    plan = {};
    plan.inFlight = 0;
    QTest::newRow("nothing in flight") << plan << QStringLiteral("in-flight");
    plan = {};
    plan.processes = true;
    QTest::newRow("processes on SQLite") << plan << QStringLiteral("processes");
    plan = {};
    plan.strategies.clear();
    QTest::newRow("no strategy") << plan << QStringLiteral("strategies");
}

void TestStrategies::refusesAPlanThatCanNotBe()
{
    QFETCH(LoadPlan, plan);
    QFETCH(QString, field);
    const Result<void> valid = plan.validated();
    QVERIFY(!valid);
    QCOMPARE(valid.error().field, field);
}

QTEST_GUILESS_MAIN(TestStrategies)
#include "TestStrategies.moc"
