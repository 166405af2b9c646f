#include "load/LoadWorker.h"

#include "load/BatchCounter.h"
#include "load/ConnectionWorker.h"
#include "load/DeskWorker.h"
#include "load/WorkerMessage.h"

#include <unistd.h>

#include <cerrno>
#include <optional>
#include <thread>

namespace stockroom {

namespace {

/// All of it, whatever a pipe takes at once.
void writeOut(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n =
            ::write(STDOUT_FILENO, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n <= 0 && errno != EINTR)
            return;
        done += n > 0 ? n : 0;
    }
}

/// None at the end. By one thread at a time, and past the streams of the C library: from 2.38 on its exit
/// waits for whoever is reading from one of them, which here never ends.
std::optional<QByteArray> readLine()
{
    static QByteArray &pending =
        *new QByteArray; // the thread left behind may read on while statics are destroyed
    while (true) {
        if (const qsizetype end = pending.indexOf('\n'); end >= 0) {
            const QByteArray line = pending.left(end);
            pending.remove(0, end + 1);
            return line;
        }
        char bytes[4096];
        const ssize_t n = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (n == 0 || (n < 0 && errno != EINTR))
            return std::nullopt;
        pending.append(bytes, n > 0 ? n : 0);
    }
}

/// A worker process at its work.
class Worker final {
public:
    explicit Worker(WorkerOrder order)
        : m_order(std::move(order))
        , m_control(m_stop, m_order.orders)
    {
    }

    Result<WorkerTally> run()
    {
        const std::function<void()> ready = [this] { waitForGo(); };
        if (m_order.job.strategy != LoadStrategy::Stockroom)
            return runConnectionWorker(
                m_order.job, m_order.worker, [this] { return takeIndex(); }, m_control, ready);
        return runDesk(ready);
    }

private:
    /// This worker's orders are every n-th of all.
    qint64 indexOf(qint64 own) const { return own < 0 ? own : own * m_order.job.workers + m_order.worker; }

    qint64 takeIndex()
    {
        tellProgress();
        return indexOf(m_control.takeOrder());
    }

    Result<WorkerTally> runDesk(const std::function<void()> &ready)
    {
        const QString till = QStringLiteral("Load test %1").arg(m_order.worker + 1);
        const Result<std::unique_ptr<Shop>> shop = Shop::open(m_order.job.address, till);
        if (!shop)
            return shop.error();
        const BatchCounter counter(shop.value()->keeper());
        DeskWorker desk(*shop.value(), m_order.worker, m_order.job.inFlight);
        ready();
        desk.run(
            [this](qint64 own) {
                tellProgress();
                return m_order.job.workload.order(indexOf(own));
            },
            m_control);
        counter.addTo(desk.tally());
        return desk.tally();
    }

    void waitForGo()
    {
        writeOut(kWorkerReady);
        if (readLine().value_or(QByteArray()) + '\n' != kWorkerGo)
            m_stop = true;
        // Reading ends with the pipe. The thread is left behind where the work ends first.
        std::thread([this] {
            while (readLine()) { }
            m_stop = true;
        }).detach();
    }

    void tellProgress()
    {
        const qint64 now = WorkerTally::now();
        constexpr qint64 kTellEvery = 20'000'000;
        if (now - m_toldAt < kTellEvery)
            return;
        m_toldAt = now;
        writeOut(kWorkerAnswered + QByteArray::number(m_control.answered()) + '\n');
    }

    const WorkerOrder m_order;
    std::atomic_bool m_stop = false;
    LoadControl m_control;
    qint64 m_toldAt = 0;
};

} // namespace

int runLoadWorker()
{
    const Result<WorkerOrder> order = workerOrderFrom(readLine().value_or(QByteArray()));
    if (!order) {
        writeOut(toLine(order.error()));
        return 2;
    }
    // Never destroyed: its reading thread may outlast this function, until the process ends.
    auto *worker = new Worker(order.value());
    const Result<WorkerTally> tally = worker->run();
    writeOut(tally ? toLine(tally.value()) : toLine(tally.error()));
    return tally ? 0 : 1;
}

} // namespace stockroom
