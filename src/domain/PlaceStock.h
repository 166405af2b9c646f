#pragma once

#include "domain/Product.h"

namespace stockroom {

/// What lies of one product at one place.
struct StockAtPlace {
    LocationId place;
    ProductId product;
    Sku sku;
    QString name;
    Unit unit;
    Quantity onHand;
    Quantity reserved;

    [[nodiscard]] Quantity available() const { return onHand - reserved; }
};

} // namespace stockroom
