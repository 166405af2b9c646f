#include "service/OrderDesk.h"

#include <QMetaMethod>

namespace stockroom {

OrderDesk::OrderDesk(quint64 id, Currency currency, OrderQueue &queue)
    : m_id(id)
    , m_currency(std::move(currency))
    , m_queue(queue)
{
}

Result<void> OrderDesk::place(const PostingRequest &request, OrderQueue::Waiting waiting)
{
    const Result<PostingRequest> valid = request.validated(m_currency);
    if (!valid)
        return valid.error();
    static const QMetaMethod placed = QMetaMethod::fromSignal(&OrderDesk::orderPlaced);
    if (!isSignalConnected(placed))
        return Error{ErrorKind::NotConnected, {}, {}};
    if (Result<void> room = m_queue.enter(waiting); !room)
        return room;
    Q_EMIT orderPlaced({valid.value(), m_id});
    return {};
}

} // namespace stockroom
