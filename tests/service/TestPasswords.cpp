#include "service/Passwords.h"
#include "support/TestDatabases.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stockroom;

/// Passwords of shared shops in a real secret service: a keyring of its own on a bus of its own.
class TestPasswords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsWhatWasKept();
    void answersWithoutHoldingUpWhoAsks();
    void findsNothingForAnotherServer();
    void leavesAGivenPasswordAlone();
    void leavesItToLibpqWhereThatIsTold();
    void saysThatNothingWasKept();
    void asksNobodyOutsideASession();

private:
    static ShopAddress address(const QString &text) { return ShopAddress::parse(text).value(); }
    static Result<void> keptNow(const ShopAddress &shop)
    {
        const QFuture<Result<void>> kept = passwords::keep(shop);
        (void)QTest::qWaitFor([&] { return kept.isFinished(); }, 30'000);
        return kept.result();
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

void TestPasswords::initTestCase()
{
    qunsetenv("PGPASSWORD");
    qunsetenv("PGPASSFILE");
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (!QStandardPaths::findExecutable(program).isEmpty())
            continue;
        if (test::TestDatabases::postgresIsRequired())
            QFAIL(qPrintable(program + u" is not installed"_s));
        QSKIP(qPrintable(program + u" is not installed"_s));
    }
    // Nothing is started by being asked for, so that a keyring that is gone stays away.
    QFile config(m_home.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:path=" + m_home.filePath(u"bus"_s).toUtf8()
                 + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    QVERIFY(m_keyring.waitForStarted());
    m_keyring.write("the keyring's own");
    m_keyring.closeWriteChannel();
    QTRY_VERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s));
}

void TestPasswords::cleanupTestCase()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

void TestPasswords::findsWhatWasKept()
{
    const QString password = u"pä ss'\"w%20ord"_s;
    ShopAddress shop = address(u"postgresql://ada@db.example:6000/shop"_s);
    QVERIFY(passwords::completedNow(shop).password.isEmpty());
    shop.password = password;
    QVERIFY(keptNow(shop));
    shop.password.clear();
    QCOMPARE(passwords::completedNow(shop).password, password);
    // One login, whatever schema the shop stands in.
    QCOMPARE(
        passwords::completedNow(address(u"postgresql://ada@db.example:6000/shop?schema=second"_s)).password,
        password);
}

void TestPasswords::answersWithoutHoldingUpWhoAsks()
{
    const QFuture<ShopAddress> asked =
        passwords::completed(address(u"postgresql://ada@db.example:6000/shop"_s));
    QVERIFY(!asked.isFinished()); // no event was handled before it returned
    QTRY_VERIFY(asked.isFinished());
    QVERIFY(!asked.result().password.isEmpty());
    QVERIFY(passwords::completed(address(u"a.stockroom"_s)).isFinished());
}

void TestPasswords::findsNothingForAnotherServer()
{
    for (const QString &other :
         {u"postgresql://ada@db.example/shop"_s, u"postgresql://bob@db.example:6000/shop"_s,
          u"postgresql://ada@other.example:6000/shop"_s})
        QVERIFY2(passwords::completedNow(address(other)).password.isEmpty(), qPrintable(other));
}

void TestPasswords::leavesAGivenPasswordAlone()
{
    QCOMPARE(passwords::completedNow(address(u"postgresql://ada:given@db.example:6000/shop"_s)).password,
             u"given"_s);
    QVERIFY(passwords::completedNow(address(u"a.stockroom"_s)).password.isEmpty());
}

void TestPasswords::leavesItToLibpqWhereThatIsTold()
{
    const auto told = qScopeGuard([] { qunsetenv("PGPASSFILE"); });
    qputenv("PGPASSFILE", m_home.filePath(u"pass"_s).toUtf8());
    QVERIFY(passwords::completedNow(address(u"postgresql://ada@db.example:6000/shop"_s)).password.isEmpty());
}

void TestPasswords::saysThatNothingWasKept()
{
    m_keyring.kill();
    QVERIFY(m_keyring.waitForFinished());
    const ShopAddress shop = address(u"postgresql://ada:secret@db.example:6000/shop"_s);
    const Result<void> kept = keptNow(shop);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::NotKept);
    QVERIFY(passwords::completedNow(address(u"postgresql://ada@db.example:6000/shop"_s)).password.isEmpty());
}

void TestPasswords::asksNobodyOutsideASession()
{
    QVERIFY(passwords::canBeKept());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    QVERIFY(!passwords::canBeKept());
    QVERIFY(passwords::completedNow(address(u"postgresql://ada@db.example:6000/shop"_s)).password.isEmpty());
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "TestPasswords.moc"
