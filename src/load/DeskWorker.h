#pragma once

#include "load/LoadControl.h"
#include "load/WorkerTally.h"
#include "load/Workload.h"
#include "service/Shop.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSemaphore>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace stockroom {

/// A worker of the `stockroom` strategy: places through a desk of its own without waiting, up to `inFlight`
/// unanswered orders, and notes each answer. Made, run and destroyed in one thread; the answers are noted in
/// the keeper's thread, where they are given.
class DeskWorker final {
public:
    /// `acknowledge` is called in the keeper's thread for each confirmed key; false stops the worker.
    using Acknowledge = std::function<bool(const PostingKey &)>;

    DeskWorker(Shop &shop, int worker, int inFlight, Acknowledge acknowledge = {});

    /// Places `order(index)` for each index the control gives out and returns when every order is answered:
    /// what nobody could answer for is waited for a while and then counted as failed. Once.
    void run(const std::function<PostingRequest(qint64)> &order, LoadControl &control);

    /// After `run`.
    [[nodiscard]] WorkerTally &tally() { return m_tally; }

private:
    void place(const PostingRequest &request);
    void confirmed(const Receipt &receipt);
    void rejected(const Rejection &rejection);
    void unresolved(const PostingKey &key);
    [[nodiscard]] bool waitForRoom(int orders);
    void noteTime(const PostingKey &key);

    const int m_inFlight;
    const Acknowledge m_acknowledge;
    LoadControl *m_control = nullptr;
    std::atomic_bool m_broken = false;
    // Shared with a slot in the keeper's thread, which may still be running when this is gone.
    const std::shared_ptr<std::atomic_bool> m_diskIsFull = std::make_shared<std::atomic_bool>(false);
    qint64 m_lastAnswerAt = 0;
    QSemaphore m_window;
    QMutex m_mutex;
    QHash<PostingKey, qint64> m_placedAt;
    QSet<PostingKey> m_unresolved;
    WorkerTally m_tally;
    QObject m_context;
    Shop::DeskPtr m_desk;
};

} // namespace stockroom
