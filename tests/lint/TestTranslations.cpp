#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One entry of a .ts file.
struct Entry {
    QString context;
    QString source;
    QString comment;
    QString state; // "" is finished
    QStringList translations;

    [[nodiscard]] QString name() const { return context + u": "_s + source + u' ' + comment; }
};

QString pathOf(const QString &file)
{
    return QStringLiteral(STOCKROOM_SOURCE_DIR "/") + file;
}

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{context, {}, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"comment"_s) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            entry.state = xml.attributes().value(u"type"_s).toString();
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)) {
                if (xml.isStartElement())
                    entry.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (entry.translations.isEmpty())
                entry.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message"_s)
            entries.append(readEntry(xml, context));
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList namesOf(const QList<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name());
    names.sort();
    return names;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto each = placeholder.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.sort();
    return found;
}

qsizetype mnemonicsOf(const QString &text)
{
    static const QRegularExpression mnemonic(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

/// The end that means something to whoever puts texts together: a blank, an ellipsis, a colon.
QChar endOf(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return QStringView(u" …:").contains(last) ? last : QChar();
}

} // namespace

/// Holds the .ts files against the sources: complete, nothing left over, and fit to take the place of the
/// English.
class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasEveryWordOfTheSources_data() { languages(); }
    void hasEveryWordOfTheSources();
    void isFinished_data() { languages(); }
    void isFinished();
    void keepsPlaceholdersAndMnemonics_data() { languages(); }
    void keepsPlaceholdersAndMnemonics();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("German") << u"translations/stockroom_de.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"translations/stockroom_en.ts"_s << QStringList(u"-pluralonly"_s);
}

void TestTranslations::hasEveryWordOfTheSources()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(pathOf(file), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(STOCKROOM_LUPDATE),
                  QStringList{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s,
                              pathOf(u"src"_s), pathOf(u"src"_s), pathOf(u"ui"_s), u"-ts"_s, copy}
                      + options);
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    // It warns of words whose context it can not tell: they would never be translated.
    const QByteArray warnings = lupdate.readAllStandardError();
    QVERIFY2(warnings.isEmpty(), warnings.constData());

    const QStringList kept = namesOf(entriesOf(pathOf(file)));
    const QStringList wanted = namesOf(entriesOf(copy));
    QVERIFY(!wanted.isEmpty());
    QStringList differences;
    for (const QString &name : wanted) {
        if (!kept.contains(name))
            differences += u"not in the file: "_s + name;
    }
    for (const QString &name : kept) {
        if (!wanted.contains(name))
            differences += u"no longer in the sources: "_s + name;
    }
    differences +=
        differences.isEmpty() ? QString() : u"(cmake --build build/dev --target update_translations)"_s;
    QVERIFY2(kept == wanted, qPrintable(u'\n' + differences.join(u'\n')));
}

void TestTranslations::isFinished()
{
    QFETCH(const QString, file);
    const QList<Entry> entries = entriesOf(pathOf(file));
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries) {
        QVERIFY2(entry.state.isEmpty(), qPrintable(entry.state + u": "_s + entry.name()));
        for (const QString &translation : entry.translations)
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(u"empty: "_s + entry.name()));
    }
}

void TestTranslations::keepsPlaceholdersAndMnemonics()
{
    QFETCH(const QString, file);
    for (const Entry &entry : entriesOf(pathOf(file))) {
        for (const QString &translation : entry.translations) {
            const QByteArray where = (entry.name() + u" -> "_s + translation).toUtf8();
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(entry.source), where.constData());
            QVERIFY2(mnemonicsOf(translation) == mnemonicsOf(entry.source), where.constData());
            QVERIFY2(endOf(translation) == endOf(entry.source), where.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "TestTranslations.moc"
