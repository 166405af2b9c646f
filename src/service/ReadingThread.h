#pragma once

#include "domain/Result.h"
#include "domain/ShopAddress.h"
#include "storage/Database.h"
#include "storage/StorageError.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace stockroom {

/// A thread with a read-only connection of its own that answers questions in the order they are asked. The
/// connection is opened at the first, and anew after it was lost. `ask` may be called from any thread.
/// Cancelling a future takes its question back: it is skipped, or ends early.
class ReadingThread final {
public:
    using Cancelled = std::function<bool()>;

    ReadingThread(ShopAddress address, const QString &name);
    ~ReadingThread();
    /// Takes back all that was asked, so that nobody waits long for its end.
    void end() { m_ending = true; }
    Q_DISABLE_COPY_MOVE(ReadingThread)

    /// Runs `work(Database &, const Cancelled &) -> Result<Value>` in the thread. Errors: what it tells, what
    /// opening tells, Closing.
    template <typename Value, typename Work> [[nodiscard]] QFuture<Result<Value>> ask(Work work)
    {
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        promise->start();
        QFuture<Result<Value>> future = promise->future();
        QMetaObject::invokeMethod(
            m_context,
            [this, promise, work = std::move(work)]() {
                const Cancelled isCancelled = [&] { return m_ending || promise->isCanceled(); };
                if (m_ending)
                    promise->addResult(Result<Value>(Error{ErrorKind::Closing, {}, {}}));
                else if (!promise->isCanceled())
                    promise->addResult(answer<Value>([&] {
                        const Database::Cancellation whileItIsWanted(database(), isCancelled);
                        return work(database(), isCancelled);
                    }));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    /// Asks once more where the connection turns out to have been lost since the last question: whoever asks
    /// need not know that a server was restarted meanwhile.
    template <typename Value, typename Question> Result<Value> answer(const Question &question)
    {
        bool mayBeStale = m_database != nullptr;
        for (;;) {
            try {
                return question();
            } catch (const StorageError &error) {
                if (error.fault() != StorageError::Fault::Retry)
                    m_database.reset();
                const bool isLost = error.fault() == StorageError::Fault::LostConnection;
                if (!isLost || !std::exchange(mayBeStale, false))
                    return error.error();
            }
        }
    }
    [[nodiscard]] Database &database();

    const ShopAddress m_address;
    std::unique_ptr<QThread> m_thread;
    QObject *m_context;
    /// In the thread only.
    std::unique_ptr<Database> m_database;
    std::atomic_bool m_ending = false;
};

} // namespace stockroom
