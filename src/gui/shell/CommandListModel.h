#pragma once

#include "gui/shell/CommandRegistry.h"

#include <QAbstractListModel>

namespace stockroom {

/// The commands with their keys, under a heading a scope; follows the registry. For `KeysDelegate`. GUI
/// thread.
class CommandListModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandListModel)

public:
    enum class Which {
        Usable, // what has keys that work now
        All,
    };

    /// `commands` must outlive it.
    CommandListModel(const CommandRegistry &commands, Which which, QObject *parent = nullptr);

    /// Only what has all of these words in its text, its keys or its scope.
    void setWords(const QString &words);

    /// Empty for a heading.
    [[nodiscard]] QString idAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] int firstCommand() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString id; // empty: a heading
        QString text;
        QString iconName;
        QStringList keys;
    };

    void fill();
    [[nodiscard]] bool isShown(const CommandRegistry::Entry &entry, const QList<QKeySequence> &keys) const;

    const CommandRegistry &m_commands;
    Which m_which;
    QStringList m_words;
    QList<Row> m_rows;
};

} // namespace stockroom
