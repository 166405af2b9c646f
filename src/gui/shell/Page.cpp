#include "gui/shell/Page.h"

#include "gui/jobs/Job.h"
#include "gui/undo/UndoStep.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>

namespace stockroom {

Page::Page(QString id, QString title, QString iconName, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_title(std::move(title))
    , m_iconName(std::move(iconName))
{
    setAccessibleName(m_title);
}

void Page::setCount(const QString &count)
{
    if (m_count != count) {
        m_count = count;
        Q_EMIT countChanged();
    }
}

bool Page::useKey(QKeyEvent *)
{
    return false;
}

bool Page::takeScan(const QString &)
{
    return false;
}

QAction *Page::addCommand(const WindowCommand &command)
{
    m_commands.append({command, makeAction(command, this, Qt::WidgetWithChildrenShortcut, this)});
    return m_commands.constLast().action;
}

QPointer<Job> Page::startJob(const QString &title, const QString &iconName)
{
    auto *job = new Job(title, iconName, this);
    connect(this, &QObject::destroyed, job, [job] { job->endCancelled({}); });
    Q_EMIT jobStarted(job);
    return job;
}

void Page::noteAct(UndoStep *step)
{
    if (step) {
        step->setParent(this); // until somebody takes it
        Q_EMIT acted(step);
    }
}

void Page::contextMenuEvent(QContextMenuEvent *event)
{
    const QWidget *below =
        event->reason() == QContextMenuEvent::Keyboard ? focusWidget() : childAt(event->pos());
    const auto *view = qobject_cast<const QAbstractItemView *>(below);
    if (!view && below) {
        view = qobject_cast<const QAbstractItemView *>(below->parentWidget());
    }
    QList<QAction *> actions;
    for (const CommandAction &each : std::as_const(m_commands)) {
        if (each.command.onRows && each.action->isVisible()) {
            actions.append(each.action);
        }
    }
    if (!view || actions.isEmpty()) {
        QWidget::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(event->globalPos());
}

} // namespace stockroom
