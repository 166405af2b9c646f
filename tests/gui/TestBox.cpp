#include "gui/GuiShop.h"

#include "gui/box/BoxField.h"
#include "gui/box/BoxModel.h"
#include "gui/box/BoxPopup.h"
#include "gui/box/FuzzyMatch.h"
#include "gui/box/ShopSources.h"
#include "gui/list/ListModel.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "gui/shell/MainWindow.h"
#include "support/Property.h"

#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTableView>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A window on a real shop, as the application puts it together.
struct Desk {
    explicit Desk(GuiShop &made, QSettings *settings = nullptr)
        : shop(made)
        , window(theme, settings)
        , products(new ProductsPage(made.shop()))
        , orders(new OrdersPage(made.shop()))
    {
        window.addPage(MainWindow::Section::Main, products);
        window.addPage(MainWindow::Section::Main, orders);
        auto *productSource = new ProductSource(made.shop(), products);
        auto *orderSource = new OrderSource(made.shop(), orders);
        QObject::connect(productSource, &ProductSource::chosen, products, [this](ProductId product) {
            window.showPage(products->id());
            products->showProduct(product);
        });
        QObject::connect(orderSource, &OrderSource::chosen, orders, [this](OrderNumber order) {
            window.showPage(orders->id());
            orders->openOrder(order);
            openedOrder = order;
        });
        window.box().addSource(productSource);
        window.box().addSource(orderSource);
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        (void)QTest::qWaitFor([this] { return products->isSettled(); });
        window.showPage(u"products"_s);
    }

    BoxPopup &box() { return window.box(); }
    QLineEdit *line() { return box().findChild<QLineEdit *>(); }
    QListView *list() { return box().findChild<QListView *>(); }
    /// Ctrl+K, as the user does it.
    void open() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier); }
    void settle() { QTRY_VERIFY(box().isSettled()); }
    void type(const QString &words)
    {
        open();
        QTest::keyClicks(line(), words);
        settle();
    }
    QString current() { return list()->currentIndex().data().toString(); }
    QStringList texts()
    {
        QStringList all;
        for (int row = 0; row < box().model().rowCount(); ++row) {
            all << box().model().index(row, 0).data().toString();
        }
        return all;
    }

    GuiShop &shop;
    Theme theme{*qApp, nullptr};
    MainWindow window;
    ProductsPage *products;
    OrdersPage *orders;
    OrderNumber openedOrder;
};

std::optional<qint64> fit(const QString &typed, const QString &text)
{
    return FuzzyMatch(typed).score(text);
}

/// The plain definition: its letters stand in the text in this order.
bool isWithin(const QString &typed, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : text) {
        if (at < typed.size() && letter == typed.at(at)) {
            ++at;
        }
    }
    return at == typed.size();
}

} // namespace

class TestBox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void fitsWhateverHasItsLettersInOrder()
    {
        CHECK_PROPERTY("fits as defined", [](const std::string &a, const std::string &b) {
            const auto plain = [](const std::string &from) {
                QString text;
                for (const char letter : from) {
                    text += QChar(u'a' + uchar(letter) % 4);
                }
                return text;
            };
            const QString typed = plain(a).left(5);
            const QString text = plain(b);
            const bool fits = fit(typed, text).has_value();
            RC_ASSERT(fits == isWithin(typed, text));
        });
    }

    void whatIsTypedInFullRanksFirst()
    {
        CHECK_PROPERTY("the text itself beats what only contains it",
                       [](const std::string &a, const std::string &b) {
                           QString text = u"x"_s;
                           for (const char letter : a) {
                               text += QChar(u'a' + uchar(letter) % 6);
                           }
                           QString longer = text;
                           for (const char letter : b) {
                               longer += QChar(u'a' + uchar(letter) % 6);
                           }
                           longer += u'z';
                           const qint64 own = fit(text, text).value();
                           RC_ASSERT(own > fit(text, longer).value());
                           RC_ASSERT(own > fit(text, u'y' + text).value());
                       });
    }

    void ranksWordStartsThenNeighboursThenShorter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("starts of words") << u"no"_s << u"New order"_s << u"Knob"_s;
        QTest::newRow("side by side") << u"ref"_s << u"Refresh"_s << u"Remove file"_s;
        QTest::newRow("shorter") << u"open"_s << u"Open order"_s << u"Open a shop file"_s;
        QTest::newRow("first word") << u"light"_s << u"Light theme"_s << u"The light"_s;
        const QString hundred(100, u'a');
        QTest::newRow("shorter, of long ones") << hundred << hundred << hundred + u'z';
        QTest::newRow("word before middle") << u"ord"_s << u"New order"_s << u"Reordering"_s;
    }

    void ranksWordStartsThenNeighboursThenShorter()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY(fit(typed, better));
        QVERIFY(fit(typed, better).value() > fit(typed, worse).value_or(-1));
    }

    void foldsCaseAccentsAndBlanks()
    {
        QVERIFY(fit(u"MENUS"_s, u"Menüs"_s));
        QVERIFY(fit(u"ménüs"_s, u"MENUS"_s));
        QCOMPARE(fit(u"new order"_s, u"New order"_s), fit(u"neworder"_s, u"New order"_s));
        QVERIFY(!fit(u"xyz"_s, u"New order"_s));
        QVERIFY(!FuzzyMatch(u"wo"_s).score(u"New order"_s, FuzzyMatch::Leaps::Forbidden));
        QVERIFY(FuzzyMatch(u"nord"_s).score(u"New order"_s, FuzzyMatch::Leaps::Forbidden));
        QVERIFY(!fit(u"a"_s, QString()));
    }

    void enterOnAProductShowsIt()
    {
        GuiShop shop;
        shop.addMany(40);
        const Product hammer = shop.add(u"HAM-1"_s, u"Claw hammer"_s, 5);
        Desk desk(shop);
        desk.window.showPage(u"orders"_s);
        desk.type(u"claw"_s);
        QCOMPARE(desk.current(), u"Claw hammer"_s);
        QTest::keyClick(desk.line(), Qt::Key_Return);
        QVERIFY(!desk.box().isVisible());
        QCOMPARE(desk.window.currentPage()->id(), u"products"_s);
        auto *table = desk.products->findChild<QTableView *>(u"table"_s);
        QTRY_COMPARE(desk.products->model().idAt(table->currentIndex().row()), hammer.id.value);
        QVERIFY(table->hasFocus());
    }

    void enterOnAnOrderOpensIt()
    {
        GuiShop shop;
        const Product hammer = shop.add(u"HAM-1"_s, u"Claw hammer"_s, 5);
        const auto receipt = shop.post(PostingKind::Sale, hammer, 1, u"Ada Byron"_s);
        QVERIFY(receipt);
        Desk desk(shop);
        desk.type(u"#byron"_s);
        QVERIFY2(desk.current().endsWith(u"Ada Byron"_s), qPrintable(desk.texts().join(u'|')));
        QTest::keyClick(desk.line(), Qt::Key_Return);
        QCOMPARE(desk.window.currentPage()->id(), u"orders"_s);
        QVERIFY(!desk.openedOrder.isNull());
        desk.type(u'#' + QString::number(desk.openedOrder.value));
        QVERIFY(desk.current().startsWith(QString::number(desk.openedOrder.value)));
    }

    void enterOnACommandRunsItOnItsPage()
    {
        GuiShop shop;
        Desk desk(shop);
        desk.window.showPage(u"orders"_s);
        desk.type(u">fold"_s);
        QCOMPARE(desk.list()->currentIndex().data(Qt::AccessibleTextRole).toString().right(6), u"Ctrl+B"_s);
        const bool folded = desk.window.isNavigationFolded();
        QTest::keyClick(desk.line(), Qt::Key_Return);
        QCOMPARE(desk.window.isNavigationFolded(), !folded);
        QSignalSpy refreshed(desk.window.commands().action(u"products.refresh"_s), &QAction::triggered);
        desk.type(u">refresh products"_s);
        QTest::keyClick(desk.line(), Qt::Key_Return);
        QCOMPARE(refreshed.count(), 1);
        QCOMPARE(desk.window.currentPage()->id(), u"products"_s);
    }

    void whatCanNotBeDoneIsOffAndPassedOver()
    {
        GuiShop shop; // without an order nothing can be cancelled
        Desk desk(shop);
        desk.type(u">cancel order"_s);
        const int row = int(desk.texts().indexOf(u"Cancel order"_s));
        QVERIFY2(row > 0, qPrintable(desk.texts().join(u'|')));
        QVERIFY(!desk.box().model().flags(desk.box().model().index(row, 0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(desk.current() != u"Cancel order"_s);
    }

    void opensAlsoWhileSomethingIsTypedElsewhere()
    {
        GuiShop shop;
        shop.addMany(3);
        Desk desk(shop);
        auto *filter = desk.products->findChild<QLineEdit *>(u"filter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"thing"_s);
        filter->setCursorPosition(0);
        desk.open();
        QVERIFY(desk.box().isVisible());
        QCOMPARE(filter->text(), u"thing"_s);
        QTest::keyClick(desk.line(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), filter);
    }

    void anExactCodeStandsFirst()
    {
        GuiShop shop;
        for (int i = 0; i < 20; ++i) {
            shop.add(u"AB-1%1"_s.arg(i, 2, 10, QChar(u'0')), u"Aaa %1"_s.arg(i));
        }
        shop.add(u"AB-1"_s, u"Zzz, the one"_s);
        Desk desk(shop);
        desk.type(u"AB-1"_s);
        QCOMPARE(desk.texts().at(desk.texts().indexOf(u"Products"_s) + 1), u"Zzz, the one"_s);
    }

    void aScanAndEnterWaitForTheAnswer()
    {
        GuiShop shop;
        shop.add(u"LEVER-1"_s, u"Lever"_s, 1, 0, u"2.50"_s, u"4006381333931"_s);
        Desk desk(shop);
        desk.open();
        QTest::keyClicks(desk.line(), u"4006381333931"_s);
        QTest::keyClick(desk.line(), Qt::Key_Return); // no answer can be there yet
        QTRY_VERIFY(!desk.box().isVisible());
        const int row = desk.products->findChild<QTableView *>(u"table"_s)->currentIndex().row();
        QTRY_COMPARE(textAt(desk.products->model(), row, int(ProductColumn::Name)), u"Lever"_s);
    }

    void eachKeyTakesTheQuestionBeforeBack()
    {
        GuiShop shop;
        shop.addMany(300);
        Desk desk(shop);
        desk.open();
        QStringList seen;
        connect(&desk.box().model(), &BoxModel::answered, &desk.box(), [&] { seen << desk.texts(); });
        QTest::keyClicks(desk.line(), u"Thing 00123"_s);
        desk.settle();
        const QStringList texts = desk.texts();
        QCOMPARE(texts.count(u"Thing 00123"_s), 1);
        QCOMPARE(texts.filter(u"Thing"_s).size(), 1);
        QVERIFY(!seen.isEmpty());
    }

    void arrowsWalkOverHeadingsAndEscGivesTheFocusBack()
    {
        GuiShop shop;
        shop.addMany(5);
        Desk desk(shop);
        QWidget *before = QApplication::focusWidget();
        desk.type(u"thing"_s);
        const QString first = desk.current();
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(desk.line(), Qt::Key_Down);
            QVERIFY(desk.box().model().isChoice(desk.list()->currentIndex().row()));
        }
        QVERIFY(desk.current() != first);
        QCOMPARE(desk.line()->accessibleDescription(),
                 desk.list()->currentIndex().data(Qt::AccessibleTextRole).toString());
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(desk.line(), Qt::Key_Up);
        }
        QCOMPARE(desk.current(), first);
        QTest::keyClick(desk.line(), Qt::Key_Escape);
        QVERIFY(!desk.box().isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void aClickChoosesAndAClickBesideCloses()
    {
        GuiShop shop;
        shop.add(u"HAM-1"_s, u"Claw hammer"_s, 5);
        Desk desk(shop);
        desk.window.showPage(u"orders"_s);
        desk.type(u"claw"_s);
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {},
                          desk.list()->visualRect(desk.list()->currentIndex()).center());
        QVERIFY(!desk.box().isVisible());
        QCOMPARE(desk.window.currentPage()->id(), u"products"_s);
        QTest::mouseClick(desk.window.findChild<BoxField *>(), Qt::LeftButton);
        QVERIFY(desk.box().isVisible());
        QTest::mouseClick(desk.products, Qt::LeftButton, {}, {5, 5});
        QVERIFY(!desk.box().isVisible());
    }

    void recentChoicesStandFirstAndAreRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        GuiShop shop;
        shop.addMany(10);
        {
            Desk desk(shop, &settings);
            for (const QString &words : {u"Thing 00003"_s, u">light theme"_s, u"Thing 00007"_s}) {
                desk.type(words);
                QTest::keyClick(desk.line(), Qt::Key_Return);
                QVERIFY(!desk.box().isVisible());
            }
        }
        Desk again(shop, &settings);
        again.type({});
        const QStringList texts = again.texts();
        QCOMPARE(texts.mid(1, 3), (QStringList{u"Thing 00007"_s, u"Light theme"_s, u"Thing 00003"_s}));
        QCOMPARE(texts.count(u"Light theme"_s), 1); // not once more among the commands
        again.theme.choose(Theme::Choice::Light);
    }

    void remembersOnlySoMany()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        GuiShop shop;
        shop.addMany(BoxModel::kRemembered + 10);
        Desk desk(shop, &settings);
        desk.open();
        BoxModel &model = desk.box().model();
        const QAbstractItemModelTester tester(&model, kFatal);
        for (int i = 0; i < BoxModel::kRemembered + 5; ++i) {
            model.ask(u"Thing %1"_s.arg(i, 5, 10, QChar(u'0')));
            desk.settle();
            model.choose(int(desk.texts().indexOf(u"Thing %1"_s.arg(i, 5, 10, QChar(u'0')))));
        }
        QCOMPARE(settings.value(u"box/recent"_s).toStringList().size(), BoxModel::kRemembered);
        model.ask({});
        desk.settle();
        QCOMPARE(desk.texts().filter(u"Thing"_s).size(), BoxModel::kRecentShown);
    }

    void opensWithWordsAlreadyTyped()
    {
        GuiShop shop;
        shop.addMany(5);
        Desk desk(shop);
        for (const QString &words : {u"thing"_s, u"th"_s}) {
            desk.box().open(words);
            desk.settle();
            QVERIFY2(desk.texts().contains(u"Thing 00003"_s), qPrintable(desk.texts().join(u'|')));
            desk.box().close();
        }
    }

    void findsOnlyCommandsOnceTheShopIsClosed()
    {
        GuiShop shop;
        shop.addMany(5);
        Desk desk(shop);
        desk.window.setShop(std::nullopt);
        desk.window.removeShopPages();
        desk.box().open(u"thing"_s);
        desk.settle();
        QVERIFY(desk.texts().filter(u"Thing"_s).isEmpty());
    }

    void liesInTheWindowFromBothSides()
    {
        GuiShop shop;
        shop.addMany(30);
        Desk desk(shop);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(960, 600)}) {
            desk.window.resize(size);
            desk.type(u"thing"_s);
            QVERIFY(desk.window.rect().adjusted(-14, 0, 14, 14).contains(desk.box().geometry()));
            const RightToLeft mirrored;
            desk.window.resize(size + QSize(1, 0));
            QVERIFY(desk.window.rect().adjusted(-14, 0, 14, 14).contains(desk.box().geometry()));
            desk.box().close();
        }
        desk.type(u"thing"_s);
        paintEveryWay(desk.window);
    }
};

QTEST_MAIN(TestBox)
#include "TestBox.moc"
