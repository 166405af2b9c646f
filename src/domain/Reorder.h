#pragma once

#include "domain/Supplier.h"

namespace stockroom {

/// What is known of a product where somebody asks whether to buy more of it. A value.
struct ReorderInput {
    Quantity onHand;
    /// Held for orders; none of it can be sold to others.
    Quantity reserved;
    /// Sent for and not come yet.
    Quantity onOrder;
    /// Written in drafts that are not sent yet.
    Quantity drafted;
    Quantity reorderPoint;
    /// How much is bought at a time; zero: up to twice the level at which it is bought.
    Quantity reorderQuantity;
    /// Sold within the last `soldDays` days.
    Quantity sold;
    int soldDays = 28;
    /// From an order to its goods.
    int leadDays = 0;
    /// It comes in multiples of this; zero: in whole steps of its unit.
    Quantity pack;
    Quantity minimum;
    /// Of the product's unit.
    int decimals = 0;

    /// Sales are looked ahead for so many days at least, also where goods come at once.
    static constexpr int kLeastDays = 7;

    /// What can be sold now and what is coming.
    [[nodiscard]] Quantity position() const { return onHand - reserved + onOrder + drafted; }
    /// How far ahead sales are counted.
    [[nodiscard]] int daysAhead() const { return std::max(leadDays, kLeastDays); }
};

/// How much of a product to buy, and why in parts, of which a sentence can be made.
struct PurchaseSuggestion {
    enum class Cause {
        /// What there is and comes is at or below the reorder point.
        ReorderPoint,
        /// It would be sold before more could be there.
        Sales,
    };

    /// Zero: nothing is to be bought, and the other parts say nothing.
    Quantity quantity;
    Cause cause = Cause::ReorderPoint;
    Quantity position;
    /// At or below this more is bought: the reorder point, or `ahead` where that is more.
    Quantity level;
    /// What would be sold until goods ordered now are there, as it was sold lately.
    Quantity ahead;
    /// What is wanted, before the supplier's terms.
    Quantity wanted;
    bool raisedToMinimum = false;
    bool roundedToPack = false;

    friend bool operator==(const PurchaseSuggestion &, const PurchaseSuggestion &) = default;
};

/// What to buy of a product: nothing while what can be sold and is coming is above the level. Once the
/// suggestion is ordered nothing more is suggested, and more stock never makes it more. Pure.
[[nodiscard]] PurchaseSuggestion suggestPurchase(const ReorderInput &input);

/// A product that is to be bought.
struct ReorderRow {
    ProductId product;
    Sku sku;
    QString name;
    Unit unit;
    ReorderInput input;
    PurchaseSuggestion suggestion;
    /// Where it is bought: the preferred supplier, else the one with the lowest cost; null where nobody has
    /// it.
    SupplierId supplier;
    QString supplierName;
    UnitPrice cost;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ReorderRow)
