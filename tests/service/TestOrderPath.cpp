#include "service/ShopFixture.h"
#include "support/Campaign.h"
#include "support/ShopLists.h"
#include "support/TestDatabases.h"

#include <QSignalSpy>

#include <thread>

using namespace stockroom;
using namespace stockroom::test;

/// The way of an order from the desk into the books, on both databases.
class TestOrderPath final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storesTextsAsTheyWereChecked_data() { TestDatabases::addRows(); }
    void storesTextsAsTheyWereChecked();
    void keepsTheUnitGoodsWereCountedIn_data() { TestDatabases::addRows(); }
    void keepsTheUnitGoodsWereCountedIn();
    void answersWhatIsAskedWhileItCloses();
    void decreasesTheStockOnce_data() { TestDatabases::addRows(); }
    void decreasesTheStockOnce();
    void rejectsWhenOneLineIsShort_data() { TestDatabases::addRows(); }
    void rejectsWhenOneLineIsShort();
    void sumsLinesOnOneProduct_data() { TestDatabases::addRows(); }
    void sumsLinesOnOneProduct();
    void takesWhatThereIsWhenAskedTo_data() { TestDatabases::addRows(); }
    void takesWhatThereIsWhenAskedTo();
    void answersAKnownKeyWithItsReceipt_data() { TestDatabases::addRows(); }
    void answersAKnownKeyWithItsReceipt();
    void refusesAKnownKeyWithOtherContent_data() { TestDatabases::addRows(); }
    void refusesAKnownKeyWithOtherContent();
    void decidesARejectedKeyAnew_data() { TestDatabases::addRows(); }
    void decidesARejectedKeyAnew();
    void reversesAnOrderOnce_data() { TestDatabases::addRows(); }
    void reversesAnOrderOnce();
    void refusesADateBeforeTheLastMovement_data() { TestDatabases::addRows(); }
    void refusesADateBeforeTheLastMovement();
    void datesLiveActsNoEarlierThanTheirBalance_data() { TestDatabases::addRows(); }
    void datesLiveActsNoEarlierThanTheirBalance();
    void bringsBackReturnsAndBooksLosses_data() { TestDatabases::addRows(); }
    void bringsBackReturnsAndBooksLosses();
    void refusesAnUnknownProduct_data() { TestDatabases::addRows(); }
    void refusesAnUnknownProduct();
    void numbersRiseAndAreNeverReused_data() { TestDatabases::addRows(); }
    void numbersRiseAndAreNeverReused();
    void sellsOneKeyOnceFromManyWorkers_data() { TestDatabases::addRows(); }
    void sellsOneKeyOnceFromManyWorkers();
    void announcesTheNewStockAfterTheCommit_data() { TestDatabases::addRows(); }
    void announcesTheNewStockAfterTheCommit();

    void refusesAtOnceWhenNothingIsConnected();
    void tellsBusyWithoutWaiting();
    void settlesWhatIsInFlightWhenItCloses();
    void refusesBadRequestsBeforeTheyAreQueued_data();
    void refusesBadRequestsBeforeTheyAreQueued();

private:
    TestDatabases m_databases;
};

void TestOrderPath::decreasesTheStockOnce()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    const Answer answer = desk.place(sale(product, 3));
    QVERIFY(answer.confirmed());
    QCOMPARE(answer.receipt->number, OrderNumber(10001));
    QCOMPARE(answer.receipt->total.minorUnits(), 750);
    QCOMPARE(unitsOnHand(*open, product), 7);
    const auto order = open->reader().order(answer.receipt->number).result();
    QVERIFY(order.ok());
    QCOMPARE(order->lines.size(), 1);
    QCOMPARE(order->lines[0].shipped, Quantity::fromUnits(3));
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::rejectsWhenOneLineIsShort()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 5);
    WaitingDesk desk(*open);

    PostingRequest order = sale(products[0], 5);
    order.lines.append({products[1], Quantity::fromUnits(6), {}});
    const Answer answer = desk.place(order);
    QVERIFY(!answer.confirmed());
    QCOMPARE(answer.errorKind(), ErrorKind::Short);
    const QList<Shortfall> expected{{products[1], Quantity::fromUnits(6), Quantity::fromUnits(5)}};
    QCOMPARE(answer.rejection->shortfalls, expected);
    QCOMPARE(unitsOnHand(*open, products[0]), 5);
    QVERIFY(allOrders(open->reader()).isEmpty());
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::sumsLinesOnOneProduct()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 5).first();
    WaitingDesk desk(*open);

    PostingRequest order = sale(product, 3);
    order.lines.append(order.lines.first());
    const Answer answer = desk.place(order);
    QCOMPARE(answer.errorKind(), ErrorKind::Short);
    QCOMPARE(answer.rejection->shortfalls.first().wanted, Quantity::fromUnits(6));
    order.lines.last().quantity = Quantity::fromUnits(2);
    QVERIFY(desk.place(order).confirmed());
    QCOMPARE(unitsOnHand(*open, product), 0);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::takesWhatThereIsWhenAskedTo()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 5);
    WaitingDesk desk(*open);

    PostingRequest order = sale(products[0], 8);
    order.lines.append({products[0], Quantity::fromUnits(1), UnitPrice::fromTenThousandths(10'000)});
    order.lines.append({products[1], Quantity::fromUnits(2), UnitPrice::fromTenThousandths(10'000)});
    order.fill = FillPolicy::TakeWhatThereIs;
    const Answer answer = desk.place(order);
    QVERIFY(answer.confirmed());
    QCOMPARE(answer.receipt->total.minorUnits(), 5 * 250 + 2 * 100);
    const auto stored = open->reader().order(answer.receipt->number).result();
    QCOMPARE(stored->lines[0].shipped, Quantity::fromUnits(5));
    QCOMPARE(stored->lines[0].cancelled, Quantity::fromUnits(3));
    QCOMPARE(stored->lines[1].shipped, Quantity());

    PostingRequest nothing = sale(products[0], 1);
    nothing.fill = FillPolicy::TakeWhatThereIs;
    QCOMPARE(desk.place(nothing).errorKind(), ErrorKind::Short);
    QVERIFY(desk.place(reversalOf(answer.receipt->number)).confirmed());
    QCOMPARE(unitsOnHand(*open, products[0]), 5);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::answersAKnownKeyWithItsReceipt()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    const PostingRequest order = sale(product, 4);
    const Answer first = desk.place(order);
    const Answer second = desk.place(order);
    QVERIFY(second.confirmed());
    QVERIFY(second.receipt->repeated);
    QCOMPARE(second.receipt->number, first.receipt->number);
    QCOMPARE(second.receipt->total, first.receipt->total);
    QCOMPARE(second.receipt->happenedAt, first.receipt->happenedAt);
    QCOMPARE(unitsOnHand(*open, product), 6);
}

void TestOrderPath::refusesAKnownKeyWithOtherContent()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    PostingRequest order = sale(product, 4);
    QVERIFY(desk.place(order).confirmed());
    order.lines[0].quantity = Quantity::fromUnits(5);
    QCOMPARE(desk.place(order).errorKind(), ErrorKind::KeyConflict);
    QCOMPARE(unitsOnHand(*open, product), 6);
}

void TestOrderPath::decidesARejectedKeyAnew()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 1).first();
    WaitingDesk desk(*open);

    const PostingRequest order = sale(product, 2);
    QCOMPARE(desk.place(order).errorKind(), ErrorKind::Short);
    QVERIFY(
        desk.place(request(PostingKind::Adjustment, {{product, Quantity::fromUnits(1), {}}})).confirmed());
    const Answer again = desk.place(order);
    QVERIFY(again.confirmed());
    QVERIFY(!again.receipt->repeated);
    QCOMPARE(unitsOnHand(*open, product), 0);
}

void TestOrderPath::reversesAnOrderOnce()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    const OrderNumber number = desk.place(sale(product, 4)).receipt->number;
    const PostingRequest reversal = reversalOf(number);
    const Answer reversed = desk.place(reversal);
    QVERIFY(reversed.confirmed());
    QCOMPARE(reversed.receipt->number, number);
    QCOMPARE(unitsOnHand(*open, product), 10);
    QVERIFY(desk.place(reversal).receipt->repeated);
    QCOMPARE(desk.place(reversalOf(number)).errorKind(), ErrorKind::AlreadyReversed);
    QCOMPARE(desk.place(reversalOf(OrderNumber(1))).errorKind(), ErrorKind::UnknownOrder);
    QCOMPARE(unitsOnHand(*open, product), 10);
    const auto order = open->reader().order(number).result();
    QCOMPARE(order->summary.state, OrderState::Cancelled);
    QCOMPARE(order->lines[0].cancelled, Quantity::fromUnits(4));
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::refusesADateBeforeTheLastMovement()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    PostingRequest order = sale(product, 1);
    order.happenedAt = 1'000;
    QCOMPARE(desk.place(order).errorKind(), ErrorKind::DatedBeforeLastMovement);
    QCOMPARE(unitsOnHand(*open, product), 10);
}

void TestOrderPath::datesLiveActsNoEarlierThanTheirBalance()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(Shop::create(addressOf(shop), {}).ok());
    ManualClock clock(5'000);
    const auto open = std::move(Shop::open(addressOf(shop), QStringLiteral("Till"), clock)).value();
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    clock.set(2'000);
    const Answer answer = desk.place(sale(product, 1));
    QVERIFY(answer.confirmed());
    QCOMPARE(answer.receipt->happenedAt, 5'000);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::bringsBackReturnsAndBooksLosses()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);

    QVERIFY(desk.place(request(PostingKind::Return, {{product, Quantity::fromUnits(2), {}}})).confirmed());
    QVERIFY(
        desk.place(request(PostingKind::Adjustment, {{product, Quantity::fromUnits(-5), {}}})).confirmed());
    QCOMPARE(unitsOnHand(*open, product), 7);
    const Answer tooMuch =
        desk.place(request(PostingKind::Adjustment, {{product, Quantity::fromUnits(-8), {}}}));
    QCOMPARE(tooMuch.errorKind(), ErrorKind::Short);
    const QList<Shortfall> expected{{product, Quantity::fromUnits(8), Quantity::fromUnits(7)}};
    QCOMPARE(tooMuch.rejection->shortfalls, expected);
    QCOMPARE(unitsOnHand(*open, product), 7);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::refusesAnUnknownProduct()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    WaitingDesk desk(*open);
    QCOMPARE(desk.place(sale(ProductId(77), 1)).errorKind(), ErrorKind::UnknownSku);
}

void TestOrderPath::numbersRiseAndAreNeverReused()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = addressOf(shop);
    auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 100).first();
    qint64 last = 0;
    for (int round = 0; round < 3; ++round) {
        {
            WaitingDesk desk(*open);
            for (int i = 0; i < 3; ++i) {
                const Answer answer = desk.place(sale(product, 1));
                QVERIFY(answer.receipt->number.value > last);
                last = answer.receipt->number.value;
                QVERIFY(desk.place(reversalOf(answer.receipt->number)).confirmed());
            }
        }
        open.reset();
        open = std::move(Shop::open(address)).value();
    }
}

void TestOrderPath::sellsOneKeyOnceFromManyWorkers()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const int keys = Campaign::count(1000);
    const ProductId product = addProducts(*open, 1, keys).first();
    QList<PostingRequest> orders;
    for (int i = 0; i < keys; ++i)
        orders.append(sale(product, 1));

    constexpr int kWorkers = 8;
    std::vector<std::thread> workers;
    std::vector<QList<qint64>> numbers(kWorkers);
    std::vector<int> fresh(kWorkers, 0);
    for (size_t w = 0; w < kWorkers; ++w) {
        workers.emplace_back([&, w] {
            WaitingDesk desk(*open);
            for (const PostingRequest &order : orders) {
                const Answer answer = desk.place(order);
                numbers[w].append(answer.confirmed() ? answer.receipt->number.value : -1);
                fresh[w] += answer.confirmed() && !answer.receipt->repeated ? 1 : 0;
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    for (const QList<qint64> &got : numbers)
        QCOMPARE(got, numbers[0]);
    QVERIFY(!numbers[0].contains(-1));
    QCOMPARE(std::accumulate(fresh.begin(), fresh.end(), 0), keys);
    QCOMPARE(unitsOnHand(*open, product), 0);
    QCOMPARE(open->reader().counts().result()->orders, keys);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::announcesTheNewStockAfterTheCommit()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    QHash<ProductId, StockFigures> shown;
    QList<OrderNumber> orders;
    QObject view;
    QObject::connect(&open->keeper(), &StockKeeper::stockChanged, &view,
                     [&](const QList<StockChange> &changes) {
                         for (const StockChange &change : changes)
                             shown.insert(change.product, change.figures);
                     });
    QObject::connect(&open->keeper(), &StockKeeper::ordersChanged, &view,
                     [&](const QList<OrderNumber> &numbers) { orders += numbers; });
    const Answer answer = WaitingDesk(*open).place(sale(product, 4));
    QVERIFY(answer.confirmed());
    QTRY_COMPARE(orders, QList{answer.receipt->number});
    QTRY_COMPARE(shown.value(product).onHand, Quantity::fromUnits(6));
}

void TestOrderPath::refusesAtOnceWhenNothingIsConnected()
{
    OrderQueue queue;
    OrderDesk desk(1, {}, queue);
    const Result<void> placed = desk.place(sale(ProductId(1), 1));
    QVERIFY(!placed.ok());
    QCOMPARE(placed.error().kind, ErrorKind::NotConnected);
}

void TestOrderPath::tellsBusyWithoutWaiting()
{
    OrderQueue queue(2);
    OrderDesk desk(1, {}, queue);
    QObject keeper;
    QObject::connect(&desk, &OrderDesk::orderPlaced, &keeper, [] {});
    QVERIFY(desk.place(sale(ProductId(1), 1)).ok());
    QVERIFY(desk.place(sale(ProductId(1), 1)).ok());
    QCOMPARE(desk.place(sale(ProductId(1), 1)).error().kind, ErrorKind::Busy);
    queue.leave(1);
    QVERIFY(desk.place(sale(ProductId(1), 1)).ok());
    queue.leave(2);
    queue.close();
    QCOMPARE(desk.place(sale(ProductId(1), 1)).error().kind, ErrorKind::Closing);
}

void TestOrderPath::settlesWhatIsInFlightWhenItCloses()
{
    const QString file = m_databases.file(QStringLiteral("closing.stockroom"));
    const auto open = newShop(file);
    constexpr int kOrders = 2000;
    const ProductId product = addProducts(*open, 1, kOrders).first();
    WaitingDesk desk(*open);
    for (int i = 0; i < kOrders; ++i)
        QVERIFY(desk.desk().place(sale(product, 1)).ok());
    open->close();
    for (int i = 0; i < kOrders; ++i)
        QVERIFY(desk.next().confirmed());
    QVERIFY(desk.hasNoAnswerLeft());
    QCOMPARE(desk.place(sale(product, 1)).errorKind(), ErrorKind::Closing);
    QCOMPARE(unitsOnHand(*open, product), 0);
}

void TestOrderPath::refusesBadRequestsBeforeTheyAreQueued_data()
{
    QTest::addColumn<PostingRequest>("order");
    QTest::addColumn<int>("kind");
    const ProductId product(1);
    PostingRequest order = sale(product, 1);
    order.lines.clear();
    QTest::newRow("no line") << order << static_cast<int>(ErrorKind::EmptyOrder);
    QTest::newRow("zero") << sale(product, 0) << static_cast<int>(ErrorKind::OutOfRange);
    QTest::newRow("less than zero") << sale(product, -1) << static_cast<int>(ErrorKind::OutOfRange);
    order = sale(product, 1);
    order.key = {};
    QTest::newRow("no key") << order << static_cast<int>(ErrorKind::BadKey);
    order = sale(product, 1'000'000'000);
    order.lines.append(order.lines.first());
    QTest::newRow("too much in all") << order << static_cast<int>(ErrorKind::OutOfRange);
    order = sale(product, 1'000'000'000, UnitPrice::kMax);
    QTest::newRow("a total out of range") << order << static_cast<int>(ErrorKind::OutOfRange);
    order = sale(product, 1);
    order.customer = QString(QChar(0));
    QTest::newRow("a NUL in the customer") << order << static_cast<int>(ErrorKind::InvalidCharacter);
}

void TestOrderPath::refusesBadRequestsBeforeTheyAreQueued()
{
    QFETCH(PostingRequest, order);
    QFETCH(int, kind);
    OrderQueue queue(1);
    OrderDesk desk(1, {}, queue);
    QSignalSpy placed(&desk, &OrderDesk::orderPlaced);
    const Result<void> result = desk.place(order);
    QVERIFY(!result.ok());
    QCOMPARE(static_cast<int>(result.error().kind), kind);
    QCOMPARE(placed.size(), 0);
}

void TestOrderPath::storesTextsAsTheyWereChecked()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    PostingRequest order = sale(addProducts(*open, 1, 5).first(), 1);
    order.customer = QStringLiteral(" Bob\n");
    order.document = QStringLiteral("D1 ");
    WaitingDesk desk(*open);
    const Answer answer = desk.place(order);
    QVERIFY(answer.confirmed());
    const auto stored = open->reader().order(answer.receipt->number).result();
    QCOMPARE(stored->summary.customer, QStringLiteral("Bob"));
    QCOMPARE(stored->summary.document, QStringLiteral("D1"));
    // The same act again, whichever way it is written.
    QVERIFY(desk.place(order).receipt->repeated);
    QCOMPARE(violations(open->address()), QString());
}

void TestOrderPath::keepsTheUnitGoodsWereCountedIn()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId id = addProducts(*open, 1, 0).first();
    const auto stored = [&] { return open->reader().productRows({id}).result()->value(id).product; };
    Product product = stored();
    product.unit = Unit::fromCode(QStringLiteral("kg")).value();
    QVERIFY(open->catalogue().save(product).result().ok());
    WaitingDesk desk(*open);
    QVERIFY(
        desk.place(request(PostingKind::Opening, {{id, Quantity::fromThousandths(2500), {}}})).confirmed());
    product = stored();
    product.unit = Unit::fromCode(QStringLiteral("pcs")).value();
    const auto refused = open->catalogue().save(product).result();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::UnitInUse);
    product = stored();
    product.name = QStringLiteral("Another name");
    QVERIFY(open->catalogue().save(product).result().ok());
}

void TestOrderPath::answersWhatIsAskedWhileItCloses()
{
    const ShopAddress address = newShop(m_databases.file(QStringLiteral("asked.stockroom")))->address();
    auto reader = std::move(Shop::openReader(address)).value();
    QList<QFuture<Result<ShopCounts>>> asked;
    for (int i = 0; i < 200; ++i)
        asked.append(reader->counts());
    reader.reset();
    for (const auto &question : std::as_const(asked)) {
        QVERIFY(question.isFinished());
        QCOMPARE(question.resultCount(), 1);
    }
}

QTEST_GUILESS_MAIN(TestOrderPath)
#include "TestOrderPath.moc"
