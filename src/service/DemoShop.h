#pragma once

#include "domain/Result.h"
#include "domain/ShopSettings.h"
#include "service/ImportReport.h"

namespace stockroom {

class Shop;

/// The demo shop that is built into the program: 400 goods of a real British shop with 2,000 of its orders
/// and returns (see resources/demo/make_demo.py for source and licence), their dates moved by whole weeks so
/// that the last order is of the week before now.
class DemoShop final {
public:
    DemoShop() = delete;

    /// What a demo shop is made with: pounds and London time.
    [[nodiscard]] static ShopSettings settings();
    /// Fills a shop that was just made. Blocks: call it in any thread but the GUI's and the keeper's.
    [[nodiscard]] static Result<ImportReport>
    fill(Shop &shop, const std::atomic_bool *cancelled = nullptr,
         const std::function<void(const ImportProgress &)> &progress = {});
};

} // namespace stockroom
