#include "domain/Decimal.h"
#include "domain/ErrorText.h"
#include "domain/Gtin.h"
#include "domain/Money.h"
#include "domain/PostingKey.h"
#include "domain/ShopAddress.h"
#include "domain/Sku.h"
#include "domain/TaxRate.h"
#include "domain/Text.h"
#include "support/Property.h"

using namespace stockroom;
using namespace Qt::StringLiterals;

/// Values validate once: one that exists is valid.
class TestValues final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gtinAgreesWithPublishedVectors_data();
    void gtinAgreesWithPublishedVectors();
    void gtinFindsAnyWrongDigit();
    void quantityReadsAndRefuses_data();
    void quantityReadsAndRefuses();
    void taxRateReadsAndRefuses_data();
    void taxRateReadsAndRefuses();
    void quantityComesBackFromItsText();
    void decimalsFollowTheLocale_data();
    void decimalsFollowTheLocale();
    void lineIsRoundedOnceHalfAwayFromZero_data();
    void lineIsRoundedOnceHalfAwayFromZero();
    void productOfTheLargestValuesIsRefusedNotWrapped();
    void roundingIsWithinHalfAMinorUnit();
    void skuKeepsCaseAndRefusesControls();
    void textRefusesWhatADatabaseCanNotKeep_data();
    void textRefusesWhatADatabaseCanNotKeep();
    void foldingDropsAccentsAndCase();
    void liveKeysRiseWithTime();
    void derivedKeysAreTheSameForTheSameDocument();
    void addressComesBackWithoutItsPassword();
    void addressRefusesWhatIsNone_data();
    void addressRefusesWhatIsNone();
};

void TestValues::gtinAgreesWithPublishedVectors_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QFile file(QStringLiteral(STOCKROOM_SOURCE_DIR "/tests/data/barcodes/gtin_vectors.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    (void)file.readLine();
    int row = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().split(',');
        QTest::addRow("%d %s", ++row, cells[0].constData())
            << QString::fromLatin1(cells[0]) << (cells[3] == "yes");
    }
    QVERIFY(row > 20);
}

void TestValues::gtinAgreesWithPublishedVectors()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    QCOMPARE(Gtin::parse(code).ok(), valid);
}

void TestValues::gtinFindsAnyWrongDigit()
{
    CHECK_PROPERTY("one wrong digit is found", [] {
        QString digits;
        const int length = *rc::gen::element(7, 11, 12, 13);
        for (int i = 0; i < length; ++i)
            digits += QString::number(*rc::gen::inRange(0, 10));
        digits += QString::number(Gtin::checkDigit(digits));
        RC_ASSERT(Gtin::parse(digits).ok());
        const int at = *rc::gen::inRange(0, length + 1);
        const int other = (digits[at].digitValue() + *rc::gen::inRange(1, 10)) % 10;
        digits[at] = QChar(u'0' + other);
        RC_ASSERT(!Gtin::parse(digits).ok());
    });
}

void TestValues::quantityReadsAndRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<int>("error");
    const auto good = [](const char *text, int decimals, qint64 value) {
        QTest::addRow("%s with %d", text, decimals) << QString::fromUtf8(text) << decimals << value << -1;
    };
    const auto bad = [](const char *text, int decimals, ErrorKind kind) {
        QTest::addRow("%s with %d", text, decimals)
            << QString::fromUtf8(text) << decimals << qint64(0) << static_cast<int>(kind);
    };
    good("12", 0, 12'000);
    good("12.0", 0, 12'000);
    good("1.5", 3, 1'500);
    good("-0.125", 3, -125);
    good(" +3 ", 0, 3'000);
    good("1000000000", 0, 1'000'000'000'000);
    bad("", 0, ErrorKind::Empty);
    bad("abc", 0, ErrorKind::NotANumber);
    bad("1e3", 0, ErrorKind::NotANumber);
    bad("1,5", 3, ErrorKind::NotANumber);
    bad("-", 0, ErrorKind::NotANumber);
    bad("1.5", 0, ErrorKind::TooManyDecimals);
    bad("0.0001", 3, ErrorKind::TooManyDecimals);
    bad("1000000001", 0, ErrorKind::OutOfRange);
    bad("1000000000000000000", 0, ErrorKind::OutOfRange);
    bad("99999999999999999999999999", 0, ErrorKind::OutOfRange);
    bad("NaN", 0, ErrorKind::NotANumber);
}

void TestValues::quantityReadsAndRefuses()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(qint64, thousandths);
    QFETCH(int, error);
    const Result<Quantity> quantity = Quantity::parse(text, {u"x"_s, decimals});
    QCOMPARE(quantity.ok(), error == -1);
    if (quantity)
        QCOMPARE(quantity->thousandths(), thousandths);
    else
        QCOMPARE(static_cast<int>(quantity.error().kind), error);
}

void TestValues::taxRateReadsAndRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("hundredths");
    QTest::addColumn<int>("error");
    const auto good = [](const QString &text, const QString &locale, qint64 value) {
        QTest::addRow("%s", qPrintable(text)) << text << locale << value << -1;
    };
    const auto bad = [](const QString &text, ErrorKind kind) {
        QTest::addRow("%s", qPrintable(text)) << text << u"C"_s << qint64(0) << static_cast<int>(kind);
    };
    good(u"19"_s, u"C"_s, 1900);
    good(u" 7.5 % "_s, u"C"_s, 750);
    good(u"0"_s, u"C"_s, 0);
    good(u"100%"_s, u"C"_s, 10'000);
    good(u"7,5 %"_s, u"de_DE"_s, 750);
    bad(u"%"_s, ErrorKind::Empty);
    bad(u"a lot"_s, ErrorKind::NotANumber);
    bad(u"19%%"_s, ErrorKind::NotANumber);
    bad(u"7.125"_s, ErrorKind::TooManyDecimals);
    bad(u"100.01"_s, ErrorKind::OutOfRange);
    bad(u"-1"_s, ErrorKind::OutOfRange);
}

void TestValues::taxRateReadsAndRefuses()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(qint64, hundredths);
    QFETCH(int, error);
    const Result<TaxRate> rate = TaxRate::parseLocalized(text, QLocale(locale));
    QCOMPARE(rate ? -1 : static_cast<int>(rate.error().kind), error);
    if (rate) {
        QCOMPARE(rate->hundredths(), hundredths);
        QCOMPARE(TaxRate::parse(rate->toText()).value(), rate.value());
    }
}

void TestValues::quantityComesBackFromItsText()
{
    CHECK_PROPERTY("text and back", [] {
        const qint64 value = *rc::gen::inRange<qint64>(-Quantity::kMax, Quantity::kMax + 1);
        const Quantity quantity = Quantity::fromThousandths(value);
        RC_ASSERT(Quantity::parse(quantity.toText(), {u"x"_s, 3}).value() == quantity);
    });
}

void TestValues::decimalsFollowTheLocale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("value");
    QTest::newRow("German comma") << u"1,5"_s << u"de_DE"_s << qint64(1'500);
    QTest::newRow("German grouping") << u"1.234,5"_s << u"de_DE"_s << qint64(1'234'500);
    QTest::newRow("English grouping") << u"1,234.5"_s << u"en_US"_s << qint64(1'234'500);
    QTest::newRow("a point is understood everywhere") << u"1.5"_s << u"de_DE"_s << qint64(1'500);
}

void TestValues::decimalsFollowTheLocale()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(qint64, value);
    const Result<qint64> parsed = decimal::parseLocalized(text, 3, QLocale(locale));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value(), value);
}

void TestValues::lineIsRoundedOnceHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("amount");
    QTest::newRow("three decimals") << u"0.165"_s << u"10"_s << u"GBP"_s << u"1.65"_s;
    QTest::newRow("half up") << u"0.125"_s << u"1"_s << u"EUR"_s << u"0.13"_s;
    QTest::newRow("half down below zero") << u"0.125"_s << u"-1"_s << u"EUR"_s << u"-0.13"_s;
    QTest::newRow("no minor unit") << u"0.5"_s << u"3"_s << u"JPY"_s << u"2"_s;
    QTest::newRow("three minor decimals") << u"1.2345"_s << u"1"_s << u"BHD"_s << u"1.235"_s;
    QTest::newRow("weight") << u"2.99"_s << u"0.333"_s << u"EUR"_s << u"1.00"_s;
}

void TestValues::lineIsRoundedOnceHalfAwayFromZero()
{
    QFETCH(QString, price);
    QFETCH(QString, quantity);
    QFETCH(QString, currency);
    QFETCH(QString, amount);
    const Quantity parsed = Quantity::parse(quantity, {u"x"_s, 3}).value();
    const Result<Money> money =
        UnitPrice::parse(price).value().times(parsed, Currency::fromCode(currency).value());
    QVERIFY(money.ok());
    QCOMPARE(money->toText(), amount);
}

void TestValues::productOfTheLargestValuesIsRefusedNotWrapped()
{
    const Quantity most = Quantity::fromThousandths(Quantity::kMax);
    const UnitPrice dearest = UnitPrice::fromTenThousandths(UnitPrice::kMax);
    QCOMPARE(dearest.times(most, {}).error().kind, ErrorKind::OutOfRange);
    QVERIFY(UnitPrice::fromTenThousandths(10'000).times(most, {}).ok());
}

void TestValues::roundingIsWithinHalfAMinorUnit()
{
    CHECK_PROPERTY("rounded once", [] {
        const qint64 thousandths = *rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000);
        const qint64 price = *rc::gen::inRange<qint64>(0, 1'000'000'000);
        const Money money =
            UnitPrice::fromTenThousandths(price).times(Quantity::fromThousandths(thousandths), {}).value();
        const decimal::Wide exact = decimal::Wide(thousandths) * price;
        const decimal::Wide error = exact - decimal::Wide(money.minorUnits()) * 100'000;
        RC_ASSERT(error <= 50'000);
        RC_ASSERT(error >= -50'000);
    });
}

void TestValues::skuKeepsCaseAndRefusesControls()
{
    QVERIFY(Sku::parse(u"85123A"_s).value() != Sku::parse(u"85123a"_s).value());
    QCOMPARE(Sku::parse(u"  A-1 "_s)->text(), u"A-1"_s);
    QCOMPARE(Sku::parse(u"   "_s).error().kind, ErrorKind::Empty);
    QCOMPARE(Sku::parse(QString(65, u'x')).error().kind, ErrorKind::TooLong);
    QCOMPARE(Sku::parse(u"a\tb"_s).error().kind, ErrorKind::InvalidCharacter);
}

void TestValues::textRefusesWhatADatabaseCanNotKeep_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("lone high surrogate") << QString(QChar(0xD800));
    QTest::newRow("lone low surrogate") << u"x"_s + QChar(0xDC00);
    QTest::newRow("line feed") << u"a\nb"_s;
    QTest::newRow("noncharacter") << QString(QChar(0xFFFF));
}

void TestValues::textRefusesWhatADatabaseCanNotKeep()
{
    QFETCH(QString, input);
    QCOMPARE(text::checked(input, u"name"_s, 100).error().kind, ErrorKind::InvalidCharacter);
}

void TestValues::foldingDropsAccentsAndCase()
{
    QCOMPARE(text::folded(u"Müller ÇAY Straße"_s), u"muller cay strasse"_s);
}

void TestValues::liveKeysRiseWithTime()
{
    const PostingKey earlier = PostingKey::generate(1'700'000'000'000);
    const PostingKey later = PostingKey::generate(1'700'000'000'001);
    QVERIFY(earlier.text() < later.text());
    QCOMPARE(earlier.text().at(14), u'7');
    QVERIFY(u"89ab"_s.contains(earlier.text().at(19)));
    QVERIFY(PostingKey::generate(1) != PostingKey::generate(1));
    QCOMPARE(PostingKey::parse(earlier.text()).value(), earlier);
    QCOMPARE(PostingKey::parse(u"no key"_s).error().kind, ErrorKind::BadKey);
}

void TestValues::derivedKeysAreTheSameForTheSameDocument()
{
    const PostingKey key = PostingKey::derive(u"shop"_s, u"536365"_s);
    QCOMPARE(PostingKey::derive(u"shop"_s, u"536365"_s), key);
    QVERIFY(PostingKey::derive(u"shop"_s, u"536366"_s) != key);
    QVERIFY(PostingKey::derive(u"shop5"_s, u"36365"_s) != key);
    QCOMPARE(key.text().at(14), u'5');
}

void TestValues::addressComesBackWithoutItsPassword()
{
    const ShopAddress address =
        ShopAddress::parse(u"postgresql://ann:secret@db.example:5433/shop?schema=north"_s).value();
    QCOMPARE(address.host, u"db.example"_s);
    QCOMPARE(address.port, 5433);
    QCOMPARE(address.password, u"secret"_s);
    QVERIFY(!address.toText().contains(u"secret"_s));
    ShopAddress again = ShopAddress::parse(address.toText()).value();
    again.password = address.password;
    QCOMPARE(again, address);
    const ShopAddress socket = ShopAddress::parse(u"postgresql:///shop?host=/run/postgresql"_s).value();
    QCOMPARE(socket.host, u"/run/postgresql"_s);
    QCOMPARE(ShopAddress::parse(socket.toText()).value(), socket);
    // How the server is to be trusted stays with the address.
    for (const QString &text : {u"postgresql://ann@db.example/shop?sslmode=require"_s,
                                u"postgresql://ann@db.example/shop?schema=north&sslmode=verify-full&"
                                "sslrootcert=/etc/my%20keys/100%25+1/ca.crt"_s}) {
        const ShopAddress trusting = ShopAddress::parse(text).value();
        QVERIFY2(trusting.toText().contains(u"sslmode="), qPrintable(trusting.toText()));
        QCOMPARE(ShopAddress::parse(trusting.toText()).value(), trusting);
        QCOMPARE(trusting.toText().contains(u"sslrootcert="), text.contains(u"sslrootcert="));
    }
    QVERIFY(ShopAddress::parse(u"file:shop?mode=memory"_s)->path.startsWith(u'/'));
    QCOMPARE(ShopAddress::parse(u"file:///shops/My%20shop.stockroom"_s)->path, u"/shops/My shop.stockroom"_s);
}

void TestValues::addressRefusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u" "_s;
    QTest::newRow("no database") << u"postgresql://host"_s;
    QTest::newRow("a schema with a quote") << u"postgresql://host/db?schema=a%22b"_s;
    QTest::newRow("a query item that is not known") << u"postgresql://host/db?sslmdoe=require"_s;
    QTest::newRow("a query item of another program") << u"postgresql://host/db?schema=a&password=secret"_s;
    QTest::newRow("no way to trust") << u"postgresql://host/db?sslmode=perhaps"_s;
    QTest::newRow("a certificate no option can name") << u"postgresql://host/db?sslrootcert=a;b"_s;
    QTest::newRow("a file of another computer") << u"file://nas/shop.stockroom"_s;
    QTest::newRow("a file without a path") << u"file://"_s;
    QTest::newRow("another kind of server") << u"mysql://ann:secret@host/db"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
}

void TestValues::addressRefusesWhatIsNone()
{
    QFETCH(QString, text);
    const Result<ShopAddress> address = ShopAddress::parse(text);
    QVERIFY(!address.ok());
    QVERIFY(!errorText(address.error()).contains(u"secret"));
}

QTEST_GUILESS_MAIN(TestValues)
#include "TestValues.moc"
