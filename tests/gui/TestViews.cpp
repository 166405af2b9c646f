#include "gui/GuiShop.h"
#include "gui/box/BoxPopup.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/MessageBar.h"
#include "gui/list/FilterBar.h"
#include "gui/list/ListTable.h"
#include "gui/list/ListViews.h"
#include "gui/list/QueryText.h"
#include "gui/list/ViewNameDialog.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/NavigationBar.h"

#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

constexpr int kCountMs = 10'000;
/// Where the navigation keeps the count of an entry.
constexpr int kCountRole = Qt::UserRole + 3;

ColumnCondition contains(const QString &column, const QString &text)
{
    ColumnCondition condition;
    condition.column = column;
    condition.text = text;
    return condition;
}

/// A window with the products of a shop, and what is remembered of it.
struct Desk {
    Desk()
    {
        shop.add(u"A-1"_s, u"Anvil"_s, 3, 5, u"80"_s);
        shop.add(u"H-1"_s, u"Hammer"_s, 20, 5, u"12.50"_s, u"4006381333931"_s);
        shop.add(u"N-1"_s, u"Nails"_s, 900, 50, u"0.05"_s);
        shop.add(u"S-1"_s, u"Saw"_s, 0, 2, u"19"_s);
        open();
    }

    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(theme, settings.get());
        page = new ProductsPage(shop.shop());
        page->remember(settings.get(), u"here"_s);
        auto *other = new Page(u"other"_s, u"Other"_s, u"house"_s);
        window->addPage(MainWindow::Section::Main, other);
        window->addPage(MainWindow::Section::Main, page);
        window->setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window->showPage(u"products"_s);
        window->resize(1440, 900);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(page->isSettled());
        navigation = window->findChild<NavigationBar *>();
    }

    [[nodiscard]] QModelIndex entry(const QString &title) const
    {
        for (int row = 0; row < navigation->model()->rowCount(); ++row) {
            if (const QModelIndex index = navigation->model()->index(row, 0);
                index.data().toString() == title) {
                return index;
            }
        }
        return {};
    }

    [[nodiscard]] QString count(const QString &title) const
    {
        return entry(title).data(kCountRole).toString();
    }

    void click(const QString &title) const
    {
        QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {},
                          navigation->visualRect(entry(title)).center());
    }

    [[nodiscard]] QStringList skus() const
    {
        QStringList all;
        for (int row = 0; row < page->model().rowCount(); ++row) {
            all.append(textAt(page->model(), row, int(ProductColumn::Sku)));
        }
        return all;
    }

    /// As one does it: the key, the name, Enter.
    void save(const QString &name) const
    {
        QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window->findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        auto *edit = child<QLineEdit>(*dialog, "name");
        edit->selectAll();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!window->findChild<ViewNameDialog *>());
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void type(const QString &words) const
    {
        page->table().setFocus();
        QTest::keyClicks(&page->table(), words);
        QTRY_VERIFY(page->isSettled());
    }

    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings =
        std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    GuiShop shop;
    Theme theme{*qApp, nullptr};
    std::unique_ptr<MainWindow> window;
    ProductsPage *page = nullptr;
    NavigationBar *navigation = nullptr;
};

} // namespace

/// Lists that are filtered as they were left, and views that have a name.
class TestViews final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void countsWhatComesWithTheList()
    {
        const Desk desk;
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"Below reorder point"_s), u"2"_s, kCountMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"Out of stock"_s), u"1"_s, kCountMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"No barcode"_s), u"3"_s, kCountMs);
        QCOMPARE(desk.entry(u"Below reorder point"_s).row(), desk.entry(u"Products"_s).row() + 1);
        QCOMPARE(desk.window->availablePages(), (QStringList{u"other"_s, u"products"_s})); // views are none
    }

    void countsFollowTheBooks()
    {
        Desk desk;
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"Below reorder point"_s), u"2"_s, kCountMs);
        const Product hammer = desk.shop.shop().reader().productByCode(u"H-1"_s).result().value().product;
        QVERIFY(desk.shop.post(PostingKind::Sale, hammer, 16));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"Below reorder point"_s), u"3"_s, kCountMs);
        desk.shop.add(u"M-1"_s, u"Mallet"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"No barcode"_s), u"4"_s, kCountMs);
    }

    void opensByAClickAndShowsWhereOneIs()
    {
        const Desk desk;
        desk.click(u"Out of stock"_s);
        QTRY_COMPARE(desk.skus(), QStringList(u"S-1"_s));
        QCOMPARE(desk.navigation->currentIndex(), desk.entry(u"Out of stock"_s));
        QCOMPARE(desk.page->currentView(), u"out"_s);
        desk.type(u"anv"_s); // filtered otherwise: no view any more
        QCOMPARE(desk.page->currentView(), QString());
        QCOMPARE(desk.navigation->currentIndex(), desk.entry(u"Products"_s));
        desk.click(u"Out of stock"_s);
        QTRY_COMPARE(desk.skus(), QStringList(u"S-1"_s));
        QVERIFY(child<FilterEdit>(*desk.page, "filter")->text().isEmpty());
        desk.click(u"Products"_s); // all of it
        QTRY_COMPARE(desk.page->model().rowCount(), 4);
        QCOMPARE(desk.page->currentView(), QString());
    }

    void opensByTheKeyboardFromAnotherPage()
    {
        const Desk desk;
        desk.window->showPage(u"other"_s);
        desk.navigation->setFocus();
        QTest::keyClick(desk.navigation, Qt::Key_Down);
        QCOMPARE(desk.window->currentPage(), desk.page);
        desk.navigation->setFocus();
        QTest::keyClick(desk.navigation, Qt::Key_Down);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s}));
    }

    void theBoxFindsViews()
    {
        const Desk desk;
        desk.window->showPage(u"other"_s);
        desk.window->box().open(u">no barcode"_s);
        QTRY_VERIFY(desk.window->box().isSettled());
        QTest::keyClick(desk.window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(desk.window->currentPage(), desk.page);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"N-1"_s, u"S-1"_s}));
    }

    void savesRenamesAndDeletesAView()
    {
        Desk desk;
        desk.type(u"a"_s);
        desk.page->findChild<FilterBar *>()->setCondition(contains(u"sku"_s, u"1"_s));
        desk.page->model().sort(int(ProductColumn::Price), Qt::DescendingOrder);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s, u"H-1"_s, u"N-1"_s}));
        desk.save(u"Dear & heavy"_s);
        QVERIFY(desk.entry(u"Dear & heavy"_s).isValid());
        QCOMPARE(desk.navigation->currentIndex(), desk.entry(u"Dear & heavy"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(u"Dear & heavy"_s), u"4"_s, kCountMs);

        desk.open(); // it is kept, and so is that it was open
        QCOMPARE(desk.navigation->currentIndex(), desk.entry(u"Dear & heavy"_s));
        QCOMPARE(child<FilterEdit>(*desk.page, "filter")->text(), u"a"_s);
        desk.click(u"Products"_s);
        desk.page->model().sort(int(ProductColumn::Sku));
        QTRY_COMPARE(desk.skus().first(), u"A-1"_s);
        desk.click(u"Dear & heavy"_s);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s, u"H-1"_s, u"N-1"_s}));

        desk.window->commands().action(u"products.renameView"_s)->trigger();
        auto *dialog = desk.window->findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        auto *name = child<QLineEdit>(*dialog, "name");
        QCOMPARE(name->text(), u"Dear & heavy"_s);
        QTest::keyClicks(name, u"out of STOCK"_s); // there is one
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!name->accessibleDescription().isEmpty());
        name->selectAll();
        QTest::keyClicks(name, u"Heavy"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(desk.entry(u"Heavy"_s).isValid() && !desk.entry(u"Dear & heavy"_s).isValid());
        QTRY_VERIFY(!desk.window->findChild<ViewNameDialog *>());
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const QString command = u"view.products."_s + desk.page->currentView();
        QVERIFY(desk.window->commands().find(command));

        desk.window->commands().action(u"products.deleteView"_s)->trigger();
        QVERIFY(!desk.entry(u"Heavy"_s).isValid());
        QVERIFY(!desk.window->commands().find(command));
        desk.save(u"Another"_s); // takes nothing from it
        desk.window->commands().action(u"edit.undo"_s)->trigger();
        QVERIFY(desk.entry(u"Heavy"_s).isValid() && desk.entry(u"Another"_s).isValid());
        QVERIFY(desk.window->commands().find(command));
        desk.window->commands().action(u"edit.redo"_s)->trigger();
        QVERIFY(!desk.entry(u"Heavy"_s).isValid());
        desk.save(u"heavy"_s);
        desk.window->commands().action(u"edit.undo"_s)->trigger();
        QVERIFY(child<MessageBar>(*desk.window, "message")->text().contains(u"Heavy"_s));
    }

    void aViewThatWasChangedIsSavedOverItself()
    {
        const Desk desk;
        desk.type(u"an"_s);
        desk.save(u"Mine"_s);
        const QString mine = desk.page->currentView();
        QVERIFY(!mine.isEmpty());
        desk.type(u"v"_s);
        QCOMPARE(desk.page->currentView(), QString());
        QTest::keyClick(desk.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = desk.window->findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        QCOMPARE(child<QLineEdit>(*dialog, "name")->text(), u"Mine"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(desk.page->currentView(), mine);
        QCOMPARE(desk.page->views().size(), 4);
    }

    void renamingEndsWithItsShop()
    {
        Desk desk;
        desk.type(u"an"_s);
        desk.save(u"Mine"_s);
        desk.window->commands().action(u"products.renameView"_s)->trigger();
        const QPointer<ViewNameDialog> dialog = desk.window->findChild<ViewNameDialog *>();
        QVERIFY(dialog);
        desk.window->setShop(std::nullopt);
        desk.window->removeShopPages();
        QVERIFY(!dialog); // at once: a key would ask views that are gone
    }

    void builtInViewsStay()
    {
        const Desk desk;
        desk.click(u"No barcode"_s);
        QVERIFY(!desk.window->commands().action(u"products.renameView"_s)->isEnabled());
        QVERIFY(!desk.window->commands().action(u"products.deleteView"_s)->isEnabled());
    }

    void aListIsFilteredAsItWasLeft()
    {
        Desk desk;
        desk.type(u"n"_s);
        ColumnCondition dear;
        dear.column = u"price"_s;
        dear.kind = ColumnCondition::Kind::Between;
        dear.from = 10'000;
        desk.page->findChild<FilterBar *>()->setCondition(dear);
        QTRY_COMPARE(desk.skus(), QStringList(u"A-1"_s));
        desk.open();
        QCOMPARE(desk.skus(), QStringList(u"A-1"_s));
        QCOMPARE(desk.page->model().query().conditions.last(), dear);
        QCOMPARE(child<FilterEdit>(*desk.page, "filter")->text(), u"n"_s);
        QTest::keyClick(&desk.page->table(), Qt::Key_Escape);
        QTRY_COMPARE(desk.page->model().rowCount(), 4);
        desk.open();
        QCOMPARE(desk.page->model().rowCount(), 4);
    }

    void whatCanNoLongerBeAskedIsLeftOut()
    {
        GuiShop shop;
        const ListDescription list = productList(shop.shop());
        ListQuery query = list.base;
        query.words = u"two words"_s;
        query.descending = true;
        query.conditions.append(contains(u"name"_s, u"\"quoted\""_s));
        QCOMPARE(parseQuery(queryText(query), list), query);
        QVERIFY(!parseQuery(u"nonsense"_s, list));
        const auto read = parseQuery(uR"({"conditions":[{"column":"gone","kind":"contains","text":"x"},
                               {"column":"price","kind":"contains","text":"x"},
                               {"column":"status","kind":"one of","values":["7"]},
                               {"column":"name","kind":"later"},
                               {"column":"barcode","kind":"empty"}],"sortedBy":"gone"})"_s,
                                     list);
        QVERIFY(read);
        QCOMPARE(read->conditions.size(), 1);
        QCOMPARE(read->conditions.first().kind, ColumnCondition::Kind::Empty);
        QVERIFY(read->sortedBy.isEmpty());
    }

    void theMenuOfTheListHasThemWhereTheNavigationIsFolded()
    {
        const Desk desk;
        desk.window->resize(1280, 720);
        QVERIFY(desk.window->isNavigationFolded());
        QTest::mouseClick(child<QPushButton>(*desk.page, "views"), Qt::LeftButton);
        auto *menu = child<QMenu>(*desk.page, "viewsMenu");
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Below reorder point"_s);
        menu->actions().first()->trigger();
        menu->close();
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s}));
        paintEveryWay(*desk.window);
    }
};

QTEST_MAIN(TestViews)
#include "TestViews.moc"
