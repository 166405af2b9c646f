#include "service/Booking.h"
#include "service/ShopFixture.h"
#include "storage/TillStore.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// What a batch tells of itself to those who show the books.
class TestBooking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAnOrderOnce_data() { TestDatabases::addRows(); }
    void namesAnOrderOnce();

private:
    TestDatabases m_databases;
};

void TestBooking::namesAnOrderOnce()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    const PostingRequest order = sale(product, 2);
    WaitingDesk desk(*open);
    const Answer sold = desk.place(order);
    QVERIFY(sold.confirmed());
    const OrderNumber number = sold.receipt->number;
    // Asked for again and cancelled in one batch.
    const Result<Settlement> settled =
        open->writer()
            .submit([&, settings = open->settings()](Database &books) {
                const BookingContext context{settings, TillStore(books).idOf(u"another"_s),
                                             QDateTime::currentMSecsSinceEpoch()};
                return book(books, context, {order, reversalOf(number)});
            })
            .result();
    QVERIFY(settled.ok());
    QCOMPARE(settled->decisions.value(0).outcome, Decision::Outcome::Known);
    QCOMPARE(settled->decisions.value(1).outcome, Decision::Outcome::Post);
    QCOMPARE(settled->orders, QList{number});
    QCOMPARE(violations(open->address()), QString());
}

QTEST_GUILESS_MAIN(TestBooking)
#include "TestBooking.moc"
