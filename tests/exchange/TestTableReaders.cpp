#include "exchange/OrderLineReader.h"
#include "exchange/ProductListReader.h"

#include <QBuffer>
#include <QtTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

struct Orders {
    Result<void> result;
    QList<OrderLineRow> rows;
    QList<RowError> errors;
};

Orders readOrders(QByteArray bytes, ImportFormat format = {})
{
    QBuffer buffer(&bytes);
    OrderLineReader reader(buffer, std::move(format));
    Orders read;
    read.result = reader.open();
    OrderLineRow row;
    RowError error;
    while (read.result) {
        const RowOutcome outcome = reader.next(row, error);
        if (outcome == RowOutcome::End)
            break;
        if (outcome == RowOutcome::Good)
            read.rows.append(row);
        else
            read.errors.append(error);
    }
    if (read.result)
        read.result = reader.table().failure();
    return read;
}

struct Products {
    Result<void> result;
    QList<ProductListRow> rows;
    QList<RowError> errors;
};

Products readProducts(QByteArray bytes, ImportFormat format = {})
{
    QBuffer buffer(&bytes);
    ProductListReader reader(buffer, std::move(format));
    Products read;
    read.result = reader.open();
    ProductListRow row;
    RowError error;
    while (read.result) {
        const RowOutcome outcome = reader.next(row, error);
        if (outcome == RowOutcome::End)
            break;
        if (outcome == RowOutcome::Good)
            read.rows.append(row);
        else
            read.errors.append(error);
    }
    if (read.result)
        read.result = reader.table().failure();
    return read;
}

qint64 utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

class TestTableReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsALineOfTheRetailHistory()
    {
        const Orders read = readOrders(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"
            "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom\r\n"
            "C536379,D,Discount,-1,12/31/2010 9:41,27.5,,United Kingdom\r\n",
            {{}, {}, {}, {}, QTimeZone("Europe/London")});
        QVERIFY(read.result.ok());
        QCOMPARE(read.errors.size(), 0);
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[0].line, 2);
        QCOMPARE(read.rows[0].invoice, u"536365"_s);
        QCOMPARE(read.rows[0].sku.text(), u"85123A"_s);
        QCOMPARE(read.rows[0].name, u"WHITE HANGING HEART T-LIGHT HOLDER"_s);
        QCOMPARE(read.rows[0].quantity, Quantity::fromUnits(6));
        QCOMPARE(read.rows[0].price.tenThousandths(), 25'500);
        QCOMPARE(read.rows[0].happenedAt, utc(2010, 12, 1, 8, 26));
        QCOMPARE(read.rows[0].customer, u"17850"_s);
        QCOMPARE(read.rows[1].quantity, Quantity::fromUnits(-1));
    }

    void namesLineFieldAndReasonOfBadRows()
    {
        const Orders read = readOrders("Invoice,Code,Qty,Price,Date\n"
                                       "1,A,1,1,2011-01-01\n"
                                       ",A,1,1,2011-01-01\n"
                                       "2,,1,1,2011-01-01\n"
                                       "3,A,abc,1,2011-01-01\n"
                                       "4,A,0,1,2011-01-01\n"
                                       "5,A,1000000000000000000,1,2011-01-01\n"
                                       "6,A,1,-1,2011-01-01\n"
                                       "7,A,1,1.23456,2011-01-01\n"
                                       "8,A,1,1,2011-02-30\n"
                                       "9,A,1,1,2011-01-01,extra\n"
                                       "10,A\n"
                                       ",,,,\n"
                                       "11,A,1,1,\n"
                                       "12,A,\"1\"x,1,2011-01-01\n"
                                       "13,A,1,1,2011-01-01");
        QVERIFY(read.result.ok());
        QCOMPARE(read.rows.size(), 2);
        QList<std::tuple<qint64, QString, ErrorKind>> errors;
        for (const RowError &error : read.errors)
            errors.append({error.line, error.error.field, error.error.kind});
        const QList<std::tuple<qint64, QString, ErrorKind>> expected{
            {3, u"Invoice"_s, ErrorKind::Empty},         {4, u"Code"_s, ErrorKind::Empty},
            {5, u"Qty"_s, ErrorKind::NotANumber},        {6, u"Qty"_s, ErrorKind::OutOfRange},
            {7, u"Qty"_s, ErrorKind::OutOfRange},        {8, u"Price"_s, ErrorKind::OutOfRange},
            {9, u"Price"_s, ErrorKind::TooManyDecimals}, {10, u"Date"_s, ErrorKind::NotADate},
            {11, u"row"_s, ErrorKind::RaggedRow},        {12, u"row"_s, ErrorKind::RaggedRow},
            {14, u"Date"_s, ErrorKind::Empty},           {15, u"row"_s, ErrorKind::BadQuotes}};
        QCOMPARE(errors, expected);
        QCOMPARE(read.errors[2].error.detail, u"abc"_s);
    }

    void refusesAFileWhoseQuoteSwallowsTheRest()
    {
        const Orders read = readOrders("Invoice,Code,Qty\n1,A,1\n2,\"B,1\n3,C,1\n");
        QCOMPARE(read.result.error().kind, ErrorKind::BadQuotes);
        QCOMPARE(read.result.error().field, u"line 3"_s);
    }

    void namesTheColumnThatIsMissing()
    {
        const Orders read = readOrders("Invoice,Item,Qty\n1,A,1\n");
        QCOMPARE(read.result.error().kind, ErrorKind::MissingColumn);
        QCOMPARE(read.result.error().field, u"sku"_s);
        QCOMPARE(readOrders("").result.error().kind, ErrorKind::BadFormat);
    }

    void tellsThatAFileIsNoText_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\6\0Invoice,Item,Qty\n", 25);
        QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1Invoice,Item,Qty\n");
        QTest::newRow("print") << QByteArray("%PDF-1.7\nInvoice,Item,Qty\n");
    }

    void tellsThatAFileIsNoText()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(readOrders(file).result.error(), (Error{ErrorKind::BadFormat, u"binary"_s, {}}));
    }

    void mapsColumnsAsTold()
    {
        ImportFormat format;
        format.columns = {{u"sku"_s, u"item"_s}, {u"quantity"_s, u"#4"_s}};
        const Orders read = readOrders("Invoice,Item,Qty,Sent\n1,A,1,7\n", format);
        QCOMPARE(read.rows.value(0).quantity, Quantity::fromUnits(7));
        format.columns = {{u"sku"_s, u"nothing"_s}};
        QCOMPARE(readOrders("Invoice,Item,Qty\n1,A,1\n", format).result.error().kind,
                 ErrorKind::MissingColumn);
        format.columns = {{u"colour"_s, u"Item"_s}};
        QCOMPARE(readOrders("Invoice,Item,Qty\n1,A,1\n", format).result.error().kind, ErrorKind::NotFound);
    }

    void findsTheHeaderBehindTitlesAndComments()
    {
        const Products read =
            readProducts("# price list of May\nACME Ltd.,,\n\nItem code,Title,On hand\nA1,Lamp,3\n");
        QVERIFY(read.result.ok());
        QCOMPARE(read.rows.size(), 1);
        QCOMPARE(read.rows[0].line, 5);
        QCOMPARE(read.rows[0].product.name, u"Lamp"_s);
        QCOMPARE(read.rows[0].stock, Quantity::fromUnits(3));
    }

    void refusesTwoHeadersOfOneName()
    {
        QCOMPARE(readProducts("sku,SKU,name\n1,2,3\n").result.error().kind, ErrorKind::Duplicate);
        QCOMPARE(readProducts("sku,,,name,x,x\n1,2,3,Lamp,5,6\n").rows.value(0).product.name, u"Lamp"_s);
    }

    void readsAGermanProductList()
    {
        const Products read =
            readProducts("Artikelnummer;Bezeichnung;Preis;Bestand;Einheit;Meldebestand;EAN\r\n"
                         "T-1;Tee, gr\xFCn;1.234,50 \x80;1,5;kg;0,25;4006381333931\r\n"
                         "T-2;Kanne;12;3;;;\r\n");
        QVERIFY(read.result.ok());
        QCOMPARE(read.errors.size(), 0);
        const Product &tea = read.rows[0].product;
        QCOMPARE(tea.name, u"Tee, grün"_s);
        QCOMPARE(tea.price.tenThousandths(), 12'345'000);
        QCOMPARE(tea.unit.code, u"kg"_s);
        QCOMPARE(tea.reorderPoint.thousandths(), 250);
        QCOMPARE(tea.barcode->text(), u"4006381333931"_s);
        QCOMPARE(read.rows[0].stock->thousandths(), 1500);
        QCOMPARE(read.rows[1].stock, Quantity::fromUnits(3));
        QVERIFY(!read.rows[1].product.barcode);
    }

    void readsWhatGoodsCostAndTheirTax()
    {
        const Products read = readProducts("SKU;Preis;Einkaufspreis;MwSt;Bestellmenge\n"
                                           "A;9,90;4,125;19 %;12\n"
                                           "B;1;;7,0;\n"
                                           "C;1;-1;19;1\n"
                                           "D;1;1;190;1\n"
                                           "E;1;1;19;0,5\n");
        QVERIFY(read.result.ok());
        QCOMPARE(read.rows.size(), 2);
        const Product &first = read.rows[0].product;
        QCOMPARE(first.cost.tenThousandths(), 41'250);
        QCOMPARE(first.taxRate, TaxRate::fromHundredths(1900));
        QCOMPARE(first.reorderQuantity, Quantity::fromUnits(12));
        QCOMPARE(read.rows[1].product.taxRate, TaxRate::fromHundredths(700));
        QCOMPARE(read.rows[1].product.cost, UnitPrice());
        QStringList said;
        for (const RowError &error : read.errors)
            said.append(error.error.field + u'=' + error.error.detail);
        QCOMPARE(said, (QStringList{u"Einkaufspreis=-1"_s, u"MwSt=190"_s, u"Bestellmenge=0,5"_s}));
    }

    void refusesProductsThatCanNotBe()
    {
        const Products read = readProducts("sku,name,price,stock,barcode,unit\n"
                                           "A,Lamp,1,1,4006381333932,pcs\n"
                                           "B,Lamp,1,-1,,pcs\n"
                                           "C,Lamp,1,1.5,,pcs\n"
                                           "D,Lamp,1,1,,barrel\n"
                                           "E,Lamp,1,1,,pcs\n"
                                           "E,Lamp,1,1,,pcs\n"
                                           "85123A,,,,,\n"
                                           "85123a,,,,,\n");
        QList<ErrorKind> kinds;
        for (const RowError &error : read.errors)
            kinds.append(error.error.kind);
        QCOMPARE(kinds,
                 (QList<ErrorKind>{ErrorKind::WrongCheckDigit, ErrorKind::OutOfRange,
                                   ErrorKind::TooManyDecimals, ErrorKind::NotFound, ErrorKind::Duplicate}));
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[1].product.name, u"85123A"_s);
        QVERIFY(!read.rows[1].stock);
    }

    void takesTheBarcodeForTheCodeWhereThereIsNone()
    {
        const Products read = readProducts("barcode,name\n3392070011190,Almonds\n12345678901234567890,Odd\n");
        QCOMPARE(read.rows.value(0).product.sku.text(), u"3392070011190"_s);
        QCOMPARE(read.errors.value(0).error.field, u"barcode"_s);
    }

    void readsTheVariantsOfAShopifyExport()
    {
        const Products read =
            readProducts("Handle,Title,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,"
                         "Variant Inventory Qty,Image Src\n"
                         "pot,Clay pot,Outdoor,Size,Regular,,9.99,1,a.jpg\n"
                         "pot,,,,Large,,15.99,3,b.jpg\n"
                         "pot,,,,,,,,c.jpg\n"
                         "shirt,Blue shirt,,Title,Default Title,,50,,d.jpg\n"
                         "cup,Cup,,Title,Default Title,C-1,5,2,\n");
        QVERIFY(read.result.ok());
        QCOMPARE(read.errors.size(), 0);
        QStringList rows;
        for (const ProductListRow &row : read.rows)
            rows.append(row.product.sku.text() + u'|' + row.product.name + u'|' + row.product.category);
        QCOMPARE(
            rows,
            (QStringList{u"pot-Regular|Clay pot, Regular|Outdoor"_s, u"pot-Large|Clay pot, Large|Outdoor"_s,
                         u"shirt|Blue shirt|"_s, u"C-1|Cup|"_s}));
        QCOMPARE(read.rows[1].stock, Quantity::fromUnits(3));
    }

    void tellsDayAndMonthByTheWholeFile_data()
    {
        QTest::addColumn<QByteArrayList>("dates");
        QTest::addColumn<qint64>("first");
        QTest::newRow("american") << QByteArrayList{"2/3/2011 10:00", "2/25/2011 9:00"}
                                  << utc(2011, 2, 3, 10);
        QTest::newRow("european") << QByteArrayList{"2/3/2011 10:00", "25/3/2011 9:00"}
                                  << utc(2011, 3, 2, 10);
        QTest::newRow("german") << QByteArrayList{"2.3.2011", "3.4.2011"} << utc(2011, 3, 2);
        QTest::newRow("by what runs forward")
            << QByteArrayList{"2/3/2011", "3/3/2011", "1/4/2011"} << utc(2011, 3, 2);
        QTest::newRow("two digits") << QByteArrayList{"12/1/10 8:26", "12/13/10 8:26"}
                                    << utc(2010, 12, 1, 8, 26);
        QTest::newRow("half days") << QByteArrayList{"12/1/2010 8:26 PM"} << utc(2010, 12, 1, 20, 26);
        QTest::newRow("iso") << QByteArrayList{"2010-12-01 08:26:00"} << utc(2010, 12, 1, 8, 26);
        QTest::newRow("iso with zone")
            << QByteArrayList{"2010-12-01T08:26:00.000+02:00"} << utc(2010, 12, 1, 6, 26);
        QTest::newRow("iso utc") << QByteArrayList{"2010-12-01T08:26Z"} << utc(2010, 12, 1, 8, 26);
    }

    void tellsDayAndMonthByTheWholeFile()
    {
        QFETCH(QByteArrayList, dates);
        QFETCH(qint64, first);
        QByteArray bytes = "invoice,sku,quantity,date\n";
        for (const QByteArray &date : dates)
            bytes += "1,A,1," + date + "\n";
        const Orders read = readOrders(bytes);
        QCOMPARE(read.errors.size(), 0);
        QCOMPARE(read.rows.value(0).happenedAt, first);
    }

    void datesAreInTheShopsTimeZoneUnlessTheySayOtherwise()
    {
        ImportFormat format;
        format.zone = QTimeZone("Europe/Berlin");
        format.dateOrder = DateOrder::DayFirst;
        const Orders read = readOrders("invoice,sku,quantity,date\n1,A,1,1/7/2011 12:00\n", format);
        QCOMPARE(read.rows.value(0).happenedAt, utc(2011, 7, 1, 10));
    }

    void readsNumbersAsFilesWriteThem_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<qint64>("value");
        QTest::newRow("plain") << QByteArray("2.55") << false << 25'500LL;
        QTest::newRow("three decimals") << QByteArray("0.165") << false << 1'650LL;
        QTest::newRow("pound") << QByteArray("\xC2\xA3 2.55") << false << 25'500LL;
        QTest::newRow("dollar") << QByteArray("$1,234,567.5 ") << false << 12'345'675'000LL;
        QTest::newRow("comma") << QByteArray("1.234,5") << true << 12'345'000LL;
        QTest::newRow("swiss") << QByteArray("1'234.50") << false << 12'345'000LL;
        QTest::newRow("thin space") << QByteArray("1\xE2\x80\xAF"
                                                  "234,5")
                                    << true << 12'345'000LL;
        QTest::newRow("minus") << QByteArray("-3") << false << -30'000LL;
        QTest::newRow("bad groups") << QByteArray("1,23.5") << false << -1LL;
        QTest::newRow("exponent") << QByteArray("1E5") << false << -1LL;
        QTest::newRow("two points") << QByteArray("1.2.3") << false << -1LL;
        QTest::newRow("words") << QByteArray("abc") << false << -1LL;
        QTest::newRow("nothing") << QByteArray(" ") << false << -1LL;
        QTest::newRow("sign only") << QByteArray("-") << false << -1LL;
    }

    void readsNumbersAsFilesWriteThem()
    {
        QFETCH(QByteArray, cell);
        QFETCH(bool, comma);
        QFETCH(qint64, value);
        const auto number = parseNumber(cell, comma ? DecimalMark::Comma : DecimalMark::Point, 4);
        if (value == -1)
            QVERIFY(!number.ok());
        else
            QCOMPARE(*number, value);
    }
};

QTEST_GUILESS_MAIN(TestTableReaders)
#include "TestTableReaders.moc"
