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
    void aSaleTakesFromTheUsualPlaceFirstAndThenFromTheOthers();
    void aSaleOfANamedPlaceTakesFromNowhereElse();
    void aTransferMovesGoodsAndCostsNothing();
    void placesThatAreNotThereAreRefused();
    void whatIsUndoneCostsWhatItHadCost();
    void aRefusedRequestLeavesTheCostsAsTheyWere();
    void whatComesInIsThereForWhatLeavesInTheSamePosting();
    void whatIsSoldAsFarAsItGoesNamesNoPlace();
};

void TestDecision::agreesWithTheModel()
{
    CHECK_PROPERTY("batch against model", [] {
        Model model;
        DecisionContext context;
        context.now = 1000;
        for (qint64 product = 1; product <= kProducts; ++product) {
            const qint64 units = *rc::gen::inRange(0, 10);
            context.products.insert(ProductId(product), {true, {}});
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
    context.products.insert(product, {true, {}});
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
    context.products.insert(product, {false, {}});
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
    context.products.insert(product, {true, {}});
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
    context.products.insert(product, {true, {}});
    context.balances.insert({product, kShopFloor, kNoLot}, {Quantity::fromUnits(5), {}, 0, true});
    context.targets.insert({number, {}}, PostingId(7));
    context.reversible.insert(
        PostingId(7),
        {PostingId(7), {{product, kShopFloor, kCustomer, kNoLot, Quantity::fromUnits(2)}}, false, number});
    PostingRequest reversal;
    reversal.kind = PostingKind::Reversal;
    reversal.reverses = number;
    reversal.key = PostingKey::generate(1);
    PostingRequest second = reversal;
    second.key = PostingKey::generate(1);
    const QList<Decision> decisions = decide({reversal, second, reversal}, context);
    QCOMPARE(decisions[0].outcome, Decision::Outcome::Post);
    QCOMPARE(decisions[0].reverses, PostingId(7));
    QCOMPARE(decisions[0].cancels, number);
    QCOMPARE(decisions[1].error.kind, ErrorKind::AlreadyReversed);
    QCOMPARE(decisions[2].outcome, Decision::Outcome::Repeat);
    const BalanceKey key{product, kShopFloor, kNoLot};
    QCOMPARE(context.balances.value(key).onHand, Quantity::fromUnits(7));
}

namespace {

constexpr LocationId kStore{kFirstPlaceId};
constexpr LocationId kCellar{kFirstPlaceId + 1};
const ProductId kTea(1);

/// A shop with tea on the floor, in the store and in the cellar, `units` of each.
DecisionContext teaShop(qint64 floor, qint64 store, qint64 cellar)
{
    DecisionContext context;
    context.now = 1000;
    context.products.insert(kTea, {true, kStore});
    context.places = {kShopFloor, kStore, kCellar};
    CostLayers layers(context.costMethod);
    for (const auto &[place, units] : {std::pair(kShopFloor, floor), {kStore, store}, {kCellar, cellar}}) {
        context.balances.insert({kTea, place, kNoLot}, {Quantity::fromUnits(units), {}, 0, true});
        if (units > 0)
            (void)layers.add(Quantity::fromUnits(units), Cost::fromTenThousandths(units * 20'000));
    }
    context.costs.insert(kTea, layers);
    return context;
}

PostingRequest act(PostingKind kind, const RequestLine &line)
{
    PostingRequest request;
    request.key = PostingKey::generate(1);
    request.kind = kind;
    request.lines = {line};
    return request;
}

RequestLine tea(qint64 units, LocationId place = {}, LocationId to = {})
{
    return {kTea, Quantity::fromUnits(units), {}, place, to, {}};
}

Quantity teaAt(const DecisionContext &context, LocationId place)
{
    return context.balances.value({kTea, place, kNoLot}).onHand;
}

} // namespace

void TestDecision::aSaleTakesFromTheUsualPlaceFirstAndThenFromTheOthers()
{
    DecisionContext context = teaShop(3, 2, 10);
    const Decision decision = decide({act(PostingKind::Sale, tea(6))}, context).first();
    QCOMPARE(decision.outcome, Decision::Outcome::Post);
    QCOMPARE(decision.movements.size(), 3);
    QCOMPARE(decision.movements[0].from, kStore);
    QCOMPARE(decision.movements[1].from, kShopFloor);
    QCOMPARE(decision.movements[2].from, kCellar);
    QCOMPARE(teaAt(context, kCellar), Quantity::fromUnits(9));
    QCOMPARE(context.costs.value(kTea).cost(), Cost::fromTenThousandths(9 * 20'000));
}

void TestDecision::aSaleOfANamedPlaceTakesFromNowhereElse()
{
    DecisionContext context = teaShop(3, 2, 10);
    const Decision decision = decide({act(PostingKind::Sale, tea(6, kShopFloor))}, context).first();
    QCOMPARE(decision.error.kind, ErrorKind::Short);
    const QList<Shortfall> expected{{kTea, Quantity::fromUnits(6), Quantity::fromUnits(3)}};
    QCOMPARE(decision.shortfalls, expected);
    QCOMPARE(teaAt(context, kCellar), Quantity::fromUnits(10));
}

void TestDecision::aTransferMovesGoodsAndCostsNothing()
{
    DecisionContext context = teaShop(0, 5, 0);
    const CostLayers before = context.costs.value(kTea);
    const QList<Decision> decisions = decide({act(PostingKind::Transfer, tea(3, {}, kCellar)),
                                              act(PostingKind::Transfer, tea(3, kStore, kCellar)),
                                              act(PostingKind::Transfer, tea(1, {}, kStore))},
                                             context);
    QCOMPARE(decisions[0].outcome, Decision::Outcome::Post);
    QCOMPARE(decisions[0].movements.first().cost, Cost());
    QCOMPARE(decisions[1].error.kind, ErrorKind::Short);
    QCOMPARE(decisions[2].error.kind, ErrorKind::SamePlace);
    QCOMPARE(teaAt(context, kStore), Quantity::fromUnits(2));
    QCOMPARE(teaAt(context, kCellar), Quantity::fromUnits(3));
    QCOMPARE(context.costs.value(kTea), before);
}

void TestDecision::placesThatAreNotThereAreRefused()
{
    DecisionContext context = teaShop(1, 1, 1);
    const LocationId elsewhere(kFirstPlaceId + 9);
    for (const PostingRequest &request :
         {act(PostingKind::Receipt, tea(1, elsewhere)), act(PostingKind::Transfer, tea(1, kStore, elsewhere)),
          act(PostingKind::Sale, tea(1, kCustomer))})
        QCOMPARE(decide({request}, context).first().error.kind, ErrorKind::UnknownPlace);
}

void TestDecision::whatIsUndoneCostsWhatItHadCost()
{
    DecisionContext context = teaShop(4, 0, 0);
    const CostLayers before = context.costs.value(kTea);
    RequestLine dear = tea(2, kShopFloor);
    dear.cost = Cost::fromTenThousandths(70'000);
    const Decision receipt = decide({act(PostingKind::Receipt, dear)}, context).first();
    QCOMPARE(receipt.movements.first().cost, *dear.cost);
    QCOMPARE(context.costs.value(kTea).cost(), Cost::fromTenThousandths(150'000));
    const PostingId posting(9);
    context.targets.insert({{}, posting}, posting);
    context.reversible.insert(posting, {posting, receipt.movements});
    PostingRequest reversal = act(PostingKind::Reversal, {});
    reversal.lines.clear();
    reversal.reversesPosting = posting;
    const Decision undone = decide({reversal}, context).first();
    QCOMPARE(undone.outcome, Decision::Outcome::Post);
    QCOMPARE(undone.movements.first().to, kSupplier);
    QCOMPARE(undone.movements.first().cost, *dear.cost);
    QVERIFY(undone.cancels.isNull());
    QCOMPARE(context.costs.value(kTea), before);
}

void TestDecision::aRefusedRequestLeavesTheCostsAsTheyWere()
{
    DecisionContext context = teaShop(4, 0, 0);
    context.balances[{kTea, kShopFloor, kNoLot}].lastHappenedAt = 500;
    const CostLayers before = context.costs.value(kTea);
    PostingRequest late = act(PostingKind::Receipt, tea(2, kShopFloor));
    late.happenedAt = 400;
    QCOMPARE(decide({late}, context).first().error.kind, ErrorKind::DatedBeforeLastMovement);
    QCOMPARE(context.costs.value(kTea), before);
    QCOMPARE(teaAt(context, kShopFloor), Quantity::fromUnits(4));
}

void TestDecision::whatComesInIsThereForWhatLeavesInTheSamePosting()
{
    DecisionContext context = teaShop(0, 0, 0);
    PostingRequest both = act(PostingKind::Adjustment, tea(-3, kShopFloor));
    both.lines.append(tea(5, kShopFloor));
    QCOMPARE(decide({both}, context).first().outcome, Decision::Outcome::Post);
    QCOMPARE(teaAt(context, kShopFloor), Quantity::fromUnits(2));
    QCOMPARE(context.costs.value(kTea).quantity(), Quantity::fromUnits(2));
}

void TestDecision::whatIsSoldAsFarAsItGoesNamesNoPlace()
{
    PostingRequest part = act(PostingKind::Sale, tea(3, kStore));
    QVERIFY(part.validated({}).ok());
    part.fill = FillPolicy::TakeWhatThereIs;
    QCOMPARE(part.validated({}).error().kind, ErrorKind::UnknownPlace);
    part.lines[0].place = {};
    QVERIFY(part.validated({}).ok());
}

QTEST_GUILESS_MAIN(TestDecision)
#include "TestDecision.moc"
