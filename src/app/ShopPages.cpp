#include "app/ShopPages.h"

#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

namespace stockroom {

void addShopPages(MainWindow &window, Shop &shop)
{
    Q_UNUSED(window)
    Q_UNUSED(shop)
}

} // namespace stockroom
