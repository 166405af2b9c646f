#pragma once

#include "domain/Ids.h"
#include "domain/Result.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

// Where goods are or come from or go to: the rows of the first migrations. Only internal places hold
// balances; the others exist so that each movement has two ends and nothing appears or vanishes.
inline constexpr LocationId kShopFloor{1};
inline constexpr LocationId kSupplier{2};
inline constexpr LocationId kCustomer{3};
inline constexpr LocationId kLoss{4};
inline constexpr LocationId kFound{5};

/// Places of the shop's own are numbered from here, besides its floor.
inline constexpr qint64 kFirstPlaceId = 101;

[[nodiscard]] constexpr bool isInternal(LocationId location)
{
    return location == kShopFloor || location.value >= kFirstPlaceId;
}

/// What a place is. The numbers are stored; each may stand in any of those before it, or at the top.
enum class PlaceKind { Site = 1, Room = 2, Shelf = 3, Bin = 4 };

/// A place of the shop where goods lie, in a tree: a bin on a shelf in a room at a site. Goods may lie in any
/// of them.
struct Place {
    static constexpr int kMaxCode = 32;
    static constexpr int kMaxName = 120;

    LocationId id;
    /// Unique, short, as it stands on the label: "A-03-2".
    QString code;
    QString name;
    PlaceKind kind = PlaceKind::Shelf;
    /// Null at the top.
    LocationId parent;
    /// What its label says to a scanner, where that is not the code; empty where it is.
    QString barcode;
    bool archived = false;
    /// Rises with each edit, as a product's does.
    qint64 version = 0;

    /// The place with its texts as they are stored. Errors: Empty, TooLong, InvalidCharacter (field "code",
    /// "name" or "barcode").
    [[nodiscard]] Result<Place> validated() const;

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Place)
