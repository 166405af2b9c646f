#include "app/ShopPages.h"

#include "gui/loadtest/LoadTestPage.h"
#include "gui/prove/ProvePage.h"
#include "gui/shell/MainWindow.h"
#include "gui/welcome/NewShopDialog.h"
#include "service/Shop.h"

namespace stockroom {

void addShopPages(MainWindow &window, Shop &shop)
{
    window.addPage(MainWindow::Section::Tools, new LoadTestPage(NewShopDialog::shopFolder(), shop.address()));
    window.addPage(MainWindow::Section::Tools, new ProvePage(shop.address()));
}

} // namespace stockroom
