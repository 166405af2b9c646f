#include "lint/Rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stockroom::lint;

Q_DECLARE_METATYPE(stockroom::lint::Rule)

/// A lint that finds nothing proves nothing: every rule is shown what it must find and what it must leave
/// alone.
class TestRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatBreaksTheRule_data();
    void findsWhatBreaksTheRule();
    void leavesGoodCodeAlone_data();
    void leavesGoodCodeAlone();
    void namesTheLine();
    void knowsCommentsFromCodeFromText();

private:
    static void row(const char *name, Rule rule, const QString &path, const QString &text)
    {
        QTest::newRow(name) << rule << path << text;
    }
    static void addColumns()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
    }
};

void TestRules::findsWhatBreaksTheRule_data()
{
    addColumns();
    row("domain includes storage", includeDirection, u"src/domain/A.cpp"_s,
        u"#include \"storage/Database.h\""_s);
    row("gui includes storage", includeDirection, u"src/gui/A.cpp"_s, u"#include \"storage/Database.h\""_s);
    row("cli includes storage", includeDirection, u"src/cli/A.cpp"_s, u"#include <storage/Database.h>"_s);
    row("exchange includes storage", includeDirection, u"src/exchange/A.h"_s,
        u"#include \"storage/Database.h\""_s);
    row("service includes gui", includeDirection, u"src/service/A.h"_s,
        u"#include \"gui/shell/MainWindow.h\""_s);
    row("gui includes cli", includeDirection, u"src/gui/A.h"_s, u"#include \"cli/Command.h\""_s);
    row("load includes app", includeDirection, u"src/load/A.h"_s, u"# include \"app/Main.h\""_s);
    row("neighbour by name", includeSpelling, u"src/domain/A.cpp"_s, u"#include \"A.h\""_s);
    row("neighbour by dots", includeSpelling, u"src/domain/A.cpp"_s, u"#include \"../domain/A.h\""_s);
    row("query header", sqlOutsideStorage, u"src/service/A.cpp"_s, u"#include <QSqlQuery>"_s);
    row("query class", sqlOutsideStorage, u"src/load/A.cpp"_s, u"QSqlQuery query(database);"_s);
    row("C API", sqlOutsideStorage, u"src/gui/A.cpp"_s, u"sqlite3_exec(db);"_s);
    row("select", sqlOutsideStorage, u"src/service/A.cpp"_s, u"run(\"SELECT sku FROM product\");"_s);
    row("lower case select", sqlOutsideStorage, u"src/cli/A.cpp"_s, u"run(\"select sku from product\");"_s);
    row("update", sqlOutsideStorage, u"src/gui/A.cpp"_s, u"run(u\"UPDATE balance SET on_hand = 0\"_s);"_s);
    row("begin", sqlOutsideStorage, u"src/service/A.cpp"_s, u"run(\"BEGIN IMMEDIATE\");"_s);
    row("raw string", sqlOutsideStorage, u"src/service/A.cpp"_s,
        u"run(R\"sql(\n  DELETE FROM product\n)sql\");"_s);
    row("qWait", bareWaits, u"tests/gui/A.cpp"_s, u"QTest::qWait(100);"_s);
    row("msleep", bareWaits, u"src/load/A.cpp"_s, u"QThread::msleep(5);"_s);
    row("sleep_for", bareWaits, u"src/load/A.cpp"_s, u"std::this_thread::sleep_for(5ms);"_s);
    row("usleep", bareWaits, u"src/load/A.cpp"_s, u"usleep(5);"_s);
    row("global sleep", bareWaits, u"src/load/A.cpp"_s, u"    ::sleep(5);"_s);
    row("widget header", widgetsBelowGui, u"src/service/A.h"_s, u"#include <QTableView>"_s);
    row("widget module", widgetsBelowGui, u"src/cli/A.cpp"_s, u"#include <QtWidgets/QLabel>"_s);
    row("widget without include", widgetsBelowGui, u"src/load/A.cpp"_s, u"QMessageBox::warning(nullptr);"_s);
    row("object in domain", impureDomain, u"src/domain/A.h"_s, u"class A : public QObject {"_s);
    row("file in domain", impureDomain, u"src/domain/A.cpp"_s, u"QFile file(name);"_s);
    row("double in domain", floatingPoint, u"src/domain/A.h"_s, u"double price = 0;"_s);
    row("toDouble in storage", floatingPoint, u"src/storage/A.cpp"_s, u"query.value(0).toDouble();"_s);
    row("no pragma", missingPragmaOnce, u"src/domain/A.h"_s, u"#include <QString>\n#pragma once"_s);
    row("undocumented class", undocumentedTypes, u"src/domain/A.h"_s, u"#pragma once\n\nclass A {\n};"_s);
    row("undocumented template", undocumentedTypes, u"src/domain/A.h"_s,
        u"// no\ntemplate<typename T>\nstruct A final\n{"_s);
    row("note", leftovers, u"src/domain/A.h"_s, u"// TO"_s + u"DO: later"_s);
    row("note in CMake", leftovers, u"CMakeLists.txt"_s, u"# FIX"_s + u"ME"_s);
    row("home folder", machinePaths, u"README.md"_s, u"see `/home/me/stockroom`"_s);
    row("path in code", machinePaths, u"src/app/A.cpp"_s,
        u"open(\"/wo"
        u"rk/shop\");"_s);
    row("string connect", looseConnects, u"src/gui/A.cpp"_s, u"connect(a, SIGNAL(b()), this, SLOT(c()));"_s);
    row("no context", looseConnects, u"src/gui/A.cpp"_s,
        u"connect(desk, &OrderDesk::orderPlaced,\n        [this] {});"_s);
    row("message box", richText, u"src/gui/orders/A.cpp"_s, u"QMessageBox::warning(this, name, name);"_s);
    row("html", richText, u"src/gui/orders/A.cpp"_s, u"view->setHtml(name);"_s);
    row("rich label in a form", richText, u"ui/A.ui"_s, u"<enum>Qt::RichText</enum>"_s);
    row("object that copies", copyableObjects, u"src/service/A.h"_s,
        u"class A : public QObject {\n    Q_OBJECT\n};"_s);
    row("keys of an action", looseKeys, u"src/gui/products/A.cpp"_s, u"action->setShortcut(keys);"_s);
    row("keys of a button", looseKeys, u"src/gui/help/A.cpp"_s, u"button->setShortcuts({one, two});"_s);
    row("shortcut object", looseKeys, u"src/gui/shell/A.cpp"_s, u"new QShortcut(keys, this);"_s);
    row("keys in a form", looseKeys, u"ui/A.ui"_s,
        u"<property name=\"shortcut\"><string>F2</string></property>"_s);
    row("singleton", singletons, u"src/service/A.h"_s, u"static Desk &instance();"_s);
    row("long file", longFiles, u"src/service/A.cpp"_s, u"x\n"_s.repeated(601));
}

void TestRules::findsWhatBreaksTheRule()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QVERIFY(!rule(SourceFile(path, text)).isEmpty());
}

void TestRules::leavesGoodCodeAlone_data()
{
    addColumns();
    row("keys of the commands", looseKeys, u"src/gui/shell/WindowCommand.cpp"_s,
        u"action->setShortcuts(keys);"_s);
    row("keys that are read", looseKeys, u"src/gui/common/A.cpp"_s, u"show(action->shortcut());"_s);
    row("service includes storage", includeDirection, u"src/service/A.cpp"_s,
        u"#include \"storage/Database.h\""_s);
    row("gui includes load", includeDirection, u"src/gui/A.cpp"_s, u"#include \"load/Verdict.h\""_s);
    row("app includes all", includeDirection, u"src/app/main.cpp"_s, u"#include \"storage/Database.h\""_s);
    row("form header", includeSpelling, u"src/gui/A.cpp"_s, u"#include \"ui_A.h\""_s);
    row("query in storage", sqlOutsideStorage, u"src/storage/A.cpp"_s,
        u"QSqlQuery q; q.exec(\"SELECT 1\");"_s);
    row("query in a strategy", sqlOutsideStorage, u"src/load/strategies/A.cpp"_s, u"#include <QSqlQuery>"_s);
    row("words for people", sqlOutsideStorage, u"src/gui/A.cpp"_s,
        u"tr(\"Select a file\"); tr(\"Update all\");"_s);
    row("SQL in a comment", sqlOutsideStorage, u"src/gui/A.cpp"_s, u"// \"SELECT 1\" and QSqlQuery"_s);
    row("wait for a condition", bareWaits, u"tests/gui/A.cpp"_s,
        u"QTRY_VERIFY(done); spy.wait(); asleep(1);"_s);
    row("waiting in a comment", bareWaits, u"tests/gui/A.cpp"_s, u"/* no qWait(1) here */"_s);
    row("widgets in gui", widgetsBelowGui, u"src/gui/A.h"_s, u"#include <QWidget>"_s);
    row("application in app", widgetsBelowGui, u"src/app/main.cpp"_s, u"#include <QApplication>"_s);
    row("core below gui", widgetsBelowGui, u"src/cli/A.h"_s, u"#include <QCoreApplication>"_s);
    row("text in domain", impureDomain, u"src/domain/A.h"_s, u"QString m_file; // a QFile"_s);
    row("latency in load", floatingPoint, u"src/load/A.h"_s, u"double p50 = 0;"_s);
    row("pragma after a comment", missingPragmaOnce, u"src/domain/A.h"_s, u"// words\n\n#pragma once\n"_s);
    row("documented template", undocumentedTypes, u"src/domain/A.h"_s,
        u"/// A.\ntemplate<typename T>\nclass A final {"_s);
    row("forward declaration", undocumentedTypes, u"src/domain/A.h"_s, u"class A;\nstruct B;"_s);
    row("word in a literal", leftovers, u"src/domain/A.cpp"_s, u"find(\"TO"_s + u"DO\");"_s);
    row("relative path", machinePaths, u"README.md"_s, u"`build/work/x`, ./tmp/a, $HOME/home/b"_s);
    row("context", looseConnects, u"src/gui/A.cpp"_s, u"connect(a, &A::b, this, [this] {});"_s);
    row("message box in common", richText, u"src/gui/common/A.cpp"_s, u"QMessageBox box;"_s);
    row("object that does not copy", copyableObjects, u"src/service/A.h"_s,
        u"    Q_OBJECT\n    Q_DISABLE_COPY_MOVE(A)"_s);
    row("short file", longFiles, u"src/service/A.cpp"_s, u"x\n"_s.repeated(600));
}

void TestRules::leavesGoodCodeAlone()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QList<Finding> findings = rule(SourceFile(path, text));
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().toString()));
}

void TestRules::namesTheLine()
{
    const auto findings = bareWaits(SourceFile(u"tests/A.cpp"_s, u"a\n\nqWait(1);\n"_s));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().toString(), u"tests/A.cpp:3: bare wait: qWait("_s);
}

void TestRules::knowsCommentsFromCodeFromText()
{
    const SourceFile file(u"src/A.cpp"_s,
                          u"a(\"b//c\"); // d\nx = 1'000; y = '\"'; /* e\nf */ g(R\"x(h\")x\");"_s);
    QCOMPARE(file.code.at(0), u"a(\"    \");     "_s);
    QCOMPARE(file.comments.at(0).trimmed(), u"// d"_s);
    QVERIFY(file.code.at(1).startsWith(u"x = 1'000; y = ' ';"_s));
    QVERIFY(file.code.at(2).trimmed().startsWith(u"g("_s));
    QCOMPARE(file.literals.size(), 2);
    QCOMPARE(file.literals.at(0).text, u"b//c"_s);
    QCOMPARE(file.literals.at(1).text, u"h\""_s);
    QCOMPARE(file.literals.at(1).line, 3);
}

QTEST_GUILESS_MAIN(TestRules)
#include "TestRules.moc"
