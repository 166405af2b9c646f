#include "service/ShopFixture.h"
#include "service/Valuation.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

/// Of an amount in main units.
Cost cost(qint64 main)
{
    return Cost::fromTenThousandths(main * 10'000);
}

PostingRequest on(qint64 day, PostingRequest request)
{
    request.happenedAt = day * kDay;
    return request;
}

PostingRequest receipt(ProductId product, qint64 units, qint64 each)
{
    return request(PostingKind::Receipt,
                   {{product, Quantity::fromUnits(units), {}, {}, {}, cost(units * each)}});
}

/// The example of TestCosts, a posting a day: 150 at 21, 120 sold, 225 at 27, 180 sold, 210 at 33, 165 sold.
ProductId tradeIn(Shop &shop)
{
    const ProductId product = addProducts(shop, 1, 0).first();
    WaitingDesk desk(shop);
    const QList<PostingRequest> days{receipt(product, 150, 21), sale(product, 120),
                                     receipt(product, 225, 27), sale(product, 180),
                                     receipt(product, 210, 33), sale(product, 165)};
    for (qsizetype day = 0; day < days.size(); ++day) {
        if (!desk.place(on(day + 1, days[day])).confirmed())
            qFatal("day %d was refused", int(day) + 1);
    }
    return product;
}

Cost replayed(Shop &shop, CostMethod method, std::optional<qint64> asOf = {})
{
    const Result<StockValue> value = valueByReplay(shop.address(), method, asOf).result();
    return value ? value->cost : cost(-1);
}

} // namespace

/// What the stock is worth, by the method of the shop and by the other.
class TestValuation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOneSumAsOfAnyDay_data() { TestDatabases::addRows(); }
    void isOneSumAsOfAnyDay();
    void theOtherMethodIsReplayed_data() { TestDatabases::addRows(); }
    void theOtherMethodIsReplayed();
    void returnsAndCorrectionsCostWhatTheGoodsDo_data() { TestDatabases::addRows(); }
    void returnsAndCorrectionsCostWhatTheGoodsDo();
    void aReplayCanBeCancelled_data() { TestDatabases::addRows(); }
    void aReplayCanBeCancelled();

private:
    std::unique_ptr<Shop> newShopBy(CostMethod method, const QString &address)
    {
        ShopSettings settings;
        settings.costMethod = method;
        return newShop(address, settings);
    }

    TestDatabases m_databases;
};

void TestValuation::isOneSumAsOfAnyDay()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShopBy(CostMethod::Fifo, shop);
    (void)tradeIn(*open);
    const QList<qint64> worth{3'150, 630, 6'705, 2'025, 8'955, 3'960};
    for (qsizetype day = 0; day < worth.size(); ++day) {
        const Result<StockValue> value = open->reader().stockValue((day + 1) * kDay).result();
        QVERIFY(value.ok());
        QCOMPARE(value->cost, cost(worth[day]));
        QCOMPARE(value->movements, day + 1);
    }
    QCOMPARE(open->reader().stockValue(kDay - 1).result()->cost, Cost());
    QCOMPARE(open->reader().stockValue().result()->cost, cost(3'960));
    QCOMPARE(violations(open->address()), QString());
}

void TestValuation::theOtherMethodIsReplayed()
{
    FETCH_SHOP(m_databases, shop);
    const auto fifo = newShopBy(CostMethod::Fifo, shop);
    (void)tradeIn(*fifo);
    const auto average = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    (void)tradeIn(*average);
    QCOMPARE(replayed(*fifo, CostMethod::Fifo), cost(3'960));
    QCOMPARE(replayed(*average, CostMethod::Fifo), cost(3'960));
    // 120 of 285 at 31.2353: see TestCosts.
    const Cost moving = Cost::fromTenThousandths(37'482'353);
    QCOMPARE(replayed(*fifo, CostMethod::Average), moving);
    QCOMPARE(average->reader().stockValue().result()->cost, moving);
    QCOMPARE(replayed(*average, CostMethod::Fifo, 4 * kDay), cost(75 * 27));
}

void TestValuation::returnsAndCorrectionsCostWhatTheGoodsDo()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShopBy(CostMethod::Average, shop);
    const ProductId product = addProducts(*open, 1, 0).first();
    WaitingDesk desk(*open);
    QVERIFY(desk.place(receipt(product, 10, 2)).confirmed());
    QVERIFY(desk.place(receipt(product, 10, 4)).confirmed());
    // Twenty at three: two come back and one is found at three, four are lost at it.
    const auto line = [&](qint64 units) { return RequestLine{product, Quantity::fromUnits(units), {}}; };
    QVERIFY(desk.place(request(PostingKind::Return, {line(2)})).confirmed());
    QVERIFY(desk.place(request(PostingKind::Adjustment, {line(1)})).confirmed());
    QCOMPARE(open->reader().stockValue().result()->cost, cost(69));
    QVERIFY(desk.place(request(PostingKind::Adjustment, {line(-4)})).confirmed());
    QCOMPARE(open->reader().stockValue().result()->cost, cost(57));
    // A sale that is cancelled brings back what it took, whatever was bought in between.
    const Answer sold = desk.place(sale(product, 9));
    QVERIFY(sold.confirmed());
    QCOMPARE(open->reader().stockValue().result()->cost, cost(30));
    QVERIFY(desk.place(receipt(product, 10, 9)).confirmed());
    QVERIFY(desk.place(reversalOf(sold.receipt->number)).confirmed());
    QCOMPARE(open->reader().stockValue().result()->cost, cost(147));
    QCOMPARE(replayed(*open, CostMethod::Average), cost(147));
    QCOMPARE(violations(open->address()), QString());
}

void TestValuation::aReplayCanBeCancelled()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    (void)tradeIn(*open);
    const Result<StockValue> value = valueByReplayNow(
        open->address(), CostMethod::Fifo, {}, [] { return true; }, [](qint64, qint64) {});
    QVERIFY(!value.ok());
    QCOMPARE(value.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestValuation)
#include "TestValuation.moc"
