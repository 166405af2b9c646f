#include "domain/Receiving.h"
#include "support/Property.h"

using namespace stockroom;

namespace {

const ProductId kTea(1);
const ProductId kSalt(2);

PurchaseLine ordered(ProductId product, qint64 units, qint64 received = 0)
{
    return {product, Quantity::fromUnits(units), Quantity::fromUnits(received), {}, {}};
}

RequestLine came(ProductId product, qint64 units, qint64 cost)
{
    return {product, Quantity::fromUnits(units), {}, {}, {}, Cost::fromTenThousandths(cost)};
}

} // namespace

/// Goods at the door held against what was ordered, and what comes beside them.
class TestReceiving final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOutstandingIsFilledFirst();
    void nothingIsLostBySplitting();
    void landedCostsAreSpreadToTheLastBit();
    void landedCostsByValueOrCount();
};

void TestReceiving::whatIsOutstandingIsFilledFirst()
{
    const QList<RequestLine> lines =
        linesForPurchase({came(kTea, 9, 900), came(kSalt, 1, 5)},
                         {ordered(kTea, 4, 1), ordered(kTea, 5), ordered(kTea, 2, 2)});
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].purchaseLine, 1);
    QCOMPARE(lines[0].quantity, Quantity::fromUnits(3));
    QCOMPARE(lines[0].cost, Cost::fromTenThousandths(300));
    QCOMPARE(lines[1].purchaseLine, 2);
    QCOMPARE(lines[1].quantity, Quantity::fromUnits(5));
    // What is more goes to the last line of the product; what was not ordered has none.
    QCOMPARE(lines[2].purchaseLine, 3);
    QCOMPARE(lines[2].quantity, Quantity::fromUnits(1));
    QCOMPARE(lines[3].purchaseLine, 0);
}

void TestReceiving::nothingIsLostBySplitting()
{
    CHECK_PROPERTY("split", [] {
        QList<PurchaseLine> lines;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            lines.append(ordered(ProductId(*rc::gen::inRange(1, 3)), *rc::gen::inRange(1, 9),
                                 *rc::gen::inRange(0, 9)));
        const RequestLine goods = came(kTea, *rc::gen::inRange(1, 40), *rc::gen::inRange(0, 1'000));
        Quantity quantity;
        Cost cost;
        for (const RequestLine &line : linesForPurchase({goods}, lines)) {
            RC_ASSERT(line.quantity.isPositive());
            quantity += line.quantity;
            cost += *line.cost;
        }
        RC_ASSERT(quantity == goods.quantity);
        RC_ASSERT(cost == *goods.cost);
    });
}

void TestReceiving::landedCostsAreSpreadToTheLastBit()
{
    CHECK_PROPERTY("spread", [] {
        QList<std::pair<Cost, Quantity>> lines;
        for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
            lines.append({Cost::fromTenThousandths(*rc::gen::inRange(0, 100'000)),
                          Quantity::fromThousandths(*rc::gen::inRange(1, 9'000))});
        const Cost landed = Cost::fromTenThousandths(*rc::gen::inRange(0, 100'000));
        for (const LandedCostBasis basis : {LandedCostBasis::Value, LandedCostBasis::Count}) {
            Cost sum;
            for (const Cost part : spreadLandedCost(landed, basis, lines)) {
                RC_ASSERT(part >= Cost());
                sum += part;
            }
            RC_ASSERT(sum == landed);
        }
    });
}

void TestReceiving::landedCostsByValueOrCount()
{
    const QList<std::pair<Cost, Quantity>> lines{{Cost::fromTenThousandths(300), Quantity::fromUnits(1)},
                                                 {Cost::fromTenThousandths(100), Quantity::fromUnits(3)}};
    const Cost landed = Cost::fromTenThousandths(40);
    const QList<Cost> byValue{Cost::fromTenThousandths(30), Cost::fromTenThousandths(10)};
    const QList<Cost> byCount{Cost::fromTenThousandths(10), Cost::fromTenThousandths(30)};
    QCOMPARE(spreadLandedCost(landed, LandedCostBasis::Value, lines), byValue);
    QCOMPARE(spreadLandedCost(landed, LandedCostBasis::Count, lines), byCount);
}

QTEST_GUILESS_MAIN(TestReceiving)
#include "TestReceiving.moc"
