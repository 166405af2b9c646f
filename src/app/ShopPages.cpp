#include "app/ShopPages.h"

#include "domain/ErrorText.h"
#include "gui/acts/StockActs.h"
#include "gui/box/BoxPopup.h"
#include "gui/box/ShopSources.h"
#include "gui/movements/HistoryPage.h"
#include "gui/movements/MovementsPage.h"
#include "gui/neworder/NewOrderPage.h"
#include "gui/orders/OrdersPage.h"
#include "gui/overview/OverviewPage.h"
#include "gui/products/ProductsPage.h"
#include "gui/prove/ProvePage.h"
#include "gui/purchases/PurchasesPage.h"
#include "gui/reorder/ReorderPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/suppliers/SuppliersPage.h"
#include "gui/undo/UndoCommands.h"
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

/// What a proof found is kept with the shop.
void connectProof(MainWindow &window, Shop &shop, ProvePage &prove, OverviewPage &overview)
{
    QObject::connect(&prove, &ProvePage::proved, &overview, [&] {
        whenDone(shop.rememberProof(prove.report()), &overview, [&](const Result<void> &kept) {
            if (!kept) {
                window.showMessage(MessageBar::Kind::Warning, errorText(kept.error()));
            }
            overview.refresh();
        });
    });
    QObject::connect(&overview, &OverviewPage::provingRequested, &prove, [&] {
        window.showPage(prove.id());
        prove.start();
    });
}

/// Every figure of the overview leads to what it counts.
void connectOverview(MainWindow &window, OverviewPage &overview, ProductsPage &products, OrdersPage &orders)
{
    QObject::connect(&overview, &OverviewPage::productsRequested, &products,
                     [&window, &products](const QList<ColumnCondition> &conditions, const QString &sortedBy) {
                         window.showPage(products.id());
                         products.showOnly(conditions, sortedBy);
                     });
    QObject::connect(&overview, &OverviewPage::ordersRequested, &orders,
                     [&window, &orders](const QList<ColumnCondition> &conditions) {
                         window.showPage(orders.id());
                         orders.showOnly(conditions);
                     });
    QObject::connect(&overview, &OverviewPage::productOpened, &products,
                     [&window, &products](ProductId product) {
                         window.showPage(products.id());
                         products.showProduct(product);
                     });
    QObject::connect(&overview, &OverviewPage::orderOpened, &orders, [&window, &orders](OrderNumber number) {
        window.showPage(orders.id());
        orders.openOrder(number);
    });
    QObject::connect(&overview, &OverviewPage::productMakingRequested, &products, [&window, &products] {
        window.showPage(products.id());
        products.newProduct();
    });
}

/// From a product or a movement to why the stock is so, from there to the order, and back.
void addHistory(MainWindow &window, Shop &shop, QSettings *settings, ProductsPage &products,
                OrdersPage &orders)
{
    auto *movements = new MovementsPage(shop);
    auto *history = new HistoryPage(shop);
    movements->remember(settings, shop.address().settingsKey());
    history->remember(settings);
    window.addPage(MainWindow::Section::Main, movements);
    window.addPageBehind(products.id(), history);
    const auto openOrder = [&window, &orders](OrderNumber order) {
        window.showPage(orders.id());
        orders.openOrder(order);
    };
    const auto explain = [&window, history](const QString &from) {
        return [&window, history, from](ProductId product) {
            history->explain(product, from);
            window.showPage(history->id());
        };
    };
    QObject::connect(&products, &ProductsPage::whyRequested, history, explain(products.id()));
    QObject::connect(movements, &MovementsPage::whyRequested, history, explain(movements->id()));
    QObject::connect(movements, &MovementsPage::orderRequested, &orders, openOrder);
    QObject::connect(history, &HistoryPage::orderRequested, &orders, openOrder);
}

/// From a supplier to an order of it.
void addPurchasing(MainWindow &window, Shop &shop, QSettings *settings, StockActs &acts)
{
    auto *purchases = new PurchasesPage(shop);
    auto *suppliers = new SuppliersPage(shop);
    const QString key = shop.address().settingsKey();
    purchases->remember(settings, key);
    suppliers->remember(settings, key);
    window.addPage(MainWindow::Section::Main, purchases);
    window.addPage(MainWindow::Section::Main, suppliers);
    window.addPage(MainWindow::Section::Main, new ReorderPage(shop));
    QObject::connect(purchases, &PurchasesPage::receiveRequested, &acts, &StockActs::receive);
    QObject::connect(suppliers, &SuppliersPage::purchaseRequested, purchases,
                     [&window, purchases](SupplierId supplier) {
                         window.showPage(purchases->id());
                         purchases->newPurchaseOf(supplier);
                     });
}

/// What moves goods otherwise than by orders; it goes with the pages.
StockActs &addStockActs(MainWindow &window, Shop &shop, ProductsPage &products)
{
    constexpr int kInToolBar = 3;
    auto *acts = new StockActs(shop, window.commands(), &window, &products);
    window.addShopMenu(MainWindow::tr("&Stock"), acts->actions(), kInToolBar, acts);
    QObject::connect(acts, &StockActs::acted, &window.undo().history(), &UndoHistory::add);
    QObject::connect(acts, &StockActs::failed, &window,
                     [&window](const QString &why) { window.showMessage(MessageBar::Kind::Error, why); });
    QObject::connect(&products, &ProductsPage::actRequested, acts, &StockActs::openWith);
    return *acts;
}

} // namespace

void addShopPages(MainWindow &window, Shop &shop, QSettings *settings)
{
    auto *overview = new OverviewPage(shop);
    auto *products = new ProductsPage(shop);
    auto *newOrder = new NewOrderPage(shop);
    auto *orders = new OrdersPage(shop);
    auto *prove = new ProvePage(shop.address());
    overview->remember(settings);
    products->remember(settings, shop.address().settingsKey());
    orders->remember(settings, shop.address().settingsKey());
    window.addPage(MainWindow::Section::Main, overview);
    window.addPage(MainWindow::Section::Main, products);
    StockActs &acts = addStockActs(window, shop, *products);
    window.addPage(MainWindow::Section::Main, newOrder);
    window.addPage(MainWindow::Section::Main, orders);
    addPurchasing(window, shop, settings, acts);
    addHistory(window, shop, settings, *products, *orders);
    window.setNewOrderPage(newOrder->id());
    QObject::connect(newOrder, &NewOrderPage::orderOpened, orders, [&window, orders](OrderNumber number) {
        window.showPage(orders->id());
        orders->openOrder(number);
    });
    window.addPage(MainWindow::Section::Tools, prove);
    connectProof(window, shop, *prove, *overview);
    connectOverview(window, *overview, *products, *orders);
    fillBox(window, shop, *products, *orders);
}

} // namespace stockroom
