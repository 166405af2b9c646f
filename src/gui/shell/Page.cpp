#include "gui/shell/Page.h"

#include "gui/common/Icons.h"

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

QAction *Page::addPageAction(const QString &iconName, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action); // a shortcut lives only on a widget
    m_pageActions.append(action);
    return action;
}

} // namespace stockroom
