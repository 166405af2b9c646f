#include "service/ImportProducts.h"
#include "service/Shop.h"

#include "support/TestDatabases.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Shop> newShop(const QString &address)
{
    const auto parsed = ShopAddress::parse(address);
    ShopSettings settings;
    settings.name = u"Test"_s;
    if (!parsed || !Shop::create(*parsed, settings))
        return nullptr;
    auto opened = Shop::open(*parsed);
    return opened ? std::move(opened).value() : nullptr;
}

} // namespace

class TestImportProducts : public QObject {
    Q_OBJECT

private:
    TestDatabases m_databases;
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fileWith(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"list%1.csv"_s.arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private Q_SLOTS:
    void makesProductsWithTheirStock_data() { TestDatabases::addRows(); }
    void makesProductsWithTheirStock()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        QSignalSpy stock(&open->keeper(), &StockKeeper::stockChanged);
        QSignalSpy products(&open->catalogue(), &Catalogue::productsChanged);
        const auto report =
            importProducts(*open,
                           fileWith("SKU;Name;Unit;Price;Stock;Reorder point;Barcode;Category\n"
                                    "T1;Tea;kg;12,50;1,5;0,5;4006381333931;Drinks\n"
                                    "T2;Pot;pcs;8;0;;;\n"),
                           {});
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->stopped);
        QCOMPARE(report->rows, 2);
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->productsCreated, 2);
        const auto tea = open->reader().productByCode(u"4006381333931"_s).result();
        QVERIFY(tea.ok());
        QCOMPARE(tea->product.sku.text(), u"T1"_s);
        QCOMPARE(tea->product.category, u"Drinks"_s);
        QCOMPARE(tea->product.price.tenThousandths(), 125'000);
        QCOMPARE(tea->product.reorderPoint.thousandths(), 500);
        QCOMPARE(tea->stock.onHand.thousandths(), 1500);
        QVERIFY(open->reader().productByCode(u"T2"_s).result()->stock.onHand.isZero());
        QCOMPARE(stock.size(), 1);
        QCOMPARE(products.size(), 1);
    }

    void takesCostTaxAndReorderQuantityOfTheColumnsThereAre_data() { TestDatabases::addRows(); }
    void takesCostTaxAndReorderQuantityOfTheColumnsThereAre()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        QVERIFY(importProducts(*open, fileWith("sku,cost,vat,reorder quantity\nT1,1.25,7.5%,24\n"), {}).ok());
        const auto known = [&] { return open->reader().productByCode(u"T1"_s).result().value().product; };
        QCOMPARE(known().cost.tenThousandths(), 12'500);
        QCOMPARE(known().taxRate.hundredths(), 750);
        QCOMPARE(known().reorderQuantity, Quantity::fromUnits(24));
        QVERIFY(importProducts(*open, fileWith("sku,cost\nT1,1.5\n"), {}).ok());
        QCOMPARE(known().cost.tenThousandths(), 15'000);
        QCOMPARE(known().taxRate.hundredths(), 750);
        QCOMPARE(known().reorderQuantity, Quantity::fromUnits(24));
    }

    void isInAsAWholeOrNotAtAll_data() { TestDatabases::addRows(); }
    void isInAsAWholeOrNotAtAll()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        const QString file = fileWith("sku,name,price,stock\nA,Lamp,1,5\nB,Vase,abc,5\nC,Cup,1,-5\n");
        const auto refused = importProducts(*open, file, {});
        QVERIFY(refused.ok());
        QCOMPARE(refused->stopped->kind, ErrorKind::BadRows);
        QCOMPARE(refused->bad, 2);
        QCOMPARE(refused->imported, 0);
        QCOMPARE(refused->badRows[0].line, 3);
        QCOMPARE(refused->badRows[0].error.field, u"price"_s);
        QCOMPARE(refused->badRows[1].error.field, u"stock"_s);
        QCOMPARE(open->reader().counts().result()->products, 0);

        ProductImportOptions options;
        options.skipBadRows = true;
        const auto taken = importProducts(*open, file, options);
        QCOMPARE(taken->imported, 1);
        QVERIFY(!taken->stopped);
        QCOMPARE(open->reader().counts().result()->products, 1);
    }

    void leavesNothingBehindWhenCancelled_data() { TestDatabases::addRows(); }
    void leavesNothingBehindWhenCancelled()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        QByteArray list = "sku,name,stock\n";
        for (int i = 0; i < 5'000; ++i)
            list += "S" + QByteArray::number(i) + ",Thing,1\n";
        std::atomic_bool cancelled = false;
        ProductImportOptions options;
        options.common.cancelled = &cancelled;
        options.common.progress = [&](const ImportProgress &progress) {
            cancelled = cancelled || progress.stage == ImportProgress::Stage::Booking;
        };
        const QString file = fileWith(list);
        const auto report = importProducts(*open, file, options);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QCOMPARE(open->reader().counts().result()->products, 0);
        QCOMPARE(importProducts(*open, file, {})->productsCreated, 5'000);
    }

    void updatesWhatTheFileHasColumnsFor_data() { TestDatabases::addRows(); }
    void updatesWhatTheFileHasColumnsFor()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        QVERIFY(
            importProducts(*open, fileWith("sku,name,category,stock\nA,Lamp,Light,5\nB,Vase,Glass,\n"), {})
                .ok());
        const auto report =
            importProducts(*open, fileWith("sku,name,price,stock\nA,Big lamp,2,9\nB,Vase,1,7\n"), {});
        QVERIFY(report.ok());
        QCOMPARE(report->productsUpdated, 2);
        QCOMPARE(report->productsCreated, 0);
        QCOMPARE(report->stockKept, 1);
        const auto lamp = open->reader().productByCode(u"A"_s).result();
        QCOMPARE(lamp->product.name, u"Big lamp"_s);
        QCOMPARE(lamp->product.category, u"Light"_s);
        QCOMPARE(lamp->stock.onHand, Quantity::fromUnits(5));
        // Never moved till now: this is its opening.
        QCOMPARE(open->reader().productByCode(u"B"_s).result()->stock.onHand, Quantity::fromUnits(7));
    }

    void booksTheSameListOnce_data() { TestDatabases::addRows(); }
    void booksTheSameListOnce()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        const QString file = fileWith("sku,name,stock\nA,Lamp,5\n");
        QVERIFY(importProducts(*open, file, {}).ok());
        const auto again = importProducts(*open, file, {});
        QVERIFY(again.ok());
        QCOMPARE(again->productsUpdated, 0);
        QCOMPARE(again->stockKept, 0);
        QCOMPARE(open->reader().productByCode(u"A"_s).result()->stock.onHand, Quantity::fromUnits(5));
    }

    void changesNothingInARehearsal_data() { TestDatabases::addRows(); }
    void changesNothingInARehearsal()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop);
        QVERIFY(open);
        const auto report = rehearseProducts(open->reader(), fileWith("sku,name,stock\nA,Lamp,5\n"), {});
        QVERIFY(report.ok());
        QCOMPARE(report->imported, 1);
        QCOMPARE(open->reader().counts().result()->products, 0);
    }
};

QTEST_GUILESS_MAIN(TestImportProducts)
#include "TestImportProducts.moc"
