#include "domain/Allocation.h"
#include "domain/Decision.h"
#include "support/Property.h"

using namespace stockroom;

namespace {

constexpr int kProducts = 4;

/// The plainest possible shop: a number a product, and the sets of what was seen.
struct Model {
    std::array<qint64, kProducts + 1> stock{};
    QHash<QByteArray, int> posted;
};

PostingRequest drawRequest(int index)
{
    PostingRequest request;
    // Few keys, so that some come twice in a batch, with equal or other content.
    request.key = PostingKey::derive(QStringLiteral("model"), QString::number(*rc::gen::inRange(0, 12)));
    request.kind = *rc::gen::element(PostingKind::Sale, PostingKind::Sale, PostingKind::Sale,
                                     PostingKind::Return, PostingKind::Adjustment, PostingKind::Opening);
    request.fill = *rc::gen::element(FillPolicy::AllOrNothing, FillPolicy::TakeWhatThereIs);
    const int lines = *rc::gen::inRange(1, 4);
    for (int i = 0; i < lines; ++i) {
        qint64 units = *rc::gen::inRange(1, 6);
        if (request.kind == PostingKind::Adjustment && *rc::gen::arbitrary<bool>())
            units = -units;
        request.lines.append(
            {ProductId(*rc::gen::inRange(1, kProducts + 1)), Quantity::fromUnits(units), {}});
    }
    Q_UNUSED(index)
    return request;
}

/// What the request does to the model; nullopt where it must be refused.
std::optional<std::array<qint64, kProducts + 1>> applied(const Model &model, const PostingRequest &request)
{
    auto stock = model.stock;
    bool anything = false;
    for (const RequestLine &line : request.lines) {
        qint64 &on = stock[static_cast<size_t>(line.product.value)];
        qint64 change = line.quantity.thousandths();
        if (request.kind == PostingKind::Sale) {
            if (request.fill == FillPolicy::TakeWhatThereIs)
                change = std::min(change, on);
            anything = anything || change > 0;
            change = -change;
        }
        on += change;
    }
    if (request.kind == PostingKind::Sale && !anything)
        return std::nullopt;
    if (std::any_of(stock.begin(), stock.end(), [](qint64 on) { return on < 0; }))
        return std::nullopt;
    return stock;
}

} // namespace

/// decide() against a model, and allocate() against its promise.
class TestDecision final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheModel();
    void rejectedRequestsTakeNothingWithThem();
    void sellsNothingThatIsArchived();
    void allocationTakesInOrderAndNeverTooMuch();
    void reservedGoodsAreNotSold();
    void aReversalMayHappenOnceInABatch();
};

void TestDecision::agreesWithTheModel()
{
    CHECK_PROPERTY("batch against model", [] {
        Model model;
        DecisionContext context;
        context.now = 1000;
        for (qint64 product = 1; product <= kProducts; ++product) {
            const qint64 units = *rc::gen::inRange(0, 10);
            context.products.insert(ProductId(product), true);
            if (units > 0) {
                context.balances.insert({ProductId(product), kShopFloor, kNoLot},
                                        {Quantity::fromUnits(units), {}, 0, true});
            }
            model.stock[static_cast<size_t>(product)] = units * Quantity::kScale;
        }
        QList<PostingRequest> requests;
        const int count = *rc::gen::inRange(1, 15);
        for (int i = 0; i < count; ++i)
            requests.append(drawRequest(i));

        const QList<Decision> decisions = decide(requests, context);
        RC_ASSERT(decisions.size() == requests.size());
        QHash<PostingKey, QByteArray> posted;
        for (int i = 0; i < count; ++i) {
            const PostingRequest &request = requests[i];
            const Decision &decision = decisions[i];
            if (posted.contains(request.key)) {
                const bool same = posted.value(request.key) == request.fingerprint();
                RC_ASSERT(decision.outcome == (same ? Decision::Outcome::Repeat : Decision::Outcome::Reject));
                RC_ASSERT(same || decision.error.kind == ErrorKind::KeyConflict);
                continue;
            }
            const auto after = applied(model, request);
            RC_ASSERT((decision.outcome == Decision::Outcome::Post) == after.has_value());
            if (!after) {
                RC_ASSERT(decision.error.kind == ErrorKind::Short);
                RC_ASSERT(!decision.shortfalls.isEmpty());
                continue;
            }
            model.stock = *after;
            posted.insert(request.key, request.fingerprint());
        }
        for (qint64 product = 1; product <= kProducts; ++product) {
            const Balance balance = context.balances.value({ProductId(product), kShopFloor, kNoLot});
            RC_ASSERT(balance.onHand.thousandths() == model.stock[static_cast<size_t>(product)]);
        }
    });
}

void TestDecision::rejectedRequestsTakeNothingWithThem()
{
    DecisionContext context;
    const ProductId product(1);
    context.products.insert(product, true);
    context.balances.insert({product, kShopFloor, kNoLot}, {Quantity::fromUnits(5), {}, 0, true});
    QList<PostingRequest> requests;
    for (const qint64 units : {4, 2, 1}) {
        PostingRequest request;
        request.key = PostingKey::generate(1);
        request.lines.append({product, Quantity::fromUnits(units), {}});
        requests.append(request);
    }
    const QList<Decision> decisions = decide(requests, context);
    QCOMPARE(decisions[0].outcome, Decision::Outcome::Post);
    QCOMPARE(decisions[1].outcome, Decision::Outcome::Reject);
    const QList<Shortfall> expected{{product, Quantity::fromUnits(2), Quantity::fromUnits(1)}};
    QCOMPARE(decisions[1].shortfalls, expected);
    QCOMPARE(decisions[2].outcome, Decision::Outcome::Post);
}

void TestDecision::sellsNothingThatIsArchived()
{
    const ProductId product(1);
    DecisionContext context;
    context.products.insert(product, false);
    PostingRequest request;
    request.key = PostingKey::generate(1);
    request.lines = {{product, Quantity::fromUnits(1), {}}};
    request.kind = PostingKind::Opening;
    QCOMPARE(decide({request}, context).first().outcome, Decision::Outcome::Post);
    request.key = PostingKey::generate(2);
    request.kind = PostingKind::Sale;
    const Decision decision = decide({request}, context).first();
    QCOMPARE(decision.outcome, Decision::Outcome::Reject);
    QCOMPARE(decision.error.kind, ErrorKind::Archived);
}

void TestDecision::allocationTakesInOrderAndNeverTooMuch()
{
    CHECK_PROPERTY("allocate", [](const std::vector<unsigned short> &amounts, unsigned int wantedUnits) {
        std::vector<Source> sources;
        qint64 all = 0;
        for (size_t i = 0; i < amounts.size(); ++i) {
            sources.push_back({LocationId(qint64(i) + 1), kNoLot, Quantity::fromUnits(amounts[i])});
            all += amounts[i];
        }
        const qint64 wanted = wantedUnits % 100'000;
        const Takes takes = allocate(Quantity::fromUnits(wanted), sources);
        qint64 taken = 0;
        for (qsizetype i = 0; i < takes.size(); ++i) {
            const qint64 units = takes[i].quantity.thousandths() / Quantity::kScale;
            const auto source = static_cast<size_t>(takes[i].location.value - 1);
            RC_ASSERT(units > 0);
            RC_ASSERT(units <= amounts[source]);
            // Whatever comes later is touched only when this one is used up.
            RC_ASSERT(i + 1 == takes.size() || units == amounts[source]);
            taken += units;
        }
        RC_ASSERT(taken == std::min(wanted, all));
    });
}

void TestDecision::reservedGoodsAreNotSold()
{
    DecisionContext context;
    const ProductId product(1);
    context.products.insert(product, true);
    context.balances.insert({product, kShopFloor, kNoLot},
                            {Quantity::fromUnits(5), Quantity::fromUnits(3), 0, true});
    PostingRequest request;
    request.key = PostingKey::generate(1);
    request.lines.append({product, Quantity::fromUnits(3), {}});
    PostingRequest loss = request;
    loss.key = PostingKey::generate(1);
    loss.kind = PostingKind::Adjustment;
    loss.lines[0].quantity = Quantity::fromUnits(-3);
    const QList<Decision> decisions = decide({request, loss}, context);
    QCOMPARE(decisions[0].error.kind, ErrorKind::Short);
    QCOMPARE(decisions[1].error.kind, ErrorKind::Short);
    const QList<Shortfall> expected{{product, Quantity::fromUnits(3), Quantity::fromUnits(2)}};
    QCOMPARE(decisions[0].shortfalls, expected);
    QCOMPARE(decisions[1].shortfalls, expected);
}

void TestDecision::aReversalMayHappenOnceInABatch()
{
    DecisionContext context;
    const ProductId product(1);
    const OrderNumber number(10001);
    context.products.insert(product, true);
    context.balances.insert({product, kShopFloor, kNoLot}, {Quantity::fromUnits(5), {}, 0, true});
    context.reversible.insert(
        number, {PostingId(7), {{product, kShopFloor, kCustomer, kNoLot, Quantity::fromUnits(2)}}});
    PostingRequest reversal;
    reversal.kind = PostingKind::Reversal;
    reversal.reverses = number;
    reversal.key = PostingKey::generate(1);
    PostingRequest second = reversal;
    second.key = PostingKey::generate(1);
    const QList<Decision> decisions = decide({reversal, second, reversal}, context);
    QCOMPARE(decisions[0].outcome, Decision::Outcome::Post);
    QCOMPARE(decisions[0].reverses, PostingId(7));
    QCOMPARE(decisions[1].error.kind, ErrorKind::AlreadyReversed);
    QCOMPARE(decisions[2].outcome, Decision::Outcome::Repeat);
    const BalanceKey key{product, kShopFloor, kNoLot};
    QCOMPARE(context.balances.value(key).onHand, Quantity::fromUnits(7));
}

QTEST_GUILESS_MAIN(TestDecision)
#include "TestDecision.moc"
