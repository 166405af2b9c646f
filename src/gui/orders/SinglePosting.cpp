#include "gui/orders/SinglePosting.h"

namespace stockroom {

SinglePosting::SinglePosting(Shop &shop, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_desk(shop.makeDesk())
{
    connect(m_desk.get(), &OrderDesk::orderConfirmed, this, [this](const Receipt &receipt) {
        if (m_pending && receipt.key == m_pending->key) {
            m_pending.reset();
            Q_EMIT pendingChanged();
            Q_EMIT confirmed(receipt);
        }
    });
    connect(m_desk.get(), &OrderDesk::orderRejected, this, &SinglePosting::reject);
    connect(m_desk.get(), &OrderDesk::orderUnresolved, this, [this](const PostingKey &key) {
        if (m_pending && key == m_pending->key) {
            Q_EMIT unresolved();
        }
    });
}

void SinglePosting::cancel(OrderNumber number)
{
    PostingRequest request;
    request.key = PostingKey::generate(m_shop.clock().now());
    request.kind = PostingKind::Reversal;
    request.reverses = number;
    post(request);
}

void SinglePosting::post(const PostingRequest &request)
{
    if (m_pending) {
        return;
    }
    m_pending = request;
    Q_EMIT pendingChanged();
    if (const Result<void> taken = m_desk->place(request); !taken) {
        reject({request.key, request.kind, taken.error(), {}});
    }
}

void SinglePosting::reject(const Rejection &rejection)
{
    if (m_pending && rejection.key == m_pending->key) {
        m_pending.reset();
        Q_EMIT pendingChanged();
        Q_EMIT rejected(rejection);
    }
}

} // namespace stockroom
