#include "load/DeskWorker.h"

#include <QDeadlineTimer>

#include <chrono>

namespace stockroom {

namespace {

constexpr int kMomentMilliseconds = 100;
/// How long a worker waits for what the keeper asks for by its key, when nothing else is missing.
constexpr std::chrono::seconds kPatience(15);

} // namespace

DeskWorker::DeskWorker(Shop &shop, int worker, int inFlight, Acknowledge acknowledge)
    : m_inFlight(inFlight)
    , m_acknowledge(std::move(acknowledge))
    , m_window(inFlight)
    , m_desk(shop.makeDesk())
{
    m_tally.worker = worker;
    QObject::connect(
        &shop.keeper(), &StockKeeper::troubled, &m_context,
        [full = m_diskIsFull](const Error &error) {
            if (error.kind != ErrorKind::NotAnswering)
                *full = error.kind == ErrorKind::DiskFull;
        },
        Qt::DirectConnection);
    QObject::connect(
        m_desk.get(), &OrderDesk::orderUnresolved, &m_context,
        [this](const PostingKey &key) { unresolved(key); }, Qt::DirectConnection);
    QObject::connect(
        m_desk.get(), &OrderDesk::orderConfirmed, &m_context,
        [this](const Receipt &receipt) { confirmed(receipt); }, Qt::DirectConnection);
    QObject::connect(
        m_desk.get(), &OrderDesk::orderRejected, &m_context,
        [this](const Rejection &rejection) { rejected(rejection); }, Qt::DirectConnection);
}

void DeskWorker::run(const std::function<PostingRequest(qint64)> &order, LoadControl &control)
{
    m_control = &control;
    m_tally.startedAt = WorkerTally::now();
    while (waitForRoom(1)) {
        const qint64 index = m_broken ? -1 : control.takeOrder();
        if (index < 0)
            break;
        place(order(index));
    }
    (void)waitForRoom(m_inFlight - 1);
    m_tally.endedAt = WorkerTally::now();
    // No answer comes any more: what is missing stays unresolved.
    m_desk.reset();
    m_tally.unresolved = m_placedAt.size();
    if (m_tally.unresolved > 0)
        m_tally.endedAt = std::max(m_tally.startedAt, m_lastAnswerAt); // nothing came of the waiting
    for (qsizetype i = 0; i < m_placedAt.size(); ++i)
        m_tally.fail({ErrorKind::Unresolved, *m_diskIsFull ? QStringLiteral("disk") : QString(), {}});
}

/// False where all that is missing is unresolved and was waited for long enough, or Stop was asked for.
bool DeskWorker::waitForRoom(int orders)
{
    QDeadlineTimer patience(kPatience);
    while (!m_window.tryAcquire(orders, kMomentMilliseconds)) {
        const QMutexLocker lock(&m_mutex);
        if (m_placedAt.size() > m_unresolved.size())
            patience = QDeadlineTimer(kPatience);
        else if (m_control->stopped() || patience.hasExpired())
            return false;
    }
    return true;
}

void DeskWorker::unresolved(const PostingKey &key)
{
    const QMutexLocker lock(&m_mutex);
    m_unresolved.insert(key);
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
    m_unresolved.remove(key);
    m_lastAnswerAt = WorkerTally::now();
    m_tally.latencyUs.push_back(static_cast<qint32>((m_lastAnswerAt - placedAt) / 1000));
}

} // namespace stockroom
