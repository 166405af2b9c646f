#include "service/Shop.h"
#include "storage/Database.h"

#include "cli/CommandFixture.h"

#include <QDir>
#include <QUuid>

#include <sys/stat.h>
#include <unistd.h>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// The command line as people and scripts meet it: the built program, run as a process.
class TestCommands final : public QObject, private CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void makesAndShowsAShop_data() { TestDatabases::addRows(); }
    void makesAndShowsAShop();
    void ordersAndCancels_data() { TestDatabases::addRows(); }
    void ordersAndCancels();
    void answersOneKeyWithOneNumber_data() { TestDatabases::addRows(); }
    void answersOneKeyWithOneNumber();
    void answersAKeyAfterThePriceChanged_data() { TestDatabases::addRows(); }
    void answersAKeyAfterThePriceChanged();
    void tellsWhatIsShort_data() { TestDatabases::addRows(); }
    void tellsWhatIsShort();
    void refusesBadOrdersAndChangesNothing_data() { TestDatabases::addRows(); }
    void refusesBadOrdersAndChangesNothing();
    void refusesBadKeysAndNumbers_data() { TestDatabases::addRows(); }
    void refusesBadKeysAndNumbers();
    void neverOverwrites_data() { TestDatabases::addRows(); }
    void neverOverwrites();
    void makesNoShopByTheWay_data() { TestDatabases::addRows(); }
    void makesNoShopByTheWay();
    void refusesANewerShop_data() { TestDatabases::addRows(); }
    void refusesANewerShop();
    void readsBesideARunningWriter_data() { TestDatabases::addRows(); }
    void readsBesideARunningWriter();
    void saysWhoHasTheShop();
    void meetsTheSameLockByALink();
    void refusesAShopOfTwoNames();
    void refusesAFileThatIsNoShop_data();
    void refusesAFileThatIsNoShop();
    void saysThatTheDatabaseIsLost_data();
    void saysThatTheDatabaseIsLost();
    void writesTheStockAsCsv();
    void keepsItsFilesToItsOwner();
    void knowsWrongUse_data();
    void knowsWrongUse();
    void speaksToPeopleWithoutJson();

private:
    static void verifyRefusal(const ProgramRun &run);
};

void TestCommands::makesAndShowsAShop()
{
    FETCH_SHOP(m_databases, shop);
    RUN(made, 0, shop, u"new"_s, u"--currency"_s, u"GBP"_s, u"--time-zone"_s, u"Europe/London"_s);
    QCOMPARE(made.object()[u"currency"_s].toString(), u"GBP"_s);
    RUN(empty, 0, shop, u"stock"_s);
    QVERIFY(empty.json().isArray() && empty.array().isEmpty());
    RUN(none, 0, shop, u"orders"_s);
    QVERIFY(none.json().isArray() && none.array().isEmpty());

    const QString list = write(u"list.csv"_s, "sku,name,price,stock\nTEA,Green tea,2.995,10\n");
    RUN(imported, 0, shop, u"import"_s, u"products"_s, list);
    QCOMPARE(imported.object()[u"imported"_s].toInt(), 1);
    RUN(stock, 0, shop, u"stock"_s);
    QCOMPARE(stock.array().size(), 1);
    const QJsonObject row = stock.array().first().toObject();
    QCOMPARE(row[u"sku"_s].toString(), u"TEA"_s);
    QCOMPARE(row[u"name"_s].toString(), u"Green tea"_s);
    QCOMPARE(row[u"on_hand"_s].toDouble(), 10.0);
    QCOMPARE(row[u"reserved"_s].toDouble(), 0.0);
    QCOMPARE(row[u"available"_s].toDouble(), 10.0);
    RUN(proof, 0, shop, u"prove"_s);
    QCOMPARE(proof.object()[u"ok"_s], QJsonValue(true));
    const QJsonArray checks = proof.object()[u"checks"_s].toArray();
    QVERIFY(!checks.isEmpty());
    for (const QJsonValue &check : checks) {
        QVERIFY(!check[u"name"_s].toString().isEmpty());
        QVERIFY(check[u"checked"_s].isDouble());
        QVERIFY(check[u"violations"_s].isArray());
    }
}

void TestCommands::ordersAndCancels()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(order, 0, shop, u"order"_s, u"TEA=3"_s, u"RICE=1.5"_s);
    const QJsonObject answer = order.object();
    QCOMPARE(answer[u"status"_s].toString(), u"confirmed"_s);
    QVERIFY(answer[u"shortfalls"_s].toArray().isEmpty());
    QVERIFY(!QUuid::fromString(answer[u"key"_s].toString()).isNull());
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(7));
    QCOMPARE(onHand(shop, u"RICE"_s), QJsonValue(1));

    RUN(orders, 0, shop, u"orders"_s);
    QCOMPARE(orders.array().size(), 1);
    const QJsonObject row = orders.array().first().toObject();
    QCOMPARE(row[u"number"_s], answer[u"number"_s]);
    QCOMPARE(row[u"key"_s], answer[u"key"_s]);
    QCOMPARE(row[u"lines"_s].toInt(), 2);
    // 3 × 2.995 = 8.985, rounded half away from zero, and 1.5 × 1.20
    QCOMPARE(row[u"total"_s].toDouble(), 10.79);
    QVERIFY(QDateTime::fromString(row[u"placed_at"_s].toString(), Qt::ISODateWithMs).isValid());
    RUN(keys, 0, shop, u"orders"_s, u"--keys"_s);
    QCOMPARE(keys.array(), QJsonArray{answer[u"key"_s]});

    const QString number = QString::number(answer[u"number"_s].toInteger());
    RUN(cancelled, 0, shop, u"cancel"_s, number);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(10));
    const QByteArray before = stateOf(shop);
    RUN(again, 1, shop, u"cancel"_s, number);
    QVERIFY(again.err.contains(number.toLatin1()));
    QCOMPARE(stateOf(shop), before);
    RUN(proof, 0, shop, u"prove"_s);
}

void TestCommands::answersOneKeyWithOneNumber()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    RUN(first, 0, shop, u"order"_s, u"TEA=4"_s, u"--key"_s, key);
    QCOMPARE(first.object()[u"key"_s].toString(), key);
    RUN(second, 0, shop, u"order"_s, u"TEA=4"_s, u"--key"_s, key);
    QCOMPARE(second.object()[u"number"_s], first.object()[u"number"_s]);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(6));
    RUN(other, 1, shop, u"order"_s, u"TEA=5"_s, u"--key"_s, key);
    QCOMPARE(other.object()[u"status"_s].toString(), u"rejected"_s);
    const QString number = QString::number(first.object()[u"number"_s].toInteger());
    QVERIFY2(other.err.contains("order " + number.toLatin1()), other.account().constData());
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(6));
}

void TestCommands::answersAKeyAfterThePriceChanged()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    RUN(first, 0, shop, u"order"_s, u"TEA=4"_s, u"RICE=1"_s, u"--key"_s, key);
    RUN(dearer, 0, shop, u"import"_s, u"products"_s, write(u"dearer.csv"_s, "sku,price\nTEA,3.50\n"));
    RUN(second, 0, shop, u"order"_s, u"TEA=4"_s, u"RICE=1"_s, u"--key"_s, key);
    QCOMPARE(second.object(), first.object());
    RUN(other, 1, shop, u"order"_s, u"RICE=1"_s, u"TEA=4"_s, u"--key"_s, key);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(6));
    RUN(fresh, 0, shop, u"order"_s, u"TEA=1"_s);
    QCOMPARE(fresh.object()[u"total"_s].toDouble(), 3.5);
}

void TestCommands::tellsWhatIsShort()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(order, 1, shop, u"order"_s, u"RICE=1"_s, u"TEA=6"_s, u"TEA=5.0"_s, u"SALT=1"_s);
    QCOMPARE(order.object()[u"status"_s].toString(), u"rejected"_s);
    verifyRefusal(order);
    QHash<QString, QPair<double, double>> shortfalls;
    for (const QJsonValue &line : order.object()[u"shortfalls"_s].toArray())
        shortfalls.insert(line[u"sku"_s].toString(),
                          {line[u"wanted"_s].toDouble(), line[u"available"_s].toDouble()});
    const QHash<QString, QPair<double, double>> expected{{u"TEA"_s, {11, 10}}, {u"SALT"_s, {1, 0}}};
    QCOMPARE(shortfalls, expected);
    QCOMPARE(stateOf(shop), before);
}

/// Whatever an order is refused for, its answer has the same fields.
void TestCommands::verifyRefusal(const ProgramRun &run)
{
    const QJsonObject answer = run.object();
    QVERIFY2(answer[u"status"_s] == u"rejected"_s && answer[u"number"_s].isNull(), run.account().constData());
    QVERIFY2(answer.contains(u"key"_s) && answer[u"shortfalls"_s].isArray(), run.account().constData());
    QVERIFY2(!answer[u"error"_s].toString().isEmpty(), run.account().constData());
}

void TestCommands::refusesBadOrdersAndChangesNothing()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    const QList<QStringList> refused{{u"COFFEE=1"_s},
                                     {u"TEA=1"_s, u"COFFEE=1"_s},
                                     {u"TEA=0"_s},
                                     {u"TEA=-1"_s},
                                     {u"TEA=1000000000000000000"_s},
                                     {u"TEA=abc"_s},
                                     {u"TEA=1.5"_s},
                                     {u"TEA=nan"_s},
                                     {u"TEA=1e0"_s},
                                     {}};
    for (const QStringList &lines : refused) {
        const ProgramRun run = runOn(shop, QStringList{u"order"_s} + lines);
        QVERIFY2(run.status == 1 && !run.err.trimmed().isEmpty(), run.account().constData());
        verifyRefusal(run);
        QVERIFY2(!QUuid::fromString(run.object()[u"key"_s].toString()).isNull(), run.account().constData());
    }
    RUN(noQuantity, 2, shop, u"order"_s, u"TEA="_s);
    RUN(noEquals, 2, shop, u"order"_s, u"TEA"_s);
    QCOMPARE(stateOf(shop), before);
}

void TestCommands::refusesBadKeysAndNumbers()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(key, 1, shop, u"order"_s, u"TEA=1"_s, u"--key"_s, u"mine"_s);
    QVERIFY(key.err.contains("mine"));
    verifyRefusal(key);
    RUN(number, 1, shop, u"cancel"_s, u"77"_s);
    QVERIFY(number.err.contains("77"));
    RUN(less, 1, shop, u"cancel"_s, u"0"_s);
    RUN(word, 2, shop, u"cancel"_s, u"first"_s);
    RUN(none, 2, shop, u"cancel"_s);
    QCOMPARE(stateOf(shop), before);
}

void TestCommands::neverOverwrites()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    RUN(made, 1, shop, u"new"_s);
    QVERIFY(!made.err.isEmpty());
    RUN(demo, 1, shop, u"demo"_s);
    QCOMPARE(stateOf(shop), before);
    if (database == QLatin1StringView(TestDatabases::kPostgresql))
        return;
    const QString letter = write(u"letter.txt"_s, "Dear Sir or Madam\n");
    RUN(over, 1, letter, u"new"_s);
    QFile file(letter);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear Sir or Madam\n"));
}

void TestCommands::makesNoShopByTheWay()
{
    FETCH_SHOP(m_databases, shop);
    for (const QStringList &command : {QStringList{u"stock"_s},
                                       {u"orders"_s},
                                       {u"prove"_s},
                                       {u"order"_s, u"TEA=1"_s},
                                       {u"cancel"_s, u"10001"_s},
                                       {u"import"_s, u"products"_s, u"stock.csv"_s}}) {
        const ProgramRun run = runOn(shop, command);
        QVERIFY2(run.status == 1 && run.json().isObject(), run.account().constData());
        QVERIFY(!QFile::exists(shop));
        QVERIFY(!QFile::exists(shop + u".lock"_s));
    }
    RUN(still, 0, shop, u"new"_s);
}

void TestCommands::refusesANewerShop()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database(address, Database::Access::Writer)
        .execute(u"INSERT INTO schema_version (version) VALUES (9999)"_s);
    for (const QStringList &command :
         {QStringList{u"stock"_s}, {u"orders"_s}, {u"prove"_s}, {u"order"_s, u"TEA=1"_s}}) {
        const ProgramRun run = runOn(shop, command);
        QVERIFY2(run.status == 1 && run.json().isObject() && run.err.contains("newer"),
                 run.account().constData());
    }
    Database(address, Database::Access::Writer).execute(u"DELETE FROM schema_version WHERE version = 9999"_s);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(10));
}

void TestCommands::readsBesideARunningWriter()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    const QByteArray before = stateOf(shop);
    QVERIFY(before.contains("TEA"));
    RUN(proof, 0, shop, u"prove"_s);
    // What the writer has committed is seen at once, though its log has not been moved into the file.
    const auto row = open.value()->reader().productByCode(u"TEA"_s).result();
    PostingRequest sale;
    sale.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    sale.lines = {{row->product.id, Quantity::fromUnits(1), row->product.price}};
    QSemaphore answered;
    const Shop::DeskPtr desk = open.value()->makeDesk();
    QObject::connect(
        desk.get(), &OrderDesk::orderConfirmed, desk.get(), [&] { answered.release(); },
        Qt::DirectConnection);
    QVERIFY(desk->place(sale).ok());
    QVERIFY(answered.tryAcquire(1, 10'000));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(9));
    RUN(keys, 0, shop, u"orders"_s, u"--keys"_s);
    QCOMPARE(keys.array(), QJsonArray{sale.key.text()});
}

void TestCommands::saysWhoHasTheShop()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    const QByteArray before = stateOf(shop);
    const QString list = write(u"more.csv"_s, "sku,name\nMORE,More\n");
    for (const QStringList &command : {QStringList{u"order"_s, u"TEA=1"_s},
                                       {u"cancel"_s, u"10001"_s},
                                       {u"import"_s, u"products"_s, list}}) {
        const ProgramRun run = runOn(shop, command);
        QVERIFY2(run.status == 1 && run.json().isObject(), run.account().constData());
        QVERIFY2(run.err.contains("process " + QByteArray::number(QCoreApplication::applicationPid())),
                 run.account().constData());
        QVERIFY2(run.err.contains("since "), run.account().constData());
    }
    QCOMPARE(stateOf(shop), before);
    open.value().reset();
    RUN(order, 0, shop, u"order"_s, u"TEA=1"_s);
}

void TestCommands::meetsTheSameLockByALink()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString link = m_databases.file(u"link.stockroom"_s);
    QVERIFY(QFile::link(shop, link));
    auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    RUN(refused, 1, link, u"order"_s, u"TEA=1"_s);
    QVERIFY2(refused.err.contains("has this shop open"), refused.account().constData());
    open.value().reset();
    RUN(order, 0, link, u"order"_s, u"TEA=1"_s);
    QVERIFY(!QFile::exists(link + u".lock"_s));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(9));
}

void TestCommands::refusesAShopOfTwoNames()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString other = m_databases.file(u"other.stockroom"_s);
    QVERIFY(::link(QFile::encodeName(shop).constData(), QFile::encodeName(other).constData()) == 0);
    for (const QString &name : {shop, other}) {
        RUN(order, 1, name, u"order"_s, u"TEA=1"_s);
        QVERIFY2(order.err.contains("hard link"), order.account().constData());
        RUN(stock, 1, name, u"stock"_s);
    }
    QVERIFY(!QFile::exists(other + u".lock"_s));
    QVERIFY(QFile::remove(other));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(10));
}

void TestCommands::refusesAFileThatIsNoShop_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear Sir or Madam\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x00\xff\x13", 3).repeated(4000);
    QTest::newRow("a database's first page, torn")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(300, '\x07');
}

void TestCommands::refusesAFileThatIsNoShop()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(u"no shop.dat"_s, bytes);
    for (const QStringList &command :
         {QStringList{u"stock"_s}, {u"orders"_s}, {u"prove"_s}, {u"order"_s, u"TEA=1"_s}}) {
        const ProgramRun run = runOn(path, command);
        QVERIFY2(run.status == 1 && run.json().isObject() && run.err.contains("no shop.dat"),
                 run.account().constData());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    for (const auto &suffix : {u".lock"_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QVERIFY2(!QFile::exists(path + suffix), qPrintable(suffix));
    const QString folder = m_databases.file(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    RUN(read, 1, folder, u"stock"_s);
    RUN(written, 1, folder, u"order"_s, u"TEA=1"_s);
    QVERIFY(!QFile::exists(folder + u".lock"_s));
}

void TestCommands::saysThatTheDatabaseIsLost_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("stock") << QStringList{u"stock"_s};
    QTest::newRow("prove") << QStringList{u"prove"_s};
    QTest::newRow("order") << QStringList{u"order"_s, u"TEA=1"_s};
    QTest::newRow("new") << QStringList{u"new"_s};
}

void TestCommands::saysThatTheDatabaseIsLost()
{
    QFETCH(QStringList, command);
    // Port 1 of the loopback address: nobody listens there.
    RUN(run, 1, u"postgresql://somebody@127.0.0.1:1/shop"_s, command);
    QVERIFY2(run.err.contains("reached"), run.account().constData());
}

void TestCommands::writesTheStockAsCsv()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const QString path = m_databases.file(u"out.csv"_s);
    RUN(run, 0, shop, u"stock"_s, u"--csv"_s, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("TEA") && text.contains("2.5"), text.constData());
    RUN(nowhere, 1, shop, u"stock"_s, u"--csv"_s, m_databases.file(u"no/such/folder/out.csv"_s));
}

void TestCommands::keepsItsFilesToItsOwner()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const auto open = Shop::open(ShopAddress::parse(shop).value());
    QVERIFY(open.ok());
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        struct stat status { };
        QVERIFY2(stat(QFile::encodeName(shop + suffix).constData(), &status) == 0, qPrintable(suffix));
        QCOMPARE(int(status.st_mode & 0777), 0600);
    }
}

void TestCommands::knowsWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{u"--json"_s};
    QTest::newRow("no such command") << QStringList{u"--json"_s, u"sell"_s};
    QTest::newRow("no shop") << QStringList{u"--json"_s, u"stock"_s};
    QTest::newRow("--shop without a value") << QStringList{u"--json"_s, u"stock"_s, u"--shop"_s};
    QTest::newRow("no such option") << QStringList{u"--json"_s, u"--shop"_s, u"x"_s, u"stock"_s, u"--all"_s};
    QTest::newRow("no such global option") << QStringList{u"--json"_s, u"--loud"_s, u"stock"_s};
    QTest::newRow("too many words") << QStringList{u"--json"_s, u"--shop"_s, u"x"_s, u"stock"_s, u"TEA"_s};
    QTest::newRow("import without a file")
        << QStringList{u"--json"_s, u"--shop"_s, u"x"_s, u"import"_s, u"orders"_s};
}

void TestCommands::knowsWrongUse()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = runProgram(arguments);
    QVERIFY2(run.status == 2, run.account().constData());
    QVERIFY2(run.json().isObject(), run.account().constData());
    QVERIFY2(run.err.contains("Usage"), run.account().constData());
}

void TestCommands::speaksToPeopleWithoutJson()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const ProgramRun order = runProgram({u"--shop"_s, shop, u"order"_s, u"TEA=1"_s});
    QVERIFY2(order.status == 0 && order.out.contains("confirmed"), order.account().constData());
    const ProgramRun stock = runProgram({u"--shop"_s, shop, u"stock"_s});
    QVERIFY2(stock.status == 0 && stock.out.contains("Green tea"), stock.account().constData());
    const ProgramRun keys = runProgram({u"--shop"_s, shop, u"orders"_s, u"--keys"_s});
    QVERIFY2(!QUuid::fromString(QString::fromLatin1(keys.out.trimmed())).isNull(),
             keys.account().constData());
    const ProgramRun help = runProgram({u"--help"_s});
    QVERIFY2(help.status == 0 && help.out.contains("prove"), help.account().constData());
}

QTEST_GUILESS_MAIN(TestCommands)
#include "TestCommands.moc"
