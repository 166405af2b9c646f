#pragma once

#include <QStringList>

#include <optional>

namespace stockroom {

/// The command line: `stockroom [--shop SHOP] [--json] COMMAND …`.
namespace cli {

/// Whether the arguments ask for a command, for help or for the version, rather than for the window.
[[nodiscard]] bool wantsCommand(const QStringList &arguments);

/// What --shop names in arguments that ask for the window; nothing where it is not given.
[[nodiscard]] std::optional<QString> shopArgument(const QStringList &arguments);

/// Runs the command and returns the program's exit status. Main thread, below a QCoreApplication.
[[nodiscard]] int run(const QStringList &arguments);

} // namespace cli

} // namespace stockroom
