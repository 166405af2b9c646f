#include "load/LoadRun.h"

#include "load/StrategyRun.h"

#include <QThread>

namespace stockroom {

LoadRun::LoadRun(LoadPlan plan)
    : m_plan(std::move(plan))
{
}

LoadRun::~LoadRun()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void LoadRun::start()
{
    Q_ASSERT(!m_thread);
    m_thread.reset(QThread::create([this] { work(); }));
    m_thread->setObjectName(QStringLiteral("load test"));
    m_thread->start();
}

void LoadRun::stop()
{
    m_stop = true;
}

/// In the run's own thread; what it tells is told in this object's.
void LoadRun::work()
{
    const auto tell = [this](auto signal) {
        QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
    };
    for (const LoadStrategy strategy : m_plan.strategies) {
        if (m_stop)
            break;
        tell([this, strategy] { Q_EMIT strategyStarted(strategy); });
        const Result<LoadResult> result =
            runStrategy(m_plan, strategy, m_stop, [&](const LoadProgress &progress) {
                tell([this, progress] { Q_EMIT progressed(progress); });
            });
        if (!result) {
            tell([this, error = result.error()] { Q_EMIT failed(error); });
            break;
        }
        tell([this, result = result.value()] { Q_EMIT strategyFinished(result); });
    }
    tell([this] {
        m_thread->wait();
        m_thread.reset();
        Q_EMIT finished();
    });
}

} // namespace stockroom
