#include "exchange/CsvReader.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QtTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

const QString kData = QStringLiteral(STOCKROOM_SOURCE_DIR "/tests/data/");

QByteArray fileBytes(const QString &name)
{
    QFile file(kData + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing " + name.toUtf8());
}

struct Read {
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<CsvFault> faults;
    CsvFormat format;
    Result<void> result;
};

Read readAll(QByteArray bytes, CsvFormat format = {}, CsvLimits limits = {})
{
    QBuffer buffer(&bytes);
    CsvReader reader(buffer, format, limits);
    Read read;
    read.result = reader.open();
    if (!read.result)
        return read;
    CsvRow row;
    while (reader.next(row)) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(row.text(i));
        read.rows.append(cells);
        read.lines.append(row.line());
        read.faults.append(row.fault());
    }
    read.format = reader.format();
    read.result = reader.failure();
    return read;
}

/// csv-spectrum writes each row as an object keyed by the header.
QJsonArray asObjects(const QList<QStringList> &rows)
{
    QJsonArray objects;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QJsonObject object;
        for (qsizetype c = 0; c < rows[i].size(); ++c)
            object.insert(rows.front()[c], rows[i][c]);
        objects.append(object);
    }
    return objects;
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSpectrum_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(kData + u"csv-spectrum/csvs"_s);
        for (const QString &file : folder.entryList(QDir::Files)) {
            if (file != u"location_coordinates.csv"_s)
                QTest::newRow(qPrintable(file)) << file.chopped(4);
        }
        QVERIFY(folder.entryList(QDir::Files).size() >= 12);
    }

    void readsTheSpectrum()
    {
        QFETCH(QString, name);
        const Read read = readAll(fileBytes(u"csv-spectrum/csvs/%1.csv"_s.arg(name)));
        QVERIFY(read.result.ok());
        const QJsonDocument expected =
            QJsonDocument::fromJson(fileBytes(u"csv-spectrum/json/%1.json"_s.arg(name)));
        QVERIFY(expected.isArray());
        QCOMPARE(asObjects(read.rows), expected.array());
        QVERIFY(!read.faults.contains(CsvFault::BadText));
    }

    /// Its published expectation names another telephone number, so that only the cell in question is
    /// compared.
    void keepsReplacementCharactersOfTheFile()
    {
        const Read read = readAll(fileBytes(u"csv-spectrum/csvs/location_coordinates.csv"_s));
        QCOMPARE(read.faults, (QList<CsvFault>{CsvFault::None, CsvFault::None}));
        QCOMPARE(read.rows[1][1], u"37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W"_s);
    }

    void detectsSeparatorAndCharset_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<char>("separator");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<QStringList>("header");
        QTest::newRow("bom") << u"bom.csv"_s << ',' << u"UTF-8"_s << QStringList{u"id"_s, u"name"_s};
        QTest::newRow("semicolon") << u"delimiter.csv"_s << ';' << u"UTF-8"_s
                                   << QStringList{u"id"_s, u"name"_s};
        QTest::newRow("tab") << u"table.tsv"_s << '\t' << u"UTF-8"_s << QStringList{u"id"_s, u"name"_s};
        QTest::newRow("latin1") << u"latin1.csv"_s << ',' << u"ISO-8859-1"_s
                                << QStringList{u"id"_s, u"name"_s};
        QTest::newRow("short semicolon") << u"issue-1009-semicolon.csv"_s << ';' << u"UTF-8"_s
                                         << QStringList{u"fieldNameA"_s, u"fieldNameB"_s};
        QTest::newRow("decimal commas")
            << u"table-with-accents.csv"_s << ';' << u"ISO-8859-1"_s
            << u"Classement;Quartier;Date;Année;Occupancy rate;Average Price;RevPAR;Source"_s.split(u';');
        QTest::newRow("duplicate header")
            << u"duplicate-column.csv"_s << ',' << u"UTF-8"_s << QStringList{u"A"_s, u"B"_s, u"B"_s, u"C"_s};
        QTest::newRow("one column") << u"leading-zeros.csv"_s << ',' << u"UTF-8"_s << QStringList{u"value"_s};
    }

    void detectsSeparatorAndCharset()
    {
        QFETCH(QString, name);
        QFETCH(char, separator);
        QFETCH(QString, charset);
        QFETCH(QStringList, header);
        const Read read = readAll(fileBytes(u"frictionless/"_s + name));
        QCOMPARE(read.format.separator, separator);
        QCOMPARE(read.format.charset, charset);
        QCOMPARE(read.rows.front(), header);
        QCOMPARE(read.faults.count(CsvFault::None), read.faults.size());
    }

    void readsAnyLineEnd()
    {
        for (const char *end : {"\n", "\r\n", "\r"}) {
            const QByteArray bytes = QByteArray("a,b|1,\"x|y\"|3,4|").replace("|", end);
            const Read read = readAll(bytes, {',', {}});
            QCOMPARE(read.rows.size(), 3);
            QCOMPARE(read.rows[1][1].size(), 2 + qsizetype(qstrlen(end)));
            QCOMPARE(read.lines, (QList<qint64>{1, 2, 4}));
        }
    }

    void keepsRaggedRowsAndSkipsBlankLines()
    {
        const Read read = readAll("a,b\n\n1\n1,2,3\n\n,\n");
        QCOMPARE(read.rows,
                 (QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u""_s, u""_s}}));
        QCOMPARE(read.lines, (QList<qint64>{1, 3, 4, 6}));
    }

    void namesTheFaultOfARow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvFault>("fault");
        QTest::newRow("zero byte") << QByteArray("a,b\n1,x\0y\n3,4\n", 14) << CsvFault::ZeroByte;
        QTest::newRow("zero in quotes") << QByteArray("a,b\n1,\"x\0y\"\n3,4\n", 16) << CsvFault::ZeroByte;
        QTest::newRow("bad utf-8") << QByteArray("a,b\n1,\xC3\xA9\xC3\xA9\xE9\n3,4\n") << CsvFault::BadText;
        QTest::newRow("overlong utf-8") << QByteArray("\xEF\xBB\xBF"
                                                      "a,b\n1,\xC0\xAF\n3,4\n")
                                        << CsvFault::BadText;
        QTest::newRow("surrogate") << QByteArray("\xEF\xBB\xBF"
                                                 "a,b\n1,\xED\xA0\x80\n3,4\n")
                                   << CsvFault::BadText;
        QTest::newRow("text after quote") << QByteArray("a,b\n1,\"x\"y\n3,4\n") << CsvFault::TextAfterQuote;
        QTest::newRow("long cell") << QByteArray("a,b\n1," + QByteArray(40, 'x') + "\n3,4\n")
                                   << CsvFault::CellTooLong;
        QTest::newRow("long quoted cell")
            << QByteArray("a,b\n1,\"" + QByteArray(40, 'x') + "\"\n3,4\n") << CsvFault::CellTooLong;
        QTest::newRow("many cells") << QByteArray("a,b\n1,2,3,4,5\n3,4\n") << CsvFault::TooManyCells;
    }

    void namesTheFaultOfARow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(CsvFault, fault);
        CsvLimits limits;
        limits.cellBytes = 32;
        limits.cells = 4;
        const Read read = readAll(bytes, {',', {}}, limits);
        QCOMPARE(read.faults, (QList<CsvFault>{CsvFault::None, fault, CsvFault::None}));
        QCOMPARE(read.lines, (QList<qint64>{1, 2, 3}));
        QCOMPARE(read.rows.back(), (QStringList{u"3"_s, u"4"_s}));
    }

    void saysWhereAQuoteWasNeverClosed()
    {
        const Read read = readAll("a,b\n1,2\n3,\"4\n5,6\n", {',', {}});
        QCOMPARE(read.faults.back(), CsvFault::QuoteNotClosed);
        QCOMPARE(read.lines.back(), 3);
    }

    void readsCharsetsByNameAndByMark_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<QString>("detected");
        QTest::addColumn<QString>("text");
        const QString text = u"n,Größe 𝄞 £"_s;
        QStringEncoder le(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder be(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QStringEncoder bare(QStringConverter::Utf16LE, QStringConverter::Flag::Default);
        QTest::newRow("utf-16le") << QByteArray(le(text)) << u""_s << u"UTF-16LE"_s << text;
        QTest::newRow("utf-16be") << QByteArray(be(text)) << u""_s << u"UTF-16BE"_s << text;
        QStringEncoder family(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("utf-16be by family")
            << QByteArray(family(text)) << u"utf-16"_s << u"UTF-16BE"_s << text;
        QTest::newRow("utf-16le bare") << QByteArray(bare(text)) << u""_s << u"UTF-16LE"_s << text;
        QTest::newRow("latin1") << QByteArray("n,\xA3") << u""_s << u"ISO-8859-1"_s << u"n,£"_s;
        QTest::newRow("windows") << QByteArray("n,\x80 \x93x\x94") << u""_s << u"windows-1252"_s
                                 << u"n,€ “x”"_s;
        QTest::newRow("greek by name")
            << QByteArray("n,\xCB\xEF\xED") << u"ISO-8859-7"_s << u"ISO-8859-7"_s << u"n,Λον"_s;
        QTest::newRow("latin1 by name")
            << QByteArray("n,\xC3\xA9") << u"latin1"_s << u"latin1"_s << u"n,Ã©"_s;
    }

    void readsCharsetsByNameAndByMark()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, charset);
        QFETCH(QString, detected);
        QFETCH(QString, text);
        const Read read = readAll(bytes, {',', charset});
        QVERIFY(read.result.ok());
        QCOMPARE(read.format.charset, detected);
        QCOMPARE(read.rows.value(0).join(u','), text);
        QCOMPARE(read.faults.value(0), CsvFault::None);
    }

    void decidesTheCharsetByTheWholeFile()
    {
        QByteArray bytes = "a,b\n";
        while (bytes.size() < 700'000)
            bytes += "plain,text\n";
        bytes += "price,\xA3";
        bytes += "5\n";
        const Read read = readAll(bytes);
        QCOMPARE(read.format.charset, u"ISO-8859-1"_s);
        QCOMPARE(read.rows.back()[1], u"£5"_s);
    }

    void readsTheSameAcrossChunkBorders()
    {
        // Rows of every length put each kind of border at the end of a chunk of 256 KB at least once.
        QByteArray bytes = "k,v\r\n";
        QList<QStringList> expected{{u"k"_s, u"v"_s}};
        for (int i = 0; bytes.size() < 1'500'000; ++i) {
            const QString value = QString(i % 7, u'€') + u"\r\n\"q\",x"_s;
            expected.append({QString::number(i), value});
            bytes += QByteArray::number(i) + ",\"" + value.toUtf8().replace("\"", "\"\"") + "\"\r\n";
        }
        const Read read = readAll(bytes);
        QCOMPARE(read.rows, expected);
        QCOMPARE(read.lines.back(), (expected.size() - 2) * 2 + 2);
    }

    void takesExcelsSeparatorHint()
    {
        const Read read = readAll("sep=|\r\na,b|c\r\n1|2\r\n");
        QCOMPARE(read.rows, (QList<QStringList>{{u"a,b"_s, u"c"_s}, {u"1"_s, u"2"_s}}));
        QCOMPARE(read.lines, (QList<qint64>{2, 3}));
    }

    void readsAnEmptyFileAsNoRows()
    {
        QCOMPARE(readAll({}).rows.size(), 0);
        QCOMPARE(readAll("\xEF\xBB\xBF").rows.size(), 0);
        QCOMPARE(readAll("\r\n\r\n").rows.size(), 0);
    }

    void refusesAnUnknownCharsetAndAFileThatIsNotThere()
    {
        QCOMPARE(readAll("a", {',', u"no-such-set"_s}).result.error().field, u"charset"_s);
        QFile missing(u"/nonexistent/file.csv"_s);
        CsvReader reader(missing);
        const Result<void> opened = reader.open();
        QCOMPARE(opened.error().kind, ErrorKind::FileUnreadable);
    }

    void stopsWhenCancelled()
    {
        QByteArray bytes("a,b\n");
        QBuffer buffer(&bytes);
        CsvReader reader(buffer);
        const std::atomic<bool> cancelled = true;
        const Result<void> opened = reader.open(&cancelled);
        QCOMPARE(opened.error().kind, ErrorKind::Cancelled);
    }

    void startsAgain()
    {
        QByteArray bytes("\xEF\xBB\xBFsep=;\na;b\n1;2\n");
        QBuffer buffer(&bytes);
        CsvReader reader(buffer);
        QVERIFY(reader.open().ok());
        CsvRow row;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(reader.next(row));
            QCOMPARE(row.text(0), u"a"_s);
            QCOMPARE(row.line(), 2);
            QVERIFY(reader.next(row));
            QVERIFY(!reader.next(row));
            QVERIFY(reader.rewind().ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "TestCsvReader.moc"
