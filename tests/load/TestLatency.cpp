#include "load/Interleaving.h"
#include "load/Latency.h"
#include "load/Workload.h"

#include <QTest>

using namespace stockroom;

/// The pure parts of a load test: its orders, its percentiles, and the search for what lost a decrease.
class TestLatency final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheNearestRank();
    void countsEveryAnswerOnce();
    void hasNothingToSayAboutNothing();
    void givesEveryStrategyTheSameOrders();
    void findsTwoThatReadTheSame();
    void prefersALossToARefusal();
    void findsNothingWhereNobodyMet();
};

void TestLatency::takesTheNearestRank()
{
    std::vector<qint32> times;
    for (int i = 100; i >= 1; --i)
        times.push_back(i * 1000);
    const LoadLatency latency = latencyOf(times);
    QCOMPARE(latency.p50, 50.0);
    QCOMPARE(latency.p95, 95.0);
    QCOMPARE(latency.p99, 99.0);
    QCOMPARE(latency.max, 100.0);
}

void TestLatency::countsEveryAnswerOnce()
{
    std::vector<qint32> times;
    for (int i = 0; i < 1000; ++i)
        times.push_back(i * i);
    const LoadHistogram histogram = latencyOf(times).histogram;
    qint64 counted = histogram.beyond;
    for (const qint64 count : histogram.counts)
        counted += count;
    QCOMPARE(counted, 1000);
    QVERIFY(histogram.counts.size() <= 28);
    QVERIFY(histogram.beyond <= 10);
}

void TestLatency::hasNothingToSayAboutNothing()
{
    std::vector<qint32> none;
    QCOMPARE(latencyOf(none).max, 0.0);
    QVERIFY(latencyOf(none).histogram.counts.isEmpty());
}

void TestLatency::givesEveryStrategyTheSameOrders()
{
    const Workload workload({ProductId(1), ProductId(2), ProductId(3)}, 3);
    for (int i = 0; i < 100; ++i) {
        const PostingRequest order = workload.order(i);
        QCOMPARE(order.lines, workload.order(i).lines);
        QSet<ProductId> products;
        for (const RequestLine &line : order.lines)
            products.insert(line.product);
        QCOMPARE(products.size(), 3);
    }
    QVERIFY(workload.order(1).key != workload.order(1).key);
}

void TestLatency::findsTwoThatReadTheSame()
{
    const auto meeting = findInterleaving({{3, ProductId(7), 10, 9, 100, 110, 140, true},
                                           {1, ProductId(7), 11, 10, 50, 60, 90, true},
                                           {5, ProductId(7), 10, 9, 120, 130, 160, true}});
    QVERIFY(meeting);
    QCOMPARE(meeting->steps.size(), 6);
    QCOMPARE(meeting->steps[0].worker, 3);
    QCOMPARE(meeting->steps[2].worker, 5);
    QCOMPARE(meeting->steps[2].kind, LoadTraceStep::Kind::Reads);
    QCOMPARE(meeting->steps[5].nanoseconds, 60);
    QCOMPARE(meeting->stockAfter, 9);
    QCOMPARE(meeting->stockRight, 8);
}

void TestLatency::prefersALossToARefusal()
{
    const DecreaseTrace saved{1, ProductId(1), 10, 9, 100, 110, 140, true};
    const DecreaseTrace refused{2, ProductId(1), 10, 9, 120, 125, 130, false};
    const DecreaseTrace lost{3, ProductId(1), 10, 9, 121, 131, 150, true};
    QCOMPARE(findInterleaving({saved, refused})->steps[4].kind, LoadTraceStep::Kind::Refused);
    const auto meeting = findInterleaving({saved, refused, lost});
    QVERIFY(std::none_of(meeting->steps.cbegin(), meeting->steps.cend(), [](const LoadTraceStep &step) {
        return step.kind == LoadTraceStep::Kind::Refused;
    }));
}

void TestLatency::findsNothingWhereNobodyMet()
{
    // The same number of another product, another worker's later turn, the same worker twice.
    QVERIFY(!findInterleaving({{1, ProductId(1), 10, 9, 100, 110, 120, true},
                               {2, ProductId(2), 10, 9, 105, 115, 125, true},
                               {2, ProductId(1), 10, 9, 130, 140, 150, true},
                               {1, ProductId(1), 10, 9, 105, 115, 125, true}}));
}

QTEST_GUILESS_MAIN(TestLatency)
#include "TestLatency.moc"
