#include "exchange/CsvReader.h"
#include "exchange/CsvWriter.h"

#include <QBuffer>
#include <QtTest>

#include <rapidcheck.h>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QList<QStringList> &rows, char separator = ',',
                   CsvWriter::Guard guard = CsvWriter::Guard::Off)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, separator, guard);
    for (const QStringList &row : rows)
        writer.writeRow(row);
    return writer.finish().ok() ? bytes : QByteArray("failed");
}

rc::Gen<QString> genCell()
{
    const auto character = rc::gen::weightedElement<char16_t>({{10, u'a'},
                                                               {6, u','},
                                                               {6, u'"'},
                                                               {4, u'\n'},
                                                               {4, u'\r'},
                                                               {4, u';'},
                                                               {3, u'\t'},
                                                               {3, u' '},
                                                               {3, u'='},
                                                               {2, u'ß'},
                                                               {2, u'€'},
                                                               {2, u'|'},
                                                               {1, u'#'},
                                                               {1, u'\''}});
    return rc::gen::map(
        rc::gen::container<std::vector<char16_t>>(character), [](const std::vector<char16_t> &units) {
            return QString(reinterpret_cast<const QChar *>(units.data()), qsizetype(units.size()));
        });
}

} // namespace

class TestCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheStandardSays()
    {
        QCOMPARE(written({{u"a"_s, u"b c"_s, u""_s}, {u"x,y"_s, u"say \"hi\""_s, u"two\nlines"_s}}),
                 QByteArray("a,b c,\r\n\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
    }

    void guardsWhatASpreadsheetWouldRun()
    {
        const QList<QStringList> rows{
            {u"=1+1"_s, u"+cmd"_s, u"-x"_s, u"@a"_s, u"\tb"_s, u"\rc"_s, u"-3.5"_s, u"+7"_s, u"-"_s}};
        QCOMPARE(written(rows, ',', CsvWriter::Guard::Formulas),
                 QByteArray("'=1+1,'+cmd,'-x,'@a,'\tb,\"'\rc\",-3.5,+7,'-\r\n"));
    }

    void readsBackWhatItWrote()
    {
        const bool held = rc::check("write then read", [] {
            const auto separator = *rc::gen::element(',', ';', '\t', '|');
            const auto columns = *rc::gen::inRange(1, 6);
            const auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<QString>>>(
                rc::gen::container<std::vector<QString>>(std::size_t(columns), genCell())));
            QList<QStringList> expected;
            for (const auto &row : rows)
                expected.append(QStringList(row.begin(), row.end()));
            // A single empty cell is a blank line to any reader.
            expected.removeIf([](const QStringList &row) { return row == QStringList{QString()}; });
            QByteArray bytes = written(expected, separator);
            QBuffer buffer(&bytes);
            CsvReader reader(buffer, {separator, u"UTF-8"_s});
            RC_ASSERT(reader.open().ok());
            QList<QStringList> read;
            CsvRow row;
            while (reader.next(row)) {
                RC_ASSERT(row.fault() == CsvFault::None);
                QStringList cells;
                for (qsizetype i = 0; i < row.size(); ++i)
                    cells.append(row.text(i));
                read.append(cells);
            }
            RC_ASSERT(read == expected);
        });
        QVERIFY(held);
    }

    void neverCrashesOnAnyBytes()
    {
        const bool held = rc::check("any bytes", [](const std::vector<char> &raw) {
            QByteArray bytes(raw.data(), qsizetype(raw.size()));
            QBuffer buffer(&bytes);
            CsvReader reader(buffer);
            RC_ASSERT(reader.open().ok());
            CsvRow row;
            qint64 rows = 0;
            while (reader.next(row))
                RC_ASSERT(++rows <= bytes.size() + 1);
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "TestCsvWriter.moc"
