#include "gui/GuiShop.h"
#include "gui/Scanner.h"
#include "gui/box/BoxPopup.h"
#include "gui/box/ShopSources.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ListTable.h"
#include "gui/neworder/NewOrderPage.h"
#include "gui/neworder/OrderLinesModel.h"
#include "gui/neworder/OrderLinesView.h"
#include "gui/neworder/QuantityDelegate.h"
#include "gui/neworder/ScanBox.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductsPage.h"
#include "gui/scan/ScanWatcher.h"
#include "gui/scan/ScannerDialog.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StatusStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

const auto kNails = u"5901234123457"_s;
const auto kHammer = u"4006381333931"_s;
const auto kUnknown = u"9780201379624"_s;

bool comesToTheFront(QWidget &window)
{
    window.activateWindow();
    return QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; });
}

/// The window with the pages that take scans, on a shop of three products.
struct Desk {
    explicit Desk(QSettings *settings = nullptr)
        : theme(*qApp, nullptr)
        , window(theme, settings)
    {
        shop.add(u"A-1"_s, u"Anvil"_s, 10);
        shop.add(u"N-1"_s, u"Nails"_s, 10, 0, u"2.50"_s, kNails);
        shop.add(u"H-1"_s, u"Hammer"_s, 10, 0, u"9.00"_s, kHammer);
        products = new ProductsPage(shop.shop());
        newOrder = new NewOrderPage(shop.shop());
        window.addPage(MainWindow::Section::Main, products);
        window.addPage(MainWindow::Section::Main, newOrder);
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        active = QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor([this] { return products->isSettled() && products->model().rowCount() == 3; });
    }

    [[nodiscard]] QString shownProduct() const { return child<TextLabel>(*products, "name")->text(); }
    [[nodiscard]] MessageBar &message(const QWidget &page) const
    {
        return *child<MessageBar>(page, "message");
    }
    /// The one of the page that is open, in front.
    [[nodiscard]] ProductDialog *dialog() const
    {
        auto *found = window.findChild<ProductDialog *>();
        return found && comesToTheFront(*found) ? found : nullptr;
    }
    [[nodiscard]] QString cell(int row, int column) const { return textAt(newOrder->lines(), row, column); }

    GuiShop shop;
    Theme theme;
    MainWindow window;
    ProductsPage *products = nullptr;
    NewOrderPage *newOrder = nullptr;
    Scanner scanner;
    bool active = false;
};

/// A window of plain fields.
struct Fields {
    explicit Fields(const ScanMarks &marks = {})
        : watcher(nullptr)
        , scans(&watcher, &ScanWatcher::scanned)
    {
        watcher.setSettings({.on = true, .marks = marks});
    }
    [[nodiscard]] bool show(QWidget &field)
    {
        field.setParent(&window);
        window.show();
        field.show();
        window.activateWindow();
        field.setFocus();
        return QTest::qWaitForWindowActive(&window) && QApplication::focusWidget() == &field;
    }
    [[nodiscard]] QString code() const
    {
        return scans.isEmpty() ? QString() : scans.last().first().toString();
    }

    QWidget window;
    ScanWatcher watcher;
    QSignalSpy scans;
    Scanner scanner;
};

} // namespace

class TestScanner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void aLineIsAsItWasBeforeTheScan_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::newRow("empty") << u""_s << 0 << 0;
        QTest::newRow("cursor at the end") << u"hammers"_s << 7 << 0;
        QTest::newRow("cursor in the middle") << u"hammers"_s << 3 << 0;
        QTest::newRow("some of it selected") << u"hammers"_s << 1 << 4;
        QTest::newRow("selected backwards") << u"hammers"_s << 5 << -4;
        QTest::newRow("all of it selected") << u"hammers"_s << 0 << 7;
        QTest::newRow("same digits") << u"55559"_s << 4 << 0;
    }

    void aLineIsAsItWasBeforeTheScan()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, length);
        for (const bool byHand : {false, true}) {
            Fields fields;
            auto *line = new QLineEdit;
            QVERIFY(fields.show(*line));
            if (byHand) {
                fields.scanner.type(text);
            } else {
                line->setText(text);
            }
            length == 0 ? line->setCursorPosition(from) : line->setSelection(from, length);
            const int cursor = line->cursorPosition();
            const QString selected = line->selectedText();
            const bool undo = line->isUndoAvailable();
            QSignalSpy edited(line, &QLineEdit::textEdited);
            QSignalSpy entered(line, &QLineEdit::returnPressed);
            fields.scanner.scan(kNails);
            QCOMPARE(fields.code(), kNails);
            QCOMPARE(line->text(), text);
            QCOMPARE(line->cursorPosition(), cursor);
            QCOMPARE(line->selectedText(), selected);
            QCOMPARE(line->isUndoAvailable(), undo);
            QVERIFY(!line->isRedoAvailable());
            QCOMPARE(edited.last().first().toString(), text); // whoever follows it knows
            QCOMPARE(entered.size(), 0);
            if (byHand && !text.isEmpty()) {
                line->undo();
                QCOMPARE(line->text(), QString());
            }
        }
    }

    void notesAreAsTheyWereBeforeTheScan()
    {
        Fields fields;
        auto *notes = new QPlainTextEdit;
        QVERIFY(fields.show(*notes));
        notes->setPlainText(u"first\nlast"_s);
        notes->moveCursor(QTextCursor::End);
        fields.scanner.type(u" one"_s);
        const int steps = notes->document()->availableUndoSteps();
        fields.scanner.scan(kNails);
        QCOMPARE(fields.code(), kNails);
        QCOMPARE(notes->toPlainText(), u"first\nlast one"_s);
        QCOMPARE(notes->textCursor().position(), 14);
        QCOMPARE(notes->document()->availableUndoSteps(), steps);
        QVERIFY(!notes->document()->isRedoAvailable());
        notes->undo();
        QCOMPARE(notes->toPlainText(), u"first\nlast"_s);
        QTextCursor cursor = notes->textCursor();
        cursor.setPosition(0);
        cursor.setPosition(5, QTextCursor::KeepAnchor);
        notes->setTextCursor(cursor);
        fields.scanner.scan(kHammer);
        QCOMPARE(notes->toPlainText(), u"first\nlast"_s);
        QCOMPARE(notes->textCursor().selectedText(), u"first"_s);
    }

    void numbersAndChoicesAreAsTheyWere()
    {
        Fields fields;
        auto *number = new QSpinBox;
        number->setRange(0, 65'535);
        number->setValue(12);
        QVERIFY(fields.show(*number));
        number->selectAll();
        fields.scanner.scan(kNails);
        QCOMPARE(fields.code(), kNails);
        QCOMPARE(number->value(), 12);
        QCOMPARE(number->text(), u"12"_s);
        auto *choice = new QComboBox;
        choice->addItems({u"pcs"_s, u"5 kg"_s, u"9 m"_s});
        QVERIFY(fields.show(*choice));
        fields.scanner.scan(kNails);
        QCOMPARE(fields.scans.size(), 2);
        QCOMPARE(choice->currentIndex(), 0);
    }

    void noButtonIsPressed()
    {
        Fields fields;
        auto *button = new QPushButton(u"Delete all"_s);
        QVERIFY(fields.show(*button));
        button->setDefault(true);
        QSignalSpy clicked(button, &QPushButton::clicked);
        fields.scanner.scan(u"AB 12 CD 34"_s);
        QCOMPARE(fields.code(), u"AB 12 CD 34"_s);
        QCOMPARE(clicked.size(), 0);
        fields.scanner.press(Qt::Key_Space, u" "_s); // a hand's is none of that
        QCOMPARE(clicked.size(), 1);
    }

    void aHandIsNoScanner()
    {
        Fields fields;
        auto *line = new QLineEdit;
        QVERIFY(fields.show(*line));
        QSignalSpy entered(line, &QLineEdit::returnPressed);
        fields.scanner.scan(kNails, 60); // as quick as hands can be
        QCOMPARE(line->text(), kNails);
        QCOMPARE(entered.size(), 1);
        line->clear();
        for (int i = 0; i < 12; ++i) { // held down
            fields.scanner.press(Qt::Key_5, u"5"_s, 25, {}, i > 0);
        }
        fields.scanner.press(Qt::Key_Return, u"\r"_s, 25);
        QCOMPARE(line->text().size(), 12);
        line->clear();
        QTest::keyClicks(line, kNails); // keys without a time
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), kNails);
        QVERIFY(fields.scans.isEmpty());
    }

    void aPasteIsNoScan()
    {
        Fields fields;
        auto *line = new QLineEdit;
        QVERIFY(fields.show(*line));
        fields.scanner.press(Qt::Key_V, u"\x16"_s, 1000, Qt::ControlModifier);
        line->insert(kNails);
        fields.scanner.press(Qt::Key_Return, u"\r"_s, 5);
        QCOMPARE(line->text(), kNails);
        QVERIFY(fields.scans.isEmpty());
    }

    void typingRightBehindAScanStays()
    {
        Fields fields;
        auto *line = new QLineEdit;
        QVERIFY(fields.show(*line));
        fields.scanner.type(u"ham"_s);
        fields.scanner.scan(kNails);
        fields.scanner.press(Qt::Key_M, u"m"_s, 3);
        fields.scanner.type(u"er"_s);
        QCOMPARE(line->text(), u"hammer"_s);
        QCOMPARE(fields.scans.size(), 1);
    }

    void marksMakeShortCodesScans()
    {
        Fields fields({.prefix = u"~"_s, .suffix = u"!"_s});
        auto *line = new QLineEdit;
        QVERIFY(fields.show(*line));
        QSignalSpy entered(line, &QLineEdit::returnPressed);
        fields.scanner.scan(u"~H-1!"_s, 30);
        QCOMPARE(fields.code(), u"H-1"_s);
        QVERIFY(line->text().isEmpty());
        QCOMPARE(entered.size(), 0);
        fields.scanner.scan(kNails); // without them it is typed
        QCOMPARE(fields.scans.size(), 1);
        QCOMPARE(line->text(), kNails);
    }

    void selectsTheProductWhileItsListIsFiltered()
    {
        Desk desk;
        QVERIFY(desk.active);
        auto *filter = child<FilterEdit>(*desk.products, "filter");
        filter->setFocus();
        desk.scanner.type(u"n"_s); // Anvil and Nails
        QTRY_VERIFY(desk.products->isSettled() && desk.products->model().rowCount() == 2);
        desk.scanner.scan(kNails);
        QCOMPARE(filter->text(), u"n"_s);
        QTRY_COMPARE(desk.shownProduct(), u"Nails"_s);
        QCOMPARE(desk.products->model().rowCount(), 2);
        QVERIFY(filter->hasFocus());
        desk.scanner.scan(kHammer); // which the filter leaves out
        QTRY_COMPARE(desk.shownProduct(), u"Hammer"_s);
        QVERIFY(filter->text().isEmpty());
    }

    void aTableKeepsFocusAndFilter()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.products->table().setFocus();
        desk.scanner.scan(u"0"_s + kNails); // as a case of it would have it
        QTRY_COMPARE(desk.shownProduct(), u"Nails"_s);
        QVERIFY(desk.products->table().hasFocus());
        QVERIFY(child<FilterEdit>(*desk.products, "filter")->text().isEmpty());
        QCOMPARE(desk.window.status().message(), u"Scanned: Nails"_s);
        desk.scanner.type(u"ha"_s); // a hand's keys filter
        QCOMPARE(child<FilterEdit>(*desk.products, "filter")->text(), u"ha"_s);
    }

    void aShortcutInACodeDoesNotStayEither()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.products->table().setFocus();
        desk.scanner.scan(u"/12345678"_s);
        QTRY_VERIFY(desk.message(*desk.products).isVisible());
        QVERIFY(desk.products->table().hasFocus());
        QVERIFY(child<FilterEdit>(*desk.products, "filter")->text().isEmpty());
    }

    void offersToCreateAnUnknownProduct()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.scanner.scan(kUnknown);
        MessageBar &message = desk.message(*desk.products);
        QTRY_VERIFY(message.isVisible() && message.text().contains(kUnknown));
        Q_EMIT message.nextStepChosen();
        ProductDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        QVERIFY(!message.isVisible());
        QCOMPARE(child<QLineEdit>(*dialog, "barcode")->text(), kUnknown);
    }

    void aDialogsBarcodeTakesIt()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.products->newProduct();
        ProductDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        auto *price = child<QLineEdit>(*dialog, "price");
        price->setFocus();
        desk.scanner.type(u"2.5"_s);
        desk.scanner.scan(kUnknown);
        QCOMPARE(price->text(), u"2.5"_s);
        QVERIFY(price->hasFocus());
        QCOMPARE(child<QLineEdit>(*dialog, "barcode")->text(), kUnknown);
        child<QLineEdit>(*dialog, "sku")->setFocus();
        desk.scanner.scan(kNails);
        QCOMPARE(child<QLineEdit>(*dialog, "barcode")->text(), kNails);
        QVERIFY(child<QWidget>(*dialog, "skuError")->isHidden()); // nobody was done with it yet
        QVERIFY(dialog->isVisible()); // Enter did not save it
        desk.scanner.scan(u"NEW-007"_s);
        QCOMPARE(child<QLineEdit>(*dialog, "sku")->text(), u"NEW-007"_s);
        QCOMPARE(child<QLineEdit>(*dialog, "barcode")->text(), kNails);
        desk.scanner.scan(u"NEW-008"_s); // it has a SKU: there is no use for another
        QCOMPARE(child<QLineEdit>(*dialog, "sku")->text(), u"NEW-007"_s);
        QVERIFY(desk.window.status().message().contains(u"NEW-008"_s));
        QCOMPARE(desk.newOrder->lines().rowCount(), 0);
    }

    void aDialogThatTakesNoneSaysSo()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.window.commands().action(u"window.shortcuts"_s)->trigger();
        auto *dialog = desk.window.findChild<QDialog *>(u"ShortcutsDialog"_s);
        QVERIFY(dialog && comesToTheFront(*dialog));
        desk.scanner.scan(kNails);
        QVERIFY(desk.window.status().message().contains(kNails));
        QVERIFY(child<QLineEdit>(*dialog, "search")->text().isEmpty());
    }

    void countsUpInANewOrder()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.window.showPage(desk.newOrder->id());
        auto *customer = child<QLineEdit>(*desk.newOrder, "customer");
        customer->setFocus();
        desk.scanner.type(u"Ann"_s);
        desk.scanner.scan(kNails);
        desk.scanner.scan(kHammer);
        desk.scanner.scan(kNails);
        QTRY_VERIFY(desk.newOrder->isSettled() && desk.newOrder->lines().rowCount() == 2);
        QCOMPARE(desk.cell(0, OrderLinesModel::SkuColumn), u"N-1"_s);
        QCOMPARE(desk.cell(0, OrderLinesModel::QuantityColumn), u"2"_s);
        QCOMPARE(desk.cell(1, OrderLinesModel::QuantityColumn), u"1"_s);
        QCOMPARE(customer->text(), u"Ann"_s);
        QVERIFY(customer->hasFocus());
        QCOMPARE(desk.newOrder->session().customer(), u"Ann"_s);
        desk.scanner.scan(kUnknown);
        QTRY_VERIFY(desk.message(*desk.newOrder).text().contains(kUnknown));
        QVERIFY(child<ScanBox>(*desk.newOrder, "scan")->text().isEmpty());
    }

    void aNumberBeforeItCounts()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.window.showPage(desk.newOrder->id());
        desk.scanner.type(u"3*"_s);
        desk.scanner.scan(kNails);
        QTRY_COMPARE(desk.newOrder->lines().rowCount(), 1);
        QCOMPARE(desk.cell(0, OrderLinesModel::QuantityColumn), u"3"_s);
        QVERIFY(child<ScanBox>(*desk.newOrder, "scan")->text().isEmpty());
    }

    void aQuantityKeepsNoDigitOfIt()
    {
        Desk desk;
        QVERIFY(desk.active);
        desk.window.showPage(desk.newOrder->id());
        desk.scanner.scan(kNails);
        QTRY_COMPARE(desk.newOrder->lines().rowCount(), 1);
        auto *lines = child<OrderLinesView>(*desk.newOrder, "lines");
        lines->setFocus(); // on a line, where the first digit opens the quantity
        lines->setCurrentIndex(desk.newOrder->lines().index(0, OrderLinesModel::QuantityColumn));
        desk.scanner.scan(kHammer);
        QTRY_COMPARE(desk.newOrder->lines().rowCount(), 2);
        QCOMPARE(desk.cell(1, OrderLinesModel::QuantityColumn), u"1"_s);
        lines->setFocus();
        lines->setCurrentIndex(desk.newOrder->lines().index(1, OrderLinesModel::QuantityColumn));
        desk.scanner.type(u"4"_s); // a hand's digit is the quantity, and nothing else
        QVERIFY(lines->findChild<QuantityEdit *>()->hasFocus());
        QVERIFY(child<ScanBox>(*desk.newOrder, "scan")->text().isEmpty());
        desk.scanner.press(Qt::Key_Return, u"\r"_s);
        QCOMPARE(desk.cell(1, OrderLinesModel::QuantityColumn), u"4"_s);
        lines->editQuantity(0); // and in an editor that is open
        desk.scanner.type(u"7"_s);
        desk.scanner.scan(kNails);
        QTRY_COMPARE(desk.cell(0, OrderLinesModel::SkuColumn), u"N-1"_s);
        QTRY_COMPARE(desk.cell(0, OrderLinesModel::QuantityColumn), u"5"_s);
        const QString hammers = desk.cell(1, OrderLinesModel::QuantityColumn);
        QVERIFY2(hammers == u"7"_s || hammers == u"1"_s, qPrintable(hammers));
    }

    void theOpenBoxTakesItAsIfItWereTyped()
    {
        Desk desk;
        QVERIFY(desk.active);
        auto *source = new ProductSource(desk.shop.shop(), desk.products);
        QSignalSpy chosen(source, &ProductSource::chosen);
        desk.window.box().addSource(source);
        desk.window.box().open();
        desk.scanner.type(u"nai"_s);
        desk.scanner.scan(kHammer);
        QTRY_COMPARE(chosen.size(), 1);
        const auto id = desk.shop.shop().reader().productByCode(kHammer).result()->product.id;
        QCOMPARE(chosen.first().first().value<ProductId>(), id);
        QVERIFY(!desk.window.box().isVisible());
    }

    void worksFromRightToLeft()
    {
        const RightToLeft mirrored;
        Desk desk;
        QVERIFY(desk.active);
        auto *filter = child<FilterEdit>(*desk.products, "filter");
        filter->setFocus();
        desk.scanner.type(u"n"_s);
        desk.scanner.scan(kNails);
        QCOMPARE(filter->text(), u"n"_s);
        QCOMPARE(filter->cursorPosition(), 1);
        QTRY_COMPARE(desk.shownProduct(), u"Nails"_s);
    }

    void isSetUpInADialogAndRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Desk desk(&settings);
            QVERIFY(desk.active);
            const auto ready = [&] {
                const auto labels = desk.window.status().findChildren<TextLabel *>();
                return std::any_of(labels.begin(), labels.end(), [](const TextLabel *label) {
                    return label->isVisible() && label->text() == u"Scanner ready"_s;
                });
            };
            QVERIFY(ready());
            desk.window.commands().action(u"scanner.settings"_s)->trigger();
            auto *dialog = desk.window.findChild<ScannerDialog *>();
            QVERIFY(dialog && comesToTheFront(*dialog));
            auto *tried = child<MessageBar>(*dialog, "tried");
            auto *prefix = child<QLineEdit>(*dialog, "prefix");
            prefix->setFocus();
            desk.scanner.scan(u"~H-12345"_s); // shows which mark it sends
            QCOMPARE(tried->text(), u"Scanned: ~H-12345"_s);
            QVERIFY(prefix->text().isEmpty());
            desk.scanner.type(u"~"_s);
            child<QLineEdit>(*dialog, "suffix")->setFocus();
            desk.scanner.scan(u"~H-1"_s);
            QCOMPARE(tried->text(), u"Scanned: H-1"_s);
            child<QCheckBox>(*dialog, "on")->setChecked(false);
            QVERIFY(!ready());
            dialog->reject();
        }
        Desk desk(&settings);
        QVERIFY(desk.active);
        QVERIFY(!desk.window.scanner().settings().on);
        QCOMPARE(desk.window.scanner().settings().marks.prefix, u"~"_s);
        desk.products->table().setFocus();
        desk.scanner.scan(kNails); // arrives as if it were typed
        QCOMPARE(child<FilterEdit>(*desk.products, "filter")->text(), kNails);
    }
};

QTEST_MAIN(TestScanner)
#include "TestScanner.moc"
