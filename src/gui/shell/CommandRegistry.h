#pragma once

#include "gui/shell/WindowCommand.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QSettings;

namespace stockroom {

/// The one list of what can be done: those of the window are made here, those of a page come with the page
/// and go with it. Ids are unique. Keys that the user chose are kept in the settings and win over every
/// default in reach, so that no key ever means two things. GUI thread.
class CommandRegistry final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandRegistry)

public:
    struct Entry {
        WindowCommand command;
        CommandScope scope;
        QAction *action = nullptr;
    };

    /// `window` carries the keys; `settings` may be null: then no choice is remembered.
    CommandRegistry(QWidget *window, QSettings *settings);

    /// A command of the whole window; it goes with its owner, which is the window unless given.
    QAction *add(const WindowCommand &command, QObject *owner = nullptr);
    /// Takes the commands of a page or of another window; they go with their actions.
    void adopt(const CommandScope &scope, const QList<CommandAction> &commands);
    /// For keys that follow from where a command stands (Alt+1…9).
    void setDefaultKeys(const QString &id, const QList<QKeySequence> &keys);
    void setShopOpen(bool open);

    /// The user's choice, also none at all; applied and kept at once.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void resetKeys(const QString &id);
    void resetAllKeys();

    /// Null when there is none.
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<QAction *> actions() const;
    /// The window's first, then those of each page.
    [[nodiscard]] QList<Entry> entries() const { return m_entries; }
    /// Null when there is none.
    [[nodiscard]] const Entry *find(const QString &id) const;
    /// Its keys, whether or not they work just now.
    [[nodiscard]] QList<QKeySequence> keysOf(const QString &id) const;
    [[nodiscard]] bool isChosen(const QString &id) const { return m_chosen.contains(id); }
    [[nodiscard]] bool isAnyChosen() const { return !m_chosen.isEmpty(); }
    /// Every other command that would answer to these keys in the same place.
    [[nodiscard]] QStringList conflicts(const QString &id, const QKeySequence &keys) const;

Q_SIGNALS:
    /// Commands came or went, or their keys changed.
    void changed();

private:
    void load();
    void insert(const Entry &entry);
    void forget(const QObject *action);
    void apply();
    void apply(const Entry &entry);
    [[nodiscard]] QList<QKeySequence> assigned(const Entry &entry) const;
    [[nodiscard]] bool isTaken(const Entry &entry, const QKeySequence &keys) const;
    [[nodiscard]] bool isOn(WindowCommand::KeysWhile keysWhile) const;

    QWidget *m_window;
    QPointer<QSettings> m_settings;
    QList<Entry> m_entries;
    QHash<QString, QList<QKeySequence>> m_chosen;
    bool m_shopOpen = false;
};

} // namespace stockroom
