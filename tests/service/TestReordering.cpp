#include "domain/ReorderText.h"
#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Supplier supplierOf(Shop &shop, const QString &name, int leadDays)
{
    Supplier supplier;
    supplier.name = name;
    supplier.leadDays = leadDays;
    return shop.purchasing().save(supplier).result().value();
}

SupplierProduct termsOf(const Supplier &supplier, ProductId product, const QString &cost)
{
    SupplierProduct terms;
    terms.supplier = supplier.id;
    terms.product = product;
    terms.cost = UnitPrice::parse(cost).value();
    return terms;
}

void setReorderPoint(Shop &shop, ProductId id, qint64 units)
{
    Product product = shop.reader().productRows({id}).result()->value(id).product;
    product.reorderPoint = Quantity::fromUnits(units);
    if (!shop.catalogue().save(product).result())
        qFatal("not saved");
}

QList<ReorderRow> suggested(Shop &shop)
{
    return shop.reader().reorderSuggestions(shop.clock().now()).result().value();
}

} // namespace

/// What to buy of a whole shop, from its books, and the drafts made of it.
class TestReordering final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestsWhatTheBooksSay_data() { TestDatabases::addRows(); }
    void suggestsWhatTheBooksSay()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 5, 10);
        const Supplier north = supplierOf(*shop, u"North"_s, 14);
        const Supplier south = supplierOf(*shop, u"South"_s, 3);
        SupplierProduct packed = termsOf(north, products[0], u"2"_s);
        packed.pack = Quantity::fromUnits(12);
        packed.preferred = true;
        QVERIFY(shop->purchasing()
                    .saveTerms({packed, termsOf(south, products[0], u"1"_s),
                                termsOf(north, products[1], u"3"_s), termsOf(south, products[1], u"2"_s)})
                    .result()
                    .ok());
        for (const int low : {0, 1, 2})
            setReorderPoint(*shop, products[low], 10);
        WaitingDesk desk(*shop);
        QVERIFY(desk.place(sale(products[3], 8)).confirmed()); // sells out without a reorder point
        const Answer cancelled = desk.place(sale(products[4], 9));
        QVERIFY(desk.place(reversalOf(cancelled.receipt->number)).confirmed());

        const QList<ReorderRow> rows = suggested(*shop);
        QCOMPARE(rows.size(), 4);
        // The preferred supplier, though it costs more; full packs.
        QCOMPARE(rows[0].supplierName, u"North"_s);
        QCOMPARE(rows[0].product, products[0]);
        QCOMPARE(rows[0].suggestion.quantity, Quantity::fromUnits(12));
        QCOMPARE(rows[0].input.leadDays, 14);
        QVERIFY(reorderReason(rows[0], QLocale::c()).contains(u"packs of 12"));
        // Where none is preferred the one with the lowest cost.
        QCOMPARE(rows[1].supplierName, u"South"_s);
        QCOMPARE(rows[1].suggestion.quantity, Quantity::fromUnits(10));
        QCOMPARE(rows[1].cost, UnitPrice::parse(u"2"_s).value());
        // What nobody has comes last.
        QCOMPARE(rows[2].supplier, SupplierId());
        QCOMPARE(rows[2].product, products[2]);
        QCOMPARE(rows[3].product, products[3]);
        QCOMPARE(rows[3].suggestion.cause, PurchaseSuggestion::Cause::Sales);
        QCOMPARE(rows[3].input.sold, Quantity::fromUnits(8));
    }

    void draftsAnOrderASupplierOnce_data() { TestDatabases::addRows(); }
    void draftsAnOrderASupplierOnce()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const QList<ProductId> products = addProducts(*shop, 4, 0);
        const Supplier north = supplierOf(*shop, u"North"_s, 14);
        const Supplier south = supplierOf(*shop, u"South"_s, 3);
        for (const ProductId product : products)
            setReorderPoint(*shop, product, 5);
        QVERIFY(shop->purchasing()
                    .saveTerms({termsOf(north, products[0], u"1"_s), termsOf(south, products[1], u"2"_s),
                                termsOf(north, products[2], u"3"_s)})
                    .result()
                    .ok());
        const QList<ReorderRow> rows = suggested(*shop);
        QCOMPARE(rows.size(), 4);
        const auto drafts = shop->purchasing().draftSuggested(rows).result();
        QVERIFY(drafts.ok());
        QCOMPARE(drafts->size(), 2);
        const PurchaseDetails first = shop->reader().purchase(drafts->first()).result().value();
        QCOMPARE(first.summary.supplierName, u"North"_s);
        QCOMPARE(first.lines.size(), 2);
        QCOMPARE(first.summary.total.minorUnits(), 4000);
        // What is drafted is not suggested again, and what was seen before is not drafted twice.
        QCOMPARE(suggested(*shop).size(), 1);
        QCOMPARE(shop->purchasing().draftSuggested(rows).result().error().kind, ErrorKind::KeyConflict);
        QVERIFY(shop->purchasing().send(drafts->first()).result().ok());
        QCOMPARE(suggested(*shop).size(), 1);
        QVERIFY(shop->purchasing().close(drafts->first()).result().ok()); // nothing of it comes
        QVERIFY(shop->purchasing().remove(drafts->last()).result().ok());
        QCOMPARE(suggested(*shop).size(), 4);
        // A supplier that is archived has nothing.
        QVERIFY(shop->purchasing().setArchived({north.id, south.id}, true).result().ok());
        QVERIFY(suggested(*shop).first().supplier.isNull());
        QCOMPARE(violations(shop->address()), QString());
    }

private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(TestReordering)
#include "TestReordering.moc"
