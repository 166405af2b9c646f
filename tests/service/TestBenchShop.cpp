#include "service/BenchShop.h"
#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

using namespace Qt::StringLiterals;
using namespace stockroom;
using namespace stockroom::test;

/// The big shop to measure on: as big as was asked for, and its books hold.
class TestBenchShop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAsBigAsAskedForAndHolds_data() { TestDatabases::addRows(); }
    void isAsBigAsAskedForAndHolds();
    void leavesNothingWhenItIsCancelled_data() { TestDatabases::addRows(); }
    void leavesNothingWhenItIsCancelled();
    void refusesASizeOutOfRange();

private:
    TestDatabases m_databases;
};

void TestBenchShop::isAsBigAsAskedForAndHolds()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    BenchShop::Size size;
    size.products = 1500;
    size.movements = 2400;
    QSet<BenchShop::Stage> stages;
    const Result<void> made = BenchShop::make(
        address, size, nullptr, [&stages](BenchShop::Stage stage, qint64, qint64) { stages.insert(stage); });
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
    QCOMPARE(stages.size(), 3);

    const std::unique_ptr<ShopReader> reader = std::move(Shop::openReader(address)).value();
    QCOMPARE(reader->counts().result()->products, size.products);
    QCOMPARE(violations(address), QString());
    ListQuery inStock;
    inStock.conditions.append({u"on_hand"_s, ColumnCondition::Kind::NotEmpty, {}, {}, {}, {}});
    const qint64 stocked = reader->rowCount(ListKind::Products, inStock).result().value();
    // Nine in ten, less what was sold out.
    QVERIFY2(stocked > 1300 && stocked <= 1350, qPrintable(QString::number(stocked)));
}

void TestBenchShop::leavesNothingWhenItIsCancelled()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    BenchShop::Size size;
    size.products = 100;
    size.movements = 100;
    std::atomic_bool cancelled = false;
    const Result<void> made =
        BenchShop::make(address, size, &cancelled, [&cancelled](BenchShop::Stage stage, qint64, qint64) {
            cancelled = stage == BenchShop::Stage::Orders;
        });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QVERIFY(Shop::create(address, {}).ok());
}

void TestBenchShop::refusesASizeOutOfRange()
{
    for (const auto &[products, movements] :
         {std::pair<qint64, qint64>{0, 1}, {-1, 1}, {1, -1}, {BenchShop::Size::kMost + 1, 1}}) {
        BenchShop::Size size;
        size.products = products;
        size.movements = movements;
        QCOMPARE(size.validated().error().kind, ErrorKind::OutOfRange);
    }
}

QTEST_GUILESS_MAIN(TestBenchShop)
#include "TestBenchShop.moc"
