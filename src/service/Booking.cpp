#include "service/Booking.h"

#include "storage/LedgerStore.h"
#include "storage/ReceivingStore.h"

namespace stockroom {

namespace {

using Outcome = Decision::Outcome;

/// One batch on its way into the books.
class Booking final {
public:
    Booking(Database &database, const BookingContext &context, const QList<PostingRequest> &requests)
        : m_context(context)
        , m_requests(requests)
        , m_ledger(database, context.settings.currency)
        , m_receiving(database)
    {
    }

    Settlement run()
    {
        LedgerStore::Chain chain = m_ledger.lockTill(m_context.till);
        read();
        const DecisionContext before = m_books;
        m_settlement.decisions = decide(m_requests, m_books);
        m_settlement.receipts.resize(m_requests.size());
        record();
        if (!m_postings.isEmpty()) {
            QList<QByteArray> digests;
            digests.reserve(m_postings.size());
            for (const PostingRecord &posting : std::as_const(m_postings)) {
                chain.head = chainedDigest(chain.head, posting);
                digests.append(chain.head);
            }
            chain.postings += m_postings.size();
            m_ledger.write(m_postings, digests, before, m_books, m_context.till, chain);
            m_receiving.write(m_postings, before.purchases, m_books.purchases);
            m_settlement.wrote = true;
        }
        collectStockChanges();
        answerRepeats();
        return std::move(m_settlement);
    }

private:
    void read()
    {
        QSet<ReversalTarget> reversed;
        QSet<LocationId> places;
        QSet<PurchaseNumber> purchases;
        QSet<ProductId> products;
        QList<PostingKey> keys;
        keys.reserve(m_requests.size());
        for (const PostingRequest &request : m_requests) {
            keys.append(request.key);
            if (request.kind == PostingKind::Reversal)
                reversed.insert(targetOf(request));
            if (!request.purchase.isNull())
                purchases.insert(request.purchase);
            for (const RequestLine &line : request.lines) {
                products.insert(line.product);
                for (const LocationId place : {line.place, line.toPlace}) {
                    if (!place.isNull())
                        places.insert(place);
                }
            }
        }
        m_books.usualPlace = m_context.settings.usualPlace;
        m_books.costMethod = m_context.settings.costMethod;
        m_books.now = m_context.now;
        // Read without a lock only to learn the products; read again below, when their rows are locked.
        DecisionContext unlocked;
        m_ledger.readReversible(reversed, unlocked);
        for (const ReversiblePosting &posting : std::as_const(unlocked.reversible)) {
            for (const MovementDraft &movement : posting.movements)
                products.insert(movement.product);
        }
        const auto links = m_receiving.linksOf(reversible(unlocked));
        for (const QList<PurchaseLink> &each : links)
            purchases.insert(each.first().purchase);
        m_books.purchases = m_receiving.lock(purchases);
        m_ledger.lockPlaces(places, m_books);
        m_ledger.lockStock(products, m_books);
        // After the locks: whoever posted one of these keys or reversals before us has committed by now.
        m_books.known = m_ledger.known(keys);
        m_ledger.readReversible(reversed, m_books);
        // What a posting was for never changes.
        for (ReversiblePosting &posting : m_books.reversible)
            posting.links = links.value(posting.posting);
    }

    static QSet<PostingId> reversible(const DecisionContext &context)
    {
        return {context.reversible.keyBegin(), context.reversible.keyEnd()};
    }

    void record()
    {
        qsizetype posted = 0;
        qsizetype sold = 0;
        for (qsizetype i = 0; i < m_requests.size(); ++i) {
            if (m_settlement.decisions[i].outcome != Outcome::Post)
                continue;
            ++posted;
            sold += m_requests[i].kind == PostingKind::Sale ? 1 : 0;
        }
        const QList<qint64> ids = m_ledger.drawPostingIds(posted);
        const QList<qint64> numbers = m_ledger.drawOrderNumbers(sold);
        m_postings.reserve(posted);
        qsizetype nextNumber = 0;
        for (qsizetype i = 0; i < m_requests.size(); ++i) {
            const Decision &decision = m_settlement.decisions[i];
            if (decision.outcome == Outcome::Known) {
                m_settlement.receipts[i] = decision.receipt;
                noteFound(m_requests[i], decision.receipt);
            }
            if (decision.outcome != Outcome::Post)
                continue;
            PostingRecord posting = recordOf(m_requests[i], decision);
            posting.id = PostingId(ids[m_postings.size()]);
            if (posting.kind == PostingKind::Sale)
                posting.order = OrderNumber(numbers[nextNumber++]);
            m_settlement.receipts[i] = receiptOf(posting);
            noteOrder(posting.order);
            m_postings.append(std::move(posting));
        }
    }

    /// An order may be found again and cancelled in one batch: whoever shows it is told once.
    void noteOrder(OrderNumber number)
    {
        if (number.isNull() || m_noted.contains(number))
            return;
        m_noted.insert(number);
        m_settlement.orders.append(number);
    }

    /// It may have been stored by a commit whose answer was lost: nobody has told the views of it yet.
    void noteFound(const PostingRequest &request, const Receipt &receipt)
    {
        noteOrder(receipt.number);
        for (const RequestLine &line : request.lines)
            m_found.insert(line.product);
        if (request.kind != PostingKind::Reversal)
            return;
        for (const MovementDraft &movement :
             m_books.reversible.value(m_books.targets.value(targetOf(request))).movements)
            m_found.insert(movement.product);
    }

    void notePurchases(const QList<PurchaseLink> &links)
    {
        for (const PurchaseLink &link : links) {
            if (!m_settlement.purchases.contains(link.purchase))
                m_settlement.purchases.append(link.purchase);
        }
    }

    PostingRecord recordOf(const PostingRequest &request, const Decision &decision)
    {
        PostingRecord posting;
        posting.key = request.key;
        posting.kind = request.kind;
        posting.till = m_context.till;
        posting.happenedAt = decision.happenedAt;
        posting.postedAt = m_context.now;
        posting.document = request.document;
        posting.fingerprint = request.fingerprint();
        posting.reverses = decision.reverses;
        posting.reason = request.reason;
        posting.note = request.note;
        posting.movements = decision.movements;
        posting.order = decision.cancels;
        notePurchases(decision.links);
        if (request.kind == PostingKind::Receipt)
            posting.links = decision.links;
        if (request.kind != PostingKind::Sale)
            return posting;
        posting.customer = request.customer;
        posting.lines.reserve(request.lines.size());
        for (qsizetype i = 0; i < request.lines.size(); ++i) {
            const RequestLine &line = request.lines[i];
            const Quantity filled = decision.filled[i];
            // Validated before it was placed: the amount is in range.
            const qint64 amount = line.price.times(filled, m_context.settings.currency).value().minorUnits();
            posting.lines.append({line.product, line.quantity, filled, line.price, amount});
            posting.totalMinor += amount;
        }
        return posting;
    }

    Receipt receiptOf(const PostingRecord &posting) const
    {
        Receipt receipt;
        receipt.key = posting.key;
        receipt.kind = posting.kind;
        receipt.posting = posting.id;
        receipt.number = posting.order;
        receipt.happenedAt = posting.happenedAt;
        receipt.total = Money(posting.totalMinor, m_context.settings.currency);
        return receipt;
    }

    void answerRepeats()
    {
        for (qsizetype i = 0; i < m_requests.size(); ++i) {
            const Decision &decision = m_settlement.decisions[i];
            if (decision.outcome != Outcome::Repeat)
                continue;
            m_settlement.receipts[i] = m_settlement.receipts[decision.repeats];
            m_settlement.receipts[i].repeated = true;
        }
    }

    /// On hand of each product that moved, now or before, summed over its balances: all of them were locked.
    void collectStockChanges()
    {
        QHash<ProductId, StockFigures> figures;
        for (const ProductId product : std::as_const(m_found))
            figures.insert(product, {});
        for (const PostingRecord &posting : std::as_const(m_postings)) {
            for (const MovementDraft &movement : posting.movements)
                figures.insert(movement.product, {});
        }
        if (figures.isEmpty())
            return;
        for (auto entry = m_books.balances.cbegin(); entry != m_books.balances.cend(); ++entry) {
            const auto product = figures.find(entry.key().product);
            if (product == figures.end())
                continue;
            product->onHand += entry->onHand;
            product->reserved += entry->reserved;
        }
        m_settlement.stockChanges.reserve(figures.size());
        for (auto entry = figures.cbegin(); entry != figures.cend(); ++entry)
            m_settlement.stockChanges.append({entry.key(), entry.value()});
    }

    const BookingContext &m_context;
    const QList<PostingRequest> &m_requests;
    LedgerStore m_ledger;
    ReceivingStore m_receiving;
    DecisionContext m_books;
    QList<PostingRecord> m_postings;
    /// What was moved by postings that stood in the books already.
    QSet<ProductId> m_found;
    QSet<OrderNumber> m_noted;
    Settlement m_settlement;
};

} // namespace

Settlement book(Database &database, const BookingContext &context, const QList<PostingRequest> &requests)
{
    return Booking(database, context, requests).run();
}

} // namespace stockroom
