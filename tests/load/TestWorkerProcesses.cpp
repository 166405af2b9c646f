#include "load/LoadFixture.h"
#include "load/LoadWorker.h"

using namespace stockroom;
using namespace stockroom::test;

/// Workers that are processes of their own, on PostgreSQL. This program is its own worker.
class TestWorkerProcesses final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areExact_data();
    void areExact();
    void loseDecreasesInTheScenario();
    void sayWhenTheyCanNotStart();

private:
    [[nodiscard]] LoadPlan plan(const QString &shop) const;

    TestDatabases m_databases;
    ScratchFolder m_folder;
};

LoadPlan TestWorkerProcesses::plan(const QString &shop) const
{
    LoadPlan plan = planOn(shop, m_folder);
    plan.processes = true;
    plan.workers = 4;
    plan.workerCommand = {QCoreApplication::applicationFilePath(), QStringLiteral("load-worker")};
    return plan;
}

void TestWorkerProcesses::areExact_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<LoadStrategy>("strategy");
    for (const LoadStrategy strategy :
         {LoadStrategy::Guarded, LoadStrategy::Locked, LoadStrategy::Versioned, LoadStrategy::Stockroom}) {
        QTest::newRow(qPrintable(loadStrategyName(strategy)))
            << QString::fromLatin1(TestDatabases::kPostgresql) << strategy;
    }
}

void TestWorkerProcesses::areExact()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(LoadStrategy, strategy);
    const LoadResult result = runOne(plan(shop), strategy);
    QCOMPARE(result.firstFailure, QString());
    QCOMPARE(result.confirmed, 100);
    QCOMPARE(result.rejected, 300);
    QCOMPARE(result.stockActual, 0);
    QVERIFY(result.seconds > 0);
    QCOMPARE(loadVerdictName(result.verdict), QStringLiteral("exact"));
}

void TestWorkerProcesses::loseDecreasesInTheScenario()
{
    const QString database = QString::fromLatin1(TestDatabases::kPostgresql);
    if (const QString missing = m_databases.missing(database); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    LoadPlan many = plan(m_databases.newShop(database));
    many.orders = 2000;
    many.stockEach = 2000;
    const LoadResult result = runOne(many, LoadStrategy::Scenario);
    QCOMPARE(loadVerdictName(result.verdict), QStringLiteral("lost_decreases"));
    QVERIFY(result.decreasesLost > 0);
    QVERIFY(result.interleaving);
}

void TestWorkerProcesses::sayWhenTheyCanNotStart()
{
    const QString database = QString::fromLatin1(TestDatabases::kPostgresql);
    if (const QString missing = m_databases.missing(database); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    LoadPlan none = plan(m_databases.newShop(database));
    none.workerCommand = {QStringLiteral("/nowhere/stockroom")};
    QCOMPARE(loadVerdictName(runOne(none, LoadStrategy::Guarded).verdict), QStringLiteral("failed"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "load-worker") == 0)
        return runLoadWorker();
    TestWorkerProcesses test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestWorkerProcesses.moc"
