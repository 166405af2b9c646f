#pragma once

#include "domain/Result.h"
#include "storage/Heartbeat.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace stockroom {

/// The shop's one writing connection. Lives in the keeper's thread together with it; `submit` may be called
/// from any thread, everything else only in that thread.
class Writer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Writer)
public:
    explicit Writer(ShopAddress address);
    ~Writer() override;

    /// Opens, or opens anew: after an unknown commit or a lost connection. Errors: as `Database`.
    [[nodiscard]] Result<void> open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    [[nodiscard]] Database &database()
    {
        Q_ASSERT(m_database);
        return *m_database;
    }
    [[nodiscard]] const ShopAddress &address() const { return m_address; }
    /// Tells any thread whether the database is answering.
    [[nodiscard]] const Heartbeat &heartbeat() const { return m_heartbeat; }

    /// Runs `work(Database &)` in one transaction in the writer's thread, again if another stood in its way.
    /// Nothing of it is stored where the future holds an error other than Unresolved.
    template<typename Work>
    auto submit(Work work) -> QFuture<Result<std::invoke_result_t<Work, Database &>>>
    {
        using Value = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        promise->start();
        QFuture<Result<Value>> future = promise->future();
        QMetaObject::invokeMethod(
            this,
            [this, promise, work = std::move(work)]() mutable {
                promise->addResult(attempt<Value>(work));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    static constexpr int kAttempts = 5;

    template<typename Value, typename Work>
    Result<Value> attempt(Work &work)
    {
        Error last {ErrorKind::LostConnection, {}, {}};
        for (int i = 0; i < kAttempts; ++i) {
            if (!m_database) {
                if (Result<void> opened = open(); !opened)
                    return opened.error();
            }
            try {
                Transaction transaction(*m_database, Transaction::Mode::Write);
                if constexpr (std::is_void_v<Value>) {
                    work(*m_database);
                    transaction.commit();
                    return {};
                } else {
                    Value value = work(*m_database);
                    transaction.commit();
                    return value;
                }
            } catch (const StorageError &error) {
                last = error.error();
                if (error.fault() == StorageError::Fault::UnknownCommit) {
                    close();
                    return Error {ErrorKind::Unresolved, {}, last.detail};
                }
                if (error.fault() == StorageError::Fault::LostConnection)
                    close();
                else if (error.fault() != StorageError::Fault::Retry)
                    return last;
            }
        }
        return last;
    }

    ShopAddress m_address;
    Heartbeat m_heartbeat;
    std::unique_ptr<Database> m_database;
};

} // namespace stockroom
