#include "service/AnswerBook.h"
#include "support/PostgresServer.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// A server whose disk is full says so by its code, 53100, at whichever statement needs room: orders are
/// refused with a plain word, the program stays up, and when there is room again it goes on by itself.
class TestServerDiskFull final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesPlainlyAndGoesOn_data();
    void refusesPlainlyAndGoesOn();

private:
    TestDatabases m_databases;
};

void TestServerDiskFull::refusesPlainlyAndGoesOn_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("deferred");
    const auto row = [](const char *name, const char *table, const char *deferred) {
        QTest::newRow(name) << QString::fromLatin1(TestDatabases::kPostgresql) << QString::fromLatin1(table)
                            << QString::fromLatin1(deferred);
    };
    row("no room for the order", "sale_order", "");
    row("no room for its movements", "movement", "");
    row("no room at the commit", "movement", "DEFERRABLE INITIALLY DEFERRED");
}

void TestServerDiskFull::refusesPlainlyAndGoesOn()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(QString, table);
    QFETCH(QString, deferred);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 1000);
    std::atomic_int troubled = 0;
    std::atomic_bool isTroubled = false;
    QObject context;
    QObject::connect(
        &open->keeper(), &StockKeeper::troubled, &context,
        [&](const Error &error) {
            troubled += error.kind == ErrorKind::DiskFull ? 1 : 1000;
            isTroubled = true;
        },
        Qt::DirectConnection);
    QObject::connect(
        &open->keeper(), &StockKeeper::recovered, &context, [&] { isTroubled = false; },
        Qt::DirectConnection);
    const auto sql = [&](const QString &statement) {
        QString problem;
        return runSql(shop, u"SET search_path TO %1; "_s.arg(open->address().schema) + statement, &problem)
            ? QString()
            : problem;
    };
    QCOMPARE(sql(u"CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                 "'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"_s),
             QString());
    AnswerBook book(*open);
    for (int round = 1; round <= 2; ++round) {
        QCOMPARE(sql(u"CREATE %1TRIGGER full_disk AFTER INSERT ON %2 %3 FOR EACH ROW EXECUTE FUNCTION "
                     "no_room()"_s.arg(deferred.isEmpty() ? QString() : u"CONSTRAINT "_s, table, deferred)),
                 QString());
        PostingRequest pair = sale(products[0], 1);
        pair.lines.append({products[1], Quantity::fromUnits(1), {}});
        QVERIFY(book.place(pair, 2));
        QVERIFY(book.place(sale(products[0], 1), 1));
        QVERIFY(book.settled());
        QCOMPARE(book.refusals().value(ErrorKind::DiskFull), 2 * round);
        QTRY_VERIFY(troubled > 0);
        // A disk that is full can still be read.
        QCOMPARE(unitsOnHand(*open, products[0]), 1000 - book.confirmations());
        QCOMPARE(sql(u"DROP TRIGGER full_disk ON %1"_s.arg(table)), QString());
        const PostingRequest order = sale(products[0], 1);
        QVERIFY(book.place(order));
        QVERIFY(book.gets(order.key, "c"));
        QTRY_VERIFY_WITH_TIMEOUT(!isTroubled, 10'000);
    }
    QVERIFY(troubled < 1000);
    QCOMPARE(book.faults(), QString());
    QCOMPARE(book.refusals().keys(), QList{ErrorKind::DiskFull});
    QCOMPARE(storedKeys(open->address()), book.confirmed());
    QCOMPARE(violations(open->address()), QString());
}

QTEST_GUILESS_MAIN(TestServerDiskFull)
#include "TestServerDiskFull.moc"
