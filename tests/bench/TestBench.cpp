#include "bench/Bench.h"

#include <QJsonDocument>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace stockroom::bench;

/// The harness of `./dev bench`: its figures, its limits, its exit status.
class TestBench final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesTheRatioWhereThereIsABaseline();
    void judgesTheValueWithoutOne();
    void doesNotPassOnAZeroBaseline();
    void printsOneObjectALine();
    void endsWithOneWhereALimitIsMissed();
    void endsWithTwoOnAnUnknownName();
    void takesMediansAndPercentiles();

private:
    static int run(const std::function<void(Report &)> &body, const QStringList &arguments, QString *output)
    {
        QString errors;
        QTextStream out(output);
        QTextStream err(&errors);
        const QList<Bench> benches = {
            {u"it"_s, u"the test"_s, [&](Report &r, const QStringList &) { body(r); }}};
        return runBenches(benches, arguments, out, err);
    }
};

void TestBench::judgesTheRatioWhereThereIsABaseline()
{
    const Figure fast{u"a"_s, 70, u"/s"_s, 100, 0.7, Figure::Bound::AtLeast};
    QVERIFY(fast.ok());
    const Figure slow{u"a"_s, 69, u"/s"_s, 100, 0.7, Figure::Bound::AtLeast};
    QVERIFY(!slow.ok());
    const Figure late{u"a"_s, 160, u"ms"_s, 100, 1.5, Figure::Bound::AtMost};
    QVERIFY(!late.ok());
}

void TestBench::judgesTheValueWithoutOne()
{
    QVERIFY((Figure{u"stall"_s, 49, u"ms"_s, {}, 50, Figure::Bound::AtMost}).ok());
    QVERIFY(!(Figure{u"stall"_s, 51, u"ms"_s, {}, 50, Figure::Bound::AtMost}).ok());
}

void TestBench::doesNotPassOnAZeroBaseline()
{
    QVERIFY(!(Figure{u"a"_s, 5, u"/s"_s, 0, 0.7, Figure::Bound::AtLeast}).ok());
    QVERIFY(!(Figure{u"a"_s, 5, u"/s"_s, 0, 0.7, Figure::Bound::AtMost}).ok());
}

void TestBench::printsOneObjectALine()
{
    QString output;
    const int status = run(
        [](Report &report) {
            report.measured(u"first"_s, 1.5, u"ms"_s);
            report.ratioAtLeast(u"second"_s, 80, u"orders/s"_s, 100, 0.7);
        },
        {u"it"_s, u"--json"_s}, &output);
    QCOMPARE(status, 0);
    const QStringList lines = output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines.at(0).toUtf8()).object();
    QCOMPARE(first.value(u"value"_s).toDouble(), 1.5);
    QVERIFY(first.value(u"limit"_s).isNull());
    const QJsonObject second = QJsonDocument::fromJson(lines.at(1).toUtf8()).object();
    QCOMPARE(second.keys(),
             (QStringList{u"baseline"_s, u"limit"_s, u"name"_s, u"ok"_s, u"ratio"_s, u"unit"_s, u"value"_s}));
    QCOMPARE(second.value(u"ratio"_s).toDouble(), 0.8);
    QVERIFY(second.value(u"ok"_s).toBool());
}

void TestBench::endsWithOneWhereALimitIsMissed()
{
    QString output;
    QCOMPARE(run([](Report &report) { report.atMost(u"a"_s, 2, u"ms"_s, 1); }, {u"it"_s}, &output), 1);
    QVERIFY(output.contains(u"MISSED"_s));
    QCOMPARE(run([](Report &report) { report.holds(u"a"_s, false); }, {u"it"_s}, &output), 1);
    QCOMPARE(run([](Report &) {}, {u"it"_s}, &output), 1);
}

void TestBench::endsWithTwoOnAnUnknownName()
{
    QString output;
    QCOMPARE(run([](Report &) {}, {u"that"_s}, &output), 2);
    QVERIFY(output.isEmpty());
}

void TestBench::takesMediansAndPercentiles()
{
    QCOMPARE(median({3, 1, 2}), 2.0);
    QCOMPARE(median({4, 1, 2, 3}), 2.5);
    QCOMPARE(median({}), 0.0);
    QCOMPARE(percentile({5, 4, 3, 2, 1}, 50), 3.0);
    QCOMPARE(percentile({5, 4, 3, 2, 1}, 99), 5.0);
    QCOMPARE(percentile({7}, 50), 7.0);
    int turn = 0;
    const Pair pair = interleaved(
        3, [&] { return double(turn++); }, [&] { return double(10 * turn++); });
    QCOMPARE(pair.first, 2.0);
    QCOMPARE(pair.second, 30.0);
}

QTEST_GUILESS_MAIN(TestBench)
#include "TestBench.moc"
