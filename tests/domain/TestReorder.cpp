#include "domain/Reorder.h"
#include "support/Property.h"

#include <QTest>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Quantity units(qint64 count)
{
    return Quantity::fromUnits(count);
}

/// Any product of a shop, in whole units or thousandths of them.
ReorderInput drawInput()
{
    const int decimals = *rc::gen::element(0, 2, 3);
    const qint64 step = decimals == 0 ? 1000 : decimals == 2 ? 10 : 1;
    const auto amount = [step](int most) {
        return Quantity::fromThousandths(*rc::gen::inRange(0, most + 1) * step);
    };
    ReorderInput input;
    input.decimals = decimals;
    input.onHand = amount(60);
    input.reserved = std::min(amount(10), input.onHand);
    input.onOrder = amount(20);
    input.drafted = amount(20);
    input.reorderPoint = amount(40);
    input.reorderQuantity = amount(30);
    input.sold = amount(100);
    input.soldDays = *rc::gen::inRange(1, 60);
    input.leadDays = *rc::gen::inRange(0, 40);
    input.pack = amount(13);
    input.minimum = amount(25);
    return input;
}

} // namespace

/// What to buy of a product and why: worked examples, and what holds of every suggestion.
class TestReorder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buysUpToTwiceTheReorderPoint()
    {
        ReorderInput input;
        input.onHand = units(7);
        input.reserved = units(2);
        input.reorderPoint = units(10);
        const PurchaseSuggestion suggestion = suggestPurchase(input);
        QCOMPARE(suggestion.quantity, units(15));
        QCOMPARE(suggestion.cause, PurchaseSuggestion::Cause::ReorderPoint);
        QCOMPARE(suggestion.position, units(5));
    }

    void countsWhatIsComing()
    {
        ReorderInput input;
        input.onHand = units(7);
        input.reorderPoint = units(10);
        input.onOrder = units(3);
        QCOMPARE(suggestPurchase(input).quantity, units(10)); // at the point
        input.drafted = units(1);
        QCOMPARE(suggestPurchase(input).quantity, Quantity());
    }

    void looksAheadAsItSold()
    {
        ReorderInput input;
        input.onHand = units(12);
        input.reorderPoint = units(5);
        input.sold = units(28); // one a day
        input.leadDays = 14;
        const PurchaseSuggestion suggestion = suggestPurchase(input);
        QCOMPARE(suggestion.ahead, units(14));
        QCOMPARE(suggestion.cause, PurchaseSuggestion::Cause::Sales);
        QCOMPARE(suggestion.quantity, units(16)); // up to 28
        input.leadDays = 0; // a week all the same
        QCOMPARE(suggestPurchase(input).quantity, Quantity());
        input.onHand = units(7);
        QCOMPARE(suggestPurchase(input).quantity, units(7));
    }

    void keepsToTheSuppliersTerms()
    {
        ReorderInput input;
        input.reorderPoint = units(4);
        input.reorderQuantity = units(5);
        QCOMPARE(suggestPurchase(input).quantity, units(5));
        input.minimum = units(10);
        QVERIFY(suggestPurchase(input).raisedToMinimum);
        QCOMPARE(suggestPurchase(input).quantity, units(10));
        input.pack = units(12);
        QVERIFY(suggestPurchase(input).roundedToPack);
        QCOMPARE(suggestPurchase(input).quantity, units(12));
    }

    void buysNothingOfWhatNobodyWants() { QCOMPARE(suggestPurchase(ReorderInput()).quantity, Quantity()); }

    void staysWithinAllQuantities()
    {
        ReorderInput input;
        input.reorderPoint = Quantity::fromThousandths(Quantity::kMax);
        input.sold = Quantity::fromThousandths(Quantity::kMax);
        input.soldDays = 1;
        input.leadDays = 3650;
        input.pack = units(7);
        const qint64 most = Quantity::kMax / 7000 * 7000;
        QCOMPARE(suggestPurchase(input).quantity.thousandths(), most);
    }

    void holdsOfEverySuggestion()
    {
        CHECK_PROPERTY("a suggestion is enough, packed and final", [] {
            ReorderInput input = drawInput();
            const PurchaseSuggestion suggestion = suggestPurchase(input);
            const bool isLow = input.position() <= std::max(input.reorderPoint, suggestion.ahead)
                && suggestion.level.isPositive();
            RC_ASSERT(suggestion.quantity.isPositive() == isLow);
            if (!isLow)
                return;
            RC_ASSERT(suggestion.quantity >= suggestion.wanted);
            RC_ASSERT(suggestion.quantity >= input.minimum);
            RC_ASSERT(suggestion.wanted.isPositive());
            if (input.pack.isPositive())
                RC_ASSERT(suggestion.quantity.thousandths() % input.pack.thousandths() == 0);
            else if (input.decimals == 0)
                RC_ASSERT(suggestion.quantity.thousandths() % Quantity::kScale == 0);
            input.onOrder += suggestion.quantity;
            RC_ASSERT(suggestPurchase(input).quantity.isZero());
        });
    }

    void neverGrowsWithTheStock()
    {
        CHECK_PROPERTY("more stock is no reason to buy more", [] {
            ReorderInput input = drawInput();
            const Quantity before = suggestPurchase(input).wanted;
            input.onHand += Quantity::fromUnits(*rc::gen::inRange(0, 20));
            RC_ASSERT(suggestPurchase(input).wanted <= before);
        });
    }

    void neverShrinksWithTheSales()
    {
        CHECK_PROPERTY("more sales are no reason to buy less", [] {
            ReorderInput input = drawInput();
            const Quantity before = suggestPurchase(input).wanted;
            input.sold += Quantity::fromUnits(*rc::gen::inRange(0, 50));
            RC_ASSERT(suggestPurchase(input).wanted >= before);
        });
    }
};

QTEST_GUILESS_MAIN(TestReorder)
#include "TestReorder.moc"
