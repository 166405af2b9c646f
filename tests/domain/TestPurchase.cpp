#include "domain/Purchase.h"
#include "support/Property.h"

#include <QTest>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

PurchaseLine line(qint64 ordered, qint64 received, qint64 cost = 10'000)
{
    PurchaseLine line;
    line.product = ProductId(1);
    line.ordered = Quantity::fromUnits(ordered);
    line.received = Quantity::fromUnits(received);
    line.cost = UnitPrice::fromTenThousandths(cost);
    return line;
}

} // namespace

/// Where a purchase order stands, what may be done with it then, and what it comes to.
class TestPurchase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsByItsLines_data()
    {
        QTest::addColumn<bool>("isSent");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<QList<qint64>>("received");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, bool isSent, bool isClosed, const QList<qint64> &received,
                            PurchaseState state) {
            QTest::newRow(name) << isSent << isClosed << received << static_cast<int>(state);
        };
        row("a draft", false, false, {0, 0}, PurchaseState::Drafted);
        row("nothing came", true, false, {0, 0}, PurchaseState::Sent);
        row("one line came", true, false, {5, 0}, PurchaseState::PartlyReceived);
        row("some of a line came", true, false, {0, 1}, PurchaseState::PartlyReceived);
        row("too much of one, nothing of the other", true, false, {9, 0}, PurchaseState::PartlyReceived);
        row("all came", true, false, {5, 5}, PurchaseState::Received);
        row("more than all came", true, false, {5, 7}, PurchaseState::Received);
        row("closed with nothing", true, true, {0, 0}, PurchaseState::Closed);
        row("closed with some", true, true, {5, 1}, PurchaseState::Closed);
    }
    void standsByItsLines()
    {
        QFETCH(bool, isSent);
        QFETCH(bool, isClosed);
        QFETCH(QList<qint64>, received);
        QFETCH(int, state);
        QList<PurchaseLine> lines;
        for (const qint64 units : received)
            lines.append(line(5, units));
        QCOMPARE(static_cast<int>(purchaseState(isSent, isClosed, lines)), state);
    }

    void allowsWhatItsStateAllows()
    {
        using enum PurchaseState;
        const auto acts = [](PurchaseState state) {
            QString letters;
            letters += allows(state, PurchaseAct::Edit) ? u"e" : u"-";
            letters += allows(state, PurchaseAct::Send) ? u"s" : u"-";
            letters += allows(state, PurchaseAct::Receive) ? u"r" : u"-";
            letters += allows(state, PurchaseAct::Close) ? u"c" : u"-";
            letters += allows(state, PurchaseAct::Remove) ? u"d" : u"-";
            return letters;
        };
        QCOMPARE(acts(Drafted), u"es--d"_s);
        QCOMPARE(acts(Sent), u"--rc-"_s);
        QCOMPARE(acts(PartlyReceived), u"--rc-"_s);
        QCOMPARE(acts(Received), u"-----"_s);
        QCOMPARE(acts(Closed), u"-----"_s);
    }

    /// Each receipt leads on, never back: what is still to come is what tells.
    void onlyGoesOn()
    {
        CHECK_PROPERTY("receipts lead an order on", [] {
            QList<PurchaseLine> lines;
            const int count = *rc::gen::inRange(1, 5);
            for (int i = 0; i < count; ++i)
                lines.append(line(*rc::gen::inRange(1, 6), 0));
            PurchaseState before = purchaseState(true, false, lines);
            RC_ASSERT(before == PurchaseState::Sent);
            const int receipts = *rc::gen::inRange(1, 12);
            for (int i = 0; i < receipts; ++i) {
                PurchaseLine &one = lines[*rc::gen::inRange(0, count)];
                one.received += Quantity::fromUnits(*rc::gen::inRange(1, 4));
                const PurchaseState after = purchaseState(true, false, lines);
                RC_ASSERT(static_cast<int>(after) >= static_cast<int>(before));
                bool isAll = true;
                for (const PurchaseLine &each : lines)
                    isAll = isAll && each.received >= each.ordered;
                RC_ASSERT((after == PurchaseState::Received) == isAll);
                before = after;
            }
        });
    }

    void comesToItsRoundedLines()
    {
        const Currency euro;
        PurchaseLine thirds = line(1, 0, 1'650);
        thirds.ordered = Quantity::fromThousandths(1'500);
        QCOMPARE(purchaseTotal({thirds, thirds}, euro).value(), Money(50, euro)); // 0.2475 is 0.25, twice
        QCOMPARE(purchaseTotal({}, euro).value(), Money(0, euro));
        const PurchaseLine most = line(1'000'000'000, 0, UnitPrice::kMax);
        QCOMPARE(purchaseTotal({most}, euro).error().kind, ErrorKind::OutOfRange);
    }
};

QTEST_GUILESS_MAIN(TestPurchase)
#include "TestPurchase.moc"
