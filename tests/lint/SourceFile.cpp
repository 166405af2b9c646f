#include "lint/SourceFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace stockroom::lint {

using namespace Qt::StringLiterals;

namespace {

/// Takes C++ text apart, character by character. Knows comments, string, character and raw string literals,
/// and the ' that separates digits.
class Splitter final {
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {
    }

    void run()
    {
        while (m_at < m_text.size()) {
            if (lookingAt(u"//"_s))
                takeUntil(u"\n"_s, m_comments, false);
            else if (lookingAt(u"/*"_s))
                takeUntil(u"*/"_s, m_comments, true);
            else if (lookingAt(u"R\""_s))
                takeRawString();
            else if (peek() == u'"' || (peek() == u'\'' && !previous().isLetterOrNumber()))
                takeQuoted(peek());
            else
                put(m_code);
        }
    }

    QString m_code;
    QString m_comments;
    QList<SourceFile::Literal> m_literals;

private:
    [[nodiscard]] QChar peek() const { return m_text.at(m_at); }
    [[nodiscard]] QChar previous() const { return m_at > 0 ? m_text.at(m_at - 1) : QChar(u' '); }
    [[nodiscard]] bool lookingAt(const QString &what) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(what);
    }

    /// Moves one character on; it stands in `into` and is blank in the other.
    void put(QString &into)
    {
        const QChar c = peek();
        const QChar blank = c == u'\n' ? c : QChar(u' ');
        m_code += &into == &m_code ? c : blank;
        m_comments += &into == &m_comments ? c : blank;
        if (c == u'\n')
            ++m_line;
        ++m_at;
    }

    void takeUntil(const QString &end, QString &into, bool withEnd)
    {
        qsizetype stop = m_text.indexOf(end, m_at + 2);
        stop = stop < 0 ? m_text.size() : stop + (withEnd ? end.size() : 0);
        while (m_at < stop)
            put(into);
    }

    void blank()
    {
        QString nowhere;
        put(nowhere);
    }

    void takeQuoted(QChar quote)
    {
        SourceFile::Literal literal{m_line, {}};
        put(m_code);
        while (m_at < m_text.size() && peek() != quote && peek() != u'\n') {
            literal.text += peek();
            if (peek() == u'\\' && m_at + 1 < m_text.size()) {
                blank();
                literal.text += peek();
            }
            blank();
        }
        if (m_at < m_text.size())
            put(m_code);
        if (quote == u'"')
            m_literals += literal;
    }

    void takeRawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0)
            return put(m_code);
        const QString end = u')' + m_text.sliced(m_at + 2, open - m_at - 2) + u'"';
        qsizetype stop = m_text.indexOf(end, open);
        stop = stop < 0 ? m_text.size() : stop;
        const QStringList lines = m_text.sliced(open + 1, stop - open - 1).split(u'\n');
        for (int i = 0; i < lines.size(); ++i)
            m_literals += {m_line + i, lines.at(i)};
        stop = std::min(m_text.size(), stop + end.size());
        while (m_at < stop)
            blank();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool isText(const QString &path)
{
    static const QStringList endings = {u".cpp"_s,     u".h"_s,    u".ui"_s,  u".md"_s,   u".txt"_s,
                                        u".cmake"_s,   u".json"_s, u".sql"_s, u".html"_s, u".xml"_s,
                                        u".desktop"_s, u".qrc"_s,  u"/dev"_s, u"/run"_s};
    return std::any_of(endings.begin(), endings.end(),
                       [&](const QString &end) { return path.endsWith(end); });
}

} // namespace

SourceFile::SourceFile(QString filePath, const QString &text)
    : path(std::move(filePath))
    , lines(text.split(u'\n'))
{
    if (!isCpp()) {
        code = comments = lines;
        return;
    }
    Splitter splitter(text);
    splitter.run();
    code = splitter.m_code.split(u'\n');
    comments = splitter.m_comments.split(u'\n');
    literals = splitter.m_literals;
}

bool SourceFile::isHeader() const
{
    return path.endsWith(u".h"_s);
}

bool SourceFile::isCpp() const
{
    return isHeader() || path.endsWith(u".cpp"_s);
}

bool SourceFile::isBelow(const QString &folder) const
{
    return path.startsWith(folder + u'/');
}

QString SourceFile::layer() const
{
    return isBelow(u"src"_s) ? path.section(u'/', 1, 1) : QString();
}

QList<SourceFile> projectFiles(const QString &top)
{
    QList<SourceFile> files;
    const QDir root(top);
    const auto add = [&](const QString &path) {
        QFile file(root.filePath(path));
        if (isText(u'/' + path) && !path.startsWith(u"tests/data/"_s) && file.open(QIODevice::ReadOnly))
            files += SourceFile(path, QString::fromUtf8(file.readAll()));
    };
    for (const QString &name : root.entryList(QDir::Files))
        add(name);
    for (const auto &folder :
         {u"src"_s, u"tests"_s, u"ui"_s, u"resources"_s, u"cmake"_s, u"translations"_s, u".ci"_s}) {
        QDirIterator walk(root.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            add(root.relativeFilePath(walk.next()));
    }
    return files;
}

} // namespace stockroom::lint
