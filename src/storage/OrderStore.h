#pragma once

#include "domain/Order.h"
#include "storage/Database.h"

#include <optional>

namespace stockroom {

/// Stored orders and drafts. Throws `StorageError`.
class OrderStore final {
public:
    OrderStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    /// The rows of `numbers`; numbers that are not there are missing.
    [[nodiscard]] QHash<OrderNumber, OrderSummary> rows(const QList<OrderNumber> &numbers);
    [[nodiscard]] std::optional<OrderDetails> details(OrderNumber number);
    [[nodiscard]] std::optional<OrderNumber> numberOf(const PostingKey &key);
    [[nodiscard]] qint64 count();

    /// A draft of the till: `content` is the service's JSON. In the caller's transaction.
    void saveDraft(const PostingKey &key, TillId till, const QString &content, qint64 savedAt);
    void removeDraft(const PostingKey &key);
    /// Content of the till's drafts by key, the youngest first.
    [[nodiscard]] QList<std::pair<PostingKey, QString>> drafts(TillId till);

private:
    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
