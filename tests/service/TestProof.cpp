#include "service/ShopFixture.h"
#include "storage/Query.h"
#include "storage/References.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// A shop that was changed behind the program's back: each check names what it is there to find.
class TestProof final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsForASoundShop_data() { TestDatabases::addRows(); }
    void holdsForASoundShop();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void namesWhatRefersToNothing_data();
    void namesWhatRefersToNothing();
    void knowsEveryReferenceOfTheSchema();
    void countsWhatItDoesNotList();

private:
    /// Goods P1 and P2 with 10 each, Q1 with none. Posting 1 is their opening, 2 the order 10001 of two P1, 3
    /// the order 10002 of three P2, which posting 4 cancels.
    static ShopAddress soldShop(const QString &shop);
    static void change(const ShopAddress &address, const QStringList &statements);
    static ProofCheck check(const ShopAddress &address, const QString &name);

    TestDatabases m_databases;
};

ShopAddress TestProof::soldShop(const QString &shop)
{
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 10);
    (void)addProducts(*open, 1, 0, u"Q"_s);
    WaitingDesk desk(*open);
    if (!desk.place(sale(products[0], 2)).confirmed())
        qFatal("not sold");
    const Answer second = desk.place(sale(products[1], 3));
    if (!second.confirmed() || !desk.place(reversalOf(second.receipt->number)).confirmed())
        qFatal("not cancelled");
    return open->address();
}

ProofCheck TestProof::check(const ShopAddress &address, const QString &name)
{
    const Result<ProofReport> report = proveNow(
        address, [] { return false; }, [](int, int) {});
    if (!report)
        qFatal("no proof: %s", qPrintable(report.error().detail));
    for (const ProofCheck &check : report->checks) {
        if (check.name == name)
            return check;
    }
    qFatal("no check %s", qPrintable(name));
}

void TestProof::holdsForASoundShop()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = soldShop(shop);
    const Result<ProofReport> report = proveNow(
        address, [] { return false; }, [](int, int) {});
    QVERIFY(report.ok());
    QCOMPARE(report->checks.size(), 10);
    for (const ProofCheck &check : report->checks) {
        QVERIFY2(check.ok(), qPrintable(check.name));
        QVERIFY2(check.checked > 0, qPrintable(check.name));
    }
}

namespace {

/// Takes all rules off a table: triggers, keys and checks, so that anything can be written into it.
QStringList bare(const QString &table)
{
    return {u"CREATE TABLE bare AS SELECT * FROM %1"_s.arg(table), u"DROP TABLE %1 {cascade}"_s.arg(table),
            u"ALTER TABLE bare RENAME TO %1"_s.arg(table)};
}

constexpr auto kP1 = "(SELECT id FROM product WHERE sku = 'P1')";
constexpr auto kQ1 = "(SELECT id FROM product WHERE sku = 'Q1')";

} // namespace

void TestProof::namesWhatIsBroken_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("named");
    const auto rowOn = [](const char *database, const char *what, const char *name,
                          const QStringList &statements, const char *named) {
        QTest::addRow("%s, %s: %s", database, name, what)
            << QString::fromLatin1(database) << QString::fromLatin1(name) << statements
            << QString::fromLatin1(named);
    };
    rowOn(TestDatabases::kSqlite, "a row refers to nothing", "database_is_sound",
          {u"INSERT INTO draft (key, till_id, content, saved_at) VALUES ('x', 99, '{}', 0)"_s}, "draft");
    rowOn(TestDatabases::kPostgresql, "a rule was never held against the rows", "database_is_sound",
          {u"ALTER TABLE draft ADD CONSTRAINT loose CHECK (saved_at > 0) NOT VALID"_s}, "loose");
    for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
        const auto row = [&](const char *name, const char *what, const char *table, const QString &statement,
                             const char *named) {
            rowOn(database, what, name, bare(QString::fromLatin1(table)) + QStringList{statement}, named);
        };
        const std::pair<const char *, const char *> parents[]{
            {"till", "till (id)"},       {"location", "location (id)"},         {"lot", "lot (id)"},
            {"product", "product (id)"}, {"sale_order", "sale_order (number)"}, {"posting", "posting (id)"}};
        for (const auto &[table, named] : parents)
            row("database_is_sound", qPrintable(u"%1 has lost its keys"_s.arg(QLatin1StringView(table))),
                table, u"DELETE FROM draft"_s, named);
        const QString p1 = QString::fromLatin1(kP1);
        row("balances_match_movements", "a balance was raised", "balance",
            u"UPDATE balance SET on_hand = on_hand + 1000 WHERE product_id = %1"_s.arg(p1), "P1");
        row("balances_match_movements", "a balance is gone", "balance",
            u"DELETE FROM balance WHERE product_id = %1"_s.arg(p1), "P1");
        row("balances_match_movements", "a balance out of nothing", "balance",
            u"INSERT INTO balance VALUES (%1, 1, 0, 0, 0, 1, 0)"_s.arg(QString::fromLatin1(kQ1)), "Q1");
        row("reserved_within_on_hand", "reserved for nobody", "balance",
            u"UPDATE balance SET reserved = 5000 WHERE product_id = %1"_s.arg(p1), "P1");
        row("reserved_within_on_hand", "more reserved than there is", "balance",
            u"UPDATE balance SET reserved = 90000 WHERE product_id = %1"_s.arg(p1), "P1");
        row("reserved_within_on_hand", "below zero", "balance",
            u"UPDATE balance SET on_hand = -1 WHERE product_id = %1"_s.arg(p1), "P1");
        row("reserved_within_on_hand", "an order holds what is not reserved", "order_line",
            u"UPDATE order_line SET reserved = 1000, shipped = 1000 WHERE order_number = 10001"_s, "P1");
        row("order_lines_match_movements", "a line says less", "order_line",
            u"UPDATE order_line SET shipped = 1000, cancelled = 1000 WHERE order_number = 10001"_s, "10001");
        row("order_lines_match_movements", "a line does not add up", "order_line",
            u"UPDATE order_line SET ordered = 7000 WHERE order_number = 10001"_s, "10001");
        row("orders_have_postings", "an order without its posting", "posting",
            u"DELETE FROM posting WHERE order_number = 10001"_s, "10001");
        row("orders_have_postings", "another total", "sale_order",
            u"UPDATE sale_order SET total = total + 1 WHERE number = 10001"_s, "10001");
        row("orders_have_postings", "cancelled without a reversal", "sale_order",
            u"UPDATE sale_order SET state = 2 WHERE number = 10001"_s, "10001");
        row("postings_have_movements", "movements are gone", "movement",
            u"DELETE FROM movement WHERE posting_id = 2"_s, "posting 2");
        row("postings_have_movements", "a posting is gone", "posting", u"DELETE FROM posting WHERE id = 2"_s,
            "posting 2");
        row("keys_are_unique", "two postings of one key", "posting",
            u"UPDATE posting SET key = 'twice' WHERE id IN (2, 3)"_s, "twice");
        row("keys_are_unique", "two orders of one key", "sale_order",
            u"UPDATE sale_order SET key = 'twice'"_s, "twice");
        row("reversals_mirror", "another quantity came back", "movement",
            u"UPDATE movement SET quantity = 1000 WHERE posting_id = 4"_s, "posting 4");
        row("reversals_mirror", "a reversal of nothing", "posting",
            u"UPDATE posting SET reverses_id = NULL WHERE id = 4"_s, "posting 4");
        row("times_never_decrease", "a posting before the one it follows", "posting",
            u"UPDATE posting SET happened_at = happened_at - 1000000 WHERE id = 2"_s, "posting 2");
        row("digests_chain", "another document", "posting",
            u"UPDATE posting SET document = 'forged' WHERE id = 2"_s, "posting 2");
        row("digests_chain", "another customer", "sale_order",
            u"UPDATE sale_order SET customer = 'forged' WHERE number = 10001"_s, "posting 2");
        row("digests_chain", "another price", "order_line",
            u"UPDATE order_line SET price = 1 WHERE order_number = 10001"_s, "posting 2");
        row("digests_chain", "the last posting is gone", "posting", u"DELETE FROM posting WHERE id = 4"_s,
            "till");
    }
}

void TestProof::change(const ShopAddress &address, const QStringList &statements)
{
    Database books(address, Database::Access::Writer);
    if (address.isSqlite())
        books.execute(u"PRAGMA foreign_keys = OFF"_s);
    for (QString statement : statements)
        books.execute(statement.replace(u"{cascade}"_s, address.isSqlite() ? QString() : u"CASCADE"_s));
}

void TestProof::namesWhatIsBroken()
{
    QFETCH(QString, name);
    QFETCH(QStringList, statements);
    QFETCH(QString, named);
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = soldShop(shop);
    change(address, statements);
    const ProofCheck broken = check(address, name);
    QVERIFY(!broken.ok());
    QVERIFY2(broken.violations.join(u'\n').contains(named), qPrintable(broken.violations.join(u'\n')));
}

void TestProof::namesWhatRefersToNothing_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<Reference>("reference");
    for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
        for (const Reference &reference : references()) {
            QTest::addRow("%s, %s.%s", database, qPrintable(reference.table), qPrintable(reference.column))
                << QString::fromLatin1(database) << reference;
        }
    }
}

void TestProof::namesWhatRefersToNothing()
{
    QFETCH(Reference, reference);
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = soldShop(shop);
    // One row of the table refers to what was never there; its table has lost the rule that forbids it.
    change(address,
           QStringList{u"INSERT INTO draft (key, till_id, content, saved_at) VALUES ('x', 1, '{}', 0)"_s}
               + bare(reference.table)
               + QStringList{u"UPDATE %1 SET %2 = 987654 WHERE %2 = (SELECT max(%2) FROM %1)"_s.arg(
                   reference.table, reference.column)});
    const ProofCheck broken = check(address, u"database_is_sound"_s);
    const QString named =
        u"%1.%2: there is no %3 987654"_s.arg(reference.table, reference.column, reference.parent);
    QVERIFY2(broken.violations.contains(named), qPrintable(broken.violations.join(u'\n')));
}

/// Those of SQLite's schema, which declares them all.
void TestProof::knowsEveryReferenceOfTheSchema()
{
    const auto open = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    Database books(open->address(), Database::Access::Reader);
    Query query = books.query(u"SELECT m.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_schema m, "
                              "pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"_s);
    QStringList declared;
    query.exec();
    while (query.next())
        declared.append(u"%1.%2 -> %3.%4"_s.arg(query.text(0), query.text(1), query.text(2), query.text(3)));
    QStringList known;
    for (const Reference &reference : references())
        known.append(
            u"%1.%2 -> %3.%4"_s.arg(reference.table, reference.column, reference.parent, reference.key));
    declared.sort();
    known.sort();
    QCOMPARE(known, declared);
}

void TestProof::countsWhatItDoesNotList()
{
    ProofCheck check;
    ProofCheck other;
    for (int i = 0; i < ProofCheck::kMaxViolations - 1; ++i)
        check.violated(u"first"_s);
    for (int i = 0; i < ProofCheck::kMaxViolations + 5; ++i)
        other.violated(u"second"_s);
    check.add(other);
    QCOMPARE(check.violations.size(), ProofCheck::kMaxViolations);
    QCOMPARE(check.moreViolations, ProofCheck::kMaxViolations + 4);
}

QTEST_GUILESS_MAIN(TestProof)
#include "TestProof.moc"
