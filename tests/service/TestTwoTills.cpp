#include "service/AnswerBook.h"
#include "support/Campaign.h"
#include "support/TestDatabases.h"

#include <QProcess>

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWorkersATill = 3;
constexpr int kLongestMs = 120'000;

std::unique_ptr<Shop> openTill(const ShopAddress &address, const QString &till)
{
    Result<std::unique_ptr<Shop>> shop = Shop::open(address, till);
    return shop ? std::move(shop).value() : nullptr;
}

/// Sells one of each of two products an order, half of the orders naming them the other way round. Returns
/// what broke a rule.
QString sellPairs(Shop &shop, const QList<ProductId> &products, int ordersAWorker, qsizetype &confirmed)
{
    std::vector<std::unique_ptr<AnswerBook>> books;
    std::vector<std::thread> workers;
    for (int w = 0; w < kWorkersATill; ++w) {
        books.push_back(std::make_unique<AnswerBook>(shop));
        workers.emplace_back([&products, ordersAWorker, w, book = books.back().get()] {
            for (int i = 0; i < ordersAWorker; ++i) {
                PostingRequest order = sale(products[(i + w) % 2], 1);
                order.lines.append({products[(i + w + 1) % 2], Quantity::fromUnits(1), {}});
                (void)book->place(order, 8);
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    QStringList found;
    confirmed = 0;
    for (const auto &book : books) {
        if (!book->settled())
            found.append(u"an order has no answer"_s);
        if (const QString faults = book->faults(); !faults.isEmpty())
            found.append(faults);
        for (ErrorKind kind : book->refusals().keys()) {
            if (kind != ErrorKind::Short)
                found.append(u"refused with error %1"_s.arg(int(kind)));
        }
        confirmed += book->confirmations();
    }
    return found.join(u'\n');
}

QList<ProductId> productsOf(Shop &shop)
{
    QList<ProductId> ids;
    for (const auto &sku : {u"P1"_s, u"P2"_s}) {
        const auto row = shop.reader().productByCode(sku).result();
        if (row)
            ids.append(row->product.id);
    }
    return ids;
}

/// This program again, as a till of its own: "--till ADDRESS NAME ORDERS" prints how many were confirmed.
int runTill(const QStringList &arguments)
{
    const auto shop = openTill(addressOf(arguments[2]), arguments[3]);
    if (!shop)
        return 1;
    qsizetype confirmed = 0;
    const QString faults = sellPairs(*shop, productsOf(*shop), arguments[4].toInt(), confirmed);
    QTextStream(stdout) << confirmed << '\n';
    QTextStream(stderr) << faults;
    return faults.isEmpty() ? 0 : 1;
}

} // namespace

/// Several programs at one PostgreSQL shop, selling the same products at the same time.
class TestTwoTills final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepDraftsApart_data() { TestDatabases::addRows(); }
    void keepDraftsApart();
    void areFoundAgainByName_data() { TestDatabases::addRows(); }
    void areFoundAgainByName();
    void init();
    void sellsPairsEitherWayRoundWithoutFailure();
    void sellsTheLastPieceOnce();
    void sharesATillByNameWithoutHarm();
    void sellsAcrossProcesses();
    void sellsOneKeyOnceAtTwoTills();

private:
    QString newAddress() { return m_databases.newShop(QString::fromLatin1(TestDatabases::kPostgresql)); }
    /// Runs two tills in threads of this process; the sum of what they confirmed, or what went wrong.
    QString runTwo(const ShopAddress &address, const QString &first, const QString &second, int orders,
                   qsizetype &confirmed)
    {
        QString faults[2];
        qsizetype sold[2] = {0, 0};
        std::thread threads[2];
        for (int i = 0; i < 2; ++i) {
            threads[i] = std::thread([&, i] {
                const auto till = openTill(address, i == 0 ? first : second);
                faults[i] = till ? sellPairs(*till, productsOf(*till), orders, sold[i]) : u"did not open"_s;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        confirmed = sold[0] + sold[1];
        return faults[0] + faults[1];
    }

    TestDatabases m_databases;
};

void TestTwoTills::init()
{
    const QString missing = m_databases.missing(QString::fromLatin1(TestDatabases::kPostgresql));
    if (missing.isEmpty())
        return;
    if (TestDatabases::postgresIsRequired())
        QFAIL(qPrintable(missing));
    QSKIP(qPrintable(missing));
}

void TestTwoTills::sellsPairsEitherWayRoundWithoutFailure()
{
    const int orders = Campaign::count(3000);
    const qint64 stock = 2LL * kWorkersATill * orders;
    const auto shop = newShop(newAddress());
    const QList<ProductId> products = addProducts(*shop, 2, stock);
    qsizetype confirmed = 0;
    QCOMPARE(runTwo(shop->address(), u"Till A"_s, u"Till B"_s, orders, confirmed), QString());
    QCOMPARE(confirmed, stock);
    for (ProductId product : products)
        QCOMPARE(unitsOnHand(*shop, product), 0);
    QCOMPARE(violations(shop->address()), QString());
}

void TestTwoTills::sellsTheLastPieceOnce()
{
    const int orders = Campaign::count(1000);
    const qint64 stock = orders;
    const auto shop = newShop(newAddress());
    const QList<ProductId> products = addProducts(*shop, 2, stock);
    qsizetype confirmed = 0;
    QCOMPARE(runTwo(shop->address(), u"Till A"_s, u"Till B"_s, orders, confirmed), QString());
    QCOMPARE(confirmed, stock);
    for (ProductId product : products)
        QCOMPARE(unitsOnHand(*shop, product), 0);
    QCOMPARE(violations(shop->address()), QString());
}

/// Two programs started without a thought have the same till: one chain of digests, kept in turn.
void TestTwoTills::sharesATillByNameWithoutHarm()
{
    const int orders = Campaign::count(1000);
    const auto shop = newShop(newAddress());
    (void)addProducts(*shop, 2, 1'000'000);
    qsizetype confirmed = 0;
    QCOMPARE(runTwo(shop->address(), Shop::defaultTill(), Shop::defaultTill(), orders, confirmed), QString());
    QCOMPARE(confirmed, 2 * kWorkersATill * orders);
    QCOMPARE(violations(shop->address()), QString());
}

void TestTwoTills::sellsAcrossProcesses()
{
    const int orders = Campaign::count(2000);
    const QString address = newAddress();
    const auto shop = newShop(address);
    const QList<ProductId> products = addProducts(*shop, 2, 1'000'000);
    QProcess tills[2];
    for (int i = 0; i < 2; ++i) {
        tills[i].start(QCoreApplication::applicationFilePath(),
                       {u"--till"_s, address, u"Till %1"_s.arg(i + 2), QString::number(orders)});
    }
    qint64 sold = 0;
    for (QProcess &till : tills) {
        QVERIFY(till.waitForFinished(kLongestMs));
        QVERIFY2(till.exitCode() == 0, till.readAllStandardError().constData());
        sold += till.readAllStandardOutput().trimmed().toLongLong();
    }
    QCOMPARE(sold, 2LL * kWorkersATill * orders);
    for (ProductId product : products)
        QCOMPARE(unitsOnHand(*shop, product), 1'000'000 - sold);
    QCOMPARE(violations(shop->address()), QString());
}

/// The same key at two tills at once, with the same content and with other content: one of them is booked.
void TestTwoTills::sellsOneKeyOnceAtTwoTills()
{
    const int keys = Campaign::count(500);
    const auto shop = newShop(newAddress());
    const QList<ProductId> products = addProducts(*shop, 2, 1'000'000);
    QList<PostingRequest> orders;
    for (int i = 0; i < keys; ++i)
        orders.append(sale(products[0], 1));
    QList<Answer> answers[2];
    std::thread threads[2];
    for (size_t t = 0; t < 2; ++t) {
        threads[t] = std::thread([&, t] {
            const auto till = openTill(shop->address(), u"Till %1"_s.arg(t));
            WaitingDesk desk(*till);
            for (int i = 0; i < keys; ++i) {
                PostingRequest order = orders[i];
                // Every second key stands for another act at the other till; they have no row in common.
                if (t == 1 && i % 2 == 1)
                    order.lines[0].product = products[1];
                answers[t].append(desk.place(order));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (int i = 0; i < keys; ++i) {
        const Answer &a = answers[0][i];
        const Answer &b = answers[1][i];
        if (i % 2 == 0) {
            QVERIFY(a.confirmed() && b.confirmed());
            QCOMPARE(a.receipt->number, b.receipt->number);
            QVERIFY(a.receipt->repeated != b.receipt->repeated);
        } else {
            QVERIFY(a.confirmed() != b.confirmed());
            QCOMPARE((a.confirmed() ? b : a).errorKind(), ErrorKind::KeyConflict);
        }
    }
    QCOMPARE(unitsOnHand(*shop, products[0]) + unitsOnHand(*shop, products[1]), 2'000'000 - keys);
    QCOMPARE(violations(shop->address()), QString());
}

void TestTwoTills::keepDraftsApart()
{
    FETCH_SHOP(m_databases, shop);
    const auto first = newShop(shop);
    const ProductId product = addProducts(*first, 1, 10).first();
    QCOMPARE(first->tillName(), Shop::defaultTill());
    const Draft typed = sale(product, 1);
    QVERIFY(first->drafts().save(typed).result().ok());
    if (!first->address().isSqlite()) {
        // The same user, at the same machine, in a second window: at a till of its own.
        const auto second = std::move(Shop::open(first->address())).value();
        QCOMPARE(second->tillName(), Shop::defaultTill() + QStringLiteral(" 2"));
        QVERIFY(second->drafts().all().result()->isEmpty());
        QVERIFY(second->drafts().save(sale(product, 2)).result().ok());
        QCOMPARE(first->drafts().all().result()->size(), 1);
        const auto command = std::move(Shop::open(first->address(), Shop::commandTill())).value();
        QCOMPARE(command->tillName(), Shop::commandTill());
    }
    QCOMPARE(first->drafts().all().result()->first().draft.key, typed.key);
    QCOMPARE(violations(first->address()), QString());
}

void TestTwoTills::areFoundAgainByName()
{
    FETCH_SHOP(m_databases, shop);
    auto window = newShop(shop);
    const ShopAddress address = window->address();
    const ProductId product = addProducts(*window, 1, 10).first();
    const Draft typed = sale(product, 1);
    QVERIFY(window->drafts().save(typed).result().ok());
    // The server may take a moment to see that the session is gone.
    QTRY_VERIFY([&] {
        window.reset();
        window = std::move(Shop::open(address)).value();
        return window->tillName() == Shop::defaultTill();
    }());
    QCOMPARE(window->drafts().all().result()->first().draft.key, typed.key);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 5 && QCoreApplication::arguments().at(1) == u"--till"_s)
        return runTill(QCoreApplication::arguments());
    TestTwoTills test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestTwoTills.moc"
