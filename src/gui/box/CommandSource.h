#pragma once

#include "gui/box/BoxSource.h"
#include "gui/shell/CommandRegistry.h"

namespace stockroom {

/// The commands in the box, best fit first. What can not be done just now stands last and is off, and is only
/// shown where commands alone are asked for. GUI thread.
class CommandSource final : public BoxSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandSource)

public:
    /// `commands` must outlive it.
    CommandSource(const CommandRegistry &commands, QObject *parent);

    void ask(const QString &words, bool alone) override;
    void recall(const QStringList &ids) override;
    void cancel() override { }
    void choose(const QString &id) override;

Q_SIGNALS:
    void chosen(const QString &id);

private:
    [[nodiscard]] bool isOffered(const CommandRegistry::Entry &entry) const;

    const CommandRegistry &m_commands;
};

} // namespace stockroom
