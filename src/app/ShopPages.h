#pragma once

namespace stockroom {

class MainWindow;
class Shop;

/// Adds the pages that work on an open shop, in the order of the navigation. They refer to the shop and are
/// removed before it is closed. GUI thread.
void addShopPages(MainWindow &window, Shop &shop);

} // namespace stockroom
