#include "cli/CommandFixture.h"

#include "service/Shop.h"
#include "support/CommitProxy.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;

/// Files taken in by the command line: what can not be read is said in words, and changes nothing.
class TestImport final : public QObject, private CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void refusesAnUnreadableCsv_data();
    void refusesAnUnreadableCsv();
    void saysWhichRowIsBad_data();
    void saysWhichRowIsBad();
    void refusesAListWithBadRows();
    void saysWhichMappedColumnIsMissing();
    void failsWhereNothingCameIn();
    void changesNothingInADryRun_data();
    void changesNothingInADryRun();
    void saysWhatIsUnresolvedAndHowToGoOn();
};

void TestImport::refusesAnUnreadableCsv_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    for (const QString &what : {u"products"_s, u"orders"_s}) {
        const auto row = [&](const char *name) -> QTestData & {
            return QTest::addRow("%s %s", qPrintable(what), name) << what;
        };
        row("missing file") << QByteArray() << u"nowhere.csv: No such file"_s;
        row("empty file") << QByteArray("\n") << u"nothing in the file that can be read as a table"_s;
        row("no known column") << QByteArray("foo,bar\n1,2\n") << u"Its columns are: foo, bar"_s;
        row("NUL bytes") << QByteArray("sku,name,invoice,quantity\n\0\0\0,\0", 31) << u"NUL"_s;
        row("a quote never closed") << QByteArray(
            "sku,name,invoice,quantity,date\nB,b,1,1,2020-01-01\n\"A,b,1,1,2020-01-01\n")
                                    << u"Line 3: A quote is never closed"_s;
    }
}

void TestImport::refusesAnUnreadableCsv()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    const QString file = bytes.isEmpty() ? m_databases.file(u"nowhere.csv"_s) : write(u"bad.csv"_s, bytes);
    RUN(run, 1, shop, u"import"_s, what, file);
    QVERIFY2(run.err.contains(said.toUtf8()), run.account().constData());
    QVERIFY2(!run.err.contains("fault of the program"), run.account().constData());
    QCOMPARE(stateOf(shop), before);
}

void TestImport::saysWhichRowIsBad_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("said");
    QTest::newRow("date") << QByteArray("5,TEA,1,2020-13-45")
                          << u"Line 2: Date: “2020-13-45” is not a date."_s;
    QTest::newRow("quantity") << QByteArray("5,TEA,many,2020-01-01")
                              << u"Line 2: Quantity: “many” is not a number."_s;
    QTest::newRow("cells") << QByteArray("5,TEA,1,2020-01-01,x,y")
                           << u"Line 2: The row does not fit the header (cells/columns: 6/4)."_s;
    QTest::newRow("quotes") << QByteArray("5,\"TEA\"x,1,2020-01-01")
                            << u"Line 2: A quote is never closed, or text"_s;
    QTest::newRow("text") << QByteArray("5,T\xff"
                                        "EA,1,2020-01-01")
                          << u"Line 2: It has bytes that are no text in the character set UTF-8."_s;
}

void TestImport::saysWhichRowIsBad()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, said);
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString file =
        write(u"orders.csv"_s, "invoice,sku,quantity,date\n" + row + "\n6,RICE,1,2020-01-01\n");
    RUN(run, 0, shop, u"import"_s, u"orders"_s, u"--dry-run"_s, u"--charset"_s, u"UTF-8"_s, file);
    QVERIFY2(run.err.contains(said.toUtf8()), run.account().constData());
    QCOMPARE(run.object()[u"bad"_s].toInt(), 1);
}

void TestImport::refusesAListWithBadRows()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(run, 1, shop, u"import"_s, u"products"_s, write(u"list.csv"_s, "sku,price\nA,x\nB,y\nC,1\n"));
    QVERIFY2(run.err.contains("2 rows are bad; nothing was taken in."), run.account().constData());
    QCOMPARE(stateOf(shop), before);
}

void TestImport::saysWhichMappedColumnIsMissing()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString list = write(u"list.csv"_s, "sku,price\nA,1\n");
    RUN(run, 1, shop, u"import"_s, u"products"_s, list, u"--map"_s, u"sku=bar"_s);
    QVERIFY2(run.err.contains("no column “bar”") && run.err.contains("sku, price"),
             run.account().constData());
    RUN(unknown, 2, shop, u"import"_s, u"products"_s, list, u"--map"_s, u"colour=bar"_s);
    QVERIFY2(unknown.err.contains("no field “colour”") && unknown.err.contains("barcode"),
             unknown.account().constData());
}

void TestImport::failsWhereNothingCameIn()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString file = write(u"orders.csv"_s, "invoice,sku,quantity,price\n5,TEA,11,1\n");
    RUN(refused, 1, shop, u"import"_s, u"orders"_s, file);
    QCOMPARE(refused.object()[u"rejected"_s].toInt(), 1);
    const QString half = write(u"half.csv"_s, "invoice,sku,quantity,price\n5,TEA,11,1\n6,TEA,2,1\n");
    RUN(taken, 0, shop, u"import"_s, u"orders"_s, half);
    RUN(again, 0, shop, u"import"_s, u"orders"_s, half);
    QCOMPARE(again.object()[u"imported"_s].toInt(), 0);
}

void TestImport::changesNothingInADryRun_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("products") << u"products"_s;
    QTest::newRow("orders") << u"orders"_s;
}

void TestImport::changesNothingInADryRun()
{
    QFETCH(QString, what);
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    RUN(made, 0, shop, u"new"_s);
    const auto bytes = [&] {
        QFile file(shop);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const QString file = write(u"list.csv"_s, "sku,invoice,quantity,price\nA,1,2,3\n");
    RUN(rehearsed, 0, shop, u"import"_s, what, u"--dry-run"_s, file);
    QCOMPARE(rehearsed.object()[u"imported"_s].toInt(), 1);
    QVERIFY(bytes() == before);
    // It asks for no lock either: it runs beside a writer.
    const auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    RUN(beside, 0, shop, u"import"_s, what, u"--dry-run"_s, file);
}

void TestImport::saysWhatIsUnresolvedAndHowToGoOn()
{
    const QString postgresql = QString::fromLatin1(TestDatabases::kPostgresql);
    if (const QString missing = m_databases.missing(postgresql); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString shop = m_databases.newShop(postgresql);
    QByteArray lines = "invoice,sku,quantity,date\n";
    for (int i = 1; i <= 3'000; ++i)
        lines += QByteArray::number(i) + ",A,1,2020-01-01\n";
    const QString file = write(u"history.csv"_s, lines);
    QCOMPARE(runOn(shop, {u"new"_s}).status, 0);
    ShopAddress proxied = ShopAddress::parse(shop).value();
    CommitProxy proxy(proxied.port);
    proxied.port = proxy.port();
    const QStringList command{u"import"_s, u"orders"_s, file, u"--opening"_s, u"cover"_s};
    // The shop is opened, the products and their stock are there: the first invoices are cut, and then there
    // is no server any more.
    proxy.letPass(3);
    proxy.setCut(CommitProxy::Cut::BeforeTheAnswer);
    ProgramRun cut;
    std::thread program([&] { cut = runOn(proxied.toText(), command); });
    const bool isCut = QTest::qWaitFor([&] { return proxy.cuts() > 0; }, 20'000);
    proxy.setRefusing(true);
    program.join();
    QVERIFY2(isCut, cut.account().constData());
    QCOMPARE(cut.status, 1);
    QVERIFY2(cut.err.contains("unresolved: the answer of the database was lost"), cut.account().constData());
    QVERIFY2(cut.err.contains("Run the same command again"), cut.account().constData());
    QVERIFY(cut.object().value(u"unresolved"_s).toInt() > 0);
    QVERIFY(cut.object().value(u"stopped"_s).toString().contains(u"Run the same command again"_s));

    proxy.setCut(CommitProxy::Cut::None);
    RUN(again, 0, shop, command);
    QCOMPARE(again.object().value(u"imported"_s).toInt() + again.object().value(u"already_booked"_s).toInt(),
             3'000);
    QCOMPARE(again.object().value(u"unresolved"_s).toInt(), 0);
    QCOMPARE(onHand(shop, u"A"_s), QJsonValue(0));
    QCOMPARE(runOn(shop, {u"orders"_s, u"--keys"_s}).array().size(), 3'000);
    QCOMPARE(runOn(shop, {u"prove"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestImport)
#include "TestImport.moc"
