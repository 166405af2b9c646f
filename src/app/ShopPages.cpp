#include "app/ShopPages.h"

#include "gui/box/BoxPopup.h"
#include "gui/box/ShopSources.h"
#include "gui/neworder/NewOrderPage.h"
#include "gui/orders/OrdersPage.h"
#include "gui/products/ProductsPage.h"
#include "gui/prove/ProvePage.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

namespace stockroom {

namespace {

/// The sources go with the pages that show what was chosen.
void fillBox(MainWindow &window, Shop &shop, ProductsPage &products, OrdersPage &orders)
{
    auto *productSource = new ProductSource(shop, &products);
    QObject::connect(productSource, &ProductSource::chosen, &products,
                     [&window, &products](ProductId product) {
                         window.showPage(products.id());
                         products.showProduct(product);
                     });
    auto *orderSource = new OrderSource(shop, &orders);
    QObject::connect(orderSource, &OrderSource::chosen, &orders, [&window, &orders](OrderNumber order) {
        window.showPage(orders.id());
        orders.openOrder(order);
    });
    window.box().addSource(productSource);
    window.box().addSource(orderSource);
}

} // namespace

void addShopPages(MainWindow &window, Shop &shop, QSettings *settings)
{
    auto *products = new ProductsPage(shop);
    auto *newOrder = new NewOrderPage(shop);
    auto *orders = new OrdersPage(shop);
    products->remember(settings);
    orders->remember(settings);
    window.addPage(MainWindow::Section::Main, products);
    window.addPage(MainWindow::Section::Main, newOrder);
    window.addPage(MainWindow::Section::Main, orders);
    window.setNewOrderPage(newOrder->id());
    QObject::connect(newOrder, &NewOrderPage::orderOpened, orders, [&window, orders](OrderNumber number) {
        window.showPage(orders->id());
        orders->openOrder(number);
    });
    window.addPage(MainWindow::Section::Tools, new ProvePage(shop.address()));
    fillBox(window, shop, *products, *orders);
}

} // namespace stockroom
