#pragma once

#include "domain/ShopSettings.h"
#include "service/Booking.h"
#include "service/OrderDesk.h"
#include "service/Watchdog.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <optional>

namespace stockroom {

class Clock;
class StorageError;
class Writer;

/// Decreases the stock: hears `OrderDesk::orderPlaced`, books everything that waits in one transaction, and
/// answers each order after the commit, never before. One commit costs one sync whether it carries one order
/// or thousands: alone an order waits for nobody, under load the batch grows by itself.
///
/// Lives in the keeper's thread with the shop's one writing connection. `connectDesk`, `disconnectDesk` and
/// `drain` may be called from any other thread.
class StockKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockKeeper)
public:
    StockKeeper(Writer &writer, OrderQueue &queue, const Clock &clock);
    ~StockKeeper() override;

    /// Who the shop is and which till this is. Once, before the first order, in the keeper's thread.
    void begin(ShopSettings settings, TillId till);

    void connectDesk(OrderDesk &desk);
    /// No answer reaches the desk after it; orders under way are booked all the same.
    void disconnectDesk(OrderDesk &desk);

    /// Tells the views what a transaction of another service has changed; in the keeper's thread.
    void announce(const Settlement &settlement);

    /// Settles once more what is in doubt and answers for it; in the keeper's thread.
    void resolveNow();
    /// How many orders nobody can answer for; in the keeper's thread.
    [[nodiscard]] qsizetype unresolvedCount() const { return m_unresolved.size(); }

    /// What a booking outside an order needs; in the keeper's thread.
    [[nodiscard]] BookingContext bookingContext() const;

public Q_SLOTS:
    void decreaseStock(const stockroom::Placement &placement);

Q_SIGNALS:
    /// After each commit: the products whose figures are new, each once. Also where an order is found that an
    /// earlier commit has stored, of which nobody was told.
    void stockChanged(const QList<stockroom::StockChange> &changes);
    /// After each commit: the orders that are new or changed.
    void ordersChanged(const QList<stockroom::OrderNumber> &numbers);
    /// After each commit: the purchase orders whose goods came, or went back.
    void purchasesChanged(const QList<stockroom::PurchaseNumber> &numbers);
    /// After each commit that carried orders, before they are answered: how many it carried.
    void batchCommitted(qsizetype orders);
    /// A batch begins again from its start, because another stood in its way or the connection was lost.
    void batchRetried(qsizetype orders);
    /// The database can not be written for now; the program stays up and goes on trying. With NotAnswering it
    /// comes from the watchdog's thread, while the keeper's is blocked.
    void troubled(const stockroom::Error &error);
    /// It can be written again.
    void recovered();
    /// Other orders than before are unresolved: these, placed at whatever desk.
    void unresolvedChanged(const QList<stockroom::PostingKey> &keys);

private:
    /// What is known of the batch in hand.
    enum class BatchState { Fresh, CommitUnknown };

    void schedule();
    void commitWaiting();
    void takeBatch();
    void settle(const Settlement &settlement);
    void recover(const StorageError &error);
    void retryLater();
    void reopenAndRetry(const Error &error);
    void giveUp(const Error &error);
    void isolateOrGiveUp(const Error &error);
    void finishBatch();
    bool lookAgain();
    void resolve();
    void tellUnresolved();
    void settleUnresolved(const QHash<PostingKey, KnownPosting> &known);
    void setTrouble(const Error &error);
    void endTrouble();
    void answered();
    void confirm(quint64 desk, const Receipt &receipt);
    void reject(quint64 desk, const Rejection &rejection);

    Writer &m_writer;
    OrderQueue &m_queue;
    const Clock &m_clock;
    ShopSettings m_settings;
    TillId m_till;

    QList<Placement> m_waiting;
    QList<Placement> m_batch;
    BatchState m_batchState = BatchState::Fresh;
    QDeadlineTimer m_patience;
    int m_attempts = 0;
    /// How many of those that wait are booked one by one, because a batch of them failed.
    qsizetype m_isolated = 0;
    bool m_scheduled = false;
    QTimer m_retry;

    /// Answered as unresolved, still to be resolved; `error` is what a person is told if it was not booked.
    struct Unresolved {
        Placement placement;
        Error error;
    };
    QList<Unresolved> m_unresolved;
    std::optional<ErrorKind> m_trouble;
    /// Runs while something is unresolved or troubled: no order need come for the keeper to look again.
    QTimer m_lookAgain;

    QMutex m_desksMutex;
    QHash<quint64, OrderDesk *> m_desks;

    /// Last: it is gone before what it speaks for.
    Watchdog m_watchdog;
};

} // namespace stockroom
