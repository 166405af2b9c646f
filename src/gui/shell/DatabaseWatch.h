#pragma once

namespace stockroom {

class MainWindow;
class Shop;

/// Says in the window that the shop's database can not be written, as soon as that is known and on whatever
/// page, and later that it can be again. Ends with the shop or the window. GUI thread.
void watchDatabase(Shop &shop, MainWindow &window);

} // namespace stockroom
