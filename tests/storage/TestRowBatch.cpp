#include "storage/Database.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "support/Property.h"
#include "support/TestDatabases.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace stockroom;
using namespace stockroom::test;

/// Rows arrive in the database as they were added, whatever stands in them.
class TestRowBatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesRowsUnchanged_data() { TestDatabases::addRows(); }
    void carriesRowsUnchanged();
    void carriesAnyText_data() { TestDatabases::addRows(); }
    void carriesAnyText();
    void yieldsNothingWithoutRows_data() { TestDatabases::addRows(); }
    void yieldsNothingWithoutRows();

private:
    struct Row {
        qint64 number = 0;
        PostingKey key;
        QByteArray digest;
        QString first;
        QString second;

        friend bool operator==(const Row &, const Row &) = default;
    };
    static QList<Row> passedThrough(Database &database, const QList<Row> &rows);

    TestDatabases m_databases;
};

QList<TestRowBatch::Row> TestRowBatch::passedThrough(Database &database, const QList<Row> &rows)
{
    static const RowLayout layout({RowLayout::integer("number"), RowLayout::text("first"),
                                   RowLayout::key("key"), RowLayout::ascii("digest", 8),
                                   RowLayout::text("second")});
    RowBatch batch(layout, database.dialect(), rows.size());
    for (const Row &row : rows)
        batch.add(row.number).add(row.first).add(row.key).add(row.digest).add(row.second);
    Query query =
        database.query(u"SELECT t.number, t.key, t.digest, t.first, t.second FROM %1 ORDER BY t.number"_s.arg(
            batch.source()));
    query.bind(batch).exec();
    QList<Row> read;
    while (query.next())
        read.append({query.int64(0), PostingKey::parse(query.text(1)).value(), query.latin1(2), query.text(3),
                     query.text(4)});
    return read;
}

void TestRowBatch::carriesRowsUnchanged()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    Database books(address, Database::Access::Writer);
    const PostingKey key = PostingKey::derive(u"source"_s, u"1"_s);
    const QList<Row> rows{
        {std::numeric_limits<qint64>::min(), key, "abcdefgh", u""_s, u"NULL"_s},
        {-1, PostingKey::generate(1), "00000000", u"it's {1,2}, \"quoted\" \\ and :rows"_s, u"%1"_s},
        {0, PostingKey::generate(2), "ffffffff", u"two\nlines\tand a tab"_s, u"ä € 𝄞 😀"_s},
        {7, PostingKey::generate(3), "01234567", u" padded "_s, u""_s},
        {std::numeric_limits<qint64>::max(), PostingKey::generate(4), "zzzzzzzz", u"12345678901234567890"_s,
         u"'"_s},
    };
    const QList<Row> read = passedThrough(books, rows);
    QCOMPARE(read.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QVERIFY2(read[i] == rows[i], qPrintable(u"row %1"_s.arg(i)));
}

void TestRowBatch::carriesAnyText()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    Database books(address, Database::Access::Writer);
    CHECK_PROPERTY("any text comes back", [&](const std::vector<std::pair<std::string, std::string>> &texts) {
        QList<Row> rows;
        for (const auto &[first, second] : texts) {
            // NUL is no character of a PostgreSQL text; what is no UTF-8 becomes U+FFFD.
            const auto text = [](const std::string &bytes) {
                return QString::fromStdString(bytes).remove(QChar(0));
            };
            rows.append(
                {rows.size(), PostingKey::generate(rows.size()), "digest..", text(first), text(second)});
        }
        RC_ASSERT(passedThrough(books, rows) == rows);
    });
}

void TestRowBatch::yieldsNothingWithoutRows()
{
    FETCH_SHOP(m_databases, shop);
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address);
    Database books(address, Database::Access::Writer);
    QCOMPARE(passedThrough(books, {}).size(), 0);
}

QTEST_GUILESS_MAIN(TestRowBatch)
#include "TestRowBatch.moc"
