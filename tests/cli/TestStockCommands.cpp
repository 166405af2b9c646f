#include "service/Shop.h"

#include "cli/CommandFixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// Stock that changes otherwise than by orders, from the command line: the built program, run as a process.
class TestStockCommands final : public QObject, private CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void receivesAndTakesBack_data() { TestDatabases::addRows(); }
    void receivesAndTakesBack();
    void adjustsWithAReason_data() { TestDatabases::addRows(); }
    void adjustsWithAReason();
    void movesBetweenPlaces_data() { TestDatabases::addRows(); }
    void movesBetweenPlaces();
    void booksAKeyOnce_data() { TestDatabases::addRows(); }
    void booksAKeyOnce();
    void refusesBadInputAndChangesNothing_data() { TestDatabases::addRows(); }
    void refusesBadInputAndChangesNothing();
    void speaksToPeopleWithoutJson();

private:
    /// A shelf of the shop; false where it could not be made.
    static bool addShelf(const QString &shop, const QString &code);
    static Quantity atPlace(const QString &shop, const QString &sku, const QString &code);
    static void verifyProof(const QString &shop);
};

bool TestStockCommands::addShelf(const QString &shop, const QString &code)
{
    const auto open = Shop::open(ShopAddress::parse(shop).value());
    if (!open)
        return false;
    Place shelf;
    shelf.code = code;
    shelf.name = u"Shelf "_s + code;
    shelf.kind = PlaceKind::Shelf;
    shelf.parent = kShopFloor;
    return bool(open.value()->places().save(shelf).result());
}

Quantity TestStockCommands::atPlace(const QString &shop, const QString &sku, const QString &code)
{
    const auto reader = Shop::openReader(ShopAddress::parse(shop).value());
    const PlaceTree places = reader.value()->places().result().value();
    Quantity found;
    const QList<StockAtPlace> stock = reader.value()->stockAt({places.byCode(code)}).result().value();
    for (const StockAtPlace &each : stock)
        found += each.sku.text() == sku ? each.onHand : Quantity();
    return found;
}

void TestStockCommands::verifyProof(const QString &shop)
{
    const ProgramRun proof = runOn(shop, {u"prove"_s});
    QVERIFY2(proof.status == 0 && proof.object()[u"ok"_s] == true, proof.account().constData());
}

void TestStockCommands::receivesAndTakesBack()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    QVERIFY(addShelf(shop, u"A-1"_s));
    const QByteArray before = stateOf(shop);
    RUN(receipt, 0, shop, u"receive"_s, u"TEA=5@1.25"_s, u"SALT=40"_s, u"RICE=0.5@2"_s, u"--document"_s,
        u"DN 77"_s, u"--to"_s, u"a-1"_s);
    const QJsonObject answer = receipt.object();
    QCOMPARE(answer[u"status"_s].toString(), u"confirmed"_s);
    QVERIFY(answer[u"posting"_s].toInteger() > 0);
    QVERIFY(answer[u"shortfalls"_s].toArray().isEmpty());
    QVERIFY(!QUuid::fromString(answer[u"key"_s].toString()).isNull());
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(15));
    QCOMPARE(onHand(shop, u"SALT"_s), QJsonValue(40));
    QCOMPARE(onHand(shop, u"RICE"_s), QJsonValue(3));
    QCOMPARE(atPlace(shop, u"TEA"_s, u"A-1"_s), Quantity::fromUnits(5));
    verifyProof(shop);

    const QString posting = QString::number(answer[u"posting"_s].toInteger());
    RUN(back, 0, shop, u"reverse"_s, posting);
    QCOMPARE(back.object()[u"status"_s].toString(), u"confirmed"_s);
    QVERIFY(back.object()[u"posting"_s] != answer[u"posting"_s]);
    QCOMPARE(stateOf(shop), before);
    RUN(again, 1, shop, u"reverse"_s, posting);
    QVERIFY2(again.err.contains("Posting " + posting.toLatin1()), again.account().constData());
    QCOMPARE(stateOf(shop), before);
    verifyProof(shop);
}

void TestStockCommands::adjustsWithAReason()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(less, 0, shop, u"adjust"_s, u"TEA=-3"_s, u"RICE=-0.5"_s, u"--reason"_s, u"damaged"_s, u"--note"_s,
        u"water"_s);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(7));
    QCOMPARE(onHand(shop, u"RICE"_s), QJsonValue(2));
    RUN(more, 0, shop, u"adjust"_s, u"SALT=+2"_s, u"TEA=-1"_s, u"--reason"_s, u"correction"_s);
    QCOMPARE(onHand(shop, u"SALT"_s), QJsonValue(2));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(6));
    const QByteArray before = stateOf(shop);
    RUN(tooMany, 1, shop, u"adjust"_s, u"RICE=-1"_s, u"TEA=-7"_s, u"--reason"_s, u"stolen"_s);
    QCOMPARE(tooMany.object()[u"status"_s].toString(), u"rejected"_s);
    const QJsonArray expected{QJsonObject{{u"sku"_s, u"TEA"_s}, {u"wanted"_s, 7}, {u"available"_s, 6}}};
    QCOMPARE(tooMany.object()[u"shortfalls"_s].toArray(), expected);
    QCOMPARE(stateOf(shop), before);
    verifyProof(shop);
}

void TestStockCommands::movesBetweenPlaces()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    QVERIFY(addShelf(shop, u"A-1"_s) && addShelf(shop, u"B-1"_s));
    RUN(first, 0, shop, u"transfer"_s, u"TEA=6"_s, u"RICE=1.5"_s, u"--to"_s, u"A-1"_s);
    RUN(second, 0, shop, u"transfer"_s, u"TEA=2"_s, u"--from"_s, u"A-1"_s, u"--to"_s, u"B-1"_s);
    QCOMPARE(atPlace(shop, u"TEA"_s, u"SHOP"_s), Quantity::fromUnits(4));
    QCOMPARE(atPlace(shop, u"TEA"_s, u"A-1"_s), Quantity::fromUnits(4));
    QCOMPARE(atPlace(shop, u"TEA"_s, u"B-1"_s), Quantity::fromUnits(2));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(10));
    RUN(tooMany, 1, shop, u"transfer"_s, u"TEA=5"_s, u"--from"_s, u"A-1"_s, u"--to"_s, u"B-1"_s);
    QCOMPARE(tooMany.object()[u"shortfalls"_s][0][u"available"_s].toInt(), 4);
    RUN(nowhere, 1, shop, u"transfer"_s, u"TEA=1"_s, u"--from"_s, u"A-1"_s, u"--to"_s, u"A-1"_s);
    QCOMPARE(atPlace(shop, u"TEA"_s, u"A-1"_s), Quantity::fromUnits(4));
    verifyProof(shop);
}

void TestStockCommands::booksAKeyOnce()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QStringList receive{u"receive"_s, u"TEA=5@1.5"_s, u"--key"_s, key};
    const ProgramRun first = runOn(shop, receive);
    const ProgramRun second = runOn(shop, receive);
    QVERIFY2(first.status == 0 && second.status == 0, second.account().constData());
    QCOMPARE(second.object()[u"posting"_s], first.object()[u"posting"_s]);
    QCOMPARE(first.object()[u"repeated"_s], QJsonValue(false));
    QCOMPARE(second.object()[u"repeated"_s], QJsonValue(true));
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(15));
    RUN(other, 1, shop, u"receive"_s, u"TEA=5@1.6"_s, u"--key"_s, key);
    QCOMPARE(other.object()[u"status"_s].toString(), u"rejected"_s);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(15));

    const QString posting = QString::number(first.object()[u"posting"_s].toInteger());
    const QStringList reverse{u"reverse"_s, posting, u"--key"_s,
                              QUuid::createUuid().toString(QUuid::WithoutBraces)};
    const ProgramRun back = runOn(shop, reverse);
    const ProgramRun again = runOn(shop, reverse);
    QVERIFY2(back.status == 0 && again.status == 0, again.account().constData());
    QCOMPARE(again.object()[u"posting"_s], back.object()[u"posting"_s]);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(10));
}

void TestStockCommands::refusesBadInputAndChangesNothing()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    const QByteArray before = stateOf(shop);
    const QList<QStringList> refused{
        {u"receive"_s, u"COFFEE=1"_s},
        {u"receive"_s, u"TEA=0"_s},
        {u"receive"_s, u"TEA=-1"_s},
        {u"receive"_s, u"TEA=1.5"_s},
        {u"receive"_s, u"TEA=1@"_s},
        {u"receive"_s, u"TEA=1@cheap"_s},
        {u"receive"_s, u"TEA=1@-2"_s},
        {u"receive"_s, u"TEA=1@0.00001"_s},
        {u"receive"_s, u"TEA=1000000000@1000000000"_s},
        {u"receive"_s, u"TEA=1"_s, u"--to"_s, u"NOWHERE"_s},
        {u"receive"_s, u"TEA=1"_s, u"--to"_s, u"SUPPLIER"_s},
        {u"receive"_s, u"TEA=1"_s, u"--document"_s, QString(300, u'x')},
        {u"receive"_s, u"TEA=1"_s, u"--key"_s, u"mine"_s},
        {u"adjust"_s, u"TEA=3"_s, u"--reason"_s, u"damaged"_s},
        {u"adjust"_s, u"TEA=+0"_s, u"--reason"_s, u"found"_s},
        {u"adjust"_s, u"TEA=-"_s, u"--reason"_s, u"damaged"_s},
        {u"adjust"_s, u"TEA=--1"_s, u"--reason"_s, u"damaged"_s},
        {u"adjust"_s, u"TEA=+1"_s, u"--reason"_s, u"stolen"_s},
        {u"adjust"_s, u"TEA=-1"_s, u"--reason"_s, u"found"_s},
        {u"adjust"_s, u"TEA=-1"_s, u"--reason"_s, u"damaged"_s, u"--note"_s, QString(501, u'x')},
        {u"adjust"_s, u"TEA=-1"_s, u"--reason"_s, u"damaged"_s, u"--at"_s, u"NOWHERE"_s},
        {u"transfer"_s, u"TEA=1"_s, u"--to"_s, u"NOWHERE"_s},
        {u"transfer"_s, u"TEA=1"_s, u"--from"_s, u"NOWHERE"_s, u"--to"_s, u"SHOP"_s},
        {u"transfer"_s, u"TEA=1"_s, u"--to"_s, u"SHOP"_s},
        {u"reverse"_s, u"999"_s},
        {u"reverse"_s, u"0"_s},
        {u"reverse"_s, u"1"_s, u"--key"_s, u"mine"_s}};
    for (const QStringList &command : refused) {
        const ProgramRun run = runOn(shop, command);
        QVERIFY2(run.status == 1 && !run.err.trimmed().isEmpty(), run.account().constData());
        const QJsonObject answer = run.object();
        QVERIFY2(answer[u"status"_s] == u"rejected"_s && answer[u"posting"_s].isNull(),
                 run.account().constData());
        QVERIFY2(answer.contains(u"key"_s) && answer[u"shortfalls"_s].isArray(), run.account().constData());
        QVERIFY2(!answer[u"error"_s].toString().isEmpty(), run.account().constData());
    }
    const QList<QStringList> wrong{{u"receive"_s},
                                   {u"receive"_s, u"TEA"_s},
                                   {u"receive"_s, u"=1"_s},
                                   {u"adjust"_s, u"TEA=-1"_s},
                                   {u"adjust"_s, u"TEA=-1"_s, u"--reason"_s, u"bored"_s},
                                   {u"adjust"_s, u"--reason"_s, u"damaged"_s},
                                   {u"transfer"_s, u"TEA=1"_s},
                                   {u"transfer"_s, u"--to"_s, u"SHOP"_s},
                                   {u"reverse"_s},
                                   {u"reverse"_s, u"last"_s},
                                   {u"reverse"_s, u"1"_s, u"2"_s}};
    for (const QStringList &command : wrong) {
        const ProgramRun run = runOn(shop, command);
        QVERIFY2(run.status == 2 && run.err.contains("Usage"), run.account().constData());
    }
    QCOMPARE(stateOf(shop), before);
}

void TestStockCommands::speaksToPeopleWithoutJson()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    QVERIFY(stocked(shop));
    const ProgramRun receipt = runProgram({u"--shop"_s, shop, u"receive"_s, u"TEA=1"_s});
    QVERIFY2(receipt.status == 0 && receipt.out.contains("posting"), receipt.account().constData());
    const ProgramRun refused =
        runProgram({u"--shop"_s, shop, u"adjust"_s, u"TEA=-99"_s, u"--reason"_s, u"damaged"_s});
    QVERIFY2(refused.status == 1 && refused.err.contains("TEA: wanted 99, available 11"),
             refused.account().constData());
}

QTEST_GUILESS_MAIN(TestStockCommands)
#include "TestStockCommands.moc"
