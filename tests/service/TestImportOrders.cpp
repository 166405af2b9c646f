#include "service/DemoShop.h"
#include "service/ImportOrders.h"
#include "service/ImportProducts.h"
#include "service/Shop.h"

#include "support/RetailMonth.h"
#include "support/ShopLists.h"
#include "support/TestDatabases.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Shop> newShop(const QString &address, const ShopSettings &settings)
{
    const auto parsed = ShopAddress::parse(address);
    if (!parsed || !Shop::create(*parsed, settings))
        return nullptr;
    auto opened = Shop::open(*parsed);
    return opened ? std::move(opened).value() : nullptr;
}

ShopSettings londonShop()
{
    ShopSettings settings = DemoShop::settings();
    settings.name = u"Test"_s;
    return settings;
}

QHash<QString, Quantity> stockOf(Shop &shop)
{
    const auto rows = shop.reader().productRows(allProducts(shop.reader())).result();
    QHash<QString, Quantity> stock;
    for (const ProductRow &row : *rows)
        stock.insert(row.product.sku.text(), row.stock.onHand);
    return stock;
}

QHash<QString, Quantity> units(std::initializer_list<std::pair<QString, int>> amounts)
{
    QHash<QString, Quantity> stock;
    for (const auto &[sku, amount] : amounts)
        stock.insert(sku, Quantity::fromUnits(amount));
    return stock;
}

constexpr auto kHeader = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n";

} // namespace

class TestImportOrders : public QObject {
    Q_OBJECT

private:
    TestDatabases m_databases;
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fileWith(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"file%1.csv"_s.arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    static OrderImportOptions with(OpeningRule opening)
    {
        OrderImportOptions options;
        options.opening = opening;
        return options;
    }

private Q_SLOTS:
    void replaysAMonthExactly_data() { TestDatabases::addRows(); }
    void replaysAMonthExactly()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto report = importOrders(*open, fileWith(RetailMonth::lines()), with(OpeningRule::Cover));
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->stopped);
        QCOMPARE(report->rows, RetailMonth::kRows);
        QCOMPARE(report->imported, RetailMonth::kRows);
        QCOMPARE(report->bad, 0);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(report->orders, RetailMonth::kInvoices);
        QCOMPARE(report->sales, RetailMonth::kSales);
        QCOMPARE(report->returns, RetailMonth::kReturns);
        QCOMPARE(report->adjustments, RetailMonth::kAdjustments);
        QCOMPARE(report->productsCreated, RetailMonth::kCodes);
        QCOMPARE(report->valueText(), QLatin1StringView(RetailMonth::kValue));
        QCOMPARE(stockOf(*open), RetailMonth::expectedStock());
    }

    void takesUpAgainAfterACancelAndBooksNothingTwice_data() { TestDatabases::addRows(); }
    void takesUpAgainAfterACancelAndBooksNothingTwice()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QString file = fileWith(RetailMonth::lines());
        std::atomic_bool cancelled = false;
        OrderImportOptions options = with(OpeningRule::Cover);
        options.common.cancelled = &cancelled;
        options.common.progress = [&](const ImportProgress &progress) {
            if (progress.stage == ImportProgress::Stage::Booking && progress.done * 2 > progress.total)
                cancelled = true;
        };
        const auto first = importOrders(*open, file, options);
        QVERIFY(first.ok());
        QCOMPARE(first->stopped->kind, ErrorKind::Cancelled);
        QVERIFY(first->imported > 0 && first->imported < RetailMonth::kRows);

        const auto second = importOrders(*open, file, with(OpeningRule::Cover));
        QVERIFY(second.ok());
        QCOMPARE(second->alreadyBooked, first->imported);
        QCOMPARE(second->imported, RetailMonth::kRows - first->imported);
        QCOMPARE(first->orders + second->orders, RetailMonth::kInvoices);
        QCOMPARE(second->rejected, 0);
        QCOMPARE(stockOf(*open), RetailMonth::expectedStock());

        const auto third = importOrders(*open, file, with(OpeningRule::Cover));
        QCOMPARE(third->imported, 0);
        QCOMPARE(third->orders, 0);
        QCOMPARE(stockOf(*open), RetailMonth::expectedStock());
    }

    void changesNothingWhereItIsCancelledBeforeItsFirstInvoice_data() { TestDatabases::addRows(); }
    void changesNothingWhereItIsCancelledBeforeItsFirstInvoice()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        constexpr int kCodes = 3'500; // their openings are four postings
        QByteArray lines = kHeader;
        for (int i = 0; i < kCodes; ++i) {
            const QByteArray code = QByteArray::number(i);
            lines += "I" + code + ",C" + code + ",Lamp,2,1/3/2011 9:00,1.50,7\n";
        }
        const QString file = fileWith(lines);
        std::atomic_bool cancelled = false;
        OrderImportOptions options = with(OpeningRule::Cover);
        options.common.cancelled = &cancelled;
        options.common.progress = [&](const ImportProgress &progress) {
            // Told when all is read, before products and opening stock are stored.
            cancelled = progress.stage == ImportProgress::Stage::Booking;
        };
        QCOMPARE(importOrders(*open, file, options).error().kind, ErrorKind::Cancelled);
        QCOMPARE(open->reader().counts().result()->products, 0);
        QVERIFY(stockOf(*open).isEmpty());

        const auto second = importOrders(*open, file, with(OpeningRule::Cover));
        QVERIFY(second.ok());
        QVERIFY(!second->stopped);
        QCOMPARE(second->productsCreated, kCodes);
        QCOMPARE(second->imported, kCodes);
        const auto stock = stockOf(*open);
        QCOMPARE(stock.size(), kCodes);
        for (const Quantity &left : stock)
            QCOMPARE(left, Quantity());
    }

    void changesNothingWhereItsStockCanNotBeOpened_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const QByteArray header = kHeader;
        const QByteArray month = header + "1,A,Lamp,5,1/3/2011 9:00,1,\n2,B,Vase,2,1/4/2011 9:00,1,\n";
        QByteArray many; // so many new codes that some would stand in an opening of their own
        for (int i = 0; i < 1'500; ++i)
            many += "9,N" + QByteArray::number(i) + ",Cup,1,1/5/2011 9:00,1,\n";
        for (const auto database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
            const auto row = [&](const char *what, const QByteArray &first, const QByteArray &second) {
                QTest::addRow("%s, %s", database, what) << QString::fromLatin1(database) << first << second;
            };
            row("the file grew", month, month + "3,A,Lamp,1,1/5/2011 9:00,1,\n" + many);
            row("new codes come first", month,
                header + many + month.mid(header.size()) + "3,A,Lamp,1,1/5/2011 9:00,1,\n");
            row("a line was mended", month,
                header + "1,A,Lamp,6,1/3/2011 9:00,1,\n2,B,Vase,2,1/4/2011 9:00,1,\n");
            row("all at one time", header + "1,A,Lamp,5,1/3/2011 9:00,1,\n",
                header + "1,A,Lamp,6,1/3/2011 9:00,1,\n");
            row("without dates", "invoice,sku,quantity\n1,A,5\n", "invoice,sku,quantity\n1,A,5\n2,A,1\n");
        }
    }
    void changesNothingWhereItsStockCanNotBeOpened()
    {
        FETCH_SHOP(m_databases, shop);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto rule = with(OpeningRule::Cover);
        const auto booked = importOrders(*open, fileWith(first), rule);
        QVERIFY(booked.ok());
        QCOMPARE(booked->rejected, 0);
        const auto stock = stockOf(*open);
        const auto movements = open->reader().movementsAfter(0, 10'000).result().value();

        const QString file = fileWith(second);
        const Error rehearsed = rehearseOrders(open->reader(), file, rule).error();
        const Error refused = importOrders(*open, file, rule).error();
        QCOMPARE(refused, rehearsed);
        QCOMPARE(refused.kind, ErrorKind::DatedBeforeLastMovement);
        QCOMPARE(refused.field, u"opening"_s);
        QCOMPARE(refused.detail, u"A"_s);
        QCOMPARE(stockOf(*open), stock);
        QCOMPARE(open->reader().movementsAfter(0, 10'000).result().value(), movements);
        // The same file is no fault: its openings are booked.
        const auto again = importOrders(*open, fileWith(first), rule);
        QVERIFY(again.ok());
        QCOMPARE(again->imported, 0);
        QVERIFY(rehearseOrders(open->reader(), fileWith(first), rule).ok());
    }

    void opensWhatComesAfterWhatIsBooked_data() { TestDatabases::addRows(); }
    void opensWhatComesAfterWhatIsBooked()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto rule = with(OpeningRule::Cover);
        const QByteArray header = kHeader;
        QVERIFY(importOrders(*open, fileWith(header + "1,A,Lamp,5,1/3/2011 9:00,1,\n"), rule).ok());
        const auto next = importOrders(*open, fileWith(header + "2,A,Lamp,3,2/3/2011 9:00,1,\n"), rule);
        QVERIFY(next.ok());
        QCOMPARE(next->orders, 1);
        QCOMPARE(stockOf(*open), units({{u"A"_s, 0}}));
    }

    void keepsAnInvoiceTogetherWhoseLinesAreApart_data() { TestDatabases::addRows(); }
    void keepsAnInvoiceTogetherWhoseLinesAreApart()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QByteArray lines = QByteArray(kHeader)
            + "1,A,Lamp,2,1/3/2011 9:00,1.50,7\n"
              "2,B,Vase,1,1/3/2011 9:30,2,8\n"
              "1,B,Vase,3,1/3/2011 9:45,2,7\n"
              "1,A,Lamp,1,1/3/2011 9:45,1.50,7\n"
              "C3,A,Lamp,-1,1/3/2011 10:00,1.50,7\n"
              "4,B,broken,-2,1/3/2011 11:00,0,\n";
        const auto report = importOrders(*open, fileWith(lines), with(OpeningRule::Cover));
        QVERIFY(report.ok());
        QCOMPARE(report->orders, 4);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(stockOf(*open), units({{u"A"_s, 1}, {u"B"_s, 0}}));
        const QList<OrderSummary> orders = allOrders(open->reader());
        QCOMPARE(orders.size(), 2);
        const OrderSummary &first = orders.last();
        QCOMPARE(first.document, u"1"_s);
        QCOMPARE(first.customer, u"7"_s);
        QCOMPARE(first.lines, 3);
        QCOMPARE(first.total.toText(), u"10.50"_s);
        QCOMPARE(first.placedAt, QDateTime(QDate(2011, 1, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
    }

    void namesProductsByWhatSalesCallThem_data() { TestDatabases::addRows(); }
    void namesProductsByWhatSalesCallThem()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QByteArray lines = QByteArray(kHeader)
            + "1,A,?,-1,1/3/2011 9:00,0,\n2,A,check,-1,1/3/2011 9:00,0,\n3,A,,2,1/3/2011 9:00,0,\n"
              "4,A,Lamp,2,1/3/2011 9:00,1.655,\n4,a,,1,1/3/2011 9:00,0,\n";
        QVERIFY(importOrders(*open, fileWith(lines), with(OpeningRule::Cover)).ok());
        const auto lamp = open->reader().productByCode(u"A"_s).result();
        QCOMPARE(lamp->product.name, u"Lamp"_s);
        QCOMPARE(lamp->product.price.tenThousandths(), 16'550);
        QCOMPARE(open->reader().productByCode(u"a"_s).result()->product.name, u"a"_s);
    }

    void refusesAndListsWhatCanNotBeTaken_data() { TestDatabases::addRows(); }
    void refusesAndListsWhatCanNotBeTaken()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QByteArray lines = QByteArray(kHeader)
            + "1,A,Lamp,5,1/3/2011 9:00,1,\n2,A,Lamp,-2,1/3/2011 9:10,0,\n3,B,Vase,1,1/3/2011 9:20,1,\n";
        const auto report = importOrders(*open, fileWith(lines), with(OpeningRule::Sold));
        QVERIFY(report.ok());
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->orders, 2);
        QCOMPARE(report->rejected, 1);
        const RefusedDocument &refused = report->refused.first();
        QCOMPARE(refused.line, 3);
        QCOMPARE(refused.document, u"2"_s);
        QCOMPARE(refused.kind, PostingKind::Adjustment);
        QCOMPARE(refused.error.kind, ErrorKind::Short);
        QCOMPARE(refused.shortfalls.first().sku.text(), u"A"_s);
        QCOMPARE(refused.shortfalls.first().available, Quantity());
        QCOMPARE(stockOf(*open), units({{u"A"_s, 0}, {u"B"_s, 0}}));
    }

    void refusesWhatIsDatedBeforeTheBooks_data() { TestDatabases::addRows(); }
    void refusesWhatIsDatedBeforeTheBooks()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QString list = fileWith("sku,name,stock\nA,Lamp,10\nB,Vase,10\n");
        QVERIFY(importProducts(*open, list, {}).ok());
        const auto report = importOrders(
            *open, fileWith(QByteArray(kHeader) + "1,A,Lamp,5,1/3/2011 9:00,1,\n"), with(OpeningRule::None));
        QVERIFY(report.ok());
        QCOMPARE(report->rejected, 1);
        QCOMPARE(report->refused.first().line, 2);
        QCOMPARE(report->refused.first().error.kind, ErrorKind::DatedBeforeLastMovement);
        // A file without dates is booked as of now.
        const auto now =
            importOrders(*open, fileWith("invoice,sku,quantity\n1,A,5\n"), with(OpeningRule::None));
        QCOMPARE(now->orders, 1);
        QCOMPARE(stockOf(*open), units({{u"A"_s, 5}, {u"B"_s, 10}}));
    }

    void booksAFileWithTheNewestFirst_data() { TestDatabases::addRows(); }
    void booksAFileWithTheNewestFirst()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QByteArray lines = "Order,SKU,Qty,Date\n3,A,1,2011-03-03\n2,A,2,2011-02-02\n1,A,3,2011-01-01\n";
        const auto report = importOrders(*open, fileWith(lines), with(OpeningRule::Cover));
        QVERIFY(report.ok());
        QCOMPARE(report->orders, 3);
        QCOMPARE(report->rejected, 0);
    }

    void leavesOutBadRowsAndReportsThem_data() { TestDatabases::addRows(); }
    void leavesOutBadRowsAndReportsThem()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const QByteArray lines = QByteArray(kHeader)
            + "1,A,Lamp,abc,1/3/2011 9:00,1,\n1,A,Lamp,5,1/3/2011 9:00,1,\n2,A,Lamp,1.5,1/3/2011 9:00,1,\n";
        const auto report = importOrders(*open, fileWith(lines), with(OpeningRule::Cover));
        QVERIFY(report.ok());
        QCOMPARE(report->rows, 3);
        QCOMPARE(report->bad, 2);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->badRows[0].line, 2);
        QCOMPARE(report->badRows[0].error.field, u"Quantity"_s);
        QCOMPARE(report->badRows[1].error.kind, ErrorKind::TooManyDecimals);
    }

    void changesNothingInARehearsal_data() { TestDatabases::addRows(); }
    void changesNothingInARehearsal()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto report =
            rehearseOrders(open->reader(), fileWith(RetailMonth::lines()), with(OpeningRule::Cover));
        QVERIFY(report.ok());
        QCOMPARE(report->rows, RetailMonth::kRows);
        QCOMPARE(report->orders, RetailMonth::kInvoices);
        QCOMPARE(report->productsCreated, RetailMonth::kCodes);
        const auto counts = open->reader().counts().result();
        QCOMPARE(counts->products, 0);
        QCOMPARE(counts->orders, 0);
    }

    void changesNothingWhereTheFileCanNotBeRead_data() { TestDatabases::addRows(); }
    void changesNothingWhereTheFileCanNotBeRead()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto rule = with(OpeningRule::Cover);
        QCOMPARE(importOrders(*open, u"/nonexistent.csv"_s, rule).error().kind, ErrorKind::FileUnreadable);
        QCOMPARE(importOrders(*open, fileWith(""), rule).error().kind, ErrorKind::BadFormat);
        QCOMPARE(importOrders(*open, fileWith("a,b\n1,2\n"), rule).error().kind, ErrorKind::MissingColumn);
        QCOMPARE(importOrders(*open, fileWith("order,sku,qty\n1,A,1\n2,\"B,1\n"), rule).error().kind,
                 ErrorKind::BadQuotes);
        QCOMPARE(open->reader().counts().result()->products, 0);
    }

    void refusesAnInvoiceThatComesAgainWithOtherLines_data() { TestDatabases::addRows(); }
    void refusesAnInvoiceThatComesAgainWithOtherLines()
    {
        FETCH_SHOP(m_databases, shop);
        const auto open = newShop(shop, londonShop());
        QVERIFY(open);
        const auto rule = with(OpeningRule::Cover);
        QVERIFY(
            importOrders(*open, fileWith(QByteArray(kHeader) + "1,A,Lamp,5,1/3/2011 9:00,1,\n"), rule).ok());
        const auto again = importOrders(
            *open, fileWith(QByteArray(kHeader) + "1,A,Lamp,6,1/3/2011 9:00,1,\n"), with(OpeningRule::None));
        QVERIFY(again.ok());
        QCOMPARE(again->rejected, 1);
        QCOMPARE(again->refused.first().error.kind, ErrorKind::KeyConflict);
        QCOMPARE(again->refused.first().error.field, u"document"_s);
    }

    void fillsTheDemoShop_data() { TestDatabases::addRows(); }
    void fillsTheDemoShop()
    {
        FETCH_SHOP(m_databases, shop);
        const auto made = DemoShop::make(ShopAddress::parse(shop).value());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
        const auto &[open, report] = made.value();
        QCOMPARE(report.productsCreated, 400);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.bad, 0);
        QVERIFY(report.orders > 2000);
        const QList<OrderSummary> orders = allOrders(open->reader());
        QVERIFY(!orders.isEmpty());
        const qint64 age = QDateTime::currentMSecsSinceEpoch() - orders.first().placedAt;
        QVERIFY(age > 0 && age < 8LL * 24 * 3600 * 1000);
        ColumnCondition low;
        low.column = u"status"_s;
        low.kind = ColumnCondition::Kind::OneOf;
        low.values = {u"1"_s, u"2"_s};
        ListQuery toOrder;
        toOrder.conditions = {low};
        const QList<ProductId> ids = allProducts(open->reader(), toOrder);
        QVERIFY(ids.size() > 40 && ids.size() < 100);
    }

    void leavesNothingOfADemoShopThatIsCancelled_data() { TestDatabases::addRows(); }
    void leavesNothingOfADemoShopThatIsCancelled()
    {
        FETCH_SHOP(m_databases, shop);
        std::atomic_bool cancelled = false;
        const auto made =
            DemoShop::make(ShopAddress::parse(shop).value(), &cancelled, [&](const ImportProgress &progress) {
                cancelled =
                    cancelled || (progress.stage == ImportProgress::Stage::Booking && progress.done > 0);
            });
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::Cancelled);
        QCOMPARE(Shop::open(ShopAddress::parse(shop).value()).error().kind, ErrorKind::ShopMissing);
    }
};

QTEST_GUILESS_MAIN(TestImportOrders)
#include "TestImportOrders.moc"
