#include "service/DemoShop.h"
#include "service/ImportOrders.h"
#include "service/ShopFixture.h"
#include "support/CommitProxy.h"
#include "support/RetailMonth.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Few enough codes for a single posting of opening stock, and more invoices than `kInFlight` times the most
/// commits that pass: which commit is lost must not hang on how the keeper makes its batches.
constexpr int kLines = 1'500;
constexpr int kInFlight = 4;
constexpr int kMostCommits = 20;

OrderImportOptions options()
{
    OrderImportOptions options;
    options.opening = OpeningRule::Cover;
    options.inFlight = kInFlight;
    return options;
}

QHash<QString, Quantity> stockOf(Shop &shop)
{
    QHash<QString, Quantity> stock;
    const Result<QList<ProductRow>> rows = shop.reader().allStock().result();
    for (const ProductRow &row : *rows)
        stock.insert(row.product.sku.text(), row.stock.onHand);
    return stock;
}

} // namespace

/// An import whose database is lost in the middle of a commit: it says how much is unresolved, and the same
/// call again goes on and books nothing twice.
class TestImportCut final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsUnresolvedAndIsTakenUpAgain_data();
    void saysWhatIsUnresolvedAndIsTakenUpAgain();
    void goesOnByItselfWhereTheServerStays_data();
    void goesOnByItselfWhereTheServerStays();

private:
    TestDatabases m_databases;
    QTemporaryDir m_folder;
    QString m_file;
    QHash<QString, Quantity> m_expected;
};

void TestImportCut::initTestCase()
{
    // Qt's driver warns of each statement it can not free on a connection that is gone.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    QFile file(m_folder.filePath(u"orders.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(RetailMonth::lines().split('\n').mid(0, kLines + 1).join('\n') + '\n') > 0);
    m_file = file.fileName();
    file.close();
    const auto sound =
        newShop(m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite)), DemoShop::settings());
    const Result<ImportReport> whole = importOrders(*sound, m_file, options());
    QVERIFY(whole.ok());
    QVERIFY(whole->productsCreated <= 1'000);
    QVERIFY(whole->orders > kInFlight * (kMostCommits - 2));
    m_expected = stockOf(*sound);
}

void TestImportCut::saysWhatIsUnresolvedAndIsTakenUpAgain_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("stored");
    QTest::addColumn<int>("commits");
    for (const bool stored : {true, false}) {
        for (const int commits : {0, 1, 2, kMostCommits}) {
            QTest::addRow("%s is lost after %d", stored ? "the answer" : "the commit", commits)
                << QString::fromLatin1(TestDatabases::kPostgresql) << stored << commits;
        }
    }
}

void TestImportCut::saysWhatIsUnresolvedAndIsTakenUpAgain()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(bool, stored);
    QFETCH(int, commits);
    const ShopAddress direct = addressOf(shop);
    QVERIFY(Shop::create(direct, DemoShop::settings()).ok());
    CommitProxy proxy(direct.port);
    ShopAddress proxied = direct;
    proxied.port = proxy.port();
    qint64 booked = 0;
    qint64 unresolved = 0;
    {
        const auto open = std::move(Shop::open(proxied)).value();
        // The connection by which codes are looked up is there before new ones are refused.
        QVERIFY(open->reader().productIdsOf({}).result().ok());
        // The products and their opening stock are one commit.
        proxy.letPass(commits);
        proxy.setCut(stored ? CommitProxy::Cut::BeforeTheAnswer : CommitProxy::Cut::BeforeTheServer);
        proxy.setRefusing(true);
        const Result<ImportReport> cut = importOrders(*open, m_file, options());
        QVERIFY2(cut.ok(), cut ? "" : qPrintable(cut.error().detail));
        QVERIFY(cut->stopped);
        QVERIFY(cut->stopped->kind == ErrorKind::LostConnection
                || cut->stopped->kind == ErrorKind::Unresolved);
        // Products are no documents: what became of them is found out by their codes.
        QCOMPARE(cut->unresolved > 0, commits > 0);
        QVERIFY(cut->unresolved <= kInFlight);
        QVERIFY(cut->imported < kLines);
        booked = cut->imported;
        unresolved = cut->unresolved;
        proxy.setCut(CommitProxy::Cut::None);
        proxy.setRefusing(false);
    }
    QCOMPARE(violations(direct), QString());
    const auto again = std::move(Shop::open(direct)).value();
    const Result<ImportReport> rest = importOrders(*again, m_file, options());
    QVERIFY(rest.ok());
    QVERIFY(!rest->stopped);
    QCOMPARE(rest->unresolved, 0);
    QCOMPARE(rest->rejected, 0);
    QCOMPARE(rest->imported + rest->alreadyBooked, kLines);
    // What was unresolved is among what had been booked where the commit had come through.
    if (stored && commits > 0)
        QCOMPARE_GE(rest->alreadyBooked, booked + unresolved);
    else
        QCOMPARE(rest->alreadyBooked, booked);
    QCOMPARE(stockOf(*again), m_expected);
    QCOMPARE(violations(direct), QString());
}

void TestImportCut::goesOnByItselfWhereTheServerStays_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("stored");
    QTest::newRow("the answer is lost") << QString::fromLatin1(TestDatabases::kPostgresql) << true;
    QTest::newRow("the commit is lost") << QString::fromLatin1(TestDatabases::kPostgresql) << false;
}

void TestImportCut::goesOnByItselfWhereTheServerStays()
{
    FETCH_SHOP(m_databases, shop);
    QFETCH(bool, stored);
    const ShopAddress direct = addressOf(shop);
    QVERIFY(Shop::create(direct, DemoShop::settings()).ok());
    CommitProxy proxy(direct.port);
    ShopAddress proxied = direct;
    proxied.port = proxy.port();
    const auto open = std::move(Shop::open(proxied)).value();
    proxy.letPass(1);
    proxy.setCut(stored ? CommitProxy::Cut::BeforeTheAnswer : CommitProxy::Cut::BeforeTheServer, 5);
    const Result<ImportReport> report = importOrders(*open, m_file, options());
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
    QCOMPARE(proxy.cuts(), 5);
    QVERIFY(!report->stopped);
    QCOMPARE(report->unresolved, 0);
    QCOMPARE(report->imported + report->alreadyBooked, kLines);
    QCOMPARE(stockOf(*open), m_expected);
    QCOMPARE(violations(direct), QString());
}

QTEST_GUILESS_MAIN(TestImportCut)
#include "TestImportCut.moc"
