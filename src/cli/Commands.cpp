#include "cli/Commands.h"

namespace stockroom::cli {

QList<Command> allCommands()
{
    return shopCommands() + reportCommands() + orderCommands();
}

} // namespace stockroom::cli
