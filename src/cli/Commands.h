#pragma once

#include "cli/Command.h"

namespace stockroom::cli {

/// Every subcommand, in the order the help shows them.
[[nodiscard]] QList<Command> allCommands();

/// new, bench-shop
[[nodiscard]] QList<Command> shopCommands();
/// demo, import
[[nodiscard]] QList<Command> importCommands();
/// stock, orders, prove
[[nodiscard]] QList<Command> reportCommands();
/// product
[[nodiscard]] QList<Command> productCommands();
/// location
[[nodiscard]] QList<Command> locationCommands();
/// value
[[nodiscard]] QList<Command> valueCommands();
/// load
[[nodiscard]] QList<Command> loadCommands();
/// order, cancel
[[nodiscard]] QList<Command> orderCommands();
/// supplier
[[nodiscard]] QList<Command> supplierCommands();
/// purchase
[[nodiscard]] QList<Command> purchaseCommands();
/// reorder
[[nodiscard]] QList<Command> reorderCommands();
/// receive, adjust, transfer, reverse
[[nodiscard]] QList<Command> stockCommands();

} // namespace stockroom::cli
