#include "service/ShopFixture.h"
#include "storage/Query.h"
#include "storage/References.h"
#include "storage/Rules.h"
#include "support/TestDatabases.h"

#include <QRegularExpression>

#include <array>

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
    void knowsEveryRuleOfTheSchema();
    void countsWhatItDoesNotList();

private:
    /// Goods P1 and P2 with 10 each, Q1 with none. Posting 1 is their opening, 2 the order 10001 of two P1, 3
    /// the order 10002 of three P2, which posting 4 cancels. Of the supplier North 4 P1 are ordered, of South
    /// 5 P2, of which posting 5 received one. Place 101 stands in the shop; nothing lies there.
    static ShopAddress soldShop(const QString &shop);
    static void change(const ShopAddress &address, const QStringList &statements);
    static ProofCheck check(const ShopAddress &address, const QString &name);

    TestDatabases m_databases;
};

namespace {

void buy(Shop &shop, ProductId product)
{
    Supplier supplier;
    supplier.name = u"North"_s;
    PurchaseDraft draft;
    draft.supplier = shop.purchasing().save(supplier).result()->id;
    draft.lines = {{product, Quantity::fromUnits(4), {}, UnitPrice::fromTenThousandths(12'500), {}}};
    SupplierProduct terms;
    terms.supplier = draft.supplier;
    terms.product = product;
    const auto stored = shop.purchasing().save(draft).result();
    if (!stored || !shop.purchasing().send(stored->summary.number).result()
        || !shop.purchasing().saveTerms({terms}).result())
        qFatal("not ordered");
}

/// One of an order of five.
void receive(Shop &shop, ProductId product)
{
    Supplier supplier;
    supplier.name = u"South"_s;
    PurchaseDraft draft;
    draft.supplier = shop.purchasing().save(supplier).result()->id;
    draft.lines = {{product, Quantity::fromUnits(5), {}, {}, {}}};
    PostingRequest receipt =
        request(PostingKind::Receipt, {{product, Quantity::fromUnits(1), {}, {}, {}, {}, 1}});
    receipt.purchase = shop.purchasing().save(draft).result()->summary.number;
    if (!shop.purchasing().send(receipt.purchase).result() || !WaitingDesk(shop).place(receipt).confirmed())
        qFatal("not received");
}

ShopAddress sellIn(Shop &open)
{
    const QList<ProductId> products = addProducts(open, 2, 10);
    (void)addProducts(open, 1, 0, u"Q"_s);
    WaitingDesk desk(open);
    if (!desk.place(sale(products[0], 2)).confirmed())
        qFatal("not sold");
    const Answer second = desk.place(sale(products[1], 3));
    if (!second.confirmed() || !desk.place(reversalOf(second.receipt->number)).confirmed())
        qFatal("not cancelled");
    buy(open, products[0]);
    receive(open, products[1]);
    return open.address();
}

} // namespace

ShopAddress TestProof::soldShop(const QString &shop)
{
    const ShopAddress address = sellIn(*newShop(shop));
    change(address,
           {u"INSERT INTO location (id, code, name, kind, parent_id) VALUES (101, 'BIN', 'Bin', 1, 1)"_s,
            u"UPDATE product SET usual_place_id = 101"_s});
    return address;
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
    QCOMPARE(report->checks.size(), 14);
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

/// One row a rule of the schema: what breaks it, in a table that has lost it, and by what it is named.
template <typename Row> void addBrokenRules(const Row &row)
{
    const std::array<const char *, 3> broken[]{
        {"product", "price = -1 WHERE sku = 'P1'", "product P1: price >= 0"},
        {"product", "reorder_point = -1 WHERE sku = 'P1'", "product P1: reorder_point >= 0"},
        {"product", "cost = -1 WHERE sku = 'P1'", "product P1: cost >= 0"},
        {"product", "reorder_quantity = -1 WHERE sku = 'P1'", "product P1: reorder_quantity >= 0"},
        {"product", "tax_rate = 10001 WHERE sku = 'P1'", "product P1: tax_rate BETWEEN 0 AND 10000"},
        {"product", "archived = 2 WHERE sku = 'P1'", "product P1: archived IN (0, 1)"},
        {"product", "archived = NULL WHERE sku = 'P1'", "product P1: archived IN (0, 1)"},
        {"location", "kind = 6 WHERE code = 'LOSS'", "location LOSS: kind BETWEEN 1 AND 5"},
        {"sale_order", "state = 3 WHERE number = 10001", "sale_order 10001: state IN (1, 2)"},
        {"order_line", "ordered = 0 WHERE order_number = 10001", "order_line 10001: ordered > 0"},
        {"order_line", "open = -1 WHERE order_number = 10001", "order_line 10001: open >= 0"},
        {"order_line", "reserved = -1 WHERE order_number = 10001", "order_line 10001: reserved >= 0"},
        {"order_line", "shipped = -1 WHERE order_number = 10001", "order_line 10001: shipped >= 0"},
        {"order_line", "cancelled = -1 WHERE order_number = 10001", "order_line 10001: cancelled >= 0"},
        {"order_line", "price = -1 WHERE order_number = 10001", "order_line 10001: price >= 0"},
        {"order_line", "open = 1 WHERE order_number = 10001",
         "order_line 10001: ordered = open + reserved + shipped + cancelled"},
        {"location", "place_kind = 5 WHERE id = 101", "location BIN: place_kind BETWEEN 1 AND 4"},
        {"location", "archived = 2 WHERE id = 101", "location BIN: archived IN (0, 1)"},
        {"cost_layer", "quantity = 0 WHERE product_id = 1", "cost_layer 1: quantity > 0"},
        {"cost_layer", "cost = -1 WHERE product_id = 1", "cost_layer 1: cost >= 0"},
        {"posting", "kind = 8 WHERE id = 2", "posting 2: kind BETWEEN 1 AND 7"},
        {"posting", "reason = -1 WHERE id = 2", "posting 2: reason >= 0"},
        {"movement", "cost = -1 WHERE posting_id = 2", "movement 2: cost >= 0"},
        {"movement", "quantity = 0 WHERE posting_id = 2", "movement 2: quantity > 0"},
        {"movement", "to_location_id = from_location_id WHERE posting_id = 2",
         "movement 2: from_location_id <> to_location_id"},
        {"balance", "on_hand = -1 WHERE product_id = 1", "balance 1: on_hand >= 0"},
        {"balance", "reserved = -1 WHERE product_id = 1", "balance 1: reserved BETWEEN 0 AND on_hand"},
        {"balance", "reserved = on_hand + 1 WHERE product_id = 1",
         "balance 1: reserved BETWEEN 0 AND on_hand"},
        {"supplier", "tolerance = -1", "supplier North: tolerance BETWEEN 0 AND 10000"},
        {"supplier_product", "preferred = 2", "supplier_product 1: preferred IN (0, 1)"},
        {"purchase_order", "sent_at = NULL", "purchase_order 50001: (state = 1) = (sent_at IS NULL)"},
        {"purchase_order", "closed_at = 1", "purchase_order 50001: (state >= 4) = (closed_at IS NOT NULL)"},
        {"purchase_line", "ordered = 0", "purchase_line 50001: ordered > 0"}};
    for (const auto &[table, change, named] : broken) {
        row("database_is_sound", change, table,
            u"UPDATE %1 SET %2"_s.arg(QLatin1StringView(table), QLatin1StringView(change)), named);
    }
    for (const char *name : {"name", "currency", "time_zone", "usual_place", "cost_method"}) {
        const QString setting = QString::fromLatin1(name);
        const QByteArray words = "setting " + QByteArray(name);
        const char *named = words.constData();
        row("database_is_sound", qPrintable(u"no settings, also no "_s + setting), "setting",
            u"DELETE FROM setting"_s, named);
        if (setting != u"name"_s) {
            row("database_is_sound", qPrintable(setting + u" that can not be"_s), "setting",
                u"UPDATE setting SET value = '?' WHERE name = '%1'"_s.arg(setting), named);
        }
    }
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
    rowOn(TestDatabases::kSqlite, "postings may be changed", "database_is_sound",
          {u"DROP TRIGGER posting_no_update"_s}, "posting_no_update is gone");
    rowOn(TestDatabases::kSqlite, "movements may be changed, for all that its guard is there",
          "database_is_sound",
          {u"DROP TRIGGER movement_no_delete"_s,
           u"CREATE TRIGGER movement_no_delete BEFORE DELETE ON movement BEGIN SELECT 1; END"_s},
          "movement_no_delete is no longer in force");
    rowOn(TestDatabases::kPostgresql, "postings may be changed", "database_is_sound",
          {u"DROP TRIGGER posting_refuses ON posting"_s}, "posting_refuses is gone");
    rowOn(TestDatabases::kPostgresql, "movements may be changed, for all that its guard is there",
          "database_is_sound", {u"ALTER TABLE movement DISABLE TRIGGER movement_refuses"_s},
          "movement_refuses is no longer in force");
    rowOn(TestDatabases::kPostgresql, "movements may be changed, for its guard does nothing",
          "database_is_sound",
          {u"CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
           "$$ BEGIN RETURN NULL; END $$"_s},
          "movement_refuses is no longer in force");
    for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
        rowOn(database, "a posting can be reversed twice, for all that its index is there",
              "database_is_sound",
              {u"DROP INDEX posting_reverses"_s,
               u"CREATE INDEX posting_reverses ON posting (reverses_id) WHERE reverses_id IS NOT NULL"_s},
              "posting_reverses is no longer in force");
        rowOn(database, "a posting can be reversed twice", "database_is_sound",
              {u"DROP INDEX posting_reverses"_s}, "posting_reverses is gone");
        const auto row = [&](const char *name, const char *what, const char *table, const QString &statement,
                             const char *named) {
            rowOn(database, what, name, bare(QString::fromLatin1(table)) + QStringList{statement}, named);
        };
        const std::pair<const char *, const char *> parents[]{{"till", "till (id)"},
                                                              {"location", "location (id)"},
                                                              {"lot", "lot (id)"},
                                                              {"product", "product (id)"},
                                                              {"sale_order", "sale_order (number)"},
                                                              {"posting", "posting (id)"},
                                                              {"supplier", "supplier (id)"},
                                                              {"purchase_order", "purchase_order (number)"}};
        for (const auto &[table, named] : parents)
            row("database_is_sound", qPrintable(u"%1 has lost its keys"_s.arg(QLatin1StringView(table))),
                table, u"DELETE FROM draft"_s, named);
        addBrokenRules(row);
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
        row("orders_have_postings", "another document than its posting's", "sale_order",
            u"UPDATE sale_order SET document = 'forged' WHERE number = 10001"_s, "10001");
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
        row("costs_add_up", "a layer is gone", "cost_layer",
            u"DELETE FROM cost_layer WHERE product_id = %1"_s.arg(p1), "P1");
        row("costs_add_up", "a layer is worth more", "cost_layer",
            u"UPDATE cost_layer SET cost = cost + 1 WHERE product_id = %1"_s.arg(p1), "P1");
        row("costs_add_up", "a movement cost more", "movement",
            u"UPDATE movement SET cost = cost + 1 WHERE posting_id = 2"_s, "P1");
        row("costs_match_the_method", "a movement cost more", "movement",
            u"UPDATE movement SET cost = cost + 1 WHERE posting_id = 3"_s, "posting 3, line 1");
        row("costs_match_the_method", "no method", "setting",
            u"DELETE FROM setting WHERE name = 'cost_method'"_s, "cost_method");
        row("receipts_match_purchases", "less came than is said", "purchase_line",
            u"UPDATE purchase_line SET received = 2000 WHERE purchase_number = 50002"_s, "50002");
        row("receipts_match_purchases", "a receipt for another line", "purchase_receipt",
            u"UPDATE purchase_receipt SET purchase_line = 2"_s, "50002");
        row("digests_chain", "a receipt for another order", "purchase_receipt",
            u"UPDATE purchase_receipt SET purchase_number = 50001"_s, "posting 5");
        row("digests_chain", "another cost", "movement",
            u"UPDATE movement SET cost = cost + 1 WHERE posting_id = 2"_s, "posting 2");
        row("digests_chain", "another reason", "posting", u"UPDATE posting SET reason = 3 WHERE id = 2"_s,
            "posting 2");
        row("digests_chain", "another note", "posting", u"UPDATE posting SET note = 'forged' WHERE id = 2"_s,
            "posting 2");
        row("purchases_stand_by_lines", "goods came for an order of which none has", "purchase_line",
            u"UPDATE purchase_line SET received = 1000"_s, "50001");
        row("purchases_stand_by_lines", "all came of an order that is open", "purchase_line",
            u"UPDATE purchase_line SET received = ordered"_s, "50001");
        row("purchases_stand_by_lines", "received, for all that nothing came", "purchase_order",
            u"UPDATE purchase_order SET state = 4, closed_at = 1"_s, "50001");
        row("purchases_stand_by_lines", "another total than its lines have", "purchase_order",
            u"UPDATE purchase_order SET total = total + 1"_s, "50001");
        row("purchases_stand_by_lines", "a line is gone", "purchase_line", u"DELETE FROM purchase_line"_s,
            "50001");
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

/// Those that SQLite's schema says as CHECKs.
void TestProof::knowsEveryRuleOfTheSchema()
{
    const auto open = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    Database books(open->address(), Database::Access::Reader);
    Query query =
        books.query(u"SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"_s);
    static const QRegularExpression checks(u"CHECK \\(((?:[^()]|\\([^()]*\\))*)\\)"_s);
    QStringList declared;
    query.exec();
    while (query.next()) {
        const QString sql = query.text(1);
        for (auto found = checks.globalMatch(sql); found.hasNext();)
            declared.append(u"%1: %2"_s.arg(query.text(0), found.next().captured(1)));
    }
    QStringList known;
    for (const Rule &rule : rules())
        known.append(u"%1: %2"_s.arg(rule.table, rule.holds));
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
