#pragma once

#include "domain/Result.h"
#include "domain/ShopAddress.h"

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace stockroom {

/// A big shop to measure on, the same each time: its goods are drawn by a fixed seed, and its stock and
/// orders are booked by the program's own path.
class BenchShop final {
public:
    struct Size {
        qint64 products = 1'000'000;
        /// Openings and sold lines together; at least as many as there are products gives every product
        /// stock.
        qint64 movements = 1'000'000;

        static constexpr qint64 kMost = 10'000'000;
        /// Errors: OutOfRange, with the field's name.
        [[nodiscard]] Result<void> validated() const;
    };
    enum class Stage { Products, Stock, Orders };
    using Progress = std::function<void(Stage stage, qint64 done, qint64 total)>;

    /// Makes the shop; nothing is left of one that failed or was cancelled. Errors: as `Shop::create` and
    /// `Shop::open`, OutOfRange, Cancelled.
    [[nodiscard]] static Result<void> make(const ShopAddress &address, const Size &size,
                                           const std::atomic_bool *cancelled = nullptr,
                                           const Progress &progress = {});
};

} // namespace stockroom
