#include "gui/help/HelpKeys.h"

#include <QMenu>
#include <QMenuBar>

namespace stockroom {

namespace {

QString withoutMarks(QString text)
{
    text.remove(u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

QString keysOfAction(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts()) {
        keys << sequence.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

void collect(const QMenu &menu, const QString &group, QList<HelpKey> &keys)
{
    for (const QAction *action : menu.actions()) {
        if (!action->isVisible()) {
            continue;
        }
        if (const QMenu *below = action->menu()) {
            collect(*below, group, keys);
        } else if (!action->shortcuts().isEmpty()) {
            keys << HelpKey{group, withoutMarks(action->text()), keysOfAction(*action)};
        }
    }
}

} // namespace

QList<HelpKey> keysOf(const QMenuBar &menus)
{
    QList<HelpKey> keys;
    for (const QAction *action : menus.actions()) {
        if (action->isVisible() && action->menu()) {
            collect(*action->menu(), withoutMarks(action->text()), keys);
        }
    }
    return keys;
}

} // namespace stockroom
