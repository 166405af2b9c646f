#include "gui/GuiShop.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/MessageBar.h"
#include "gui/list/CellEditing.h"
#include "gui/list/CellInput.h"
#include "gui/list/ListTable.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

/// Four products in a list of their own, every column of them shown.
struct Desk {
    Desk()
    {
        shop.add(u"A-1"_s, u"Anvil"_s, 3, 5, u"80"_s);
        shop.add(u"H-1"_s, u"Hammer"_s, 20, 5, u"12.50"_s);
        shop.add(u"N-1"_s, u"Nails"_s, 900, 50, u"0.05"_s);
        shop.add(u"S-1"_s, u"Saw"_s, 0, 2, u"19"_s);
        page = std::make_unique<ProductsPage>(shop.shop());
        for (int column = 0; column < page->model().columnCount(); ++column) {
            page->table().setColumnShown(column, true);
        }
        page->resize(1900, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->isSettled() && page->model().rowCount() == 4);
        page->table().setFocus();
    }

    void go(int row, ProductColumn column) const
    {
        page->table().setCurrentIndex(page->model().index(row, int(column)));
        QTRY_VERIFY(page->model().rowAt(row));
    }

    [[nodiscard]] CellField *field() const { return page->table().viewport()->findChild<CellField *>(); }

    /// The field that is open, not one that is about to go.
    [[nodiscard]] CellField *open() const
    {
        for (CellField *each : page->table().viewport()->findChildren<CellField *>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    CellField *edit(int row, ProductColumn column) const
    {
        go(row, column);
        QTest::keyClick(&page->table(), Qt::Key_F2);
        return open();
    }

    void type(int row, ProductColumn column, const QString &text) const
    {
        CellField *field = edit(row, column);
        QVERIFY(field);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    [[nodiscard]] Product stored(const QString &sku)
    {
        const Result<ProductRow> row = shop.shop().reader().productByCode(sku).result();
        return row ? row->product : Product();
    }

    [[nodiscard]] QString text(int row, ProductColumn column) const
    {
        return textAt(page->model(), row, int(column));
    }

    GuiShop shop;
    std::unique_ptr<ProductsPage> page;
};

} // namespace

/// Cells of a list that are edited where they stand.
class TestCells final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void editsACellAndGoesDown()
    {
        Desk desk;
        QAbstractItemModelTester tester(&desk.page->model(), kFatal);
        CellField *field = desk.edit(1, ProductColumn::Name);
        QVERIFY(field);
        QCOMPARE(field->text(), u"Hammer"_s);
        QCOMPARE(field->selectedText(), u"Hammer"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"Mallet"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.text(1, ProductColumn::Name), u"Mallet"_s); // at once
        QVERIFY(!desk.open());
        QVERIFY(desk.page->table().hasFocus());
        QCOMPARE(desk.page->table().currentIndex().row(), 2);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"H-1"_s).name, u"Mallet"_s);
        QCOMPARE(desk.text(1, ProductColumn::Name), u"Mallet"_s); // rows move on a new sort only
    }

    void numbersTakeWhatIsAddedToThem()
    {
        Desk desk;
        CellField *field = desk.edit(1, ProductColumn::Reorder);
        QVERIFY(field);
        QCOMPARE(field->text(), u"5"_s);
        QTest::keyClicks(field, u"+7"_s);
        QCOMPARE(field->note(), u"= 12"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"H-1"_s).reorderPoint, Quantity::fromUnits(12));
        desk.type(1, ProductColumn::Price, u"-2.25"_s);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"H-1"_s).price, UnitPrice::parse(u"10.25").value());
        desk.type(1, ProductColumn::Price, u"+10%"_s); // 11.275, in pence
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"H-1"_s).price, UnitPrice::parse(u"11.28").value());
    }

    void typingANumberOnOneEditsItAndWordsFilter()
    {
        const Desk desk;
        desk.go(0, ProductColumn::Price);
        QTest::keyClicks(&desk.page->table(), u"9"_s);
        CellField *field = desk.open();
        QVERIFY(field);
        QCOMPARE(field->text(), u"9"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!desk.open());
        QVERIFY(desk.page->table().hasFocus());
        QCOMPARE(desk.text(0, ProductColumn::Price), u"€ 80.00"_s);
        QTest::keyClicks(&desk.page->table(), u"h"_s);
        QVERIFY(!desk.open());
        QCOMPARE(child<FilterEdit>(*desk.page, "filter")->text(), u"h"_s);
    }

    void saysWhatCanNotBeAndKeepsIt()
    {
        Desk desk;
        CellField *field = desk.edit(0, ProductColumn::Price);
        QVERIFY(field);
        QTest::keyClicks(field, u"cheap"_s);
        QVERIFY(!field->note().isEmpty());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.open(), field);
        QCOMPARE(field->text(), u"cheap"_s);
        desk.page->model().refresh(); // rows that come anew take nothing away
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.open(), field);
        desk.shop.add(u"B-1"_s, u"Aardvark"_s);
        QTRY_COMPARE(desk.page->model().rowCount(), 5);
        QTRY_COMPARE(field->geometry().center().y(),
                     desk.page->table().visualRect(desk.page->model().index(1, 0)).center().y());
        field->selectAll();
        QTest::keyClicks(field, u"-90"_s); // less than nothing
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.open(), field);
        field->selectAll();
        QTest::keyClicks(field, u"7"_s);
        QVERIFY(field->note().isEmpty());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"A-1"_s).price, UnitPrice::parse(u"7").value());
    }

    void saysWhoseItIsWhenItsRowLeavesTheList()
    {
        Desk desk;
        CellField *field = desk.edit(0, ProductColumn::Price);
        QVERIFY(field);
        QTest::keyClicks(field, u"cheap"_s);
        ListQuery query = desk.page->model().query();
        query.words = u"Hammer"_s;
        desk.page->model().setQuery(query);
        QTRY_COMPARE(desk.page->model().rowCount(), 1);
        QTRY_VERIFY(field->note().contains(u"Anvil"_s));
        QCOMPARE(desk.open(), field);
        field->selectAll();
        QTest::keyClicks(field, u"7"_s);
        QVERIFY(field->note().contains(u"Anvil"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!desk.open());
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"A-1"_s).price, UnitPrice::parse(u"7").value());
        QCOMPARE(desk.stored(u"H-1"_s).price, UnitPrice::parse(u"12.50").value());
    }

    void whatTheShopRefusesComesBackToItsCell()
    {
        Desk desk;
        desk.type(0, ProductColumn::Sku, u"H-1"_s); // another has it
        QTRY_VERIFY(desk.open());
        QCOMPARE(desk.open()->text(), u"H-1"_s);
        QVERIFY(!desk.open()->note().isEmpty());
        QCOMPARE(desk.page->table().currentIndex(), desk.page->model().index(0, int(ProductColumn::Sku)));
        QTest::keyClick(desk.open(), Qt::Key_Escape);
        QTRY_COMPARE(desk.text(0, ProductColumn::Sku), u"A-1"_s);
        QCOMPARE(desk.stored(u"A-1"_s).name, u"Anvil"_s);

        desk.type(0, ProductColumn::Sku, u"H-1"_s);
        CellField *next = desk.edit(2, ProductColumn::Name); // whoever works on is not taken away from it
        QVERIFY(next);
        QTRY_VERIFY(desk.page->findChild<MessageBar *>()->isVisible());
        QCOMPARE(desk.open(), next);
    }

    void aLateRefusalLeavesAloneWhatIsTypedElsewhere()
    {
        Desk desk;
        auto *filter = child<FilterEdit>(*desk.page, "filter");
        desk.type(0, ProductColumn::Sku, u"H-1"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"an"_s); // Anvil is still there
        QTRY_VERIFY(desk.page->findChild<MessageBar *>()->isVisible());
        QVERIFY(!desk.open());
        QVERIFY(filter->hasFocus());
        QCOMPARE(filter->text(), u"an"_s);
    }

    void nothingTypedIsLostWhenThePageIsLeft()
    {
        Desk desk;
        CellField *field = desk.edit(0, ProductColumn::Price);
        QVERIFY(field);
        QTest::keyClicks(field, u"99"_s);
        QVERIFY(desk.page->mayLeave());
        QTRY_COMPARE(desk.stored(u"A-1"_s).price, UnitPrice::parse(u"99").value());
        field = desk.edit(0, ProductColumn::Price);
        QVERIFY(field);
        QTest::keyClicks(field, u"dear"_s);
        QVERIFY(!desk.page->mayLeave());
        QCOMPARE(desk.open(), field);
        QVERIFY(!field->note().isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(desk.page->mayLeave());
    }

    void anEditOfTheSameFieldElsewhereIsNotOverwritten()
    {
        Desk desk;
        CellField *field = desk.edit(0, ProductColumn::Price);
        QVERIFY(field);
        Product anvil = desk.stored(u"A-1"_s);
        anvil.price = UnitPrice::parse(u"81").value();
        anvil.notes = u"Heavy"_s;
        QVERIFY(desk.shop.shop().catalogue().save(anvil).result().ok());
        QTRY_VERIFY(desk.page->isSettled());
        QTest::keyClicks(field, u"99"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.open());
        QCOMPARE(desk.open()->text(), u"99"_s);
        QCOMPARE(desk.stored(u"A-1"_s).price, UnitPrice::parse(u"81").value());
        QTest::keyClick(desk.open(), Qt::Key_Escape);
        QTRY_COMPARE(desk.text(0, ProductColumn::Price), u"€ 81.00"_s);
        desk.type(0, ProductColumn::Price, u"99"_s);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.stored(u"A-1"_s).price, UnitPrice::parse(u"99").value());
        QCOMPARE(desk.stored(u"A-1"_s).notes, u"Heavy"_s); // another field of it stays
    }

    void tabGoesToTheNextCellThatCanBeEdited()
    {
        Desk desk;
        CellField *field = desk.edit(0, ProductColumn::Category);
        QVERIFY(field);
        QTest::keyClicks(field, u"Forge"_s);
        QTest::keyClick(field, Qt::Key_Tab); // over the stock, which is not edited here
        QCOMPARE(desk.page->table().currentIndex(), desk.page->model().index(0, int(ProductColumn::Price)));
        QVERIFY(desk.open());
        QTest::keyClicks(desk.open(), u"70"_s);
        QTest::keyClick(desk.open(), Qt::Key_Backtab);
        QCOMPARE(desk.page->table().currentIndex(),
                 desk.page->model().index(0, int(ProductColumn::Category)));
        QCOMPARE(desk.open()->text(), u"Forge"_s);
        QTest::keyClick(desk.open(), Qt::Key_Escape);
        QTRY_VERIFY(desk.page->isSettled());
        const Product anvil = desk.stored(u"A-1"_s);
        QCOMPARE(anvil.category, u"Forge"_s);
        QCOMPARE(anvil.price, UnitPrice::parse(u"70").value());
    }

    void aDoubleClickEditsWhereThatIsPossibleAndEnterOpens()
    {
        const Desk desk;
        const auto doubleClick = [&](ProductColumn column) {
            const QPoint place =
                desk.page->table().visualRect(desk.page->model().index(0, int(column))).center();
            QTest::mouseClick(desk.page->table().viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(desk.page->table().viewport(), Qt::LeftButton, {}, place);
        };
        doubleClick(ProductColumn::Reorder);
        QVERIFY(desk.open());
        // a click elsewhere is the end of it
        QTest::mouseClick(desk.page->table().viewport(), Qt::LeftButton, {},
                          desk.page->table().visualRect(desk.page->model().index(2, 1)).center());
        QVERIFY(!desk.open());
        doubleClick(ProductColumn::OnHand);
        QVERIFY(!desk.open());
        auto *dialog = desk.page->findChild<ProductDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!desk.page->findChild<ProductDialog *>());
    }

    void stockIsNotEditedHere()
    {
        const Desk desk;
        for (const ProductColumn column :
             {ProductColumn::OnHand, ProductColumn::Status, ProductColumn::Available, ProductColumn::Value}) {
            QVERIFY(!desk.edit(0, column));
            QTest::keyClicks(&desk.page->table(), u"5"_s);
            QVERIFY(!desk.open());
            child<FilterEdit>(*desk.page, "filter")->clear();
            QTRY_VERIFY(desk.page->isSettled());
            desk.page->table().setFocus();
        }
        GuiShop shop;
        const OrdersPage orders(shop.shop());
        for (const CommandAction &each : orders.commands()) {
            QVERIFY(each.command.id != u"orders.editCell"_s); // nothing there can be
        }
    }

    void looksRightEveryWay()
    {
        const Desk desk;
        CellField *field = desk.edit(3, ProductColumn::Price);
        QVERIFY(field);
        QTest::keyClicks(field, u"a price that is none"_s);
        paintEveryWay(*desk.page);
        QVERIFY(desk.page->table().viewport()->rect().contains(field->geometry()));
    }
};

QTEST_MAIN(TestCells)
#include "TestCells.moc"
