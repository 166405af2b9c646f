#pragma once

#include "gui/help/HelpPages.h"

namespace stockroom {

class CommandRegistry;

/// The keys of all commands that can be used now, scope by scope: the page that lists them is never out of
/// date.
[[nodiscard]] QList<HelpKey> keysOf(const CommandRegistry &commands);

} // namespace stockroom
