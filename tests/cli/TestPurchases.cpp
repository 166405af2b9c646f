#include "cli/CommandFixture.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// Suppliers and purchase orders from the command line: the built program, run as a process.
class TestPurchases final : public QObject, private CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void keepsSuppliers_data() { TestDatabases::addRows(); }
    void keepsSuppliers();
    void leadsAPurchaseOrder_data() { TestDatabases::addRows(); }
    void leadsAPurchaseOrder();
    void refusesEachBadField_data() { TestDatabases::addRows(); }
    void refusesEachBadField();
    void draftsWhatIsToBeBought_data() { TestDatabases::addRows(); }
    void draftsWhatIsToBeBought();
    void speaksToPeopleWithoutJson();

private:
    /// All that a command which is refused must leave as it was.
    static QByteArray boughtOf(const QString &shop)
    {
        return stateOf(shop) + runOn(shop, {u"supplier"_s, u"list"_s, u"--all"_s}).out
            + runOn(shop, {u"supplier"_s, u"show"_s, u"North"_s}).out
            + runOn(shop, {u"purchase"_s, u"list"_s}).out;
    }
};

void TestPurchases::keepsSuppliers()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(made, 0, shop, u"supplier"_s, u"add"_s, u"Müller & Söhne"_s, u"--email"_s, u"a@b.example"_s,
        u"--lead-days"_s, u"14"_s, u"--minimum"_s, u"150"_s, u"--tolerance"_s, u"2.5"_s);
    QCOMPARE(made.object()[u"name"_s].toString(), u"Müller & Söhne"_s);
    QCOMPARE(made.object()[u"minimum_order"_s].toDouble(), 150.0);
    QCOMPARE(made.object()[u"tolerance_percent"_s].toDouble(), 2.5);
    RUN(terms, 0, shop, u"supplier"_s, u"product"_s, u"Müller & Söhne"_s, u"TEA"_s, u"--cost"_s, u"1.234"_s,
        u"--pack"_s, u"12"_s, u"--part-number"_s, u"M-1"_s, u"--preferred"_s);
    QCOMPARE(terms.object()[u"cost"_s].toDouble(), 1.234);
    RUN(more, 0, shop, u"supplier"_s, u"product"_s, u"Müller & Söhne"_s, u"TEA"_s, u"--minimum"_s, u"24"_s);
    RUN(shown, 0, shop, u"supplier"_s, u"show"_s, u"Müller & Söhne"_s);
    const QJsonObject product = shown.object()[u"products"_s].toArray().first().toObject();
    QCOMPARE(product[u"part_number"_s].toString(), u"M-1"_s); // still
    QCOMPARE(product[u"minimum"_s].toDouble(), 24.0);
    QCOMPARE(product[u"preferred"_s], QJsonValue(true));
    RUN(edited, 0, shop, u"supplier"_s, u"edit"_s, u"Müller & Söhne"_s, u"--name"_s, u"Müller"_s,
        u"--archive"_s);
    QCOMPARE(edited.object()[u"archived"_s], QJsonValue(true));
    QCOMPARE(edited.object()[u"email"_s].toString(), u"a@b.example"_s);
    RUN(none, 0, shop, u"supplier"_s, u"list"_s);
    QVERIFY(none.array().isEmpty());
    RUN(all, 0, shop, u"supplier"_s, u"list"_s, u"--all"_s);
    QCOMPARE(all.array().size(), 1);
    RUN(removed, 0, shop, u"supplier"_s, u"product"_s, u"Müller"_s, u"TEA"_s, u"--remove"_s);
    RUN(proof, 0, shop, u"prove"_s);
}

void TestPurchases::leadsAPurchaseOrder()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(north, 0, shop, u"supplier"_s, u"add"_s, u"North"_s);
    RUN(terms, 0, shop, u"supplier"_s, u"product"_s, u"North"_s, u"TEA"_s, u"--cost"_s, u"1.50"_s);
    RUN(made, 0, shop, u"purchase"_s, u"new"_s, u"North"_s, u"TEA=10"_s, u"RICE=2.5@0.80"_s, u"--expected"_s,
        u"2027-01-15"_s, u"--landed"_s, u"9.90"_s, u"--document"_s, u"Spring"_s);
    QCOMPARE(made.object()[u"state"_s].toString(), u"draft"_s);
    QCOMPARE(made.object()[u"total"_s].toDouble(), 17.0);
    QVERIFY(made.object()[u"expected_at"_s].toString().startsWith(u"2027-01-15"));
    const QString number = QString::number(made.object()[u"number"_s].toInteger());
    RUN(edited, 0, shop, u"purchase"_s, u"edit"_s, number, u"TEA=12@1"_s);
    QCOMPARE(edited.object()[u"lines"_s].toArray().size(), 1);
    QCOMPARE(edited.object()[u"document"_s].toString(), u"Spring"_s);
    RUN(tooSoon, 1, shop, u"purchase"_s, u"close"_s, number);
    RUN(sent, 0, shop, u"purchase"_s, u"send"_s, number);
    QCOMPARE(sent.object()[u"state"_s].toString(), u"sent"_s);
    RUN(twice, 1, shop, u"purchase"_s, u"send"_s, number);
    QVERIFY2(twice.err.contains(number.toLatin1()), twice.account().constData());
    RUN(late, 1, shop, u"purchase"_s, u"edit"_s, number, u"TEA=1"_s);
    RUN(open, 0, shop, u"purchase"_s, u"list"_s, u"--open"_s, u"--supplier"_s, u"North"_s);
    QCOMPARE(open.array().size(), 1);
    RUN(some, 0, shop, u"purchase"_s, u"receive"_s, number, u"TEA=5"_s, u"--landed"_s, u"1"_s);
    QCOMPARE(onHand(shop, u"TEA"_s), QJsonValue(15));
    RUN(tooMuch, 1, shop, u"purchase"_s, u"receive"_s, number, u"TEA=8"_s);
    QVERIFY2(tooMuch.err.contains("7"), tooMuch.account().constData());
    RUN(other, 1, shop, u"purchase"_s, u"receive"_s, number, u"SALT=1"_s);
    RUN(badSpread, 1, shop, u"purchase"_s, u"receive"_s, number, u"--landed"_s, u"1"_s, u"--spread"_s,
        u"weight"_s);
    RUN(nowhere, 1, shop, u"purchase"_s, u"receive"_s, number, u"--to"_s, u"NOWHERE"_s);
    // Five at one, and one beside the goods.
    RUN(value, 0, shop, u"value"_s);
    QCOMPARE(value.object()[u"value"_s].toDouble(), 6.0);
    RUN(begun, 0, shop, u"purchase"_s, u"show"_s, number);
    QCOMPARE(begun.object()[u"state"_s].toString(), u"partly-received"_s);
    RUN(closed, 0, shop, u"purchase"_s, u"close"_s, number);
    QCOMPARE(closed.object()[u"state"_s].toString(), u"closed"_s);
    RUN(draft, 0, shop, u"purchase"_s, u"new"_s, u"North"_s);
    const QString second = QString::number(draft.object()[u"number"_s].toInteger());
    RUN(empty, 1, shop, u"purchase"_s, u"send"_s, second);
    RUN(removed, 0, shop, u"purchase"_s, u"remove"_s, second);
    RUN(gone, 1, shop, u"purchase"_s, u"show"_s, second);
    RUN(list, 0, shop, u"purchase"_s, u"list"_s);
    QCOMPARE(list.array().size(), 1);
    RUN(proof, 0, shop, u"prove"_s);
}

namespace {

/// What is typed, how it ends, and a word of what it says.
struct Refused {
    const char *arguments;
    int status;
    const char *said;
};

constexpr Refused kRefused[]{
    {"supplier", 2, "add, edit, list, show, product"},
    {"supplier ad North", 2, "add, edit, list, show, product"},
    {"supplier add", 2, "name"},
    {"supplier list --email x", 2, "--email"},
    {"supplier add North", 1, "North"},
    {"supplier add South --email nobody", 1, "nobody"},
    {"supplier add South --lead-days soon", 1, "soon"},
    {"supplier add South --lead-days -1", 1, "-1"},
    {"supplier add South --lead-days 4000", 1, "4000"},
    {"supplier add South --minimum much", 1, "much"},
    {"supplier add South --minimum -5", 1, "-5"},
    {"supplier add South --minimum 1.234", 1, "1.234"},
    {"supplier add South --tolerance 101", 1, "101"},
    {"supplier edit South --phone 1", 1, "South"},
    {"supplier show South", 1, "South"},
    {"supplier edit North --archive --restore", 2, "once"},
    {"supplier product North", 2, "SKU"},
    {"supplier product South TEA", 1, "South"},
    {"supplier product North COFFEE", 1, "COFFEE"},
    {"supplier product North TEA --cost dear", 1, "dear"},
    {"supplier product North TEA --cost -1", 1, "-1"},
    {"supplier product North TEA --pack 1.5", 1, "1.5"},
    {"supplier product North TEA --minimum -2", 1, "-2"},
    {"supplier product North TEA --lead-days x", 1, "x"},
    {"purchase", 2, "new, edit, send, receive, close, remove, list, show"},
    {"purchase new", 2, "supplier"},
    {"purchase new South TEA=1", 1, "South"},
    {"purchase new North TEA", 2, "TEA"},
    {"purchase new North TEA=@1", 2, "TEA=@1"},
    {"purchase new North TEA=1@", 2, "TEA=1@"},
    {"purchase new North COFFEE=1@1", 1, "COFFEE"},
    {"purchase new North TEA=0@1", 1, "0"},
    {"purchase new North TEA=-1@1", 1, "-1"},
    {"purchase new North TEA=1.5@1", 1, "1.5"},
    {"purchase new North TEA=1@much", 1, "much"},
    {"purchase new North TEA=1@-1", 1, "-1"},
    {"purchase new North TEA=1", 1, "Cost"},
    {"purchase new North TEA=1@1 --expected soon", 1, "soon"},
    {"purchase new North TEA=1@1 --landed much", 1, "much"},
    {"purchase new North TEA=1@1 --landed -1", 1, "-1"},
    {"purchase new North TEA=1@1 --open", 2, "--open"},
    {"purchase send", 2, "number"},
    {"purchase send first", 2, "number"},
    {"purchase send 7", 1, "7"},
    {"purchase close 7", 1, "7"},
    {"purchase remove 7", 1, "7"},
    {"purchase edit 7 TEA=1", 1, "7"},
    {"purchase show 0", 1, "0"},
    {"purchase list --supplier South", 1, "South"},
};

} // namespace

void TestPurchases::refusesEachBadField()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    QCOMPARE(runOn(shop, {u"supplier"_s, u"add"_s, u"North"_s}).status, 0);
    const QByteArray before = boughtOf(shop);
    for (const Refused &refused : kRefused) {
        const ProgramRun run = runOn(shop, QString::fromLatin1(refused.arguments).split(u' '));
        const QByteArray account = QByteArray(refused.arguments) + ": " + run.account();
        QVERIFY2(run.status == refused.status, account.constData());
        QVERIFY2(run.object().contains(u"error"_s), account.constData());
        QVERIFY2(run.err.contains(refused.said), account.constData());
    }
    QCOMPARE(boughtOf(shop), before);
}

void TestPurchases::draftsWhatIsToBeBought()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(nothing, 0, shop, u"reorder"_s);
    QVERIFY(nothing.object()[u"suggestions"_s].toArray().isEmpty());
    QCOMPARE(runOn(shop, {u"supplier"_s, u"add"_s, u"North"_s}).status, 0);
    RUN(terms, 0, shop, u"supplier"_s, u"product"_s, u"North"_s, u"TEA"_s, u"--cost"_s, u"1"_s, u"--pack"_s,
        u"12"_s);
    RUN(sold, 0, shop, u"order"_s, u"TEA=9"_s, u"RICE=2.5"_s); // one is left, and nobody has rice
    RUN(wrong, 2, shop, u"reorder"_s, u"TEA"_s);
    RUN(seen, 0, shop, u"reorder"_s);
    const QJsonArray rows = seen.object()[u"suggestions"_s].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"supplier"_s].toString(), u"North"_s);
    QCOMPARE(rows[0][u"quantity"_s].toDouble(), 12.0);
    QCOMPARE(rows[0][u"reason"_s][u"cause"_s].toString(), u"sales"_s);
    QVERIFY(rows[1][u"supplier"_s].isNull());
    QVERIFY(seen.object()[u"drafts"_s].toArray().isEmpty());
    RUN(drafted, 0, shop, u"reorder"_s, u"--create-drafts"_s);
    QCOMPARE(drafted.object()[u"drafts"_s].toArray().size(), 1);
    RUN(again, 0, shop, u"reorder"_s, u"--create-drafts"_s);
    QVERIFY(again.object()[u"drafts"_s].toArray().isEmpty());
    RUN(proof, 0, shop, u"prove"_s);
}

void TestPurchases::speaksToPeopleWithoutJson()
{
    const QString shop = m_databases.file(u"people.stockroom"_s);
    QVERIFY(stocked(shop));
    const auto say = [&shop](const QStringList &arguments) {
        return runProgram(QStringList{u"--shop"_s, shop} + arguments).out;
    };
    QVERIFY(say({u"supplier"_s, u"add"_s, u"North"_s}).contains("North"));
    QVERIFY(say({u"purchase"_s, u"new"_s, u"North"_s, u"TEA=2@1.25"_s}).contains("draft"));
    QVERIFY(say({u"purchase"_s, u"list"_s}).contains("2.50"));
    QVERIFY(say({u"purchase"_s, u"show"_s, u"50001"_s}).contains("Green tea"));
    QVERIFY(say({u"supplier"_s, u"list"_s}).contains("North"));
    QVERIFY(say({u"supplier"_s, u"show"_s, u"North"_s}).contains("SKU"));
}

QTEST_GUILESS_MAIN(TestPurchases)
#include "TestPurchases.moc"
