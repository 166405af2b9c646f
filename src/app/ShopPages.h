#pragma once

class QSettings;

namespace stockroom {

class MainWindow;
class Shop;

/// Adds the pages that work on an open shop, in the order of the navigation. They refer to the shop and are
/// removed before it is closed; `settings` may be null: then no list remembers how it was left. GUI thread.
void addShopPages(MainWindow &window, Shop &shop, QSettings *settings);

} // namespace stockroom
