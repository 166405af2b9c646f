#include "gui/GuiShop.h"
#include "gui/common/BarcodeView.h"
#include "gui/common/FigureLabel.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/TextLabel.h"
#include "gui/common/charts/StockLineChart.h"
#include "gui/common/charts/StockTimeChart.h"
#include "gui/common/charts/WaterfallChart.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListTable.h"
#include "gui/movements/HistoryPage.h"
#include "gui/movements/MovementList.h"
#include "gui/movements/MovementText.h"
#include "gui/movements/MovementsPage.h"
#include "gui/products/ProductsPage.h"
#include "gui/shell/MainWindow.h"

#include <QClipboard>
#include <QPushButton>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

/// Why a stock is what it is, as a person asks for it; and the movements as a list.
class TestHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void listsMovementsAndFollowsTheShop()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 10);
        shop.add(u"B-2"_s, u"Hammer"_s, 3);
        MovementsPage page(shop.shop());
        QAbstractItemModelTester tester(&page.model(), kFatal);
        QVERIFY(page.isSettled()); // asks when it is first shown
        page.show();
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 2);
        QTRY_COMPARE(textAt(page.model(), 0, int(MovementColumn::Name)), u"Hammer"_s);
        QCOMPARE(textAt(page.model(), 0, int(MovementColumn::Change)), u"+3"_s);
        QCOMPARE(textAt(page.model(), 0, int(MovementColumn::Reason)), u"Opening"_s);
        QCOMPARE(textAt(page.model(), 0, int(MovementColumn::Route)), u"Supplier → Shop"_s);
        const auto receipt = shop.post(PostingKind::Sale, nails, 4, u"Ada"_s);
        QVERIFY(receipt);
        QTRY_COMPARE(page.model().rowCount(), 3);
        QTRY_COMPARE(textAt(page.model(), 0, int(MovementColumn::Change)), u"−4"_s);
        QCOMPARE(textAt(page.model(), 0, int(MovementColumn::Order)), QString::number(receipt->number.value));
        PostingRequest reversal;
        reversal.key = PostingKey::generate(shop.shop().clock().now());
        reversal.kind = PostingKind::Reversal;
        reversal.reverses = receipt->number;
        QVERIFY(shop.place(reversal));
        QTRY_COMPARE(page.model().rowCount(), 4);
        QTRY_COMPARE(textAt(page.model(), 1, int(MovementColumn::Reason)), u"Sold, taken back"_s);
        QTest::keyClicks(child<FilterEdit>(page, "filter"), u"hammer"_s);
        QTRY_COMPARE(page.model().rowCount(), 1);
        QTRY_VERIFY(page.isSettled());
    }

    void leadsFromAMovementToItsOrderAndToWhy()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 10);
        const auto receipt = shop.post(PostingKind::Sale, nails, 4);
        MovementsPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        QSignalSpy orders(&page, &MovementsPage::orderRequested);
        QSignalSpy whys(&page, &MovementsPage::whyRequested);
        QTRY_COMPARE(child<FigureLabel>(page, "movementChange")->value(), u"−4"_s);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QCOMPARE(orders.count(), 1);
        QCOMPARE(orders.at(0).at(0).value<OrderNumber>(), receipt->number);
        child<QPushButton>(page, "movementOrder")->click();
        QCOMPARE(orders.count(), 2);
        child<QPushButton>(page, "movementWhy")->click();
        QCOMPARE(whys.count(), 1);
        page.table().setCurrentIndex(page.model().index(1, 0)); // the opening is no order's
        QTRY_COMPARE(child<FigureLabel>(page, "movementChange")->value(), u"+10"_s);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QCOMPARE(orders.count(), 2);
        QCOMPARE(whys.count(), 2);
    }

    void saysWhyAndFollowsWhatIsSold()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 12);
        shop.add(u"B-2"_s, u"Hammer"_s, 3);
        const auto first = shop.post(PostingKind::Sale, nails, 4);
        QVERIFY(shop.post(PostingKind::Adjustment, nails, -1));
        HistoryPage page(shop.shop());
        QAbstractItemModelTester tester(&page.model(), kFatal);
        page.resize(1100, 700);
        page.explain(nails.id, u"products"_s);
        page.show();
        page.activated();
        auto *chart = child<WaterfallChart>(page, "waterfall");
        QTRY_VERIFY(page.isSettled());
        QTRY_COMPARE(chart->bars().size(), 4);
        QCOMPARE(chart->bars().at(0).figure, u"12"_s);
        QCOMPARE(chart->bars().at(1).figure, u"−4"_s);
        QCOMPARE(chart->bars().at(2).figure, u"−1"_s);
        QCOMPARE(chart->bars().at(2).look, WaterfallChart::Bar::Look::Loss);
        QCOMPARE(chart->bars().at(3).figure, u"7"_s);
        QCOMPARE(child<TextLabel>(page, "sum")->text(), u"12 − 4 − 1 = 7, the books agree"_s);
        QVERIFY(chart->accessibleDescription().contains(
            u"Sold −4 · Order %1"_s.arg(QString::number(first->number.value))));
        QTRY_COMPARE(page.model().rowCount(), 3); // nails only
        QTRY_COMPARE(textAt(page.model(), 0, int(MovementColumn::After)), u"7"_s);
        QTRY_COMPARE(textAt(page.model(), 2, int(MovementColumn::After)), u"12"_s);

        QSignalSpy resets(&page.model(), &QAbstractItemModel::modelReset);
        QVERIFY(shop.post(PostingKind::Sale, nails, 2));
        QTRY_COMPARE(chart->bars().size(), 5);
        QCOMPARE(chart->bars().constLast().figure, u"5"_s);
        QTRY_COMPARE(page.model().rowCount(), 4);
        QTRY_COMPARE(textAt(page.model(), 0, int(MovementColumn::After)), u"5"_s);
        QCOMPARE(resets.count(), 0); // no flicker
        page.copyAsText();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"= 5, the books agree"_s));
    }

    void saysSpansShortly()
    {
        const int year = QDate::currentDate().year();
        const auto at = [](int y, int month, int day) {
            return QDateTime(QDate(y, month, day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        };
        const auto days = [](qint64 from, qint64 to) { return movementtext::days(from, to, "UTC"); };
        QCOMPARE(days(at(year, 3, 26), at(year, 3, 26)), u"26 Mar"_s);
        QCOMPARE(days(at(year, 3, 26), at(year, 3, 29)), u"26–29 Mar"_s);
        QCOMPARE(days(at(year, 3, 30), at(year, 4, 9)), u"30 Mar – 9 Apr"_s);
        QCOMPARE(days(at(2001, 3, 26), at(2001, 3, 29)), u"26–29 Mar 2001"_s);
        QCOMPARE(days(at(2001, 3, 26), at(2002, 3, 29)), u"26 Mar 2001 – 29 Mar 2002"_s);
    }

    void stepsThroughTheWaterfallByKeys()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 12);
        const auto sold = shop.post(PostingKind::Sale, nails, 4);
        HistoryPage page(shop.shop());
        page.resize(1100, 700);
        page.explain(nails.id, u"movements"_s);
        page.show();
        QApplication::setActiveWindow(&page);
        page.activated();
        auto *chart = child<WaterfallChart>(page, "waterfall");
        QTRY_COMPARE(chart->bars().size(), 3);
        QTRY_VERIFY(chart->hasFocus());
        QTRY_VERIFY(page.isSettled()); // Esc ends a loading that still runs
        QSignalSpy orders(&page, &HistoryPage::orderRequested);
        QSignalSpy back(&page, &Page::pageRequested);
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->stop(), 1);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(orders.count(), 1);
        QCOMPARE(orders.at(0).at(0).value<OrderNumber>(), sold->number);
        QTest::mouseClick(chart, Qt::LeftButton, {}, {chart->width() / 2, chart->height() / 2});
        QCOMPARE(orders.count(), 2);
        QTest::keyClick(chart, Qt::Key_Escape); // first off the bar, then away
        QCOMPARE(back.count(), 0);
        QTest::keyClick(chart, Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
        QCOMPARE(back.at(0).at(0).toString(), u"movements"_s);
        paintEveryWay(page);
    }

    void theTimeLineAndTheRowsFollowEachOther()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 12);
        QVERIFY(shop.post(PostingKind::Sale, nails, 4));
        QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        HistoryPage page(shop.shop());
        page.resize(1100, 900);
        page.explain(nails.id, u"movements"_s);
        page.show();
        QApplication::setActiveWindow(&page);
        auto *line = child<StockTimeChart>(page, "timeLine");
        QTRY_VERIFY(page.isSettled());
        QVERIFY(line->isVisible());
        QTRY_COMPARE(line->stop(), 2); // the newest, as the list
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClick(line, Qt::Key_Left);
        QCOMPARE(line->stop(), 1);
        QTRY_COMPARE(page.table().currentIndex().row(), 1);
        QTRY_COMPARE(child<FigureLabel>(page, "movementChange")->value(), u"−4"_s);
        QTest::keyClick(line, Qt::Key_Home);
        QTRY_COMPARE(page.table().currentIndex().row(), 2);
        page.table().setFocus();
        QCOMPARE(line->stop(), 0); // it stays where it was put
        QTest::keyClick(&page.table(), Qt::Key_Up);
        QCOMPARE(line->stop(), 1);
        QVERIFY(child<TextLabel>(page, "asOf")->text().startsWith(u"Stock as of "_s));
        QTest::mouseClick(line, Qt::LeftButton, {}, {line->width() - 2, line->height() / 2});
        QCOMPARE(line->stop(), 2);
        QTRY_COMPARE(page.table().currentIndex().row(), 0);
        QVERIFY(shop.post(PostingKind::Sale, nails, 2));
        QTRY_COMPARE(page.model().rowCount(), 4);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(line->stop(), 2); // what is read stays
        page.resize(1100, 600); // the rows need the room
        QVERIFY(!line->isVisible());
        page.resize(1100, 900);
        QSignalSpy back(&page, &Page::pageRequested);
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
        paintEveryWay(page);
    }

    void standsBehindTheProductsInTheWindow()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 12);
        Theme theme(*qApp, nullptr);
        MainWindow window(theme, nullptr);
        auto *products = new ProductsPage(shop.shop());
        auto *history = new HistoryPage(shop.shop());
        window.addPage(MainWindow::Section::Main, products);
        window.addPageBehind(products->id(), history);
        window.setShop(MainWindow::ShopLabel{u"Test"_s, u"database"_s, {}});
        window.show();
        QCOMPARE(window.availablePages(), QStringList{u"products"_s});
        history->explain(nails.id, products->id());
        window.showPage(history->id());
        QCOMPARE(window.currentPage(), static_cast<Page *>(history));
        QTRY_VERIFY(history->isSettled());
        QTest::keyClick(&history->table(), Qt::Key_Escape);
        QCOMPARE(window.currentPage(), static_cast<Page *>(products));
        window.removeShopPages();
    }

    void theDetailsShowTheStockAndFollowIt()
    {
        GuiShop shop;
        const Product nails = shop.add(u"A-1"_s, u"Nails"_s, 10, 3, u"2.50"_s, u"4006381333931"_s);
        shop.add(u"B-2"_s, u"Plain"_s);
        ProductsPage page(shop.shop());
        page.resize(1200, 800);
        page.show();
        QTRY_VERIFY(page.isSettled());
        auto *why = child<QPushButton>(page, "why");
        QTRY_COMPARE(why->text(), u"Why is this 10?"_s);
        auto *line = child<StockLineChart>(page, "stockLine");
        QTRY_COMPARE(line->accessibleDescription(), u"From 0 to 10, now 10. Reorder point 3."_s);
        QCOMPARE(child<BarcodeView>(page, "barcode")->module(), 2);
        QVERIFY(shop.post(PostingKind::Sale, nails, 4));
        QTRY_COMPARE(why->text(), u"Why is this 6?"_s);
        QTRY_COMPARE(line->accessibleDescription(), u"From 0 to 6, now 6. Reorder point 3."_s);
        QSignalSpy whys(&page, &ProductsPage::whyRequested);
        QTest::keyClick(&page.table(), Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(whys.count(), 1);
        why->click();
        QCOMPARE(whys.count(), 2);
        QCOMPARE(whys.at(1).at(0).value<ProductId>(), nails.id);
        page.table().setCurrentIndex(page.model().index(1, 0));
        QTRY_VERIFY(child<TextLabel>(page, "noLatest")->isVisible());
        QVERIFY(child<TextLabel>(page, "nowhere")->isVisible());
        QVERIFY(!child<BarcodeView>(page, "barcode")->isVisible());
        paintEveryWay(page);
    }

    void drawsEveryCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("modules");
        QTest::newRow("EAN-13") << u"4006381333931"_s << 95;
        QTest::newRow("EAN-8") << u"96385074"_s << 67;
        QTest::newRow("UPC-A") << u"036000291452"_s << 95;
        QTest::newRow("ITF-14") << u"10012345678902"_s << 0;
        QTest::newRow("wrong check digit, as Code 128") << u"4006381333932"_s << 0;
        QTest::newRow("words") << u"SHELF-A 12"_s << 0;
    }

    void drawsEveryCode()
    {
        QFETCH(QString, code);
        QFETCH(int, modules);
        const std::optional<Barcode> barcode = barcodeOf(code);
        QVERIFY(barcode);
        QVERIFY(barcode->bars.size() > 15);
        qreal first = barcode->size.width();
        qreal last = 0;
        for (const QRectF &bar : barcode->bars) {
            QCOMPARE(bar.x(), std::round(bar.x())); // whole modules
            QVERIFY(bar.width() >= 1);
            first = std::min(first, bar.left());
            last = std::max(last, bar.right());
        }
        if (modules > 0) {
            QCOMPARE(int(last - first), modules);
        }
        QString text;
        for (const Barcode::Label &label : barcode->labels) {
            text += label.text;
        }
        QCOMPARE(text.remove(u' '), QString(code).remove(u' '));
    }

    void writesACodeThatIsTooLong()
    {
        QVERIFY(!barcodeOf({}));
        BarcodeView view;
        view.resize(288, 94);
        view.setCode(QString(60, u'A'));
        QCOMPARE(view.module(), 0);
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestHistory)
#include "TestHistory.moc"
