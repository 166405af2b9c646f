#include "domain/Decision.h"

#include "domain/Allocation.h"

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
        for (auto entry = context.balances.keyBegin(); entry != context.balances.keyEnd(); ++entry)
            noteBalance(*entry);
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
            if (std::optional<Decision> refused = refuseLine(request.kind, line))
                return *refused;
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
        case PostingKind::Transfer:
            decision = decidePlain(request);
            break;
        case PostingKind::Receipt:
            decision = decideReceipt(request);
            break;
        }
        return decision.outcome == Decision::Outcome::Post ? dateAndApply(request, std::move(decision))
                                                           : decision;
    }

    /// What a line names that is not there, or not any more: at another till, a moment ago.
    std::optional<Decision> refuseLine(PostingKind kind, const RequestLine &line) const
    {
        const QString product = QString::number(line.product.value);
        const auto rules = m_context.products.constFind(line.product);
        if (rules == m_context.products.cend())
            return rejected(ErrorKind::UnknownSku, QStringLiteral("product"), product);
        // Goods still come in and are counted.
        if (kind == PostingKind::Sale && !rules->isActive)
            return rejected(ErrorKind::Archived, QStringLiteral("product"), product);
        for (const LocationId place : {line.place, line.toPlace}) {
            if (!place.isNull() && !m_context.places.contains(place))
                return rejected(ErrorKind::UnknownPlace, QStringLiteral("place"),
                                QString::number(place.value));
        }
        return std::nullopt;
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

    /// Where goods of the product lie or come to where nobody says.
    [[nodiscard]] LocationId usualPlace(ProductId product) const
    {
        const LocationId own = m_context.products.value(product).usualPlace;
        return own.isNull() ? m_context.usualPlace : own;
    }

    /// The balances a line may take from, those that come first in front: the product's usual place, the
    /// shop's, then the others.
    QList<BalanceKey> sourcesOf(const RequestLine &line)
    {
        const auto found = m_balancesOf.find(line.product);
        if (found == m_balancesOf.end())
            return {};
        if (!found->isSorted) {
            const LocationId usual = usualPlace(line.product);
            const auto rank = [&](const BalanceKey &key) {
                return key.location == usual ? 0 : key.location == m_context.usualPlace ? 1 : 2;
            };
            std::sort(found->keys.begin(), found->keys.end(), [&](const BalanceKey &a, const BalanceKey &b) {
                return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
            });
            found->isSorted = true;
        }
        if (line.place.isNull())
            return found->keys;
        QList<BalanceKey> there;
        std::copy_if(found->keys.cbegin(), found->keys.cend(), std::back_inserter(there),
                     [&line](const BalanceKey &key) { return key.location == line.place; });
        return there;
    }

    /// What lines before have claimed of balances.
    using Claims = QVarLengthArray<std::pair<BalanceKey, Quantity>, 8>;

    [[nodiscard]] Quantity unclaimed(const BalanceKey &key, const Claims &claims) const
    {
        Quantity available = balance(key).available();
        for (const auto &[claimed, quantity] : claims)
            available -= claimed == key ? quantity : Quantity();
        return available;
    }

    Decision decideSale(const PostingRequest &request)
    {
        Decision decision = candidate();
        Claims claims;
        bool anyShort = false;
        bool anyFilled = false;
        for (const RequestLine &line : request.lines) {
            QVarLengthArray<Source, 4> sources;
            for (const BalanceKey &key : sourcesOf(line))
                sources.append({key.location, key.lot, unclaimed(key, claims)});
            Quantity filled;
            for (const Take &take : allocate(line.quantity, sources)) {
                decision.movements.append({line.product, take.location, kCustomer, take.lot, take.quantity});
                claims.append({{line.product, take.location, take.lot}, take.quantity});
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

    /// Names each product that is short, with what was wanted in all lines together, those that name a place
    /// by themselves.
    Decision shortSale(const PostingRequest &request)
    {
        Decision decision = rejected(ErrorKind::Short);
        QList<std::pair<Shortfall, LocationId>> wanted;
        for (const RequestLine &line : request.lines) {
            const auto same = std::find_if(wanted.begin(), wanted.end(), [&](const auto &entry) {
                return entry.first.product == line.product && entry.second == line.place;
            });
            if (same != wanted.end()) {
                same->first.wanted += line.quantity;
                continue;
            }
            Quantity available;
            for (const BalanceKey &key : sourcesOf(line))
                available += balance(key).available();
            wanted.append({{line.product, line.quantity, available}, line.place});
        }
        for (const auto &[shortfall, place] : wanted) {
            if (shortfall.wanted > shortfall.available)
                decision.shortfalls.append(shortfall);
        }
        // Lines with and without a place may be short together only.
        if (decision.shortfalls.isEmpty())
            decision.shortfalls.append(wanted.first().first);
        return decision;
    }

    Decision decideReversal(const PostingRequest &request)
    {
        const bool isOrder = request.reversesPosting.isNull();
        const QString number =
            QString::number(isOrder ? request.reverses.value : request.reversesPosting.value);
        const QString field = isOrder ? QStringLiteral("number") : QStringLiteral("posting");
        const auto posting = m_context.reversible.constFind(m_context.targets.value(targetOf(request)));
        if (posting == m_context.reversible.cend())
            return rejected(isOrder ? ErrorKind::UnknownOrder : ErrorKind::UnknownPosting, field, number);
        if (posting->reversed)
            return rejected(ErrorKind::AlreadyReversed, field, number);
        Decision decision = candidate();
        decision.reverses = posting->posting;
        decision.cancels = posting->order;
        decision.links = posting->links;
        for (const MovementDraft &movement : posting->movements) {
            MovementDraft back = movement;
            std::swap(back.from, back.to);
            decision.movements.append(back);
        }
        return decision;
    }

    Decision decidePlain(const PostingRequest &request) const
    {
        Decision decision = candidate();
        for (const RequestLine &line : request.lines) {
            const LocationId place = line.place.isNull() ? usualPlace(line.product) : line.place;
            const Quantity quantity = line.quantity.isPositive() ? line.quantity : -line.quantity;
            const auto [from, to] = endsOf(request.kind, line, place);
            if (from == to)
                return rejected(ErrorKind::SamePlace, QStringLiteral("place"));
            decision.movements.append({line.product, from, to, kNoLot, quantity});
        }
        return decision;
    }

    Decision decideReceipt(const PostingRequest &request)
    {
        Decision decision = decidePlain(request);
        if (request.purchase.isNull() || decision.outcome != Decision::Outcome::Post)
            return decision;
        const QString number = QString::number(request.purchase.value);
        const auto purchase = m_context.purchases.constFind(request.purchase);
        if (purchase == m_context.purchases.cend())
            return rejected(ErrorKind::UnknownPurchase, QStringLiteral("number"), number);
        if (!allows(purchase->state, PurchaseAct::Receive))
            return rejected(ErrorKind::WrongState, QStringLiteral("receive"), number);
        // On a copy: several lines may be of one line of the order.
        ReceivedPurchase received = *purchase;
        for (qsizetype i = 0; i < request.lines.size(); ++i) {
            const RequestLine &line = request.lines[i];
            PurchaseLine *ordered = received.line(line.purchaseLine);
            const QString where = QStringLiteral("line %1").arg(i + 1);
            if (!ordered || ordered->product != line.product)
                return rejected(ErrorKind::WrongLine, where, QString::number(line.purchaseLine));
            const Quantity most = received.mayStillCome(*ordered);
            if (line.quantity > most && request.reason == Reason::None)
                return rejected(ErrorKind::OverReceipt, where, most.toText());
            if (!Quantity::fits(ordered->received.thousandths() + line.quantity.thousandths()))
                return rejected(ErrorKind::OutOfRange, where, line.quantity.toText());
            ordered->received += line.quantity;
            decision.links.append({request.purchase, line.purchaseLine});
        }
        return decision;
    }

    /// Counts what came for purchase orders, or was taken back again.
    void receive(const Decision &decision, bool isTakenBack)
    {
        for (qsizetype i = 0; i < decision.links.size(); ++i) {
            const auto purchase = m_context.purchases.find(decision.links[i].purchase);
            PurchaseLine *line =
                purchase == m_context.purchases.end() ? nullptr : purchase->line(decision.links[i].line);
            if (!line)
                continue;
            const Quantity quantity = decision.movements[i].quantity;
            line->received += isTakenBack ? -std::min(quantity, line->received) : quantity;
            purchase->settle();
        }
    }

    static std::pair<LocationId, LocationId> endsOf(PostingKind kind, const RequestLine &line,
                                                    LocationId place)
    {
        switch (kind) {
        case PostingKind::Opening:
        case PostingKind::Receipt:
            return {kSupplier, place};
        case PostingKind::Return:
            return {kCustomer, place};
        case PostingKind::Transfer:
            return {place, line.toPlace};
        default:
            return line.quantity.isPositive() ? std::pair(kFound, place) : std::pair(place, kLoss);
        }
    }

    /// The balances a posting has changed, as they were before, in the order of the changes, and likewise
    /// what its products had cost.
    struct Changed {
        QVarLengthArray<std::pair<BalanceKey, Balance>, 8> balances;
        QVarLengthArray<std::pair<ProductId, CostLayers>, 4> costs;
    };

    /// Dates the posting no earlier than any of its balances and carries its movements out on them; refuses
    /// it whole, and puts everything back, where one would end below what is reserved.
    Decision dateAndApply(const PostingRequest &request, Decision decision)
    {
        Changed changed;
        std::optional<Decision> refused = apply(request, decision.movements, changed);
        qint64 earliest = 0;
        for (const auto &[key, before] : changed.balances)
            earliest = std::max(earliest, before.lastHappenedAt);
        if (!refused && request.happenedAt && *request.happenedAt < earliest) {
            refused = rejected(ErrorKind::DatedBeforeLastMovement, QStringLiteral("date"),
                               QString::number(*request.happenedAt));
        }
        if (refused) {
            putBack(changed);
            return *std::move(refused);
        }
        decision.happenedAt = request.happenedAt.value_or(std::max(m_context.now, earliest));
        for (const auto &[key, before] : changed.balances)
            m_context.balances[key].lastHappenedAt = decision.happenedAt;
        const bool isReversal = request.kind == PostingKind::Reversal;
        if (isReversal)
            m_context.reversible[decision.reverses].reversed = true;
        receive(decision, isReversal);
        return decision;
    }

    void putBack(const Changed &changed)
    {
        for (auto entry = changed.balances.crbegin(); entry != changed.balances.crend(); ++entry)
            m_context.balances.insert(entry->first, entry->second);
        for (auto entry = changed.costs.crbegin(); entry != changed.costs.crend(); ++entry)
            m_context.costs.insert(entry->first, entry->second);
    }

    /// Carries movements out and says what each cost; what it tells is why that can not stay.
    std::optional<Decision> apply(const PostingRequest &request, QList<MovementDraft> &movements,
                                  Changed &changed)
    {
        for (MovementDraft &movement : movements) {
            const qint64 moved = movement.quantity.thousandths();
            if ((isInternal(movement.from)
                 && !add({movement.product, movement.from, movement.lot}, -moved, changed))
                || (isInternal(movement.to)
                    && !add({movement.product, movement.to, movement.lot}, moved, changed)))
                return rejected(ErrorKind::OutOfRange, QStringLiteral("quantity"));
        }
        if (std::optional<Decision> refused = shortBalances(changed))
            return refused;
        for (const CostMove::Direction direction : kCostOrder) {
            for (qsizetype i = 0; i < movements.size(); ++i) {
                if (directionOf(movements[i].from, movements[i].to) == direction
                    && !applyCost(movements[i], costMoveOf(request, direction, movements[i], i), changed))
                    return rejected(ErrorKind::OutOfRange, QStringLiteral("cost"));
            }
        }
        return std::nullopt;
    }

    /// Those that end below what is reserved of them.
    std::optional<Decision> shortBalances(const Changed &changed) const
    {
        std::optional<Decision> refused;
        QSet<BalanceKey> named;
        for (const auto &[key, before] : changed.balances) {
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

    /// What the movement is to the stock of its product. Only what is bought, or there to begin with, costs
    /// what somebody says.
    CostMove costMoveOf(const PostingRequest &request, CostMove::Direction direction,
                        const MovementDraft &movement, qsizetype index) const
    {
        CostMove move{direction, movement.quantity};
        if (request.kind == PostingKind::Reversal)
            move.takesBack = movement.cost;
        else if (costIsTold(request.kind))
            move.told = toldCost(request, request.lines[index]);
        return move;
    }

    /// What somebody said, or else what it was ordered at; where nothing of it is there to tell, what the
    /// catalogue says.
    std::optional<Cost> toldCost(const PostingRequest &request, const RequestLine &line) const
    {
        if (line.cost)
            return line.cost;
        const ReceivedPurchase purchase = m_context.purchases.value(request.purchase);
        if (const PurchaseLine *ordered = purchase.line(line.purchaseLine))
            return costAt(line.quantity, ordered->cost);
        return m_context.costs.value(line.product).quantity().isPositive()
            ? std::nullopt
            : costAt(line.quantity, m_context.products.value(line.product).cost);
    }

    static std::optional<Cost> costAt(Quantity quantity, UnitPrice each)
    {
        const Result<Cost> cost = Cost::of(quantity, each);
        return cost ? std::optional(cost.value()) : std::nullopt;
    }

    /// Takes the movement's goods out of the layers, or puts them in, and says what they cost. False where
    /// that is out of range.
    bool applyCost(MovementDraft &movement, const CostMove &move, Changed &changed)
    {
        auto found = m_context.costs.find(movement.product);
        if (found == m_context.costs.end())
            found = m_context.costs.insert(movement.product, CostLayers(m_context.costMethod));
        changed.costs.append({movement.product, *found});
        const std::optional<Cost> cost = found->move(move);
        movement.cost = cost.value_or(Cost());
        return cost.has_value();
    }

    /// False where the sum is out of range.
    bool add(const BalanceKey &key, qint64 thousandths, Changed &changed)
    {
        auto balance = m_context.balances.find(key);
        if (balance == m_context.balances.end()) {
            balance = m_context.balances.insert(key, {});
            noteBalance(key);
        }
        const qint64 sum = balance->onHand.thousandths() + thousandths;
        if (!Quantity::fits(sum))
            return false;
        changed.balances.append({key, *balance});
        balance->onHand = Quantity::fromThousandths(sum);
        return true;
    }

    void noteBalance(const BalanceKey &key)
    {
        BalancesOf &balances = m_balancesOf[key.product];
        balances.keys.append(key);
        balances.isSorted = balances.keys.size() == 1;
    }

    /// The balances of one product.
    struct BalancesOf {
        QList<BalanceKey> keys;
        bool isSorted = false;
    };

    const QList<PostingRequest> &m_requests;
    DecisionContext &m_context;
    QHash<PostingKey, qsizetype> m_postedInBatch;
    QHash<ProductId, BalancesOf> m_balancesOf;
};

} // namespace

QList<Decision> decide(const QList<PostingRequest> &requests, DecisionContext &context)
{
    return Decider(requests, context).run();
}

} // namespace stockroom
