#include "load/Crew.h"
#include "load/Sampler.h"
#include "load/WorkerMessage.h"

#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <limits>
#include <memory>
#include <vector>

namespace stockroom {

namespace {

/// One worker process as the load test sees it. Its bytes are read as they come.
struct WorkerProcess {
    QProcess process;
    bool ready = false;
    bool ended = false;
    qint64 answered = 0;
    QByteArray last;
};

/// Starts the processes, lets them begin together, and listens until the last has ended. One thread, which
/// runs an event loop of its own meanwhile.
class ProcessCrew final {
public:
    ProcessCrew(const CrewJob &job, const QStringList &command, LoadControl &control,
                const LoadListener &listener)
        : m_job(job)
        , m_command(command)
        , m_control(control)
        , m_sampler(job.strategy, control.orders(), listener)
    {
    }

    Result<CrewReport> run()
    {
        for (int worker = 0; worker < m_job.workers; ++worker)
            start(worker);
        QTimer timer;
        timer.setInterval(Sampler::intervalMs());
        QObject::connect(&timer, &QTimer::timeout, &m_loop, [this] { tick(); });
        timer.start();
        if (!allEnded())
            m_loop.exec();
        timer.stop();
        return report();
    }

private:
    void start(int worker)
    {
        m_workers.push_back(std::make_unique<WorkerProcess>());
        WorkerProcess &one = *m_workers.back();
        one.process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&one.process, &QProcess::readyReadStandardOutput, &m_loop,
                         [this, &one] { read(one); });
        QObject::connect(&one.process, &QProcess::finished, &m_loop, [this, &one] { ended(one); });
        QObject::connect(&one.process, &QProcess::errorOccurred, &m_loop,
                         [this, &one](QProcess::ProcessError error) {
                             if (error == QProcess::FailedToStart)
                                 ended(one);
                         });
        one.process.start(m_command.first(), m_command.mid(1));
        const qint64 all = m_control.orders();
        const qint64 own = all / m_job.workers + (worker < all % m_job.workers ? 1 : 0);
        one.process.write(toLine(WorkerOrder{m_job, worker, own}));
    }

    void read(WorkerProcess &one)
    {
        while (one.process.canReadLine()) {
            const QByteArray line = one.process.readLine();
            if (line == kWorkerReady) {
                one.ready = true;
                goWhenAllAreReady();
            } else if (line.startsWith(kWorkerAnswered)) {
                one.answered = line.mid(qstrlen(kWorkerAnswered)).trimmed().toLongLong();
            } else {
                one.last = line;
            }
        }
    }

    void goWhenAllAreReady()
    {
        for (const auto &one : m_workers) {
            if (!one->ready && !one->ended)
                return;
        }
        if (std::exchange(m_going, true))
            return;
        m_sampler.begin();
        for (const auto &one : m_workers)
            one->process.write(kWorkerGo);
    }

    void ended(WorkerProcess &one)
    {
        if (std::exchange(one.ended, true))
            return;
        read(one);
        if (m_workers.size() == static_cast<size_t>(m_job.workers))
            goWhenAllAreReady();
        if (!allEnded())
            return;
        if (m_going)
            (void)m_sampler.end(answered());
        m_loop.quit();
    }

    void tick()
    {
        if (m_control.stopped()) {
            for (const auto &one : m_workers)
                one->process.closeWriteChannel();
        }
        if (m_going)
            m_sampler.sample(answered());
    }

    bool allEnded() const
    {
        return m_workers.size() == static_cast<size_t>(m_job.workers)
            && std::all_of(m_workers.cbegin(), m_workers.cend(), [](const auto &one) { return one->ended; });
    }

    qint64 answered() const
    {
        qint64 sum = 0;
        for (const auto &one : m_workers)
            sum += one->answered;
        return sum;
    }

    Result<CrewReport> report() const
    {
        CrewReport report;
        report.samples = m_sampler.samples();
        qint64 started = std::numeric_limits<qint64>::max();
        qint64 ended = 0;
        for (const auto &one : m_workers) {
            if (one->process.error() == QProcess::FailedToStart)
                return Error{ErrorKind::Internal, QStringLiteral("load-worker"), one->process.errorString()};
            Result<WorkerTally> tally = workerTallyFrom(one->last);
            if (!tally)
                return tally.error();
            started = std::min(started, tally->startedAt);
            ended = std::max(ended, tally->endedAt);
            report.tallies.append(std::move(tally).value());
        }
        // By the workers' own clock, which is the machine's: without the time their reports take.
        report.seconds = static_cast<double>(ended - started) / 1e9;
        return report;
    }

    const CrewJob &m_job;
    const QStringList &m_command;
    LoadControl &m_control;
    Sampler m_sampler;
    std::vector<std::unique_ptr<WorkerProcess>> m_workers;
    QEventLoop m_loop;
    bool m_going = false;
};

} // namespace

Result<CrewReport> runProcesses(const CrewJob &job, const QStringList &command, LoadControl &control,
                                const LoadListener &listener)
{
    return ProcessCrew(job, command, control, listener).run();
}

} // namespace stockroom
