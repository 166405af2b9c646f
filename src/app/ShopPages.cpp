#include "app/ShopPages.h"

#include "gui/neworder/NewOrderPage.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductsPage.h"
#include "gui/prove/ProvePage.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

namespace stockroom {

void addShopPages(MainWindow &window, Shop &shop)
{
    auto *products = new ProductsPage(shop);
    auto *newOrder = new NewOrderPage(shop);
    auto *orders = new OrdersPage(shop);
    window.addPage(MainWindow::Section::Main, products);
    window.addPage(MainWindow::Section::Main, newOrder);
    window.addPage(MainWindow::Section::Main, orders);
    window.setNewOrderPage(newOrder->id());
    QObject::connect(newOrder, &NewOrderPage::orderOpened, orders, [&window, orders](OrderNumber number) {
        window.showPage(orders->id());
        orders->openOrder(number);
    });
    window.addPage(MainWindow::Section::Tools, new ProvePage(shop.address()));
}

} // namespace stockroom
