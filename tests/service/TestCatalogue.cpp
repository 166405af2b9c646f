#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

#include <QSignalSpy>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Product store(Shop &shop, const QString &sku, const QString &name)
{
    Product product;
    product.sku = Sku::parse(sku).value();
    product.name = name;
    product.price = UnitPrice::parse(u"2.50"_s).value();
    return shop.catalogue().save(product).result().value();
}

Product stored(Shop &shop, const Product &product)
{
    return shop.reader().productRows({product.id}).result().value().value(product.id).product;
}

ListQuery wordsQuery(const QString &words)
{
    ListQuery query;
    query.words = words;
    return query;
}

Product named(Product product, const QString &sku)
{
    product.sku = Sku::parse(sku).value();
    return product;
}

ProductChange puttingBack(const Product &product)
{
    return {{}, product};
}

ProductChange takingOut(const Product &product)
{
    return puttingBack(product).reversed();
}

} // namespace

/// Edits by the fields they change, and products that are taken out and put back.
class TestCatalogue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesManyAndMakesOthersOrNone_data() { TestDatabases::addRows(); }
    void changesManyAndMakesOthersOrNone()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        const Product saw = store(*shop, u"S-1"_s, u"Saw"_s);
        QList<ProductChange> changes;
        for (const Product &each : {nails, saw}) {
            Product dearer = each;
            dearer.price = UnitPrice::parse(u"3"_s).value();
            dearer.category = u"  Tools "_s;
            changes.append({each, dearer});
        }
        Product taken;
        taken.sku = nails.sku;
        taken.name = u"Another"_s;
        const QList<ProductChange> bad = changes + QList<ProductChange>{{{}, taken}};
        const auto refused = shop->catalogue().change(bad).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error(), (Error{ErrorKind::Duplicate, u"sku"_s, u"N-1"_s}));
        QCOMPARE(stored(*shop, nails), nails); // not one of them
        QCOMPARE(stored(*shop, saw), saw);
        taken.sku = Sku::parse(u"T-1"_s).value();
        QSignalSpy announced(&shop->catalogue(), &Catalogue::productsChanged);
        const auto done = shop->catalogue().change(changes + QList<ProductChange>{{{}, taken}}).result();
        QVERIFY(done.ok());
        QCOMPARE(done->size(), 3);
        QCOMPARE(stored(*shop, nails).price, UnitPrice::parse(u"3"_s).value());
        QCOMPARE(stored(*shop, saw).category, u"Tools"_s);
        QVERIFY(!done->last().id.isNull());
        QCOMPARE(stored(*shop, done->last()).name, u"Another"_s);
        QCOMPARE(announced.count(), 1);
        QCOMPARE(announced.first().first().value<QList<ProductId>>().size(), 3);
    }

    void changesOnlyTheFieldsThatDiffer_data() { TestDatabases::addRows(); }
    void changesOnlyTheFieldsThatDiffer()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        Product mine = nails;
        mine.name = u"Tacks"_s;
        mine.barcode = Gtin::parse(u"4006381333931"_s).value();
        mine.cost = UnitPrice::parse(u"1.125"_s).value();
        mine.taxRate = TaxRate::fromHundredths(1900);
        mine.reorderQuantity = Quantity::fromUnits(200);
        Product others = nails;
        others.notes = u"Left shelf"_s;
        QVERIFY(shop->catalogue().save(others).result().ok());
        const Result<QList<Product>> done = shop->catalogue().change({{nails, mine}}).result();
        QVERIFY(done.ok());
        QCOMPARE(done->first().name, u"Tacks"_s);
        QCOMPARE(stored(*shop, nails).cost.tenThousandths(), 11'250);
        QCOMPARE(stored(*shop, nails).taxRate.hundredths(), 1900);
        QCOMPARE(stored(*shop, nails).reorderQuantity, Quantity::fromUnits(200));
        QCOMPARE(stored(*shop, nails).notes, u"Left shelf"_s);
        QCOMPARE(stored(*shop, nails), done->first());
        QVERIFY(shop->catalogue().change({{nails, mine}}).result().ok()); // it is so already
        QVERIFY(shop->catalogue().change({{mine, nails}}).result().ok());
        QCOMPARE(stored(*shop, nails).name, u"Nails"_s);
        QVERIFY(!stored(*shop, nails).barcode);
        Product mad = stored(*shop, nails);
        mad.reorderQuantity = -Quantity::fromUnits(1);
        QCOMPARE(shop->catalogue().save(mad).result().error(),
                 (Error{ErrorKind::OutOfRange, u"reorder_quantity"_s, u"-1"_s}));
    }

    void changesAllOrNone_data() { TestDatabases::addRows(); }
    void changesAllOrNone()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        QList<ProductChange> changes;
        for (int i = 0; i < 3; ++i) {
            const Product product = store(*shop, u"P-%1"_s.arg(i), u"Thing %1"_s.arg(i));
            changes.append({product, product});
            changes.last().after.category = u"Tools"_s;
        }
        Product others = changes.last().before;
        others.category = u"Toys"_s;
        QVERIFY(shop->catalogue().save(others).result().ok());
        QSignalSpy changed(&shop->catalogue(), &Catalogue::productsChanged);
        const Result<QList<Product>> refused = shop->catalogue().change(changes).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error(), (Error{ErrorKind::KeyConflict, u"category"_s, u"Thing 2"_s}));
        QVERIFY(stored(*shop, changes.first().before).category.isEmpty());
        QCOMPARE(changed.count(), 0);
        changes.removeLast();
        QVERIFY(shop->catalogue().change(changes).result().ok());
        QCOMPARE(stored(*shop, changes.first().before).category, u"Tools"_s);
        QCOMPARE(changed.count(), 1);
    }

    void refusesWhatCanNotBe_data() { TestDatabases::addRows(); }
    void refusesWhatCanNotBe()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        const Product pins = store(*shop, u"N-2"_s, u"Pins"_s);
        Product taken = nails;
        taken.sku = pins.sku;
        QCOMPARE(shop->catalogue().change({{nails, taken}}).result().error().kind, ErrorKind::Duplicate);
        Product nameless = nails;
        nameless.name.clear();
        QCOMPARE(shop->catalogue().change({{nails, nameless}}).result().error().field, u"name"_s);
        Product gone = nails;
        gone.id = ProductId(9999);
        QCOMPARE(shop->catalogue().change({{gone, gone}}).result().error().kind, ErrorKind::NotFound);
        WaitingDesk desk(*shop);
        QVERIFY(
            desk.place(request(PostingKind::Opening, {{nails.id, Quantity::fromUnits(3), {}}})).confirmed());
        Product weighed = nails;
        weighed.unit = Unit::fromCode(u"kg"_s).value();
        QCOMPARE(shop->catalogue().change({{nails, weighed}}).result().error().kind, ErrorKind::UnitInUse);
    }

    void takesOutWhatNeverMoved_data() { TestDatabases::addRows(); }
    void takesOutWhatNeverMoved()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        const Product pins = store(*shop, u"N-2"_s, u"Pins"_s);
        QVERIFY(shop->catalogue().change({takingOut(nails)}).result().ok());
        QVERIFY(stored(*shop, nails).id.isNull());
        QCOMPARE(shop->reader().rowCount(ListKind::Products, wordsQuery(u"nails"_s)).result().value(), 0);
        QCOMPARE(shop->reader().rowCount(ListKind::Products, {}).result().value(), 1);
        QVERIFY(shop->catalogue().change({takingOut(nails)}).result().ok()); // it is out already
        WaitingDesk desk(*shop);
        QVERIFY(
            !desk.place(request(PostingKind::Opening, {{nails.id, Quantity::fromUnits(3), {}}})).confirmed());

        QCOMPARE(shop->catalogue().change({puttingBack(nails)}).result()->first().id, nails.id);
        QVERIFY(shop->catalogue().change({puttingBack(nails)}).result().ok()); // once
        Product back = nails;
        ++back.version; // who has it open still must not store over it
        QCOMPARE(stored(*shop, nails), back);
        QCOMPARE(shop->reader().rowCount(ListKind::Products, wordsQuery(u"nails"_s)).result().value(), 1);
        const Product third = store(*shop, u"N-3"_s, u"Tacks"_s);
        QVERIFY(third.id.value > pins.id.value); // ids are drawn as before
        QVERIFY(
            desk.place(request(PostingKind::Opening, {{nails.id, Quantity::fromUnits(3), {}}})).confirmed());
    }

    /// An order being entered may name what was taken out: it must not sell another product.
    void givesTheIdOfWhatWasTakenOutToNoOther_data() { TestDatabases::addRows(); }
    void givesTheIdOfWhatWasTakenOutToNoOther()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        const Product pins = store(*shop, u"N-2"_s, u"Pins"_s);
        QVERIFY(shop->catalogue().change({takingOut(pins)}).result().ok());
        QVERIFY(shop->catalogue().change({takingOut(nails)}).result().ok());
        QVERIFY(store(*shop, u"N-3"_s, u"Tacks"_s).id.value > pins.id.value);
        QCOMPARE(shop->catalogue().change({puttingBack(pins)}).result()->first().id, pins.id);
    }

    void keepsWhatMovedOrWasEdited_data() { TestDatabases::addRows(); }
    void keepsWhatMovedOrWasEdited()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        const Product pins = store(*shop, u"N-2"_s, u"Pins"_s);
        WaitingDesk desk(*shop);
        QVERIFY(
            desk.place(request(PostingKind::Opening, {{nails.id, Quantity::fromUnits(3), {}}})).confirmed());
        QCOMPARE(shop->catalogue().change({takingOut(nails)}).result().error(),
                 (Error{ErrorKind::HasMoved, u"product"_s, u"Nails"_s}));
        QCOMPARE(stored(*shop, nails), nails);
        Product others = pins;
        others.price = UnitPrice::parse(u"9"_s).value();
        QVERIFY(shop->catalogue().save(others).result().ok());
        QCOMPARE(shop->catalogue().change({takingOut(pins)}).result().error(),
                 (Error{ErrorKind::KeyConflict, u"price"_s, u"Pins"_s}));
        const auto report = proveNow(
            shop->address(), [] { return false; }, [](int, int) {});
        QVERIFY(report.ok() && report->ok());
    }

    void takesBackAPasteAsAWhole_data() { TestDatabases::addRows(); }
    void takesBackAPasteAsAWhole()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        Product dearer = nails;
        dearer.price = UnitPrice::parse(u"3"_s).value();
        Product fresh;
        fresh.name = u"Fresh"_s;
        fresh.sku = Sku::parse(u"F-1"_s).value();
        const auto pasted = shop->catalogue().change({{nails, dearer}, {{}, fresh}}).result();
        QVERIFY(pasted.ok());
        const QList<ProductChange> back{takingOut(pasted->last()), ProductChange{nails, dearer}.reversed()};
        WaitingDesk desk(*shop);
        QVERIFY(desk.place(request(PostingKind::Opening, {{pasted->last().id, Quantity::fromUnits(3), {}}}))
                    .confirmed());
        QCOMPARE(shop->catalogue().change(back).result().error(),
                 (Error{ErrorKind::HasMoved, u"product"_s, u"Fresh"_s}));
        QCOMPARE(stored(*shop, nails).price, dearer.price); // all or nothing

        const auto again = shop->catalogue().change({{nails, dearer}, {{}, named(fresh, u"F-2"_s)}}).result();
        QVERIFY(again.ok());
        QVERIFY(shop->catalogue()
                    .change({takingOut(again->last()), ProductChange{nails, dearer}.reversed()})
                    .result()
                    .ok());
        QCOMPARE(stored(*shop, nails).price, nails.price);
        QVERIFY(stored(*shop, again->last()).id.isNull());
    }

    void leavesAnothersRestoredSkuAlone_data() { TestDatabases::addRows(); }
    void leavesAnothersRestoredSkuAlone()
    {
        FETCH_SHOP(m_databases, address);
        const auto shop = newShop(address);
        const Product nails = store(*shop, u"N-1"_s, u"Nails"_s);
        QVERIFY(shop->catalogue().change({takingOut(nails)}).result().ok());
        store(*shop, u"N-1"_s, u"Other nails"_s);
        const auto refused = shop->catalogue().change({puttingBack(nails)}).result();
        QCOMPARE(refused.error(), (Error{ErrorKind::Duplicate, u"sku"_s, u"N-1"_s}));
    }

private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "TestCatalogue.moc"
