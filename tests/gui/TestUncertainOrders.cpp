#include "gui/Till.h"
#include "gui/common/PillLabel.h"
#include "gui/common/Theme.h"
#include "gui/overview/AttentionList.h"
#include "gui/overview/FigureTile.h"
#include "gui/overview/OverviewPage.h"
#include "gui/shell/DatabaseWatch.h"
#include "gui/shell/MainWindow.h"
#include "support/CommitProxy.h"
#include "support/TestDatabases.h"

#include <QLoggingCategory>
#include <QSemaphore>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A shop on a real server with a proxy before it that loses answers and connections.
struct Remote {
    explicit Remote(const ShopAddress &direct)
        : proxy(direct.port)
        , shop(direct, through(direct, proxy.port()))
        , nails(shop.add(u"N-1"_s, u"Nails"_s, 8))
    {
    }
    static ShopAddress through(ShopAddress address, int port)
    {
        address.port = port;
        return address;
    }
    /// Of the order that is confirmed next; its draft is kept already, so that it is the next commit.
    void loseTheAnswer(CommitProxy::Cut cut)
    {
        proxy.setRefusing(true); // nor can it be asked for at once
        proxy.setCut(cut);
    }
    void mend()
    {
        proxy.setCut(CommitProxy::Cut::None);
        proxy.setRefusing(false);
    }

    CommitProxy proxy;
    GuiShop shop;
    Product nails;
};

} // namespace

/// Declares the address of a new, empty database on the tests' server; skips where there is none.
#define NEED_SERVER(direct)                                                                                  \
    const QString database = QString::fromLatin1(TestDatabases::kPostgresql);                                \
    if (const QString missing = m_databases.missing(database); !missing.isEmpty()) {                         \
        if (TestDatabases::postgresIsRequired())                                                             \
            QFAIL(qPrintable(missing));                                                                      \
        QSKIP(qPrintable(missing));                                                                          \
    }                                                                                                        \
    const ShopAddress direct = ShopAddress::parse(m_databases.newShop(database)).value()

/// What the page of a new order shows while nobody knows about the order, while there is no room for it, and
/// while the database is away.
class TestUncertainOrders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useWindowLook();
        QLoggingCategory::setFilterRules(u"default.warning=false"_s); // Qt's driver, of each lost connection
    }

    void saysThatItIsNotKnownAndThenWhatCameOfIt_data()
    {
        QTest::addColumn<bool>("booked");
        QTest::newRow("it was booked") << true;
        QTest::newRow("it was not booked") << false;
    }

    void saysThatItIsNotKnownAndThenWhatCameOfIt()
    {
        QFETCH(bool, booked);
        NEED_SERVER(direct);
        Remote remote(direct);
        Till till(remote.shop);
        till.type(u"3*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled() && till.settled());
        remote.loseTheAnswer(booked ? CommitProxy::Cut::BeforeTheAnswer : CommitProxy::Cut::BeforeTheServer);
        till.page.confirm();
        QTRY_COMPARE(till.page.session().state(), OrderSession::State::Unresolved);
        QCOMPARE(till.answer->pill().text, u"Unresolved"_s);
        QCOMPARE(till.answer->pill().tone, Tone::Low);
        QCOMPARE(till.message->kind(), MessageBar::Kind::Warning);
        QVERIFY(till.message->isVisible());
        QVERIFY(till.message->text().contains(u"not known"_s));
        QVERIFY(!till.confirm->isEnabled());
        QCOMPARE(till.confirm->text(), u"Not known yet"_s);
        QCOMPARE(till.page.lines().rowCount(), 1);
        till.page.confirm(); // F12 neither places it again nor takes the message away
        QVERIFY(till.message->isVisible());
        QCOMPARE(till.page.session().state(), OrderSession::State::Unresolved);

        remote.mend();
        QTRY_COMPARE(till.page.session().state(), OrderSession::State::Editing);
        QVERIFY(till.message->isVisible());
        if (booked) {
            QCOMPARE(till.answer->pill().text, u"Confirmed"_s);
            QCOMPARE(till.message->kind(), MessageBar::Kind::Success);
            QCOMPARE(till.page.lines().rowCount(), 0);
        } else {
            QCOMPARE(till.answer->pill().text, u"Rejected"_s);
            QCOMPARE(till.message->kind(), MessageBar::Kind::Error);
            QCOMPARE(till.page.lines().rowCount(), 1);
            till.page.confirm();
            QTRY_COMPARE(till.answer->pill().text, u"Confirmed"_s);
        }
        QCOMPARE(remote.shop.onHand(remote.nails), Quantity::fromUnits(5));
        QCOMPARE(orderCount(remote.shop), 1);
    }

    void theOverviewCountsItAndSettlesIt()
    {
        NEED_SERVER(direct);
        Remote remote(direct);
        OverviewPage overview(remote.shop.shop());
        overview.show();
        QTRY_VERIFY(overview.isSettled());
        const auto *tile = child<FigureTile>(overview, "unresolved");
        QCOMPARE(tile->figure(), u"0"_s);
        Till till(remote.shop);
        till.type(u"3*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled() && till.settled());
        remote.loseTheAnswer(CommitProxy::Cut::BeforeTheAnswer);
        till.page.confirm();
        QTRY_COMPARE(tile->figure(), u"1"_s);
        QCOMPARE(tile->tone(), Tone::Low);
        const auto *list = overview.findChild<AttentionList *>();
        QCOMPARE(list->entries().first().id, u"unresolved"_s);
        remote.mend();
        QTest::mouseClick(list->findChild<QPushButton *>(), Qt::LeftButton); // it is the first
        QTRY_COMPARE(tile->figure(), u"0"_s);
        QTRY_COMPARE(till.answer->pill().text, u"Confirmed"_s);
        QTRY_COMPARE(child<FigureTile>(overview, "ordersToday")->figure(), u"1"_s);
        QTRY_VERIFY(overview.isSettled());
        for (const Attention &entry : list->entries())
            QVERIFY2(entry.id != u"unresolved"_s && entry.id != u"drafts"_s, qPrintable(entry.id));
    }

    void sellsOnWhileAnOrderThatIsSetAsideIsAskedFor()
    {
        NEED_SERVER(direct);
        Remote remote(direct);
        Till till(remote.shop);
        till.type(u"3*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled() && till.settled());
        remote.loseTheAnswer(CommitProxy::Cut::BeforeTheAnswer);
        till.page.confirm();
        auto *next = till.page.findChild<QPushButton *>(u"setAside"_s);
        QTRY_VERIFY(next->isVisible());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(till.page.session().state(), OrderSession::State::Editing);
        QCOMPARE(till.page.lines().rowCount(), 0);
        QVERIFY(!next->isVisible());
        remote.mend();
        QTRY_COMPARE(till.answer->pill().text, u"Confirmed"_s);
        QTRY_VERIFY(till.message->text().contains(u"set aside"_s));
        QCOMPARE(orderCount(remote.shop), 1);
    }

    void saysOnAnyPageThatTheDatabaseIsLostAndBack()
    {
        NEED_SERVER(direct);
        Remote remote(direct);
        Theme theme(*qApp, nullptr);
        MainWindow window(theme, nullptr);
        auto *page = new NewOrderPage(remote.shop.shop());
        window.addPage(MainWindow::Section::Main, page);
        window.setShop(MainWindow::ShopLabel{.name = u"Test"_s, .iconName = u"server"_s, .till = {}});
        watchDatabase(remote.shop.shop(), window);
        window.show();
        auto *message = window.centralWidget()->findChild<MessageBar *>(u"message"_s);
        auto *scan = page->findChild<ScanBox *>();
        QTest::keyClicks(scan, u"3*N-1\r"_s);
        QTRY_VERIFY(page->lines().rowCount() == 1 && page->isSettled());

        remote.proxy.setRefusing(true);
        remote.proxy.endAll();
        QTRY_COMPARE(remote.proxy.connections(), size_t(0));
        QVERIFY(!remote.shop.post(PostingKind::Sale, remote.nails, 1)); // from elsewhere in the program
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->kind(), MessageBar::Kind::Error);
        QVERIFY(message->text().contains(u"can not be reached"_s));
        // an order confirmed here stays, and the page says that it was not placed
        page->confirm();
        auto *answer = page->findChild<MessageBar *>(u"message"_s);
        QTRY_COMPARE(answer->kind(), MessageBar::Kind::Error);
        QTRY_COMPARE(page->session().state(), OrderSession::State::Editing);
        QCOMPARE(page->lines().rowCount(), 1);

        remote.mend();
        QTRY_COMPARE_WITH_TIMEOUT(message->kind(), MessageBar::Kind::Success, 10'000);
        QTRY_VERIFY(page->isSettled());
        page->confirm();
        QTRY_COMPARE(page->lines().rowCount(), 0);
        // a reader notices by its next question that its connection is gone
        QTRY_VERIFY(remote.shop.shop().reader().productRows({remote.nails.id}).result().ok());
        QTRY_VERIFY(remote.shop.shop().reader().counts().result().ok());
        QCOMPARE(remote.shop.onHand(remote.nails), Quantity::fromUnits(5));
        QCOMPARE(orderCount(remote.shop), 1);
    }

    void saysBusyAndKeepsTheOrder()
    {
        GuiShop shop;
        const Product nails = shop.add(u"N-1"_s, u"Nails"_s, 1'000'000);
        Till till(shop);
        till.type(u"3*N-1"_s);
        QTRY_VERIFY(till.confirm->isEnabled() && till.settled());
        // the keeper stands still after its next commit; meanwhile another till fills the queue
        QSemaphore standing;
        QSemaphore goOn;
        QObject keeperContext;
        bool stood = false;
        QObject::connect(
            &shop.shop().keeper(), &StockKeeper::batchCommitted, &keeperContext,
            [&] {
                if (!std::exchange(stood, true)) {
                    standing.release();
                    goOn.acquire();
                }
            },
            Qt::DirectConnection);
        const Shop::DeskPtr elsewhere = shop.shop().makeDesk();
        const auto placeElsewhere = [&] {
            return elsewhere->place(saleOf(PostingKey::generate(shop.shop().clock().now()), nails, 1));
        };
        QVERIFY(placeElsewhere().ok());
        QVERIFY(standing.tryAcquire(1, 10'000));
        Result<void> taken;
        while (taken) {
            taken = placeElsewhere();
        }
        QCOMPARE(taken.error().kind, ErrorKind::Busy);
        till.page.confirm();
        const bool said = QTest::qWaitFor(
            [&] { return till.message->isVisible() && till.message->kind() == MessageBar::Kind::Warning; });
        goOn.release();
        QVERIFY(said);
        QVERIFY(till.message->text().contains(u"Too many orders are waiting"_s));
        QCOMPARE(till.page.session().state(), OrderSession::State::Editing);
        QCOMPARE(till.page.lines().rowCount(), 1);
        QVERIFY(till.confirm->isEnabled());
        const auto placeAgain = [&] {
            till.page.confirm();
            return QTest::qWaitFor([&] { return till.answered(); }, 500);
        };
        QTRY_VERIFY_WITH_TIMEOUT(placeAgain(), 20'000);
        QCOMPARE(till.answer->pill().text, u"Confirmed"_s);
    }

private:
    TestDatabases m_databases;
};

QTEST_MAIN(TestUncertainOrders)
#include "TestUncertainOrders.moc"
