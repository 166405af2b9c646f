#pragma once

#include "domain/Ids.h"
#include "domain/Money.h"
#include "domain/Quantity.h"
#include "domain/Sku.h"

#include <QMetaType>

#include <optional>

namespace stockroom {

/// Whom a shop buys from.
struct Supplier {
    static constexpr int kMaxName = 200;
    static constexpr int kMaxField = 120;
    static constexpr int kMaxAddress = 500;
    static constexpr int kMaxNotes = 4000;
    static constexpr int kMaxLeadDays = 3650;
    /// 100 %.
    static constexpr int kMaxTolerance = 10'000;

    SupplierId id;
    /// No two have the same.
    QString name;
    QString contact;
    QString email;
    QString phone;
    /// Lines as on an envelope.
    QString address;
    /// The shop's number in the supplier's books.
    QString customerNumber;
    /// Days from an order to its goods; 0 where it is not known.
    int leadDays = 0;
    /// The least an order must come to; zero where any will do.
    Money minimumOrder;
    /// How much more than ordered is taken without a reason, in hundredths of a percent.
    int tolerance = 0;
    QString notes;
    bool archived = false;
    /// As that of a product.
    qint64 version = 0;

    friend bool operator==(const Supplier &, const Supplier &) = default;
};

/// A supplier as a list shows it.
struct SupplierRow {
    Supplier supplier;
    /// How many products have it for a source.
    qint64 products = 0;
    /// Orders that were sent and have not all come.
    qint64 openPurchases = 0;
};

/// That and how a product can be had of a supplier.
struct SupplierProduct {
    static constexpr int kMaxPartNumber = 64;

    SupplierId supplier;
    ProductId product;
    /// The supplier's own code.
    QString partNumber;
    /// What a unit costs.
    UnitPrice cost;
    /// It is delivered in multiples of this; zero where any quantity is.
    Quantity pack;
    /// The least of it that is delivered; zero where any quantity is.
    Quantity minimum;
    /// Days; nothing where the supplier's own hold.
    std::optional<int> leadDays;
    /// It is bought here unless somebody says otherwise: at most one supplier of a product is.
    bool preferred = false;

    friend bool operator==(const SupplierProduct &, const SupplierProduct &) = default;
};

/// The same with the words for both sides.
struct SupplierProductRow {
    SupplierProduct terms;
    QString supplierName;
    bool supplierArchived = false;
    Sku sku;
    QString name;
    Unit unit;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Supplier)
Q_DECLARE_METATYPE(stockroom::SupplierRow)
