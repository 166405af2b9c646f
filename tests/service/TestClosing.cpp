#include "service/AnswerBook.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;

/// What ends while something is still under way: a desk, the shop, the loss of its database.
class TestClosing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void booksWhatADeskLeavesBehind_data() { TestDatabases::addRows(); }
    void booksWhatADeskLeavesBehind();
    void finishesWhatWasSubmittedBeforeItEnds();

private:
    TestDatabases m_databases;
};

void TestClosing::booksWhatADeskLeavesBehind()
{
    FETCH_SHOP(m_databases, shop);
    constexpr int kOrders = 500;
    auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, kOrders).first();
    {
        const Shop::DeskPtr desk = open->makeDesk();
        for (int i = 0; i < kOrders; ++i)
            QVERIFY(desk->place(sale(product, 1)).ok());
    }
    // Nobody hears the answers, but room for them was taken: closing must not wait for ever.
    open->close();
    QCOMPARE(unitsOnHand(*open, product), 0);
    open.reset();
    QCOMPARE(storedKeys(addressOf(shop)).size(), kOrders);
    QCOMPARE(violations(addressOf(shop)), QString());
}

void TestClosing::finishesWhatWasSubmittedBeforeItEnds()
{
    const QString shop = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
    auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    for (int round = 0; round < 50; ++round) {
        const PostingRequest order = sale(product, 1);
        QFuture<Result<void>> saved = open->drafts().save(order);
        open.reset();
        QVERIFY(saved.isFinished() && !saved.isCanceled() && saved.result().ok());
        open = std::move(Shop::open(addressOf(shop))).value();
        QCOMPARE(open->drafts().all().result()->size(), round + 1);
    }
}

QTEST_GUILESS_MAIN(TestClosing)
#include "TestClosing.moc"
