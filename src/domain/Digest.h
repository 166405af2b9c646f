#pragma once

#include "domain/Decision.h"

#include <QByteArray>

namespace stockroom {

/// One line of an order as it is stored and digested.
struct OrderLineRecord {
    ProductId product;
    Quantity ordered;
    Quantity filled;
    UnitPrice price;
    qint64 amountMinor = 0;
};

/// A posting with every row it writes, ready to be stored and digested.
struct PostingRecord {
    PostingId id;
    PostingKey key;
    PostingKind kind = PostingKind::Sale;
    TillId till;
    qint64 happenedAt = 0;
    qint64 postedAt = 0;
    QString document;
    QByteArray fingerprint;
    PostingId reverses;
    Reason reason = Reason::None;
    QString note;
    QList<MovementDraft> movements;
    /// Beside the movements of a receipt for a purchase order; empty else.
    QList<PurchaseLink> links;
    /// Null where the posting is no order; the following three belong to the order.
    OrderNumber order;
    QString customer;
    qint64 totalMinor = 0;
    QList<OrderLineRecord> lines;
};

/// The digest of a posting: BLAKE2b-256 over its till's previous digest (empty for the first) and the posting
/// with all rows it wrote. A till's digests chain in order of posting id, so that no row can be changed,
/// taken out or put in behind the program's back. Returns lower-case hexadecimal.
[[nodiscard]] QByteArray chainedDigest(const QByteArray &previous, const PostingRecord &posting);

} // namespace stockroom
