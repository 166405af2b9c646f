#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// Rows that no Stockroom has written: they are named, and never end the program.
class TestDamagedRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAProductThatCanNotBeRead_data() { addRows({u"unit = 'zzz'"_s, u"sku = ''"_s}); }
    void namesAProductThatCanNotBeRead();
    void namesAnOrderThatCanNotBeRead_data() { addRows({u"key = 'zzz'"_s}); }
    void namesAnOrderThatCanNotBeRead();

private:
    static void addRows(const QStringList &damages)
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("damage");
        for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
            for (const QString &damage : damages)
                QTest::addRow("%s: %s", database, qPrintable(damage))
                    << QString::fromLatin1(database) << damage;
        }
    }
    template <typename T> static Error errorOf(const Result<T> &result)
    {
        return result ? Error{ErrorKind::Cancelled, {}, {}} : result.error();
    }

    TestDatabases m_databases;
};

void TestDamagedRows::namesAProductThatCanNotBeRead()
{
    QFETCH(QString, damage);
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);
    const Answer sold = desk.place(sale(product, 1));
    QVERIFY(sold.confirmed());
    open->writer()
        .submit([damage](Database &books) { books.execute(u"UPDATE product SET %1"_s.arg(damage)); })
        .waitForFinished();
    const Error rows = errorOf(open->reader().productRows({product}).result());
    QCOMPARE(rows.kind, ErrorKind::Damaged);
    QCOMPARE(rows.detail, u"product 1"_s);
    QCOMPARE(errorOf(open->reader().order(sold.receipt->number).result()).kind, ErrorKind::Damaged);
    QVERIFY(violations(open->address()).contains(u"product 1 can not be read"_s));
    // What does not need its words goes on.
    QVERIFY(desk.place(sale(product, 1)).confirmed());
}

void TestDamagedRows::namesAnOrderThatCanNotBeRead()
{
    QFETCH(QString, damage);
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);
    const Answer sold = desk.place(sale(product, 1));
    QVERIFY(sold.confirmed());
    open->writer()
        .submit([damage](Database &books) { books.execute(u"UPDATE sale_order SET %1"_s.arg(damage)); })
        .waitForFinished();
    const Error order = errorOf(open->reader().order(sold.receipt->number).result());
    QCOMPARE(order.kind, ErrorKind::Damaged);
    QCOMPARE(order.detail, u"order %1"_s.arg(sold.receipt->number.value));
    QVERIFY(violations(open->address()).contains(order.detail + u" can not be read"_s));
}

QTEST_GUILESS_MAIN(TestDamagedRows)
#include "TestDamagedRows.moc"
