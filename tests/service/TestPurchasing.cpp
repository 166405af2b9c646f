#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

#include <QSignalSpy>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Supplier named(const QString &name)
{
    Supplier supplier;
    supplier.name = name;
    return supplier;
}

Supplier stored(Shop &shop, const Supplier &supplier)
{
    return shop.purchasing().save(supplier).result().value();
}

PurchaseLine wanted(ProductId product, qint64 units, const QString &cost = u"1"_s)
{
    PurchaseLine line;
    line.product = product;
    line.ordered = Quantity::fromUnits(units);
    line.cost = UnitPrice::parse(cost).value();
    return line;
}

PurchaseDraft draftOf(const Supplier &supplier, const QList<PurchaseLine> &lines)
{
    PurchaseDraft draft;
    draft.supplier = supplier.id;
    draft.lines = lines;
    return draft;
}

QList<qint64> found(Shop &shop, ListKind list, const ListQuery &query)
{
    const QList<qint64> all = shop.reader().allRows(list, query).result()->ids;
    const QList<qint64> first = shop.reader().firstRows(list, query, 1000).result()->ids;
    return all == first ? all : QList<qint64>{-1};
}

ListQuery words(const QString &words)
{
    ListQuery query;
    query.words = words;
    return query;
}

} // namespace

/// Suppliers, what they have, and what is ordered of them.
class TestPurchasing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSuppliers_data() { TestDatabases::addRows(); }
    void keepsSuppliers()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        QSignalSpy changed(&shop->purchasing(), &Purchasing::suppliersChanged);
        Supplier made = named(u"  Müller & Söhne "_s);
        made.contact = u"Anna Müller"_s;
        made.email = u"anna@mueller.example"_s;
        made.address = u"Hafenweg 3\n20457 Hamburg"_s;
        made.leadDays = 14;
        made.minimumOrder = Money(15'000, {});
        made.tolerance = 500;
        const Supplier first = stored(*shop, made);
        QCOMPARE(first.name, u"Müller & Söhne"_s);
        const auto row = shop->reader().supplierByName(u"Müller & Söhne"_s).result();
        QVERIFY(row.ok());
        QCOMPARE(row->supplier, first);
        QCOMPARE(row->openPurchases, 0);
        QCOMPARE(changed.count(), 1);

        Supplier edited = first;
        edited.phone = u"040 123"_s;
        const Supplier second = stored(*shop, edited);
        QCOMPARE(second.version, first.version + 1);
        QCOMPARE(shop->reader().supplierRows({first.id}).result()->value(first.id).supplier, second);
        edited.phone = u"040 456"_s; // of the version before
        QCOMPARE(shop->purchasing().save(edited).result().error().kind, ErrorKind::KeyConflict);
        QCOMPARE(shop->reader().supplierByName(u"Nobody"_s).result().error(),
                 (Error{ErrorKind::UnknownSupplier, u"supplier"_s, u"Nobody"_s}));
        QCOMPARE(violations(shop->address()), QString());
    }

    void refusesEachBadField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("kind");
        QTest::addColumn<Supplier>("supplier");
        const auto row = [](const char *name, const char *field, ErrorKind kind, auto change) {
            Supplier supplier = named(u"Good"_s);
            change(supplier);
            QTest::newRow(name) << QString::fromLatin1(field) << static_cast<int>(kind) << supplier;
        };
        row("no name", "name", ErrorKind::Empty, [](Supplier &s) { s.name = u"  "_s; });
        row("a name too long", "name", ErrorKind::TooLong, [](Supplier &s) { s.name = QString(201, u'n'); });
        row("a contact too long", "contact", ErrorKind::TooLong,
            [](Supplier &s) { s.contact = QString(121, u'n'); });
        row("a phone with a bell", "phone", ErrorKind::InvalidCharacter,
            [](Supplier &s) { s.phone = u"0\a4"_s; });
        row("no address of mail", "email", ErrorKind::BadEmail,
            [](Supplier &s) { s.email = u"anna at mueller"_s; });
        row("an address too long", "address", ErrorKind::TooLong,
            [](Supplier &s) { s.address = QString(501, u'n'); });
        row("a lead time below 0", "lead_days", ErrorKind::OutOfRange, [](Supplier &s) { s.leadDays = -1; });
        row("a lead time of ages", "lead_days", ErrorKind::OutOfRange,
            [](Supplier &s) { s.leadDays = 3651; });
        row("a minimum below 0", "minimum_order", ErrorKind::OutOfRange,
            [](Supplier &s) { s.minimumOrder = Money(-1, {}); });
        row("a tolerance above all", "tolerance", ErrorKind::OutOfRange,
            [](Supplier &s) { s.tolerance = 10'001; });
        row("notes too long", "notes", ErrorKind::TooLong,
            [](Supplier &s) { s.notes = QString(4001, u'n'); });
    }
    void refusesEachBadField()
    {
        QFETCH(QString, field);
        QFETCH(int, kind);
        QFETCH(Supplier, supplier);
        const auto refused = Purchasing::validated(supplier);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().field, field);
        QCOMPARE(static_cast<int>(refused.error().kind), kind);
    }

    void namesNoTwoTheSame_data() { TestDatabases::addRows(); }
    void namesNoTwoTheSame()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        (void)stored(*shop, named(u"North"_s));
        const Supplier south = stored(*shop, named(u"South"_s));
        const Error taken{ErrorKind::Duplicate, u"name"_s, u"North"_s};
        QCOMPARE(shop->purchasing().save(named(u"North"_s)).result().error(), taken);
        Supplier renamed = south;
        renamed.name = u"North"_s;
        QCOMPARE(shop->purchasing().save(renamed).result().error(), taken);
        QCOMPARE(stored(*shop, south), south); // as it was
    }

    void keepsOnePreferredSupplier_data() { TestDatabases::addRows(); }
    void keepsOnePreferredSupplier()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 2, 0);
        const Supplier north = stored(*shop, named(u"North"_s));
        const Supplier south = stored(*shop, named(u"South"_s));
        SupplierProduct terms;
        terms.supplier = north.id;
        terms.product = products[0];
        terms.partNumber = u"N-77"_s;
        terms.cost = UnitPrice::parse(u"1.25"_s).value();
        terms.pack = Quantity::fromUnits(12);
        terms.minimum = Quantity::fromUnits(24);
        terms.leadDays = 3;
        terms.preferred = true;
        QVERIFY(shop->purchasing().saveTerms({terms}).result().ok());
        SupplierProduct others = terms;
        others.supplier = south.id;
        others.leadDays.reset();
        QVERIFY(shop->purchasing().saveTerms({others}).result().ok());
        const auto rows = shop->reader().suppliersOf(products[0]).result();
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->first().supplierName, u"South"_s);
        QCOMPARE(rows->first().terms, others);
        terms.preferred = false;
        QCOMPARE(rows->last().terms, terms);
        QCOMPARE(shop->reader().supplierTerms(north.id, products).result()->keys(), QList{products[0]});
        QCOMPARE(shop->reader().supplierByName(u"North"_s).result()->products, 1);

        QVERIFY(shop->purchasing().removeTerms(south.id, products).result().ok());
        QVERIFY(shop->reader().productsOf(south.id).result()->isEmpty());
        terms.product = ProductId(999);
        QCOMPARE(shop->purchasing().saveTerms({terms}).result().error().kind, ErrorKind::NotFound);
        terms.product = products[0];
        terms.supplier = SupplierId(999);
        QCOMPARE(shop->purchasing().saveTerms({terms}).result().error().kind, ErrorKind::UnknownSupplier);
        QCOMPARE(violations(shop->address()), QString());
    }

    void leadsAnOrderFromDraftToClosed_data() { TestDatabases::addRows(); }
    void leadsAnOrderFromDraftToClosed()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 2, 0);
        Supplier supplier = named(u"North"_s);
        supplier.leadDays = 10;
        supplier = stored(*shop, supplier);
        QSignalSpy changed(&shop->purchasing(), &Purchasing::purchasesChanged);
        Purchasing &purchasing = shop->purchasing();
        const auto made =
            purchasing.save(draftOf(supplier, {wanted(products[0], 10, u"2.50"_s), wanted(products[1], 3)}))
                .result();
        QVERIFY(made.ok());
        const PurchaseNumber number = made->summary.number;
        QCOMPARE(made->summary.total.minorUnits(), 2800);
        QCOMPARE(made->lines.first().sku.text(), u"P1"_s);
        QCOMPARE(purchasing.close(number).result().error(),
                 (Error{ErrorKind::WrongState, u"close"_s, QString::number(number.value)}));

        PurchaseDraft draft = made->draft();
        draft.lines.removeFirst();
        draft.document = u"PO 7"_s;
        const auto edited = purchasing.save(draft).result();
        QVERIFY(edited.ok());
        QCOMPARE(edited->summary.lines, 1);
        QCOMPARE(purchasing.save(draft).result().error().kind, ErrorKind::KeyConflict); // of the one before
        QCOMPARE(purchasing.send(number, draft.version).result().error().kind, ErrorKind::KeyConflict);

        const auto sent = purchasing.send(number, edited->summary.version).result();
        QVERIFY(sent.ok());
        QCOMPARE(sent->summary.state, PurchaseState::Sent);
        QCOMPARE(sent->summary.expectedAt - sent->summary.sentAt, 10LL * 24 * 60 * 60 * 1000);
        QCOMPARE(shop->reader().supplierRows({supplier.id}).result()->value(supplier.id).openPurchases, 1);
        QCOMPARE(shop->reader().openPurchasesOf(products[1]).result()->size(), 1);
        QVERIFY(shop->reader().openPurchasesOf(products[0]).result()->isEmpty());
        for (const auto &refused :
             {purchasing.save(sent->draft()).result(), purchasing.send(number).result()})
            QCOMPARE(refused.error().kind, ErrorKind::WrongState);
        QCOMPARE(purchasing.remove(number).result().error().kind, ErrorKind::WrongState);

        const auto closed = purchasing.close(number, sent->summary.version).result();
        QVERIFY(closed.ok());
        QCOMPARE(closed->summary.state, PurchaseState::Closed);
        QVERIFY(closed->summary.closedAt >= closed->summary.sentAt);
        QCOMPARE(purchasing.close(number).result().error().kind, ErrorKind::WrongState);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(violations(shop->address()), QString());
    }

    void neverUsesANumberTwice_data() { TestDatabases::addRows(); }
    void neverUsesANumberTwice()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 1, 0);
        const Supplier supplier = stored(*shop, named(u"North"_s));
        const PurchaseDraft draft = draftOf(supplier, {wanted(products[0], 1)});
        const PurchaseNumber first = shop->purchasing().save(draft).result()->summary.number;
        QVERIFY(shop->purchasing().remove(first).result().ok());
        QCOMPARE(shop->reader().purchase(first).result().error().kind, ErrorKind::UnknownPurchase);
        const auto more = shop->purchasing().addDrafts({draft, draft}).result();
        QVERIFY(more.ok());
        QVERIFY(more->first() > first);
        QVERIFY(more->last() > more->first());
        QCOMPARE(shop->purchasing().remove(first).result().error().kind, ErrorKind::UnknownPurchase);
    }

    void refusesWhatCanNotBeOrdered_data() { TestDatabases::addRows(); }
    void refusesWhatCanNotBeOrdered()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 2, 0);
        const Supplier supplier = stored(*shop, named(u"North"_s));
        Purchasing &purchasing = shop->purchasing();
        const auto refusal = [&](const PurchaseDraft &draft) {
            const auto refused = purchasing.save(draft).result();
            return refused.ok() ? ErrorKind::Internal : refused.error().kind;
        };
        QCOMPARE(refusal(draftOf(supplier, {wanted(products[0], 0)})), ErrorKind::OutOfRange);
        QCOMPARE(refusal(draftOf(supplier, {wanted(ProductId(999), 1)})), ErrorKind::NotFound);
        Supplier nobody;
        nobody.id = SupplierId(999);
        QCOMPARE(refusal(draftOf(nobody, {})), ErrorKind::UnknownSupplier);
        PurchaseDraft wordy = draftOf(supplier, {});
        wordy.document = QString(121, u'd');
        QCOMPARE(refusal(wordy), ErrorKind::TooLong);
        wordy = draftOf(supplier, {});
        wordy.landed = Money(-1, {});
        QCOMPARE(refusal(wordy), ErrorKind::OutOfRange);

        Product old = shop->reader().productRows(products).result()->value(products[1]).product;
        old.archived = true;
        QVERIFY(shop->catalogue().save(old).result().ok());
        QCOMPARE(refusal(draftOf(supplier, {wanted(products[1], 1)})), ErrorKind::Archived);
        const auto empty = purchasing.save(draftOf(supplier, {})).result();
        QVERIFY(empty.ok()); // it may still get lines
        QCOMPARE(purchasing.send(empty->summary.number).result().error().kind, ErrorKind::EmptyOrder);
        QVERIFY(purchasing.setArchived({supplier.id}, true).result().ok());
        QCOMPARE(refusal(draftOf(supplier, {wanted(products[0], 1)})), ErrorKind::Archived);
        QVERIFY(purchasing.setArchived({supplier.id}, false).result().ok());
        QCOMPARE(refusal(draftOf(supplier, {wanted(products[0], 1)})), ErrorKind::Internal);
        // Not one of several.
        QCOMPARE(purchasing.addDrafts({draftOf(supplier, {}), draftOf(nobody, {})}).result().error().kind,
                 ErrorKind::UnknownSupplier);
        QCOMPARE(found(*shop, ListKind::Purchases, {}).size(), 2);
    }

    void listsThem_data() { TestDatabases::addRows(); }
    void listsThem()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 1, 0);
        const Supplier north = stored(*shop, named(u"Nörd"_s));
        const Supplier south = stored(*shop, named(u"Alma"_s));
        QCOMPARE(found(*shop, ListKind::Suppliers, {}), (QList{south.id.value, north.id.value}));
        QCOMPARE(found(*shop, ListKind::Suppliers, words(u"nord"_s)), QList{north.id.value});
        PurchaseDraft draft = draftOf(north, {wanted(products[0], 4)});
        draft.document = u"Spring"_s;
        const qint64 first = shop->purchasing().save(draft).result()->summary.number.value;
        const qint64 second =
            shop->purchasing().save(draftOf(south, {wanted(products[0], 9)})).result()->summary.number.value;
        QVERIFY(shop->purchasing().send(PurchaseNumber(first)).result().ok());
        QCOMPARE(found(*shop, ListKind::Purchases, {}), (QList{second, first}));
        QCOMPARE(found(*shop, ListKind::Purchases, words(u"spring"_s)), QList{first});
        QCOMPARE(found(*shop, ListKind::Purchases, words(u"alma"_s)), QList{second});
        QCOMPARE(found(*shop, ListKind::Purchases, words(QString::number(first))), QList{first});
        ListQuery query;
        query.conditions = {ColumnCondition::oneOf(u"state"_s, {u"2"_s, u"3"_s})};
        QCOMPARE(found(*shop, ListKind::Purchases, query), QList{first});
        for (const char *column : {"number", "created", "state", "supplier", "sent", "expected", "closed",
                                   "document", "lines", "total", "supplier_id"}) {
            ListQuery sorted;
            sorted.sortedBy = QString::fromLatin1(column);
            QCOMPARE(found(*shop, ListKind::Purchases, sorted).size(), 2);
        }
        for (const char *column : {"name", "contact", "email", "phone", "customer_number", "lead", "minimum",
                                   "archived", "products", "open"}) {
            ListQuery sorted;
            sorted.sortedBy = QString::fromLatin1(column);
            QCOMPARE(found(*shop, ListKind::Suppliers, sorted).size(), 2);
        }
        ListQuery byOpen;
        byOpen.sortedBy = u"open"_s;
        byOpen.descending = true;
        QCOMPARE(found(*shop, ListKind::Suppliers, byOpen).first(), north.id.value);
    }

    void keepsAProductThatIsBought_data() { TestDatabases::addRows(); }
    void keepsAProductThatIsBought()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 1, 0);
        const Supplier supplier = stored(*shop, named(u"North"_s));
        const auto draft = shop->purchasing().save(draftOf(supplier, {wanted(products[0], 4)})).result();
        const Product product = shop->reader().productRows(products).result()->value(products[0]).product;
        const ProductChange takingOut{product, {}};
        QCOMPARE(shop->catalogue().change({takingOut}).result().error().kind, ErrorKind::HasMoved);
        QVERIFY(shop->purchasing().remove(draft->summary.number).result().ok());
        QVERIFY(shop->catalogue().change({takingOut}).result().ok());
    }

private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(TestPurchasing)
#include "TestPurchasing.moc"
