#include "gui/GuiShop.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/list/BulkEditDialog.h"
#include "gui/list/EditPlanModel.h"
#include "gui/list/ListTable.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "gui/undo/UndoStep.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

/// Four products in a list of their own.
struct Desk {
    Desk()
    {
        shop.add(u"A-1"_s, u"Anvil"_s, 3, 5, u"80"_s);
        shop.add(u"H-1"_s, u"Hammer"_s, 20, 5, u"12.50"_s);
        shop.add(u"N-1"_s, u"Nails"_s, 900, 50, u"0.05"_s);
        shop.add(u"S-1"_s, u"Saw"_s, 0, 2, u"19"_s);
        page = std::make_unique<ProductsPage>(shop.shop());
        page->resize(1200, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->isSettled() && page->model().rowCount() == 4);
        page->table().setFocus();
    }

    /// As one does it, from the cell.
    EditManyDialog *paste(const QString &text, int row = 0, ProductColumn column = ProductColumn::Name) const
    {
        page->table().setCurrentIndex(page->model().index(row, int(column)));
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(&page->table(), Qt::Key_V, Qt::ControlModifier);
        auto *dialog = page->findChild<EditManyDialog *>();
        if (dialog) {
            (void)QTest::qWaitFor([&] { return summary(*dialog) != u"Reading…"_s; });
        }
        return dialog;
    }

    BulkEditDialog *editAll() const
    {
        page->table().selectAll();
        QTest::keyClick(&page->table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = page->findChild<BulkEditDialog *>();
        if (dialog) {
            (void)QTest::qWaitFor([&] { return dialog->isSettled(); });
        }
        return dialog;
    }

    static QString summary(const EditManyDialog &dialog)
    {
        return child<TextLabel>(dialog, "summary")->text();
    }

    /// Row, field, now and then of each line of the preview.
    static QStringList lines(const EditManyDialog &dialog)
    {
        QStringList all;
        const auto *model = dialog.findChild<EditPlanModel *>();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells.append(textAt(*model, row, column));
            }
            all.append(cells.join(u" | "_s).replace(QChar(0xa0), u' '));
        }
        return all;
    }

    void apply(EditManyDialog *dialog) const
    {
        QTest::mouseClick(child<QPushButton>(*dialog, "apply"), Qt::LeftButton);
        QTRY_VERIFY(!page->findChild<EditManyDialog *>());
        QTRY_VERIFY(page->isSettled());
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    [[nodiscard]] Product stored(const QString &sku)
    {
        const Result<ProductRow> row = shop.shop().reader().productByCode(sku).result();
        return row ? row->product : Product();
    }

    GuiShop shop;
    std::unique_ptr<ProductsPage> page;
};

UnitPrice price(const QString &text)
{
    return UnitPrice::parse(text).value();
}

} // namespace

/// Rows that are pasted, and many that are edited at once: seen before they are done, and done whole.
class TestManyEdits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void pastesByItsHeaderWhateverTheOrder()
    {
        Desk desk;
        EditManyDialog *dialog = desk.paste(u"Price\tSKU\tOn hand\tCategory\n"
                                            "13\tH-1\t999\tTools\n"
                                            "€ 0.06\tN-1\t1\tFixings\n"
                                            "€ 80.00\tA-1\t3\tTools\n"_s);
        QVERIFY(dialog);
        QAbstractItemModelTester tester(dialog->findChild<EditPlanModel *>(), kFatal);
        QCOMPARE(Desk::lines(*dialog),
                 (QStringList{u"Hammer | Price | € 12.50 | € 13.00"_s, u"Nails | Price | € 0.05 | € 0.06"_s,
                              u"Nails | Category | Tools | Fixings"_s}));
        QCOMPARE(Desk::summary(*dialog), u"2 row(s) changed · 1 so already"_s);
        QVERIFY(child<TextLabel>(*dialog, "ignored")->text().contains(u"On hand"_s));
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"12.50"_s)); // nothing yet
        desk.apply(dialog);
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"13"_s));
        QCOMPARE(desk.stored(u"N-1"_s).price, price(u"0.06"_s));
        QCOMPARE(desk.stored(u"N-1"_s).category, u"Fixings"_s);
        QCOMPARE(desk.shop.onHand(desk.stored(u"H-1"_s)), Quantity::fromUnits(20));
    }

    void makesNewProductsAndSaysWhichRowsAreBad()
    {
        Desk desk;
        EditManyDialog *dialog = desk.paste(u"sku\tProduct\tPrice\tBarcode\r\n"
                                            "T-1\tTongs\t7.25\t4006381333931\r\n"
                                            "H-1\tHammer\tcheap\t\r\n"
                                            "\tNobody\t1\t\r\n"
                                            "T-1\tAgain\t1\t\r\n"
                                            "U-1\tWrong\t1\t4006381333932\r\n"
                                            "S-1\tSaw\t-1\t\r\n"_s);
        QVERIFY(dialog);
        QCOMPARE(Desk::summary(*dialog), u"1 new · 5 not taken"_s);
        QVERIFY(Desk::lines(*dialog).first().contains(u"cheap"_s)); // what is bad comes first
        desk.apply(dialog);
        QTRY_COMPARE(desk.page->model().rowCount(), 5);
        const Product tongs = desk.stored(u"T-1"_s);
        QCOMPARE(tongs.name, u"Tongs"_s);
        QCOMPARE(tongs.price, price(u"7.25"_s));
        QVERIFY(tongs.barcode);
        QVERIFY(desk.stored(u"U-1"_s).id.isNull());
        QCOMPARE(desk.stored(u"S-1"_s).price, price(u"19"_s));
    }

    /// What others edited between the reading and the storing is theirs.
    void undoingLeavesAloneWhatOthersEdited()
    {
        Desk desk;
        UndoStep *step = nullptr;
        connect(desk.page.get(), &Page::acted, this, [&step](UndoStep *act) { step = act; });
        EditManyDialog *dialog = desk.paste(u"SKU\tPrice\nH-1\t13\nN-1\t0.06\n"_s);
        Product elsewhere = desk.stored(u"H-1"_s);
        elsewhere.name = u"Sledgehammer"_s;
        QVERIFY(desk.shop.shop().catalogue().save(elsewhere).result().ok());
        desk.apply(dialog);
        QVERIFY(step);
        step->setParent(desk.page.get());
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"13"_s));
        const QSignalSpy done(step, &UndoStep::succeeded);
        step->undo();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"12.50"_s));
        QCOMPARE(desk.stored(u"H-1"_s).name, u"Sledgehammer"_s);
    }

    void aHeaderMayNameWhatTheListHasNot()
    {
        const Desk desk;
        EditManyDialog *dialog = desk.paste(u"SKU\tSupplier\tPrice\t\nH-1\tACME\t13\tx\n\t\t5\n"_s);
        QVERIFY(dialog);
        QCOMPARE(Desk::lines(*dialog).last(), u"Hammer | Price | € 12.50 | € 13.00"_s);
        QVERIFY(Desk::lines(*dialog).first().startsWith(u"Line 3"_s)); // as it was copied
        QVERIFY(child<TextLabel>(*dialog, "ignored")->text().contains(u"Supplier"_s));
    }

    void cellsInQuotesAreOneCell()
    {
        QCOMPARE(readClipboard(u"a\t\"two\nlines\"\t5\"\n\"say \"\"x\"\"\"\t\n"_s),
                 (PastedCells{{u"a"_s, u"two lines"_s, u"5\""_s}, {u"say \"x\""_s, QString()}}));
        QCOMPARE(readClipboard(u"\"open\tb\r\nc"_s), (PastedCells{{u"\"open"_s, u"b"_s}, {u"c"_s}}));
        QVERIFY(readClipboard(u"\n\n"_s).isEmpty());
    }

    void whatWasPastedIsTakenBackWhole()
    {
        Desk desk;
        UndoStep *step = nullptr;
        connect(desk.page.get(), &Page::acted, this, [&step](UndoStep *act) { step = act; });
        desk.apply(desk.paste(u"SKU\tProduct\tPrice\nH-1\tHammer\t13\nT-1\tTongs\t7.25\n"_s));
        QVERIFY(step);
        step->setParent(desk.page.get());
        QCOMPARE(step->name(), u"the change of 2 product(s)"_s);
        QTRY_COMPARE(desk.page->model().rowCount(), 5);
        const ProductId tongs = desk.stored(u"T-1"_s).id;
        const QSignalSpy done(step, &UndoStep::succeeded);
        step->undo();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"12.50"_s));
        QVERIFY(desk.stored(u"T-1"_s).id.isNull());
        QTRY_COMPARE(desk.page->model().rowCount(), 4);
        step->redo();
        QTRY_COMPARE(done.count(), 2);
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"13"_s));
        QCOMPARE(desk.stored(u"T-1"_s).id, tongs);
    }

    void aHeaderWithoutNamesMakesNothing()
    {
        const Desk desk;
        EditManyDialog *dialog = desk.paste(u"SKU\tPrice\nX-1\t5\n"_s);
        QVERIFY(dialog);
        QCOMPARE(Desk::summary(*dialog), u"0 row(s) changed · 1 not taken"_s);
        QVERIFY(!child<QPushButton>(*dialog, "apply")->isEnabled());
    }

    void pastesFromTheCurrentCellOn()
    {
        Desk desk;
        EditManyDialog *dialog = desk.paste(u"9\n8\n7\n"_s, 2, ProductColumn::Price);
        QVERIFY(dialog);
        QCOMPARE(Desk::summary(*dialog), u"2 row(s) changed · 1 not taken"_s); // the list ends
        desk.apply(dialog);
        QCOMPARE(desk.stored(u"N-1"_s).price, price(u"9"_s));
        QCOMPARE(desk.stored(u"S-1"_s).price, price(u"8"_s));
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"12.50"_s));

        desk.page->table().setFocus();
        dialog = desk.paste(u"5"_s, 1, ProductColumn::OnHand); // stock is not pasted
        QVERIFY(dialog);
        QVERIFY(!child<QPushButton>(*dialog, "apply")->isEnabled());
        dialog->reject();
    }

    void whatWasCopiedHereIsTheSameAgain()
    {
        const Desk desk;
        desk.page->table().selectAll();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&desk.page->table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        EditManyDialog *dialog = desk.paste(QGuiApplication::clipboard()->text());
        QVERIFY(dialog);
        QCOMPARE(Desk::summary(*dialog), u"0 row(s) changed · 4 so already"_s);
    }

    void editsManyAtOnceAndShowsWhatItComesTo()
    {
        Desk desk;
        BulkEditDialog *dialog = desk.editAll();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Edit 4 row(s)"_s);
        QCOMPARE(child<QLineEdit>(*dialog, "category")->placeholderText(), u"Tools"_s);
        QCOMPARE(child<QLineEdit>(*dialog, "price")->placeholderText(), u"Different values"_s);
        QVERIFY(!child<QLineEdit>(*dialog, "sku")); // each has its own
        QVERIFY(!child<QPushButton>(*dialog, "apply")->isEnabled());
        QTest::keyClicks(child<QLineEdit>(*dialog, "price"), u"+10%"_s);
        QTest::keyClicks(child<QLineEdit>(*dialog, "reorder"), u"+1"_s);
        QTRY_VERIFY(dialog->isSettled());
        QCOMPARE(Desk::summary(*dialog), u"4 row(s) changed"_s);
        QCOMPARE(Desk::lines(*dialog).value(0), u"Anvil | Price | € 80.00 | € 88.00"_s);
        QCOMPARE(Desk::lines(*dialog).value(1), u"Anvil | Reorder point | 5 | 6"_s);
        QCOMPARE(child<QPushButton>(*dialog, "apply")->text(), u"Change 4 row(s)"_s);
        desk.apply(dialog);
        QCOMPARE(desk.stored(u"A-1"_s).price, price(u"88"_s));
        QCOMPARE(desk.stored(u"H-1"_s).price, price(u"13.75"_s));
        QCOMPARE(desk.stored(u"N-1"_s).price, price(u"0.06"_s));
        QCOMPARE(desk.stored(u"N-1"_s).reorderPoint, Quantity::fromUnits(51));
        QTRY_VERIFY(textAt(desk.page->model(), 0, int(ProductColumn::Price)).endsWith(u"88.00"_s));
    }

    void choicesAndEmptyFieldsAreGivenToo()
    {
        Desk desk;
        BulkEditDialog *dialog = desk.editAll();
        QVERIFY(dialog);
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            box->setChecked(box->text() == u"Category"_s || box->text() == u"Archived"_s);
        }
        child<QComboBox>(*dialog, "archived")->setCurrentIndex(1);
        QTRY_VERIFY(dialog->isSettled());
        QCOMPARE(Desk::summary(*dialog), u"4 row(s) changed"_s);
        desk.apply(dialog);
        QTRY_COMPARE(desk.page->model().rowCount(), 0);
        QVERIFY(desk.stored(u"A-1"_s).archived);
        QVERIFY(desk.stored(u"A-1"_s).category.isEmpty());
    }

    void aRefusalChangesNothingAndKeepsWhatWasTyped()
    {
        Desk desk;
        BulkEditDialog *dialog = desk.editAll();
        QVERIFY(dialog);
        QTest::keyClicks(child<QLineEdit>(*dialog, "unit"), u"kg"_s); // some were counted in pieces
        QTest::keyClicks(child<QLineEdit>(*dialog, "category"), u"Iron"_s);
        QTRY_VERIFY(dialog->isSettled());
        QTest::mouseClick(child<QPushButton>(*dialog, "apply"), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<MessageBar *>()->isVisible());
        QCOMPARE(child<QLineEdit>(*dialog, "category")->text(), u"Iron"_s);
        QCOMPARE(desk.stored(u"S-1"_s).category, u"Tools"_s); // also of those that could be
        QVERIFY(child<QPushButton>(*dialog, "apply")->isEnabled());
        dialog->reject();
    }

    void aFieldThatCanNotBeSaysSoForEachRow()
    {
        const Desk desk;
        BulkEditDialog *dialog = desk.editAll();
        QVERIFY(dialog);
        QTest::keyClicks(child<QLineEdit>(*dialog, "price"), u"-15"_s);
        QTRY_VERIFY(dialog->isSettled());
        QCOMPARE(Desk::summary(*dialog), u"2 row(s) changed · 2 not taken"_s);
        dialog->reject();
    }
};

QTEST_MAIN(TestManyEdits)
#include "TestManyEdits.moc"
