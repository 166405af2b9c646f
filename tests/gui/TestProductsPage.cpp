#include "gui/GuiShop.h"
#include "gui/common/BarcodeView.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FigureLabel.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/MessageBar.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ListModel.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

class TestProductsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void showsWhatTheShopHas()
    {
        GuiShop shop;
        shop.add(u"B-2"_s, u"Hammer"_s, 3, 5);
        shop.add(u"A-1"_s, u"Nails"_s, 90, 5);
        shop.add(u"C-3"_s, u"Anvil"_s);
        ListModel model(shop.shop().reader(), productList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(textAt(model, 0, int(ProductColumn::Name)), u"Anvil"_s);
        QCOMPARE(textAt(model, 1, int(ProductColumn::Name)), u"Hammer"_s);
        QCOMPARE(textAt(model, 1, int(ProductColumn::OnHand)), u"3"_s);
        QCOMPARE(textAt(model, 1, int(ProductColumn::Status)), u"Low"_s);
        QCOMPARE(textAt(model, 0, int(ProductColumn::Status)), u"Out"_s);
        QCOMPARE(textAt(model, 2, int(ProductColumn::Price)), u"€\u00A02.50"_s);
        model.sort(int(ProductColumn::OnHand), Qt::DescendingOrder);
        QTRY_COMPARE(textAt(model, 0, int(ProductColumn::Sku)), u"A-1"_s);
    }

    void fetchesOnlyWindowsOfManyRows()
    {
        GuiShop shop;
        shop.addMany(5000);
        ListModel model(shop.shop().reader(), productList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_COMPARE(model.rowCount(), 5000);
        QCOMPARE(model.index(4321, 0).data(), QVariant());
        QTRY_COMPARE(textAt(model, 4321, int(ProductColumn::Sku)), u"P04321"_s);
        QTRY_COMPARE(textAt(model, 4999, int(ProductColumn::Sku)), u"P04999"_s);
        QCOMPARE(model.total(), 5000);
    }

    void lastFilterWins()
    {
        GuiShop shop;
        shop.addMany(2000);
        ListModel model(shop.shop().reader(), productList(shop.shop()));
        QTRY_COMPARE(model.rowCount(), 2000);
        ListQuery query = model.query();
        for (const QString &words : {u"t"_s, u"th"_s, u"thing"_s, u"thing 0"_s, u"thing 0012"_s}) {
            query.words = words;
            model.setQuery(query);
        }
        QTRY_COMPARE(model.rowCount(), 11);
        QTRY_COMPARE(textAt(model, 0, int(ProductColumn::Sku)), u"P00012"_s);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 11);
    }

    void changesWithAnOrderConfirmedElsewhere()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 10, 3);
        ProductsPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        ListModel &model = page.model();
        QTRY_COMPARE(textAt(model, 0, int(ProductColumn::OnHand)), u"10"_s);
        QTRY_COMPARE(child<FigureLabel>(page, "onHand")->value(), u"10"_s);
        const auto *figure = child<FigureLabel>(page, "onHand");
        QCOMPARE(figure->height(),
                 figure->sizeHint().height()); // close below the name, whatever room there is
        QVERIFY(figure->mapTo(&page, QPoint()).y() < 140);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QVERIFY(shop.post(PostingKind::Sale, nails, 8));
        QTRY_COMPARE(textAt(model, 0, int(ProductColumn::OnHand)), u"2"_s);
        QCOMPARE(textAt(model, 0, int(ProductColumn::Status)), u"Low"_s);
        QCOMPARE(child<FigureLabel>(page, "onHand")->value(), u"2"_s);
        QCOMPARE(resets.count(), 0);
    }

    void saysWhenNothingMatches()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Nails"_s, 10);
        ProductsPage page(shop.shop());
        page.show();
        auto *filter = child<FilterEdit>(page, "filter");
        auto *stack = child<QStackedWidget>(page, "stack");
        auto *empty = child<EmptyState>(page, "empty");
        QTRY_COMPARE(page.model().rowCount(), 1);
        QTest::keyClicks(filter, u"zzz"_s);
        QTRY_COMPARE(stack->currentWidget(), static_cast<QWidget *>(empty));
        QCOMPARE(empty->accessibleName(), u"No product matches"_s);
        auto *nothing = child<EmptyState>(page, "nothing"); // where the details were
        QVERIFY(nothing->isVisible());
        QVERIFY(!child<QWidget>(page, "content")->isVisible());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QTRY_COMPARE(stack->currentWidget()->objectName(), u"table"_s);
        QVERIFY(!nothing->isVisible());
        QTRY_COMPARE(child<TextLabel>(page, "name")->text(), u"Nails"_s);
    }

    void theChosenProductComesBackAfterAFilterWithoutIt()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Anvil"_s, 10);
        shop.add(u"H-1"_s, u"Hammer"_s, 10);
        shop.add(u"N-1"_s, u"Nails"_s, 10);
        ProductsPage page(shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 3);
        auto *table = child<TableView>(page, "table");
        auto *filter = child<FilterEdit>(page, "filter");
        auto *name = child<TextLabel>(page, "name");
        table->setCurrentIndex(page.model().index(1, 0));
        QTRY_COMPARE(name->text(), u"Hammer"_s);
        filter->setText(u"nails"_s); // leaves another
        QTRY_COMPARE(page.model().rowCount(), 1);
        QTRY_COMPARE(name->text(), u"Nails"_s);
        filter->setText(u"zzz"_s); // leaves none
        QTRY_COMPARE(page.model().rowCount(), 0);
        filter->clear();
        QTRY_COMPARE(page.model().rowCount(), 3);
        QTRY_COMPARE(name->text(), u"Hammer"_s);
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(table->selectionModel()->isRowSelected(1));
    }

    void clearsTheFilterFromTheEmptyList()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Nails"_s, 10);
        ProductsPage page(shop.shop());
        page.show();
        auto *empty = child<EmptyState>(page, "empty");
        child<FilterEdit>(page, "filter")->setText(u"zzz"_s);
        QTRY_COMPARE(page.model().rowCount(), 0);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(page.model().rowCount(), 1);
    }

    void offersTheFirstProductInAnEmptyShop()
    {
        GuiShop shop;
        ProductsPage page(shop.shop());
        page.show();
        auto *empty = child<EmptyState>(page, "empty");
        QTRY_COMPARE(empty->accessibleName(), u"No products yet"_s);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        auto *dialog = page.findChild<ProductDialog *>();
        QVERIFY(dialog);
        child<QLineEdit>(*dialog, "sku")->setText(u"A-1"_s);
        child<QLineEdit>(*dialog, "name")->setText(u"Nails"_s);
        child<QLineEdit>(*dialog, "price")->setText(u"1.25"_s);
        child<QLineEdit>(*dialog, "barcode")->setText(u"5901234123457"_s);
        dialog->accept();
        QTRY_COMPARE(page.model().rowCount(), 1);
        QTRY_COMPARE(textAt(page.model(), 0, int(ProductColumn::Name)), u"Nails"_s);
        QTRY_COMPARE(child<BarcodeView>(page, "barcode")->code(), u"5901234123457"_s);
    }

    void keepsWhatWasTypedWhenRefused()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Nails"_s);
        ProductDialog dialog(shop.shop(), std::nullopt);
        dialog.show();
        child<QLineEdit>(dialog, "sku")->setText(u"A-1"_s);
        child<QLineEdit>(dialog, "name")->setText(u"Other nails"_s);
        child<QLineEdit>(dialog, "price")->setText(u"abc"_s);
        dialog.accept();
        QVERIFY(child<TextLabel>(dialog, "priceError")->isVisible());
        child<QLineEdit>(dialog, "price")->setText(u"1"_s);
        dialog.accept();
        QTRY_VERIFY(child<TextLabel>(dialog, "skuError")->isVisible());
        QVERIFY(dialog.isVisible());
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), u"Other nails"_s);
        child<QLineEdit>(dialog, "sku")->setText(u"A-2"_s);
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(!dialog.product().id.isNull());
    }

    void checksFieldsWhileTyping_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("no SKU") << u"sku"_s << u" "_s << u"empty"_s;
        QTest::newRow("price") << u"price"_s << u"1.2.3"_s << u"1.2.3"_s;
        QTest::newRow("pieces in parts") << u"reorder"_s << u"1.5"_s << u"decimals"_s;
        QTest::newRow("below zero") << u"reorder"_s << u"-1"_s << u"-1"_s;
        QTest::newRow("cost") << u"cost"_s << u"free"_s << u"free"_s;
        QTest::newRow("tax") << u"tax"_s << u"101"_s << u"101"_s;
        QTest::newRow("bought at once") << u"reorderQuantity"_s << u"1.5"_s << u"decimals"_s;
        QTest::newRow("check digit") << u"barcode"_s << u"5901234123456"_s << u"7"_s;
        QTest::newRow("without check digit") << u"barcode"_s << u"590123412345"_s << u"5901234123457"_s;
    }

    void checksFieldsWhileTyping()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        GuiShop shop;
        ProductDialog dialog(shop.shop(), std::nullopt);
        dialog.show();
        auto *edit = dialog.findChild<QLineEdit *>(field);
        edit->clear();
        QTest::keyClicks(edit, typed);
        auto *error = dialog.findChild<TextLabel *>(field + u"Error"_s);
        QVERIFY(error->isVisible());
        QVERIFY2(error->text().contains(says), qPrintable(error->text()));
        const QString label = dialog.findChild<QLabel *>(field + u"Label"_s)->text();
        QVERIFY2(!error->text().startsWith(label), qPrintable(error->text())); // it stands beside the field
    }

    void keepsWhatGoodsCostAndTheirTax()
    {
        GuiShop shop;
        ProductDialog dialog(shop.shop(), shop.add(u"A-1"_s, u"Nails"_s));
        dialog.show();
        QVERIFY(child<QLineEdit>(dialog, "cost")->text().isEmpty());
        child<QLineEdit>(dialog, "cost")->setText(u"1.125"_s);
        child<QLineEdit>(dialog, "tax")->setText(u"7.5 %"_s);
        child<QLineEdit>(dialog, "reorderQuantity")->setText(u"12"_s);
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
        const Product stored = dialog.product();
        QCOMPARE(stored.cost.tenThousandths(), 11'250);
        QCOMPARE(stored.taxRate.hundredths(), 750);
        QCOMPARE(stored.reorderQuantity, Quantity::fromUnits(12));
        ProductDialog again(shop.shop(), stored);
        QCOMPARE(child<QLineEdit>(again, "cost")->text(), u"1.125"_s);
        QCOMPARE(child<QLineEdit>(again, "tax")->text(), u"7.5"_s);
        QCOMPARE(child<QLineEdit>(again, "reorderQuantity")->text(), u"12"_s);
        ProductsPage page(shop.shop());
        page.show();
        QTRY_COMPARE(child<TextLabel>(page, "cost")->text(), u"€\u00A01.125"_s);
        QCOMPARE(child<TextLabel>(page, "tax")->text(), u"7.5\u00A0%"_s);
        QCOMPARE(child<TextLabel>(page, "reorderQuantity")->text(), u"12"_s);
        QCOMPARE(textAt(page.model(), 0, int(ProductColumn::Cost)), u"€\u00A01.125"_s);
        QCOMPARE(textAt(page.model(), 0, int(ProductColumn::Tax)), u"7.5\u00A0%"_s);
    }

    void savesOverAnEditMadeElsewhere()
    {
        GuiShop shop;
        Product nails = shop.add(u"A-1"_s, u"Nails"_s);
        ProductDialog dialog(shop.shop(), nails);
        dialog.show();
        nails.name = u"Steel nails"_s;
        QVERIFY(shop.shop().catalogue().save(nails).result().ok());
        child<QLineEdit>(dialog, "name")->setText(u"Brass nails"_s);
        dialog.accept();
        auto *message = child<MessageBar>(dialog, "message");
        QTRY_VERIFY(message->isVisible());
        Q_EMIT message->nextStepChosen();
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.product().name, u"Brass nails"_s);
    }

    void survivesLongNamesRightToLeftAndThemes()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, QString(200, u'W'), 3, 5);
        shop.add(u"A-2"_s, u"<img src=/etc/passwd>"_s, 3, 5);
        ProductsPage page(shop.shop());
        page.resize(1000, 600);
        page.show();
        QTRY_VERIFY(page.isSettled());
        const int width = page.width();
        paintEveryWay(page);
        const RightToLeft mirrored;
        auto *details = page.findChild<QWidget *>(u"details"_s);
        QTRY_VERIFY(details->mapTo(&page, QPoint()).x() < page.width() / 2);
        QCOMPARE(page.width(), width);
    }

    void theFormGrowsWithWhatItHasToSay()
    {
        GuiShop shop;
        ProductDialog dialog(shop.shop(), std::nullopt);
        dialog.show();
        child<QLineEdit>(dialog, "price")->setText(u"abc"_s);
        child<QLineEdit>(dialog, "barcode")->setText(u"123"_s); // a fault told in two lines
        dialog.accept();
        QCoreApplication::sendPostedEvents();
        const auto *notes = child<QWidget>(dialog, "notes");
        const auto *buttons = child<QDialogButtonBox>(dialog, "buttons");
        QVERIFY(notes->mapTo(&dialog, notes->rect().bottomLeft()).y() < buttons->geometry().top());
        QVERIFY(notes->height() >= 64);
    }

    void numberAndBarStandApartRightToLeft()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Nails"_s, 100, 90);
        const RightToLeft mirrored;
        ProductsPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 1);
        auto *table = child<TableView>(page, "table");
        table->clearSelection();
        const QRect cell = table->visualRect(page.model().index(0, int(ProductColumn::OnHand)));
        const QImage image = table->viewport()->grab(cell).toImage();
        const QRgb ground = image.pixel(3, image.height() / 2);
        const auto isPainted = [&](int from, int to) {
            for (int x = from; x < to; ++x) {
                for (int y = 8; y < image.height() - 8; ++y) {
                    if (image.pixel(x, y) != ground) {
                        return true;
                    }
                }
            }
            return false;
        };
        const int scale = qRound(image.devicePixelRatio());
        QVERIFY(isPainted(kCellPadding * scale, 40 * scale)); // the number at the trailing side
        QVERIFY(!isPainted(45 * scale, (cell.width() - kCellPadding - kStockBarWidth - 4) * scale));
    }

    void keysReachTheFilterAndTheDialog()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Nails"_s, 3);
        ProductsPage page(shop.shop());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 1);
        auto *table = child<TableView>(page, "table");
        auto *filter = child<FilterEdit>(page, "filter");
        page.activated();
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Slash);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"a/b"_s);
        QCOMPARE(filter->text(), u"a/b"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(filter->hasFocus() && filter->text().isEmpty());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(table->hasFocus());
        QTest::keyClicks(table, u"n"_s);
        QCOMPARE(filter->text(), u"n"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_VERIFY(page.isSettled());
        QTest::keyClick(table, Qt::Key_Return);
        auto *dialog = page.findChild<ProductDialog *>();
        QVERIFY(dialog);
        QCOMPARE(child<QLineEdit>(*dialog, "name")->text(), u"Nails"_s);
        for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
            QVERIFY2(!edit->accessibleName().isEmpty() || qobject_cast<QComboBox *>(edit->parent()),
                     qPrintable(edit->objectName()));
        }
    }
};

QTEST_MAIN(TestProductsPage)
#include "TestProductsPage.moc"
