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
    uint m_contrast = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &key)
    {
        const uint value = key == u"contrast"_s ? m_contrast : m_scheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
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
        announceScheme(kLight);
        QTRY_VERIFY(!theme.isDark());
        announceScheme(kDark);
        QTRY_VERIFY(theme.isDark());

        theme.choose(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        theme.choose(Theme::Choice::System);
        QVERIFY(theme.isDark());

        const Theme next(*qApp, &settings); // starts with what was known, before the portal answers
        QVERIFY(next.isDark());
    }

    void takesTheContrastOfTheDesktopAndFollowsIt()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_portal.m_contrast = 1;
        Theme theme(*qApp, &settings);
        QTRY_COMPARE(&theme.tokens(), &highContrastTokens());
        QCOMPARE(&tokensOf(QApplication::palette()), &highContrastTokens());
        m_portal.m_contrast = 0;
        announce(0, u"contrast"_s);
        QTRY_VERIFY(&theme.tokens() != &highContrastTokens());
        theme.choose(Theme::Choice::HighContrast);
        QCOMPARE(&theme.tokens(), &highContrastTokens());
        const Theme next(*qApp, &settings);
        QCOMPARE(next.choice(), Theme::Choice::HighContrast);
    }

private:
    void announceScheme(uint scheme)
    {
        m_portal.m_scheme = scheme;
        announce(scheme, u"color-scheme"_s);
    }

    static void announce(uint value, const QString &key)
    {
        const QStringList words{u"--session"_s,
                                u"--type=signal"_s,
                                u"/org/freedesktop/portal/desktop"_s,
                                u"org.freedesktop.portal.Settings.SettingChanged"_s,
                                u"string:org.freedesktop.appearance"_s,
                                u"string:"_s + key,
                                u"variant:uint32:%1"_s.arg(value)};
        QCOMPARE(QProcess::execute(u"dbus-send"_s, words), 0);
    }

    QProcess m_bus;
    FakePortal m_portal;
};

QTEST_MAIN(TestSystemTheme)
#include "TestSystemTheme.moc"
