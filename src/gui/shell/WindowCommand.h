#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace stockroom {

/// What a person can do, said once: menus, tool bar, context menus, the box, the key sheet and the shortcut
/// editor are all made from it. A value.
///
///     addCommand({.id = u"products.new"_s, .text = tr("&New product…"), .iconName = u"plus"_s,
///                 .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}});
struct WindowCommand {
    /// When the keys work. Two commands that never work at the same time may have the same keys.
    enum class KeysWhile { Always, NoShop, ShopOpen };

    /// Place, dot, deed: names it in the settings, never shown, never changed.
    QString id;
    /// As in a menu, with its mnemonic.
    QString text;
    QString iconName = {};
    /// Unless the user chose others.
    QList<QKeySequence> keys = {};
    /// What it says away from its menu; empty: the text.
    QString description = {};
    KeysWhile keysWhile = KeysWhile::Always;
    /// Offered in the context menu of the page's rows.
    bool onRows = false;

    /// The text without mnemonic and dots.
    [[nodiscard]] QString plainText() const;
    /// What it says away from its menu: the description, or the plain text.
    [[nodiscard]] QString longText() const { return description.isEmpty() ? plainText() : description; }
};

/// Where a command's keys work. The empty id is the whole main window; a scope with a window of its own
/// shares no keys with others.
struct CommandScope {
    QString id;
    QString title;
    bool ownWindow = false;
};

/// A command and the action made from it.
struct CommandAction {
    WindowCommand command;
    QAction *action = nullptr;
};

/// Makes the action of a command, owned by `owner`: icon, text, tool tip and its default keys, which work
/// wherever in the window, or only while the focus is in `carrier`.
[[nodiscard]] QAction *makeAction(const WindowCommand &command, QWidget *carrier, Qt::ShortcutContext context,
                                  QObject *owner);
/// Gives the action other keys, and the tool tip that names them. Nothing else sets keys.
void applyKeys(const CommandAction &command, const QList<QKeySequence> &keys);
/// "Ctrl+F, /" as the desktop writes it; empty for none.
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);
/// A menu text without its mnemonic and the dots at its end.
[[nodiscard]] QString withoutMarks(QString text);

} // namespace stockroom
