#include "load/LoadHere.h"
#include "load/LoadJson.h"
#include "service/ShopFixture.h"
#include "support/Campaign.h"
#include "support/CommitProxy.h"
#include "support/ShopLists.h"
#include "support/TestDatabases.h"

#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

using namespace stockroom;
using namespace stockroom::test;

/// The load on a named shop itself: what it acknowledges is stored, and what it stored is acknowledged.
class TestLoadHere final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgesWhatIsStored_data() { TestDatabases::addRows(); }
    void acknowledgesWhatIsStored();
    void countsPartsOfUnits_data() { TestDatabases::addRows(); }
    void countsPartsOfUnits();
    void countsTheBatchOfItsLastOrder();
    void refusesAShopWithoutStock();
    void stopsWhenItCanNotAcknowledge();
    void endsWhereNobodyAnswers();

private:
    TestDatabases m_databases;
};

namespace {

LoadPlan smallPlan()
{
    LoadPlan plan;
    plan.orders = 500;
    plan.products = 3;
    plan.linesPerOrder = 2;
    plan.inFlight = 32;
    return plan;
}

} // namespace

void TestLoadHere::acknowledgesWhatIsStored()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    (void)addProducts(*open, 3, 200);
    QTemporaryFile acks;
    QVERIFY(acks.open());
    const std::atomic_bool stop = false;

    const Result<LoadResult> result = loadHere(*open, smallPlan(), acks.handle(), stop);
    QVERIFY(result.ok());
    QCOMPARE(result->confirmed + result->rejected, 500);
    QVERIFY(result->confirmed >= 200);
    QVERIFY(result->confirmed <= 300);
    QCOMPARE(loadVerdictName(result->verdict), QStringLiteral("exact"));
    QCOMPARE(result->stockExpected, result->stockActual);
    QCOMPARE(result->stockActual, 600 - 2 * result->confirmed);

    QVERIFY(acks.seek(0));
    QSet<QByteArray> keys;
    while (!acks.atEnd())
        keys.insert(acks.readLine().trimmed());
    QCOMPARE(keys.size(), result->confirmed);
    const QList<OrderSummary> orders = allOrders(open->reader());
    QCOMPARE(orders.size(), result->confirmed);
    for (const OrderSummary &order : orders)
        QVERIFY(keys.contains(order.key.text().toLatin1()));
    QCOMPARE(violations(open->address()), QString());
}

/// The shop's own goods may be counted in parts of a unit, though a load takes whole ones.
void TestLoadHere::countsPartsOfUnits()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 2, 10);
    WaitingDesk desk(*open);
    PostingRequest more = request(PostingKind::Opening, {});
    for (const ProductId product : products)
        more.lines.append({product, Quantity::fromThousandths(375), {}});
    QVERIFY(desk.place(more).confirmed());
    LoadPlan plan = smallPlan();
    plan.orders = 20;
    plan.linesPerOrder = 1;
    const std::atomic_bool stop = false;
    const Result<LoadResult> result = loadHere(*open, plan, -1, stop);
    QVERIFY(result.ok());
    QCOMPARE(loadVerdictName(result->verdict), QStringLiteral("exact"));
    // 20.750 were there.
    const double left = 20.75 - static_cast<double>(result->confirmed);
    const QJsonObject json = toJson(result.value());
    QCOMPARE(json.value(QStringLiteral("stock_actual")), QJsonValue(left));
    QCOMPARE(json.value(QStringLiteral("stock_expected")), QJsonValue(left));
    QCOMPARE(json.value(QStringLiteral("decreases_lost")), QJsonValue(0));
}

void TestLoadHere::countsTheBatchOfItsLastOrder()
{
    const auto open = newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)));
    const int runs = Campaign::count(200);
    (void)addProducts(*open, 1, runs);
    LoadPlan plan;
    plan.orders = 1;
    plan.workers = 1;
    plan.products = 1;
    const std::atomic_bool stop = false;
    for (int run = 0; run < runs; ++run) {
        const Result<LoadResult> result = loadHere(*open, plan, -1, stop);
        QVERIFY(result.ok());
        QCOMPARE(result->meanBatch, 1.0);
    }
}

void TestLoadHere::refusesAShopWithoutStock()
{
    const auto open = newShop(m_databases.newShop(QLatin1StringView(TestDatabases::kSqlite)));
    const std::atomic_bool stop = false;
    const Result<LoadResult> result = loadHere(*open, smallPlan(), -1, stop);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Short);
}

void TestLoadHere::stopsWhenItCanNotAcknowledge()
{
    const auto open = newShop(m_databases.newShop(QLatin1StringView(TestDatabases::kSqlite)));
    (void)addProducts(*open, 3, 200);
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    QVERIFY(full >= 0);
    const std::atomic_bool stop = false;
    const Result<LoadResult> result = loadHere(*open, smallPlan(), full, stop);
    ::close(full);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(violations(open->address()), QString());
}

void TestLoadHere::endsWhereNobodyAnswers()
{
    const QString database = QString::fromLatin1(TestDatabases::kPostgresql);
    if (const QString missing = m_databases.missing(database); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString shop = m_databases.newShop(database);
    (void)addProducts(*newShop(shop), 3, 200);
    ShopAddress proxied = addressOf(shop);
    CommitProxy proxy(proxied.port);
    proxied.port = proxy.port();
    const auto open = std::move(Shop::open(proxied)).value();
    // The first commit reaches the server, then there is none any more.
    proxy.setCut(CommitProxy::Cut::BeforeTheAnswer);
    std::atomic_bool stop = false;
    int told = 0;
    const Result<LoadResult> result = loadHere(*open, smallPlan(), -1, stop, [&](const LoadProgress &) {
        proxy.setRefusing(true);
        stop = ++told > 20;
    });
    QVERIFY(stop);
    // What was sold can not be audited either; what was counted is told all the same.
    QVERIFY(result.ok());
    QCOMPARE(result->verdict, LoadVerdict::Unverified);
    QVERIFY(!result->notVerified.isEmpty());
    QVERIFY(result->failed > 0);
    QCOMPARE(result->confirmed, 0);
    QVERIFY(!loadExplanation(*result).contains(QStringLiteral("Nothing of this")));
    proxy.setCut(CommitProxy::Cut::None);
    proxy.setRefusing(false);
}

QTEST_GUILESS_MAIN(TestLoadHere)
#include "TestLoadHere.moc"
