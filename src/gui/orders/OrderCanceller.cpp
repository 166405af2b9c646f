#include "gui/orders/OrderCanceller.h"

namespace stockroom {

OrderCanceller::OrderCanceller(Shop &shop, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_desk(shop.makeDesk())
{
    connect(m_desk.get(), &OrderDesk::orderConfirmed, this, [this](const Receipt &receipt) {
        if (m_pending && receipt.key == m_pending->key) {
            Q_EMIT cancelled(finish());
        }
    });
    connect(m_desk.get(), &OrderDesk::orderRejected, this, [this](const Rejection &rejection) {
        if (m_pending && rejection.key == m_pending->key) {
            const OrderNumber number = finish();
            Q_EMIT refused(number, rejection.error);
        }
    });
    connect(m_desk.get(), &OrderDesk::orderUnresolved, this, [this](const PostingKey &key) {
        if (m_pending && key == m_pending->key) {
            Q_EMIT unresolved(m_pending->reverses);
        }
    });
}

void OrderCanceller::cancel(OrderNumber number)
{
    if (m_pending) {
        return;
    }
    PostingRequest request;
    request.key = PostingKey::generate(m_shop.clock().now());
    request.kind = PostingKind::Reversal;
    request.reverses = number;
    m_pending = request;
    Q_EMIT busyChanged();
    if (const Result<void> taken = m_desk->place(request); !taken) {
        (void)finish();
        Q_EMIT refused(number, taken.error());
    }
}

OrderNumber OrderCanceller::finish()
{
    const OrderNumber number = m_pending->reverses;
    m_pending.reset();
    Q_EMIT busyChanged();
    return number;
}

} // namespace stockroom
