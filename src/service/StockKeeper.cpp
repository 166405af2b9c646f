#include "service/StockKeeper.h"

#include "service/Clock.h"
#include "service/Writer.h"
#include "storage/LedgerStore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace stockroom {

namespace {

constexpr qsizetype kMaxBatch = 4096;
/// How long a batch is tried again before its orders are told no.
constexpr auto kPatience = 20s;
constexpr auto kResolveEvery = 1s;

} // namespace

StockKeeper::StockKeeper(Writer &writer, OrderQueue &queue, const Clock &clock)
    : m_writer(writer)
    , m_queue(queue)
    , m_clock(clock)
    , m_batchLimit(kMaxBatch)
    , m_retry(this)
    , m_resolve(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &StockKeeper::commitWaiting);
    m_resolve.setInterval(kResolveEvery);
    connect(&m_resolve, &QTimer::timeout, this, &StockKeeper::resolveUnknown);
}

StockKeeper::~StockKeeper()
{
    const QMutexLocker lock(&m_desksMutex);
    m_desks.clear();
}

void StockKeeper::begin(ShopSettings settings, TillId till)
{
    m_settings = std::move(settings);
    m_till = till;
}

void StockKeeper::connectDesk(OrderDesk &desk)
{
    {
        const QMutexLocker lock(&m_desksMutex);
        m_desks.insert(desk.id(), &desk);
    }
    connect(&desk, &OrderDesk::orderPlaced, this, &StockKeeper::decreaseStock, Qt::QueuedConnection);
}

void StockKeeper::disconnectDesk(OrderDesk &desk)
{
    desk.disconnect(this);
    const QMutexLocker lock(&m_desksMutex);
    m_desks.remove(desk.id());
}

BookingContext StockKeeper::bookingContext() const
{
    return {m_settings, m_till, m_clock.now()};
}

void StockKeeper::decreaseStock(const Placement &placement)
{
    m_waiting.append(placement);
    schedule();
}

/// One queued call commits everything that has arrived by the time it runs.
void StockKeeper::schedule()
{
    if (m_scheduled || m_retry.isActive())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &StockKeeper::commitWaiting, Qt::QueuedConnection);
}

void StockKeeper::takeBatch()
{
    if (!m_batch.isEmpty())
        return;
    const qsizetype count = std::min(m_batchLimit, m_waiting.size());
    if (count == m_waiting.size()) {
        m_batch.swap(m_waiting);
    } else {
        m_batch = m_waiting.first(count);
        m_waiting.remove(0, count);
    }
    m_batchState = BatchState::Fresh;
    m_attempts = 0;
    m_patience = QDeadlineTimer(kPatience);
}

void StockKeeper::commitWaiting()
{
    m_scheduled = false;
    takeBatch();
    if (m_batch.isEmpty())
        return;
    if (!m_writer.isOpen()) {
        reopenAndRetry({ErrorKind::LostConnection, {}, {}});
        return;
    }
    QList<PostingRequest> requests;
    requests.reserve(m_batch.size());
    for (const Placement &placement : std::as_const(m_batch))
        requests.append(placement.request);
    try {
        Transaction transaction(m_writer.database(), Transaction::Mode::Write);
        const Settlement settlement = book(m_writer.database(), bookingContext(), requests);
        if (settlement.wrote)
            transaction.commit();
        settle(settlement);
    } catch (const StorageError &error) {
        recover(error);
    }
}

void StockKeeper::settle(const Settlement &settlement)
{
    setTrouble(std::nullopt);
    for (qsizetype i = 0; i < m_batch.size(); ++i) {
        const Placement &placement = m_batch[i];
        const Decision &decision = settlement.decisions[i];
        if (decision.outcome == Decision::Outcome::Reject) {
            const PostingRequest &request = placement.request;
            reject(placement.desk, {request.key, request.kind, decision.error, decision.shortfalls});
        } else {
            confirm(placement.desk, settlement.receipts[i]);
        }
    }
    const qsizetype orders = m_batch.size();
    finishBatch();
    announce(settlement);
    if (settlement.wrote)
        Q_EMIT batchCommitted(orders);
}

void StockKeeper::announce(const Settlement &settlement)
{
    if (!settlement.stockChanges.isEmpty())
        Q_EMIT stockChanged(settlement.stockChanges);
    if (!settlement.orders.isEmpty())
        Q_EMIT ordersChanged(settlement.orders);
}

void StockKeeper::finishBatch()
{
    m_queue.leave(m_batch.size());
    m_batch.clear();
    if (m_waiting.isEmpty())
        m_batchLimit = kMaxBatch;
    else
        schedule();
}

void StockKeeper::recover(const StorageError &error)
{
    switch (error.fault()) {
    case StorageError::Fault::Retry:
    case StorageError::Fault::Duplicate:
        if (m_patience.hasExpired())
            giveUp(error.error());
        else
            retryLater();
        return;
    case StorageError::Fault::UnknownCommit:
        m_batchState = BatchState::CommitUnknown;
        reopenAndRetry(error.error());
        return;
    case StorageError::Fault::LostConnection:
        reopenAndRetry(error.error());
        return;
    case StorageError::Fault::Permanent:
        isolateOrGiveUp(error.error());
        return;
    }
}

/// With jitter, so that two tills that met do not meet again.
void StockKeeper::retryLater()
{
    const int ceiling = 2 << std::min(m_attempts, 7);
    ++m_attempts;
    m_retry.start(std::chrono::milliseconds(1 + QRandomGenerator::global()->bounded(ceiling)));
}

/// Booking the batch again asks by its keys first, so an unknown commit is settled by the same step.
void StockKeeper::reopenAndRetry(const Error &error)
{
    m_writer.close();
    const Result<void> opened = m_writer.open();
    if (opened && !m_patience.hasExpired() && m_attempts < 100)
        retryLater();
    else
        giveUp(opened ? error : opened.error());
}

void StockKeeper::giveUp(const Error &error)
{
    setTrouble(error);
    const bool unknown = m_batchState == BatchState::CommitUnknown;
    for (const Placement &placement : std::as_const(m_batch)) {
        if (!unknown) {
            reject(placement.desk, {placement.request.key, placement.request.kind, error, {}});
            continue;
        }
        m_unresolved.append(placement);
        const QMutexLocker lock(&m_desksMutex);
        if (OrderDesk *desk = m_desks.value(placement.desk))
            Q_EMIT desk->orderUnresolved(placement.request.key);
    }
    if (unknown)
        m_resolve.start();
    finishBatch();
}

/// A fault of one order must not take the others with it: they are booked one by one.
void StockKeeper::isolateOrGiveUp(const Error &error)
{
    const bool everyOrderWouldFail = error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::Damaged
        || error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::CannotOpen;
    if (m_batch.size() == 1 || everyOrderWouldFail) {
        giveUp(error);
        return;
    }
    m_batchLimit = 1;
    m_waiting = m_batch + m_waiting;
    m_batch.clear();
    schedule();
}

/// Asks the books by key what became of the orders nobody could answer for.
void StockKeeper::resolveUnknown()
{
    if (!m_writer.isOpen() && !m_writer.open())
        return;
    QList<PostingKey> keys;
    for (const Placement &placement : std::as_const(m_unresolved))
        keys.append(placement.request.key);
    QHash<PostingKey, KnownPosting> known;
    try {
        Transaction transaction(m_writer.database(), Transaction::Mode::Write);
        LedgerStore ledger(m_writer.database(), m_settings.currency);
        // The till's lock waits for a commit of ours that the server may still be working on.
        (void)ledger.lockTill(m_till);
        known = ledger.known(keys);
    } catch (const StorageError &) {
        m_writer.close();
        return;
    }
    m_resolve.stop();
    setTrouble(std::nullopt);
    for (const Placement &placement : std::exchange(m_unresolved, {})) {
        const PostingRequest &request = placement.request;
        if (const auto found = known.constFind(request.key); found != known.cend())
            confirm(placement.desk, found->receipt);
        else
            reject(placement.desk, {request.key, request.kind, {ErrorKind::LostConnection, {}, {}}, {}});
    }
}

void StockKeeper::setTrouble(const std::optional<Error> &error)
{
    if (error) {
        m_troubled = true;
        Q_EMIT troubled(*error);
    } else if (m_troubled) {
        m_troubled = false;
        Q_EMIT recovered();
    }
}

void StockKeeper::confirm(quint64 desk, const Receipt &receipt)
{
    const QMutexLocker lock(&m_desksMutex);
    if (OrderDesk *to = m_desks.value(desk))
        Q_EMIT to->orderConfirmed(receipt);
}

void StockKeeper::reject(quint64 desk, const Rejection &rejection)
{
    const QMutexLocker lock(&m_desksMutex);
    if (OrderDesk *to = m_desks.value(desk))
        Q_EMIT to->orderRejected(rejection);
}

} // namespace stockroom
