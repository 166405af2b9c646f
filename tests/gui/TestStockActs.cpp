#include "gui/GuiShop.h"
#include "gui/Scanner.h"
#include "gui/acts/ActLinesModel.h"
#include "gui/acts/ActLinesView.h"
#include "gui/acts/PlaceBox.h"
#include "gui/acts/StockActDialog.h"
#include "gui/acts/StockActs.h"
#include "gui/acts/TakeBack.h"
#include "gui/common/MessageBar.h"
#include "gui/movements/MovementsPage.h"
#include "gui/neworder/ScanBox.h"
#include "gui/shell/MainWindow.h"
#include "gui/undo/UndoCommands.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

/// A dialog over a window with Undo, as a person has it before them.
struct Desk {
    Desk(GuiShop &opened, StockAct act)
        : shop(opened)
        , theme(*qApp, nullptr)
        , window(theme, nullptr)
        , acts(new StockActs(opened.shop(), window.commands(), &window, &window))
    {
        window.addShopMenu(u"&Stock"_s, acts->actions(), 3, acts);
        QObject::connect(acts, &StockActs::acted, &window.undo().history(), &UndoHistory::add);
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window.resize(1280, 720);
        window.show();
        acts->open(act);
        take();
    }
    ~Desk() { delete acts; }

    /// Another dialog in place of the one that is open.
    template <typename Open> void reopen(Open open)
    {
        dialog->close();
        (void)QTest::qWaitFor([this] { return dialog.isNull(); });
        open();
        take();
    }
    void take()
    {
        (void)QTest::qWaitFor([this] { return window.findChild<StockActDialog *>() != nullptr; });
        dialog = window.findChild<StockActDialog *>();
        scan = dialog->findChild<ScanBox *>(u"scan"_s);
        view = dialog->findChild<ActLinesView *>(u"lines"_s);
        message = dialog->findChild<MessageBar *>(u"message"_s);
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog);
        (void)QTest::qWaitFor([this] { return dialog->isSettled(); });
    }

    /// To whatever has the focus, as a keyboard does.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); }
    /// A product, Enter, its number, Enter.
    bool enter(const QString &code, const QString &quantity)
    {
        const int before = dialog->lines().rowCount();
        type(code);
        press(Qt::Key_Return);
        const bool came =
            QTest::qWaitFor([&] { return dialog->lines().rowCount() == before + 1 && dialog->isSettled(); });
        if (!came || dialog->focusWidget() == scan) {
            return false;
        }
        type(quantity);
        press(Qt::Key_Return);
        return dialog->focusWidget() == scan;
    }
    [[nodiscard]] bool closed()
    {
        return QTest::qWaitFor([this] { return dialog.isNull(); });
    }
    [[nodiscard]] QString cell(int row, int column) const { return textAt(dialog->lines(), row, column); }

    GuiShop &shop;
    Theme theme;
    MainWindow window;
    StockActs *acts;
    QPointer<StockActDialog> dialog;
    ScanBox *scan = nullptr;
    ActLinesView *view = nullptr;
    MessageBar *message = nullptr;
};

Place addPlace(GuiShop &shop, const QString &code)
{
    Place place;
    place.code = code;
    place.name = u"Shelf "_s + code;
    place.kind = PlaceKind::Shelf;
    place.parent = kShopFloor;
    return shop.shop().places().save(place).result().value();
}

/// Ten of each, at 1.25.
PurchaseNumber sentOrder(GuiShop &shop, const QList<Product> &products)
{
    Purchasing &purchasing = shop.shop().purchasing();
    Supplier supplier;
    supplier.name = u"North"_s;
    PurchaseDraft draft;
    draft.supplier = purchasing.save(supplier).result()->id;
    for (const Product &product : products) {
        draft.lines.append(
            {product.id, Quantity::fromUnits(10), {}, UnitPrice::fromTenThousandths(12'500), {}});
    }
    const PurchaseNumber number = purchasing.save(draft).result()->summary.number;
    return purchasing.send(number).result() ? number : PurchaseNumber();
}

} // namespace

/// Goods received, issued, transferred and adjusted by keys and scanner.
class TestStockActs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void receivesThirtyLinesByKeysAlone()
    {
        GuiShop shop;
        const QList<Product> products = shop.addMany(30);
        Desk desk(shop, StockAct::Receive);
        const QAbstractItemModelTester tester(&desk.dialog->lines(), kFatal);
        QCOMPARE(desk.dialog->focusWidget(), desk.scan);
        for (int i = 0; i < products.size(); ++i) {
            QVERIFY2(desk.enter(products[i].sku.text(), QString::number(i + 2)),
                     qPrintable(QString::number(i)));
        }
        QCOMPARE(desk.dialog->lines().rowCount(), 30);
        QCOMPARE(desk.cell(0, ActLinesModel::SkuColumn), u"P00029"_s); // the newest on top
        desk.press(Qt::Key_Return);
        QVERIFY(desk.closed());
        for (int i = 0; i < products.size(); ++i) {
            QCOMPARE(shop.onHand(products[i]), Quantity::fromUnits(i + 2));
        }
        QAction *undo = desk.window.commands().action(u"edit.undo"_s);
        QCOMPARE(withoutMarks(undo->text()), u"Undo "_s + stockact::name(StockAct::Receive, 30));
        undo->trigger();
        QTRY_COMPARE(shop.onHand(products[7]), Quantity());
        QAction *redo = desk.window.commands().action(u"edit.redo"_s);
        QTRY_VERIFY(redo->isEnabled());
        redo->trigger();
        QTRY_COMPARE(shop.onHand(products[7]), Quantity::fromUnits(9));
    }

    void receivesWhatWasOrdered()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s);
        const Product salt = shop.add(u"SALT"_s, u"Salt"_s);
        const Product jam = shop.add(u"JAM"_s, u"Jam"_s);
        const PurchaseNumber number = sentOrder(shop, {tea, salt});
        Desk desk(shop, StockAct::Receive);
        desk.reopen([&] { desk.acts->receive(number); });
        QVERIFY(desk.dialog->windowTitle().contains(QString::number(number.value)));
        // What was not ordered is not taken.
        desk.type(u"JAM"_s);
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.message->text().contains(jam.name));
        QCOMPARE(desk.dialog->lines().rowCount(), 0);
        desk.scan->clear();
        child<QPushButton>(*desk.dialog, "expected")->click();
        QTRY_COMPARE(desk.dialog->lines().rowCount(), 2);
        QCOMPARE(desk.dialog->lines().lines().first().quantity, Quantity::fromUnits(10));
        // More than was ordered is refused and nothing typed is lost.
        desk.view->editQuantity(0);
        desk.type(u"12"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.message->isVisible() && desk.message->text().contains(u"10"_s));
        QCOMPARE(desk.dialog->lines().rowCount(), 2);
        auto *why = child<QComboBox>(*desk.dialog, "whyMore");
        why->setCurrentIndex(why->findData(QVariant::fromValue(Reason::Other)));
        desk.scan->setFocus();
        desk.press(Qt::Key_Return);
        QVERIFY(desk.closed());
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(12));
        QCOMPARE(shop.shop().reader().purchase(number).result()->summary.state, PurchaseState::Received);
        // Taken back, it is expected again.
        desk.window.commands().action(u"edit.undo"_s)->trigger();
        QTRY_COMPARE(shop.onHand(tea), Quantity());
        QTRY_COMPARE(shop.shop().reader().purchase(number).result()->summary.state, PurchaseState::Sent);
    }

    void knowsTheLastCostAndAddsCostsUp()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s);
        Desk first(shop, StockAct::Receive);
        QVERIFY(first.enter(u"TEA"_s, u"4"_s));
        QCOMPARE(first.cell(0, ActLinesModel::CostColumn), u"as in stock"_s);
        first.view->editQuantity(0);
        first.press(Qt::Key_Tab); // to its cost
        first.type(u"1.25"_s);
        first.press(Qt::Key_Return);
        QVERIFY2(first.dialog->findChild<QLabel *>(u"total"_s)->text().contains(u"5.00"_s),
                 qPrintable(first.dialog->findChild<QLabel *>(u"total"_s)->text()));
        first.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(first.closed());
        Desk second(shop, StockAct::Receive);
        second.type(u"3*TEA"_s);
        second.press(Qt::Key_Return);
        QTRY_COMPARE(second.dialog->lines().rowCount(), 1);
        QTRY_COMPARE(second.dialog->lines().lines().first().cost, UnitPrice::parse(u"1.25").value());
        QCOMPARE(second.cell(0, ActLinesModel::QuantityColumn), u"3"_s);
        QCOMPARE(second.dialog->focusWidget(), second.scan); // it has its number
    }

    void aScanWorksWhileANumberIsTyped()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s, 10);
        const Product salt = shop.add(u"SALT"_s, u"Salt"_s, 10);
        Desk desk(shop, StockAct::Issue);
        QVERIFY(desk.dialog->takeScan(u"TEA"_s));
        QTRY_COMPARE(desk.dialog->lines().rowCount(), 1);
        QTRY_VERIFY(desk.dialog->focusWidget() != desk.scan);
        desk.type(u"6"_s);
        QVERIFY(desk.dialog->takeScan(u"SALT"_s));
        QTRY_COMPARE(desk.dialog->lines().rowCount(), 2);
        QCOMPARE(desk.cell(1, ActLinesModel::QuantityColumn), u"6"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.closed());
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(4));
        QCOMPARE(shop.onHand(salt), Quantity::fromUnits(9));
    }

    void marksTheShortLineAndLosesNothing()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s, 3);
        shop.add(u"SALT"_s, u"Salt"_s, 9);
        Desk desk(shop, StockAct::Issue);
        QVERIFY(desk.enter(u"TEA"_s, u"5"_s));
        QVERIFY(desk.enter(u"SALT"_s, u"2"_s));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.message->isVisible());
        QCOMPARE(desk.dialog->lines().rowCount(), 2);
        QCOMPARE(desk.dialog->lines().faultOf(1), u"only 3 available there"_s);
        QCOMPARE(desk.view->currentIndex().row(), 1);
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(3));
        desk.press(Qt::Key_Return); // its quantity
        desk.type(u"3"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.closed());
        QCOMPARE(shop.onHand(tea), Quantity());
    }

    void escAsksOnlyWhereLinesWouldBeLost()
    {
        GuiShop shop;
        shop.add(u"TEA"_s, u"Green tea"_s, 3);
        Desk empty(shop, StockAct::Receive);
        empty.press(Qt::Key_Escape);
        QVERIFY(empty.closed());
        Desk desk(shop, StockAct::Receive);
        QVERIFY(desk.enter(u"TEA"_s, u"5"_s));
        desk.press(Qt::Key_Escape);
        auto *box = desk.dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(desk.dialog);
        QCOMPARE(desk.dialog->lines().rowCount(), 1);
    }

    void refusesWhatIsNoNumberWhereItWasTyped()
    {
        GuiShop shop;
        shop.add(u"TEA"_s, u"Green tea"_s, 3);
        Desk desk(shop, StockAct::Receive);
        desk.type(u"TEA"_s);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.dialog->lines().rowCount(), 1);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(desk.dialog->focusWidget())
                    && desk.dialog->focusWidget() != desk.scan);
        auto *editor = qobject_cast<QLineEdit *>(desk.dialog->focusWidget());
        desk.type(u"lots"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.message->isVisible());
        QCOMPARE(editor->text(), u"lots"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.dialog && desk.dialog->lines().rowCount() == 1);
    }

    void adjustsBothWaysByItsReason()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s, 10);
        const Product salt = shop.add(u"SALT"_s, u"Salt"_s, 10);
        Desk desk(shop, StockAct::Adjust);
        QVERIFY(desk.enter(u"TEA"_s, u"-3"_s));
        QVERIFY(desk.enter(u"SALT"_s, u"+2"_s));
        auto *reason = desk.dialog->findChild<QComboBox *>(u"reason"_s);
        reason->setCurrentIndex(reason->findData(QVariant::fromValue(Reason::Stolen)));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.dialog->lines().faultOf(0).isEmpty()); // nothing is stolen by adding it
        reason->setCurrentIndex(reason->findData(QVariant::fromValue(Reason::Correction)));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.closed());
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(7));
        QCOMPARE(shop.onHand(salt), Quantity::fromUnits(12));
    }

    void aPlacesLabelChoosesThePlace()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s, 10);
        const Place shelf = addPlace(shop, u"A-1"_s);
        Desk desk(shop, StockAct::Transfer);
        QVERIFY(desk.dialog->findChild<PlaceBox *>(u"to"_s)->isVisible());
        QVERIFY(desk.enter(u"TEA"_s, u"4"_s));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.message->isVisible()); // where to?
        QVERIFY(desk.dialog->takeScan(u"A-1"_s));
        QTRY_COMPARE(desk.dialog->findChild<PlaceBox *>(u"to"_s)->place(), std::optional(shelf.id));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.closed());
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(10));
        const auto there = shop.shop().reader().stockAt({shelf.id}).result().value();
        QCOMPARE(there.first().onHand, Quantity::fromUnits(4));
    }

    void asksForNoPlaceWhereThereIsOne()
    {
        GuiShop shop;
        shop.add(u"TEA"_s, u"Green tea"_s, 10);
        Desk desk(shop, StockAct::Receive);
        QVERIFY(!desk.dialog->findChild<PlaceBox *>(u"to"_s)->isVisible());
    }

    void delRemovesALineAndUndoPutsItBack()
    {
        GuiShop shop;
        shop.add(u"TEA"_s, u"Green tea"_s);
        Desk desk(shop, StockAct::Receive);
        QVERIFY(desk.enter(u"TEA"_s, u"4"_s));
        desk.press(Qt::Key_Delete); // nothing is typed: the last one scanned
        QCOMPARE(desk.dialog->lines().rowCount(), 0);
        Q_EMIT desk.message->nextStepChosen();
        QCOMPARE(desk.dialog->lines().rowCount(), 1);
        QCOMPARE(desk.cell(0, ActLinesModel::QuantityColumn), u"4"_s);
    }

    void showsLongNamesInEveryThemeAndDirection()
    {
        GuiShop shop;
        shop.add(u"LONG"_s, QString(200, u'W'));
        Desk desk(shop, StockAct::Receive);
        QVERIFY(desk.enter(u"LONG"_s, u"4"_s));
        QCOMPARE(desk.dialog->width(), 920);
        paintEveryWay(*desk.dialog);
    }

    void takesAnyPostingBack()
    {
        GuiShop shop;
        const Product tea = shop.add(u"TEA"_s, u"Green tea"_s, 10);
        const auto receipt = shop.post(PostingKind::Receipt, tea, 5);
        QVERIFY(receipt);
        MovementsPage page(shop.shop());
        QString asked;
        page.takeBack().setAsker([&](const QString &text, const std::function<void(bool)> &answer) {
            asked = text;
            answer(true);
        });
        QSignalSpy taken(&page.takeBack(), &TakeBack::taken);
        QSignalSpy refused(&page.takeBack(), &TakeBack::refused);
        page.takeBack().ask(receipt->posting);
        QTRY_COMPARE(taken.size(), 1);
        QVERIFY2(asked.contains(u"Green tea: 15 → 10"_s), qPrintable(asked));
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(10));
        page.takeBack().ask(receipt->posting);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(u"taken back before"_s));
        QCOMPARE(shop.onHand(tea), Quantity::fromUnits(10));
    }
};

QTEST_MAIN(TestStockActs)
#include "TestStockActs.moc"
