#include "domain/ErrorText.h"

#include <QSet>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

/// Every error is said in words of its own.
class TestErrorText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryKind();
    void namesTheFieldOfAValue();
    void saysWhichColumnIsMissing();
    void saysOfAFullDiskOnlyWhatIsKnown();
    void speaksOfAKeyWhereThereIsOne();
};

void TestErrorText::hasWordsForEveryKind()
{
    const QString fault = errorText({ErrorKind::Internal, {}, {}});
    QSet<QString> said{fault};
    for (int kind = 0; kind < static_cast<int>(ErrorKind::Internal); ++kind) {
        const QString text = errorText({static_cast<ErrorKind>(kind), {}, {}});
        QVERIFY2(!text.isEmpty() && !text.startsWith(fault), qPrintable(QString::number(kind)));
        QVERIFY2(!said.contains(text), qPrintable(text));
        said.insert(text);
    }
}

void TestErrorText::namesTheFieldOfAValue()
{
    QCOMPARE(errorText({ErrorKind::NotADate, u"Date"_s, u"2020-13-45"_s}),
             u"Date: “2020-13-45” is not a date."_s);
    QVERIFY(errorText({ErrorKind::BadQuotes, u"line 12"_s, {}}).startsWith(u"Line 12: "));
    QVERIFY(errorText({ErrorKind::BadQuotes, u"row"_s, {}}).startsWith(u"A quote"));
}

void TestErrorText::saysWhichColumnIsMissing()
{
    const QString text = errorText({ErrorKind::MissingColumn, u"sku"_s, u"foo, bar"_s});
    QVERIFY2(text.contains(u"“SKU”") && text.contains(u"foo, bar"), qPrintable(text));
}

void TestErrorText::saysOfAFullDiskOnlyWhatIsKnown()
{
    QVERIFY(errorText({ErrorKind::DiskFull, {}, {}}).contains(u"Nothing of this was stored"));
    const QString reading = errorText({ErrorKind::DiskFull, u"reading"_s, {}});
    QVERIFY2(reading.contains(u"disk is full") && !reading.contains(u"stored"), qPrintable(reading));
    for (const Error &doubt :
         {Error{ErrorKind::Unresolved, u"disk"_s, {}}, Error{ErrorKind::DiskFull, u"commit"_s, {}}}) {
        const QString said = errorText(doubt);
        QVERIFY2(said.contains(u"disk is full") && said.contains(u"not known yet"), qPrintable(said));
        QVERIFY2(!said.contains(u"Nothing") && !said.contains(u"key"), qPrintable(said));
    }
}

void TestErrorText::speaksOfAKeyWhereThereIsOne()
{
    QVERIFY(errorText({ErrorKind::Unresolved, u"key"_s, u"KEY"_s}).contains(u"Its key tells: KEY"));
    const QString without = errorText({ErrorKind::Unresolved, {}, u"disk I/O error"_s});
    QVERIFY2(without.contains(u"disk I/O error") && !without.contains(u"key"), qPrintable(without));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "TestErrorText.moc"
