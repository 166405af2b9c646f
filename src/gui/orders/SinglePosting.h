#pragma once

#include "domain/Posting.h"
#include "service/Shop.h"

#include <optional>

namespace stockroom {

/// Posts one request at a time at a desk of its own and says how it was answered. GUI thread; never waits.
class SinglePosting final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SinglePosting)

public:
    /// `shop` must outlive it.
    explicit SinglePosting(Shop &shop, QObject *parent = nullptr);

    /// Does nothing while one is unanswered.
    void post(const PostingRequest &request);
    /// Posts the reversal of an order, under a key of its own.
    void cancel(OrderNumber number);
    /// What is unanswered.
    [[nodiscard]] const std::optional<PostingRequest> &pending() const { return m_pending; }

Q_SIGNALS:
    void pendingChanged();
    void confirmed(const stockroom::Receipt &receipt);
    /// Nothing of it is stored.
    void rejected(const stockroom::Rejection &rejection);
    /// Nobody knows yet; it is asked for by its key.
    void unresolved();

private:
    void reject(const Rejection &rejection);

    Shop &m_shop;
    Shop::DeskPtr m_desk;
    std::optional<PostingRequest> m_pending;
};

} // namespace stockroom
