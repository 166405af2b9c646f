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

QTEST_GUILESS_MAIN(TestErrorText)
#include "TestErrorText.moc"
