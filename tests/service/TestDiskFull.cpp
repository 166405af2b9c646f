#include "service/AnswerBook.h"
#include "support/Campaign.h"
#include "support/SmallDisk.h"
#include "support/TestDatabases.h"

#include <QMutex>
#include <QRandomGenerator>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// A disk that is full: orders are refused with a plain word, the program stays up, and when there is room
/// again it goes on by itself. Runs on a tmpfs of a mount namespace of its own, where this system lets us
/// make one, and on writes that are refused inside this process, which reaches every moment of a commit.
class TestDiskFull final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesPlainlyAndGoesOn_data();
    void refusesPlainlyAndGoesOn();
    void saysOfAnActWhatIsKnown();
    void saysThatItCanNotBeRead();
    void losesNothingWhereverTheDiskFillsUp();
    void makesNoHalfShop_data();
    void makesNoHalfShop();
    void cleanup() { SmallDisk::refuseNothing(); }

private:
    TestDatabases m_databases;
};

void TestDiskFull::refusesPlainlyAndGoesOn_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("refused writes") << false;
    QTest::newRow("a small disk") << true;
}

void TestDiskFull::refusesPlainlyAndGoesOn()
{
    QFETCH(bool, real);
    if (real && SmallDisk::folder().isEmpty())
        QSKIP("this system lets nobody make a small disk");
    const QString path =
        real ? SmallDisk::folder() + u"/full.stockroom"_s : m_databases.file(u"full.stockroom"_s);
    const auto shop = newShop(path);
    const ProductId product = addProducts(*shop, 1, 1'000'000).first();
    std::atomic_int troubled = 0;
    std::atomic_bool isTroubled = false;
    QObject context;
    QObject::connect(
        &shop->keeper(), &StockKeeper::troubled, &context,
        [&] {
            ++troubled;
            isTroubled = true;
        },
        Qt::DirectConnection);
    QObject::connect(
        &shop->keeper(), &StockKeeper::recovered, &context, [&] { isTroubled = false; },
        Qt::DirectConnection);
    AnswerBook book(*shop);
    QVERIFY(book.place(sale(product, 1)));
    for (int round = 0; round < Campaign::count(20); ++round) {
        real ? SmallDisk::fill() : SmallDisk::refuseAfter(QRandomGenerator::global()->bounded(200'000));
        const int before = book.refusals().value(ErrorKind::DiskFull);
        for (int i = 0; i < 20'000 && book.refusals().value(ErrorKind::DiskFull) == before; ++i)
            QVERIFY(book.place(sale(product, 1), 16));
        QVERIFY2(book.refusals().value(ErrorKind::DiskFull) > before, qPrintable(book.account()));
        // A disk that is full can still be read.
        QVERIFY(!real || unitsOnHand(*shop, product) > 0);
        real ? SmallDisk::makeRoom() : SmallDisk::refuseNothing();
        QVERIFY(book.settled());
        QTRY_VERIFY_WITH_TIMEOUT(!isTroubled, 10'000);
        const PostingRequest order = sale(product, 1);
        QVERIFY(book.place(order));
        QVERIFY(book.gets(order.key, "c"));
    }
    QVERIFY(troubled > 0);
    QCOMPARE(book.faults(), QString());
    QCOMPARE(book.refusals().keys(), QList{ErrorKind::DiskFull});
    QCOMPARE(storedKeys(shop->address()), book.confirmed());
    QCOMPARE(unitsOnHand(*shop, product), 1'000'000 - book.confirmations());
    QCOMPARE(violations(shop->address()), QString());
}

void TestDiskFull::saysOfAnActWhatIsKnown()
{
    const auto shop = newShop(m_databases.file(u"act.stockroom"_s));
    QObject context;
    QList<Error> troubles;
    QMutex mutex;
    QObject::connect(
        &shop->keeper(), &StockKeeper::troubled, &context,
        [&](const Error &error) {
            const QMutexLocker lock(&mutex);
            troubles.append(error);
        },
        Qt::DirectConnection);
    Product product;
    product.sku = Sku::parse(u"A"_s).value();
    product.name = u"A"_s;
    SmallDisk::refuseFromWrite(0);
    const Result<Product> saved = shop->catalogue().save(product).result();
    SmallDisk::refuseNothing();
    QVERIFY(!saved.ok());
    // Until a commit of its own comes through nobody can say; that the disk is full is known.
    QCOMPARE(saved.error().kind, ErrorKind::Unresolved);
    QCOMPARE(saved.error().field, u"disk"_s);
    const QMutexLocker lock(&mutex);
    QVERIFY(!troubles.isEmpty());
    QCOMPARE(troubles.first().kind, ErrorKind::DiskFull);
    QCOMPARE(troubles.first().field, u"commit"_s);
}

void TestDiskFull::saysThatItCanNotBeRead()
{
    const ShopAddress address = newShop(m_databases.file(u"unread.stockroom"_s))->address();
    // The index of the log is made anew by the first who reads.
    SmallDisk::refuseSharedMemory();
    const auto reader = Shop::openReader(address);
    SmallDisk::refuseNothing();
    QVERIFY(!reader.ok());
    QCOMPARE(reader.error().kind, ErrorKind::DiskFull);
    QCOMPARE(reader.error().field, u"reading"_s);
    QVERIFY(Shop::openReader(address).ok());
}

void TestDiskFull::losesNothingWhereverTheDiskFillsUp()
{
    const auto shop = newShop(m_databases.file(u"anywhere.stockroom"_s));
    const ProductId product = addProducts(*shop, 1, 1'000'000).first();
    AnswerBook book(*shop);
    // Each write of a commit is the one that fails, in turn.
    for (int write = 0; write < Campaign::count(100); ++write) {
        SmallDisk::refuseFromWrite(write % 50);
        for (int i = 0; i < 8; ++i)
            QVERIFY(book.place(sale(product, 1), 4));
        SmallDisk::refuseNothing();
        QVERIFY(book.settled());
    }
    QCOMPARE(book.faults(), QString());
    QCOMPARE(storedKeys(shop->address()), book.confirmed());
    QCOMPARE(unitsOnHand(*shop, product), 1'000'000 - book.confirmations());
    QCOMPARE(violations(shop->address()), QString());
}

void TestDiskFull::makesNoHalfShop_data()
{
    QTest::addColumn<int>("write");
    for (int write : {0, 1, 2, 4, 7})
        QTest::addRow("write %d", write) << write;
}

void TestDiskFull::makesNoHalfShop()
{
    QFETCH(int, write);
    const QString path = m_databases.file(u"half-%1.stockroom"_s.arg(write));
    SmallDisk::refuseFromWrite(write);
    const Result<void> created = Shop::create(addressOf(path), {});
    SmallDisk::refuseNothing();
    QVERIFY(!created.ok());
    QCOMPARE(created.error().kind, ErrorKind::DiskFull);
    QVERIFY(!QFile::exists(path));
    QVERIFY(Shop::create(addressOf(path), {}).ok());
}

int main(int argc, char **argv)
{
    // Before the first thread: a process with threads can not leave its user namespace.
    SmallDisk::mount();
    QCoreApplication application(argc, argv);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestDiskFull.moc"
