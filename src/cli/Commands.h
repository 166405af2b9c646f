#pragma once

#include "cli/Command.h"

namespace stockroom::cli {

/// Every subcommand, in the order the help shows them.
[[nodiscard]] QList<Command> allCommands();

/// new, demo
[[nodiscard]] QList<Command> shopCommands();
/// stock, orders, prove
[[nodiscard]] QList<Command> reportCommands();
/// order, cancel
[[nodiscard]] QList<Command> orderCommands();

} // namespace stockroom::cli
