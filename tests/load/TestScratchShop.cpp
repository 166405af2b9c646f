#include "load/LoadFixture.h"
#include "load/LoadRun.h"
#include "load/ScratchShop.h"
#include "service/Shop.h"
#include "storage/SchemaLock.h"
#include "support/CommitProxy.h"

#include <QDir>
#include <QSignalSpy>

using namespace stockroom;
using namespace stockroom::test;

/// The load test keeps to shops of its own and leaves nothing behind.
class TestScratchShop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBehind_data() { TestDatabases::addRows(); }
    void leavesNothingBehind();
    void keepsAScratchThatIsInUse_data() { TestDatabases::addRows(); }
    void keepsAScratchThatIsInUse();
    void sweepsWhatACrashLeft_data() { TestDatabases::addRows(); }
    void sweepsWhatACrashLeft();
    void neverTouchesOtherFiles();
    void neverTouchesTheUsersShop_data() { TestDatabases::addRows(); }
    void neverTouchesTheUsersShop();
    void stopsWhenAsked();
    void saysWhatIsWrongWithItsPlace();
    void tellsWhatItCountedWhereTheServerIsGone_data();
    void tellsWhatItCountedWhereTheServerIsGone();

private:
    [[nodiscard]] static QStringList leftovers(const LoadPlan &plan);

    TestDatabases m_databases;
    ScratchFolder m_folder;
};

QStringList TestScratchShop::leftovers(const LoadPlan &plan)
{
    if (!plan.database.isSqlite())
        return SchemaLock(plan.database).schemas(QStringLiteral("stockroom_load_"));
    return QDir(plan.scratchFolder).entryList({QStringLiteral("load-test-*")}, QDir::Files | QDir::Hidden);
}

void TestScratchShop::leavesNothingBehind()
{
    FETCH_SHOP(m_databases, shop);
    LoadPlan plan = planOn(shop, m_folder);
    plan.orders = 20;
    plan.strategies = {LoadStrategy::Guarded, LoadStrategy::Stockroom};
    LoadRun run(plan);
    QSignalSpy finished(&run, &LoadRun::finished);
    QSignalSpy results(&run, &LoadRun::strategyFinished);
    run.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(results.size(), 2);
    QVERIFY(!run.isRunning());
    QCOMPARE(leftovers(plan), QStringList());
}

void TestScratchShop::keepsAScratchThatIsInUse()
{
    FETCH_SHOP(m_databases, shop);
    const LoadPlan plan = planOn(shop, m_folder);
    const Result<std::unique_ptr<ScratchShop>> scratch = ScratchShop::make(plan);
    QVERIFY(scratch.ok());
    ScratchShop::sweep(plan);
    QVERIFY(Shop::openReader(scratch.value()->address()).ok());
}

void TestScratchShop::sweepsWhatACrashLeft()
{
    FETCH_SHOP(m_databases, shop);
    const LoadPlan plan = planOn(shop, m_folder);
    // What a killed run leaves: the shop, and on disk the file whose lock nobody holds any more.
    ShopAddress left = plan.database;
    if (left.isSqlite()) {
        const QString name = QStringLiteral("/load-test-00000000000000000000000000000001.stockroom");
        left = ShopAddress::sqlite(plan.scratchFolder + name);
        QVERIFY(QDir().mkpath(plan.scratchFolder));
        QFile mark(left.path + QStringLiteral(".use.lock"));
        QVERIFY(mark.open(QIODevice::WriteOnly));
    } else {
        left.schema = QStringLiteral("stockroom_load_00000000000000000000000000000001");
    }
    QVERIFY(Shop::create(left, {}).ok());
    ScratchShop::sweep(plan);
    QCOMPARE(leftovers(plan), QStringList());
    QVERIFY(!Shop::openReader(left).ok());
}

void TestScratchShop::neverTouchesOtherFiles()
{
    LoadPlan plan = planOn(m_folder.file(QStringLiteral("other/any.stockroom")), m_folder);
    plan.scratchFolder = m_folder.file(QStringLiteral("other"));
    const ShopAddress mine =
        ShopAddress::sqlite(plan.scratchFolder + QStringLiteral("/load-test-mine.stockroom"));
    QVERIFY(Shop::create(mine, {}).ok());
    QFile mark(mine.path + QStringLiteral(".use.lock"));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    ScratchShop::sweep(plan);
    QVERIFY(Shop::openReader(mine).ok());
}

void TestScratchShop::neverTouchesTheUsersShop()
{
    FETCH_SHOP(m_databases, shop);
    LoadPlan plan = planOn(shop, m_folder);
    QVERIFY(Shop::create(plan.database, {}).ok());
    plan.orders = 20;
    QCOMPARE(runOne(plan, LoadStrategy::Stockroom).confirmed, 20);
    const auto reader = Shop::openReader(plan.database);
    QVERIFY(reader.ok());
    QCOMPARE(reader.value()->counts().result()->orders, 0);
    QCOMPARE(reader.value()->counts().result()->products, 0);
}

void TestScratchShop::stopsWhenAsked()
{
    LoadPlan plan = planOn(m_databases.newShop(QLatin1StringView(TestDatabases::kSqlite)), m_folder);
    plan.orders = LoadPlan::kMaxOrders;
    plan.stockEach = LoadPlan::kMaxStockEach;
    plan.strategies = {LoadStrategy::Locked, LoadStrategy::Stockroom};
    LoadRun run(plan);
    QSignalSpy progressed(&run, &LoadRun::progressed);
    QSignalSpy finished(&run, &LoadRun::finished);
    QSignalSpy results(&run, &LoadRun::strategyFinished);
    run.start();
    QVERIFY(progressed.wait(60'000));
    run.stop();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(results.size(), 1);
    const auto result = results.first().first().value<LoadResult>();
    QVERIFY(result.stopped);
    QCOMPARE(loadVerdictName(result.verdict), QStringLiteral("exact"));
    QCOMPARE(leftovers(plan), QStringList());
}

void TestScratchShop::saysWhatIsWrongWithItsPlace()
{
    LoadPlan plan = planOn(m_databases.newShop(QLatin1StringView(TestDatabases::kSqlite)), m_folder);
    const QString file = m_folder.file(QStringLiteral("a-file"));
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly));
    plan.scratchFolder = file;
    LoadRun run(plan);
    QSignalSpy failed(&run, &LoadRun::failed);
    QSignalSpy finished(&run, &LoadRun::finished);
    run.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::CannotOpen);
}

void TestScratchShop::tellsWhatItCountedWhereTheServerIsGone_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<LoadStrategy>("strategy");
    const QString postgresql = QString::fromLatin1(TestDatabases::kPostgresql);
    QTest::newRow("each waits") << postgresql << LoadStrategy::Guarded;
    QTest::newRow("the desk") << postgresql << LoadStrategy::Stockroom;
}

void TestScratchShop::tellsWhatItCountedWhereTheServerIsGone()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(LoadStrategy, strategy);
    LoadPlan plan = planOn(shop, m_folder);
    CommitProxy proxy(plan.database.port);
    plan.database.port = proxy.port();
    plan.orders = 5'000;
    plan.workers = 2;
    std::atomic_bool stop = false;
    int told = 0;
    const Result<LoadResult> result = runStrategy(plan, strategy, stop, [&](const LoadProgress &) {
        proxy.setRefusing(true);
        proxy.endAll();
        stop = ++told > 20;
    });
    QVERIFY2(result.ok(), result ? "" : qPrintable(errorText(result.error())));
    QCOMPARE(result->verdict, LoadVerdict::Unverified);
    QVERIFY(!result->notVerified.isEmpty());
    QVERIFY(loadExplanation(*result).contains(result->notVerified));
    QVERIFY(result->failed > 0);
    QVERIFY(!result->alone);
}

QTEST_GUILESS_MAIN(TestScratchShop)
#include "TestScratchShop.moc"
