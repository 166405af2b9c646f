#include "gui/shell/ActionRegistry.h"

#include "gui/common/Icons.h"

#include <QAction>
#include <QWidget>

namespace stockroom {

using namespace Qt::StringLiterals;

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *ActionRegistry::add(const Spec &spec)
{
    Q_ASSERT(!m_actions.contains(spec.id));
    auto *action = new QAction(spec.text, m_window);
    action->setObjectName(spec.id);
    if (!spec.iconName.isEmpty()) {
        action->setIcon(icon(spec.iconName));
    }
    QString plain = spec.text;
    m_toolTips.insert(spec.id, spec.toolTip.isEmpty() ? plain.remove(u'&').remove(u'…') : spec.toolTip);
    m_actions.insert(spec.id, action);
    m_inOrder.append(action);
    m_window->addAction(action);
    setShortcut(spec.id, spec.shortcut);
    return action;
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    QAction *action = m_actions.value(id);
    Q_ASSERT(action);
    action->setShortcut(shortcut);
    const QString tip = m_toolTips.value(id);
    action->setToolTip(
        shortcut.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, shortcut.toString(QKeySequence::NativeText)));
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_actions.value(id);
}

} // namespace stockroom
