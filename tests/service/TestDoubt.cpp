#include "service/AnswerBook.h"
#include "storage/Database.h"
#include "storage/Query.h"
#include "support/SmallDisk.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// Commits that fail after all of them was written: SQLite's log then ends with an order nobody was told of,
/// which the next recovery brings back. What was refused must stay refused, also after a crash at any later
/// moment.
class TestDoubt final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHasSaidWhenSyncsFail_data() { addFaults(); }
    void keepsWhatItHasSaidWhenSyncsFail();
    void keepsWhatItHasSaidWhenTheIndexCanNotGrow();
    void canBeClosedAndSettledByKeyLater_data() { addFaults(); }
    void canBeClosedAndSettledByKeyLater();
    void tellsWhetherAProductWasSaved_data();
    void tellsWhetherAProductWasSaved();
    void cleanup() { SmallDisk::refuseNothing(); }

private:
    static void addFaults()
    {
        QTest::addColumn<int>("sync");
        for (int sync = 0; sync < 5; ++sync)
            QTest::addRow("from sync %d on", sync) << sync;
    }
    /// What a crash at this moment would leave: the files without the memory that says how much of them
    /// counts.
    ShopAddress afterACrash(const ShopAddress &shop)
    {
        const QString path = m_databases.file(u"crash-%1.stockroom"_s.arg(++m_crashes));
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            if (QFile::exists(shop.path + suffix) && !QFile::copy(shop.path + suffix, path + suffix))
                qFatal("no copy");
        }
        return ShopAddress::sqlite(path);
    }
    /// Empty where the books after a crash say nothing else than the answers did.
    QString lies(const ShopAddress &shop, const AnswerBook &book) { return liesOf(afterACrash(shop), book); }
    static QString liesOf(const ShopAddress &crashed, const AnswerBook &book)
    {
        const QSet<PostingKey> stored = storedKeys(crashed);
        QStringList found;
        for (const PostingKey &key : book.confirmed() - stored)
            found.append(u"confirmed and lost: "_s + key.text());
        for (const PostingKey &key : book.rejected() & stored)
            found.append(u"refused and stored: "_s + key.text());
        if (const QString broken = violations(crashed); !broken.isEmpty())
            found.append(broken);
        return found.join(u'\n');
    }

    TestDatabases m_databases;
    int m_crashes = 0;
};

void TestDoubt::keepsWhatItHasSaidWhenSyncsFail()
{
    QFETCH(int, sync);
    const auto shop = newShop(m_databases.file(u"syncs-%1.stockroom"_s.arg(sync)));
    const ProductId product = addProducts(*shop, 1, 100).first();
    // Keeps the log's index alive, so that opening anew recovers nothing.
    const Database reader(shop->address(), Database::Access::Reader);
    AnswerBook book(*shop);
    SmallDisk::refuseSyncsFrom(sync);
    for (int i = 0; i < 6; ++i) {
        QVERIFY(book.place(sale(product, 1)));
        QCOMPARE(lies(shop->address(), book), QString());
    }
    QVERIFY(!book.rejected().isEmpty() || book.hasUnresolved());
    SmallDisk::refuseNothing();
    QVERIFY(book.settled());
    QCOMPARE(lies(shop->address(), book), QString());
    const PostingRequest order = sale(product, 1);
    QVERIFY(book.place(order));
    QVERIFY(book.gets(order.key, "c"));
    QCOMPARE(lies(shop->address(), book), QString());
    QCOMPARE(book.faults(), QString());
    QCOMPARE(storedKeys(shop->address()), book.confirmed());
    QCOMPARE(unitsOnHand(*shop, product), 100 - book.confirmed().size());
}

void TestDoubt::keepsWhatItHasSaidWhenTheIndexCanNotGrow()
{
    const auto shop = newShop(m_databases.file(u"index.stockroom"_s));
    const ProductId product = addProducts(*shop, 1, 1'000'000).first();
    AnswerBook book(*shop);
    {
        // One who reads an older state keeps the log from starting again.
        Database reader(shop->address(), Database::Access::Reader);
        Transaction reading(reader, Transaction::Mode::Snapshot);
        reader.query(u"SELECT count(*) FROM product"_s).exec().next();
        SmallDisk::refuseSharedMemory();
        for (int i = 0; i < 5'000 && book.rejected().isEmpty() && !book.hasUnresolved(); ++i)
            QVERIFY(book.place(sale(product, 1)));
        QVERIFY(!book.rejected().isEmpty() || book.hasUnresolved());
        const ShopAddress crashed = afterACrash(shop->address());
        SmallDisk::refuseNothing();
        QCOMPARE(liesOf(crashed, book), QString());
    }
    QVERIFY(book.settled());
    QCOMPARE(lies(shop->address(), book), QString());
    QCOMPARE(book.faults(), QString());
    QCOMPARE(storedKeys(shop->address()), book.confirmed());
}

void TestDoubt::canBeClosedAndSettledByKeyLater()
{
    QFETCH(int, sync);
    auto shop = newShop(m_databases.file(u"closed-%1.stockroom"_s.arg(sync)));
    const ShopAddress address = shop->address();
    const ProductId product = addProducts(*shop, 1, 100).first();
    const Database reader(address, Database::Access::Reader);
    QList<PostingRequest> orders;
    QSet<PostingKey> confirmed;
    {
        AnswerBook book(*shop);
        SmallDisk::refuseSyncsFrom(sync);
        for (int i = 0; i < 3; ++i) {
            orders.append(sale(product, 1));
            QVERIFY(book.place(orders.last()));
        }
        shop->close();
        QCOMPARE(lies(address, book), QString());
        confirmed = book.confirmed();
    }
    shop.reset();
    const ShopAddress crashed = afterACrash(address);
    SmallDisk::refuseNothing();
    // In the same files, and in those a crash would have left: each key is sold once, whatever was said of
    // it.
    for (const ShopAddress &left : {address, crashed}) {
        QVERIFY((confirmed - storedKeys(left)).isEmpty());
        const auto again = std::move(Shop::open(left)).value();
        WaitingDesk desk(*again);
        for (const PostingRequest &order : orders)
            QVERIFY(desk.place(order).confirmed());
        QCOMPARE(unitsOnHand(*again, product), 97);
        QCOMPARE(violations(left), QString());
    }
}

void TestDoubt::tellsWhetherAProductWasSaved_data()
{
    QTest::addColumn<int>("failures");
    QTest::newRow("one sync fails") << 1;
    QTest::newRow("all syncs fail") << 1'000'000;
}

void TestDoubt::tellsWhetherAProductWasSaved()
{
    QFETCH(int, failures);
    const auto shop = newShop(m_databases.file(u"saved-%1.stockroom"_s.arg(failures)));
    const Database reader(shop->address(), Database::Access::Reader);
    Product product;
    product.sku = Sku::parse(u"A"_s).value();
    product.name = u"A"_s;
    SmallDisk::refuseSyncsFrom(0, failures);
    const Result<Product> saved = shop->catalogue().save(product).result();
    SmallDisk::refuseNothing();
    // One failure is settled and the work done again; while everything fails nobody can say.
    QCOMPARE(saved.ok(), failures == 1);
    if (!saved)
        QCOMPARE(saved.error().kind, ErrorKind::Unresolved);
    // Nobody does anything: doubt ends by itself, and what is seen then is what a crash leaves.
    const auto isThere = [](const ShopAddress &address) {
        const auto reading = Shop::openReader(address);
        return reading.ok() && reading.value()->productByCode(u"A"_s).result().ok();
    };
    QTRY_COMPARE_WITH_TIMEOUT(isThere(afterACrash(shop->address())), isThere(shop->address()), 10'000);
    if (saved)
        QVERIFY(isThere(shop->address()));
    // It can be saved, or is there already: never twice.
    if (!isThere(shop->address()))
        QVERIFY(shop->catalogue().save(product).result().ok());
    QCOMPARE(violations(shop->address()), QString());
}

QTEST_GUILESS_MAIN(TestDoubt)
#include "TestDoubt.moc"
