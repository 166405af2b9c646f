#include "load/LoadHere.h"

#include "domain/ErrorText.h"
#include "load/Crew.h"
#include "load/Latency.h"
#include "service/Proof.h"
#include "service/Shop.h"
#include "storage/LoadAudit.h"
#include "storage/StorageError.h"

#include <QMutex>

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace stockroom {

namespace {

/// Keeps the confirmed keys, and hands each to the kernel at once: what stands in the file was confirmed,
/// even if the process is killed at the next instruction. Any thread.
class Acknowledgements final {
public:
    explicit Acknowledgements(int file)
        : m_file(file)
    {
    }

    bool add(const PostingKey &key)
    {
        const QMutexLocker lock(&m_mutex);
        m_keys.append(key);
        if (m_file < 0)
            return true;
        const QByteArray line = key.text().toLatin1() + '\n';
        return write(line);
    }
    [[nodiscard]] QList<PostingKey> keys() const { return m_keys; }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool write(const QByteArray &line)
    {
        qsizetype done = 0;
        while (done < line.size()) {
            const ssize_t n =
                ::write(m_file, line.constData() + done, static_cast<size_t>(line.size() - done));
            if (n < 0 && errno != EINTR) {
                m_problem = QString::fromLocal8Bit(std::strerror(errno));
                return false;
            }
            done += n > 0 ? n : 0;
        }
        return true;
    }

    const int m_file;
    QMutex m_mutex;
    QList<PostingKey> m_keys;
    QString m_problem;
};

/// The shop's first products that have something to sell.
Result<QList<ProductId>> productsInStock(Shop &shop, int count)
{
    const Result<ListIds> all = shop.reader().allRows(ListKind::Products, {}).result();
    if (!all)
        return all.error();
    constexpr qsizetype kChunk = 1000;
    QList<ProductId> products;
    for (qsizetype from = 0; from < all->ids.size() && products.size() < count; from += kChunk) {
        QList<ProductId> some;
        for (const qint64 id : all->ids.mid(from, kChunk))
            some.append(ProductId(id));
        const Result<QHash<ProductId, ProductRow>> rows = shop.reader().productRows(some).result();
        if (!rows)
            return rows.error();
        for (const ProductId id : some) {
            const auto row = rows->constFind(id);
            const bool sellable = row != rows->cend() && !row->product.archived
                && row->stock.available() >= Quantity::fromUnits(1);
            if (sellable && products.size() < count)
                products.append(id);
        }
    }
    if (products.isEmpty())
        return Error{ErrorKind::Short, QStringLiteral("stock"), {}};
    return products;
}

void add(LoadResult &result, const CrewReport &report)
{
    std::vector<qint32> latency;
    for (const WorkerTally &tally : report.tallies) {
        result.confirmed += tally.confirmed;
        result.rejected += tally.rejected;
        result.failed += tally.failed;
        result.retries += tally.retries;
        latency.insert(latency.end(), tally.latencyUs.cbegin(), tally.latencyUs.cend());
        if (result.firstFailure.isEmpty())
            result.firstFailure = tally.firstFailure;
        if (tally.batches > 0)
            result.meanBatch = static_cast<double>(tally.batchedOrders) / static_cast<double>(tally.batches);
    }
    const qint64 answered = result.confirmed + result.rejected + result.failed;
    result.stopped = answered < result.orders;
    result.orders = answered;
    result.seconds = report.seconds;
    result.ordersPerSecond = report.seconds > 0 ? static_cast<double>(answered) / report.seconds : 0;
    result.samples = report.samples;
    result.latency = latencyOf(latency);
}

/// Looks at the books afterwards. Where that can not be done, what was confirmed is so all the same.
void judge(LoadResult &result, const Shop &shop, const QList<ProductId> &products,
           const QList<PostingKey> &confirmed)
{
    try {
        const LoadAudit audit = auditShop(shop.address(), products, confirmed);
        result.stockExpected = audit.expected;
        result.stockActual = audit.actual;
        result.stockExpectedParts = audit.expectedParts;
        result.stockActualParts = audit.actualParts;
        result.decreasesLost = audit.lost;
        result.ordersWithoutMovement = audit.withoutMovement;
        if (audit.withoutMovement > 0)
            result.verdict = LoadVerdict::StoredWithoutMovement;
        else if (audit.wrongProducts > 0)
            result.verdict = audit.lost > 0 ? LoadVerdict::LostDecreases : LoadVerdict::BooksBroken;
        else if (result.failed > 0)
            result.verdict = LoadVerdict::Failed;
        if (result.verdict == LoadVerdict::BooksBroken)
            result.brokenRule = proofCheckText(QStringLiteral("balances_match_movements"));
    } catch (const StorageError &error) {
        result.verdict = LoadVerdict::Unverified;
        result.notVerified = errorText(error.error());
    }
}

} // namespace

Result<LoadResult> loadHere(Shop &shop, const LoadPlan &plan, int acknowledgements,
                            const std::atomic_bool &stop, const LoadListener &listener)
{
    const Result<QList<ProductId>> products = productsInStock(shop, plan.products);
    if (!products)
        return products.error();
    LoadResult result;
    result.database = shop.address().isSqlite() ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
    result.workers = plan.workers;
    result.inFlight = plan.inFlight;
    result.linesPerOrder = std::min<int>(plan.linesPerOrder, static_cast<int>(products->size()));
    result.orders = plan.orders;
    Acknowledgements acks(acknowledgements);
    const CrewJob job{LoadStrategy::Stockroom,
                      shop.address(),
                      Workload(products.value(), result.linesPerOrder),
                      plan.workers,
                      plan.inFlight,
                      {}};
    LoadControl control(stop, plan.orders);
    const Result<CrewReport> report =
        runDesks(shop, job, control, listener, [&acks](const PostingKey &key) { return acks.add(key); });
    if (!report)
        return report.error();
    if (!acks.problem().isEmpty())
        return Error{ErrorKind::FileUnwritable, QStringLiteral("acks"), acks.problem()};
    add(result, report.value());
    judge(result, shop, products.value(), acks.keys());
    return result;
}

} // namespace stockroom
