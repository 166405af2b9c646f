#include "gui/GuiShop.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/MessageBar.h"
#include "gui/common/PillLabel.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListTable.h"
#include "gui/orders/OrderCanceller.h"
#include "gui/orders/OrderList.h"
#include "gui/orders/OrdersPage.h"
#include "gui/undo/UndoStep.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimeZone>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

/// Places `count` orders of one piece and waits for the last of them.
void sell(GuiShop &shop, const Product &product, int count)
{
    Shop::DeskPtr desk = shop.shop().makeDesk();
    int answers = 0;
    QObject context;
    QObject::connect(desk.get(), &OrderDesk::orderConfirmed, &context, [&] { ++answers; });
    for (int i = 0; i < count; ++i) {
        PostingRequest request;
        request.key = PostingKey::generate(shop.shop().clock().now());
        request.lines = {{product.id, Quantity::fromUnits(1), product.price}};
        QVERIFY(desk->place(request, OrderQueue::Waiting::ForRoom).ok());
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, count, 30'000);
}

} // namespace

class TestOrdersPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void listsTheNewestFirstAndFiltersWhileTyping()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        QVERIFY(shop.post(PostingKind::Sale, nails, 1, u"Hillside"_s));
        QVERIFY(shop.post(PostingKind::Sale, nails, 2, u"Müller"_s));
        ListModel model(shop.shop().reader(), orderList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(textAt(model, 0, int(OrderColumn::Customer)), u"Müller"_s);
        QCOMPARE(textAt(model, 0, int(OrderColumn::Total)), u"€\u00A05.00"_s);
        QCOMPARE(textAt(model, 0, int(OrderColumn::State)), u"Confirmed"_s);
        ListQuery query = model.query();
        query.words = u"z"_s;
        model.setQuery(query);
        query.words = u"hill"_s;
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_COMPARE(textAt(model, 0, int(OrderColumn::Customer)), u"Hillside"_s);
        QTRY_COMPARE(model.total(), 2);
    }

    void columnsHoldTheirTitlesAndStates()
    {
        GuiShop shop;
        OrdersPage page(shop.shop());
        page.resize(1060, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        const ListTable &table = page.table();
        for (int column = 0; column < page.model().columnCount(); ++column) {
            QHeaderView &header = *table.horizontalHeader();
            header.setSortIndicator(column, Qt::AscendingOrder);
            QVERIFY2(header.sectionSizeHint(column) <= header.sectionSize(column),
                     qPrintable(page.model().headerData(column, Qt::Horizontal).toString()));
        }
        for (const OrderState state : {OrderState::Shipped, OrderState::Cancelled}) {
            QVERIFY(pillSize(statePill(state)).width() + 2 * kCellPadding
                    <= table.columnWidth(int(OrderColumn::State)));
        }
    }

    void saysWhereNoOrderIsChosen()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        OrdersPage page(shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.findChild<EmptyState *>(u"nothing"_s)->isVisible());
        QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        QTRY_VERIFY(page.findChild<TextLabel *>(u"number"_s)->isVisible());
        QVERIFY(!page.findChild<EmptyState *>(u"nothing"_s)->isVisible());
    }

    void showsTheFirstPageFirstAndTheRestBehindIt()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 1000);
        sell(shop, nails, 450);
        ListModel model(shop.shop().reader(), orderList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QTRY_COMPARE(model.rowCount(), 450);
        QVERIFY(model.isComplete());
        QCOMPARE(resets.count(), 1); // the first page; what follows moves nothing
        QCOMPARE(model.rowOf(model.idAt(449)), 449);
        QCOMPARE(model.index(449, 0).data(), QVariant());
        QTRY_COMPARE(textAt(model, 449, 0), QString::number(model.idAt(449)));
    }

    void showsNewOrdersByItself()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 1000);
        ListModel model(shop.shop().reader(), orderList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 0);
        const std::optional<Receipt> first = shop.post(PostingKind::Sale, nails, 1);
        QTRY_COMPARE(model.rowCount(), 1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const std::optional<Receipt> second = shop.post(PostingKind::Sale, nails, 1);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.idAt(0), second->number.value);
        QCOMPARE(model.idAt(1), first->number.value);
        QCOMPARE(resets.count(), 0);
        sell(shop, nails, 500); // more than a page at once
        QTRY_VERIFY(model.isSettled() && model.total() == 502);
        QCOMPARE(model.rowCount(), 502);
        QCOMPARE(resets.count(), 0);
        QVERIFY(model.idAt(0) >= second->number.value + 500);
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(model.idAt(row) < model.idAt(row - 1));
        }
    }

    void opensAnOrderWithItsLines()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        const std::optional<Receipt> receipt = shop.post(PostingKind::Sale, nails, 4, u"Hillside"_s);
        OrdersPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        QTRY_COMPARE(page.findChild<TextLabel *>(u"number"_s)->text(),
                     u"Order %1"_s.arg(receipt->number.value));
        QCOMPARE(page.findChild<TextLabel *>(u"key"_s)->text(), receipt->key.text());
        QCOMPARE(page.findChild<TextLabel *>(u"customer"_s)->text(), u"Hillside"_s);
        auto *lines = page.findChild<TableView *>(u"lines"_s);
        QAbstractItemModelTester tester(lines->model(), kFatal);
        QCOMPARE(lines->model()->rowCount(), 1);
        QCOMPARE(lines->model()->index(0, 0).data().toString(), u"Nails"_s);
        QCOMPARE(lines->model()->index(0, 1).data().toString(), u"4"_s);
    }

    void cancelsOnceAndGivesTheGoodsBack()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        const std::optional<Receipt> receipt = shop.post(PostingKind::Sale, nails, 4);
        OrdersPage page(shop.shop());
        QSignalSpy acts(&page, &Page::acted);
        QString asked;
        page.setAsker([&](const QString &text, const std::function<void(bool)> &answer) {
            asked = text;
            answer(true);
        });
        page.show();
        auto *cancel = page.findChild<QPushButton *>(u"cancel"_s);
        QTRY_VERIFY(cancel->isVisible() && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(asked.contains(QString::number(receipt->number.value)));
        QVERIFY(!cancel->isEnabled());
        QTRY_COMPARE(page.findChild<PillLabel *>(u"state"_s)->pill().text, u"Cancelled"_s);
        QTRY_COMPARE(textAt(page.model(), 0, int(OrderColumn::State)), u"Cancelled"_s);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!cancel->isEnabled());
        QCOMPARE(acts.count(), 1); // the window says it, and how to undo it
        QVERIFY(acts.first().first().value<UndoStep *>()->doneText().contains(u"is cancelled"_s));
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(50));
    }

    void saysSoWhenItWasCancelledElsewhere()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        const std::optional<Receipt> receipt = shop.post(PostingKind::Sale, nails, 4);
        OrderCanceller first(shop.shop());
        OrderCanceller second(shop.shop());
        QSignalSpy cancelled(&first, &OrderCanceller::cancelled);
        QSignalSpy refused(&second, &OrderCanceller::refused);
        first.cancel(receipt->number);
        second.cancel(receipt->number);
        QTRY_COMPARE(cancelled.count(), 1);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.first().at(1).value<Error>().kind, ErrorKind::AlreadyReversed);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(50));
    }

    void asksBeforeItCancels()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        QVERIFY(shop.post(PostingKind::Sale, nails, 4));
        OrdersPage page(shop.shop());
        page.show();
        auto *cancel = page.findChild<QPushButton *>(u"cancel"_s);
        QTRY_VERIFY(cancel->isVisible() && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->defaultButton()->click(); // keeps it
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(46));
        QVERIFY(cancel->isEnabled());
    }

    void saysWhenNothingMatchesAndWhenNothingIsThere()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        OrdersPage page(shop.shop());
        page.show();
        auto *empty = page.findChild<EmptyState *>(u"empty"_s);
        auto *stack = page.findChild<QStackedWidget *>(u"stack"_s);
        QTRY_COMPARE(empty->accessibleName(), u"No orders yet"_s);
        QSignalSpy wanted(&page, &Page::pageRequested);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(shop.post(PostingKind::Sale, nails, 4));
        QTRY_COMPARE(stack->currentWidget()->objectName(), u"table"_s);
        page.findChild<FilterEdit *>(u"filter"_s)->setText(u"nobody"_s);
        QTRY_COMPARE(empty->accessibleName(), u"No order matches"_s);
        QTRY_COMPARE(stack->currentWidget(), static_cast<QWidget *>(empty));
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(page.model().rowCount(), 1);
    }

    void showsTimesInTheShopsZone()
    {
        GuiShop shop("Asia/Tokyo");
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        const std::optional<Receipt> receipt = shop.post(PostingKind::Sale, nails, 4);
        ListModel model(shop.shop().reader(), orderList(shop.shop()));
        QTRY_COMPARE(model.rowCount(), 1);
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(receipt->happenedAt, QTimeZone("Asia/Tokyo"));
        QTRY_COMPARE(textAt(model, 0, int(OrderColumn::Placed)),
                     QLocale().toString(QDateTime(there.date(), there.time()), QLocale::ShortFormat));
    }

    void survivesLongNamesRightToLeftAndThemes()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, QString(200, u'W'), 50);
        QVERIFY(shop.post(PostingKind::Sale, nails, 4, QString(200, u'M')));
        OrdersPage page(shop.shop());
        page.resize(1000, 560);
        page.show();
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.width() <= 1000);
        paintEveryWay(page);
    }
};

QTEST_MAIN(TestOrdersPage)
#include "TestOrdersPage.moc"
