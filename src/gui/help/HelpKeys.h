#pragma once

#include "gui/help/HelpPages.h"

class QMenuBar;

namespace stockroom {

/// The keys of all actions that can be used now, menu by menu: the page that lists them is never out of date.
[[nodiscard]] QList<HelpKey> keysOf(const QMenuBar &menus);

} // namespace stockroom
