#include "domain/Text.h"
#include "storage/KeptOrder.h"
#include "storage/ListStore.h"
#include "storage/Migrator.h"
#include "storage/ProductStore.h"
#include "storage/Query.h"
#include "storage/Transaction.h"
#include "support/Property.h"
#include "support/TestDatabases.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stockroom;
using namespace stockroom::test;

/// A list holds exactly the rows that match, in its order, whichever way the database finds them.
class TestListStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatASimpleModelHolds_data() { TestDatabases::addRows(); }
    void holdsWhatASimpleModelHolds();
    void followsWhatIsEdited_data() { TestDatabases::addRows(); }
    void followsWhatIsEdited();
    void indexesEveryPartOfEveryText_data() { TestDatabases::addRows(); }
    void indexesEveryPartOfEveryText();
    void takesAFullBlock_data() { TestDatabases::addRows(); }
    void takesAFullBlock();
    void findsAnyPartOfAWord_data() { TestDatabases::addRows(); }
    void findsAnyPartOfAWord();
    void endsEarlyWhenItIsCancelled_data() { TestDatabases::addRows(); }
    void endsEarlyWhenItIsCancelled();

private:
    /// A product as the model knows it.
    struct Row {
        Product product;
        StockFigures stock;
    };

    static constexpr int kProducts = 300;
    void makeShop(const QString &shop);
    [[nodiscard]] QList<qint64> expected(const ListQuery &query) const;
    [[nodiscard]] static bool matches(const Row &row, const ListQuery &query);
    [[nodiscard]] static bool matches(const Row &row, const ColumnCondition &condition);
    [[nodiscard]] static qint64 numberOf(const Row &row, const QString &column);
    [[nodiscard]] static QString textOf(const Row &row, const QString &column);
    [[nodiscard]] static bool isNumber(const QString &column);

    TestDatabases m_databases;
    QList<Row> m_rows;
    std::unique_ptr<Database> m_database;
};

namespace {

const auto kNever = [] { return false; };

const QStringList &adjectives()
{
    static const QStringList all{u"Red"_s,         u"Blue"_s, u"Größe"_s, u"100%"_s,
                                 u"under_score"_s, u"Café"_s, u"😀lamp𝄞"_s};
    return all;
}

const QStringList &nouns()
{
    static const QStringList all{u"heart"_s,   u"lantern"_s, u"T-light \"holder\""_s,
                                 u"O'Neill"_s, u"!"_s,       u"mug"_s};
    return all;
}

template <typename T> const T &pick(const QList<T> &from, quint32 number)
{
    return from[qsizetype(number % quint32(from.size()))];
}

} // namespace

void TestListStore::makeShop(const QString &shop)
{
    m_database.reset();
    m_rows.clear();
    const ShopAddress address = ShopAddress::parse(shop).value();
    Database::create(address, [](Database &database) { Migrator().setUp(database); });
    m_database = std::make_unique<Database>(address, Database::Access::Writer);
    QRandomGenerator random(7);
    QList<Product> products;
    for (int i = 0; i < kProducts; ++i) {
        Product product;
        product.sku = Sku::parse(u"S%1"_s.arg((i * 7919) % 100'000, 5, 10, QChar(u'0'))).value();
        product.name = pick(adjectives(), random.generate()) + u' ' + pick(nouns(), random.generate());
        product.category =
            pick(QStringList{u"Ärmel"_s, u"boxes"_s, u"Candles"_s, QString()}, random.generate());
        product.price = UnitPrice::fromTenThousandths(random.bounded(20) * 1000);
        product.reorderPoint = Quantity::fromThousandths(random.bounded(3) * 1000);
        product.cost = UnitPrice::fromTenThousandths(random.bounded(5) * 1000);
        product.reorderQuantity = Quantity::fromThousandths(random.bounded(4) * 1000);
        product.taxRate = TaxRate::fromHundredths(random.bounded(3) * 950);
        product.archived = random.bounded(10) == 0;
        if (random.bounded(3) == 0)
            product.barcode = Gtin::parse(u"4006381333931"_s).value();
        products.append(product);
    }
    Transaction transaction(*m_database, Transaction::Mode::Write);
    ProductStore(*m_database, {}).insert(products);
    for (const Product &product : std::as_const(products)) {
        const qint64 onHand = random.bounded(12) * 500; // halves of a unit too
        const qint64 reserved = onHand >= 1000 ? random.bounded(2) * 1000 : 0;
        m_rows.append({product, {Quantity::fromThousandths(onHand), Quantity::fromThousandths(reserved)}});
        if (onHand == 0 && random.bounded(2) == 0)
            continue; // never was in stock: no balance
        m_database
            ->query(
                u"INSERT INTO balance (product_id, location_id, lot_id, on_hand, reserved, last_posting_id, "
                "last_happened_at) VALUES (:product, 1, 0, :hand, :reserved, 0, 0)"_s)
            .bind(":product", product.id.value)
            .bind(":hand", onHand)
            .bind(":reserved", reserved)
            .exec();
    }
    transaction.commit();
}

bool TestListStore::isNumber(const QString &column)
{
    return !QStringList{u"sku"_s, u"name"_s, u"category"_s, u"barcode"_s}.contains(column);
}

qint64 TestListStore::numberOf(const Row &row, const QString &column)
{
    const QHash<QString, qint64> numbers{
        {u"price"_s, row.product.price.tenThousandths()},
        {u"reorder"_s, row.product.reorderPoint.thousandths()},
        {u"cost"_s, row.product.cost.tenThousandths()},
        {u"reorder_quantity"_s, row.product.reorderQuantity.thousandths()},
        {u"tax"_s, row.product.taxRate.hundredths()},
        {u"archived"_s, row.product.archived ? 1 : 0},
        {u"on_hand"_s, row.stock.onHand.thousandths()},
        {u"reserved"_s, row.stock.reserved.thousandths()},
        {u"available"_s, row.stock.available().thousandths()},
        {u"value"_s, row.stock.onHand.thousandths() * row.product.price.tenThousandths() / 1000},
        {u"status"_s, qint64(stockLevel(row.stock.available(), row.product.reorderPoint))},
    };
    return numbers.value(column);
}

QString TestListStore::textOf(const Row &row, const QString &column)
{
    if (column == u"sku")
        return row.product.sku.text();
    if (column == u"barcode")
        return row.product.barcode ? row.product.barcode->text() : QString();
    return column == u"category" ? row.product.category : row.product.name;
}

bool TestListStore::matches(const Row &row, const ColumnCondition &condition)
{
    const QString text = textOf(row, condition.column);
    const qint64 number = numberOf(row, condition.column);
    const bool isEmpty = isNumber(condition.column) ? number == 0 : text.isEmpty();
    switch (condition.kind) {
    case ColumnCondition::Kind::Contains:
        return text::folded(text).contains(text::folded(condition.text));
    case ColumnCondition::Kind::Between:
        return number >= condition.from.value_or(number) && number <= condition.to.value_or(number);
    case ColumnCondition::Kind::OneOf:
        return condition.values.contains(isNumber(condition.column) ? QString::number(number) : text);
    case ColumnCondition::Kind::Empty:
        return isEmpty;
    case ColumnCondition::Kind::NotEmpty:
        return !isEmpty;
    }
    return false;
}

bool TestListStore::matches(const Row &row, const ListQuery &query)
{
    const Product &product = row.product;
    const QString all = text::folded(QStringList{product.sku.text(), product.name, product.category,
                                                 textOf(row, u"barcode"_s), product.notes}
                                         .join(u'\n'));
    for (const QString &word : text::folded(query.words).split(u' ', Qt::SkipEmptyParts)) {
        if (!all.contains(word))
            return false;
    }
    return std::all_of(query.conditions.cbegin(), query.conditions.cend(),
                       [&row](const ColumnCondition &condition) { return matches(row, condition); });
}

QList<qint64> TestListStore::expected(const ListQuery &query) const
{
    QList<Row> rows;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(rows),
                 [&query](const Row &row) { return matches(row, query); });
    const QString column = query.sortedBy.isEmpty() ? u"name"_s : query.sortedBy;
    const auto isBefore = [&](const Row &a, const Row &b) {
        if (isNumber(column)) {
            if (numberOf(a, column) != numberOf(b, column))
                return numberOf(a, column) < numberOf(b, column);
        } else {
            const bool isFolded = column == u"name" || column == u"category";
            const QString left = isFolded ? text::folded(textOf(a, column)) : textOf(a, column);
            const QString right = isFolded ? text::folded(textOf(b, column)) : textOf(b, column);
            if (left != right)
                return left.toUtf8() < right.toUtf8();
        }
        return a.product.id < b.product.id;
    };
    std::sort(rows.begin(), rows.end(), isBefore);
    if (!query.sortedBy.isEmpty() && query.descending)
        std::reverse(rows.begin(), rows.end());
    QList<qint64> ids;
    for (const Row &row : std::as_const(rows))
        ids.append(row.product.id.value);
    return ids;
}

namespace {

ColumnCondition drawCondition(QRandomGenerator &random)
{
    static const QStringList numbers{u"price"_s,    u"reorder"_s,   u"archived"_s,        u"on_hand"_s,
                                     u"reserved"_s, u"available"_s, u"value"_s,           u"status"_s,
                                     u"cost"_s,     u"tax"_s,       u"reorder_quantity"_s};
    static const QStringList texts{u"sku"_s, u"name"_s, u"category"_s};
    static const QStringList parts{u"e"_s,     u"RED"_s,    u"%"_s,    u"_"_s,
                                   u"größe"_s, u"grosse"_s, u"cafe"_s, u"S0"_s};
    ColumnCondition condition;
    switch (random.bounded(5)) {
    case 0:
        condition = {pick(texts, random.generate()),
                     ColumnCondition::Kind::Contains,
                     pick(parts, random.generate()),
                     {},
                     {},
                     {}};
        break;
    case 1:
        condition.column = pick(numbers, random.generate());
        condition.kind = ColumnCondition::Kind::Between;
        if (random.bounded(2) == 0)
            condition.from = random.bounded(5) * 1000;
        if (random.bounded(2) == 0)
            condition.to = random.bounded(8) * 1000;
        break;
    case 2:
        condition.kind = ColumnCondition::Kind::OneOf;
        condition.column = pick(numbers, random.generate());
        for (int i = random.bounded(3); i > 0; --i)
            condition.values.append(QString::number(random.bounded(3) * (random.bounded(2) == 0 ? 1 : 1000)));
        break;
    default:
        condition.column = pick(numbers + texts + QStringList{u"barcode"_s}, random.generate());
        condition.kind =
            random.bounded(2) == 0 ? ColumnCondition::Kind::Empty : ColumnCondition::Kind::NotEmpty;
    }
    return condition;
}

ListQuery drawQuery(QRandomGenerator &random)
{
    static const QStringList words{
        QString(),    u"red"_s,     u"ear"_s, u"MUG"_s,  u"lantern blue"_s, u"100%"_s,
        u"r_s"_s,     u"'"_s,       u"\""_s,  u"!"_s,    u"holder\""_s,     u"s0"_s,
        u"4006381"_s, u"no such"_s, u"😀la"_s, u"amp𝄞"_s, u"😀lamp red"_s};
    static const QStringList columns{QString(),    u"sku"_s,      u"name"_s,      u"category"_s, u"price"_s,
                                     u"on_hand"_s, u"reserved"_s, u"available"_s, u"value"_s,    u"status"_s};
    ListQuery query;
    query.words = pick(words, random.generate());
    query.sortedBy = pick(columns, random.generate());
    query.descending = !query.sortedBy.isEmpty() && random.bounded(2) == 0;
    for (int i = random.bounded(3); i > 0; --i)
        query.conditions.append(drawCondition(random));
    return query;
}

} // namespace

void TestListStore::holdsWhatASimpleModelHolds()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    ListStore list(*m_database, ListKind::Products);
    CHECK_PROPERTY("a list holds what matches", [&](quint32 seed) {
        QRandomGenerator random(seed);
        const ListQuery query = drawQuery(random);
        const QList<qint64> wanted = expected(query);
        // Each way to find them: sorted, along the index, along the order that was kept.
        KeptOrder kept;
        ListQuery noWords = query;
        noWords.words.clear();
        for (const qsizetype few : {1000, 0}) {
            for (KeptOrder *memory : {static_cast<KeptOrder *>(nullptr), &kept}) {
                ListStore way(*m_database, ListKind::Products, {memory, few});
                RC_ASSERT(way.all(noWords, kNever) == expected(noWords));
                RC_ASSERT(way.first(query, 20, kNever)
                          == wanted.first(std::min<qsizetype>(20, wanted.size())));
                RC_ASSERT(way.all(query, kNever) == wanted);
            }
        }
        RC_ASSERT(list.all(query, kNever) == wanted);
        RC_ASSERT(list.first(query, 20, kNever) == wanted.first(std::min<qsizetype>(20, wanted.size())));
        RC_ASSERT(list.count(query, kNever) == wanted.size());
        if (query.words.isEmpty() && list.isComputed(query)) {
            const qint64 middle = list.middleId();
            const auto lower = list.firstOf(query, ListStore::Half::Lower, middle, 20, kNever);
            const auto upper = list.firstOf(query, ListStore::Half::Upper, middle, 20, kNever);
            RC_ASSERT(list.merged(query, lower, upper, 20)
                      == wanted.first(std::min<qsizetype>(20, wanted.size())));
        }
        qint64 onHand = 0;
        for (const Row &row : std::as_const(m_rows))
            onHand += wanted.contains(row.product.id.value) ? row.stock.onHand.thousandths() : 0;
        RC_ASSERT(list.sum(u"on_hand"_s, wanted, kNever) == onHand);
    });
}

void TestListStore::followsWhatIsEdited()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    KeptOrder kept;
    ListStore list(*m_database, ListKind::Products, {&kept, 0});
    ListQuery query;
    query.words = u"zebra"_s;
    QCOMPARE(list.all({}, kNever).size(), kProducts);
    QCOMPARE(list.all(query, kNever), QList<qint64>());
    Product edited = m_rows.first().product;
    edited.name = u"Zebra"_s;
    QVERIFY(ProductStore(*m_database, {}).update(edited));
    QCOMPARE(list.all(query, kNever), QList<qint64>{edited.id.value});
    edited.name = u"Horse"_s;
    QVERIFY(ProductStore(*m_database, {}).update(edited));
    QCOMPARE(list.all(query, kNever), QList<qint64>());
}

/// Against a comparison of the texts, over several blocks of ids and with many edits.
void TestListStore::indexesEveryPartOfEveryText()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    if (!m_database->dialect().isSqlite())
        return;
    CHECK_PROPERTY("the index of words finds all that match, and what it calls exact is", [&](quint32 seed) {
        QRandomGenerator random(seed);
        const auto letters = [&random](int most) {
            QString text;
            for (int i = random.bounded(most + 1); i > 0; --i)
                text.append(u"ab00 \n"_s.at(random.bounded(6)));
            return text;
        };
        const Transaction transaction(*m_database, Transaction::Mode::Write);
        m_database->execute(u"DELETE FROM product_gram"_s);
        WordIndex index(*m_database);
        QHash<qint64, QString> texts;
        for (int edit = 0; edit < 4; ++edit) {
            const qint64 version = index.version().value();
            QHash<qint64, WordIndex::Change> changes;
            for (int i = random.bounded(60); i > 0; --i) {
                const qint64 id = random.bounded(2) == 0 ? random.bounded(200) : 4000 + random.bounded(9000);
                changes.insert(id, {id, texts.value(id), letters(30)});
            }
            for (const WordIndex::Change &change : std::as_const(changes))
                texts.insert(change.id, change.after);
            index.note(changes.values());
            RC_ASSERT(index.version().value() > version);
        }
        const QStringList words = letters(8).split(QRegularExpression(u"[ \n]"_s), Qt::SkipEmptyParts);
        const std::optional<WordIndex::Hits> hits = index.find(words);
        RC_ASSERT(hits.has_value() == std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
                      return word.size() > 2;
                  }));
        for (auto text = texts.cbegin(); hits && text != texts.cend(); ++text) {
            const bool matches = std::all_of(words.cbegin(), words.cend(),
                                             [&](const QString &word) { return text->contains(word); });
            RC_ASSERT(!matches || hits->ids.contains(text.key()));
            RC_ASSERT(!hits->exact || matches == hits->ids.contains(text.key()));
        }
        if (hits)
            RC_ASSERT(hits->ids.count() == hits->ids.ids().size());
    });
}

void TestListStore::takesAFullBlock()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    if (!m_database->dialect().isSqlite())
        return;
    WordIndex index(*m_database);
    QList<WordIndex::Change> changes;
    for (qint64 id = 100; id < 100 + 3 * IdSet::kBlock; ++id)
        changes.append({id, {}, u"everywhere"_s});
    index.note(changes);
    QCOMPARE(index.find({u"ever"_s})->ids.count(), 3 * IdSet::kBlock);
    QCOMPARE(index.find({u"ever"_s})->ids.ids().first(), 100);
    for (WordIndex::Change &change : changes)
        std::swap(change.before, change.after);
    index.note(changes);
    QCOMPARE(index.find({u"ever"_s})->ids.count(), 0);
}

void TestListStore::findsAnyPartOfAWord()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    ListStore list(*m_database, ListKind::Products);
    const Row &row = m_rows[5];
    const QString sku = text::folded(row.product.sku.text());
    for (qsizetype from = 0; from < sku.size(); ++from) {
        for (qsizetype length = 1; from + length <= sku.size(); ++length) {
            ListQuery query;
            query.words = sku.mid(from, length);
            QVERIFY2(list.all(query, kNever).contains(row.product.id.value), qPrintable(query.words));
        }
    }
}

void TestListStore::endsEarlyWhenItIsCancelled()
{
    FETCH_SHOP(m_databases, shop);
    makeShop(shop);
    ListStore list(*m_database, ListKind::Products);
    int looks = 0;
    const auto soon = [&looks] { return ++looks > 3; };
    QVERIFY(list.all({}, soon).size() < 4);
    // The connection is as good as before.
    QCOMPARE(list.count({}, kNever), qint64(kProducts));
}

QTEST_GUILESS_MAIN(TestListStore)
#include "TestListStore.moc"
