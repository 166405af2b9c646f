#include "domain/Decision.h"

#include "domain/Allocation.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace stockroom {

namespace {

/// Decides one request after the other; holds the state that the earlier ones have left.
class Decider final {
public:
    Decider(const QList<PostingRequest> &requests, DecisionContext &context)
        : m_requests(requests)
        , m_context(context)
    {
    }

    QList<Decision> run()
    {
        QList<Decision> decisions;
        decisions.reserve(m_requests.size());
        for (qsizetype i = 0; i < m_requests.size(); ++i) {
            decisions.append(decideOne(m_requests[i]));
            if (decisions.last().outcome == Decision::Outcome::Post)
                m_postedInBatch.insert(m_requests[i].key, i);
        }
        return decisions;
    }

private:
    static Decision rejected(ErrorKind kind, const QString &field = {}, const QString &detail = {})
    {
        Decision decision;
        decision.error = {kind, field, detail};
        return decision;
    }

    Decision decideOne(const PostingRequest &request)
    {
        if (std::optional<Decision> known = decideKnownKey(request))
            return *known;
        for (const RequestLine &line : request.lines) {
            const auto product = m_context.products.constFind(line.product);
            if (product == m_context.products.cend())
                return rejected(ErrorKind::UnknownSku, QStringLiteral("product"),
                                QString::number(line.product.value));
            // At another till, a moment ago; goods still come in and are counted.
            if (request.kind == PostingKind::Sale && !*product)
                return rejected(ErrorKind::Archived, QStringLiteral("product"),
                                QString::number(line.product.value));
        }
        Decision decision;
        switch (request.kind) {
        case PostingKind::Sale:
            decision = decideSale(request);
            break;
        case PostingKind::Reversal:
            decision = decideReversal(request);
            break;
        case PostingKind::Opening:
        case PostingKind::Return:
        case PostingKind::Adjustment:
            decision = decidePlain(request);
            break;
        }
        return decision.outcome == Decision::Outcome::Post ? dateAndApply(request, std::move(decision))
                                                           : decision;
    }

    /// A key that is taken answers by itself: the same act again, or an error.
    std::optional<Decision> decideKnownKey(const PostingRequest &request) const
    {
        Decision decision;
        if (const auto known = m_context.known.constFind(request.key); known != m_context.known.cend()) {
            if (known->fingerprint != request.fingerprint())
                return rejected(ErrorKind::KeyConflict, QStringLiteral("key"), request.key.text());
            decision.outcome = Decision::Outcome::Known;
            decision.receipt = known->receipt;
            decision.receipt.repeated = true;
            return decision;
        }
        if (const auto earlier = m_postedInBatch.constFind(request.key); earlier != m_postedInBatch.cend()) {
            if (m_requests[*earlier].fingerprint() != request.fingerprint())
                return rejected(ErrorKind::KeyConflict, QStringLiteral("key"), request.key.text());
            decision.outcome = Decision::Outcome::Repeat;
            decision.repeats = *earlier;
            return decision;
        }
        return std::nullopt;
    }

    Balance balance(const BalanceKey &key) const { return m_context.balances.value(key); }

    static Decision candidate()
    {
        Decision decision;
        decision.outcome = Decision::Outcome::Post;
        return decision;
    }

    Decision decideSale(const PostingRequest &request)
    {
        Decision decision = candidate();
        // Lines on one product are taken from one stock: `left` is what the lines before have not claimed.
        QVarLengthArray<std::pair<ProductId, Source>, 8> left;
        const auto sourceOf = [&](ProductId product) -> Source & {
            for (auto &entry : left) {
                if (entry.first == product)
                    return entry.second;
            }
            const BalanceKey key{product, m_context.usualPlace, kNoLot};
            left.append({product, {key.location, key.lot, balance(key).available()}});
            return left.last().second;
        };
        bool anyShort = false;
        bool anyFilled = false;
        for (const RequestLine &line : request.lines) {
            Source &source = sourceOf(line.product);
            Quantity filled;
            for (const Take &take : allocate(line.quantity, {&source, 1})) {
                decision.movements.append({line.product, take.location, kCustomer, take.lot, take.quantity});
                source.available -= take.quantity;
                filled += take.quantity;
            }
            decision.filled.append(filled);
            anyShort = anyShort || filled < line.quantity;
            anyFilled = anyFilled || filled.isPositive();
        }
        if (anyShort && (request.fill == FillPolicy::AllOrNothing || !anyFilled))
            return shortSale(request);
        return decision;
    }

    /// Names each product that is short, with what was wanted in all lines together.
    Decision shortSale(const PostingRequest &request) const
    {
        Decision decision = rejected(ErrorKind::Short);
        QList<Shortfall> wanted;
        for (const RequestLine &line : request.lines) {
            const auto same = std::find_if(wanted.begin(), wanted.end(),
                                           [&](const Shortfall &s) { return s.product == line.product; });
            if (same != wanted.end()) {
                same->wanted += line.quantity;
                continue;
            }
            const Quantity available = balance({line.product, m_context.usualPlace, kNoLot}).available();
            wanted.append({line.product, line.quantity, available});
        }
        for (const Shortfall &shortfall : wanted) {
            if (shortfall.wanted > shortfall.available)
                decision.shortfalls.append(shortfall);
        }
        return decision;
    }

    Decision decideReversal(const PostingRequest &request)
    {
        const auto order = m_context.reversible.find(request.reverses);
        const QString number = QString::number(request.reverses.value);
        if (order == m_context.reversible.end())
            return rejected(ErrorKind::UnknownOrder, QStringLiteral("number"), number);
        if (order->reversed)
            return rejected(ErrorKind::AlreadyReversed, QStringLiteral("number"), number);
        Decision decision = candidate();
        decision.reverses = order->posting;
        for (const MovementDraft &movement : order->movements)
            decision.movements.append(
                {movement.product, movement.to, movement.from, movement.lot, movement.quantity});
        return decision;
    }

    Decision decidePlain(const PostingRequest &request) const
    {
        Decision decision = candidate();
        for (const RequestLine &line : request.lines) {
            const LocationId place = m_context.usualPlace;
            if (!line.quantity.isPositive())
                decision.movements.append({line.product, place, kLoss, kNoLot, -line.quantity});
            else if (request.kind == PostingKind::Opening)
                decision.movements.append({line.product, kSupplier, place, kNoLot, line.quantity});
            else if (request.kind == PostingKind::Return)
                decision.movements.append({line.product, kCustomer, place, kNoLot, line.quantity});
            else
                decision.movements.append({line.product, kFound, place, kNoLot, line.quantity});
        }
        return decision;
    }

    [[nodiscard]] static bool isInternal(LocationId location)
    {
        return location != kSupplier && location != kCustomer && location != kLoss && location != kFound;
    }

    /// The balances a posting has changed, as they were before, in the order of the changes.
    using Changed = QVarLengthArray<std::pair<BalanceKey, Balance>, 8>;

    /// Dates the posting no earlier than any of its balances and carries its movements out on them; refuses
    /// it whole, and puts the balances back, where one would end below what is reserved.
    Decision dateAndApply(const PostingRequest &request, Decision decision)
    {
        Changed changed;
        std::optional<Decision> refused = apply(decision.movements, changed);
        qint64 earliest = 0;
        for (const auto &[key, before] : changed)
            earliest = std::max(earliest, before.lastHappenedAt);
        if (!refused && request.happenedAt && *request.happenedAt < earliest) {
            refused = rejected(ErrorKind::DatedBeforeLastMovement, QStringLiteral("date"),
                               QString::number(*request.happenedAt));
        }
        if (refused) {
            for (auto entry = changed.crbegin(); entry != changed.crend(); ++entry)
                m_context.balances.insert(entry->first, entry->second);
            return *std::move(refused);
        }
        decision.happenedAt = request.happenedAt.value_or(std::max(m_context.now, earliest));
        for (const auto &[key, before] : changed)
            m_context.balances[key].lastHappenedAt = decision.happenedAt;
        if (request.kind == PostingKind::Reversal)
            m_context.reversible[request.reverses].reversed = true;
        return decision;
    }

    /// Carries movements out; what it tells is why that can not stay.
    std::optional<Decision> apply(const QList<MovementDraft> &movements, Changed &changed)
    {
        for (const MovementDraft &movement : movements) {
            const qint64 moved = movement.quantity.thousandths();
            if ((isInternal(movement.from)
                 && !add({movement.product, movement.from, movement.lot}, -moved, changed))
                || (isInternal(movement.to)
                    && !add({movement.product, movement.to, movement.lot}, moved, changed)))
                return rejected(ErrorKind::OutOfRange, QStringLiteral("quantity"));
        }
        std::optional<Decision> refused;
        QSet<BalanceKey> named;
        for (const auto &[key, before] : changed) {
            const Balance after = balance(key);
            if (after.onHand >= after.reserved || named.contains(key))
                continue;
            // Changed more than once, its first entry is how it was before the posting.
            named.insert(key);
            if (!refused)
                refused = rejected(ErrorKind::Short);
            refused->shortfalls.append(
                {key.product, before.available() + (after.reserved - after.onHand), before.available()});
        }
        return refused;
    }

    /// False where the sum is out of range.
    bool add(const BalanceKey &key, qint64 thousandths, Changed &changed)
    {
        Balance &balance = m_context.balances[key];
        const qint64 sum = balance.onHand.thousandths() + thousandths;
        if (!Quantity::fits(sum))
            return false;
        changed.append({key, balance});
        balance.onHand = Quantity::fromThousandths(sum);
        return true;
    }

    const QList<PostingRequest> &m_requests;
    DecisionContext &m_context;
    QHash<PostingKey, qsizetype> m_postedInBatch;
};

} // namespace

QList<Decision> decide(const QList<PostingRequest> &requests, DecisionContext &context)
{
    return Decider(requests, context).run();
}

} // namespace stockroom
