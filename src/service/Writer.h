#pragma once

#include "domain/Ids.h"
#include "domain/Result.h"
#include "storage/Heartbeat.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace stockroom {

/// The answer to an act that is refused before anybody is asked. Any thread.
template <typename T> [[nodiscard]] QFuture<Result<T>> refusedFuture(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return promise.future();
}

/// The shop's one writing connection. Lives in the keeper's thread together with it; `submit` may be called
/// from any thread, everything else only in that thread.
///
/// After a commit whose outcome is not known the connection is *in doubt*: what is read on it may be lost
/// with the machine, and what is not read may yet come back, from the end of SQLite's log or from a server
/// still at work. Doubt ends only with a durable commit of its own (`settle`): what is read after it stays,
/// what is not never comes. While there is doubt nothing is answered by what is read.
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

    /// Whose row stands for this connection, and the name by which its sessions hold it. Once, before the
    /// first order.
    void begin(TillId till, const QString &name);

    /// A commit failed and may have come through: closes, and there is doubt until it is settled.
    void noteUnknownCommit();
    [[nodiscard]] bool isInDoubt() const { return m_inDoubt; }
    /// Ends all doubt, and shows that the database can be written. The connection must be open. Throws
    /// `StorageError`, never with UnknownCommit: nothing but a mark was to be written.
    void settle();

    /// Runs `work(Database &)` in one transaction in the writer's thread, again if another stood in its way.
    /// Nothing of it is stored where the future holds an error other than Unresolved,
    /// whose field is "disk" where a full one is why.
    template <typename Work> auto submit(Work work) -> QFuture<Result<std::invoke_result_t<Work, Database &>>>
    {
        using Value = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        promise->start();
        QFuture<Result<Value>> future = promise->future();
        QMetaObject::invokeMethod(
            this,
            [this, promise, work = std::move(work)]() {
                promise->addResult(attempt<Value>(work));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

Q_SIGNALS:
    /// There is doubt that could not be ended at once.
    void doubted();
    /// An act could not be done for a reason that each order would meet too.
    void failed(const stockroom::Error &error);

private:
    template <typename Value, typename Work> Result<Value> attempt(const Work &work)
    {
        // Each run works on a copy: one that failed may have changed what it holds.
        if constexpr (std::is_void_v<Value>) {
            const std::optional<Error> error =
                run([&work](Database &database) { (void)Work(work)(database); });
            return error ? Result<void>(*error) : Result<void>();
        } else {
            std::optional<Value> value;
            const std::optional<Error> error =
                run([&work, &value](Database &database) { value = Work(work)(database); });
            return error ? Result<Value>(*error) : Result<Value>(std::move(*value));
        }
    }

    [[nodiscard]] std::optional<Error> run(const std::function<void(Database &)> &work);
    [[nodiscard]] Error unresolved(Error cause);
    void makeReady();
    void holdTill();
    [[nodiscard]] std::optional<bool> stands(const QString &mark);

    ShopAddress m_address;
    Heartbeat m_heartbeat;
    std::unique_ptr<Database> m_database;
    TillId m_till;
    QString m_tillName;
    bool m_inDoubt = false;
};

} // namespace stockroom
