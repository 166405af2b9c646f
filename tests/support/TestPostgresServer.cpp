#include "support/PostgresServer.h"
#include "support/TestDatabases.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stockroom::test;

/// The server helper itself: it runs, survives a restart, and leaves nothing behind.
class TestPostgresServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsAndTakesStatements();
    void keepsDataOverAnImmediateRestart();
    void removesItsFolder();
    void endsWhenItsProcessIsKilled();
    void givesEachCallANewShop_data() { TestDatabases::addRows(); }
    void givesEachCallANewShop();
};

void TestPostgresServer::initTestCase()
{
    if (!PostgresServer::isInstalled() && !TestDatabases::postgresIsRequired())
        QSKIP("no PostgreSQL server is installed (Debian and Ubuntu: apt-get install postgresql)");
}

void TestPostgresServer::startsAndTakesStatements()
{
    PostgresServer server;
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QVERIFY2(server.createDatabase(u"shop"_s), qPrintable(server.problem()));
    QVERIFY(runSql(server.url(u"shop"_s), u"CREATE TABLE t (x integer)"_s));
    QString problem;
    QVERIFY(!runSql(server.url(u"shop"_s), u"SELECT missing"_s, &problem));
    QVERIFY2(problem.contains(u"missing"_s), qPrintable(problem));
    server.stop();
    QVERIFY(!server.isRunning());
    QVERIFY(!runSql(server.url(u"shop"_s), u"SELECT 1"_s));
}

void TestPostgresServer::keepsDataOverAnImmediateRestart()
{
    PostgresServer server(PostgresServer::Durability::Safe);
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QVERIFY(runSql(server.url(u"postgres"_s), u"CREATE TABLE t AS SELECT 7 AS x"_s));
    QVERIFY2(server.restart(PostgresServer::Restart::Immediate), qPrintable(server.problem()));
    QVERIFY(runSql(server.url(u"postgres"_s), u"SELECT 1 / (x - 6) FROM t"_s));
}

void TestPostgresServer::removesItsFolder()
{
    QString folder;
    {
        PostgresServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        folder = server.folder();
        QVERIFY(QDir(folder).exists());
    }
    QVERIFY(!QDir(folder).exists());
}

void TestPostgresServer::endsWhenItsProcessIsKilled()
{
    int answer[2];
    QVERIFY(pipe(answer) == 0);
    const pid_t child = fork();
    if (child == 0) {
        auto *server = new PostgresServer;
        const QByteArray folder = server->start() ? server->folder().toUtf8() : QByteArray("none");
        if (write(answer[1], folder.constData(), size_t(folder.size())) > 0)
            pause();
        _exit(1);
    }
    QByteArray folder(4096, '\0');
    folder.truncate(qsizetype(read(answer[0], folder.data(), size_t(folder.size()))));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(answer[0]);
    close(answer[1]);
    QVERIFY(folder.startsWith('/'));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(QString::fromUtf8(folder)).exists(), 30'000);
}

void TestPostgresServer::givesEachCallANewShop()
{
    TestDatabases databases;
    FETCH_SHOP(databases, shop);
    const QString other = databases.newShop(database);
    QVERIFY(shop != other);
    if (database == QLatin1StringView(TestDatabases::kPostgresql))
        QVERIFY(runSql(shop, u"SELECT 1"_s));
    else
        QVERIFY(!QFile::exists(shop));
}

QTEST_GUILESS_MAIN(TestPostgresServer)
#include "TestPostgresServer.moc"
