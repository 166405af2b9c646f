#include "domain/CostLayers.h"
#include "support/Property.h"

#include <QTest>

using namespace stockroom;

namespace {

Quantity units(qint64 count)
{
    return Quantity::fromUnits(count);
}

/// Of an amount in main units.
Cost cost(qint64 main)
{
    return Cost::fromTenThousandths(main * 10'000);
}

} // namespace

/// Both cost formulas against examples worked out in the literature, and against what always holds.
class TestCosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstInFirstOutAsInTheTextbook();
    void movingAverageAsInTheTextbook();
    void aReturnedSaleIsAsIfItHadNeverBeen_data();
    void aReturnedSaleIsAsIfItHadNeverBeen();
    void aReceiptTakenBackIsAsIfItHadNeverBeen_data();
    void aReceiptTakenBackIsAsIfItHadNeverBeen();
    void theLastGoodsTakeWhatIsLeftOfTheirCost();
    void nothingIsLostOrInvented_data();
    void nothingIsLostOrInvented();
    void whatIsOutOfRangeChangesNothing();
};

/// The perpetual example of "Principles of Accounting, Volume 1: Financial Accounting" (OpenStax,
/// chapter 10.3), "Spy Who Loves You": 150 at $21 to begin with, 225 bought at $27 and 210 at $33; sold 120,
/// 180 and 165 in between. By FIFO they cost $12,195 and $3,960 are left.
void TestCosts::firstInFirstOutAsInTheTextbook()
{
    CostLayers layers(CostMethod::Fifo);
    QVERIFY(layers.add(units(150), cost(150 * 21)));
    QCOMPARE(layers.take(units(120)), cost(120 * 21));
    QVERIFY(layers.add(units(225), cost(225 * 27)));
    // 30 are left of the first, then 150 of the second.
    QCOMPARE(layers.take(units(180)), cost(30 * 21 + 150 * 27));
    QVERIFY(layers.add(units(210), cost(210 * 33)));
    // The remaining 75 of the second, then 90 of the third.
    QCOMPARE(layers.take(units(165)), cost(75 * 27 + 90 * 33));
    QCOMPARE(layers.quantity(), units(120));
    QCOMPARE(layers.cost(), cost(3960));
}

/// The same goods by the moving average: each receipt moves it, each sale leaves it.
void TestCosts::movingAverageAsInTheTextbook()
{
    CostLayers layers(CostMethod::Average);
    QVERIFY(layers.add(units(150), cost(150 * 21)));
    QCOMPARE(layers.take(units(120)), cost(2'520));
    QVERIFY(layers.add(units(225), cost(6'075)));
    // 255 for 6,705: 26.294…; the sale of 180 at it is rounded to 1/10,000.
    QCOMPARE(layers.cost(), cost(6'705));
    QCOMPARE(layers.take(units(180)), Cost::fromTenThousandths(47'329'412));
    QVERIFY(layers.add(units(210), cost(6'930)));
    // 285 for 8,902.0588.
    QCOMPARE(layers.cost(), Cost::fromTenThousandths(89'020'588));
    QCOMPARE(layers.take(units(165)), Cost::fromTenThousandths(51'538'235));
    QCOMPARE(layers.quantity(), units(120));
    QCOMPARE(layers.cost(), Cost::fromTenThousandths(37'482'353));
}

namespace {

void addMethods()
{
    QTest::addColumn<int>("method");
    QTest::newRow("fifo") << static_cast<int>(CostMethod::Fifo);
    QTest::newRow("average") << static_cast<int>(CostMethod::Average);
}

} // namespace

void TestCosts::aReturnedSaleIsAsIfItHadNeverBeen_data()
{
    addMethods();
}

void TestCosts::aReturnedSaleIsAsIfItHadNeverBeen()
{
    QFETCH(int, method);
    CostLayers layers(static_cast<CostMethod>(method));
    QVERIFY(layers.add(units(10), cost(20)));
    QVERIFY(layers.add(units(10), cost(30)));
    const Cost value = layers.cost();
    const Cost sold = layers.take(units(7));
    QVERIFY(layers.giveBack(units(7), sold));
    QCOMPARE(layers.quantity(), units(20));
    QCOMPARE(layers.cost(), value);
    // The next seven cost what they would have.
    QCOMPARE(layers.take(units(7)), sold);
}

void TestCosts::aReceiptTakenBackIsAsIfItHadNeverBeen_data()
{
    addMethods();
}

void TestCosts::aReceiptTakenBackIsAsIfItHadNeverBeen()
{
    QFETCH(int, method);
    CostLayers layers(static_cast<CostMethod>(method));
    QVERIFY(layers.add(units(3), cost(10)));
    const CostLayers before = layers;
    QVERIFY(layers.add(units(7), cost(100)));
    QCOMPARE(layers.takeBack(units(7), cost(100)), cost(100));
    QCOMPARE(layers, before);
}

void TestCosts::theLastGoodsTakeWhatIsLeftOfTheirCost()
{
    CostLayers layers(CostMethod::Average);
    QVERIFY(layers.add(units(3), Cost::fromTenThousandths(100'000)));
    QCOMPARE(layers.take(units(1)), Cost::fromTenThousandths(33'333));
    QCOMPARE(layers.take(units(1)), Cost::fromTenThousandths(33'334));
    QCOMPARE(layers.take(units(1)), Cost::fromTenThousandths(33'333));
    QVERIFY(layers.cost().isZero());
    QVERIFY(layers.quantity().isZero());
}

void TestCosts::nothingIsLostOrInvented_data()
{
    addMethods();
}

void TestCosts::nothingIsLostOrInvented()
{
    QFETCH(int, method);
    CHECK_PROPERTY("what came in and did not leave is there", [method] {
        CostLayers layers(static_cast<CostMethod>(method));
        qint64 quantity = 0;
        qint64 value = 0;
        const int steps = *rc::gen::inRange(1, 60);
        for (int i = 0; i < steps; ++i) {
            const qint64 amount = *rc::gen::inRange<qint64>(1, 50'000);
            const qint64 price = *rc::gen::inRange<qint64>(0, 1'000'000);
            const auto moved = Quantity::fromThousandths(std::min(amount, std::max<qint64>(quantity, 1)));
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                RC_ASSERT(layers.add(Quantity::fromThousandths(amount), Cost::fromTenThousandths(price)));
                quantity += amount;
                value += price;
                break;
            case 1:
                RC_ASSERT(
                    layers.giveBack(Quantity::fromThousandths(amount), Cost::fromTenThousandths(price)));
                quantity += amount;
                value += price;
                break;
            case 2:
                if (quantity > 0) {
                    value -= layers.take(moved).tenThousandths();
                    quantity -= moved.thousandths();
                }
                break;
            default:
                if (quantity > 0) {
                    value -= layers.takeBack(moved, Cost::fromTenThousandths(price)).tenThousandths();
                    quantity -= moved.thousandths();
                }
                break;
            }
            RC_ASSERT(layers.quantity().thousandths() == quantity);
            RC_ASSERT(layers.cost().tenThousandths() == value);
            RC_ASSERT(value >= 0);
            RC_ASSERT(quantity > 0 || value == 0);
            for (qint64 layer = layers.first(); layer <= layers.last(); ++layer)
                RC_ASSERT(layers.at(layer)->quantity.isPositive() && layers.at(layer)->cost >= Cost());
        }
    });
}

void TestCosts::whatIsOutOfRangeChangesNothing()
{
    CostLayers layers(CostMethod::Fifo);
    QVERIFY(layers.add(units(1), Cost::fromTenThousandths(Cost::kMax)));
    const CostLayers before = layers;
    QVERIFY(!layers.add(units(1), Cost::fromTenThousandths(1)));
    QVERIFY(!layers.giveBack(units(1), Cost::fromTenThousandths(1)));
    QVERIFY(!layers.add(units(1'000'000'000), Cost()));
    QCOMPARE(layers, before);
    QVERIFY(!Cost::of(units(1'000'000'000), UnitPrice::fromTenThousandths(UnitPrice::kMax)).ok());
}

QTEST_GUILESS_MAIN(TestCosts)
#include "TestCosts.moc"
