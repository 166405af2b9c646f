#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;

namespace stockroom {

class CommandRegistry;
class Page;

/// Makes a command of the window of each view of a page, so that the box finds it and a key can be set for
/// it. They go with the page. GUI thread.
class ViewCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewCommands)

public:
    /// `commands` must outlive it.
    ViewCommands(CommandRegistry &commands, QObject *parent);

    /// Makes them anew, as the page has them now.
    void show(Page &page);

Q_SIGNALS:
    void chosen(const QString &page, const QString &view);

private:
    CommandRegistry &m_commands;
    QHash<QString, QList<QPointer<QAction>>> m_made; // by the page
};

} // namespace stockroom
