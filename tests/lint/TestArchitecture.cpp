#include "lint/Rules.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stockroom::lint;

/// Keeps the house: each rule is one test function and prints every line that breaks it.
class TestArchitecture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesPointOnlyDown() { apply(includeDirection); }
    void includesStartAtTheLayer() { apply(includeSpelling); }
    void sqlStaysInStorageAndStrategies() { apply(sqlOutsideStorage); }
    void nothingWaitsForTimeToPass() { apply(bareWaits); }
    void widgetsStayInGui() { apply(widgetsBelowGui); }
    void domainIsValuesAndRules() { apply(impureDomain); }
    void stockAndMoneyAreIntegers() { apply(floatingPoint); }
    void headersBeginWithPragmaOnce() { apply(missingPragmaOnce); }
    void typesSayWhatTheyAre() { apply(undocumentedTypes); }
    void noLeftovers() { apply(leftovers); }
    void noPathsOfAMachine() { apply(machinePaths); }
    void connectsHavePointersAndContext() { apply(looseConnects); }
    void userDataIsPlainText() { apply(richText); }
    void objectsAreNotCopied() { apply(copyableObjects); }
    void noSingletons() { apply(singletons); }
    void keysBelongToCommands() { apply(looseKeys); }
    void typesHaveNamesOfTheirOwn();
    void filesStayShort() { apply(longFiles); }
    void cleanupTestCase();

private:
    /// What may break a rule, and why. One that is no longer needed is a finding too.
    struct Allowance {
        Rule rule;
        QString path;
        QString reason;
        bool used = false;
    };

    void apply(Rule rule);
    bool isAllowed(Rule rule, const QString &path);

    QList<SourceFile> m_files;
    QList<Allowance> m_allowances = {
        {impureDomain, u"src/domain/ShopAddress.cpp"_s,
         u"QDir spells an absolute path there, it reads no disk"_s},
        {looseConnects, u"src/gui/common/Theme.cpp"_s,
         u"QDBusConnection::connect has no form with pointers"_s},
        {machinePaths, u"tests/lint/TestRules.cpp"_s, u"shows the rule what it must find"_s},
    };
};

void TestArchitecture::initTestCase()
{
    m_files = projectFiles(QStringLiteral(STOCKROOM_SOURCE_DIR));
    QVERIFY(m_files.size() > 20);
}

void TestArchitecture::apply(Rule rule)
{
    QStringList found;
    for (const SourceFile &file : std::as_const(m_files)) {
        const QList<Finding> findings = rule(file);
        if (findings.isEmpty() || isAllowed(rule, file.path))
            continue;
        for (const Finding &finding : findings)
            found += finding.toString();
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

bool TestArchitecture::isAllowed(Rule rule, const QString &path)
{
    for (Allowance &allowance : m_allowances) {
        if (allowance.rule == rule && allowance.path == path) {
            allowance.used = true;
            return true;
        }
    }
    return false;
}

void TestArchitecture::cleanupTestCase()
{
    for (const Allowance &allowance : std::as_const(m_allowances))
        QVERIFY2(allowance.used, qPrintable(u"allowed but not needed any more: "_s + allowance.path));
}

/// Two types of one name in one program are taken for each other, and no tool says so.
void TestArchitecture::typesHaveNamesOfTheirOwn()
{
    static const QRegularExpression type(u"^(class|struct|enum class|enum) (\\w+)\\b(?!::)[^;]*$"_s);
    static const QRegularExpression space(u"^namespace ([\\w:]+) \\{"_s);
    QHash<QString, QString> homes;
    QStringList found;
    for (const SourceFile &file : std::as_const(m_files)) {
        QString inside;
        for (qsizetype i = 0; file.isHeader() && file.isBelow(u"src"_s) && i < file.code.size(); ++i) {
            if (const auto match = space.match(file.code.at(i)); match.hasMatch())
                inside = match.captured(1);
            const auto match = type.match(file.code.at(i));
            if (!match.hasMatch())
                continue;
            const QString name = inside + u"::"_s + match.captured(2);
            if (const QString home = homes.value(name, file.path); home != file.path)
                found += u"%1:%2: %3 is in %4 too"_s.arg(file.path, QString::number(i + 1), name, home);
            homes.insert(name, file.path);
        }
    }
    QVERIFY(homes.size() > 100);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "TestArchitecture.moc"
