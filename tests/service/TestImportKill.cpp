#include "service/DemoShop.h"
#include "service/ImportOrders.h"
#include "service/ImportProducts.h"
#include "service/Proof.h"
#include "service/Shop.h"

#include "support/Campaign.h"
#include "support/RetailMonth.h"
#include "support/ShopLists.h"
#include "support/TestDatabases.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 8'000;
constexpr int kProducts = 5'000;
constexpr int kLongestMilliseconds = 60'000;

Result<ImportReport> importInto(const QString &what, const QString &address, const QString &file)
{
    const auto shop = Shop::open(*ShopAddress::parse(address));
    if (!shop)
        return shop.error();
    if (what == u"products"_s)
        return importProducts(*shop.value(), file, {});
    OrderImportOptions options;
    options.opening = OpeningRule::Cover;
    // Few at once make many commits: a kill falls between two of them.
    options.inFlight = 4;
    return importOrders(*shop.value(), file, options);
}

/// This program again, as an import that can be killed.
int runChild(const QStringList &arguments)
{
    return importInto(arguments[2], arguments[3], arguments[4]).ok() ? 0 : 1;
}

struct Counts {
    qint64 products = 0;
    qint64 orders = 0;
    QHash<QString, Quantity> stock;
};

Counts countsOf(const QString &address)
{
    const auto reader = Shop::openReader(*ShopAddress::parse(address));
    Counts counts;
    if (!reader)
        return counts;
    const auto found = reader.value()->counts().result();
    counts.products = found->products;
    counts.orders = found->orders;
    const auto rows = reader.value()->productRows(allProducts(*reader.value())).result();
    for (const ProductRow &row : *rows)
        counts.stock.insert(row.product.sku.text(), row.stock.onHand);
    return counts;
}

} // namespace

/// What an import leaves behind that is killed at any moment.
class TestImportKill : public QObject {
    Q_OBJECT

private:
    TestDatabases m_databases;
    QTemporaryDir m_folder;

    QString fileWith(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    /// True where the import ended by itself; else it was killed after a moment of at most `longest`.
    static bool runAndKill(const QString &what, const QString &shop, const QString &file, int longest)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--import"_s, what, shop, file});
        const int moment = QRandomGenerator::global()->bounded(1, longest);
        if (child.waitForFinished(moment))
            return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
        child.kill();
        child.waitForFinished(kLongestMilliseconds);
        return false;
    }

private Q_SLOTS:
    void aHistoryIsTakenUpAgain_data() { TestDatabases::addRows(); }
    void aHistoryIsTakenUpAgain()
    {
        FETCH_SHOP(m_databases, shop);
        const QByteArrayList lines = RetailMonth::lines().split('\n').mid(0, kLines + 1);
        const QString file = fileWith(u"orders.csv"_s, lines.join('\n') + '\n');
        const QString reference = m_databases.newShop(QString::fromLatin1(TestDatabases::kSqlite));
        QVERIFY(Shop::create(*ShopAddress::parse(reference), DemoShop::settings()).ok());
        QVERIFY(importInto(u"orders"_s, reference, file).ok());
        const Counts expected = countsOf(reference);
        QVERIFY(expected.orders > 100);

        QVERIFY(Shop::create(*ShopAddress::parse(shop), DemoShop::settings()).ok());
        qint64 before = 0;
        for (int i = 0; i < Campaign::count(50); ++i) {
            if (runAndKill(u"orders"_s, shop, file, 1'500))
                break;
            const qint64 orders = countsOf(shop).orders;
            QVERIFY(orders >= before);
            before = orders;
        }
        const auto last = importInto(u"orders"_s, shop, file);
        QVERIFY2(last.ok(), last ? "" : qPrintable(last.error().detail));
        QCOMPARE(last->rejected, 0);
        QCOMPARE(last->imported + last->alreadyBooked, kLines);
        const Counts counts = countsOf(shop);
        QCOMPARE(counts.orders, expected.orders);
        QCOMPARE(counts.stock, expected.stock);
        const auto proof = proveNow(
            *ShopAddress::parse(shop), [] { return false; }, [](int, int) {});
        QVERIFY(proof.ok() && proof->ok());
    }

    void aProductListIsInOrNot_data() { TestDatabases::addRows(); }
    void aProductListIsInOrNot()
    {
        FETCH_SHOP(m_databases, shop);
        QByteArray list = "sku,name,stock\n";
        for (int i = 0; i < kProducts; ++i)
            list += "S" + QByteArray::number(i) + ",Thing,1\n";
        const QString file = fileWith(u"products.csv"_s, list);
        QVERIFY(Shop::create(*ShopAddress::parse(shop), DemoShop::settings()).ok());
        for (int i = 0; i < Campaign::count(50); ++i) {
            const bool done = runAndKill(u"products"_s, shop, file, 1'000);
            const qint64 products = countsOf(shop).products;
            QVERIFY2(products == kProducts || (products == 0 && !done),
                     qPrintable(QString::number(products)));
        }
        QVERIFY(importInto(u"products"_s, shop, file).ok());
        const Counts counts = countsOf(shop);
        QCOMPARE(counts.products, kProducts);
        for (const Quantity &stock : counts.stock)
            QCOMPARE(stock, Quantity::fromUnits(1));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 5 && QCoreApplication::arguments().at(1) == u"--import"_s)
        return runChild(QCoreApplication::arguments());
    TestImportKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestImportKill.moc"
