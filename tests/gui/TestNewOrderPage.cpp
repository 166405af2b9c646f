#include "gui/Till.h"
#include "gui/common/PillLabel.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ListModel.h"
#include "gui/neworder/QuantityDelegate.h"
#include "gui/neworder/ShortLineBar.h"
#include "gui/neworder/SuggestionModel.h"
#include "gui/products/ProductList.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QListView>
#include <QScrollBar>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

class TestNewOrderPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void scansByBarcodeAndSku()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 10, 0, u"2.50"_s, u"5901234123457"_s);
        shop.add(u"H-1"_s, u"Hammer"_s, 10);
        Till till(shop);
        till.type(u"5901234123457"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        till.type(u"3*H-1"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 2);
        QCOMPARE(till.cell(0, OrderLinesModel::SkuColumn), u"H-1"_s);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"3"_s);
        till.type(u"5901234123457"_s);
        QTRY_COMPARE(till.cell(0, OrderLinesModel::SkuColumn), u"N-1"_s);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
        QCOMPARE(till.page.lines().rowCount(), 2);
        QVERIFY(till.scan->text().isEmpty());
    }

    void takesScansThatComeFast()
    {
        GuiShop shop;
        shop.addMany(20);
        Till till(shop);
        for (int i = 0; i < 20; ++i) {
            till.type(u"P%1"_s.arg(i, 5, 10, QChar(u'0')));
        }
        QTRY_COMPARE(till.page.lines().rowCount(), 20);
        QCOMPARE(till.cell(0, OrderLinesModel::SkuColumn), u"P00019"_s);
        QCOMPARE(till.cell(19, OrderLinesModel::SkuColumn), u"P00000"_s);
    }

    void offersWhatHasTheText()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Steel nails"_s, 10);
        shop.add(u"N-2"_s, u"Brass nails"_s, 10);
        shop.add(u"H-1"_s, u"Hammer"_s, 10);
        Till till(shop);
        QAbstractItemModelTester tester(&till.scan->suggestions(), kFatal);
        auto *list = till.page.findChild<QListView *>();
        QVERIFY(QTest::qWaitForWindowActive(&till.page));
        QTest::keyClicks(till.scan, u"nai"_s);
        QTRY_VERIFY(list->isVisible());
        QTRY_COMPARE(till.scan->suggestions().rowCount(), 2);
        QTest::keyClick(till.scan, Qt::Key_Down);
        QTest::keyClick(till.scan, Qt::Key_Down);
        QTest::keyClick(till.scan, Qt::Key_Return);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        QCOMPARE(till.cell(0, OrderLinesModel::NameColumn), u"Steel nails"_s);
        QVERIFY(!list->isVisible());
        till.type(u"2*hamm"_s); // only one has it: Enter takes it
        QTRY_COMPARE(till.cell(0, OrderLinesModel::NameColumn), u"Hammer"_s);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
        till.type(u"nails"_s); // two have it: the first is offered, Enter takes it
        QTRY_VERIFY(list->isVisible() && list->currentIndex().isValid());
        QTest::keyClick(till.scan, Qt::Key_Return);
        QTRY_COMPARE(till.cell(0, OrderLinesModel::NameColumn), u"Brass nails"_s);
    }

    void theListOfSuggestionsIsAsWideAsItsField()
    {
        GuiShop shop;
        shop.addMany(30);
        Till till(shop);
        auto *list = till.page.findChild<QListView *>();
        QVERIFY(QTest::qWaitForWindowActive(&till.page));
        till.page.resize(1200, 360); // fewer than match have room
        QTest::keyClicks(till.scan, u"thing"_s);
        QTRY_VERIFY(list->isVisible() && list->verticalScrollBar()->maximum() > 0);
        const auto fieldInPage = [&] {
            return QRect(till.scan->mapTo(list->parentWidget(), QPoint()), till.scan->size());
        };
        QCOMPARE(list->width(), fieldInPage().width());
        QCOMPARE(list->x(), fieldInPage().x());
        QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
        QVERIFY(list->visualRect(list->model()->index(0, 0)).right() <= list->viewport()->rect().right());
        till.page.resize(1000, 360); // it follows the field
        QTRY_COMPARE(list->width(), fieldInPage().width());
    }

    void offersToCreateAnUnknownCode()
    {
        GuiShop shop;
        Till till(shop);
        till.type(u"4006381333931"_s);
        QTRY_VERIFY(till.message->isVisible());
        QVERIFY(till.message->text().contains(u"4006381333931"_s));
        QCOMPARE(till.scan->text(), u"4006381333931"_s);
        Q_EMIT till.message->nextStepChosen();
        auto *dialog = till.page.findChild<QDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"barcode"_s)->text(), u"4006381333931"_s);
    }

    void editsQuantitiesRelatively_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("beside");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("absolute") << u"7"_s << u""_s << u"7"_s;
        QTest::newRow("plus") << u"+2"_s << u"= 6"_s << u"6"_s;
        QTest::newRow("minus") << u"-3"_s << u"= 1"_s << u"1"_s;
        QTest::newRow("grouped") << u"1,200"_s << u""_s << u"1,200"_s;
        QTest::newRow("to nothing") << u"-4"_s << u"?"_s << u"4"_s;
        QTest::newRow("nothing") << u"0"_s << u"?"_s << u"4"_s;
        QTest::newRow("half a piece") << u"1.5"_s << u"?"_s << u"4"_s;
        QTest::newRow("too much") << u"1000000000000000000"_s << u"?"_s << u"4"_s;
    }

    void editsQuantitiesRelatively()
    {
        QFETCH(QString, typed);
        QFETCH(QString, beside);
        QFETCH(QString, becomes);
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 5000);
        Till till(shop);
        till.type(u"4*N-1"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        till.view->editQuantity(0);
        auto *editor = till.view->findChild<QuantityEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"4"_s);
        QTest::keyClicks(editor, typed);
        QCOMPARE(editor->resultText(), beside);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), becomes);
    }

    void enterGoesToTheNextLine()
    {
        GuiShop shop;
        shop.addMany(3);
        Till till(shop);
        for (const QString &code : {u"P00000"_s, u"P00001"_s, u"P00002"_s}) {
            till.type(code);
        }
        QTRY_COMPARE(till.page.lines().rowCount(), 3);
        till.view->editQuantity(0);
        QTest::keyClick(till.view->findChild<QuantityEdit *>(), Qt::Key_Return);
        QCOMPARE(till.view->currentIndex().row(), 1);
        QTest::keyClick(till.view, Qt::Key_Delete);
        QCOMPARE(till.page.lines().rowCount(), 2);
        QTest::keyClick(till.view, Qt::Key_Escape);
        QVERIFY(till.scan->hasFocus());
    }

    void undoesByName()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 10);
        Till till(shop);
        till.type(u"N-1"_s);
        till.type(u"N-1"_s);
        QTRY_COMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
        QCOMPARE(till.page.lines().undoStack().undoText(), u"Add Nails"_s);
        till.page.lines().removeLine(0);
        QCOMPARE(till.page.lines().undoStack().undoText(), u"Remove Nails"_s);
        QCOMPARE(till.page.entered(), &till.page.lines().undoStack());
        till.page.entered()->undo();
        QTRY_COMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
        till.page.entered()->undo();
        QTRY_COMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"1"_s);
        till.page.entered()->redo();
        QTRY_COMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
    }

    void followsTheStockAndNamesTheShortLine()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        till.type(u"5*N-1"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        QCOMPARE(till.page.lines().firstShort(), -1);
        QVERIFY(shop.post(PostingKind::Sale, nails, 5));
        QTRY_COMPARE(till.cell(0, OrderLinesModel::AvailableColumn), u"3"_s);
        QCOMPARE(till.page.lines().firstShort(), 0);
        auto *bar = till.view->findChild<ShortLineBar *>();
        QVERIFY(bar && bar->isVisible());
        QCOMPARE(bar->findChild<TextLabel *>()->text(), u"Only 3 of 5 are free."_s);
        // larger text leaves it between its line and the next
        QFont large = till.view->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        till.view->setFont(large);
        QTRY_VERIFY(bar->y() > 38
                    && bar->y() >= till.view->rowViewportPosition(0) + QFontMetrics(large).height());
        QVERIFY(bar->geometry().bottom() < till.view->rowViewportPosition(0) + till.view->rowHeight(0));
        // F12 goes to it and places nothing
        till.page.confirm();
        QCOMPARE(till.page.session().state(), OrderSession::State::Editing);
        QCOMPARE(till.view->currentIndex().row(), 0);
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"3"_s);
        QCOMPARE(till.page.lines().firstShort(), -1);
    }

    void confirmsAndShowsTheAnswer()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        ListModel products(shop.shop().reader(), productList(shop.shop()));
        QTRY_COMPARE(products.rowCount(), 1);
        QTRY_COMPARE(products.index(0, int(ProductColumn::OnHand)).data().toString(), u"8"_s);
        till.type(u"5*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled());
        QCOMPARE(till.page.findChild<TextLabel *>(u"pay"_s)->text(), u"€\u00A012.50"_s);
        QVERIFY(QTest::qWaitForWindowActive(&till.page));
        QSignalSpy said(&till.page, &Page::statusChanged);
        QTest::keyClick(till.scan, Qt::Key_F12);
        QTRY_VERIFY(till.answered());
        QCOMPARE(till.page.session().lastOrder()->answer, LastOrder::Answer::Confirmed);
        QCOMPARE(till.answer->pill().text, u"Confirmed"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 0);
        QVERIFY(!said.isEmpty()); // the status speaks of the order, no longer of its draft
        QCOMPARE(said.last().at(1).toString(),
                 u"Order %1 confirmed"_s.arg(till.page.session().lastOrder()->number.value));
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(3));
        // the list of products has it without being asked
        QTRY_COMPARE(products.index(0, int(ProductColumn::OnHand)).data().toString(), u"3"_s);
        QCOMPARE(shop.shop().drafts().all().result().value().size(), 0);
        QVERIFY(till.scan->hasFocus());
    }

    void placesADraftThatIsKeptWithoutKeepingItAgain()
    {
        GuiShop shop;
        (void)shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        OrderSession &session = till.page.session();
        QSignalSpy kept(&session, &OrderSession::draftKept);
        till.type(u"N-1"_s);
        QTRY_COMPARE(kept.count(), 1);
        session.confirm();
        QCOMPARE(session.state(), OrderSession::State::Placed);
        QTRY_VERIFY(till.answered());
        // What was changed since is kept first.
        till.type(u"N-1"_s);
        QTRY_COMPARE(kept.count(), 2);
        session.setCustomer(u"Ada"_s);
        session.confirm();
        QCOMPARE(session.state(), OrderSession::State::Saving);
        QTRY_COMPARE(orderCount(shop), 2);
        // What was thrown away and fetched back is not taken for kept before it is.
        till.type(u"N-1"_s);
        QTRY_COMPARE(kept.count(), 3);
        session.discard();
        session.undoDiscard();
        session.confirm();
        QCOMPARE(session.state(), OrderSession::State::Saving);
        QTRY_COMPARE(orderCount(shop), 3);
    }

    void placesOnceOnADoubleClick()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        till.type(u"N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled());
        QTest::mouseClick(till.confirm, Qt::LeftButton);
        QVERIFY(!till.confirm->isEnabled());
        QTest::mouseClick(till.confirm, Qt::LeftButton);
        till.page.confirm();
        till.page.session().confirm();
        QTRY_VERIFY(till.answered());
        QTRY_COMPARE(till.page.lines().rowCount(), 0);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(7));
        QCOMPARE(orderCount(shop), 1);
    }

    void keepsTheOrderWhenItIsRejected()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        till.type(u"5*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled() && till.settled());
        const PostingKey key = till.page.session().key();
        // Sold elsewhere in the same moment: the order is on its way before the window hears of it.
        OrderDesk *elsewhere = shop.shop().makeDesk().release();
        QVERIFY(elsewhere->place(saleOf(PostingKey::generate(1), nails, 6)).ok());
        till.page.confirm();
        QTRY_VERIFY(till.answered());
        QCOMPARE(till.page.session().lastOrder()->answer, LastOrder::Answer::Rejected);
        QCOMPARE(till.page.findChild<PillLabel *>(u"answerPill"_s)->pill().text, u"Rejected"_s);
        QCOMPARE(till.page.lines().rowCount(), 1);
        QCOMPARE(till.page.session().key(), key);
        QTRY_COMPARE(till.page.lines().firstShort(), 0);
        QVERIFY(till.page.lines().takeAvailable(0));
        till.page.confirm();
        QTRY_COMPARE(till.page.session().lastOrder()->answer, LastOrder::Answer::Confirmed);
        QCOMPARE(shop.onHand(nails), Quantity());
        Shop::DeskCloser{&shop.shop().keeper()}(elsewhere);
    }

    void bringsTheDraftBackAfterACrash()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 8);
        PostingKey key;
        {
            Till till(shop);
            till.type(u"5*N-1"_s);
            QTRY_COMPARE(till.page.lines().rowCount(), 1);
            QTest::keyClicks(till.page.findChild<QLineEdit *>(u"customer"_s), u"Hillside & Sons"_s);
            QTRY_VERIFY(till.settled());
            key = till.page.session().key();
        }
        shop.reopen();
        Till till(shop);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        QCOMPARE(till.page.session().key(), key);
        QTRY_COMPARE(till.cell(0, OrderLinesModel::NameColumn), u"Nails"_s);
        QCOMPARE(till.cell(0, OrderLinesModel::QuantityColumn), u"5"_s);
        QCOMPARE(till.page.findChild<QLineEdit *>(u"customer"_s)->text(), u"Hillside & Sons"_s);
        QVERIFY(till.message->isVisible());
        till.page.confirm();
        QTRY_VERIFY(till.answered());
        QCOMPARE(orderCount(shop), 1);
    }

    void settlesADraftThatWasConfirmedBeforeTheCrash()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 8);
        const PostingRequest request = saleOf(PostingKey::generate(shop.shop().clock().now()), nails, 2);
        QVERIFY(shop.shop().drafts().save(request).result().ok());
        const std::optional<Receipt> receipt = shop.place(request);
        QVERIFY(receipt);
        shop.reopen();
        Till till(shop);
        QTRY_VERIFY(till.message->isVisible());
        QVERIFY(till.message->text().contains(QString::number(receipt->number.value)));
        QCOMPARE(till.page.lines().rowCount(), 0);
        QTRY_VERIFY(till.settled());
        QCOMPARE(shop.shop().drafts().all().result().value().size(), 0);
        QCOMPARE(shop.onHand(nails), Quantity::fromUnits(6));
    }

    void parksAndDiscardsWithoutLosing()
    {
        GuiShop shop;
        shop.addMany(2);
        Till till(shop);
        till.type(u"P00000"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        const PostingKey first = till.page.session().key();
        till.page.session().park();
        QCOMPARE(till.page.lines().rowCount(), 0);
        QCOMPARE(till.page.session().parked().size(), 1);
        till.type(u"P00001"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        till.page.session().openParked(first);
        QCOMPARE(till.page.session().key(), first);
        QTRY_COMPARE(till.cell(0, OrderLinesModel::SkuColumn), u"P00000"_s);
        QCOMPARE(till.page.session().parked().size(), 1);
        till.page.session().discard();
        QCOMPARE(till.page.lines().rowCount(), 0);
        Q_EMIT till.message->nextStepChosen();
        QCOMPARE(till.page.session().key(), first);
        QTRY_VERIFY(till.settled());
        QCOMPARE(shop.shop().drafts().all().result().value().size(), 2);
    }

    void offersNoUndoOfADiscardThatIsSettled()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        till.type(u"N-1"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        till.page.session().discard();
        QVERIFY(till.message->isVisible());
        till.page.session().setCustomer(u"Ada"_s); // the next order is begun
        QVERIFY(!till.message->isVisible());
    }

    void losesNothingWhenTheShopIsClosing()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 8);
        Till till(shop);
        till.type(u"5*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled());
        shop.shop().close();
        till.page.confirm();
        QTRY_COMPARE(till.page.session().state(), OrderSession::State::Editing);
        QVERIFY(till.message->isVisible());
        QCOMPARE(till.message->kind(), MessageBar::Kind::Error);
        QCOMPARE(till.page.lines().rowCount(), 1);
        QVERIFY(till.confirm->isEnabled());
    }

    void quantityAndItsResultStandApartRightToLeft()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, u"Nails"_s, 8);
        const RightToLeft mirrored;
        Till till(shop);
        till.type(u"N-1"_s);
        QTRY_COMPARE(till.page.lines().rowCount(), 1);
        till.view->editQuantity(0);
        auto *editor = till.view->findChild<QuantityEdit *>();
        QTest::keyClicks(editor, u"+2"_s);
        const auto *result = editor->findChild<TextLabel *>();
        QVERIFY(result->geometry().left() > editor->width() / 2);
        QVERIFY(editor->inputMethodQuery(Qt::ImCursorRectangle).toRect().right() < result->geometry().left());
    }

    void survivesLongNamesRightToLeftAndSmallWindows()
    {
        GuiShop shop;
        shop.add(u"N-1"_s, QString(200, u'W'), 8);
        Till till(shop);
        till.type(u"9*N-1"_s);
        QTRY_VERIFY(till.view->findChild<ShortLineBar *>());
        auto *strip = till.page.findChild<QWidget *>(u"strip"_s);
        QVERIFY(strip->isVisible());
        till.page.resize(1000, 560);
        QTRY_VERIFY(!strip->isVisible());
        QVERIFY(till.page.width() <= 1000);
        paintEveryWay(till.page);
        for (QPushButton *button : till.page.findChildren<QPushButton *>()) {
            QVERIFY2(!button->isVisible() || !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(TestNewOrderPage)
#include "TestNewOrderPage.moc"
