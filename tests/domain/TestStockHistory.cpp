#include "domain/StockHistory.h"
#include "support/Property.h"

#include <algorithm>

using namespace stockroom;

/// Steps tell the movements in fewer words, and never another sum.
class TestStockHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpHoweverItIsFolded();
    void putsOneReasonTogether();
    void showsLongStretchesInPartsWhereThereIsRoom();
    void anActAndItsReversalComeToNothing();
    void aLaterReversalStandsOnItsOwn();
};

namespace {

HistoryRecord record(qint64 posting, PostingKind kind, qint64 units, qint64 reverses = 0)
{
    HistoryRecord record;
    record.movement = posting * Movement::kLines + 1;
    record.posting = PostingId(posting);
    record.kind = kind;
    record.change = Quantity::fromUnits(units);
    record.happenedAt = posting * 1000;
    record.reverses = PostingId(reverses);
    return record;
}

} // namespace

void TestStockHistory::addsUpHoweverItIsFolded()
{
    CHECK_PROPERTY("steps add up", [](const std::vector<int> &numbers, quint8 mostDrawn) {
        const int most = 1 + mostDrawn % 12;
        QList<HistoryRecord> records;
        Quantity level = Quantity::fromUnits(5);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto kind = static_cast<PostingKind>(2 + std::abs(numbers[i] % 4));
            qint64 units = numbers[i] % 7;
            units = kind == PostingKind::Sale ? -std::abs(units) : units;
            if (level + Quantity::fromUnits(units) < Quantity() || units == 0)
                units = 1;
            // some take back what came just before
            const bool undo = numbers[i] % 5 == 0 && !records.isEmpty()
                && !(level - records.constLast().change < Quantity());
            HistoryRecord next = record(qint64(i) + 1, kind, units);
            if (undo) {
                next = record(qint64(i) + 1, PostingKind::Reversal, 0, records.constLast().posting.value);
                next.change = -records.constLast().change;
            }
            level += next.change;
            records.append(next);
        }
        const QList<HistoryStep> steps = historySteps(records, Quantity::fromUnits(5), most);
        const QList<StockMoment> moments = stockMoments(records, Quantity::fromUnits(5));
        RC_ASSERT(moments.size() == records.size());
        RC_ASSERT((moments.isEmpty() ? Quantity::fromUnits(5) : moments.constLast().after) == level);
        Quantity sum = Quantity::fromUnits(5);
        qsizetype movements = 0;
        for (const HistoryStep &step : steps) {
            sum += step.change;
            movements += step.movements;
            RC_ASSERT(step.after == sum);
            RC_ASSERT(!(step.after < Quantity()));
            RC_ASSERT(step.from <= step.to);
        }
        RC_ASSERT(sum == level);
        RC_ASSERT(movements == records.size());
        RC_ASSERT(steps.size() <= most + 7);
    });
}

void TestStockHistory::putsOneReasonTogether()
{
    const QList<HistoryStep> steps =
        historySteps({record(1, PostingKind::Sale, -2), record(2, PostingKind::Sale, -3),
                      record(3, PostingKind::Return, 1), record(4, PostingKind::Adjustment, -1)},
                     Quantity::fromUnits(12), 3);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].reason, HistoryReason::Sold);
    QCOMPARE(steps[0].change, Quantity::fromUnits(-5));
    QCOMPARE(steps[0].movements, 2);
    QCOMPARE(steps[0].from, 1000);
    QCOMPARE(steps[0].to, 2000);
    QCOMPARE(steps[1].reason, HistoryReason::Returned);
    QCOMPARE(steps[2].reason, HistoryReason::Lost);
    QCOMPARE(steps[2].after, Quantity::fromUnits(7));
}

void TestStockHistory::showsLongStretchesInPartsWhereThereIsRoom()
{
    QList<HistoryRecord> records;
    for (int i = 1; i <= 20; ++i)
        records.append(record(i, PostingKind::Sale, -1));
    const QList<HistoryStep> steps = historySteps(records, Quantity::fromUnits(30), 4);
    QCOMPARE(steps.size(), 4);
    for (const HistoryStep &step : steps)
        QCOMPARE(step.movements, 5);
    QCOMPARE(steps[1].from, 6000);
    QCOMPARE(steps[1].to, 10'000);
    QCOMPARE(historySteps(records.first(3), Quantity::fromUnits(30)).size(), 3);
}

void TestStockHistory::anActAndItsReversalComeToNothing()
{
    const QList<HistoryStep> steps =
        historySteps({record(1, PostingKind::Sale, -2), record(2, PostingKind::Sale, -3),
                      record(3, PostingKind::Reversal, 3, 2), record(4, PostingKind::Sale, -1)},
                     Quantity::fromUnits(12));
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[1].reason, HistoryReason::Nothing);
    QVERIFY(steps[1].change.isZero());
    QCOMPARE(steps[1].movements, 2);
    QCOMPARE(steps[2].after, Quantity::fromUnits(9));
}

void TestStockHistory::aLaterReversalStandsOnItsOwn()
{
    const QList<HistoryStep> steps =
        historySteps({record(1, PostingKind::Sale, -3), record(2, PostingKind::Return, 1),
                      record(3, PostingKind::Reversal, 3, 1)},
                     Quantity::fromUnits(12));
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[2].reason, HistoryReason::Reversed);
}

QTEST_GUILESS_MAIN(TestStockHistory)
#include "TestStockHistory.moc"
