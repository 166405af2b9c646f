#include "gui/shell/ViewCommands.h"

#include "gui/shell/CommandRegistry.h"
#include "gui/shell/Page.h"

namespace stockroom {

using namespace Qt::StringLiterals;

ViewCommands::ViewCommands(CommandRegistry &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
}

void ViewCommands::show(Page &page)
{
    QList<QPointer<QAction>> &made = m_made[page.id()];
    for (const QPointer<QAction> &action : std::as_const(made)) {
        delete action;
    }
    made.clear();
    for (const PageView &view : page.views()) {
        QAction *action =
            m_commands.add({.id = u"view.%1.%2"_s.arg(page.id(), view.id),
                            .text = QString(view.title).replace(u'&', u"&&"_s),
                            .iconName = view.iconName,
                            .description = tr("%1: %2", "page, view").arg(page.title(), view.title)},
                           &page);
        connect(action, &QAction::triggered, this,
                [this, id = page.id(), view = view.id] { Q_EMIT chosen(id, view); });
        made.append(action);
    }
}

} // namespace stockroom
