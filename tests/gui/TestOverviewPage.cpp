#include "gui/GuiShop.h"
#include "gui/common/EmptyState.h"
#include "gui/common/MessageBar.h"
#include "gui/common/Panel.h"
#include "gui/common/SegmentedControl.h"
#include "gui/common/TableView.h"
#include "gui/common/charts/BarChart.h"
#include "gui/common/charts/RankChart.h"
#include "gui/list/ListModel.h"
#include "gui/overview/ActivityModel.h"
#include "gui/overview/AttentionList.h"
#include "gui/overview/FigureTile.h"
#include "gui/overview/OverviewFeed.h"
#include "gui/overview/OverviewPage.h"
#include "gui/products/ProductsPage.h"

#include <QPushButton>
#include <QSettings>
#include <QTimeZone>

using namespace stockroom;
using namespace Qt::StringLiterals;
using namespace stockroom::test;

namespace {

QString figure(const OverviewPage &page, const char *tile)
{
    return child<FigureTile>(page, tile)->figure();
}

QStringList attention(const OverviewPage &page)
{
    QStringList ids;
    for (const Attention &entry : page.findChild<AttentionList *>()->entries())
        ids << entry.id;
    return ids;
}

/// The button of an entry, by what its words begin with.
QPushButton *deed(const OverviewPage &page, const QString &entry)
{
    for (QPushButton *each : page.findChild<AttentionList *>()->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->accessibleName().startsWith(entry))
            return each;
    }
    return nullptr;
}

Activity sold(qint64 id)
{
    Activity activity;
    activity.posting = PostingId(id);
    activity.order = OrderNumber(10'000 + id);
    activity.lines = 1;
    activity.happenedAt = 1'700'000'000'000 + id;
    return activity;
}

Attention entry(const QString &id, const QString &title)
{
    Attention entry;
    entry.id = id;
    entry.title = title;
    entry.deedText = u"Show"_s;
    entry.iconName = u"circle-x"_s;
    entry.deedIcon = u"eye"_s;
    return entry;
}

/// A shop with a product of each kind: enough, low, out.
struct Stocked {
    GuiShop shop;
    Product enough = shop.add(u"E-1"_s, u"Enough"_s, 100, 10);
    Product low = shop.add(u"L-1"_s, u"Low"_s, 5, 10);
    Product out = shop.add(u"O-1"_s, u"Out"_s, 0, 10);
};

} // namespace

class TestOverviewPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void showsHowTheShopStands()
    {
        Stocked stocked;
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 4));
        OverviewPage page(stocked.shop.shop());
        QCOMPARE(figure(page, "ordersToday"), u"…"_s); // nothing is made up before it is known
        page.show();
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(figure(page, "ordersToday"), u"1"_s);
        QCOMPARE(figure(page, "stockValue"), u"€\u00A0253"_s); // 96 and 5 at 2.50
        QCOMPARE(figure(page, "belowReorder"), u"2"_s);
        QCOMPARE(figure(page, "outOfStock"), u"1"_s);
        QCOMPARE(child<FigureTile>(page, "outOfStock")->tone(), Tone::Out);
        QCOMPARE(figure(page, "unresolved"), u"0"_s);
        QCOMPARE(figure(page, "proof"), u"Not yet"_s);
        const auto *sales = page.findChild<BarChart *>();
        QVERIFY(sales->isVisible());
        QCOMPARE(sales->bars().size(), 30);
        QCOMPARE(sales->bars().constLast().value, 1000);
        QVERIFY(sales->bars().constLast().pale);
        QCOMPARE(page.findChild<RankChart *>()->ranks().constFirst().name, u"Enough"_s);
        QCOMPARE(attention(page), (QStringList{u"out"_s, u"low"_s, u"proof"_s}));
        const auto *activity = child<TableView>(page, "activity");
        QVERIFY(activity->isVisible());
        QVERIFY(textAt(*activity->model(), 0, 0).startsWith(u"Order "_s));
    }

    void followsWhatIsSold()
    {
        Stocked stocked;
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(figure(page, "ordersToday"), u"0"_s);
        QVERIFY(!page.findChild<BarChart *>()->isVisible());
        const std::optional<Receipt> receipt = stocked.shop.post(PostingKind::Sale, stocked.low, 5);
        QVERIFY(receipt);
        QTRY_COMPARE(figure(page, "ordersToday"), u"1"_s);
        QTRY_COMPARE(figure(page, "outOfStock"), u"2"_s);
        QVERIFY(page.findChild<BarChart *>()->isVisible());
        QTRY_COMPARE(attention(page).first(), u"product-%1"_s.arg(stocked.low.id.value));
        PostingRequest reversal;
        reversal.key = PostingKey::generate(stocked.shop.shop().clock().now());
        reversal.kind = PostingKind::Reversal;
        reversal.reverses = receipt->number;
        QVERIFY(stocked.shop.place(reversal));
        QTRY_COMPARE(figure(page, "ordersToday"), u"0"_s);
        QTRY_COMPARE(figure(page, "outOfStock"), u"1"_s);
        stocked.shop.add(u"N-1"_s, u"New"_s);
        QTRY_COMPARE(figure(page, "outOfStock"), u"2"_s);
    }

    void followsNothingWhileNobodyLooks()
    {
        Stocked stocked;
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        page.hide();
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 1));
        QVERIFY(page.isSettled());
        QCOMPARE(figure(page, "ordersToday"), u"0"_s);
        page.show();
        QTRY_COMPARE(figure(page, "ordersToday"), u"1"_s);
    }

    void anEmptyShopSaysWhatToDoFirst()
    {
        GuiShop shop;
        OverviewPage page(shop.shop());
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        for (const char *tile : {"ordersToday", "belowReorder", "outOfStock", "unresolved"})
            QCOMPARE(figure(page, tile), u"0"_s);
        QCOMPARE(figure(page, "stockValue"), u"€\u00A00"_s);
        QCOMPARE(child<FigureTile>(page, "outOfStock")->tone(), Tone::Text);
        QCOMPARE(attention(page), QStringList{u"first-product"_s});
        QSignalSpy making(&page, &OverviewPage::productMakingRequested);
        QTest::mouseClick(deed(page, u"There are no products"_s), Qt::LeftButton);
        QCOMPARE(making.count(), 1);
        QPushButton *begin = nullptr;
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == u"New product"_s && qobject_cast<EmptyState *>(each->parentWidget()))
                begin = each;
        }
        QVERIFY(begin && begin->isVisible());
        QTest::keyClick(begin, Qt::Key_Space);
        QCOMPARE(making.count(), 2);
        shop.add(u"N-1"_s, u"First"_s, 3);
        QTRY_COMPARE(attention(page), QStringList{u"proof"_s});
        QCOMPARE(begin->text(), u"New order"_s);
        QSignalSpy asked(&page, &Page::pageRequested);
        begin->click();
        QCOMPARE(asked.constLast().first().toString(), u"new-order"_s);
    }

    void whatNeedsAttentionIsSeenTo()
    {
        Stocked stocked;
        ProductsPage products(stocked.shop.shop());
        OverviewPage page(stocked.shop.shop());
        connect(&page, &OverviewPage::productsRequested, &products,
                [&](const QList<ColumnCondition> &conditions, const QString &sortedBy) {
                    products.showOnly(conditions, sortedBy);
                });
        page.show();
        QTRY_VERIFY(page.isSettled());
        QTest::mouseClick(deed(page, u"1 product"_s), Qt::LeftButton);
        QTRY_COMPARE(products.model().rowCount(), 1);
        QTRY_VERIFY(products.isSettled());
        QCOMPARE(products.model().idAt(0), stocked.out.id.value);
        QTest::mouseClick(child<FigureTile>(page, "belowReorder"), Qt::LeftButton);
        QTRY_COMPARE(products.model().rowCount(), 2);
        QTest::keyClick(child<FigureTile>(page, "stockValue"), Qt::Key_Return);
        QTRY_COMPARE(products.model().rowCount(), 3);
        QTRY_VERIFY(products.isSettled());
        QCOMPARE(products.model().idAt(0), stocked.enough.id.value); // what is worth most
        QSignalSpy proving(&page, &OverviewPage::provingRequested);
        QTest::keyClick(deed(page, u"The books were never proved"_s), Qt::Key_Space);
        QCOMPARE(proving.count(), 1);
    }

    void anOrderThatIsEnteredIsGoneOnWith()
    {
        Stocked stocked;
        Draft draft;
        draft.key = PostingKey::generate(stocked.shop.shop().clock().now());
        draft.lines = {{stocked.enough.id, Quantity::fromUnits(1), stocked.enough.price}};
        QVERIFY(stocked.shop.shop().drafts().save(draft).result().ok());
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        QVERIFY(attention(page).contains(u"drafts"_s));
        QSignalSpy asked(&page, &Page::pageRequested);
        QTest::mouseClick(deed(page, u"1 order"_s), Qt::LeftButton);
        QCOMPARE(asked.constFirst().first().toString(), u"new-order"_s);
        // What nobody can answer for is more than a draft.
        Q_EMIT stocked.shop.shop().keeper().unresolvedChanged({draft.key});
        QTRY_COMPARE(figure(page, "unresolved"), u"1"_s);
        QTRY_COMPARE(attention(page).first(), u"unresolved"_s);
        QVERIFY(!attention(page).contains(u"drafts"_s));
        QSignalSpy said(&page, &Page::statusChanged);
        QTest::mouseClick(child<FigureTile>(page, "unresolved"), Qt::LeftButton);
        QTRY_COMPARE(said.count(), 2);
        QCOMPARE(said.constLast().at(1).toString(), u"Every order has its answer"_s);
    }

    void theLastProofIsSeen()
    {
        Stocked stocked;
        ProofReport report;
        report.provedAt = stocked.shop.shop().clock().now();
        report.checks.append(ProofCheck());
        QVERIFY(stocked.shop.shop().rememberProof(report).result().ok());
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        QVERIFY(figure(page, "proof").contains(u':')); // today's, by its time
        QVERIFY(!attention(page).contains(u"proof"_s));
        report.checks.last().violated(u"balance of E-1"_s);
        report.provedAt += 1;
        QVERIFY(stocked.shop.shop().rememberProof(report).result().ok());
        page.refresh();
        QTRY_COMPARE(child<FigureTile>(page, "proof")->tone(), Tone::Out);
        QCOMPARE(attention(page).first(), u"proof"_s);
        QSignalSpy asked(&page, &Page::pageRequested);
        QTest::mouseClick(deed(page, u"1 rule"_s), Qt::LeftButton);
        QCOMPARE(asked.constLast().first().toString(), u"prove"_s);
    }

    void aDayOfTheChartOpensItsOrders()
    {
        Stocked stocked;
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 4));
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        QSignalSpy asked(&page, &OverviewPage::ordersRequested);
        auto *chart = page.findChild<BarChart *>();
        chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        const auto wanted = asked.first().first().value<QList<ColumnCondition>>().first();
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date();
        QCOMPARE(*wanted.from, today.startOfDay(QTimeZone("Europe/Berlin")).toMSecsSinceEpoch());
        QCOMPARE(*wanted.to + 1, today.addDays(1).startOfDay(QTimeZone("Europe/Berlin")).toMSecsSinceEpoch());
        QSignalSpy opened(&page, &OverviewPage::productOpened);
        auto *best = page.findChild<RankChart *>();
        best->setFocus(Qt::TabFocusReason);
        QTest::keyClick(best, Qt::Key_Down);
        QTest::keyClick(best, Qt::Key_Enter);
        QCOMPARE(opened.first().first().value<ProductId>(), stocked.enough.id);
        QSignalSpy order(&page, &OverviewPage::orderOpened);
        auto *activity = child<TableView>(page, "activity");
        activity->setCurrentIndex(activity->model()->index(0, 0));
        QTest::keyClick(activity, Qt::Key_Return);
        QCOMPARE(order.count(), 1);
    }

    void saysThatTheFiguresAreOld()
    {
        Stocked stocked;
        OverviewPage page(stocked.shop.shop());
        page.show();
        QTRY_VERIFY(page.isSettled());
        auto *bar = page.findChild<MessageBar *>();
        QVERIFY(!bar->isVisible());
        Q_EMIT page.findChild<OverviewFeed *>()->failed({ErrorKind::LostConnection, {}, u"server gone"_s});
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->kind(), MessageBar::Kind::Error);
        QCOMPARE(figure(page, "outOfStock"), u"1"_s); // what was known is still shown
        bar->findChild<QPushButton *>()->click();
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!bar->isVisible());
    }

    void thePeriodIsChosenAndRemembered()
    {
        Stocked stocked;
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 4));
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        OverviewPage page(stocked.shop.shop());
        page.remember(&settings);
        page.show();
        QTRY_VERIFY(page.isSettled());
        page.findChild<SegmentedControl *>()->setCurrent(0);
        QTRY_COMPARE(page.findChild<BarChart *>()->bars().size(), 7);
        OverviewPage again(stocked.shop.shop());
        again.remember(&settings);
        again.show();
        QTRY_VERIFY(again.isSettled());
        QCOMPARE(again.findChild<BarChart *>()->bars().size(), 7);
    }

    void everythingIsReachedByKeysAndNamed()
    {
        Stocked stocked;
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 4));
        OverviewPage page(stocked.shop.shop());
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(page.isSettled());
        page.activated();
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            QVERIFY2(!focus->accessibleName().isEmpty(), focus->metaObject()->className());
            reached.insert(focus);
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        for (QWidget *wanted :
             QList<QWidget *>{child<FigureTile>(page, "ordersToday"), child<FigureTile>(page, "proof"),
                              page.findChild<BarChart *>(), page.findChild<RankChart *>(),
                              deed(page, u"1 product"_s), child<TableView>(page, "activity")}) {
            QVERIFY2(reached.contains(wanted), wanted->metaObject()->className());
        }
    }

    void isPaintedEveryWay()
    {
        Stocked stocked;
        QVERIFY(stocked.shop.post(PostingKind::Sale, stocked.enough, 4));
        OverviewPage page(stocked.shop.shop());
        page.resize(1200, 700);
        page.show();
        QTRY_VERIFY(page.isSettled());
        paintEveryWay(page);
    }

    void anEntryThatGoesHandsTheFocusOn()
    {
        AttentionList list;
        list.setEntries({entry(u"a"_s, u"First"_s), entry(u"b"_s, u"Second"_s), entry(u"c"_s, u"Third"_s)});
        list.show();
        list.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        const auto button = [&](const QString &title) -> QPushButton * {
            for (QPushButton *each : list.findChildren<QPushButton *>()) {
                if (each->isVisible() && each->accessibleName().startsWith(title))
                    return each;
            }
            return nullptr;
        };
        QPushButton *second = button(u"Second"_s);
        second->setFocus();
        list.setEntries({entry(u"x"_s, u"Before"_s), entry(u"b"_s, u"Second"_s), entry(u"c"_s, u"Third"_s)});
        QCOMPARE(button(u"Second"_s), second);
        QVERIFY(second->hasFocus());
        list.setEntries({entry(u"x"_s, u"Before"_s), entry(u"c"_s, u"Third"_s)});
        QVERIFY(button(u"Third"_s)->hasFocus());
        QSignalSpy chosen(&list, &AttentionList::chosen);
        QTest::keyClick(button(u"Third"_s), Qt::Key_Space);
        QCOMPARE(chosen.first().first().value<Attention>().id, u"c"_s);
    }

    void newsComeInAboveTheOld()
    {
        ActivityModel model("Europe/Berlin");
        const QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QDate today(2026, 1, 1);
        model.setActivities({sold(2), sold(1)}, today);
        QCOMPARE(resets.count(), 1);
        model.setActivities({sold(4), sold(3), sold(2)}, today);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(inserted.first().at(2).toInt(), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(textAt(model, 2, 0), u"Order 10002 confirmed"_s);
        model.setActivities({sold(4), sold(3), sold(2), sold(1)}, today);
        QCOMPARE(model.rowCount(), 4);
        model.setActivities({sold(9), sold(8)}, today); // many were sold meanwhile
        QCOMPARE(resets.count(), 2);
        model.setActivities({}, today);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestOverviewPage)
#include "TestOverviewPage.moc"
