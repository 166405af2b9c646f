#include "gui/GuiShop.h"
#include "gui/common/CellTableModel.h"
#include "gui/common/EmptyState.h"
#include "gui/common/MessageBar.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListTable.h"
#include "gui/purchases/PurchaseDialog.h"
#include "gui/purchases/PurchaseList.h"
#include "gui/purchases/PurchasesPage.h"
#include "gui/reorder/ReorderModel.h"
#include "gui/reorder/ReorderPage.h"
#include "gui/suppliers/SupplierDialog.h"
#include "gui/suppliers/SupplierList.h"
#include "gui/suppliers/SuppliersPage.h"
#include "gui/suppliers/TermsDialog.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

Supplier supplierIn(GuiShop &shop, const QString &name)
{
    Supplier supplier;
    supplier.name = name;
    supplier.leadDays = 14;
    return shop.shop().purchasing().save(supplier).result().value();
}

SupplierProduct haveTerms(GuiShop &shop, const Supplier &supplier, const Product &product)
{
    SupplierProduct terms;
    terms.supplier = supplier.id;
    terms.product = product.id;
    terms.cost = UnitPrice::parse(u"1.25"_s).value();
    terms.pack = Quantity::fromUnits(12);
    if (!shop.shop().purchasing().saveTerms({terms}).result())
        qFatal("no terms");
    return terms;
}

PurchaseNumber draftIn(GuiShop &shop, const Supplier &supplier, const Product &product)
{
    PurchaseDraft draft;
    draft.supplier = supplier.id;
    draft.lines = {{product.id, Quantity::fromUnits(5), {}, UnitPrice::fromTenThousandths(10'000), {}}};
    return shop.shop().purchasing().save(draft).result()->summary.number;
}

QAction *commandOf(const Page &page, const QString &id)
{
    for (const CommandAction &each : page.commands()) {
        if (each.command.id == id) {
            return each.action;
        }
    }
    return nullptr;
}

void typeLine(PurchaseDialog &dialog, const QString &code, const QString &quantity, const QString &cost)
{
    QTest::keyClicks(child<QLineEdit>(dialog, "code"), code);
    QTest::keyClick(child<QLineEdit>(dialog, "code"), Qt::Key_Return);
    QTRY_VERIFY(dialog.isSettled());
    auto *amount = child<QLineEdit>(dialog, "quantity");
    amount->setText(quantity);
    QTest::keyClick(amount, Qt::Key_Return);
    child<QLineEdit>(dialog, "cost")->setText(cost);
    QTest::keyClick(child<QLineEdit>(dialog, "cost"), Qt::Key_Return);
}

} // namespace

/// Suppliers, purchase orders and what to buy, as the window has them.
class TestPurchasesPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void listsSuppliersAndTheirState()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s);
        const Supplier north = supplierIn(shop, u"North"_s);
        ListModel model(shop.shop().reader(), supplierList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_COMPARE(textAt(model, 0, 0), u"North"_s);
        QCOMPARE(textAt(model, 0, 1), u"Nothing open"_s);
        const PurchaseNumber number = draftIn(shop, north, nails);
        QVERIFY(shop.shop().purchasing().send(number).result().ok());
        QTRY_VERIFY(textAt(model, 0, 1).startsWith(u"1 open"));
        QVERIFY(shop.shop().purchasing().setArchived({north.id}, true).result().ok());
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void makesASupplierAndSaysWhatIsWrong()
    {
        GuiShop shop;
        SuppliersPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        commandOf(page, u"suppliers.new"_s)->trigger();
        auto *dialog = page.findChild<SupplierDialog *>();
        QVERIFY(dialog);
        dialog->accept();
        QVERIFY(dialog->isVisible()); // it has no name
        child<QLineEdit>(*dialog, "name")->setText(u"North"_s);
        child<QLineEdit>(*dialog, "tolerance")->setText(u"200"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        child<QLineEdit>(*dialog, "tolerance")->setText(u"2.5"_s);
        child<QLineEdit>(*dialog, "minimum_order")->setText(u"150"_s);
        dialog->accept();
        QTRY_COMPARE(page.model().rowCount(), 1);
        const Supplier stored = shop.shop().reader().supplierByName(u"North"_s).result()->supplier;
        QCOMPARE(stored.tolerance, 250);
        QCOMPARE(stored.minimumOrder.minorUnits(), 15'000);
        QTRY_VERIFY(page.isSettled());
        paintEveryWay(page);
    }

    void entersTermsOneAfterTheOther()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s);
        const Supplier north = supplierIn(shop, u"North"_s);
        TermsDialog dialog(shop.shop(), north);
        dialog.show();
        QVERIFY(dialog.takeScan(u"N-1"_s));
        auto *cost = child<QLineEdit>(dialog, "cost");
        QTRY_VERIFY(cost->hasFocus() || dialog.focusWidget() == cost);
        dialog.accept();
        QVERIFY(!cost->accessibleDescription().isEmpty()); // it costs something
        cost->setText(u"0.80"_s);
        dialog.accept();
        QTRY_VERIFY(shop.shop().reader().supplierTerms(north.id, {nails.id}).result()->contains(nails.id));
        QTRY_VERIFY(cost->text().isEmpty()); // the next one
    }

    void writesADraftWithoutAMouse()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 3);
        const Product pins = shop.add(u"P-1"_s, u"Pins"_s);
        const Supplier north = supplierIn(shop, u"North"_s);
        (void)haveTerms(shop, north, nails);
        PurchaseDialog dialog(shop.shop(), std::nullopt, north.id);
        dialog.show();
        QTRY_VERIFY(dialog.isSettled());
        auto *code = child<QLineEdit>(dialog, "code");
        QTest::keyClicks(code, u"N-1"_s);
        QTest::keyClick(code, Qt::Key_Return);
        auto *cost = child<QLineEdit>(dialog, "cost");
        QTRY_COMPARE(cost->text(), u"1.25"_s); // what it costs there
        QCOMPARE(child<QLineEdit>(dialog, "quantity")->text(), u"12"_s); // a pack
        QTest::keyClick(child<QLineEdit>(dialog, "quantity"), Qt::Key_Return);
        QTest::keyClick(cost, Qt::Key_Return);
        typeLine(dialog, u"P-1"_s, u"7"_s, u"0.5"_s);
        auto &lines = *dialog.findChild<CellTableModel *>();
        QCOMPARE(lines.rowCount(), 2);
        QCOMPARE(textAt(lines, 0, 3), u"€\u00A015.00"_s);
        typeLine(dialog, u"P-1"_s, u"1"_s, u"much"_s); // no cost
        QCOMPARE(lines.rowCount(), 2);
        QVERIFY(!dialog.findChild<MessageBar *>()->isHidden());
        cost->setText(u"2"_s);
        QTest::keyClick(cost, Qt::Key_Return);
        QCOMPARE(lines.rowCount(), 3);
        auto *table = dialog.findChild<QWidget *>(u"lines"_s);
        QTest::keyClick(table, Qt::Key_Delete); // the last one
        QCOMPARE(lines.rowCount(), 2);
        dialog.accept();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.stored().lines.size(), 2);
        QCOMPARE(dialog.stored().summary.total.minorUnits(), 1850);
        QCOMPARE(dialog.stored().lines.last().line.product, pins.id);
    }

    void scansLineAfterLine()
    {
        GuiShop shop;
        (void)shop.add(u"N-1"_s, u"Nails"_s);
        const Product pins = shop.add(u"P-1"_s, u"Pins"_s);
        const Supplier north = supplierIn(shop, u"North"_s);
        (void)haveTerms(shop, north, pins);
        PurchaseDialog dialog(shop.shop(), std::nullopt, north.id);
        dialog.show();
        QTRY_VERIFY(dialog.isSettled());
        QVERIFY(dialog.takeScan(u"P-1"_s));
        QTRY_COMPARE(child<QLineEdit>(dialog, "cost")->text(), u"1.25"_s);
        QVERIFY(dialog.takeScan(u"N-1"_s)); // takes the line before as it stands
        QCOMPARE(dialog.findChild<CellTableModel *>()->rowCount(), 1);
        QTRY_VERIFY(dialog.isSettled());
        QVERIFY(!dialog.takeScan(u"P-1"_s)); // nobody knows what nails cost
    }

    void leadsAnOrderOn()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s);
        const Supplier north = supplierIn(shop, u"North"_s);
        const PurchaseNumber number = draftIn(shop, north, nails);
        const PurchaseNumber other = draftIn(shop, north, nails);
        PurchasesPage page(shop.shop());
        QStringList asked;
        page.setAsker(
            [&asked](const QString &text, const QString &, const std::function<void(bool)> &answer) {
                asked.append(text);
                answer(true);
            });
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        page.openPurchase(number);
        QAction *send = commandOf(page, u"purchases.send"_s);
        QAction *close = commandOf(page, u"purchases.close"_s);
        QTRY_VERIFY(send->isEnabled());
        QVERIFY(!close->isEnabled());
        send->trigger();
        QTRY_VERIFY(close->isEnabled());
        QVERIFY(!send->isEnabled());
        close->trigger();
        QTRY_COMPARE(shop.shop().reader().purchase(number).result()->summary.state, PurchaseState::Closed);
        QTRY_VERIFY(page.isSettled() && !close->isEnabled());
        page.openPurchase(other);
        QTRY_VERIFY(commandOf(page, u"purchases.remove"_s)->isEnabled());
        commandOf(page, u"purchases.remove"_s)->trigger();
        QTRY_COMPARE(page.model().rowCount(), 1);
        QCOMPARE(asked.size(), 3);
        paintEveryWay(page);
    }

    void draftsWhatIsToBeBought()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 3, 10);
        (void)shop.add(u"P-1"_s, u"Pins"_s, 0, 5);
        const Supplier north = supplierIn(shop, u"North"_s);
        (void)haveTerms(shop, north, nails);
        ReorderPage page(shop.shop());
        QAbstractItemModelTester tester(&page.model(), kFatal);
        page.resize(1000, 700);
        page.show();
        page.activated();
        QTRY_COMPARE(page.model().rowCount(), 2);
        QCOMPARE(textAt(page.model(), 0, ReorderModel::QuantityColumn), u"24"_s); // 17 are wanted
        QVERIFY(textAt(page.model(), 0, ReorderModel::WhyColumn).contains(u"reorder point 10"_s));
        QCOMPARE(textAt(page.model(), 1, ReorderModel::SupplierColumn), u"No supplier"_s);
        QTRY_VERIFY(page.isSettled());
        paintEveryWay(page);
        page.createDrafts();
        QTRY_COMPARE(page.model().rowCount(), 1);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!commandOf(page, u"reorder.createDrafts"_s)->isEnabled());
        ListQuery drafts;
        drafts.conditions = {ColumnCondition::oneOf(u"state"_s, {u"1"_s})};
        QCOMPARE(shop.shop().reader().rowCount(ListKind::Purchases, drafts).result().value(), 1);
    }
};

QTEST_MAIN(TestPurchasesPage)
#include "TestPurchasesPage.moc"
