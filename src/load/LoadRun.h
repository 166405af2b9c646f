#pragma once

#include "domain/Error.h"
#include "load/LoadPlan.h"
#include "load/LoadResult.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace stockroom {

/// Runs a load test on scratch shops of its own, one strategy after the other, in threads of its own. Never
/// touches the user's shop. Lives in the thread that made it, where its signals are emitted; `start` and
/// `stop` return at once. Destroying it stops the run and waits until the scratch shop is removed.
class LoadRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadRun)
public:
    explicit LoadRun(LoadPlan plan);
    ~LoadRun() override;

    /// Once.
    void start();
    /// Places no more orders; those under way are answered, then `finished` comes.
    void stop();

    [[nodiscard]] const LoadPlan &plan() const { return m_plan; }
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void strategyStarted(stockroom::LoadStrategy strategy);
    /// About ten times a second.
    void progressed(const stockroom::LoadProgress &progress);
    void strategyFinished(const stockroom::LoadResult &result);
    /// The test can not be run, or not on; `finished` follows.
    void failed(const stockroom::Error &error);
    /// The last signal; the scratch shop is gone.
    void finished();

private:
    void work();

    const LoadPlan m_plan;
    std::atomic_bool m_stop = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace stockroom
