#pragma once

#include "domain/Posting.h"

#include <QDate>

namespace stockroom {

/// One line of the books: goods of a product that went from one place to another, with what is known of the
/// posting it belongs to. `change` is what it did to the stock in the shop: nothing where goods only changed
/// places.
struct Movement {
    /// Posting and line in one number, rising as the books were written.
    qint64 id = 0;
    PostingId posting;
    PostingKind kind = PostingKind::Sale;
    ProductId product;
    Sku sku;
    QString name;
    Unit unit;
    Quantity quantity;
    Quantity change;
    LocationId from;
    LocationId to;
    QString fromName;
    QString toName;
    /// UTC milliseconds.
    qint64 happenedAt = 0;
    qint64 postedAt = 0;
    QString document;
    QString customer;
    /// Why, of an adjustment.
    Reason why = Reason::None;
    QString note;
    /// What the goods had cost that came in or left; nothing where they stayed in the shop.
    Cost cost;
    /// Null where it is no order's.
    OrderNumber order;
    QString till;
    PostingId reverses;
    /// The posting that took it back; null where none did.
    PostingId reversedBy;
    /// What was in stock after it; only where the movements of one product were asked for.
    std::optional<Quantity> after;

    /// A posting's lines are numbered from 1.
    static constexpr qint64 kLines = 1'000'000;
};

/// Stock of one product in one place.
struct PlaceStock {
    LocationId place;
    QString code;
    QString name;
    Quantity onHand;
    Quantity reserved;
};

/// What stands beside a product, as of one moment: where it lies, how its stock went, what moved it last.
struct ProductGlance {
    ProductId product;
    Quantity onHand;
    QList<PlaceStock> places;
    /// The last first.
    QList<Movement> latest;
    /// The stock at the end of each day in the shop's time zone, the last today's; and before the first.
    QList<Quantity> days;
    Quantity before;
    QDate firstDay;

    static constexpr int kDays = 90;
    static constexpr int kLatest = 5;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Movement)
