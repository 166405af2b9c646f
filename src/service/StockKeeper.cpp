#include "service/StockKeeper.h"

#include "domain/EveryOrder.h"
#include "service/Clock.h"
#include "service/Writer.h"
#include "storage/BackOff.h"
#include "storage/LedgerStore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace stockroom {

namespace {

constexpr qsizetype kMaxBatch = 4096;
/// How long a batch is tried again before its orders are told no.
constexpr auto kStockKeeperPatience = 20s;
constexpr auto kLookAgainEvery = 1s;
/// A batch that meets a full disk, or a taken key, is not tried as long as one that only has to wait.
constexpr int kFewAttempts = 3;
constexpr auto kFirstPause = 20ms;
constexpr int kManyAttempts = 100;

} // namespace

StockKeeper::StockKeeper(Writer &writer, OrderQueue &queue, const Clock &clock)
    : m_writer(writer)
    , m_queue(queue)
    , m_clock(clock)
    , m_retry(this)
    , m_lookAgain(this)
    , m_watchdog(
          writer.heartbeat(),
          [this] {
              Q_EMIT troubled({ErrorKind::NotAnswering, {}, {}});
          },
          [this] { QMetaObject::invokeMethod(this, &StockKeeper::answered, Qt::QueuedConnection); })
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &StockKeeper::commitWaiting);
    m_lookAgain.setInterval(kLookAgainEvery);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] { (void)lookAgain(); });
    // In the same thread: an act of another service has left doubt, which must not wait for the next order.
    connect(&writer, &Writer::doubted, this, [this] { m_lookAgain.start(); });
    connect(&writer, &Writer::failed, this, &StockKeeper::setTrouble);
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
    // What is known of an isolated order is what was known of the batch it comes from.
    if (m_isolated == 0)
        m_batchState = BatchState::Fresh;
    const qsizetype limit = m_isolated > 0 ? 1 : kMaxBatch;
    m_isolated = std::max<qsizetype>(0, m_isolated - 1);
    const qsizetype count = std::min(limit, m_waiting.size());
    if (count == m_waiting.size()) {
        m_batch.swap(m_waiting);
    } else {
        m_batch = m_waiting.first(count);
        m_waiting.remove(0, count);
    }
    m_attempts = 0;
    m_patience = QDeadlineTimer(kStockKeeperPatience);
}

void StockKeeper::commitWaiting()
{
    m_scheduled = false;
    takeBatch();
    if (m_batch.isEmpty())
        return;
    if (!m_writer.isOpen()) {
        reopenAndRetry({m_trouble.value_or(ErrorKind::LostConnection), {}, {}});
        return;
    }
    QList<PostingRequest> requests;
    requests.reserve(m_batch.size());
    for (const Placement &placement : std::as_const(m_batch))
        requests.append(placement.request);
    try {
        // Known keys are answered and others decided by what is read: that must be what stays.
        if (m_writer.isInDoubt())
            m_writer.settle();
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
    // A batch that wrote nothing shows no more than that the database can be read.
    if (settlement.wrote || m_trouble == ErrorKind::LostConnection)
        endTrouble();
    // Before the answers: who counts is often gone after the last of them.
    if (settlement.wrote)
        Q_EMIT batchCommitted(m_batch.size());
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
    finishBatch();
    announce(settlement);
}

void StockKeeper::announce(const Settlement &settlement)
{
    if (!settlement.stockChanges.isEmpty())
        Q_EMIT stockChanged(settlement.stockChanges);
    if (!settlement.orders.isEmpty())
        Q_EMIT ordersChanged(settlement.orders);
    if (!settlement.purchases.isEmpty())
        Q_EMIT purchasesChanged(settlement.purchases);
}

void StockKeeper::finishBatch()
{
    m_queue.leave(m_batch.size());
    m_batch.clear();
    if (!m_waiting.isEmpty())
        schedule();
}

void StockKeeper::recover(const StorageError &error)
{
    switch (error.fault()) {
    case StorageError::Fault::Duplicate:
        // Another till took a key meanwhile: looked up, it is known. What is taken again and again is a fault
        // of one order and must not hold up the others.
        if (m_attempts < kFewAttempts)
            retryLater();
        else
            isolateOrGiveUp(error.error());
        return;
    case StorageError::Fault::Retry:
        if (m_patience.hasExpired())
            giveUp(error.error());
        else
            retryLater();
        return;
    case StorageError::Fault::UnknownCommit:
        m_batchState = BatchState::CommitUnknown;
        m_writer.noteUnknownCommit();
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
    Q_EMIT batchRetried(m_batch.size());
    m_retry.start(std::chrono::milliseconds(1 + QRandomGenerator::global()->bounded(ceiling)));
}

/// Booking the batch again asks by its keys first, so what an unknown commit has stored is found by the same
/// step.
void StockKeeper::reopenAndRetry(const Error &error)
{
    m_writer.close();
    const Result<void> opened = m_writer.open();
    // A server may come back at any moment; a disk that is full or fails is not waited for.
    const bool isServer = !m_writer.address().isSqlite() && error.kind != ErrorKind::DiskFull;
    if (opened && !m_patience.hasExpired() && m_attempts < (isServer ? kManyAttempts : kFewAttempts))
        retryLater();
    else
        giveUp(opened || error.kind == ErrorKind::DiskFull ? error : opened.error());
}

void StockKeeper::giveUp(const Error &error)
{
    setTrouble(error);
    if (m_batchState == BatchState::Fresh) {
        for (const Placement &placement : std::as_const(m_batch))
            reject(placement.desk, {placement.request.key, placement.request.kind, error, {}});
        finishBatch();
        return;
    }
    for (const Placement &placement : std::as_const(m_batch))
        m_unresolved.append({placement, error});
    // A disk may take a commit now, or a server be back: then nobody need be told of doubt.
    if (!lookAgain()) {
        for (const Placement &placement : std::as_const(m_batch)) {
            const QMutexLocker lock(&m_desksMutex);
            if (OrderDesk *desk = m_desks.value(placement.desk))
                Q_EMIT desk->orderUnresolved(placement.request.key);
        }
        tellUnresolved();
    }
    finishBatch();
}

/// A fault of one order must not take the others with it: they are booked one by one.
void StockKeeper::isolateOrGiveUp(const Error &error)
{
    if (m_batch.size() == 1 || concernsEveryOrder(error.kind)) {
        giveUp(error);
        return;
    }
    m_isolated += m_batch.size();
    m_waiting = m_batch + m_waiting;
    m_batch.clear();
    schedule();
}

void StockKeeper::resolveNow()
{
    for (int attempt = 0; attempt < kFewAttempts && (m_writer.isInDoubt() || !m_unresolved.isEmpty());
         ++attempt) {
        if (attempt > 0)
            backOff(attempt, kFirstPause);
        (void)lookAgain();
    }
}

/// Whether the books can be written and nothing is left unresolved. Only a commit settles anything, see
/// `Writer`: to read that a key is not there would not keep it from appearing later.
bool StockKeeper::lookAgain()
{
    if (!m_writer.isOpen() && !m_writer.open())
        return false;
    try {
        m_writer.settle();
        resolve();
    } catch (const StorageError &error) {
        if (error.fault() != StorageError::Fault::Retry)
            m_writer.close();
        return false;
    }
    endTrouble();
    return true;
}

/// Asks the books by key what became of the orders nobody could answer for. Nothing is in doubt.
void StockKeeper::resolve()
{
    if (m_unresolved.isEmpty())
        return;
    QList<PostingKey> keys;
    for (const Unresolved &unresolved : std::as_const(m_unresolved))
        keys.append(unresolved.placement.request.key);
    LedgerStore ledger(m_writer.database(), m_settings.currency);
    const QHash<PostingKey, KnownPosting> known = ledger.known(keys);
    // The views have heard of none of them. Read before the first answer: what fails is asked again whole.
    Settlement found;
    QList<PostingId> postings;
    for (const KnownPosting &posting : known) {
        postings.append(posting.receipt.posting);
        if (!posting.receipt.number.isNull())
            found.orders.append(posting.receipt.number);
    }
    found.stockChanges = ledger.stockAfter(postings);
    settleUnresolved(known);
    announce(found);
}

void StockKeeper::tellUnresolved()
{
    QList<PostingKey> keys;
    keys.reserve(m_unresolved.size());
    for (const Unresolved &unresolved : std::as_const(m_unresolved))
        keys.append(unresolved.placement.request.key);
    Q_EMIT unresolvedChanged(keys);
}

void StockKeeper::settleUnresolved(const QHash<PostingKey, KnownPosting> &known)
{
    for (const Unresolved &unresolved : std::exchange(m_unresolved, {})) {
        const PostingRequest &request = unresolved.placement.request;
        if (const auto found = known.constFind(request.key); found != known.cend())
            confirm(unresolved.placement.desk, found->receipt);
        else
            reject(unresolved.placement.desk, {request.key, request.kind, unresolved.error, {}});
    }
    tellUnresolved();
}

void StockKeeper::setTrouble(const Error &error)
{
    m_trouble = error.kind;
    // Not anew: orders that come all the time must not put the look off for ever.
    if (!m_lookAgain.isActive())
        m_lookAgain.start();
    Q_EMIT troubled(error);
}

void StockKeeper::endTrouble()
{
    if (m_unresolved.isEmpty())
        m_lookAgain.stop();
    if (std::exchange(m_trouble, std::nullopt))
        Q_EMIT recovered();
}

/// The watchdog has seen the end of a silence; whether it was a good one is known here.
void StockKeeper::answered()
{
    if (!m_trouble)
        Q_EMIT recovered();
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
