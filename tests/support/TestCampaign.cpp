#include "support/Campaign.h"
#include "support/Property.h"

#include <QTest>

using namespace stockroom::test;

/// The campaign counts and the property glue: a property that fails must fail, with its counterexample.
class TestCampaign final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("STOCKROOM_CAMPAIGN"); }
    void scalesByPercent();
    void neverRunsNothing();
    void defaultsToATenth();
    void passesAPropertyThatHolds();
    void reportsTheSmallestCounterexample();
};

void TestCampaign::scalesByPercent()
{
    qputenv("STOCKROOM_CAMPAIGN", "100");
    QCOMPARE(Campaign::count(200), 200);
    qputenv("STOCKROOM_CAMPAIGN", "10");
    QCOMPARE(Campaign::count(200), 20);
    QCOMPARE(Campaign::count(205), 21);
}

void TestCampaign::neverRunsNothing()
{
    qputenv("STOCKROOM_CAMPAIGN", "1");
    QCOMPARE(Campaign::count(1), 1);
    QCOMPARE(Campaign::count(0), 1);
}

void TestCampaign::defaultsToATenth()
{
    qunsetenv("STOCKROOM_CAMPAIGN");
    QCOMPARE(Campaign::count(50), 5);
    qputenv("STOCKROOM_CAMPAIGN", "nonsense");
    QCOMPARE(Campaign::count(50), 5);
}

void TestCampaign::passesAPropertyThatHolds()
{
    CHECK_PROPERTY("addition commutes", [](qint16 a, qint16 b) { RC_ASSERT(a + b == b + a); });
}

void TestCampaign::reportsTheSmallestCounterexample()
{
    qputenv("STOCKROOM_CAMPAIGN", "100");
    const PropertyOutcome outcome = checkProperty("all below 1000", [] {
        const int value = *rc::gen::inRange(0, 100'000);
        RC_ASSERT(value < 1000);
    });
    QVERIFY(!outcome.held);
    QVERIFY2(outcome.report.find("1000") != std::string::npos, outcome.report.c_str());
}

QTEST_GUILESS_MAIN(TestCampaign)
#include "TestCampaign.moc"
