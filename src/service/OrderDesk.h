#pragma once

#include "domain/Posting.h"
#include "service/OrderQueue.h"

#include <QObject>

namespace stockroom {

/// An order on its way to the keeper, with the desk that wants its answer.
struct Placement {
    PostingRequest request;
    quint64 desk = 0;
};

/// Where orders are placed: the window has one, each simulated worker has one, each import has one. Returns,
/// adjustments, openings and reversals are placed and answered the same way.
///
/// `place` may be called from any thread. Each order that was taken gets exactly one answer: confirmed,
/// rejected, or unresolved and later resolved by its key. The answers are emitted in the keeper's thread,
/// after the commit: connect with a context object to hear them in yours.
class OrderDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderDesk)
public:
    OrderDesk(quint64 id, Currency currency, OrderQueue &queue);

    /// Hands an order over; what it returns is no answer, only whether it was taken. Errors: what
    /// `PostingRequest::validated` tells, NotConnected (no keeper listens), Busy, Closing.
    /// `Waiting::ForRoom` must not be used in the GUI thread nor in an answer's handler.
    [[nodiscard]] Result<void> place(const PostingRequest &request,
                                     OrderQueue::Waiting waiting = OrderQueue::Waiting::Never);

    [[nodiscard]] quint64 id() const { return m_id; }

Q_SIGNALS:
    void orderPlaced(const stockroom::Placement &placement);

    void orderConfirmed(const stockroom::Receipt &receipt);
    void orderRejected(const stockroom::Rejection &rejection);
    /// Nobody knows whether it was booked; the keeper asks by its key and then confirms or rejects it.
    void orderUnresolved(const stockroom::PostingKey &key);

private:
    const quint64 m_id;
    const Currency m_currency;
    OrderQueue &m_queue;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Placement)
