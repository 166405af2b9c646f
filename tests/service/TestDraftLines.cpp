#include "service/ShopFixture.h"
#include "storage/Query.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// What a draft has lost is told: an order must not come back short without a word.
class TestDraftLines final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole_data() { TestDatabases::addRows(); }
    void comesBackWhole();
    void saysHowManyLinesAreLost_data();
    void saysHowManyLinesAreLost();

private:
    TestDatabases m_databases;
};

void TestDraftLines::comesBackWhole()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const Draft draft = sale(addProducts(*open, 1, 5).first(), 2);
    QVERIFY(open->drafts().save(draft).result().ok());
    const auto left = open->drafts().all().result();
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().draft.lines, draft.lines);
    QCOMPARE(left->first().linesLost, 0);
}

void TestDraftLines::saysHowManyLinesAreLost_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("kept");
    QTest::newRow("a quantity that is none")
        << uR"({"lines":[["1","many","5"],["1","1000","5"]]})"_s << 1 << 1;
    QTest::newRow("a price below zero") << uR"({"lines":[["1","1000","-5"]]})"_s << 1 << 0;
    QTest::newRow("a product that is none") << uR"({"lines":[["","1000","5"],["1","1000"]]})"_s << 2 << 0;
    QTest::newRow("no draft at all") << u"Dear Sir or Madam"_s << 1 << 0;
}

void TestDraftLines::saysHowManyLinesAreLost()
{
    QFETCH(QString, content);
    QFETCH(int, lost);
    QFETCH(int, kept);
    const auto open = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    const Draft draft = sale(addProducts(*open, 1, 5).first(), 2);
    QVERIFY(open->drafts().save(draft).result().ok());
    QVERIFY(open->writer()
                .submit([content](Database &database) {
                    database.query(u"UPDATE draft SET content = :content"_s).bind(":content", content).exec();
                })
                .result()
                .ok());
    const auto left = open->drafts().all().result();
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().linesLost, lost);
    QCOMPARE(left->first().draft.lines.size(), kept);
}

QTEST_GUILESS_MAIN(TestDraftLines)
#include "TestDraftLines.moc"
