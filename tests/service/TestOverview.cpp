#include "domain/Overview.h"
#include "service/SalesDays.h"
#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

#include <QDateTime>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// The figures of the overview, on both databases.
class TestOverview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyShopHasNothing_data() { TestDatabases::addRows(); }
    void anEmptyShopHasNothing();
    void aDayBeginsInTheShopsZone_data() { TestDatabases::addRows(); }
    void aDayBeginsInTheShopsZone();
    void aCancelledOrderWasNoSale_data() { TestDatabases::addRows(); }
    void aCancelledOrderWasNoSale();
    void aReturnBringsStockBackAndIsNoOrder_data() { TestDatabases::addRows(); }
    void aReturnBringsStockBackAndIsNoOrder();
    void stockIsSummedUpLikeTheListShowsIt_data() { TestDatabases::addRows(); }
    void stockIsSummedUpLikeTheListShowsIt();
    void theBestSellersComeFirst_data() { TestDatabases::addRows(); }
    void theBestSellersComeFirst();
    void tellsWhatHappenedLast_data() { TestDatabases::addRows(); }
    void tellsWhatHappenedLast();
    void aDraftIsOpenUntilItIsBooked_data() { TestDatabases::addRows(); }
    void aDraftIsOpenUntilItIsBooked();
    void theLastProofIsRemembered_data() { TestDatabases::addRows(); }
    void theLastProofIsRemembered();
    void daysWithAnotherHourAreWhole();

private:
    std::unique_ptr<Shop> openAt(const QString &address, const QByteArray &zone = "Europe/Berlin");
    SalesSummary sales(Shop &shop, int days = 7)
    {
        return shop.reader().salesSummary(m_clock.now(), days, 10).result().value();
    }
    ShopNews news(Shop &shop) { return shop.reader().news(10).result().value(); }

    TestDatabases m_databases;
    /// A Wednesday noon in Berlin.
    ManualClock m_clock{utc(u"2026-03-11T11:00:00"_s)};

    static qint64 utc(const QString &text)
    {
        return QDateTime::fromString(text + u'Z', Qt::ISODate).toMSecsSinceEpoch();
    }
};

std::unique_ptr<Shop> TestOverview::openAt(const QString &address, const QByteArray &zone)
{
    m_clock.set(utc(u"2026-03-11T11:00:00"_s));
    ShopSettings settings;
    settings.timeZone = zone;
    const Result<void> created = Shop::create(addressOf(address), settings);
    if (!created)
        qFatal("create: %s", qPrintable(created.error().detail));
    return Shop::open(addressOf(address), u"Till 1"_s, m_clock).value();
}

void TestOverview::anEmptyShopHasNothing()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const StockSummary stock = open->reader().stockSummary().result().value();
    QCOMPARE(stock.products, 0);
    QCOMPARE(stock.value, Money(0, open->settings().currency));
    QCOMPARE(stock.low, 0);
    QCOMPARE(stock.out, 0);
    const SalesSummary summary = sales(*open);
    QCOMPARE(summary.days.size(), 7);
    QCOMPARE(summary.today().date, QDate(2026, 3, 11));
    QCOMPARE(summary.today().orders, 0);
    QVERIFY(summary.best.isEmpty());
    const ShopNews what = news(*open);
    QVERIFY(!what.hasProducts);
    QVERIFY(what.latest.isEmpty());
    QVERIFY(what.drafts.isEmpty());
    QVERIFY(!what.lastProof);
}

void TestOverview::aDayBeginsInTheShopsZone()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop); // in winter an hour before UTC
    const ProductId product = addProducts(*open, 1, 0).first();
    const auto at = [&](const QString &text) { m_clock.set(utc(text)); };
    WaitingDesk desk(*open);
    at(u"2026-03-01T00:00:00"_s);
    QVERIFY(desk.place(request(PostingKind::Opening, {{product, Quantity::fromUnits(100), {}}})).confirmed());
    for (const QString &time : {u"2026-03-10T22:59:59"_s, u"2026-03-10T23:00:00"_s, u"2026-03-11T22:59:59"_s,
                                u"2026-03-11T23:00:00"_s}) {
        at(time);
        QVERIFY(desk.place(sale(product, 1)).confirmed());
    }
    at(u"2026-03-11T11:00:00"_s);
    const SalesSummary summary = sales(*open);
    QCOMPARE(summary.today().orders, 2); // the one of tomorrow is none of today
    QCOMPARE(summary.today().sales, Money(500, open->settings().currency));
    QCOMPARE(summary.days[5].orders, 1);
    at(u"2026-03-11T23:00:00"_s);
    QCOMPARE(sales(*open).today().orders, 1);
    QCOMPARE(sales(*open).today().date, QDate(2026, 3, 12));
    QCOMPARE(sales(*open, 1).days.size(), 1);
    at(u"2026-03-18T22:00:00"_s); // a week later, an hour before midnight
    QCOMPARE(sales(*open, 1).ordersAWeekAgo, 1);
    at(u"2026-03-18T22:59:59"_s);
    QCOMPARE(sales(*open, 1).ordersAWeekAgo, 2);
}

void TestOverview::aCancelledOrderWasNoSale()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const QList<ProductId> products = addProducts(*open, 2, 10);
    WaitingDesk desk(*open);
    QVERIFY(desk.place(sale(products[0], 1)).confirmed());
    const Answer wrong = desk.place(sale(products[1], 5));
    QVERIFY(wrong.confirmed());
    QCOMPARE(sales(*open).today().orders, 2);
    QCOMPARE(sales(*open).best.size(), 2);
    QVERIFY(desk.place(reversalOf(wrong.receipt->number)).confirmed());
    const SalesSummary summary = sales(*open);
    QCOMPARE(summary.today().orders, 1);
    QCOMPARE(summary.today().sales, Money(250, open->settings().currency));
    QCOMPARE(summary.best.size(), 1);
    QCOMPARE(summary.best.first().id, products[0]);
    const Activity last = news(*open).latest.first();
    QCOMPARE(last.kind, PostingKind::Reversal);
    QCOMPARE(last.order, wrong.receipt->number);
}

void TestOverview::aReturnBringsStockBackAndIsNoOrder()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const ProductId product = addProducts(*open, 1, 1).first();
    WaitingDesk desk(*open);
    QVERIFY(desk.place(sale(product, 1)).confirmed());
    QCOMPARE(open->reader().stockSummary().result().value().out, 1);
    QVERIFY(desk.place(request(PostingKind::Return, {{product, Quantity::fromUnits(1), {}}})).confirmed());
    QCOMPARE(open->reader().stockSummary().result().value().out, 0);
    QCOMPARE(sales(*open).today().orders, 1);
    const Activity last = news(*open).latest.first();
    QCOMPARE(last.kind, PostingKind::Return);
    QVERIFY(last.order.isNull());
    QVERIFY(last.comesIn);
    QCOMPARE(last.quantity, Quantity::fromUnits(1));
}

void TestOverview::stockIsSummedUpLikeTheListShowsIt()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const auto add = [&](const QString &sku, qint64 thousandths, qint64 reorder, qint64 price,
                         bool archived) {
        Product product;
        product.sku = Sku::parse(sku).value();
        product.name = sku;
        product.price = UnitPrice::fromTenThousandths(price);
        product.reorderPoint = Quantity::fromThousandths(reorder);
        product = open->catalogue().save(product).result().value();
        if (thousandths > 0) {
            QVERIFY(WaitingDesk(*open)
                        .place(request(PostingKind::Opening,
                                       {{product.id, Quantity::fromThousandths(thousandths), {}}}))
                        .confirmed());
        }
        if (archived) {
            product.archived = true;
            QVERIFY(open->catalogue().save(product).result().ok());
        }
    };
    add(u"ENOUGH"_s, 11'000, 10'000, 12'500, false);
    add(u"JUST"_s, 10'000, 10'000, 10'000, false);
    add(u"NO-LEVEL"_s, 1'000, 0, 1'650, false); // 0.165 each
    add(u"OUT"_s, 0, 10'000, 10'000, false);
    add(u"OLD"_s, 2'500, 10'000, 10'000, true);
    add(u"OLD-OUT"_s, 0, 10'000, 10'000, true);
    const StockSummary stock = open->reader().stockSummary().result().value();
    QCOMPARE(stock.products, 4);
    QCOMPARE(stock.low, 1);
    QCOMPARE(stock.out, 1);
    QCOMPARE(stock.value, Money(1375 + 1000 + 17 + 250, open->settings().currency)); // 0.165 is rounded last
    for (const auto &[value, count] : {std::pair(u"1"_s, stock.low), std::pair(u"2"_s, stock.out)}) {
        ListQuery query;
        query.conditions = {{u"archived"_s, ColumnCondition::Kind::OneOf, {}, {}, {}, {u"0"_s}},
                            {u"status"_s, ColumnCondition::Kind::OneOf, {}, {}, {}, {value}}};
        QCOMPARE(open->reader().rowCount(ListKind::Products, query).result().value(), count);
    }
}

void TestOverview::theBestSellersComeFirst()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const QList<ProductId> products = addProducts(*open, 4, 0);
    WaitingDesk desk(*open);
    m_clock.set(utc(u"2026-03-01T11:00:00"_s));
    QList<RequestLine> opening;
    for (const ProductId product : products)
        opening.append({product, Quantity::fromUnits(30), {}});
    QVERIFY(desk.place(request(PostingKind::Opening, opening)).confirmed());
    QVERIFY(desk.place(sale(products[3], 30)).confirmed()); // long ago
    m_clock.set(utc(u"2026-03-11T11:00:00"_s));
    QVERIFY(desk.place(sale(products[0], 2)).confirmed());
    QVERIFY(desk.place(sale(products[1], 30)).confirmed());
    QVERIFY(desk.place(sale(products[0], 3)).confirmed());
    QVERIFY(desk.place(sale(products[2], 1, 1'000'000)).confirmed());
    const QList<SoldProduct> best = sales(*open).best;
    QCOMPARE(best.size(), 3);
    QCOMPARE(best[0].id, products[2]);
    QCOMPARE(best[1].id, products[1]);
    QCOMPARE(best[1].available, Quantity());
    QCOMPARE(best[2].id, products[0]);
    QCOMPARE(best[2].sold, 5000);
    QCOMPARE(best[2].sales, Money(1250, open->settings().currency));
    QCOMPARE(best[2].name, u"Product 1"_s);
    QCOMPARE(open->reader().salesSummary(m_clock.now(), 30, 1).result().value().best.size(), 1);
}

void TestOverview::tellsWhatHappenedLast()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const QList<ProductId> products = addProducts(*open, 2, 10);
    WaitingDesk desk(*open);
    PostingRequest order = sale(products[0], 2);
    order.lines.append({products[1], Quantity::fromUnits(1), UnitPrice::fromTenThousandths(10'000)});
    const Answer answer = desk.place(order);
    QVERIFY(answer.confirmed());
    QVERIFY(desk.place(request(PostingKind::Adjustment, {{products[0], Quantity::fromUnits(-3), {}}}))
                .confirmed());
    const QList<Activity> latest = news(*open).latest;
    QCOMPARE(latest.size(), 3);
    QCOMPARE(latest[0].kind, PostingKind::Adjustment);
    QVERIFY(!latest[0].comesIn);
    QCOMPARE(latest[0].quantity, Quantity::fromUnits(3));
    QCOMPARE(latest[1].kind, PostingKind::Sale);
    QCOMPARE(latest[1].order, answer.receipt->number);
    QCOMPARE(latest[1].lines, 2);
    QCOMPARE(latest[1].total, Money(600, open->settings().currency));
    QCOMPARE(latest[1].till, u"Till 1"_s);
    QCOMPARE(latest[1].happenedAt, m_clock.now());
    QCOMPARE(latest[2].kind, PostingKind::Opening);
    QCOMPARE(latest[2].lines, 2);
    QCOMPARE(latest[2].product, u"Product 1"_s);
    QVERIFY(latest[2].comesIn);
    QVERIFY(news(*open).hasProducts);
    QCOMPARE(open->reader().news(1).result().value().latest.size(), 1);
}

void TestOverview::aDraftIsOpenUntilItIsBooked()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    const PostingRequest order = sale(product, 1);
    QVERIFY(open->drafts().save(order).result().ok());
    const QList<OpenDraft> drafts = news(*open).drafts;
    QCOMPARE(drafts, (QList<OpenDraft>{{order.key, u"Till 1"_s, m_clock.now()}}));
    QVERIFY(WaitingDesk(*open).place(order).confirmed());
    QVERIFY(news(*open).drafts.isEmpty()); // though nobody took it away yet
}

void TestOverview::theLastProofIsRemembered()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = openAt(shop);
    ProofReport report;
    report.provedAt = 5000;
    report.checks.append(ProofCheck());
    report.checks.append(ProofCheck());
    report.checks.last().violated(u"row 5"_s);
    QVERIFY(open->rememberProof(report).result().ok());
    QCOMPARE(*news(*open).lastProof, (LastProof{5000, 2, 1}));
    report.provedAt = 4000;
    QVERIFY(open->rememberProof(report).result().ok());
    QCOMPARE(news(*open).lastProof->at, 5000);
    report.provedAt = 6000;
    report.checks.removeLast();
    QVERIFY(open->rememberProof(report).result().ok());
    QCOMPARE(*news(*open).lastProof, (LastProof{6000, 1, 0}));
    QCOMPARE(violations(open->address()), QString());
}

void TestOverview::daysWithAnotherHourAreWhole()
{
    ShopSettings settings;
    settings.timeZone = "Europe/Berlin";
    const SalesDays days(utc(u"2026-03-30T10:00:00"_s), 3, settings); // 29 March has 23 hours
    QCOMPARE(days.begin(), utc(u"2026-03-27T23:00:00"_s));
    const qint64 quarter = SoldQuarterHour::kMilliseconds;
    const QList<SoldQuarterHour> sold{{utc(u"2026-03-28T22:45:00"_s) / quarter, 1, 10},
                                      {utc(u"2026-03-28T23:00:00"_s) / quarter, 2, 20},
                                      {utc(u"2026-03-29T21:45:00"_s) / quarter, 4, 40},
                                      {utc(u"2026-03-29T22:00:00"_s) / quarter, 8, 80}};
    const SalesSummary summary = days.summary(sold);
    QCOMPARE(summary.days[0].orders, 1);
    QCOMPARE(summary.days[1].orders, 6);
    QCOMPARE(summary.days[2].orders, 8);
    QCOMPARE(summary.days[1].sales.minorUnits(), 60);
}

QTEST_GUILESS_MAIN(TestOverview)
#include "TestOverview.moc"
