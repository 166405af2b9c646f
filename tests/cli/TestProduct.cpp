#include "cli/CommandFixture.h"

#include <QJsonObject>

using namespace stockroom;
using namespace stockroom::test;

/// One product made, edited, archived and shown on the command line.
class TestProduct final : public QObject, CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void makesAndEditsAProduct_data() { TestDatabases::addRows(); }
    void makesAndEditsAProduct();
    void refusesEachBadFieldAndChangesNothing_data();
    void refusesEachBadFieldAndChangesNothing();
};

void TestProduct::makesAndEditsAProduct()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(runOn(shop, {u"new"_s}).status == 0);
    RUN(made, 0, shop, u"product"_s, u"add"_s, u"MUG"_s, u"--name"_s, u"Blue mug"_s, u"--price"_s, u"4.50"_s,
        u"--cost"_s, u"2.10"_s, u"--tax"_s, u"19"_s, u"--reorder"_s, u"5"_s, u"--reorder-quantity"_s, u"12"_s,
        u"--barcode"_s, u"4006381333931"_s, u"--category"_s, u"Kitchen"_s, u"--unit"_s, u"pcs"_s);
    QCOMPARE(made.object()[u"name"_s].toString(), u"Blue mug"_s);
    QCOMPARE(made.object()[u"cost"_s].toDouble(), 2.1);
    QCOMPARE(made.object()[u"tax"_s].toDouble(), 19.0);
    RUN(edited, 0, shop, u"product"_s, u"edit"_s, u"4006381333931"_s, u"--price"_s, u"4.95"_s, u"--sku"_s,
        u"MUG-B"_s);
    QCOMPARE(edited.object()[u"sku"_s].toString(), u"MUG-B"_s);
    QCOMPARE(edited.object()[u"reorder_quantity"_s].toDouble(), 12.0);
    RUN(archived, 0, shop, u"product"_s, u"archive"_s, u"MUG-B"_s);
    QCOMPARE(archived.object()[u"archived"_s], QJsonValue(true));
    RUN(back, 0, shop, u"product"_s, u"archive"_s, u"MUG-B"_s, u"--back"_s);
    RUN(shown, 0, shop, u"product"_s, u"show"_s, u"MUG-B"_s);
    QCOMPARE(shown.object()[u"archived"_s], QJsonValue(false));
    QCOMPARE(shown.object()[u"price"_s].toDouble(), 4.95);
}

void TestProduct::refusesEachBadFieldAndChangesNothing_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    for (const char *bad : {"edit TEA --price x", "edit TEA --cost -1", "edit TEA --tax 101",
                            "edit TEA --unit box", "edit TEA --reorder 1.5", "edit TEA --reorder-quantity x",
                            "edit TEA --barcode 123", "edit TEA --sku RICE", "edit TEA --unit kg",
                            "edit NONE --price 1", "show NONE", "archive NONE", "add TEA"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << 1;
    for (const char *wrong :
         {"", "paint TEA", "add", "show TEA RICE", "show TEA --price 1", "edit TEA --back"})
        QTest::newRow(*wrong ? wrong : "nothing") << QString::fromLatin1(wrong) << 2;
}

void TestProduct::refusesEachBadFieldAndChangesNothing()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const QString shop = m_databases.file(u"refused.stockroom"_s);
    if (!QFile::exists(shop))
        QVERIFY(stocked(shop));
    const QByteArray before = runOn(shop, {u"product"_s, u"show"_s, u"TEA"_s}).out;
    const ProgramRun run = runOn(shop, QStringList{u"product"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(run.status == status, run.account().constData());
    QVERIFY2(!run.err.isEmpty(), run.account().constData());
    QCOMPARE(runOn(shop, {u"product"_s, u"show"_s, u"TEA"_s}).out, before);
}

QTEST_GUILESS_MAIN(TestProduct)
#include "TestProduct.moc"
