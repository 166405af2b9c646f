#include "load/LoadFixture.h"
#include "load/LoadHere.h"
#include "load/LoadWorker.h"
#include "service/ShopFixture.h"
#include "storage/Database.h"
#include "storage/Transaction.h"
#include "support/PostgresServer.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// What the program's own path tries again is counted, as with every other strategy. This program is its own
/// worker process.
class TestRetries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areCountedBehindAForeignWriter();
    void areCountedOnTheServer_data();
    void areCountedOnTheServer();

private:
    TestDatabases m_databases;
    ScratchFolder m_folder;
};

void TestRetries::areCountedBehindAForeignWriter()
{
    const auto open = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    (void)addProducts(*open, 1, 100);
    LoadPlan plan;
    plan.orders = 20;
    plan.workers = 2;
    plan.products = 1;
    Database foreign(open->address(), Database::Access::Writer);
    std::optional<Transaction> writing(std::in_place, foreign, Transaction::Mode::Write);
    const std::atomic_bool stop = false;
    std::optional<Result<LoadResult>> result;
    std::atomic_int retried = 0;
    QObject context;
    QObject::connect(
        &open->keeper(), &StockKeeper::batchRetried, &context, [&] { ++retried; }, Qt::DirectConnection);
    std::thread load([&] { result = loadHere(*open, plan, -1, stop); });
    // The keeper waits for the lock as long as SQLite lets it, and then begins again.
    const bool isRetried = QTest::qWaitFor([&] { return retried > 0; }, 20'000);
    writing.reset();
    load.join();
    QVERIFY(isRetried);
    QVERIFY(result->ok());
    QCOMPARE((*result)->confirmed, 20);
    QVERIFY((*result)->retries > 0);
    QCOMPARE(violations(open->address()), QString());
}

void TestRetries::areCountedOnTheServer_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("processes");
    QTest::newRow("threads") << QString::fromLatin1(TestDatabases::kPostgresql) << false;
    QTest::newRow("processes") << QString::fromLatin1(TestDatabases::kPostgresql) << true;
}

/// Three transactions that write orders meet a serialization failure, wherever the scratch shop is made.
void TestRetries::areCountedOnTheServer()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(bool, processes);
    for (const QString &statement :
         {u"CREATE SEQUENCE public.conflicts"_s,
          u"CREATE FUNCTION public.conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF "
          "nextval('public.conflicts') <= 3 THEN RAISE EXCEPTION USING ERRCODE = '40001'; END IF; RETURN "
          "NULL; END $$"_s,
          u"CREATE FUNCTION public.arrange() RETURNS event_trigger LANGUAGE plpgsql AS $$ DECLARE made "
          u"record; "
          "BEGIN FOR made IN SELECT * FROM pg_event_trigger_ddl_commands() LOOP IF made.object_type = "
          "'table' "
          "AND made.object_identity LIKE '%.sale_order' THEN EXECUTE format('CREATE TRIGGER conflicting "
          "BEFORE "
          "INSERT ON %s FOR EACH STATEMENT EXECUTE FUNCTION public.conflict()', made.object_identity); END "
          "IF; "
          "END LOOP; END $$"_s,
          u"CREATE EVENT TRIGGER arranging ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION "
          "public.arrange()"_s}) {
        QString problem;
        QVERIFY2(runSql(shop, statement, &problem), qPrintable(problem));
    }
    LoadPlan plan = planOn(shop, m_folder);
    plan.processes = processes;
    plan.workers = 4;
    plan.workerCommand = {QCoreApplication::applicationFilePath(), u"load-worker"_s};
    const LoadResult result = runOne(plan, LoadStrategy::Stockroom);
    QCOMPARE(result.firstFailure, QString());
    QCOMPARE(result.confirmed, 100);
    QCOMPARE(result.retries, 3);
    QCOMPARE(loadVerdictName(result.verdict), u"exact"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "load-worker") == 0)
        return runLoadWorker();
    TestRetries test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestRetries.moc"
