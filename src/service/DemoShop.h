#pragma once

#include "domain/Result.h"
#include "domain/ShopSettings.h"
#include "service/ImportReport.h"
#include "service/Shop.h"

namespace stockroom {

/// The demo shop that is built into the program: 400 goods of a real British shop with 2,000 of its orders
/// and returns (see resources/demo/make_demo.py for source and licence), their dates moved by whole weeks so
/// that the last order is of the week before now.
class DemoShop final {
public:
    DemoShop() = delete;

    /// What a demo shop is made with: pounds and London time.
    [[nodiscard]] static ShopSettings settings();
    /// A demo shop that is whole, open, and what went into it.
    struct Made {
        std::unique_ptr<Shop> shop;
        ImportReport report;
    };
    /// Makes and fills it. What was cancelled or failed is taken away again, unless somebody else has it
    /// open. Blocks: call it in any thread but the GUI's and the keeper's. Errors: those of `Shop::create`
    /// and `Shop::open`, Cancelled.
    [[nodiscard]] static Result<Made> make(const ShopAddress &address,
                                           const std::atomic_bool *cancelled = nullptr,
                                           const std::function<void(const ImportProgress &)> &progress = {});

private:
    [[nodiscard]] static Result<ImportReport>
    fill(Shop &shop, const std::atomic_bool *cancelled,
         const std::function<void(const ImportProgress &)> &progress);
};

} // namespace stockroom
