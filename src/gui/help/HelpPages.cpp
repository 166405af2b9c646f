#include "gui/help/HelpPages.h"

#include <QCoreApplication>
#include <QFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("stockroom::HelpPages", text);
}

QString pathOf(const QString &topic, const QString &language)
{
    return u":/help/%1/%2.html"_s.arg(language, topic);
}

QString keyTable(const QList<HelpKey> &keys)
{
    QString table;
    QString group;
    for (const HelpKey &key : keys) {
        if (key.group != group) {
            table += table.isEmpty() ? QString() : u"</table>"_s;
            table += u"<h2>%1</h2><table class=\"keys\">"_s.arg(key.group.toHtmlEscaped());
            group = key.group;
        }
        table += u"<tr><td class=\"key\">%1</td><td>%2</td></tr>"_s.arg(key.keys.toHtmlEscaped(),
                                                                        key.text.toHtmlEscaped());
    }
    return table.isEmpty() ? table : table + u"</table>"_s;
}

} // namespace

QList<HelpTopic> helpTopics()
{
    return {
        {u"first-steps"_s, translated(QT_TRANSLATE_NOOP("stockroom::HelpPages", "First steps")),
         u"book-open"_s, translated("First steps")},
        {u"why"_s, translated(QT_TRANSLATE_NOOP("stockroom::HelpPages", "Why stock goes wrong under load")),
         u"circle-question-mark"_s,
         translated(QT_TRANSLATE_NOOP("stockroom::HelpPages", "Why stock goes wrong"))},
        {u"keys"_s, translated(QT_TRANSLATE_NOOP("stockroom::HelpPages", "Keys")), u"keyboard"_s,
         translated("Keys")},
    };
}

QString helpTopicOf(const QString &pageId)
{
    const QList<HelpTopic> topics = helpTopics();
    for (const HelpTopic &topic : topics) {
        if (topic.id == pageId) {
            return pageId;
        }
    }
    return pageId == u"load-test"_s ? u"why"_s : topics.first().id;
}

QString helpPage(const QString &topic, const QLocale &locale, const QList<HelpKey> &keys)
{
    const QString language = locale.name().section(u'_', 0, 0);
    const QString own = pathOf(topic, language);
    QFile file(QFile::exists(own) ? own : pathOf(topic, u"en"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString html = QString::fromUtf8(file.readAll());
    return html.replace(u"<!-- keys -->"_s, keyTable(keys));
}

QString helpImageFolder()
{
    return u":/help"_s;
}

} // namespace stockroom
