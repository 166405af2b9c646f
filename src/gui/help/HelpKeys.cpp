#include "gui/help/HelpKeys.h"

#include "gui/shell/CommandRegistry.h"

#include <QAction>

namespace stockroom {

QList<HelpKey> keysOf(const CommandRegistry &commands)
{
    QList<HelpKey> keys;
    for (const CommandRegistry::Entry &entry : commands.entries()) {
        if (entry.action->isVisible() && !entry.action->shortcuts().isEmpty()) {
            keys << HelpKey{entry.scope.title, entry.command.longText(), keysText(entry.action->shortcuts())};
        }
    }
    return keys;
}

} // namespace stockroom
