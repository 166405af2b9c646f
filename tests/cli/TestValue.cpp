#include "cli/CommandFixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace stockroom;
using namespace stockroom::test;

/// What the stock is worth, asked on the command line.
class TestValue final : public QObject, CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheValueByEachMethod_data() { TestDatabases::addRows(); }
    void tellsTheValueByEachMethod();
    void refusesWhatItCanNotRead();
};

void TestValue::tellsTheValueByEachMethod()
{
    FETCH_SHOP(m_databases, shop);
    RUN(made, 0, shop, u"new"_s, u"--cost-method"_s, u"fifo"_s);
    QCOMPARE(made.object()[u"cost_method"_s].toString(), u"fifo"_s);
    RUN(own, 0, shop, u"value"_s);
    QCOMPARE(own.object()[u"method"_s].toString(), u"fifo"_s);
    QCOMPARE(own.object()[u"value"_s].toDouble(), 0.0);
    QVERIFY(own.object()[u"as_of"_s].isNull());
    RUN(other, 0, shop, u"value"_s, u"--method"_s, u"average"_s, u"--as-of"_s, u"2026-11-30"_s);
    QCOMPARE(other.object()[u"method"_s].toString(), u"average"_s);
    QVERIFY(other.object()[u"as_of"_s].toString().startsWith(u"2026-"_s));
}

void TestValue::refusesWhatItCanNotRead()
{
    const QString shop = m_databases.file(u"refused.stockroom"_s);
    RUN(badMethod, 1, shop, u"new"_s, u"--cost-method"_s, u"lifo"_s);
    RUN(none, 1, shop, u"value"_s);
    RUN(made, 0, shop, u"new"_s);
    RUN(noDate, 1, shop, u"value"_s, u"--as-of"_s, u"yesterday"_s);
    RUN(noMethod, 1, shop, u"value"_s, u"--method"_s, u"lifo"_s);
    QCOMPARE(runOn(shop, {u"value"_s, u"now"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestValue)
#include "TestValue.moc"
