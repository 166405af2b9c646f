#pragma once

#include "domain/Product.h"

#include <QMetaType>

namespace stockroom {

/// What a product list is sorted by.
enum class ProductSort { Sku, Name, Category, Price, OnHand };

/// Which products a list shows.
struct ProductFilter {
    /// Words that must all be in SKU, name, category or barcode, any part of a word, accents and case folded.
    QString words;
    ProductSort sort = ProductSort::Name;
    bool descending = false;
    bool archivedToo = false;
    /// Only products at or below their reorder point, or out.
    bool belowReorderPoint = false;

    friend bool operator==(const ProductFilter &, const ProductFilter &) = default;
};

/// A product with its stock over all internal places.
struct ProductRow {
    Product product;
    StockFigures stock;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ProductFilter)
