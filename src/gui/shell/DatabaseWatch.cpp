#include "gui/shell/DatabaseWatch.h"

#include "domain/ErrorText.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

namespace stockroom {

void watchDatabase(Shop &shop, MainWindow &window)
{
    // the keeper's signals come from its thread and its watchdog's: the window takes them in its own
    QObject::connect(&shop.keeper(), &StockKeeper::troubled, &window, [&window](const Error &error) {
        window.showMessage(MessageBar::Kind::Error, errorText(error),
                           QCoreApplication::translate("DatabaseWatch", "It is tried again by itself."));
    });
    QObject::connect(&shop.keeper(), &StockKeeper::recovered, &window, [&window] {
        window.showMessage(MessageBar::Kind::Success,
                           QCoreApplication::translate("DatabaseWatch", "The shop can be written again."));
    });
}

} // namespace stockroom
