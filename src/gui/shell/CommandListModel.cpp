#include "gui/shell/CommandListModel.h"

#include "gui/common/KeysDelegate.h"

#include <QAction>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

CommandListModel::CommandListModel(const CommandRegistry &commands, Which which, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(commands)
    , m_which(which)
{
    connect(&commands, &CommandRegistry::changed, this, &CommandListModel::fill);
    fill();
}

void CommandListModel::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    fill();
}

void CommandListModel::fill()
{
    beginResetModel();
    m_rows.clear();
    QString scope;
    for (const CommandRegistry::Entry &entry : m_commands.entries()) {
        const QList<QKeySequence> keys =
            m_which == Which::All ? m_commands.keysOf(entry.command.id) : entry.action->shortcuts();
        if (!isShown(entry, keys)) {
            continue;
        }
        if (entry.scope.title != scope) {
            scope = entry.scope.title;
            m_rows.append({{}, scope, {}, {}});
        }
        QStringList texts;
        for (const QKeySequence &each : keys) {
            texts << each.toString(QKeySequence::NativeText);
        }
        m_rows.append({entry.command.id, entry.command.longText(), entry.command.iconName, texts});
    }
    endResetModel();
}

bool CommandListModel::isShown(const CommandRegistry::Entry &entry, const QList<QKeySequence> &keys) const
{
    if (m_which == Which::Usable && (!entry.action->isVisible() || keys.isEmpty())) {
        return false;
    }
    const QString all = entry.command.longText() + u' ' + keysText(keys) + u' ' + entry.scope.title;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

QString CommandListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : QString();
}

int CommandListModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CommandListModel::firstCommand() const
{
    return m_rows.isEmpty() ? -1 : 1;
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.keys.isEmpty() ? row.text : u"%1: %2"_s.arg(row.text, row.keys.join(u", "_s));
    case TileIconRole:
        return row.iconName;
    case KeyCapsRole:
        return row.keys;
    case HeadingRole:
        return row.id.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex &index) const
{
    if (idAt(index.row()).isEmpty()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace stockroom
