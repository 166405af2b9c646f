#include "gui/shell/CommandRegistry.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kGroup = u"shortcuts"_s;

/// Whether both can be meant at the same time.
bool meet(const CommandRegistry::Entry &one, const CommandRegistry::Entry &other)
{
    if (one.command.id == other.command.id) {
        return false;
    }
    using While = WindowCommand::KeysWhile;
    const While a = one.command.keysWhile;
    const While b = other.command.keysWhile;
    if (a != b && a != While::Always && b != While::Always) {
        return false;
    }
    if (one.scope.id == other.scope.id) {
        return true;
    }
    const bool window = one.scope.id.isEmpty() || other.scope.id.isEmpty();
    return window && !one.scope.ownWindow && !other.scope.ownWindow;
}

bool holds(const QList<QKeySequence> &all, const QKeySequence &keys)
{
    return std::any_of(all.begin(), all.end(), [&](const QKeySequence &each) {
        return each.matches(keys) != QKeySequence::NoMatch || keys.matches(each) != QKeySequence::NoMatch;
    });
}

} // namespace

CommandRegistry::CommandRegistry(QWidget *window, QSettings *settings)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
{
    load();
}

void CommandRegistry::load()
{
    if (!m_settings) {
        return;
    }
    m_settings->beginGroup(kGroup);
    for (const QString &id : m_settings->childKeys()) {
        QList<QKeySequence> keys =
            QKeySequence::listFromString(m_settings->value(id).toString(), QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &each) { return each.isEmpty(); });
        m_chosen.insert(id, keys);
    }
    m_settings->endGroup();
}

QAction *CommandRegistry::add(const WindowCommand &command, QObject *owner)
{
    QAction *action = makeAction(command, m_window, Qt::WindowShortcut, owner ? owner : m_window);
    insert({command, {QString(), tr("Everywhere")}, action});
    Q_EMIT changed();
    return action;
}

void CommandRegistry::adopt(const CommandScope &scope, const QList<CommandAction> &commands)
{
    for (const CommandAction &each : commands) {
        insert({each.command, scope, each.action});
    }
    Q_EMIT changed();
}

void CommandRegistry::insert(const Entry &entry)
{
    Q_ASSERT(!find(entry.command.id));
    const bool window = entry.scope.id.isEmpty();
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &each) { return window && !each.scope.id.isEmpty(); });
    m_entries.insert(place, entry);
    connect(entry.action, &QObject::destroyed, this, &CommandRegistry::forget);
    apply(entry);
}

void CommandRegistry::forget(const QObject *action)
{
    m_entries.removeIf([action](const Entry &entry) { return entry.action == action; });
    apply();
    Q_EMIT changed();
}

void CommandRegistry::setDefaultKeys(const QString &id, const QList<QKeySequence> &keys)
{
    for (Entry &entry : m_entries) {
        if (entry.command.id == id && entry.command.keys != keys) {
            entry.command.keys = keys;
            apply(entry);
            Q_EMIT changed();
        }
    }
}

void CommandRegistry::setShopOpen(bool open)
{
    if (m_shopOpen != open) {
        m_shopOpen = open;
        apply();
        Q_EMIT changed();
    }
}

void CommandRegistry::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    m_chosen.insert(id, keys);
    if (m_settings) {
        m_settings->setValue(kGroup + u'/' + id,
                             QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
    apply();
    Q_EMIT changed();
}

void CommandRegistry::resetKeys(const QString &id)
{
    m_chosen.remove(id);
    if (m_settings) {
        m_settings->remove(kGroup + u'/' + id);
    }
    apply();
    Q_EMIT changed();
}

void CommandRegistry::resetAllKeys()
{
    m_chosen.clear();
    if (m_settings) {
        m_settings->remove(kGroup);
    }
    apply();
    Q_EMIT changed();
}

void CommandRegistry::apply()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        apply(entry);
    }
}

void CommandRegistry::apply(const Entry &entry)
{
    const QList<QKeySequence> keys = isOn(entry.command.keysWhile) ? assigned(entry) : QList<QKeySequence>();
    if (entry.action->shortcuts() != keys) {
        applyKeys({entry.command, entry.action}, keys);
    }
}

QList<QKeySequence> CommandRegistry::assigned(const Entry &entry) const
{
    QList<QKeySequence> keys = m_chosen.value(entry.command.id, entry.command.keys);
    if (!m_chosen.isEmpty()) {
        keys.removeIf([&](const QKeySequence &each) { return isTaken(entry, each); });
    }
    return keys;
}

/// By a choice of the user for another command; of two choices the one for the earlier command counts.
bool CommandRegistry::isTaken(const Entry &entry, const QKeySequence &keys) const
{
    const bool chosen = m_chosen.contains(entry.command.id);
    for (const Entry &other : m_entries) {
        if (other.command.id == entry.command.id) {
            if (chosen) {
                return false;
            }
            continue;
        }
        if (meet(entry, other) && m_chosen.contains(other.command.id)
            && holds(m_chosen.value(other.command.id), keys)) {
            return true;
        }
    }
    return false;
}

bool CommandRegistry::isOn(WindowCommand::KeysWhile keysWhile) const
{
    return keysWhile == WindowCommand::KeysWhile::Always
        || (keysWhile == WindowCommand::KeysWhile::ShopOpen) == m_shopOpen;
}

QAction *CommandRegistry::action(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->action : nullptr;
}

QList<QAction *> CommandRegistry::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries) {
        all.append(entry.action);
    }
    return all;
}

const CommandRegistry::Entry *CommandRegistry::find(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.command.id == id) {
            return &entry;
        }
    }
    return nullptr;
}

QList<QKeySequence> CommandRegistry::keysOf(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? assigned(*entry) : QList<QKeySequence>();
}

QStringList CommandRegistry::conflicts(const QString &id, const QKeySequence &keys) const
{
    QStringList ids;
    const Entry *entry = find(id);
    for (const Entry &other : m_entries) {
        if (entry && meet(*entry, other) && holds(assigned(other), keys)) {
            ids << other.command.id;
        }
    }
    return ids;
}

} // namespace stockroom
