#include "gui/orders/OrderCanceller.h"

namespace stockroom {

OrderCanceller::OrderCanceller(Shop &shop, QObject *parent)
    : QObject(parent)
    , m_posting(shop)
{
    connect(&m_posting, &SinglePosting::pendingChanged, this, &OrderCanceller::busyChanged);
    connect(&m_posting, &SinglePosting::confirmed, this, [this] { Q_EMIT cancelled(m_number); });
    connect(&m_posting, &SinglePosting::rejected, this,
            [this](const Rejection &rejection) { Q_EMIT refused(m_number, rejection.error); });
    connect(&m_posting, &SinglePosting::unresolved, this, [this] { Q_EMIT unresolved(m_number); });
}

void OrderCanceller::cancel(OrderNumber number)
{
    if (!isBusy()) {
        m_number = number;
        m_posting.cancel(number);
    }
}

} // namespace stockroom
