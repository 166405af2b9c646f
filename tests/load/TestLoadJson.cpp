#include "load/LoadJson.h"

#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

LoadResult someResult()
{
    LoadResult result;
    result.strategy = LoadStrategy::Stockroom;
    result.database = u"sqlite"_s;
    result.workers = 8;
    result.inFlight = 256;
    result.orders = 20'000;
    result.confirmed = 19'500;
    result.rejected = 500;
    result.seconds = 0.123456;
    result.latency.p50 = 3.14159;
    result.stockExpected = 17'500;
    result.stockActual = 17'500;
    return result;
}

} // namespace

class TestLoadJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWholeNumbersAndThreeDecimals()
    {
        const QJsonObject json = toJson(someResult());
        QCOMPARE(json.value(u"strategy"_s), QJsonValue(u"stockroom"_s));
        QCOMPARE(json.value(u"orders"_s), QJsonValue(20'000));
        QCOMPARE(json.value(u"seconds"_s), QJsonValue(0.123));
        QCOMPARE(json.value(u"p50_ms"_s), QJsonValue(3.142));
        QCOMPARE(json.value(u"stock_actual"_s), QJsonValue(17'500));
        QVERIFY(json.value(u"explanation"_s).toString().size() > 10);
    }

    void leavesOutWhatAResultDoesNotHave()
    {
        LoadResult result = someResult();
        for (const QString &name : {u"alone_p50_ms"_s, u"mean_batch"_s, u"first_failure"_s}) {
            QVERIFY(!toJson(result).contains(name));
        }
        result.alone = LoadLatency{.p50 = 2, .p95 = 3, .p99 = 4, .max = 5, .histogram = {}};
        result.meanBatch = 812.5;
        result.firstFailure = u"database is locked"_s;
        QCOMPARE(toJson(result).value(u"alone_p99_ms"_s), QJsonValue(4.0));
        QCOMPARE(toJson(result).value(u"mean_batch"_s), QJsonValue(812.5));
        QCOMPARE(toJson(result).value(u"first_failure"_s), QJsonValue(u"database is locked"_s));
    }

    void hasTheSameFieldsForEveryResult()
    {
        LoadResult other;
        other.meanBatch = 2;
        const QList<LoadField> a = loadFields(someResult());
        const QList<LoadField> b = loadFields(other);
        QCOMPARE(a.size(), b.size());
        for (qsizetype i = 0; i < a.size(); ++i) {
            QCOMPARE(a.at(i).first, b.at(i).first);
        }
    }

    void listsResults()
    {
        const QJsonArray rows = toJson(QList{someResult(), someResult()}).value(u"results"_s).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1).toObject(), toJson(someResult()));
    }
};

QTEST_GUILESS_MAIN(TestLoadJson)
#include "TestLoadJson.moc"
