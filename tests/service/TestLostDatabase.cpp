#include "service/AnswerBook.h"
#include "support/Campaign.h"
#include "support/CommitProxy.h"
#include "support/PostgresServer.h"
#include "support/TestDatabases.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPlenty = 10'000'000;

/// Counts what the keeper says about its database. Any thread.
class Weather final {
public:
    explicit Weather(Shop &shop)
    {
        QObject::connect(
            &shop.keeper(), &StockKeeper::troubled, &m_context,
            [this](const Error &error) {
                m_lastKind = error.kind;
                ++m_troubled;
                m_isTroubled = true;
            },
            Qt::DirectConnection);
        QObject::connect(
            &shop.keeper(), &StockKeeper::recovered, &m_context,
            [this] {
                ++m_recovered;
                m_isTroubled = false;
            },
            Qt::DirectConnection);
    }
    [[nodiscard]] int troubled() const { return m_troubled; }
    [[nodiscard]] int recovered() const { return m_recovered; }
    [[nodiscard]] bool isTroubled() const { return m_isTroubled; }
    [[nodiscard]] ErrorKind lastKind() const { return m_lastKind; }

private:
    QObject m_context;
    std::atomic_int m_troubled = 0;
    std::atomic_int m_recovered = 0;
    std::atomic_bool m_isTroubled = false;
    std::atomic<ErrorKind> m_lastKind = ErrorKind::Internal;
};

/// What the views are told: the figures and orders they would show. Any thread.
class Views final {
public:
    explicit Views(Shop &shop)
    {
        QObject::connect(
            &shop.keeper(), &StockKeeper::stockChanged, &m_context,
            [this](const QList<StockChange> &changes) {
                const QMutexLocker lock(&m_mutex);
                for (const StockChange &change : changes)
                    m_onHand.insert(change.product, change.figures.onHand);
            },
            Qt::DirectConnection);
        QObject::connect(
            &shop.keeper(), &StockKeeper::ordersChanged, &m_context,
            [this](const QList<OrderNumber> &numbers) {
                const QMutexLocker lock(&m_mutex);
                m_orders += numbers;
            },
            Qt::DirectConnection);
    }
    /// -1 where they were told nothing of it.
    [[nodiscard]] qint64 unitsOf(ProductId product) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_onHand.contains(product) ? m_onHand.value(product).thousandths() / Quantity::kScale : -1;
    }
    [[nodiscard]] qsizetype orders() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_orders.size();
    }

private:
    QObject m_context;
    mutable QMutex m_mutex;
    QHash<ProductId, Quantity> m_onHand;
    QList<OrderNumber> m_orders;
};

} // namespace

/// What becomes of orders when the server, or the way to it, is lost at any moment.
class TestLostDatabase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sellsOnceWhateverIsCut();
    void resolvesWhatItCouldNotAnswer_data();
    void resolvesWhatItCouldNotAnswer();
    void tellsTheViewsWhatWasFoundStored();
    void resolvesBeforeItCloses();
    void tellsWhetherAProductWasSaved_data();
    void tellsWhetherAProductWasSaved();
    void saysLostAtOnceAndRecoversByItself();
    void saysLostWhenADraftCanNotBeKept();
    void asksOnceMoreWhenTheReaderWasCutOff();
    void saysThatTheServerDoesNotAnswer();
    void outlivesTheServer();

private:
    /// A shop on the shared server, reached directly by `direct` and through `proxy` by `proxied`.
    struct Proxied {
        ShopAddress direct;
        std::unique_ptr<CommitProxy> proxy;
        ProductId product;
        std::unique_ptr<Shop> shop;
    };
    std::optional<Proxied> openThroughProxy()
    {
        Proxied made;
        const QString address = m_databases.newShop(QString::fromLatin1(TestDatabases::kPostgresql));
        made.direct = addressOf(address);
        made.proxy = std::make_unique<CommitProxy>(made.direct.port);
        made.product = addProducts(*newShop(address), 1, kPlenty).first();
        ShopAddress proxied = made.direct;
        proxied.port = made.proxy->port();
        Result<std::unique_ptr<Shop>> open = Shop::open(proxied);
        if (!open)
            return std::nullopt;
        made.shop = std::move(open).value();
        return made;
    }
    bool skipped()
    {
        m_missing = m_databases.missing(QString::fromLatin1(TestDatabases::kPostgresql));
        return !m_missing.isEmpty();
    }

    TestDatabases m_databases;
    QString m_missing;
};

#define NEED_POSTGRES()                                                                                      \
    if (skipped()) {                                                                                         \
        if (TestDatabases::postgresIsRequired())                                                             \
            QFAIL(qPrintable(m_missing));                                                                    \
        QSKIP(qPrintable(m_missing));                                                                        \
    }

void TestLostDatabase::initTestCase()
{
    // Qt's driver warns of each statement it can not free on a connection that is gone: thousands here.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
}

void TestLostDatabase::sellsOnceWhateverIsCut()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    const int cuts = Campaign::count(1000);
    AnswerBook book(*made->shop);
    made->proxy->setCut(CommitProxy::Cut::AtRandom);
    while (made->proxy->cuts() < cuts)
        QVERIFY(book.place(sale(made->product, 1), 4));
    made->proxy->setCut(CommitProxy::Cut::None);
    QVERIFY(book.settled());
    QCOMPARE(book.faults(), QString());
    QCOMPARE(storedKeys(made->direct), book.confirmed());
    QCOMPARE(unitsOnHand(*made->shop, made->product), kPlenty - book.confirmed().size());
    QCOMPARE(violations(made->direct), QString());
}

void TestLostDatabase::resolvesWhatItCouldNotAnswer_data()
{
    QTest::addColumn<bool>("booked");
    QTest::newRow("it was booked") << true;
    QTest::newRow("it was not booked") << false;
}

void TestLostDatabase::resolvesWhatItCouldNotAnswer()
{
    NEED_POSTGRES();
    QFETCH(bool, booked);
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    AnswerBook book(*made->shop);
    const Weather weather(*made->shop);
    const Views views(*made->shop);
    made->proxy->setRefusing(true);
    made->proxy->setCut(booked ? CommitProxy::Cut::BeforeTheAnswer : CommitProxy::Cut::BeforeTheServer);
    const PostingRequest order = sale(made->product, 1);
    QVERIFY(book.place(order));
    QVERIFY(book.gets(order.key, "u"));
    QVERIFY(weather.isTroubled());
    // Placed while the server is away, an order is refused: it surely was not booked.
    const PostingRequest later = sale(made->product, 1);
    QVERIFY(book.place(later));
    QVERIFY(book.gets(later.key, "r"));
    QCOMPARE(book.refusals().value(ErrorKind::LostConnection), 1);

    made->proxy->setCut(CommitProxy::Cut::None);
    made->proxy->setRefusing(false);
    QVERIFY(book.gets(order.key, booked ? "uc" : "ur"));
    QTRY_VERIFY(!weather.isTroubled());
    // The views hear of an order that turns out to be stored as of any other.
    QTRY_COMPARE(views.unitsOf(made->product), booked ? kPlenty - 1 : -1);
    QTRY_COMPARE(views.orders(), booked ? 1 : 0);
    QCOMPARE(unitsOnHand(*made->shop, made->product), booked ? kPlenty - 1 : kPlenty);
    // Its key may be placed again whatever came of it.
    WaitingDesk desk(*made->shop);
    const Answer again = desk.place(order);
    QVERIFY(again.confirmed());
    QCOMPARE(again.receipt->repeated, booked);
    QCOMPARE(unitsOnHand(*made->shop, made->product), kPlenty - 1);
    QCOMPARE(violations(made->direct), QString());
}

void TestLostDatabase::tellsTheViewsWhatWasFoundStored()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    WaitingDesk desk(*made->shop);
    const Views views(*made->shop);
    // The server is there all the time: the batch is booked again, and found by its key.
    made->proxy->setCut(CommitProxy::Cut::BeforeTheAnswer, 1);
    const Answer sold = desk.place(sale(made->product, 2));
    QVERIFY(sold.confirmed());
    QCOMPARE(made->proxy->cuts(), 1);
    QTRY_COMPARE(views.unitsOf(made->product), kPlenty - 2);
    QTRY_COMPARE(views.orders(), 1);
    made->proxy->setCut(CommitProxy::Cut::BeforeTheAnswer, 1);
    QVERIFY(desk.place(reversalOf(sold.receipt->number)).confirmed());
    QTRY_COMPARE(views.unitsOf(made->product), kPlenty);
    QTRY_COMPARE(views.orders(), 2);
}

void TestLostDatabase::resolvesBeforeItCloses()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    AnswerBook book(*made->shop);
    made->proxy->setRefusing(true);
    made->proxy->setCut(CommitProxy::Cut::BeforeTheAnswer, 1);
    const PostingRequest order = sale(made->product, 1);
    QVERIFY(book.place(order));
    QVERIFY(book.gets(order.key, "u"));
    made->proxy->setRefusing(false);
    made->shop->close();
    QVERIFY(book.gets(order.key, "uc", 0));
}

void TestLostDatabase::tellsWhetherAProductWasSaved_data()
{
    QTest::addColumn<bool>("stored");
    QTest::addColumn<int>("cuts");
    QTest::newRow("the answer was lost") << true << 1;
    QTest::newRow("the commit was lost") << false << 1;
    QTest::newRow("all answers are lost") << true << 1'000'000;
    QTest::newRow("all commits are lost") << false << 1'000'000;
}

void TestLostDatabase::tellsWhetherAProductWasSaved()
{
    NEED_POSTGRES();
    QFETCH(bool, stored);
    QFETCH(int, cuts);
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    Product product;
    product.sku = Sku::parse(u"A"_s).value();
    product.name = u"A"_s;
    made->proxy->setCut(stored ? CommitProxy::Cut::BeforeTheAnswer : CommitProxy::Cut::BeforeTheServer, cuts);
    const Result<Product> saved = made->shop->catalogue().save(product).result();
    made->proxy->setCut(CommitProxy::Cut::None);
    // What one cut leaves open is found out: it was stored, or is stored now.
    QCOMPARE(saved.ok(), cuts == 1);
    if (!saved)
        QCOMPARE(saved.error().kind, ErrorKind::Unresolved);
    const Result<Product> again = made->shop->catalogue().save(product).result();
    QCOMPARE(again.ok(), !saved.ok() && !stored);
    if (!again)
        QCOMPARE(again.error().kind, ErrorKind::Duplicate);
    QCOMPARE(violations(made->direct), QString());
}

void TestLostDatabase::saysLostAtOnceAndRecoversByItself()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    AnswerBook book(*made->shop);
    const Weather weather(*made->shop);
    made->proxy->setRefusing(true);
    made->proxy->endAll();
    QTRY_COMPARE(made->proxy->connections(), size_t(0));
    const PostingRequest order = sale(made->product, 1);
    QVERIFY(book.place(order));
    QVERIFY(book.gets(order.key, "r"));
    QCOMPARE(book.refusals().value(ErrorKind::LostConnection), 1);
    QTRY_VERIFY(weather.isTroubled());
    made->proxy->setRefusing(false);
    // Nobody places an order: the keeper finds out by itself.
    QTRY_VERIFY_WITH_TIMEOUT(!weather.isTroubled(), 10'000);
    QVERIFY(book.place(order));
    QVERIFY(book.gets(order.key, "c"));
}

void TestLostDatabase::saysLostWhenADraftCanNotBeKept()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    const Weather weather(*made->shop);
    made->proxy->setRefusing(true);
    made->proxy->endAll();
    QTRY_COMPARE(made->proxy->connections(), size_t(0));
    const Draft draft = sale(made->product, 1);
    const Result<void> saved = made->shop->drafts().save(draft).result();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::LostConnection);
    QTRY_COMPARE(weather.troubled(), 1);
    QCOMPARE(weather.lastKind(), ErrorKind::LostConnection);
    made->proxy->setRefusing(false);
    QTRY_VERIFY_WITH_TIMEOUT(!weather.isTroubled(), 10'000);
    QVERIFY(made->shop->drafts().save(draft).result().ok());
    // What is wrong with an act itself is no trouble of the shop's.
    Product product;
    product.sku = Sku::parse(u"P1"_s).value();
    product.name = u"Twice"_s;
    QCOMPARE(made->shop->catalogue().save(product).result().error().kind, ErrorKind::Duplicate);
    QCOMPARE(weather.troubled(), 1);
}

void TestLostDatabase::asksOnceMoreWhenTheReaderWasCutOff()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    ShopReader &reader = made->shop->reader();
    QCOMPARE(unitsOnHand(*made->shop, made->product), kPlenty);
    // The server ends the session: nobody who asks need know.
    QVERIFY(runSql(made->direct.toText(),
                   u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                   "current_database() AND pid <> pg_backend_pid()"_s));
    QVERIFY(reader.counts().result().ok());
    QCOMPARE(reader.allStock().result()->size(), 1);
    // Where there is no server, that is said, and the next question finds it again.
    made->proxy->setRefusing(true);
    made->proxy->endAll();
    QTRY_COMPARE(made->proxy->connections(), size_t(0));
    const auto lost = reader.counts().result();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::LostConnection);
    made->proxy->setRefusing(false);
    QVERIFY(reader.counts().result().ok());
}

void TestLostDatabase::saysThatTheServerDoesNotAnswer()
{
    NEED_POSTGRES();
    auto made = openThroughProxy();
    QVERIFY(made.has_value());
    WaitingDesk desk(*made->shop);
    const Weather weather(*made->shop);
    made->proxy->setFrozen(true);
    const PostingRequest order = sale(made->product, 1);
    QVERIFY(desk.desk().place(order).ok());
    QTRY_VERIFY_WITH_TIMEOUT(weather.isTroubled(), 10'000);
    QCOMPARE(weather.lastKind(), ErrorKind::NotAnswering);
    made->proxy->setFrozen(false);
    QVERIFY(desk.next().confirmed());
    QTRY_VERIFY(!weather.isTroubled());
    QCOMPARE(weather.troubled(), 1);
}

void TestLostDatabase::outlivesTheServer()
{
    NEED_POSTGRES();
    PostgresServer server;
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QVERIFY(server.createDatabase(u"shop"_s));
    const auto shop = newShop(server.url(u"shop"_s));
    const QList<ProductId> products = addProducts(*shop, 4, kPlenty);
    const Weather weather(*shop);

    constexpr int kWorkers = 4;
    std::atomic_bool enough = false;
    std::vector<std::unique_ptr<AnswerBook>> books;
    std::vector<std::thread> workers;
    for (int w = 0; w < kWorkers; ++w) {
        books.push_back(std::make_unique<AnswerBook>(*shop));
        workers.emplace_back([&, w, book = books.back().get()] {
            for (int i = 0; !enough && i < 1'000'000; ++i)
                (void)book->place(sale(products[(w + i) % products.size()], 1), 16);
        });
    }
    const auto confirmed = [&] {
        qsizetype sum = 0;
        for (const auto &book : books)
            sum += book->confirmations();
        return sum;
    };
    bool up = true;
    for (int restart = 0; up && restart < Campaign::count(100); ++restart) {
        up = server.restart(restart % 2 == 0 ? PostgresServer::Restart::Immediate
                                             : PostgresServer::Restart::Fast);
        // Orders go on by themselves: no one opened the shop again.
        const qsizetype before = confirmed();
        up = up && QTest::qWaitFor([&] { return confirmed() > before + 50; }, 30'000);
    }
    enough = true;
    for (std::thread &worker : workers)
        worker.join();
    QVERIFY2(up, qPrintable(server.problem()));
    QSet<PostingKey> acknowledged;
    for (const auto &book : books) {
        QVERIFY(book->settled());
        QCOMPARE(book->faults(), QString());
        acknowledged += book->confirmed();
        for (ErrorKind kind : book->refusals().keys())
            QCOMPARE(kind, ErrorKind::LostConnection);
    }
    QTRY_VERIFY(!weather.isTroubled());
    QVERIFY(weather.troubled() > 0 && weather.recovered() > 0);
    QCOMPARE(storedKeys(shop->address()), acknowledged);
    QCOMPARE(violations(shop->address()), QString());
}

QTEST_GUILESS_MAIN(TestLostDatabase)
#include "TestLostDatabase.moc"
