#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace stockroom {

/// The one place where the window's actions are made: icon, text, shortcut and tool tip come together, and
/// menus, tool bar and cards show the same `QAction`. Ids are unique. GUI thread.
class ActionRegistry final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRegistry)

public:
    struct Spec {
        QString id;
        QString iconName;
        QString text;
        QKeySequence shortcut;
        QString toolTip; // empty: the text
    };

    /// `window` carries the shortcuts and owns the actions.
    explicit ActionRegistry(QWidget *window);

    QAction *add(const Spec &spec);
    /// Changes the keys and the tool tip that names them.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    /// Null when there is none.
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<QAction *> actions() const { return m_inOrder; }

private:
    QWidget *m_window;
    QHash<QString, QAction *> m_actions;
    QHash<QString, QString> m_toolTips;
    QList<QAction *> m_inOrder;
};

} // namespace stockroom
