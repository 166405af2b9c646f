#include "load/StrategyRun.h"

#include "domain/ErrorText.h"
#include "load/Crew.h"
#include "load/Interleaving.h"
#include "load/Latency.h"
#include "load/ScratchShop.h"
#include "service/Proof.h"
#include "service/Shop.h"
#include "storage/LoadAudit.h"
#include "storage/StorageError.h"

#include <QCoreApplication>

namespace stockroom {

namespace {

/// Enough for a steady p99 of one order at a time.
constexpr int kAloneOrders = 200;

/// One strategy on its scratch shop, from the first order to the verdict.
class StrategyRun final {
public:
    StrategyRun(const LoadPlan &plan, LoadStrategy strategy, const std::atomic_bool &stop,
                const LoadListener &listener)
        : m_plan(plan)
        , m_strategy(strategy)
        , m_stop(stop)
        , m_listener(listener)
        , m_control(stop, plan.ordersOf(strategy))
    {
    }

    Result<LoadResult> run()
    {
        Result<std::unique_ptr<ScratchShop>> scratch = ScratchShop::make(m_plan);
        if (!scratch)
            return scratch.error();
        m_scratch = std::move(scratch).value();
        describe();
        const Result<CrewReport> report = work();
        if (!report)
            return report.error();
        add(report.value());
        judge();
        return m_result;
    }

private:
    void describe()
    {
        m_result.strategy = m_strategy;
        m_result.database =
            m_plan.database.isSqlite() ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
        m_result.workers = m_plan.workers;
        m_result.processes = m_plan.processes;
        m_result.inFlight = m_strategy == LoadStrategy::Stockroom ? m_plan.inFlight : 1;
        m_result.linesPerOrder = m_plan.linesPerOrder;
        m_result.orders = m_control.orders();
    }

    Result<CrewReport> work()
    {
        CrewJob job{
            m_strategy,     m_scratch->address(), Workload(m_scratch->products(), m_plan.linesPerOrder),
            m_plan.workers, m_result.inFlight,    {}};
        try {
            if (m_strategy != LoadStrategy::Stockroom)
                job.till = loadTill(job.address);
        } catch (const StorageError &error) {
            return error.error();
        }
        if (m_plan.processes)
            return runProcesses(job, workerCommand(), m_control, m_listener);
        if (m_strategy != LoadStrategy::Stockroom)
            return runConnections(job, m_control, m_listener);
        const Result<std::unique_ptr<Shop>> shop = Shop::open(job.address);
        if (!shop)
            return shop.error();
        return runDesks(*shop.value(), job, m_control, m_listener);
    }

    QStringList workerCommand() const
    {
        if (!m_plan.workerCommand.isEmpty())
            return m_plan.workerCommand;
        return {QCoreApplication::applicationFilePath(), QStringLiteral("load-worker")};
    }

    void add(const CrewReport &report)
    {
        std::vector<qint32> latency;
        QList<DecreaseTrace> trace;
        qint64 batches = 0;
        qint64 batched = 0;
        for (const WorkerTally &tally : report.tallies) {
            m_result.confirmed += tally.confirmed;
            m_result.rejected += tally.rejected;
            m_result.failed += tally.failed;
            m_result.retries += tally.retries;
            m_unresolved += tally.unresolved;
            batches += tally.batches;
            batched += tally.batchedOrders;
            latency.insert(latency.end(), tally.latencyUs.cbegin(), tally.latencyUs.cend());
            trace += tally.trace;
            if (m_result.firstFailure.isEmpty())
                m_result.firstFailure = tally.firstFailure;
        }
        const qint64 answered = m_result.confirmed + m_result.rejected + m_result.failed;
        m_result.stopped = answered < m_result.orders;
        m_result.orders = answered;
        m_result.seconds = report.seconds;
        m_result.ordersPerSecond = report.seconds > 0 ? static_cast<double>(answered) / report.seconds : 0;
        m_result.meanBatch = batches > 0 ? static_cast<double>(batched) / static_cast<double>(batches) : 0;
        m_result.latency = latencyOf(latency);
        m_result.samples = report.samples;
        m_result.interleaving = findInterleaving(std::move(trace));
    }

    /// Looks at the books afterwards. Where that can not be done, what was counted is told all the same.
    void judge()
    {
        try {
            m_audit = auditScratch(m_scratch->address(), m_scratch->products(), m_plan.stockEach);
        } catch (const StorageError &error) {
            leaveUnverified(error.error());
            return;
        }
        m_result.stockExpected = m_audit.expected;
        m_result.stockActual = m_audit.actual;
        m_result.decreasesLost = m_audit.lost;
        m_result.unitsOversold = m_audit.oversold;
        m_result.ordersWithoutMovement = m_audit.withoutMovement;
        m_result.verdict = verdict();
        if (m_strategy != LoadStrategy::Stockroom)
            return;
        if (!m_stop.load())
            measureAlone();
        prove();
    }

    void leaveUnverified(const Error &why)
    {
        m_result.verdict = LoadVerdict::Unverified;
        m_result.notVerified = errorText(why);
    }

    LoadVerdict verdict()
    {
        if (m_audit.overwritten > 0)
            return LoadVerdict::LostDecreases;
        if (m_audit.withoutMovement > 0)
            return LoadVerdict::StoredWithoutMovement;
        if (m_audit.oversold > 0)
            return LoadVerdict::Oversold;
        if (m_audit.wrongProducts > 0 || m_audit.orders < m_result.confirmed
            || m_audit.orders > m_result.confirmed + m_unresolved) {
            m_result.brokenRule = QStringLiteral("%1 / %2").arg(m_audit.orders).arg(m_result.confirmed);
            return LoadVerdict::BooksBroken;
        }
        return m_result.failed > 0 ? LoadVerdict::Failed : LoadVerdict::Exact;
    }

    /// One till that waits for each answer, on a product that is no part of the figures. A shop that can not
    /// be opened for it is told of by the proof that follows.
    void measureAlone()
    {
        const Result<std::unique_ptr<Shop>> shop = Shop::open(m_scratch->address());
        if (!shop)
            return;
        const CrewJob job{m_strategy, m_scratch->address(), Workload({m_scratch->spareProduct()}, 1), 1, 1,
                          {}};
        LoadControl control(m_stop, std::clamp(m_plan.orders / 4, 1, kAloneOrders));
        const Result<CrewReport> report = runDesks(*shop.value(), job, control, {});
        if (!report)
            return;
        std::vector<qint32> latency = report->tallies.first().latencyUs;
        m_result.alone = latencyOf(latency);
    }

    void prove()
    {
        const Result<ProofReport> proof = proveNow(
            m_scratch->address(), [] { return false; }, [](int, int) {});
        if (!proof) {
            // What the audit found wrong is so whatever else there is.
            if (m_result.verdict == LoadVerdict::Exact)
                leaveUnverified(proof.error());
            return;
        }
        for (const ProofCheck &check : proof->checks) {
            if (check.ok() || m_result.verdict == LoadVerdict::BooksBroken)
                continue;
            m_result.verdict = LoadVerdict::BooksBroken;
            m_result.brokenRule = proofCheckText(check.name);
        }
    }

    const LoadPlan &m_plan;
    const LoadStrategy m_strategy;
    const std::atomic_bool &m_stop;
    const LoadListener &m_listener;
    LoadControl m_control;
    std::unique_ptr<ScratchShop> m_scratch;
    LoadAudit m_audit;
    /// May be stored or not; counted as failed.
    qint64 m_unresolved = 0;
    LoadResult m_result;
};

} // namespace

Result<LoadResult> runStrategy(const LoadPlan &plan, LoadStrategy strategy, const std::atomic_bool &stop,
                               const LoadListener &listener)
{
    if (Result<void> valid = plan.validated(); !valid)
        return valid.error();
    return StrategyRun(plan, strategy, stop, listener).run();
}

} // namespace stockroom
