#pragma once

#include "domain/Gtin.h"
#include "domain/Ids.h"
#include "domain/Money.h"
#include "domain/Quantity.h"
#include "domain/Sku.h"
#include "domain/TaxRate.h"
#include "domain/Unit.h"

#include <QMetaType>

#include <optional>

namespace stockroom {

/// What a shop sells. Carries no stock: that stands in the balances and moves only by postings.
struct Product {
    static constexpr int kMaxName = 200;
    static constexpr int kMaxCategory = 80;
    static constexpr int kMaxNotes = 4000;

    ProductId id;
    Sku sku;
    QString name;
    QString category;
    Unit unit;
    UnitPrice price;
    /// What one unit costs to buy.
    UnitPrice cost;
    TaxRate taxRate;
    Quantity reorderPoint;
    /// How much is bought at once when it is reordered; 0 where that is left open.
    Quantity reorderQuantity;
    std::optional<Gtin> barcode;
    QString notes;
    bool archived = false;
    /// Rises with each edit: an edit that names an older one is refused, so that two tills can not overwrite
    /// each other unseen.
    qint64 version = 0;

    friend bool operator==(const Product &, const Product &) = default;
};

/// Stock of a product over all internal places.
struct StockFigures {
    Quantity onHand;
    Quantity reserved;

    [[nodiscard]] Quantity available() const { return onHand - reserved; }
    friend bool operator==(const StockFigures &, const StockFigures &) = default;
};

/// A product with its stock over all internal places.
struct ProductRow {
    Product product;
    StockFigures stock;
};

/// How a product stands against its reorder point.
enum class StockLevel { InStock, Low, Out };

/// Out at or below zero available, low at or below the reorder point, else in stock.
[[nodiscard]] constexpr StockLevel stockLevel(Quantity available, Quantity reorderPoint)
{
    if (!available.isPositive())
        return StockLevel::Out;
    return available <= reorderPoint && reorderPoint.isPositive() ? StockLevel::Low : StockLevel::InStock;
}

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Product)
Q_DECLARE_METATYPE(stockroom::ProductRow)
