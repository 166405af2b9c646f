#include "service/HistoryBooker.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// The part of an invoice's key that tells its sale from what else stands on it.
QString documentOf(const QString &invoice, PostingKind kind)
{
    switch (kind) {
    case PostingKind::Return:
        return u"return "_s + invoice;
    case PostingKind::Adjustment:
        return u"adjustment "_s + invoice;
    default:
        return u"order "_s + invoice;
    }
}

} // namespace

HistoryBooker::HistoryBooker(Shop &shop, const OrderHistory &history, const QHash<Sku, ProductId> &products,
                             QString source, int inFlight, const std::atomic_bool *cancelled)
    : m_history(history)
    , m_products(products)
    , m_source(std::move(source))
    , m_inFlight(qMax(inFlight, 1))
    , m_cancelled(cancelled)
    , m_desk(shop.makeDesk())
    , m_answers(*m_desk)
    , m_order(history.bookingOrder())
{
}

HistoryBooker::~HistoryBooker()
{
    // First the desk, so that no answer reaches the answers while they go.
    m_desk.reset();
}

std::optional<Error> HistoryBooker::add(const OrderLineRow &row)
{
    const int index = m_history.indexOf(row.invoice);
    // A file that grew since it was first read.
    if (index < 0 || !m_products.contains(row.sku))
        return Error{ErrorKind::FileChanged, u"line %1"_s.arg(row.line), {}};
    Invoice &invoice = m_gathering[index];
    if (invoice.lines.isEmpty()) {
        invoice.number = row.invoice;
        invoice.customer = row.customer;
    }
    const PostingKind kind = kindOf(row);
    const Quantity quantity = kind == PostingKind::Return ? -row.quantity : row.quantity;
    invoice.lines.append({kind, {m_products.value(row.sku), quantity, row.price}});
    if (invoice.lines.size() < m_history.invoices()[static_cast<size_t>(index)].lines)
        return std::nullopt;
    return placeReady();
}

/// Places all invoices from the head of the order on that are whole.
std::optional<Error> HistoryBooker::placeReady()
{
    while (m_next < m_order.size()) {
        const int index = m_order[m_next];
        const auto invoice = m_gathering.constFind(index);
        const auto whole = m_history.invoices()[static_cast<size_t>(index)].lines;
        if (invoice == m_gathering.cend() || invoice->lines.size() < whole)
            break;
        if (const auto stop = placeInvoice(index, *invoice))
            return stop;
        m_gathering.erase(invoice);
        ++m_next;
    }
    return std::nullopt;
}

std::optional<Error> HistoryBooker::placeInvoice(int index, const Invoice &invoice)
{
    const OrderHistory::Invoice &found = m_history.invoices()[static_cast<size_t>(index)];
    // Goods that come back on an invoice are there before those that leave on it.
    for (const PostingKind kind : {PostingKind::Return, PostingKind::Sale, PostingKind::Adjustment}) {
        PostingRequest request;
        for (const Gathered &gathered : invoice.lines) {
            if (gathered.kind == kind)
                request.lines.append(gathered.line);
        }
        if (request.lines.isEmpty())
            continue;
        request.kind = kind;
        request.key = PostingKey::derive(m_source, documentOf(invoice.number, kind));
        request.happenedAt = found.happenedAt;
        request.document = invoice.number;
        request.customer = invoice.customer;
        const auto rows = static_cast<int>(request.lines.size());
        if (const auto stop = place(request, {found.firstLine, invoice.number, kind, index, rows}))
            return stop;
    }
    return std::nullopt;
}

std::optional<Error> HistoryBooker::place(const PostingRequest &request, const ImportAnswers::Placed &placed)
{
    while (!m_answers.waitBelow(m_inFlight)) {
        if (const auto stop = whyStop())
            return stop;
    }
    if (const auto stop = whyStop())
        return stop;
    m_answers.expect(request.key, placed);
    for (;;) {
        const Result<void> taken = m_desk->place(request);
        if (taken)
            return std::nullopt;
        if (taken.error().kind != ErrorKind::Busy) {
            m_answers.refuse(request.key, taken.error());
            return std::nullopt;
        }
        // Others fill the queue: room comes with the next answers.
        (void)m_answers.waitBelow(1);
        if (const auto stop = whyStop()) {
            m_answers.forget(request.key);
            return stop;
        }
    }
}

std::optional<Error> HistoryBooker::whyStop()
{
    if (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
        return Error{ErrorKind::Cancelled, {}, {}};
    return m_answers.fatal();
}

std::optional<Error> HistoryBooker::finish()
{
    // What was placed gets its answer, even where no more is placed; only one that is asked for by its key
    // may take longer than a person who cancels will wait.
    while (!m_answers.waitBelow(1)) {
        if (whyStop() && m_answers.missing() == 0)
            break;
    }
    if (const auto stop = whyStop(); stop && m_next < m_order.size())
        return stop;
    if (const auto fatal = m_answers.fatal())
        return fatal;
    if (m_next < m_order.size())
        return Error{ErrorKind::FileChanged, {}, {}};
    return std::nullopt;
}

void HistoryBooker::addTo(ImportReport &report)
{
    QHash<ProductId, Sku> skus;
    for (auto it = m_products.cbegin(); it != m_products.cend(); ++it)
        skus.insert(it.value(), it.key());
    m_answers.addTo(report, skus);
}

} // namespace stockroom
