#include "load/DeskWorker.h"

namespace stockroom {

DeskWorker::DeskWorker(Shop &shop, int worker, int inFlight, Acknowledge acknowledge)
    : m_inFlight(inFlight)
    , m_acknowledge(std::move(acknowledge))
    , m_window(inFlight)
    , m_desk(shop.makeDesk())
{
    m_tally.worker = worker;
    QObject::connect(m_desk.get(), &OrderDesk::orderConfirmed, &m_context,
                     [this](const Receipt &receipt) { confirmed(receipt); }, Qt::DirectConnection);
    QObject::connect(m_desk.get(), &OrderDesk::orderRejected, &m_context,
                     [this](const Rejection &rejection) { rejected(rejection); }, Qt::DirectConnection);
}

void DeskWorker::run(const std::function<PostingRequest(qint64)> &order, LoadControl &control)
{
    m_control = &control;
    m_tally.startedAt = WorkerTally::now();
    while (true) {
        m_window.acquire();
        const qint64 index = m_broken ? -1 : control.takeOrder();
        if (index < 0)
            break;
        place(order(index));
    }
    m_window.acquire(m_inFlight - 1);
    m_tally.endedAt = WorkerTally::now();
}

void DeskWorker::place(const PostingRequest &request)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_placedAt.insert(request.key, WorkerTally::now());
    }
    const Result<void> taken = m_desk->place(request, OrderQueue::Waiting::ForRoom);
    if (taken)
        return;
    {
        // The keeper's thread may be noting the answer of an order placed before.
        const QMutexLocker lock(&m_mutex);
        m_tally.fail(taken.error());
        m_placedAt.remove(request.key);
    }
    m_broken = true;
    m_window.release();
}

void DeskWorker::confirmed(const Receipt &receipt)
{
    if (m_acknowledge && !m_acknowledge(receipt.key))
        m_broken = true;
    {
        const QMutexLocker lock(&m_mutex);
        ++m_tally.confirmed;
        noteTime(receipt.key);
    }
    m_control->countAnswer();
    m_window.release();
}

void DeskWorker::rejected(const Rejection &rejection)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (rejection.error.kind == ErrorKind::Short)
            ++m_tally.rejected;
        else
            m_tally.fail(rejection.error);
        noteTime(rejection.key);
    }
    m_control->countAnswer();
    m_window.release();
}

/// Below the mutex.
void DeskWorker::noteTime(const PostingKey &key)
{
    const qint64 placedAt = m_placedAt.take(key);
    m_tally.latencyUs.push_back(static_cast<qint32>((WorkerTally::now() - placedAt) / 1000));
}

} // namespace stockroom
