#include "gui/common/SideGrip.h"
#include "gui/common/StockroomStyle.h"
#include "gui/shell/FirstWindow.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/NavigationBar.h"
#include "gui/welcome/RecentMenu.h"
#include "gui/welcome/RecentShops.h"
#include "gui/welcome/ShopChooser.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

class PlainPage final : public Page {
public:
    PlainPage()
        : Page(u"one"_s, u"One"_s, u"package"_s)
    {
    }
    void resetLayout() override { m_isReset = true; }
    bool m_isReset = false;
};

/// A start of another program, which waits for its answer while this one works.
QFuture<bool> startAgain(const ShopAddress &shop, const QByteArray &token = {})
{
    return QtConcurrent::run([=] { return FirstWindow::bringForward(shop, token); });
}

void dragBy(QWidget &grip, int x)
{
    const QPoint from = grip.rect().center();
    QTest::mousePress(&grip, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(x, 0), grip.mapToGlobal(from) + QPoint(x, 0),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&grip, &move);
    QTest::mouseRelease(&grip, Qt::LeftButton, {}, from);
}

} // namespace

class TestManners final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new StockroomStyle);
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    }

    void aSecondStartBringsTheFirstWindowForward()
    {
        const ShopAddress shop = ShopAddress::sqlite(u"/shops/one.stockroom"_s);
        QVERIFY(!FirstWindow::bringForward(shop)); // nobody has it
        FirstWindow first;
        QSignalSpy asked(&first, &FirstWindow::asked);
        first.answerFor(shop);
        const QFuture<bool> second = startAgain(shop, "a token\n");
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toByteArray(), QByteArray("a token"));
        QVERIFY(!FirstWindow::bringForward(ShopAddress::sqlite(u"/shops/two.stockroom"_s)));
        first.stop();
        QVERIFY(!FirstWindow::bringForward(shop));
    }

    void theShopIsTheSameHoweverItIsWritten()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"shop.stockroom"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.link(folder.filePath(u"link.stockroom"_s)));
        QCOMPARE(FirstWindow::socketPath(ShopAddress::sqlite(folder.filePath(u"link.stockroom"_s))),
                 FirstWindow::socketPath(ShopAddress::sqlite(file.fileName())));
        const auto server = [](const QString &text) {
            return FirstWindow::socketPath(ShopAddress::parse(text).value());
        };
        QCOMPARE(server(u"postgresql://till:secret@host/shop"_s),
                 server(u"postgresql://till@host:5432/shop"_s));
        QVERIFY(server(u"postgresql://till@host/shop"_s) != server(u"postgresql://till@host/other"_s));
    }

    void nobodyElseReachesTheSocket()
    {
        const ShopAddress shop = ShopAddress::sqlite(u"/shops/one.stockroom"_s);
        FirstWindow first;
        first.answerFor(shop);
        QVERIFY(first.isAnswering());
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        const QFileInfo socket(FirstWindow::socketPath(shop));
        QVERIFY(socket.exists());
        QVERIFY(!(socket.permissions() & kOthers));
        QVERIFY(!(QFileInfo(socket.path()).permissions() & kOthers));
    }

    void aSocketLeftBehindIsTakenOver()
    {
        const ShopAddress shop = ShopAddress::sqlite(u"/shops/killed.stockroom"_s);
        const QString path = FirstWindow::socketPath(shop);
        {
            QFile left(path); // nobody listens at it
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        QVERIFY(!FirstWindow::bringForward(shop));
        FirstWindow first;
        first.answerFor(shop);
        QVERIFY(first.isAnswering());
        const QFuture<bool> second = startAgain(shop);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        FirstWindow third; // leaves the first alone
        third.answerFor(shop);
        QVERIFY(!third.isAnswering());
        QVERIFY(QFileInfo::exists(path));
    }

    void whateverElseIsSaidIsNotAnswered()
    {
        const ShopAddress shop = ShopAddress::sqlite(u"/shops/one.stockroom"_s);
        FirstWindow first;
        QSignalSpy asked(&first, &FirstWindow::asked);
        first.answerFor(shop);
        QLocalSocket caller;
        caller.connectToServer(FirstWindow::socketPath(shop));
        QVERIFY(caller.waitForConnected());
        caller.write("delete everything\n");
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
        QVERIFY(caller.readAll().isEmpty());
        QVERIFY(asked.isEmpty());
    }

    void aWindowLeftOnALostScreenComesBack()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme(*qApp, nullptr);
        {
            MainWindow window(theme, &settings);
            window.setGeometry(20'000, 9'000, 1'200, 700);
            window.show();
            window.close();
        }
        QVERIFY(settings.contains(u"window/geometry"_s));
        const MainWindow again(theme, &settings);
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY(screen.contains(again.pos()));
        QCOMPARE(again.size(), again.size().boundedTo(screen.size().expandedTo(again.minimumSize())));
    }

    void sizeAndPlaceAreRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme(*qApp, nullptr);
        {
            MainWindow window(theme, &settings);
            window.setMinimumSize(100, 100);
            window.setGeometry(30, 40, 700, 500);
            window.show();
            window.close();
        }
        MainWindow again(theme, &settings);
        QCOMPARE(again.pos(), QPoint(30, 40));
    }

    void panesAreMadeWiderAndStaySo()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme(*qApp, nullptr);
        int usual = 0;
        {
            MainWindow window(theme, &settings);
            window.resize(1440, 900);
            window.show();
            auto *navigation = window.findChild<NavigationBar *>();
            usual = navigation->width();
            dragBy(*navigation->findChild<SideGrip *>(), 60);
            QCOMPARE(navigation->width(), usual + 60);
            navigation->setFolded(true);
            QVERIFY(navigation->width() < usual);
            navigation->setFolded(false);
            QCOMPARE(navigation->width(), usual + 60);
        }
        MainWindow again(theme, &settings);
        again.resize(1440, 900);
        again.show();
        auto *navigation = again.findChild<NavigationBar *>();
        QCOMPARE(navigation->width(), usual + 60);
        QTest::mouseDClick(navigation->findChild<SideGrip *>(), Qt::LeftButton);
        QCOMPARE(navigation->width(), usual);
    }

    void resetLayoutGoesBackToTheFirstStart()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme(*qApp, nullptr);
        MainWindow window(theme, &settings);
        auto *page = new PlainPage;
        window.addPage(MainWindow::Section::Main, page);
        window.resize(1440, 900);
        window.show();
        auto *navigation = window.findChild<NavigationBar *>();
        const int usual = navigation->width();
        dragBy(*navigation->findChild<SideGrip *>(), 40);
        window.commands().action(u"window.navigation"_s)->trigger();
        window.commands().action(u"window.resetLayout"_s)->trigger();
        QVERIFY(page->m_isReset);
        window.resize(1440, 900);
        QTRY_VERIFY(!window.isNavigationFolded());
        QCOMPARE(navigation->width(), usual);
    }

    void recentShopsAreInTheMenu()
    {
        Theme theme(*qApp, nullptr);
        RecentShops recent(nullptr);
        MainWindow window(theme, nullptr);
        ShopChooser chooser(window.commands(), &window);
        const RecentMenu menu(recent, chooser, &window);
        QVERIFY(!menu.menuAction()->isVisible());
        recent.remember({u"/shops/stall.stockroom"_s, u"Salt & Pepper"_s, 640, QDateTime::currentDateTime()});
        QVERIFY(menu.menuAction()->isVisible());
        QVERIFY(menu.actions().first()->text().contains(u"Salt && Pepper"_s));
        QSignalSpy opened(&chooser, &ShopChooser::openRequested);
        menu.actions().first()->trigger();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<ShopAddress>().path, u"/shops/stall.stockroom"_s);
        menu.actions().last()->trigger();
        QTRY_VERIFY(recent.entries().isEmpty());
        QVERIFY(!menu.menuAction()->isVisible());
    }

private:
    const QTemporaryDir m_runtime;
};

QTEST_MAIN(TestManners)
#include "TestManners.moc"
