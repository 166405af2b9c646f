#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace stockroom {

/// A database id that can not be confused with an id of another table. 0 means none.
template <typename Tag> struct Id final {
    constexpr Id() = default;
    constexpr explicit Id(qint64 number)
        : value(number)
    {
    }
    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }

    qint64 value = 0;
};

using ProductId = Id<struct ProductTag>;
using LocationId = Id<struct LocationTag>;
using LotId = Id<struct LotTag>;
using PostingId = Id<struct PostingTag>;
using TillId = Id<struct TillTag>;
using SupplierId = Id<struct SupplierTag>;

/// The number printed on an order: unique, rising, never reused; gaps are allowed.
using OrderNumber = Id<struct OrderTag>;

/// The same of a purchase order.
using PurchaseNumber = Id<struct PurchaseTag>;

/// Lot of goods that are not tracked: a real row, because NULLs are distinct in a unique key.
inline constexpr LotId kNoLot{0};

} // namespace stockroom
