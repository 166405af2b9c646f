#include "gui/common/Theme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

constexpr uint kDark = 1;
constexpr uint kLight = 2;

} // namespace

/// Stands in for the desktop portal on a bus of its own.
class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint m_scheme = kLight;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)));
    }
};

class TestSystemTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty() || QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty()) {
            QSKIP("There is no dbus-daemon or dbus-send here to stand in for the desktop");
        }
        m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead(5000));
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), u"portal"_s);
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                   QDBusConnection::ExportAllContents));
    }

    void cleanupTestCase()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void takesTheSchemeOfTheDesktopAndFollowsIt()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_portal.m_scheme = kDark;
        Theme theme(*qApp, &settings);
        QVERIFY(!theme.isDark()); // the answer is on its way
        QTRY_VERIFY(theme.isDark());
        QVERIFY(tokensOf(QApplication::palette()).dark);
        announce(kLight);
        QTRY_VERIFY(!theme.isDark());
        announce(kDark);
        QTRY_VERIFY(theme.isDark());

        theme.choose(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        theme.choose(Theme::Choice::System);
        QVERIFY(theme.isDark());

        const Theme next(*qApp, &settings); // starts with what was known, before the portal answers
        QVERIFY(next.isDark());
    }

private:
    void announce(uint scheme)
    {
        m_portal.m_scheme = scheme;
        const QStringList words{u"--session"_s,
                                u"--type=signal"_s,
                                u"/org/freedesktop/portal/desktop"_s,
                                u"org.freedesktop.portal.Settings.SettingChanged"_s,
                                u"string:org.freedesktop.appearance"_s,
                                u"string:color-scheme"_s,
                                u"variant:uint32:%1"_s.arg(scheme)};
        QCOMPARE(QProcess::execute(u"dbus-send"_s, words), 0);
    }

    QProcess m_bus;
    FakePortal m_portal;
};

QTEST_MAIN(TestSystemTheme)
#include "TestSystemTheme.moc"
