#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUnitCost = 12'500;

/// An order of 10 P1 and 4 P2 that was sent, at 1.25 each; the supplier's tolerance is a tenth.
PurchaseNumber orderOf(Shop &shop, const QList<ProductId> &products)
{
    Supplier supplier;
    supplier.name = u"North"_s;
    supplier.tolerance = 1'000;
    PurchaseDraft draft;
    draft.supplier = shop.purchasing().save(supplier).result()->id;
    const auto cost = UnitPrice::fromTenThousandths(kUnitCost);
    draft.lines = {{products[0], Quantity::fromUnits(10), {}, cost, {}},
                   {products[1], Quantity::fromUnits(4), {}, cost, {}}};
    const auto stored = shop.purchasing().save(draft).result();
    if (!stored || !shop.purchasing().send(stored->summary.number).result())
        qFatal("not ordered");
    return stored->summary.number;
}

PostingRequest delivery(PurchaseNumber number, QList<std::pair<ProductId, qint64>> goods)
{
    PostingRequest receipt = request(PostingKind::Receipt, {});
    receipt.purchase = number;
    for (qsizetype i = 0; i < goods.size(); ++i) {
        if (goods[i].second > 0)
            receipt.lines.append(
                {goods[i].first, Quantity::fromUnits(goods[i].second), {}, {}, {}, {}, int(i) + 1});
    }
    return receipt;
}

PurchaseState stateOf(Shop &shop, PurchaseNumber number)
{
    return shop.reader().purchase(number).result()->summary.state;
}

qint64 receivedOf(Shop &shop, PurchaseNumber number, int line)
{
    return shop.reader().purchase(number).result()->lines[line].line.received.thousandths()
        / Quantity::kScale;
}

} // namespace

/// Goods that come in for purchase orders.
class TestReceiving final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesInParts_data() { TestDatabases::addRows(); }
    void comesInParts();
    void moreThanOrderedNeedsAReasonBeyondTheTolerance_data() { TestDatabases::addRows(); }
    void moreThanOrderedNeedsAReasonBeyondTheTolerance();
    void isTakenBack_data() { TestDatabases::addRows(); }
    void isTakenBack();
    void refusesWhatDoesNotFit_data() { TestDatabases::addRows(); }
    void refusesWhatDoesNotFit();
    void twoDoorsReceiveOneOrder_data() { TestDatabases::addRows(); }
    void twoDoorsReceiveOneOrder();

private:
    TestDatabases m_databases;
};

void TestReceiving::comesInParts()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 0);
    const PurchaseNumber number = orderOf(*open, products);
    WaitingDesk desk(*open);
    const PostingRequest first = delivery(number, {{products[0], 6}, {products[1], 0}});
    QVERIFY(desk.place(first).confirmed());
    QVERIFY(desk.place(first).receipt->repeated);
    QCOMPARE(stateOf(*open, number), PurchaseState::PartlyReceived);
    QCOMPARE(receivedOf(*open, number, 0), 6);
    QCOMPARE(unitsOnHand(*open, products[0]), 6);
    QVERIFY(desk.place(delivery(number, {{products[0], 4}, {products[1], 4}})).confirmed());
    QCOMPARE(stateOf(*open, number), PurchaseState::Received);
    QVERIFY(open->reader().purchase(number).result()->summary.closedAt > 0);
    // What nobody said costs what was ordered at.
    QCOMPARE(open->reader().stockValue().result()->cost, Cost::fromTenThousandths(14 * kUnitCost));
    QCOMPARE(desk.place(delivery(number, {{products[0], 1}})).errorKind(), ErrorKind::WrongState);
    QCOMPARE(violations(open->address()), QString());
}

void TestReceiving::moreThanOrderedNeedsAReasonBeyondTheTolerance()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 0);
    const PurchaseNumber number = orderOf(*open, products);
    WaitingDesk desk(*open);
    PostingRequest tooMuch = delivery(number, {{products[0], 12}});
    const Answer refused = desk.place(tooMuch);
    QCOMPARE(refused.errorKind(), ErrorKind::OverReceipt);
    QCOMPARE(refused.rejection->error.detail, u"11"_s);
    QCOMPARE(unitsOnHand(*open, products[0]), 0);
    QVERIFY(desk.place(delivery(number, {{products[0], 11}})).confirmed());
    tooMuch.key = PostingKey::generate(1);
    tooMuch.reason = Reason::Other;
    tooMuch.note = u"Taken as a present"_s;
    QVERIFY(desk.place(tooMuch).confirmed());
    QCOMPARE(receivedOf(*open, number, 0), 23);
    QCOMPARE(stateOf(*open, number), PurchaseState::PartlyReceived);
    QCOMPARE(violations(open->address()), QString());
}

void TestReceiving::isTakenBack()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 0);
    const PurchaseNumber number = orderOf(*open, products);
    WaitingDesk desk(*open);
    const Answer all = desk.place(delivery(number, {{products[0], 10}, {products[1], 4}}));
    QVERIFY(all.confirmed());
    PostingRequest back = request(PostingKind::Reversal, {});
    back.reversesPosting = all.receipt->posting;
    QVERIFY(desk.place(back).confirmed());
    QCOMPARE(stateOf(*open, number), PurchaseState::Sent);
    QCOMPARE(receivedOf(*open, number, 0), 0);
    QCOMPARE(unitsOnHand(*open, products[0]), 0);
    QCOMPARE(violations(open->address()), QString());
    // Of what was closed by hand too: it stays closed.
    const Answer some = desk.place(delivery(number, {{products[0], 2}}));
    QVERIFY(some.confirmed());
    QVERIFY(open->purchasing().close(number).result().ok());
    back.key = PostingKey::generate(1);
    back.reversesPosting = some.receipt->posting;
    QVERIFY(desk.place(back).confirmed());
    QCOMPARE(stateOf(*open, number), PurchaseState::Closed);
    QCOMPARE(receivedOf(*open, number, 0), 0);
    QCOMPARE(violations(open->address()), QString());
}

void TestReceiving::refusesWhatDoesNotFit()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 0);
    const PurchaseNumber number = orderOf(*open, products);
    WaitingDesk desk(*open);
    QCOMPARE(desk.place(delivery(PurchaseNumber(99), {{products[0], 1}})).errorKind(),
             ErrorKind::UnknownPurchase);
    QCOMPARE(desk.place(delivery(number, {{products[1], 1}})).errorKind(), ErrorKind::WrongLine);
    PostingRequest noLine = delivery(number, {{products[0], 1}});
    noLine.lines[0].purchaseLine = 0;
    QCOMPARE(desk.place(noLine).errorKind(), ErrorKind::WrongLine);
    noLine.lines[0].purchaseLine = 3;
    QCOMPARE(desk.place(noLine).errorKind(), ErrorKind::WrongLine);
    QVERIFY(open->purchasing().close(number).result().ok());
    QCOMPARE(desk.place(delivery(number, {{products[0], 1}})).errorKind(), ErrorKind::WrongState);
    QCOMPARE(unitsOnHand(*open, products[0]), 0);
}

void TestReceiving::twoDoorsReceiveOneOrder()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 0);
    const PurchaseNumber number = orderOf(*open, products);
    std::atomic_int confirmed = 0;
    std::vector<std::thread> doors;
    for (int door = 0; door < 8; ++door) {
        doors.emplace_back([&] {
            WaitingDesk desk(*open);
            for (int i = 0; i < 4; ++i)
                confirmed += desk.place(delivery(number, {{products[0], 1}})).confirmed() ? 1 : 0;
        });
    }
    for (std::thread &door : doors)
        door.join();
    // Ten were ordered and one more is let through.
    QCOMPARE(confirmed.load(), 11);
    QCOMPARE(receivedOf(*open, number, 0), 11);
    QCOMPARE(unitsOnHand(*open, products[0]), 11);
    QCOMPARE(violations(open->address()), QString());
}

QTEST_GUILESS_MAIN(TestReceiving)
#include "TestReceiving.moc"
