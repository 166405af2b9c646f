#include "cli/Commands.h"

namespace stockroom::cli {

QList<Command> allCommands()
{
    return shopCommands() + importCommands() + reportCommands() + valueCommands() + productCommands()
        + locationCommands() + orderCommands() + stockCommands() + supplierCommands() + purchaseCommands()
        + reorderCommands() + loadCommands();
}

} // namespace stockroom::cli
