#pragma once

#include "domain/Posting.h"
#include "storage/Database.h"

namespace stockroom {

/// Writes the rows of an order beside its decrease, one by one as a program with an ORM does; the same rows
/// as the program's own path, without its digest. Shared by the strategies, which differ in how stock is
/// decreased and in what stands in which transaction. Throws `StorageError`.
class OrderRows final {
public:
    OrderRows(Database &database, TillId till)
        : m_database(database)
        , m_till(till)
    {
    }

    /// sale_order and order_line; inside the caller's write transaction.
    [[nodiscard]] OrderNumber insertOrder(const PostingRequest &order);
    [[nodiscard]] PostingId drawPosting();
    /// posting and movement; inside the caller's write transaction.
    void insertMovements(const PostingRequest &order, OrderNumber number, PostingId posting);

    /// What is on hand of a product, in thousandths; locks nothing.
    [[nodiscard]] qint64 onHand(ProductId product);
    /// Whether each line's product has enough, read without a lock.
    [[nodiscard]] bool isAvailable(const PostingRequest &order);
    /// Overwrites what is on hand.
    void saveOnHand(ProductId product, qint64 thousandths);

private:
    Database &m_database;
    const TillId m_till;
};

/// The lines in the order in which rows are locked: by product.
[[nodiscard]] QList<RequestLine> inLockOrder(const PostingRequest &order);

} // namespace stockroom
