#include "domain/ShopSettings.h"
#include "storage/ListStore.h"
#include "storage/Migrator.h"
#include "storage/Query.h"
#include "storage/SettingsStore.h"
#include "storage/ShopLock.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"
#include "support/TestDatabases.h"

using namespace stockroom;
using namespace stockroom::test;

/// The schema's chain, the shop's file and who may write to it.
class TestMigrator final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsUpAnEmptyDatabase_data() { TestDatabases::addRows(); }
    void setsUpAnEmptyDatabase();
    void refusesANewerSchema_data() { TestDatabases::addRows(); }
    void refusesANewerSchema();
    void leavesNothingOfAFailedStep_data() { TestDatabases::addRows(); }
    void leavesNothingOfAFailedStep();
    void bringsTheFoldedTextsOfAnOlderShop_data() { TestDatabases::addRows(); }
    void bringsTheFoldedTextsOfAnOlderShop();
    void appendOnlyTablesRefuseChange_data();
    void appendOnlyTablesRefuseChange();
    void booksReferToWhatIsThere_data();
    void booksReferToWhatIsThere();
    void readersCanNotWrite_data() { TestDatabases::addRows(); }
    void readersCanNotWrite();
    void neverOverwritesWhatIsThere_data() { TestDatabases::addRows(); }
    void neverOverwritesWhatIsThere();

    void copiesAFileBeforeItMigrates();
    void keepsTheCopyOfAnotherDay();
    void keepsFilesToTheirOwner();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void secondWriterIsToldWhoHasTheShop();

private:
    static ErrorKind kindOf(const std::function<void()> &work);

    TestDatabases m_databases;
};

ErrorKind TestMigrator::kindOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const StorageError &error) {
        return error.error().kind;
    }
    return ErrorKind::Cancelled; // no error
}

namespace {

ShopAddress made(const QString &shop)
{
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    return address;
}

void setUp(Database &books, const Migrator &migrator = Migrator())
{
    Transaction transaction(books, Transaction::Mode::Write);
    migrator.setUp(books);
    transaction.commit();
}

QList<Migration> chainWith(const QString &sql)
{
    QList<Migration> chain = Migrator::builtIn();
    chain.append({chain.last().version + 1, QStringLiteral("test"), sql});
    return chain;
}

} // namespace

void TestMigrator::setsUpAnEmptyDatabase()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    QCOMPARE(Migrator::version(books), 0);
    const Migrator migrator;
    // Only who makes a shop may set one up: an empty schema may be somebody else's.
    QCOMPARE(kindOf([&] { migrator.migrate(books); }), ErrorKind::NotAShop);
    QCOMPARE(kindOf([&] { migrator.requireCurrent(books); }), ErrorKind::NotAShop);
    QCOMPARE(Migrator::version(books), 0);
    setUp(books, migrator);
    QCOMPARE(Migrator::version(books), migrator.newestVersion());
    migrator.migrate(books);
    QCOMPARE(Migrator::version(books), migrator.newestVersion());
}

void TestMigrator::refusesANewerSchema()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    setUp(books);
    const Migrator later(chainWith(QStringLiteral("CREATE TABLE later (id BIGINT)")));
    QCOMPARE(kindOf([&] { later.requireCurrent(books); }), ErrorKind::OlderShop);
    later.migrate(books);
    later.requireCurrent(books);
    QCOMPARE(kindOf([&] { Migrator().migrate(books); }), ErrorKind::NewerShop);
    QCOMPARE(kindOf([&] { Migrator().requireCurrent(books); }), ErrorKind::NewerShop);
}

void TestMigrator::leavesNothingOfAFailedStep()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    const Migrator migrator;
    setUp(books);
    const QString sql = QStringLiteral("CREATE TABLE later (id BIGINT)\n--;\nCREATE NONSENSE");
    QVERIFY(kindOf([&] { Migrator(chainWith(sql)).migrate(books); }) != ErrorKind::Cancelled);
    QCOMPARE(Migrator::version(books), migrator.newestVersion());
    QVERIFY(kindOf([&] { books.execute(QStringLiteral("SELECT * FROM later")); }) != ErrorKind::Cancelled);
    Migrator(chainWith(QStringLiteral("CREATE TABLE later (id BIGINT)"))).migrate(books);
    QCOMPARE(Migrator::version(books), migrator.newestVersion() + 1);
}

void TestMigrator::bringsTheFoldedTextsOfAnOlderShop()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    setUp(books, Migrator({Migrator::builtIn().first()}));
    books.execute(QStringLiteral(
        "INSERT INTO product (id, sku, name, category, unit, price, reorder_point, notes, archived, version, "
        "search_text) VALUES (1, 'B-2', 'zebra', '', 'pcs', 0, 0, '', 0, 1, 'zebra'), "
        "(2, 'A-1', 'Größe', 'Ärmel', 'pcs', 0, 0, 'Café', 0, 1, 'old')"));
    books.execute(QStringLiteral(
        "INSERT INTO sale_order (number, key, state, placed_at, customer, document, total, lines) "
        "VALUES (10001, 'k', 1, 0, 'Müller', 'R-7', 0, 0), (10002, 'l', 1, 0, '', '', 0, 0)"));
    Migrator().migrate(books);

    const auto never = [] { return false; };
    const auto found = [&](ListKind list, const QString &words) {
        ListQuery query;
        query.words = words;
        return ListStore(books, list).all(query, never);
    };
    QCOMPARE(found(ListKind::Products, {}), (QList<qint64>{2, 1}));
    for (const QString &words :
         {QStringLiteral("GRÖSSE"), QStringLiteral("armel"), QStringLiteral("a-1"), QStringLiteral("cafe")})
        QCOMPARE(found(ListKind::Products, words), QList<qint64>{2});
    for (const QString &words :
         {QStringLiteral("Müller"), QStringLiteral("MULLER r-7"), QStringLiteral("10001")})
        QCOMPARE(found(ListKind::Orders, words), QList<qint64>{10001});
    if (address.isSqlite())
        QVERIFY(QFile::exists(address.path + QStringLiteral(".before-%1").arg(Migrator().newestVersion())));
}

namespace {

/// Each statement once a database, in the column `statement`.
void addOnBoth(const QStringList &statements)
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("statement");
    for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
        for (const QString &statement : statements)
            QTest::addRow("%s: %s", database, qPrintable(statement))
                << QString::fromLatin1(database) << statement;
    }
}

} // namespace

void TestMigrator::appendOnlyTablesRefuseChange_data()
{
    const QStringList changes{QStringLiteral("UPDATE movement SET quantity = 1"),
                              QStringLiteral("DELETE FROM movement"),
                              QStringLiteral("UPDATE posting SET kind = 1"),
                              QStringLiteral("DELETE FROM posting"),
                              QStringLiteral("DELETE FROM sale_order"),
                              QStringLiteral("UPDATE sale_order SET number = 2"),
                              QStringLiteral("DELETE FROM till"),
                              QStringLiteral("UPDATE till SET id = 2"),
                              QStringLiteral("DELETE FROM location WHERE id = 5"),
                              QStringLiteral("UPDATE location SET id = 9 WHERE id = 5"),
                              QStringLiteral("DELETE FROM lot"),
                              QStringLiteral("UPDATE lot SET id = 1")};
    addOnBoth(changes);
}

namespace {

void addOneSale(Database &books)
{
    for (const char *row :
         {"INSERT INTO till (id, name, head, postings) VALUES (1, 'T', '', 0)",
          "INSERT INTO product (id, sku, name, category, unit, price, reorder_point, notes, archived, "
          "version, search_text) VALUES (1, 'A', 'A', '', 'pcs', 0, 0, '', 0, 1, 'a')",
          "INSERT INTO sale_order (number, key, state, placed_at, customer, document, total, lines) "
          "VALUES (1, 'k', 1, 0, '', '', 0, 0)",
          "INSERT INTO posting (id, key, kind, till_id, happened_at, posted_at, document, "
          "fingerprint, digest) VALUES (1, 'k', 2, 1, 0, 0, '', '', '')",
          "INSERT INTO movement (posting_id, line_no, product_id, from_location_id, "
          "to_location_id, lot_id, quantity) VALUES (1, 1, 1, 2, 1, 0, 5)"})
        books.execute(QString::fromLatin1(row));
}

} // namespace

void TestMigrator::appendOnlyTablesRefuseChange()
{
    QFETCH(QString, statement);
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    setUp(books);
    addOneSale(books);
    QVERIFY(kindOf([&] { books.execute(statement); }) != ErrorKind::Cancelled);
}

void TestMigrator::booksReferToWhatIsThere_data()
{
    const QString posting =
        QStringLiteral("INSERT INTO posting (id, key, kind, till_id, happened_at, posted_at, document, "
                       "fingerprint, order_number, digest) VALUES (2, 'l', 2, %1, 0, 0, '', '', %2, '')");
    const QString movement =
        QStringLiteral("INSERT INTO movement (posting_id, line_no, product_id, from_location_id, "
                       "to_location_id, lot_id, quantity) VALUES (%1, 2, %2, %3, %4, %5, 5)");
    const QStringList rows{posting.arg(9).arg(1),
                           posting.arg(1).arg(9),
                           movement.arg(9).arg(1).arg(2).arg(1).arg(0),
                           movement.arg(1).arg(9).arg(2).arg(1).arg(0),
                           movement.arg(1).arg(1).arg(9).arg(1).arg(0),
                           movement.arg(1).arg(1).arg(2).arg(9).arg(0),
                           movement.arg(1).arg(1).arg(2).arg(1).arg(9)};
    addOnBoth(rows);
}

void TestMigrator::booksReferToWhatIsThere()
{
    QFETCH(QString, statement);
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    Database books(address, Database::Access::Writer);
    setUp(books);
    addOneSale(books);
    QVERIFY(kindOf([&] { books.execute(statement); }) != ErrorKind::Cancelled);
    books.execute(QStringLiteral("INSERT INTO movement (posting_id, line_no, product_id, from_location_id, "
                                 "to_location_id, lot_id, quantity) VALUES (1, 2, 1, 2, 1, 0, 5)"));
}

void TestMigrator::readersCanNotWrite()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    {
        Database books(address, Database::Access::Writer);
        setUp(books);
    }
    Database reader(address, Database::Access::Reader);
    Migrator().requireCurrent(reader);
    QCOMPARE(kindOf([&] { reader.execute(QStringLiteral("INSERT INTO setting VALUES ('a', 'b')")); }),
             ErrorKind::ReadOnly);
}

void TestMigrator::neverOverwritesWhatIsThere()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = made(shop);
    QCOMPARE(kindOf([&] { Database::create(address); }), ErrorKind::ShopExists);
}

void TestMigrator::copiesAFileBeforeItMigrates()
{
    const ShopAddress address = made(m_databases.file(QStringLiteral("old.stockroom")));
    // What a program that was killed while it copied has left: torn, and open to all.
    const QString left =
        QStringLiteral("%1.before-%2.making").arg(address.path).arg(Migrator().newestVersion() + 1);
    {
        QFile torn(left);
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write("SQLite format 3");
        torn.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    }
    {
        Database books(address, Database::Access::Writer);
        setUp(books);
        Transaction transaction(books, Transaction::Mode::Write);
        ShopSettings settings;
        settings.name = QStringLiteral("Before");
        SettingsStore(books).save(settings);
        transaction.commit();
        Migrator(chainWith(QStringLiteral("DROP TABLE setting"))).migrate(books);
    }
    const ShopAddress copy = ShopAddress::sqlite(
        QStringLiteral("%1.before-%2").arg(address.path).arg(Migrator().newestVersion() + 1));
    Database books(copy, Database::Access::Reader);
    Migrator().requireCurrent(books);
    QCOMPARE(SettingsStore(books).load().name, QStringLiteral("Before"));
    const auto others = QFile::permissions(copy.path) & (QFile::ReadGroup | QFile::ReadOther);
    QCOMPARE(others.toInt(), 0);
    QVERIFY(!QFile::exists(left));
}

void TestMigrator::keepsTheCopyOfAnotherDay()
{
    const ShopAddress address = made(m_databases.file(QStringLiteral("back.stockroom")));
    const QString copy = QStringLiteral("%1.before-%2").arg(address.path).arg(Migrator().newestVersion() + 1);
    {
        QFile earlier(copy);
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write("another day");
    }
    Database books(address, Database::Access::Writer);
    setUp(books);
    // A step that fails twice makes one copy: the shop was not changed in between.
    for (int attempt = 0; attempt < 2; ++attempt) {
        QVERIFY_THROWS_EXCEPTION(
            StorageError, Migrator(chainWith(QStringLiteral("DROP TABLE there_is_none"))).migrate(books));
    }
    QFile earlier(copy);
    QVERIFY(earlier.open(QIODevice::ReadOnly));
    QCOMPARE(earlier.readAll(), QByteArray("another day"));
    Database kept(ShopAddress::sqlite(copy + QStringLiteral(".2")), Database::Access::Reader);
    Migrator().requireCurrent(kept);
    QVERIFY(!QFile::exists(copy + QStringLiteral(".3")));
    QVERIFY(!QFile::exists(copy + QStringLiteral(".making")));
}

void TestMigrator::keepsFilesToTheirOwner()
{
    const ShopAddress address = made(m_databases.file(QStringLiteral("private.stockroom")));
    Database books(address, Database::Access::Writer);
    setUp(books);
    const Result<ShopLock> lock = ShopLock::take(address);
    QVERIFY(lock.ok());
    for (const char *suffix : {"", "-wal", "-shm", ".lock"}) {
        const QString path = address.path + QLatin1StringView(suffix);
        QVERIFY2(QFile::exists(path), qPrintable(path));
        const auto open = QFile::permissions(path)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QCOMPARE(open.toInt(), 0);
    }
}

void TestMigrator::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("text")
        << QByteArray("this is no shop, but long enough to have a header to look at").repeated(20)
        << static_cast<int>(ErrorKind::NotAShop);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorKind::NotAShop);
    QTest::newRow("a database without our mark") << QByteArray("SQLite format 3") + QByteArray(1, '\0')
            + QByteArray(2000, '\0') << static_cast<int>(ErrorKind::NotAShop);
}

void TestMigrator::refusesForeignFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const QString path = m_databases.file(QStringLiteral("foreign"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const ErrorKind got =
        kindOf([&] { Database books(ShopAddress::sqlite(path), Database::Access::Writer); });
    QCOMPARE(static_cast<int>(got), kind);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestMigrator::secondWriterIsToldWhoHasTheShop()
{
    const ShopAddress address = made(m_databases.file(QStringLiteral("busy.stockroom")));
    {
        const Result<ShopLock> first = ShopLock::take(address);
        QVERIFY(first.ok());
        const Result<ShopLock> second = ShopLock::take(address);
        QCOMPARE(second.error().kind, ErrorKind::ShopInUse);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    }
    QVERIFY(ShopLock::take(address).ok());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "TestMigrator.moc"
