#include "gui/box/CommandSource.h"

#include "gui/box/FuzzyMatch.h"

#include <QAction>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBesideOthers = 5;

struct Ranked {
    qint64 score;
    BoxItem item;
};

BoxItem itemOf(const CommandRegistry::Entry &entry)
{
    QStringList keys;
    for (const QKeySequence &each : entry.action->shortcuts()) {
        keys << each.toString(QKeySequence::NativeText);
    }
    // the action's text, for it may name what it would undo
    const QString text =
        entry.command.description.isEmpty() ? withoutMarks(entry.action->text()) : entry.command.description;
    return {entry.command.id,
            text,
            entry.command.iconName,
            entry.scope.id.isEmpty() ? QString() : entry.scope.title,
            keys,
            entry.action->isEnabled()};
}

} // namespace

CommandSource::CommandSource(const CommandRegistry &commands, QObject *parent)
    : BoxSource(u"commands"_s, tr("Commands"), u'>', parent)
    , m_commands(commands)
{
}

bool CommandSource::isOffered(const CommandRegistry::Entry &entry) const
{
    if (!entry.action->isVisible() || entry.scope.ownWindow || entry.command.id.startsWith("box."_L1)) {
        return false;
    }
    const QAction *page = m_commands.action(u"page."_s + entry.scope.id);
    return entry.scope.id.isEmpty() || (page && page->isVisible());
}

void CommandSource::ask(const QString &words, bool alone)
{
    const FuzzyMatch match(words);
    const auto leaps = alone ? FuzzyMatch::Leaps::Allowed : FuzzyMatch::Leaps::Forbidden;
    QList<Ranked> ranked;
    for (const CommandRegistry::Entry &entry : m_commands.entries()) {
        if (!isOffered(entry) || (!alone && !entry.action->isEnabled())) {
            continue;
        }
        const BoxItem item = itemOf(entry);
        const std::optional<qint64> own = match.score(item.text, leaps);
        // "refresh orders" is found by its page too
        const std::optional<qint64> both = match.score(item.text + u' ' + item.detail, leaps);
        if (own || both) {
            ranked.append({std::max(own.value_or(both.value_or(0)), both.value_or(0)), item});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &one, const Ranked &other) {
        return one.item.enabled != other.item.enabled ? one.item.enabled : one.score > other.score;
    });
    QList<BoxItem> items;
    for (const Ranked &each : std::as_const(ranked)) {
        if (alone || match.isEmpty() || items.size() < kBesideOthers) {
            items.append(each.item);
        }
    }
    Q_EMIT found(items);
}

void CommandSource::recall(const QStringList &ids)
{
    QList<BoxItem> items;
    for (const QString &id : ids) {
        const CommandRegistry::Entry *entry = m_commands.find(id);
        if (entry && isOffered(*entry)) {
            items.append(itemOf(*entry));
        }
    }
    Q_EMIT recalled(items);
}

void CommandSource::choose(const QString &id)
{
    Q_EMIT chosen(id);
}

} // namespace stockroom
