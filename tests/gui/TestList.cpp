#include "gui/GuiShop.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TextLabel.h"
#include "gui/jobs/Job.h"
#include "gui/list/FilterBar.h"
#include "gui/list/FilterChip.h"
#include "gui/list/FilterPopup.h"
#include "gui/list/ListTable.h"
#include "gui/orders/OrderList.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "service/ShopReader.h"

#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSettings>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

QStringList chips(const QWidget &page)
{
    QStringList texts;
    for (const FilterChip *chip : page.findChildren<FilterChip *>()) {
        if (chip->isVisibleTo(&page)) {
            texts.append(chip->text());
        }
    }
    return texts;
}

FilterChip *chip(const QWidget &page, const QString &text)
{
    for (FilterChip *each : page.findChildren<FilterChip *>()) {
        if (each->isVisibleTo(&page) && each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

int columnOf(ProductColumn column)
{
    return int(column);
}

/// A shop with four products, its list in a window of its own.
struct Desk {
    Desk()
    {
        shop.add(u"A-1"_s, u"Anvil"_s, 3, 5, u"80"_s);
        shop.add(u"H-1"_s, u"Hammer"_s, 20, 5, u"12.50"_s);
        shop.add(u"N-1"_s, u"Nails"_s, 900, 50, u"0.05"_s);
        shop.add(u"S-1"_s, u"Saw"_s, 0, 2, u"19"_s);
        open();
    }

    void open()
    {
        page = std::make_unique<ProductsPage>(shop.shop());
        page->remember(settings.get());
        page->resize(1200, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->isSettled() && page->model().rowCount() == 4);
    }

    [[nodiscard]] QStringList skus() const
    {
        QStringList all;
        for (int row = 0; row < page->model().rowCount(); ++row) {
            all.append(textAt(page->model(), row, columnOf(ProductColumn::Sku)));
        }
        return all;
    }

    void clickHeader(ProductColumn column) const
    {
        QHeaderView *header = page->table().horizontalHeader();
        const int x = header->sectionViewportPosition(int(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    }

    /// Opens what asks for a column's filter, as its header's menu does.
    [[nodiscard]] FilterPopup *ask(ProductColumn column) const
    {
        page->findChild<FilterBar *>()->ask(int(column), page->mapToGlobal(QPoint(300, 200)));
        return page->findChild<FilterPopup *>();
    }

    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings =
        std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    GuiShop shop;
    std::unique_ptr<ProductsPage> page;
};

} // namespace

/// What every list can do, tried on the products and the orders.
class TestList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void aListThatCanNotBeReadSaysSo()
    {
        GuiShop shop;
        const QTemporaryDir folder;
        ShopReader nowhere(ShopAddress::sqlite(folder.filePath(u"gone.stockroom"_s)), shop.shop().settings());
        ListModel model(nowhere, productList(shop.shop()));
        QSignalSpy failed(&model, &ListModel::failed);
        QVERIFY(!model.isFailed());
        QTRY_VERIFY(model.isSettled());
        QVERIFY(model.isFailed());
        QVERIFY(!model.isLoaded());
        QCOMPARE(failed.count(), 1);
        model.refresh();
        QVERIFY(!model.isFailed());
        QTRY_VERIFY(model.isFailed());
    }

    void rowsThatCanNotBeReadAreNoBlankRows()
    {
        GuiShop shop;
        shop.add(u"A-1"_s, u"Anvil"_s, 3);
        ListDescription list = productList(shop.shop());
        const auto read = list.rows;
        bool broken = true;
        list.rows = [&](const QList<qint64> &ids) {
            return broken ? QtFuture::makeReadyFuture(Result<ListRows>(Error{ErrorKind::Damaged, {}, {}}))
                          : read(ids);
        };
        ListModel model(shop.shop().reader(), list);
        QTRY_VERIFY(model.isSettled() && model.rowCount() == 1);
        QVERIFY(!model.rowAt(0));
        QTRY_VERIFY(model.isFailed() && model.isSettled());
        QCOMPARE(model.rowCount(), 0);
        broken = false;
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.rowAt(0));
        QTRY_VERIFY(model.rowAt(0));
        QVERIFY(!model.isFailed());
        QTRY_VERIFY(model.isSettled());
    }

    void columnsGrowWithTheText()
    {
        const Desk desk;
        const QFont usual = QApplication::font();
        const auto back = qScopeGuard([&] { QApplication::setFont(usual); });
        const ListTable &table = desk.page->table();
        const int before = table.columnWidth(int(ProductColumn::Sku));
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.5);
        QApplication::setFont(large);
        QTRY_VERIFY(table.columnWidth(int(ProductColumn::Sku)) > before * 5 / 4);
        QApplication::setFont(usual);
        QTRY_VERIFY(std::abs(table.columnWidth(int(ProductColumn::Sku)) - before) <= 1);
    }

    void sortsByAClickOnTheHeader()
    {
        const Desk desk;
        desk.clickHeader(ProductColumn::Price);
        QTRY_COMPARE(desk.skus(), (QStringList{u"N-1"_s, u"H-1"_s, u"S-1"_s, u"A-1"_s}));
        desk.clickHeader(ProductColumn::Price);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s, u"H-1"_s, u"N-1"_s}));
        const QHeaderView *header = desk.page->table().horizontalHeader();
        QCOMPARE(header->sortIndicatorSection(), columnOf(ProductColumn::Price));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        desk.clickHeader(ProductColumn::Status);
        QTRY_COMPARE(desk.skus().last(), u"S-1"_s);
    }

    void filtersByAColumnAndShowsItAsAChip()
    {
        const Desk desk;
        QCOMPARE(chips(*desk.page), QStringList(u"Archived: No"_s));
        FilterPopup *popup = desk.ask(ProductColumn::OnHand);
        QVERIFY(popup && popup->isVisible());
        QTest::keyClicks(child<QLineEdit>(*popup, "from"), u"1"_s);
        QTest::keyClicks(child<QLineEdit>(*popup, "to"), u"1,000"_s);
        QTest::keyClick(child<QLineEdit>(*popup, "to"), Qt::Key_Return);
        QTRY_COMPARE(desk.page->model().rowCount(), 3);
        QCOMPARE(chips(*desk.page).last(), u"On hand from 1 to 1,000"_s);

        popup = desk.ask(ProductColumn::Name);
        QTest::keyClicks(child<QLineEdit>(*popup, "text"), u"A"_s);
        QTest::mouseClick(child<QPushButton>(*popup, "apply"), Qt::LeftButton);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"H-1"_s, u"N-1"_s}));

        FilterChip *onHand = chip(*desk.page, u"On hand from 1 to 1,000"_s);
        QVERIFY(onHand);
        QTest::mouseClick(onHand, Qt::LeftButton, {}, QPoint(onHand->width() - 14, onHand->height() / 2));
        QTRY_COMPARE(desk.page->model().rowCount(), 4); // each has an a
        FilterChip *name = chip(*desk.page, u"Product contains “A”"_s);
        QVERIFY(name);
        QTest::keyClick(name, Qt::Key_Delete);
        QTRY_COMPARE(chips(*desk.page), QStringList(u"Archived: No"_s));
    }

    void saysWhatIsNoNumberInsteadOfFiltering()
    {
        const Desk desk;
        FilterPopup *popup = desk.ask(ProductColumn::Price);
        QTest::keyClicks(child<QLineEdit>(*popup, "from"), u"cheap"_s);
        QTest::keyClick(child<QLineEdit>(*popup, "from"), Qt::Key_Return);
        QVERIFY(popup->isVisible());
        QCOMPARE(desk.page->model().query().conditions.size(), 1);
        popup->close();
    }

    void filtersByChoicesAndWhatIsEmpty()
    {
        const Desk desk;
        FilterPopup *popup = desk.ask(ProductColumn::Status);
        for (QCheckBox *box : popup->findChildren<QCheckBox *>()) {
            box->setChecked(box->text() != u"In stock"_s);
        }
        QTest::mouseClick(child<QPushButton>(*popup, "apply"), Qt::LeftButton);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"S-1"_s}));
        QVERIFY(chip(*desk.page, u"Status: Low, Out"_s));
        ColumnCondition without;
        without.column = u"barcode"_s;
        without.kind = ColumnCondition::Kind::NotEmpty;
        desk.page->findChild<FilterBar *>()->setCondition(without);
        QTRY_COMPARE(desk.page->model().rowCount(), 0);
        QTRY_VERIFY(desk.page->isSettled());
        desk.page->clearFilter();
        QTRY_COMPARE(desk.page->model().rowCount(), 4);
    }

    void escapeClearsTheFiltersFromTheTable()
    {
        const Desk desk;
        auto *filter = child<FilterEdit>(*desk.page, "filter");
        QTest::keyClicks(filter, u"ham"_s);
        QTRY_COMPARE(desk.skus(), QStringList(u"H-1"_s));
        QTRY_VERIFY(desk.page->isSettled());
        desk.page->table().setFocus();
        QTest::keyClick(&desk.page->table(), Qt::Key_Escape);
        QTRY_COMPARE(desk.page->model().rowCount(), 4);
        QVERIFY(filter->text().isEmpty());
    }

    void cancelledStaysCancelled()
    {
        GuiShop shop;
        shop.addMany(3000);
        ListModel model(shop.shop().reader(), productList(shop.shop()));
        QAbstractItemModelTester tester(&model, kFatal);
        QTRY_COMPARE(model.rowCount(), 3000);
        QTRY_VERIFY(model.isSettled());
        const QList<qint64> before = model.ids();
        model.sort(columnOf(ProductColumn::OnHand), Qt::DescendingOrder);
        QVERIFY(model.isLoading());
        model.cancel();
        QVERIFY(model.isCancelled() && !model.isLoading());
        Product edited = shop.shop()
                             .reader()
                             .productRows({ProductId(before.at(5))})
                             .result()
                             .value()
                             .value(ProductId(before.at(5)))
                             .product;
        edited.name = u"Zebra"_s;
        QVERIFY(shop.shop().catalogue().save(edited).result().ok());
        QTRY_COMPARE(textAt(model, 5, columnOf(ProductColumn::Name)),
                     u"Zebra"_s); // values follow all the same
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.ids(), before);
        QVERIFY(model.isCancelled());
        model.refresh();
        QTRY_VERIFY(model.isComplete());
        QVERIFY(!model.isCancelled());
    }

    void editsComeAndGoButMoveNothing()
    {
        Desk desk;
        ListModel &model = desk.page->model();
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        Product hammer = desk.shop.shop().reader().productByCode(u"H-1"_s).result().value().product;
        hammer.name = u"Zither"_s;
        hammer = desk.shop.shop().catalogue().save(hammer).result().value();
        QTRY_COMPARE(textAt(model, 1, columnOf(ProductColumn::Name)), u"Zither"_s); // where it stood
        desk.shop.add(u"M-1"_s, u"Mallet"_s, 1);
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"M-1"_s, u"H-1"_s, u"N-1"_s, u"S-1"_s}));
        hammer.archived = true;
        QVERIFY(desk.shop.shop().catalogue().save(hammer).result().ok());
        QTRY_COMPARE(desk.skus(), (QStringList{u"A-1"_s, u"M-1"_s, u"N-1"_s, u"S-1"_s}));
        QCOMPARE(resets.count(), 0);
    }

    void anOrderChangesTheNumberWithoutMovingRows()
    {
        Desk desk;
        desk.clickHeader(ProductColumn::OnHand);
        QTRY_COMPARE(desk.skus(), (QStringList{u"S-1"_s, u"A-1"_s, u"H-1"_s, u"N-1"_s}));
        QTRY_VERIFY(desk.page->isSettled());
        const Product hammer = desk.shop.shop().reader().productByCode(u"H-1"_s).result().value().product;
        QVERIFY(desk.shop.post(PostingKind::Sale, hammer, 19));
        QTRY_COMPARE(textAt(desk.page->model(), 2, columnOf(ProductColumn::OnHand)), u"1"_s);
        QCOMPARE(desk.skus(), (QStringList{u"S-1"_s, u"A-1"_s, u"H-1"_s, u"N-1"_s}));
    }

    void newOrdersAboveDoNotMoveWhatIsLookedAt()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 1000);
        for (int i = 0; i < 60; ++i) {
            QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        }
        OrdersPage page(shop.shop());
        page.resize(1200, 500);
        page.show();
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 60);
        QScrollBar *bar = page.table().verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const qint64 top = page.model().idAt(page.table().rowAt(0));
        QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        QTRY_COMPARE(page.model().rowCount(), 61);
        QCOMPARE(page.model().idAt(page.table().rowAt(0)), top);
        bar->setValue(0);
        QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        QTRY_COMPARE(page.model().rowCount(), 62);
        QCOMPARE(page.table().rowAt(0), 0);
    }

    void remembersColumnsAndOrder()
    {
        Desk desk;
        QHeaderView *header = desk.page->table().horizontalHeader();
        QVERIFY(header->isSectionHidden(columnOf(ProductColumn::Barcode)));
        header->moveSection(header->visualIndex(columnOf(ProductColumn::Price)), 0);
        desk.page->table().setColumnShown(columnOf(ProductColumn::Barcode), true);
        desk.page->table().setColumnShown(columnOf(ProductColumn::Category), false);
        header->resizeSection(columnOf(ProductColumn::Sku), 171);
        desk.clickHeader(ProductColumn::Sku);
        QTRY_VERIFY(desk.page->isSettled());
        desk.clickHeader(ProductColumn::Sku);
        QTRY_COMPARE(desk.skus().first(), u"S-1"_s);

        desk.open();
        header = desk.page->table().horizontalHeader();
        QCOMPARE(header->visualIndex(columnOf(ProductColumn::Price)), 0);
        QVERIFY(!header->isSectionHidden(columnOf(ProductColumn::Barcode)));
        QVERIFY(header->isSectionHidden(columnOf(ProductColumn::Category)));
        QCOMPARE(header->sectionSize(columnOf(ProductColumn::Sku)), 171);
        QCOMPARE(desk.skus().first(), u"S-1"_s);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);

        desk.page->table().resetColumns();
        QCOMPARE(header->visualIndex(columnOf(ProductColumn::Price)), columnOf(ProductColumn::Price));
        QVERIFY(header->isSectionHidden(columnOf(ProductColumn::Barcode)));
        QVERIFY(!header->isSectionHidden(columnOf(ProductColumn::Category)));
    }

    void columnsAreDraggedByTheMouse()
    {
        const Desk desk;
        QHeaderView *header = desk.page->table().horizontalHeader();
        const auto middle = [header](ProductColumn column) {
            return QPoint(header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2,
                          header->height() / 2);
        };
        const QPoint from = middle(ProductColumn::Price);
        const QPoint to = middle(ProductColumn::Category) - QPoint(40, 0);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
        for (const QPoint at : {from - QPoint(20, 0), (from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, header->viewport()->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(header->viewport(), &move);
        }
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
        QVERIFY(header->visualIndex(columnOf(ProductColumn::Price))
                < header->visualIndex(columnOf(ProductColumn::Category)));
        QCOMPARE(desk.skus().first(), u"A-1"_s); // a drag is no click
    }

    void copiesTheSelectionWithHeaders()
    {
        const Desk desk;
        desk.page->table().selectAll();
        desk.page->copySelection();
        const QClipboard *clipboard = QGuiApplication::clipboard();
        QTRY_VERIFY(clipboard->text().startsWith(u"SKU\tProduct\tCategory\tOn hand\tPrice\tStatus\n"_s));
        const QStringList lines = clipboard->text().split(u'\n');
        QCOMPARE(lines.at(2), u"H-1\tHammer\tTools\t20\t€ 12.50\tIn stock"_s);
        QCOMPARE(lines.size(), 6); // the last is empty
    }

    void sumsWhatIsSelected()
    {
        const Desk desk;
        desk.page->table().selectAll();
        QTRY_COMPARE(child<TextLabel>(*desk.page, "selected")->text(), u"4 selected"_s);
        QTRY_COMPARE(child<TextLabel>(*desk.page, "sums")->text(), u"on hand 923 · value €\u00A0535.00"_s);
    }

    void exportsWhatIsOnScreen()
    {
        const Desk desk;
        desk.clickHeader(ProductColumn::Price);
        QTRY_COMPARE(desk.skus().first(), u"N-1"_s);
        desk.page->table().setColumnShown(columnOf(ProductColumn::Category), false);
        QTRY_VERIFY(desk.page->isSettled());
        const QString path = desk.folder.filePath(u"list.csv"_s);
        QPointer<Job> job;
        connect(desk.page.get(), &Page::jobStarted, desk.page.get(), [&job](Job *started) { job = started; });
        desk.page->exportTo(path);
        QVERIFY(job && job->canCancel());
        QTRY_VERIFY(!job->isRunning());
        QCOMPARE(job->state(), Job::State::Done);
        QVERIFY(job->words().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 u"SKU,Product,On hand,Price,Status\r\nN-1,Nails,900,0.05,In stock\r\n"
                 "H-1,Hammer,20,12.50,In stock\r\nS-1,Saw,0,19.00,Out\r\nA-1,Anvil,3,80.00,Low\r\n"_s);
    }

    void aCancelledExportLeavesNoFile()
    {
        GuiShop shop;
        shop.addMany(5'000);
        ProductsPage page(shop.shop());
        page.show();
        QTRY_VERIFY(page.model().isComplete());
        QTemporaryDir folder;
        QPointer<Job> job;
        connect(&page, &Page::jobStarted, &page, [&job](Job *started) { job = started; });
        page.exportTo(folder.filePath(u"list.csv"_s));
        job->requestCancel();
        QTRY_COMPARE(job->state(), Job::State::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
        page.exportTo(folder.filePath(u"list.csv"_s)); // and the next one is written
        QTRY_COMPARE(job->state(), Job::State::Done);
    }

    void offersColumnsAndFiltersInTheHeadersMenu()
    {
        const Desk desk;
        QHeaderView *header = desk.page->table().horizontalHeader();
        const QPoint at(header->sectionViewportPosition(columnOf(ProductColumn::Price)) + 5, 5);
        Q_EMIT header->customContextMenuRequested(at);
        auto *menu = desk.page->findChild<QMenu *>(u"columnMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            texts.append(action->text());
        }
        QVERIFY(texts.contains(u"Sort descending"_s));
        QVERIFY(texts.contains(u"Filter Price…"_s));
        menu->actions().at(0)->trigger();
        menu->close();
        QTRY_COMPARE(desk.skus().first(), u"N-1"_s);
        QCOMPARE(header->sortIndicatorSection(), columnOf(ProductColumn::Price));
    }

    void ordersAreFilteredByDay()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 50);
        QVERIFY(shop.post(PostingKind::Sale, nails, 1));
        OrdersPage page(shop.shop());
        page.resize(1200, 600);
        page.show();
        QTRY_VERIFY(page.isSettled() && page.model().rowCount() == 1);
        auto *bar = page.findChild<FilterBar *>();
        bar->ask(int(OrderColumn::Placed), page.mapToGlobal(QPoint(200, 200)));
        auto *popup = page.findChild<FilterPopup *>();
        const QDate tomorrow = QDate::currentDate().addDays(2);
        child<QLineEdit>(*popup, "from")->setText(QLocale().toString(tomorrow, QLocale::ShortFormat));
        QTest::mouseClick(child<QPushButton>(*popup, "apply"), Qt::LeftButton);
        QTRY_COMPARE(page.model().rowCount(), 0);
        bar->removeCondition(u"placed"_s);
        QTRY_COMPARE(page.model().rowCount(), 1);
    }

    void mirrorsAndFitsWithManyChips()
    {
        const RightToLeft mirrored;
        Desk desk;
        auto *bar = desk.page->findChild<FilterBar *>();
        for (const QString &column : {u"sku"_s, u"name"_s, u"category"_s, u"barcode"_s, u"unit"_s}) {
            ColumnCondition filled;
            filled.column = column;
            filled.kind = ColumnCondition::Kind::NotEmpty;
            bar->setCondition(filled);
        }
        desk.page->resize(900, 600);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.page->width(), 900);
        const auto all = desk.page->findChildren<FilterChip *>();
        int lowest = 0;
        for (const FilterChip *each : all) {
            if (each->isVisible()) {
                QVERIFY(bar->rect().contains(each->geometry()));
                lowest = std::max(lowest, each->geometry().top());
            }
        }
        QVERIFY(lowest > 0); // on more than one row
    }
};

QTEST_MAIN(TestList)
#include "TestList.moc"
