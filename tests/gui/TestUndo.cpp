#include "gui/Till.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/common/Theme.h"
#include "gui/common/Toast.h"
#include "gui/list/ListModel.h"
#include "gui/orders/OrderList.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductStep.h"
#include "gui/products/ProductsPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/undo/UndoCommands.h"
#include "support/CommitProxy.h"
#include "support/TestDatabases.h"

#include <QDialogButtonBox>
#include <QLoggingCategory>
#include <QMenu>
#include <QMenuBar>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

/// A window with the pages of a shop, as a person has it before them.
struct Window {
    explicit Window(GuiShop &opened)
        : shop(opened)
        , theme(*qApp, nullptr)
        , window(theme, nullptr)
        , till(new NewOrderPage(opened.shop()))
        , orders(new OrdersPage(opened.shop()))
        , products(new ProductsPage(opened.shop()))
    {
        till->session().setSaveDelay(std::chrono::milliseconds(0));
        orders->setAsker([](const QString &, const std::function<void(bool)> &answer) { answer(true); });
        for (Page *page :
             {static_cast<Page *>(till), static_cast<Page *>(orders), static_cast<Page *>(products)}) {
            window.addPage(MainWindow::Section::Main, page);
        }
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        window.showPage(u"new-order"_s);
    }
    [[nodiscard]] QAction *undo() { return window.commands().action(u"edit.undo"_s); }
    [[nodiscard]] QAction *redo() { return window.commands().action(u"edit.redo"_s); }
    [[nodiscard]] Toast *toast() { return window.findChild<Toast *>(); }
    [[nodiscard]] MessageBar *message() { return window.findChild<MessageBar *>(u"message"_s); }
    [[nodiscard]] static QString text(const QAction *action) { return withoutMarks(action->text()); }
    /// To whatever has the focus, as a keyboard does.
    void press(Qt::KeyboardModifiers modifiers)
    {
        window.activateWindow(); // a dialog may just have closed
        (void)QTest::qWaitForWindowActive(&window);
        QWidget *focus = window.focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key_Z, modifiers);
    }
    void pressUndo() { press(Qt::ControlModifier); }
    void pressRedo() { press(Qt::ControlModifier | Qt::ShiftModifier); }

    /// Sells by typing and F12, and waits until it is booked; its number.
    OrderNumber sell(const QString &typed)
    {
        window.showPage(u"new-order"_s);
        auto *scan = till->findChild<ScanBox *>(u"scan"_s);
        scan->setFocus();
        QTest::keyClicks(scan, typed);
        QTest::keyClick(scan, Qt::Key_Return);
        auto *confirm = till->findChild<QPushButton *>(u"confirm"_s);
        (void)QTest::qWaitFor([&] { return confirm->isEnabled() && till->isSettled(); });
        QTest::keyClick(scan, Qt::Key_F12);
        (void)QTest::qWaitFor([&] {
            const auto &last = till->session().lastOrder();
            return last && last->answer == LastOrder::Answer::Confirmed
                && till->session().state() == OrderSession::State::Editing;
        });
        return till->session().lastOrder()->number;
    }
    [[nodiscard]] OrderState stateOf(OrderNumber number)
    {
        return shop.shop().reader().order(number).result()->summary.state;
    }
    [[nodiscard]] Product stored(const Product &product)
    {
        return shop.shop().reader().productRows({product.id}).result().value().value(product.id).product;
    }
    [[nodiscard]] bool answered() { return window.undo().history().running() == nullptr; }

    GuiShop &shop;
    Theme theme;
    MainWindow window;
    NewOrderPage *till;
    OrdersPage *orders;
    ProductsPage *products;
};

QString numbered(const QString &text, OrderNumber number)
{
    return text.arg(number.value);
}

void typeInto(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void save(ProductDialog *dialog)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                      Qt::LeftButton);
}

Product renamed(Product product, const QString &name)
{
    product.name = name;
    return product;
}

} // namespace

/// What a person did is undone and done again by keys, menu and toast, in its order and by its name.
class TestUndo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useWindowLook();
        QLoggingCategory::setFilterRules(u"default.warning=false"_s); // Qt's driver, of each lost connection
    }

    void saysWhyThereIsNothingToUndo()
    {
        GuiShop shop;
        Window desk(shop);
        QVERIFY(!desk.undo()->isEnabled());
        QVERIFY(!desk.redo()->isEnabled());
        QCOMPARE(desk.text(desk.undo()), u"Undo"_s);
        QVERIFY(desk.undo()->toolTip().contains(u"Nothing was done yet"_s));
        const QMenu *menu = desk.window.menuBar()->actions().at(1)->menu();
        QVERIFY(menu->actions().contains(desk.undo()) && menu->actions().contains(desk.redo()));
        QVERIFY(menu->toolTipsVisible());
        desk.pressUndo();
        QVERIFY(desk.toast()->isHidden());
    }

    void undoesAnOrderByItsReversalOnce()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(7));
        QVERIFY(desk.toast()->isVisible());
        QCOMPARE(desk.toast()->text(), numbered(u"Order %1 is placed."_s, number));
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, number));
        desk.pressUndo();
        QTRY_VERIFY(desk.answered());
        QCOMPARE(desk.stateOf(number), OrderState::Cancelled);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(10));
        QVERIFY(desk.toast()->text().contains(u"back in stock"_s));
        QVERIFY(!desk.undo()->isEnabled());
        QCOMPARE(desk.text(desk.redo()), numbered(u"Redo order %1"_s, number));
    }

    void redoOfAnOrderIsANewOne()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber first = desk.sell(u"3*N-1"_s);
        desk.pressUndo();
        QTRY_VERIFY(desk.answered() && desk.redo()->isEnabled());
        desk.pressRedo();
        QTRY_VERIFY(desk.answered() && desk.undo()->isEnabled());
        const OrderNumber second(first.value + 1);
        QCOMPARE(desk.stateOf(first), OrderState::Cancelled);
        QCOMPARE(desk.stateOf(second), OrderState::Shipped);
        QVERIFY(shop.shop().reader().order(first).result()->summary.key
                != shop.shop().reader().order(second).result()->summary.key);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(7));
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, second));
        desk.pressUndo();
        QTRY_COMPARE(shop.onHand(nails), Quantity::fromUnits(10));
        QCOMPARE(desk.stateOf(second), OrderState::Cancelled);
    }

    void redoIsRefusedWhereTheGoodsAreGone()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        desk.sell(u"3*N-1"_s);
        desk.pressUndo();
        QTRY_VERIFY(desk.answered() && desk.redo()->isEnabled());
        QVERIFY(shop.post(PostingKind::Sale, nails, 9));
        desk.pressRedo();
        QTRY_VERIFY(desk.message()->isVisible());
        QVERIFY(desk.message()->text().contains(u"not placed again"_s));
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(1));
        QVERIFY(desk.redo()->isEnabled()); // when goods have come it can be
    }

    void saysThatAnOrderWasCancelledElsewhere()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        PostingRequest reversal;
        reversal.key = PostingKey::generate(shop.shop().clock().now());
        reversal.kind = PostingKind::Reversal;
        reversal.reverses = number;
        QVERIFY(shop.place(reversal));
        desk.pressUndo();
        QTRY_VERIFY(desk.message()->isVisible());
        QVERIFY(desk.message()->text().contains(u"was cancelled before"_s));
        QVERIFY(!desk.undo()->isEnabled()); // it never can be any more
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(10));
    }

    void cancellingIsUndoneByANewOrder()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        const OrderNumber number = shop.post(PostingKind::Sale, nails, 4, u"Hillside"_s)->number;
        Window desk(shop);
        desk.window.showPage(u"orders"_s);
        auto *cancel = desk.orders->findChild<QPushButton *>(u"cancel"_s);
        QTRY_VERIFY(cancel->isVisible() && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(desk.text(desk.undo()), numbered(u"Undo cancelling order %1"_s, number));
        QVERIFY(desk.toast()->isVisible());
        QTest::mouseClick(child<QPushButton>(*desk.toast(), "toastStep"), Qt::LeftButton);
        QTRY_VERIFY(desk.answered());
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(6));
        const OrderDetails again = shop.shop().reader().order(OrderNumber(number.value + 1)).result().value();
        QCOMPARE(again.summary.customer, u"Hillside"_s);
        QCOMPARE(desk.stateOf(number), OrderState::Cancelled);
        QVERIFY(desk.toast()->text().contains(numbered(u"in the place of order %1"_s, number)));
    }

    void whatIsEnteredGoesBeforeWhatWasBooked()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        auto *scan = desk.till->findChild<ScanBox *>(u"scan"_s);
        QTest::keyClicks(scan, u"N-1"_s);
        QTest::keyClick(scan, Qt::Key_Return);
        QTRY_COMPARE(desk.text(desk.undo()), u"Undo: Add Nails"_s);
        desk.pressUndo();
        QCOMPARE(desk.till->lines().rowCount(), 0);
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, number));
        QCOMPARE(desk.text(desk.redo()), u"Redo: Add Nails"_s);
        QCOMPARE(desk.stateOf(number), OrderState::Shipped);
        desk.pressRedo();
        QCOMPARE(desk.till->lines().rowCount(), 1);
        desk.window.showPage(u"products"_s); // there it is not what is meant
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, number));
    }

    void anOrderOnItsWayIsNotTakenForTheOneBefore()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber first = desk.sell(u"3*N-1"_s);
        UndoHistory &history = desk.window.undo().history();
        QSignalSpy refused(&history, &UndoHistory::refused);
        // undo in the very moment it is placed
        connect(&desk.till->session(), &OrderSession::placed, &history, &UndoHistory::undo,
                Qt::SingleShotConnection);
        const OrderNumber second = desk.sell(u"N-1"_s);
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().toString().contains(u"not answered yet"_s));
        QCOMPARE(desk.stateOf(first), OrderState::Shipped);
        QCOMPARE(desk.stateOf(second), OrderState::Shipped);
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, second));
    }

    void rejectedOrdersLeaveNothingToUndo()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 5);
        Window desk(shop);
        desk.till->session().setSaveDelay(std::chrono::hours(1)); // so that it is kept by the click
        auto *scan = desk.till->findChild<ScanBox *>(u"scan"_s);
        QTest::keyClicks(scan, u"5*N-1"_s);
        QTest::keyClick(scan, Qt::Key_Return);
        QTRY_VERIFY(desk.till->lines().rowCount() == 1 && desk.till->lines().isSettled());
        // taken by another in the very moment
        connect(
            &desk.till->session(), &OrderSession::stateChanged, this,
            [&] { (void)shop.post(PostingKind::Sale, nails, 1); }, Qt::SingleShotConnection);
        QTest::keyClick(scan, Qt::Key_F12);
        QTRY_VERIFY(desk.till->session().lastOrder()
                    && desk.till->session().lastOrder()->answer == LastOrder::Answer::Rejected);
        QCOMPARE(desk.window.undo().history().toUndo(), nullptr);
    }

    void fieldsKeepTheirOwnUndo()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        desk.window.showPage(u"products"_s);
        auto *filter = child<FilterEdit>(*desk.products, "filter");
        filter->setFocus();
        QTest::keyClicks(filter, u"nai"_s);
        desk.pressUndo();
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(desk.stateOf(number), OrderState::Shipped);
        QVERIFY(!filter->isUndoAvailable());
        desk.pressUndo(); // nothing of its own any more
        QTRY_COMPARE(shop.onHand(nails), Quantity::fromUnits(10));
    }

    void editsGetTheirOldValuesBack()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        desk.window.showPage(u"products"_s);
        QTRY_VERIFY(desk.products->isSettled() && desk.products->model().rowCount() == 1);
        desk.products->editCurrent();
        auto *dialog = desk.products->findChild<ProductDialog *>();
        QVERIFY(dialog);
        typeInto(child<QLineEdit>(*dialog, "name"), u"Long nails"_s);
        typeInto(child<QLineEdit>(*dialog, "price"), u"3.50"_s);
        save(dialog);
        QTRY_COMPARE(desk.text(desk.undo()), u"Undo the change of “Long nails”"_s);
        // another field, edited elsewhere, is kept
        Product elsewhere = desk.stored(nails);
        elsewhere.notes = u"From the left shelf"_s;
        QVERIFY(shop.shop().catalogue().save(elsewhere).result().ok());
        desk.pressUndo();
        QTRY_COMPARE(desk.stored(nails).name, u"Nails"_s);
        QCOMPARE(desk.stored(nails).price, nails.price);
        QCOMPARE(desk.stored(nails).notes, u"From the left shelf"_s);
        QTRY_VERIFY(desk.redo()->isEnabled());
        desk.pressRedo();
        QTRY_COMPARE(desk.stored(nails).name, u"Long nails"_s);
        QTRY_COMPARE(textAt(desk.products->model(), 0, int(ProductColumn::Name)), u"Long nails"_s);
    }

    void whatWasTypedIntoACellIsUndone()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        desk.window.showPage(u"products"_s);
        QTRY_VERIFY(desk.products->isSettled() && desk.products->model().rowCount() == 1);
        auto *table = desk.products->findChild<TableView *>(u"table"_s);
        table->setFocus();
        table->setCurrentIndex(desk.products->model().index(0, int(ProductColumn::Name)));
        QTest::keyClick(table, Qt::Key_F2);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, u"Tacks"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.stored(nails).name, u"Tacks"_s);
        QTRY_COMPARE(desk.text(desk.undo()), u"Undo the change of “Tacks”"_s);
        table->setFocus();
        desk.pressUndo();
        QTRY_COMPARE(desk.stored(nails).name, u"Nails"_s);
    }

    void editsThatOthersEditedSinceStay()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const Product mine = shop.shop().catalogue().save(renamed(nails, u"Tacks"_s)).result().value();
        Q_EMIT desk.products->acted(ProductStep::of(shop.shop(), {{nails, mine}}));
        QVERIFY(shop.shop().catalogue().save(renamed(mine, u"Pins"_s)).result().ok());
        desk.pressUndo();
        QTRY_VERIFY(desk.message()->isVisible());
        QCOMPARE(desk.message()->text(),
                 u"“Pins” was changed by somebody else since (Name), and stays as it is."_s);
        QCOMPARE(desk.stored(nails).name, u"Pins"_s);
        QVERIFY(!desk.undo()->isEnabled());
    }

    void newProductsAreTakenOutAndPutBack()
    {
        GuiShop shop;
        Window desk(shop);
        desk.window.showPage(u"products"_s);
        QTRY_VERIFY(desk.products->isSettled());
        desk.products->newProduct();
        auto *dialog = desk.products->findChild<ProductDialog *>();
        typeInto(child<QLineEdit>(*dialog, "sku"), u"N-1"_s);
        typeInto(child<QLineEdit>(*dialog, "name"), u"Nails & tacks"_s);
        typeInto(child<QLineEdit>(*dialog, "price"), u"2"_s);
        save(dialog);
        QTRY_COMPARE(desk.text(desk.undo()), u"Undo the new product “Nails & tacks”"_s);
        QTRY_COMPARE(desk.products->model().rowCount(), 1);
        const ProductId id(desk.products->model().idAt(0));
        desk.pressUndo();
        QTRY_COMPARE(desk.products->model().rowCount(), 0);
        QTRY_VERIFY(desk.redo()->isEnabled());
        desk.pressRedo();
        QTRY_COMPARE(desk.products->model().rowCount(), 1);
        QCOMPARE(desk.products->model().idAt(0), id.value);
    }

    void productsThatWereSoldStay()
    {
        GuiShop shop;
        Window desk(shop);
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s);
        Q_EMIT desk.products->acted(ProductStep::of(shop.shop(), {{{}, nails}}));
        QVERIFY(shop.post(PostingKind::Opening, nails, 5));
        desk.pressUndo();
        QTRY_VERIFY(desk.message()->isVisible());
        QVERIFY(desk.message()->text().contains(u"can be archived"_s));
        QCOMPARE(desk.stored(nails).id, nails.id);
    }

    void parkedAndDiscardedOrdersComeBack()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        auto *scan = desk.till->findChild<ScanBox *>(u"scan"_s);
        QTest::keyClicks(scan, u"2*N-1"_s);
        QTest::keyClick(scan, Qt::Key_Return);
        QTRY_COMPARE(desk.till->lines().rowCount(), 1);
        desk.window.commands().action(u"new-order.park"_s)->trigger();
        QCOMPARE(desk.text(desk.undo()), u"Undo parking the order"_s);
        desk.pressUndo();
        QCOMPARE(desk.till->lines().rowCount(), 1);
        desk.window.commands().action(u"new-order.discard"_s)->trigger();
        QCOMPARE(desk.till->lines().rowCount(), 0);
        QCOMPARE(desk.text(desk.undo()), u"Undo discarding the order"_s);
        desk.pressUndo();
        QCOMPARE(desk.till->lines().rowCount(), 1);
        desk.window.commands().action(u"edit.redo"_s)->trigger();
        QCOMPARE(desk.till->lines().rowCount(), 0);
        desk.pressUndo();
        QCOMPARE(desk.till->lines().rowCount(), 1);
        QCOMPARE(desk.stateOf(number), OrderState::Shipped);
    }

    void anotherShopHasAnotherHistory()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        desk.sell(u"3*N-1"_s);
        QVERIFY(desk.toast()->isVisible());
        desk.window.setShop(std::nullopt);
        desk.window.removeShopPages();
        QVERIFY(desk.toast()->isHidden());
        QVERIFY(!desk.undo()->isEnabled());
        QCOMPARE(desk.text(desk.undo()), u"Undo"_s);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(7));
    }

    void theToastIsReachedByKeysAndWaitsForThem()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        desk.toast()->setShownMs(0);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        QTRY_VERIFY(desk.toast()->isHidden()); // by itself
        desk.toast()->setShownMs(Toast::kShownMs);
        desk.sell(u"N-1"_s);
        auto *step = child<QPushButton>(*desk.toast(), "toastStep");
        QCOMPARE(step->accessibleName(), numbered(u"Undo order %1"_s, OrderNumber(number.value + 1)));
        int strokes = 0;
        while (!step->hasFocus() && ++strokes < 100) {
            QTest::keyClick(desk.window.focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(step->hasFocus());
        QTest::keyClick(step, Qt::Key_Space);
        QTRY_COMPARE(shop.onHand(nails), Quantity::fromUnits(7));
        QTRY_VERIFY(desk.answered() && desk.toast()->isVisible());
        child<QPushButton>(*desk.toast(), "toastStep")->setFocus();
        QTest::keyClick(step, Qt::Key_Escape);
        QVERIFY(desk.toast()->isHidden());
    }

    void aLostAnswerIsSaidAndSettled()
    {
        const QString database = QString::fromLatin1(TestDatabases::kPostgresql);
        if (const QString missing = m_databases.missing(database); !missing.isEmpty()) {
            if (TestDatabases::postgresIsRequired()) {
                QFAIL(qPrintable(missing));
            }
            QSKIP(qPrintable(missing));
        }
        const ShopAddress direct = ShopAddress::parse(m_databases.newShop(database)).value();
        CommitProxy proxy(direct.port);
        ShopAddress through = direct;
        through.port = proxy.port();
        GuiShop shop(direct, through);
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        QVERIFY(shop.shop().drafts().all().result().ok()); // the draft of the order is gone by now
        proxy.setRefusing(true);
        proxy.setCut(CommitProxy::Cut::BeforeTheAnswer);
        desk.pressUndo();
        QTRY_VERIFY_WITH_TIMEOUT(desk.message()->isVisible(), 30'000);
        QVERIFY2(desk.message()->text().contains(u"Nobody knows yet"_s), qPrintable(desk.message()->text()));
        QVERIFY(!desk.undo()->isEnabled());
        QCOMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, number)); // it is kept
        QVERIFY(desk.undo()->toolTip().contains(u"Waiting for the answer"_s));
        proxy.setCut(CommitProxy::Cut::None);
        proxy.setRefusing(false);
        QTRY_VERIFY_WITH_TIMEOUT(desk.answered(), 30'000);
        QCOMPARE(desk.stateOf(number), OrderState::Cancelled);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(10));
        QVERIFY(!desk.message()->isVisible());
        QVERIFY(desk.redo()->isEnabled());
    }

    void redoesFirstWhatWasUndoneLast()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        const OrderNumber number = desk.sell(u"3*N-1"_s);
        auto *scan = desk.till->findChild<ScanBox *>(u"scan"_s);
        QTest::keyClicks(scan, u"N-1"_s);
        QTest::keyClick(scan, Qt::Key_Return);
        QTRY_VERIFY(desk.till->isSettled() && desk.text(desk.undo()).startsWith(u"Undo: "_s));
        desk.pressUndo(); // the line
        QTRY_COMPARE(desk.text(desk.undo()), numbered(u"Undo order %1"_s, number));
        desk.pressUndo();
        QTRY_VERIFY(desk.answered() && desk.redo()->isEnabled());
        QCOMPARE(desk.text(desk.redo()), numbered(u"Redo order %1"_s, number));
        desk.pressRedo();
        QTRY_COMPARE(shop.onHand(nails), Quantity::fromUnits(7));
        QTRY_VERIFY(desk.answered() && desk.text(desk.redo()).startsWith(u"Redo: "_s));
        desk.pressRedo();
        QTRY_VERIFY(desk.text(desk.undo()).startsWith(u"Undo: "_s));
    }

    void whatFailedElsewhereStaysToBeRead()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 10);
        Window desk(shop);
        (void)desk.sell(u"3*N-1"_s);
        desk.window.showMessage(MessageBar::Kind::Error, u"The export failed."_s);
        desk.pressUndo();
        QTRY_COMPARE(shop.onHand(nails), Quantity::fromUnits(10));
        QTRY_VERIFY(desk.answered());
        QVERIFY(desk.message()->isVisible());
    }

private:
    TestDatabases m_databases;
};

QTEST_MAIN(TestUndo)
#include "TestUndo.moc"
