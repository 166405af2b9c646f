#include "service/ShopFixture.h"
#include "support/Campaign.h"
#include "support/TestDatabases.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;

/// One key placed by many at once is one order, and all of them are told so.
class TestSameKey final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sellsEachKeyOnce_data() { TestDatabases::addRows(); }
    void sellsEachKeyOnce();

private:
    TestDatabases m_databases;
};

namespace {

constexpr int kWorkers = 8;

/// Places every request from a thread of its own and keeps the number each key was given.
QHash<PostingKey, OrderNumber> placeAll(Shop &shop, const QList<PostingRequest> &requests)
{
    QHash<PostingKey, OrderNumber> numbers;
    QSemaphore answered;
    const Shop::DeskPtr desk = shop.makeDesk();
    QObject::connect(
        desk.get(), &OrderDesk::orderConfirmed, desk.get(),
        [&](const Receipt &receipt) {
            numbers.insert(receipt.key, receipt.number);
            answered.release();
        },
        Qt::DirectConnection);
    QObject::connect(
        desk.get(), &OrderDesk::orderRejected, desk.get(), [&](const Rejection &) { answered.release(); },
        Qt::DirectConnection);
    for (const PostingRequest &request : requests) {
        if (desk->place(request, OrderQueue::Waiting::ForRoom))
            answered.acquire();
    }
    return numbers;
}

} // namespace

void TestSameKey::sellsEachKeyOnce()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const int keys = Campaign::count(1000);
    const ProductId product = addProducts(*open, 1, 2 * keys).first();
    QList<PostingRequest> requests;
    for (int i = 0; i < keys; ++i)
        requests.append(sale(product, 1));

    QList<QHash<PostingKey, OrderNumber>> answers(kWorkers);
    std::vector<std::thread> threads;
    for (int worker = 0; worker < kWorkers; ++worker)
        threads.emplace_back([&, worker] { answers[worker] = placeAll(*open, requests); });
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(answers.first().size(), keys);
    for (const auto &answer : std::as_const(answers))
        QCOMPARE(answer, answers.first());
    QCOMPARE(open->reader().counts().result()->orders, keys);
    QCOMPARE(unitsOnHand(*open, product), keys);
    QCOMPARE(violations(open->address()), QString());
}

QTEST_GUILESS_MAIN(TestSameKey)
#include "TestSameKey.moc"
