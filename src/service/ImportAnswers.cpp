#include "service/ImportAnswers.h"

#include "domain/EveryOrder.h"
#include "service/OrderDesk.h"

namespace stockroom {

namespace {

constexpr int kMomentMilliseconds = 50;
/// How long an import waits for what is being asked for by its key, when nothing else is missing.
constexpr std::chrono::seconds kPatience(15);

} // namespace

ImportAnswers::ImportAnswers(OrderDesk &desk)
{
    // Direct: the importing thread waits for them and has no event loop to be told by.
    connect(&desk, &OrderDesk::orderConfirmed, this, &ImportAnswers::confirm, Qt::DirectConnection);
    connect(&desk, &OrderDesk::orderRejected, this, &ImportAnswers::reject, Qt::DirectConnection);
    connect(&desk, &OrderDesk::orderUnresolved, this, &ImportAnswers::noteUnresolved, Qt::DirectConnection);
}

void ImportAnswers::expect(const PostingKey &key, const Placed &placed)
{
    const QMutexLocker lock(&m_mutex);
    m_open.insert(key, placed);
}

void ImportAnswers::refuse(const PostingKey &key, const Error &error)
{
    Rejection rejection;
    rejection.key = key;
    rejection.error = error;
    reject(rejection);
}

void ImportAnswers::forget(const PostingKey &key)
{
    const QMutexLocker lock(&m_mutex);
    m_open.remove(key);
}

void ImportAnswers::confirm(const Receipt &receipt)
{
    const QMutexLocker lock(&m_mutex);
    const auto open = m_open.constFind(receipt.key);
    if (open == m_open.cend())
        return;
    (receipt.repeated ? m_repeatedRows : m_bookedRows) += open->rows;
    if (!receipt.repeated && open->invoice >= 0)
        m_bookedInvoices.insert(open->invoice);
    m_open.erase(open);
    m_unresolved.remove(receipt.key);
    m_answered.wakeAll();
}

void ImportAnswers::reject(const Rejection &rejection)
{
    const QMutexLocker lock(&m_mutex);
    const auto open = m_open.constFind(rejection.key);
    if (open == m_open.cend())
        return;
    if (concernsEveryOrder(rejection.error.kind)) {
        m_fatal = rejection.error;
    } else {
        m_refusedDocuments += open->invoice < 0 || !m_refusedInvoices.contains(open->invoice) ? 1 : 0;
        m_refusedInvoices.insert(open->invoice);
        if (m_refusals.size() < ImportReport::kListed) {
            m_refusals.append({*open, rejection});
            // Here a key is what stands for a document.
            if (rejection.error.kind == ErrorKind::KeyConflict)
                m_refusals.last().rejection.error.field = QStringLiteral("document");
        }
    }
    m_open.erase(open);
    m_unresolved.remove(rejection.key);
    m_answered.wakeAll();
}

void ImportAnswers::noteUnresolved(const PostingKey &key)
{
    const QMutexLocker lock(&m_mutex);
    if (m_open.contains(key))
        m_unresolved.insert(key);
    m_answered.wakeAll();
}

bool ImportAnswers::waitBelow(qsizetype limit)
{
    const QMutexLocker lock(&m_mutex);
    if (m_open.size() >= limit)
        m_answered.wait(&m_mutex, kMomentMilliseconds);
    return m_open.size() < limit;
}

qsizetype ImportAnswers::missing()
{
    const QMutexLocker lock(&m_mutex);
    return m_open.size() - m_unresolved.size();
}

std::optional<Error> ImportAnswers::fatal()
{
    const QMutexLocker lock(&m_mutex);
    if (m_fatal)
        return m_fatal;
    // Others still get their answers, or nobody is waited for.
    if (m_open.isEmpty() || m_open.size() > m_unresolved.size())
        m_patience = QDeadlineTimer(kPatience);
    if (m_patience.hasExpired())
        return Error{ErrorKind::Unresolved, {}, {}};
    return std::nullopt;
}

void ImportAnswers::addTo(ImportReport &report, const QHash<ProductId, Sku> &skus)
{
    const QMutexLocker lock(&m_mutex);
    report.imported += m_bookedRows;
    report.alreadyBooked += m_repeatedRows;
    report.orders += m_bookedInvoices.size();
    report.rejected += m_refusedDocuments;
    report.unresolved += m_unresolved.size();
    for (const Refusal &refusal : std::as_const(m_refusals)) {
        RefusedDocument document{
            refusal.placed.line, refusal.placed.document, refusal.placed.kind, refusal.rejection.error, {}};
        for (const Shortfall &shortfall : refusal.rejection.shortfalls)
            document.shortfalls.append(
                {skus.value(shortfall.product), shortfall.wanted, shortfall.available});
        report.refused.append(document);
    }
}

} // namespace stockroom
