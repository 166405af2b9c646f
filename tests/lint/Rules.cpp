#include "lint/Rules.h"

#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace stockroom::lint {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxLines = 600;

/// A finding for each line that matches.
QList<Finding> matches(const SourceFile &file, const QStringList &lines, const QRegularExpression &expression,
                       const QString &what)
{
    QList<Finding> findings;
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = expression.match(lines.at(i));
        if (match.hasMatch())
            findings += {file.path, i + 1, u"%1: %2"_s.arg(what, match.captured().trimmed())};
    }
    return findings;
}

struct Include {
    int line = 0;
    QString target;
    bool quoted = false;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression expression(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QList<Include> includes;
    for (int i = 0; i < file.lines.size(); ++i) {
        const auto match = expression.match(file.lines.at(i));
        if (match.hasMatch())
            includes += {i + 1, match.captured(2), match.captured(1) == u"\""_s};
    }
    return includes;
}

const QHash<QString, QStringList> &allowedLayers()
{
    static const QHash<QString, QStringList> allowed = {
        {u"domain"_s, {u"domain"_s}},
        {u"exchange"_s, {u"exchange"_s, u"domain"_s}},
        {u"storage"_s, {u"storage"_s, u"domain"_s}},
        {u"service"_s, {u"service"_s, u"storage"_s, u"exchange"_s, u"domain"_s}},
        {u"load"_s, {u"load"_s, u"service"_s, u"storage"_s, u"exchange"_s, u"domain"_s}},
        {u"cli"_s, {u"cli"_s, u"load"_s, u"service"_s, u"exchange"_s, u"domain"_s}},
        {u"gui"_s, {u"gui"_s, u"load"_s, u"service"_s, u"exchange"_s, u"domain"_s}},
    };
    return allowed;
}

bool mayHoldSql(const SourceFile &file)
{
    return file.isBelow(u"src/storage"_s) || file.isBelow(u"src/load/strategies"_s);
}

/// Whether a Qt header belongs to a module that draws windows.
bool isOfWidgets(const QString &header)
{
    static const QRegularExpression module(
        u"^Qt(Widgets|Charts|PrintSupport|SvgWidgets|OpenGLWidgets)(/|$)"_s);
    if (module.match(header).hasMatch())
        return true;
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const auto &name : {u"QtWidgets"_s, u"QtCharts"_s, u"QtPrintSupport"_s, u"QtSvgWidgets"_s}) {
        if (QFileInfo::exists(folder + u'/' + name + u'/' + header))
            return true;
    }
    return false;
}

bool isBelowGui(const SourceFile &file)
{
    return !file.layer().isEmpty() && file.layer() != u"gui"_s && file.layer() != u"app"_s;
}

} // namespace

QString Finding::toString() const
{
    return u"%1:%2: %3"_s.arg(path, QString::number(line), what);
}

QList<Finding> includeDirection(const SourceFile &file)
{
    const QStringList allowed = allowedLayers().value(file.layer());
    if (!file.isCpp() || allowed.isEmpty())
        return {};
    QList<Finding> findings;
    for (const Include &include : includesOf(file)) {
        const QString target = include.target.section(u'/', 0, 0);
        const bool isLayer = allowedLayers().contains(target) || target == u"app"_s;
        if (isLayer && include.target.contains(u'/') && !allowed.contains(target))
            findings +=
                {file.path, include.line, u"%1 must not include %2"_s.arg(file.layer(), include.target)};
    }
    return findings;
}

QList<Finding> includeSpelling(const SourceFile &file)
{
    static const QRegularExpression generated(u"^ui_\\w+\\.h$|\\.moc$"_s);
    if (!file.isCpp())
        return {};
    QList<Finding> findings;
    for (const Include &include : includesOf(file)) {
        const bool fromTop = include.target.contains(u'/') && !include.target.contains(u".."_s);
        if (include.quoted && !fromTop && !generated.match(include.target).hasMatch())
            findings +=
                {file.path, include.line, u"write \"layer/File.h\", not \"%1\""_s.arg(include.target)};
    }
    return findings;
}

QList<Finding> sqlOutsideStorage(const SourceFile &file)
{
    static const QRegularExpression api(
        u"\\bQSql\\w+|\\bQtSql\\b|\\bsqlite3(_\\w+|\\.h)|\\blibpq-fe\\.h|\\bPQexec\\w*"_s);
    static const QRegularExpression statement(
        u"^\\s*(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|"
        "(CREATE|DROP|ALTER)\\s+(UNIQUE\\s+)?(TABLE|INDEX|TRIGGER|VIEW|SCHEMA|DATABASE|SEQUENCE)\\s|BEGIN("
        "\\s+IMMEDIATE)?$|"
        "COMMIT$|ROLLBACK$|SAVEPOINT\\s|PRAGMA\\s|VACUUM|ATTACH\\s|TRUNCATE\\s|"
        "select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s|create\\s+table\\s|pragma\\s)"_s);
    if (file.layer().isEmpty() || !file.isCpp() || mayHoldSql(file))
        return {};
    QList<Finding> findings = matches(file, file.code, api, u"Qt SQL outside storage"_s);
    for (const SourceFile::Literal &literal : file.literals) {
        if (statement.match(literal.text).hasMatch())
            findings += {file.path, literal.line, u"SQL outside storage: "_s + literal.text};
    }
    return findings;
}

QList<Finding> bareWaits(const SourceFile &file)
{
    static const QRegularExpression expression(
        u"\\bqWait\\s*\\(|\\bqSleep\\s*\\(|\\bQThread::[mu]?sleep\\s*\\(|\\bsleep_(for|until)\\s*\\(|"
        "(?<![\\w.>])(::)?(u|nano)?sleep\\s*\\("_s);
    return file.isCpp() ? matches(file, file.code, expression, u"bare wait"_s) : QList<Finding>();
}

QList<Finding> widgetsBelowGui(const SourceFile &file)
{
    static const QRegularExpression names(
        u"\\bQ(Widget|Dialog|MessageBox|MainWindow|Application|PushButton|Label|Menu|Action|Style|Printer)\\b"_s);
    if (!file.isCpp() || !isBelowGui(file))
        return {};
    QList<Finding> findings = matches(file, file.code, names, u"widgets below gui"_s);
    for (const Include &include : includesOf(file)) {
        if (!include.quoted && isOfWidgets(include.target))
            findings += {file.path, include.line, u"widgets below gui: "_s + include.target};
    }
    return findings;
}

QList<Finding> impureDomain(const SourceFile &file)
{
    static const QRegularExpression names(u"\\bQ(_OBJECT|Object|File|SaveFile|Dir|IODevice|Process|Thread|"
                                          u"Timer|Settings|Tcp\\w+|Network\\w+)\\b|"
                                          "\\bstd::(thread|mutex|fstream|ifstream|ofstream|cout|cerr)\\b"_s);
    if (!file.isCpp() || file.layer() != u"domain"_s)
        return {};
    return matches(file, file.code, names, u"domain is values and rules only"_s);
}

QList<Finding> floatingPoint(const SourceFile &file)
{
    static const QRegularExpression names(u"\\b(double|float|qreal|toDouble|toFloat)\\b"_s);
    const bool near =
        file.layer() == u"domain"_s || file.layer() == u"storage"_s || file.layer() == u"service"_s;
    return near && file.isCpp() ? matches(file, file.code, names, u"floating point near stock or money"_s)
                                : QList<Finding>();
}

QList<Finding> missingPragmaOnce(const SourceFile &file)
{
    if (!file.isHeader())
        return {};
    for (const QString &line : file.code) {
        if (line.trimmed() == u"#pragma once"_s)
            return {};
        if (!line.trimmed().isEmpty())
            break;
    }
    return {{file.path, 1, u"#pragma once must come first"_s}};
}

QList<Finding> undocumentedTypes(const SourceFile &file)
{
    static const QRegularExpression type(u"^(class|struct|enum class|enum) ([A-Za-z_]\\w*)[^;]*$"_s);
    static const QRegularExpression between(u"^(template\\s*<.*|\\[\\[.*\\]\\]|requires .*)$"_s);
    QList<Finding> findings;
    for (int i = 0; file.isHeader() && i < file.code.size(); ++i) {
        const auto match = type.match(file.code.at(i).trimmed().isEmpty() ? QString() : file.code.at(i));
        if (!match.hasMatch())
            continue;
        int above = i - 1;
        while (above >= 0 && between.match(file.code.at(above).trimmed()).hasMatch())
            --above;
        if (above < 0 || !file.lines.at(above).trimmed().startsWith(u"///"_s))
            findings += {file.path, i + 1, u"no /// paragraph before "_s + match.captured(2)};
    }
    return findings;
}

QList<Finding> leftovers(const SourceFile &file)
{
    static const QRegularExpression notes(u"\\b(TODO|FIXME|XXX|HACK)\\b"_s);
    return matches(file, file.comments, notes, u"left over"_s);
}

QList<Finding> machinePaths(const SourceFile &file)
{
    static const QRegularExpression paths(
        u"(^|[^\\w.\\-}>/])/(work|farm|home|root|Users|tmp|mnt|opt|srv)/\\w"_s);
    return matches(file, file.lines, paths, u"path of a machine"_s);
}

QList<Finding> looseConnects(const SourceFile &file)
{
    static const QRegularExpression strings(u"\\b(SIGNAL|SLOT)\\s*\\("_s);
    static const QRegularExpression noContext(u"\\bconnect\\s*\\([^,;{}]+,\\s*&[\\w:<>]+,\\s*\\["_s);
    if (!file.isCpp())
        return {};
    QList<Finding> findings = matches(file, file.code, strings, u"connect by string"_s);
    const QString all = file.code.join(u'\n');
    for (auto walk = noContext.globalMatch(all); walk.hasNext();) {
        const int line = int(QStringView(all).first(walk.next().capturedStart()).count(u'\n')) + 1;
        findings += {file.path, line, u"connect without a context object"_s};
    }
    return findings;
}

QList<Finding> richText(const SourceFile &file)
{
    static const QRegularExpression names(
        u"\\bQMessageBox\\b|\\bQErrorMessage\\b|\\bQt::(RichText|AutoText|MarkdownText)\\b|"
        "\\b(setHtml|insertHtml|appendHtml|setMarkdown)\\s*\\("_s);
    const bool concerned = (file.isBelow(u"src"_s) && file.isCpp() && !file.isBelow(u"src/gui/common"_s))
        || file.path.endsWith(u".ui"_s);
    return concerned ? matches(file, file.code, names, u"rich text outside gui/common"_s) : QList<Finding>();
}

QList<Finding> copyableObjects(const SourceFile &file)
{
    static const QRegularExpression object(u"^\\s*Q_OBJECT\\b"_s);
    static const QRegularExpression fixed(u"\\bQ_DISABLE_COPY_MOVE\\b"_s);
    if (file.layer().isEmpty() || !file.isCpp())
        return {};
    const QList<Finding> objects = matches(file, file.code, object, u"QObject without Q_DISABLE_COPY_MOVE"_s);
    const qsizetype said = matches(file, file.code, fixed, {}).size();
    return said < objects.size() ? objects.sliced(said) : QList<Finding>();
}

QList<Finding> singletons(const SourceFile &file)
{
    static const QRegularExpression names(
        u"\\bstatic\\s+[\\w:]+\\s*[&*]\\s*instance\\s*\\(|\\bQ_GLOBAL_STATIC\\b|"
        "\\bextern\\s+(?!\"|template)\\w"_s);
    if (file.layer().isEmpty() || !file.isCpp())
        return {};
    return matches(file, file.code, names, u"global or singleton"_s);
}

QList<Finding> looseKeys(const SourceFile &file)
{
    static const QRegularExpression names(u"\\bsetShortcuts?\\s*\\(|\\bQShortcut\\b"_s);
    static const QRegularExpression ofForm(u"<property name=\"shortcut\">"_s);
    const QString what = u"keys beside the commands"_s;
    if (file.path.endsWith(u".ui"_s))
        return matches(file, file.lines, ofForm, what);
    const bool concerned =
        file.isBelow(u"src"_s) && file.isCpp() && file.path != u"src/gui/shell/WindowCommand.cpp"_s;
    return concerned ? matches(file, file.code, names, what) : QList<Finding>();
}

QList<Finding> longFiles(const SourceFile &file)
{
    const qsizetype count = file.lines.size() - (file.lines.last().isEmpty() ? 1 : 0);
    if (!file.isCpp() || count <= kMaxLines)
        return {};
    return {{file.path, kMaxLines,
             u"%1 lines, more than %2: does it hold two things?"_s.arg(QString::number(count),
                                                                       QString::number(kMaxLines))}};
}

} // namespace stockroom::lint
