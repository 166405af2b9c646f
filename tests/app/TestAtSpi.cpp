#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 30'000;
constexpr int kCallMs = 5'000;
/// Of at-spi2's own lists.
constexpr uint kInvalidRole = 0;
constexpr uint kUnknownRole = 67;
constexpr uint kFocusable = 11;
constexpr uint kShowing = 25;
const QList<uint> kFullOfCells{31, 55, 65, 66}; // list, table, tree, tree table: their words are the model's

const auto kBusService = u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s;
const auto kAccessible = u"org.a11y.atspi.Accessible"_s;
const auto kRoot = u"/org/a11y/atspi/accessible/root"_s;

/// An accessible object at the bus.
struct Place {
    QString service;
    QString path;
};

struct Walk {
    int seen = 0;
    int focusable = 0;
    QStringList names;
    QStringList wrong;
};

QDBusMessage call(QDBusConnection &bus, const Place &place, const QString &interface, const QString &method,
                  const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(place.service, place.path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, kCallMs);
}

QList<Place> childrenOf(QDBusConnection &bus, const Place &place)
{
    QList<Place> children;
    const QDBusMessage answer = call(bus, place, kAccessible, u"GetChildren"_s);
    if (answer.type() != QDBusMessage::ReplyMessage) {
        return children;
    }
    const auto list = answer.arguments().first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        children.append({service, path.path()});
    }
    list.endArray();
    return children;
}

QString nameOf(QDBusConnection &bus, const Place &place)
{
    const QDBusMessage answer =
        call(bus, place, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {kAccessible, u"Name"_s});
    return answer.type() == QDBusMessage::ReplyMessage
        ? answer.arguments().first().value<QDBusVariant>().variant().toString()
        : QString();
}

uint roleOf(QDBusConnection &bus, const Place &place)
{
    return call(bus, place, kAccessible, u"GetRole"_s).arguments().value(0).toUInt();
}

bool hasState(QDBusConnection &bus, const Place &place, uint state)
{
    const QDBusMessage answer = call(bus, place, kAccessible, u"GetState"_s);
    QList<uint> words;
    if (answer.type() == QDBusMessage::ReplyMessage) {
        answer.arguments().first().value<QDBusArgument>() >> words;
    }
    return words.size() > int(state / 32) && (words.at(state / 32) >> (state % 32) & 1U) != 0;
}

void walk(QDBusConnection &bus, const Place &place, const QString &above, Walk &found)
{
    const QString name = nameOf(bus, place);
    const uint role = roleOf(bus, place);
    const QString here = above + u'/' + (name.isEmpty() ? u"role %1"_s.arg(role) : name);
    ++found.seen;
    found.names.append(name);
    if (hasState(bus, place, kFocusable) && hasState(bus, place, kShowing)) {
        ++found.focusable;
        if (name.trimmed().isEmpty()) {
            found.wrong.append(u"no name: "_s + here);
        }
        if (role == kInvalidRole || role == kUnknownRole) {
            found.wrong.append(u"no role: "_s + here);
        }
    }
    if (!kFullOfCells.contains(role)) {
        for (const Place &child : childrenOf(bus, place)) {
            walk(bus, child, here, found);
        }
    }
}

} // namespace

/// The window as a screen reader gets it: a real start of the program at a real accessibility bus, walked
/// over D-Bus.
class TestAtSpi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theWindowCanBeReadAloud();

private:
    bool startDisplay();
    bool startBus();
    bool startProgram();
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QDBusConnection accessibilityBus() const;

    QTemporaryDir m_folder;
    QProcess m_display;
    QProcess m_bus;
    QProcess m_program;
    QString m_displayName;
    QString m_busAddress;
};

void TestAtSpi::initTestCase()
{
    const bool hasAll = !QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty() && QFileInfo::exists(kBusService);
    if (!hasAll) {
        QSKIP("The packages at-spi2-core, dbus and xvfb are not installed here: nothing reads the window "
              "aloud.");
    }
    QVERIFY(startDisplay());
    QVERIFY(startBus());
    QVERIFY(startProgram());
}

void TestAtSpi::cleanupTestCase()
{
    for (QProcess *each : {&m_program, &m_bus, &m_display}) {
        each->terminate();
        if (each->state() != QProcess::NotRunning && !each->waitForFinished(kCallMs)) {
            each->kill();
            each->waitForFinished();
        }
    }
}

QProcessEnvironment TestAtSpi::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    const QString home = m_folder.path();
    for (const QString &name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s,
                                u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s}) {
        all.insert(name, home);
    }
    all.remove(u"AT_SPI_BUS_ADDRESS"_s);
    all.insert(u"DISPLAY"_s, m_displayName);
    all.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    all.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    all.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    all.insert(u"LANGUAGE"_s, u"en"_s);
    return all;
}

bool TestAtSpi::startDisplay()
{
    m_display.start(
        u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x720x24"_s, u"-nolisten"_s, u"tcp"_s});
    while (!m_display.canReadLine() && m_display.waitForReadyRead(kStartMs)) { }
    m_displayName = u':' + QString::fromLatin1(m_display.readLine().trimmed());
    return m_displayName.size() > 1;
}

bool TestAtSpi::startBus()
{
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(kStartMs)) { }
    m_busAddress = QString::fromLatin1(m_bus.readLine().trimmed());
    return !m_busAddress.isEmpty();
}

bool TestAtSpi::startProgram()
{
    const QString shop = m_folder.filePath(u"demo.stockroom"_s);
    m_program.setProcessEnvironment(environment());
    m_program.start(QStringLiteral(STOCKROOM_BINARY), {u"--shop"_s, shop, u"demo"_s});
    if (!m_program.waitForFinished(2 * kStartMs) || m_program.exitCode() != 0) {
        return false;
    }
    m_program.start(QStringLiteral(STOCKROOM_BINARY), {u"--shop"_s, shop});
    return m_program.waitForStarted(kStartMs);
}

QDBusConnection TestAtSpi::accessibilityBus() const
{
    QDBusConnection session = QDBusConnection::connectToBus(m_busAddress, u"session of the test"_s);
    const QDBusMessage answer =
        call(session, {u"org.a11y.Bus"_s, u"/org/a11y/bus"_s}, u"org.a11y.Bus"_s, u"GetAddress"_s);
    return QDBusConnection::connectToBus(answer.arguments().value(0).toString(), u"accessibility"_s);
}

void TestAtSpi::theWindowCanBeReadAloud()
{
    QDBusConnection bus = accessibilityBus();
    QVERIFY2(bus.isConnected(), qPrintable(bus.lastError().message()));
    const Place registry{u"org.a11y.atspi.Registry"_s, kRoot};
    QList<Place> programs;
    const auto isThere = [&] {
        programs = childrenOf(bus, registry);
        return !programs.isEmpty() && !childrenOf(bus, programs.first()).isEmpty();
    };
    QVERIFY2(QTest::qWaitFor(isThere, kStartMs), m_program.readAllStandardError().constData());
    Walk found;
    const auto hasOpened = [&] {
        found = {};
        walk(bus, programs.first(), {}, found);
        return found.names.contains(u"Orders today"_s)
            || found.names.join(u'\n').contains(u"Orders today: "_s);
    };
    QVERIFY2(QTest::qWaitFor(hasOpened, kStartMs), qPrintable(found.names.join(u'\n')));
    QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(u'\n')));
    QVERIFY(found.seen > 50);
    QVERIFY2(found.focusable > 10, qPrintable(QString::number(found.focusable)));
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "TestAtSpi.moc"
