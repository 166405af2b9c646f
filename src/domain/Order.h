#pragma once

#include "domain/Posting.h"
#include "domain/Product.h"

namespace stockroom {

/// Where an order stands. The numbers are stored.
enum class OrderState { Shipped = 1, Cancelled = 2 };

/// A stored order as a list shows it.
struct OrderSummary {
    OrderNumber number;
    PostingKey key;
    OrderState state = OrderState::Shipped;
    /// When it happened, UTC milliseconds.
    qint64 placedAt = 0;
    int lines = 0;
    Money total;
    QString customer;
    QString document;
};

/// A line of a stored order: ordered = open + reserved + shipped + cancelled.
struct OrderLine {
    ProductId product;
    Sku sku;
    QString name;
    Unit unit;
    Quantity ordered;
    Quantity shipped;
    Quantity cancelled;
    UnitPrice price;
    Money amount;
};

/// An order opened.
struct OrderDetails {
    OrderSummary summary;
    QList<OrderLine> lines;
    /// The posting that reversed it; null where none did.
    PostingId reversal;
    /// UTC milliseconds; 0 where it was not reversed.
    qint64 reversedAt = 0;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::OrderSummary)
