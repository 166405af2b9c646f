#include "gui/shell/WindowCommand.h"

#include "gui/common/Icons.h"

#include <QAction>
#include <QWidget>

namespace stockroom {

using namespace Qt::StringLiterals;

QString WindowCommand::plainText() const
{
    return withoutMarks(text);
}

QAction *makeAction(const WindowCommand &command, QWidget *carrier, Qt::ShortcutContext context,
                    QObject *owner)
{
    auto *action = new QAction(command.text, owner);
    action->setObjectName(command.id);
    if (!command.iconName.isEmpty()) {
        action->setIcon(icon(command.iconName));
    }
    action->setShortcutContext(context);
    applyKeys({command, action}, command.keys);
    carrier->addAction(action); // keys live only on a widget
    return action;
}

void applyKeys(const CommandAction &command, const QList<QKeySequence> &keys)
{
    const QString tip = command.command.longText();
    command.action->setShortcuts(keys);
    command.action->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keysText(keys)));
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &sequence : keys) {
        texts << sequence.toString(QKeySequence::NativeText);
    }
    return texts.join(u", "_s);
}

QString withoutMarks(QString text)
{
    text.replace(u"&&"_s, u"\uFFFC"_s).remove(u'&').replace(u'\uFFFC', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

} // namespace stockroom
