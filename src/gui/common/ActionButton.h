#pragma once

#include <QAbstractButton>
#include <QAction>

namespace stockroom {

/// A button that does what an action does, is off while the action is, and names its keys in the tool tip
/// though they change. Icon and text stay the button's own. GUI thread.
inline void bindButton(QAbstractButton *button, QAction *action)
{
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}

} // namespace stockroom
