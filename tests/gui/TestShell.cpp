#include "gui/common/Card.h"
#include "gui/common/StockroomStyle.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/NavigationBar.h"
#include "gui/shell/Shots.h"
#include "gui/shell/StatusStrip.h"
#include "gui/welcome/ConnectDialog.h"
#include "gui/welcome/NewShopDialog.h"
#include "gui/welcome/RecentRow.h"
#include "gui/welcome/RecentShops.h"
#include "gui/welcome/ShopChooser.h"
#include "gui/welcome/WelcomePage.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

class PlainPage final : public Page {
public:
    PlainPage(const QString &id, const QString &title)
        : Page(id, title, u"package"_s)
    {
        addCommand({.id = id + u".add"_s,
                    .text = u"Add"_s,
                    .iconName = u"plus"_s,
                    .keys = {QKeySequence(Qt::Key_F4)}});
    }
    bool mayLeave() override { return m_mayLeave; }
    bool m_mayLeave = true;
};

/// A window with its welcome page, and what both refer to.
struct Desk {
    explicit Desk(QSettings *settings = nullptr)
        : theme(*qApp, nullptr)
        , recent(settings)
        , window(theme, settings)
        , chooser(window.commands(), &window)
    {
        window.addFileActions(chooser.actions());
        window.addPage(MainWindow::Section::Main, new WelcomePage(chooser, recent));
        window.resize(1440, 900);
    }
    void show()
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(u"welcome"_s);
    }
    void openShop()
    {
        window.addPage(MainWindow::Section::Main, new PlainPage(u"one"_s, u"One"_s));
        window.addPage(MainWindow::Section::Main, new PlainPage(u"two"_s, u"Two"_s));
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
    }

    Theme theme;
    RecentShops recent;
    MainWindow window;
    ShopChooser chooser;
};

} // namespace

class TestShell final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void onlyPagesThatWorkAreOffered()
    {
        Desk desk;
        QCOMPARE(desk.window.availablePages(), QStringList{u"welcome"_s});
        desk.openShop();
        QCOMPARE(desk.window.availablePages(), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(desk.window.currentPage()->id(), u"one"_s);
        desk.window.showPage(u"welcome"_s);
        QCOMPARE(desk.window.currentPage()->id(), u"one"_s);
        desk.window.setShop(std::nullopt);
        desk.window.removeShopPages();
        QCOMPARE(desk.window.availablePages(), QStringList{u"welcome"_s});
        QCOMPARE(desk.window.currentPage()->id(), u"welcome"_s);
    }

    void everyMenuHasALetterOfItsOwn()
    {
        Desk desk;
        desk.openShop();
        auto *page = new PlainPage(u"three"_s, u"Fine & view"_s); // F and V are taken
        desk.window.addPage(MainWindow::Section::Main, page);
        desk.window.showPage(u"three"_s);
        QStringList letters;
        for (const QAction *menu : desk.window.menuBar()->actions()) {
            if (menu->isVisible()) {
                letters << QKeySequence::mnemonic(menu->text()).toString();
            }
        }
        QVERIFY2(!letters.contains(QString()), qPrintable(letters.join(u' ')));
        QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
        QCOMPARE(desk.window.menuBar()->actions().constEnd()[-2]->text(), u"F&ine && view"_s);
    }

    void toolBarStandsWithTheMenus()
    {
        Desk desk;
        desk.openShop();
        desk.window.setNewOrderPage(u"two"_s);
        desk.show();
        const auto *button = desk.window.findChild<QToolBar *>()->findChild<QPushButton *>();
        const QRect place(button->mapTo(&desk.window, QPoint()), button->size());
        QCOMPARE(place.top(), desk.window.menuBar()->height() + 6);
        QCOMPARE(place.height(), 32);
    }

    void altAndANumberShowsAPage()
    {
        Desk desk;
        desk.show();
        desk.openShop();
        QTest::keyClick(&desk.window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window.currentPage()->id(), u"two"_s);
        QTest::keyClick(&desk.window, Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.window.currentPage()->id(), u"one"_s);
    }

    void arrowKeysWalkTheNavigation()
    {
        Desk desk;
        desk.show();
        desk.openShop();
        auto *navigation = desk.window.findChild<NavigationBar *>();
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Down);
        QCOMPARE(desk.window.currentPage()->id(), u"two"_s);
    }

    void offersLessonsWhileNoShopIsOpen()
    {
        Desk desk;
        QStringList opened;
        desk.window.setHelp([&](const QString &topic) { opened << topic; },
                            {{u"first"_s, u"First steps"_s, u"book-open"_s}});
        auto *always = new PlainPage(u"always"_s, u"Load test"_s);
        always->setAvailability(Page::Availability::Always);
        desk.window.addPage(MainWindow::Section::Tools, always);
        desk.show();
        QCOMPARE(desk.window.availablePages(), (QStringList{u"welcome"_s, u"always"_s}));
        auto *navigation = desk.window.findChild<NavigationBar *>();
        const auto entry = [&](const QString &text) {
            return navigation->model()
                ->match(navigation->model()->index(0, 0), Qt::DisplayRole, text)
                .value(0);
        };
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Down); // only walks by
        QVERIFY(opened.isEmpty());
        QTest::keyClick(navigation, Qt::Key_Down);
        QCOMPARE(desk.window.currentPage()->id(), u"always"_s);
        QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {},
                          navigation->visualRect(entry(u"First steps"_s)).center());
        QCOMPARE(opened, QStringList{u"first"_s});
        QCOMPARE(desk.window.currentPage()->id(), u"always"_s);
        QCOMPARE(navigation->currentIndex(), entry(u"Load test"_s)); // where one still is
        desk.openShop();
        QVERIFY(!entry(u"First steps"_s).isValid());
        QVERIFY(entry(u"Load test"_s).isValid());
    }

    void aPageThatWouldLoseSomethingStays()
    {
        Desk desk;
        desk.openShop();
        auto *page = static_cast<PlainPage *>(desk.window.page(u"one"_s));
        page->m_mayLeave = false;
        desk.window.showPage(u"two"_s);
        QCOMPARE(desk.window.currentPage()->id(), u"one"_s);
        QVERIFY(!desk.window.close());
        page->m_mayLeave = true;
        desk.window.showPage(u"two"_s);
        QCOMPARE(desk.window.currentPage()->id(), u"two"_s);
    }

    void newOrderIsShownWithItsPageOnly()
    {
        Desk desk;
        desk.window.setNewOrderPage(u"two"_s);
        QVERIFY(!desk.window.commands().action(u"order.new"_s)->isVisible());
        desk.openShop();
        QVERIFY(desk.window.commands().action(u"order.new"_s)->isVisible());
        desk.window.commands().action(u"order.new"_s)->trigger();
        QCOMPARE(desk.window.currentPage()->id(), u"two"_s);
    }

    void everyActionHasIconAndToolTip()
    {
        Desk desk;
        for (const QAction *action : desk.window.commands().actions()) {
            QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        }
    }

    void navigationFoldsWhereRoomIsShort()
    {
        Desk desk;
        desk.show();
        QVERIFY(!desk.window.isNavigationFolded());
        desk.window.resize(1280, 720);
        QTRY_VERIFY(desk.window.isNavigationFolded());
        desk.window.commands().action(u"window.navigation"_s)->trigger();
        QVERIFY(!desk.window.isNavigationFolded());
        desk.window.resize(1440, 900);
        QTRY_COMPARE(desk.window.width(), 1440);
        QVERIFY(!desk.window.isNavigationFolded());
        desk.window.resize(1280, 720);
        QTRY_VERIFY(desk.window.isNavigationFolded());
    }

    void windowIsRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Desk desk(&settings);
            desk.show();
            desk.window.commands().action(u"window.navigation"_s)->trigger();
            QVERIFY(desk.window.isNavigationFolded());
            desk.window.close();
        }
        Desk again(&settings);
        QVERIFY(again.window.isNavigationFolded());
    }

    void enterStartsTheDemo()
    {
        Desk desk;
        desk.show();
        QSignalSpy demo(&desk.chooser, &ShopChooser::demoRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(demo.count(), 1);
    }

    void tabWalksTheCardsInReadingOrder()
    {
        Desk desk;
        desk.show();
        QStringList order;
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const auto *card = qobject_cast<Card *>(QApplication::focusWidget());
            QVERIFY2(card,
                     qPrintable(QString::fromLatin1(QApplication::focusWidget()->metaObject()->className())));
            order.append(card->objectName());
        }
        QCOMPARE(order, (QStringList{u"shop.demo"_s, u"shop.new"_s, u"shop.open"_s, u"shop.connect"_s}));
    }

    void everyControlHasAName()
    {
        Desk desk;
        desk.recent.remember({u"/shops/stall.stockroom"_s, u"Stall"_s, 640, QDateTime::currentDateTime()});
        const QList<QAbstractButton *> buttons = desk.window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (!button->isHidden() && !button->objectName().startsWith("qt_"_L1)) {
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         button->metaObject()->className());
            }
        }
    }

    void recentShopsAreHiddenWhileThereAreNone()
    {
        Desk desk;
        desk.show();
        QVERIFY(desk.window.findChildren<RecentRow *>().isEmpty());
        desk.recent.remember({u"/shops/stall.stockroom"_s, u"Stall"_s, 640, QDateTime::currentDateTime()});
        auto *row = desk.window.findChild<RecentRow *>();
        QVERIFY(row && row->isVisible());
        QSignalSpy opened(&desk.chooser, &ShopChooser::openRequested);
        row->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<ShopAddress>().path, u"/shops/stall.stockroom"_s);
        desk.recent.clear();
        QTRY_VERIFY(desk.window.findChildren<RecentRow *>().isEmpty());
    }

    void recentShopsAreRememberedNewestFirst()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        RecentShops recent(&settings);
        for (int number = 0; number < 12; ++number) {
            recent.remember(
                {u"/shops/%1"_s.arg(number), QString::number(number), 1, QDateTime::currentDateTime()});
        }
        recent.remember({u"/shops/8"_s, u"8"_s, 1, QDateTime::currentDateTime()});
        const RecentShops again(&settings);
        QCOMPARE(again.entries().size(), 8);
        QCOMPARE(again.entries().at(0).address, u"/shops/8"_s);
        QCOMPARE(again.entries().at(1).address, u"/shops/11"_s);
    }

    void connectingNeedsServerAndDatabase()
    {
        ConnectDialog dialog;
        const QPushButton *connectButton =
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!connectButton->isEnabled());
        dialog.findChild<QLineEdit *>(u"host"_s)->setText(u"stock-server"_s);
        dialog.findChild<QLineEdit *>(u"database"_s)->setText(u"shop"_s);
        dialog.findChild<QLineEdit *>(u"password"_s)->setText(u"secret"_s);
        QVERIFY(connectButton->isEnabled());
        QCOMPARE(dialog.address().password, u"secret"_s);
        QVERIFY(!dialog.address().toText().contains(u"secret"_s));
    }

    void aNewShopNeverTakesAFileThatIsThere()
    {
        QTemporaryDir folder;
        const QString taken = folder.filePath(u"taken.stockroom"_s);
        QFile file(taken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        NewShopDialog dialog;
        const QPushButton *create = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        auto *path = dialog.findChild<QLineEdit *>(u"file"_s);
        path->setText(taken);
        QVERIFY(!create->isEnabled());
        path->setText(folder.filePath(u"free"_s));
        QVERIFY(create->isEnabled());
        QCOMPARE(dialog.path(), folder.filePath(u"free.stockroom"_s));
        dialog.findChild<QLineEdit *>(u"name"_s)->clear();
        QVERIFY(!create->isEnabled());
    }

    void rightToLeftMirrorsTheWindow()
    {
        Desk desk;
        QApplication::setLayoutDirection(Qt::RightToLeft);
        desk.show();
        auto *navigation = desk.window.findChild<NavigationBar *>();
        QTRY_VERIFY(navigation->mapTo(&desk.window, QPoint(0, 0)).x() > desk.window.width() / 2);
        QVERIFY(!desk.window.grab().isNull());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void picturesAreTakenInBothThemes()
    {
        QTemporaryDir folder;
        Desk desk;
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            const QString path = folder.filePath(u"shot-%1.png"_s.arg(int(choice)));
            QVERIFY(takeShot(desk.window, desk.theme, {u"welcome"_s, {1280, 720}, choice, path}).ok());
            const QImage image(path);
            QCOMPARE(image.size(), QSize(1280, 720));
            QCOMPARE(image.pixelColor(640, 5).rgb(), desk.theme.tokens().window.rgb());
        }
        QVERIFY(
            !takeShot(desk.window, desk.theme, {u"nowhere"_s, {1280, 720}, Theme::Choice::Light, {}}).ok());
    }
};

QTEST_MAIN(TestShell)
#include "TestShell.moc"
