#pragma once

#include "service/Booking.h"

#include <optional>

namespace stockroom {

class Shop;

/// What an import stored in its one transaction, to be told to the views once that is committed.
struct StoredGoods {
    QList<ProductId> products;
    QList<Settlement> settlements;
};

/// The lines as opening postings, none with more lines or more units than a posting should carry. Keys are
/// the caller's. Pure.
[[nodiscard]] QList<PostingRequest> openingPostings(const QList<RequestLine> &lines,
                                                    std::optional<qint64> happenedAt);

/// Why the books can not be opened so, naming the product by its id: opening stock stands before all else, so
/// that a product must not have moved at that time or later, or, where there is none, at all. Openings that
/// are booked already are no fault. Needs no more than to read. Throws `StorageError`.
[[nodiscard]] std::optional<Error> openingFault(Database &database, const ShopSettings &settings,
                                                const QList<PostingRequest> &openings);

/// Books opening postings inside the caller's write transaction, all or none. Throws `StorageError`, with the
/// field "opening" where the books refuse them.
void bookOpenings(Database &database, const BookingContext &context, const QList<PostingRequest> &openings,
                  StoredGoods &stored);

/// Tells the views. Any thread but the keeper's; waits for it.
void announce(Shop &shop, const StoredGoods &stored);

} // namespace stockroom
