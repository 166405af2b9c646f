#include "service/ShopFixture.h"
#include "storage/MovementStore.h"
#include "support/TestDatabases.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// What the movements say of a product is what its balance says.
class TestMovements final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLevelAddsUpToTheBalance_data() { TestDatabases::addRows(); }
    void everyLevelAddsUpToTheBalance();
    void beginsAtTheLastOpening_data() { TestDatabases::addRows(); }
    void beginsAtTheLastOpening();
    void saysWhereALongHistoryIsCut_data() { TestDatabases::addRows(); }
    void saysWhereALongHistoryIsCut();
    void daysBeginAtTheShopsMidnight_data() { TestDatabases::addRows(); }
    void daysBeginAtTheShopsMidnight();
    void namesBothEndsOfAReversal_data() { TestDatabases::addRows(); }
    void namesBothEndsOfAReversal();
    void listsFilterAndSort_data() { TestDatabases::addRows(); }
    void listsFilterAndSort();
    void hasNothingToTellOfANewProduct_data() { TestDatabases::addRows(); }
    void hasNothingToTellOfANewProduct();

private:
    TestDatabases m_databases;
};

namespace {

/// Asks the store as another program would.
template <typename Use> auto ask(Shop &shop, Use use)
{
    Database database(shop.address(), Database::Access::Reader);
    MovementStore store(database);
    return use(store);
}

PostingRequest dated(PostingRequest request, const QString &isoTime)
{
    request.happenedAt = QDateTime::fromString(isoTime, Qt::ISODate).toMSecsSinceEpoch();
    return request;
}

QList<qint64> idsOf(Shop &shop, const ListQuery &query)
{
    const Result<ListIds> first = shop.reader().firstRows(ListKind::Movements, query, 1000).result();
    const Result<ListIds> all = shop.reader().allRows(ListKind::Movements, query).result();
    const Result<qint64> count = shop.reader().rowCount(ListKind::Movements, query).result();
    if (!first || !all || !count || first->ids != all->ids || count.value() != all->ids.size())
        qFatal("the list tells two stories");
    return all->ids;
}

ListQuery productIs(ProductId product)
{
    ColumnCondition condition;
    condition.column = u"product"_s;
    condition.kind = ColumnCondition::Kind::OneOf;
    condition.values = {QString::number(product.value)};
    ListQuery query;
    query.conditions = {condition};
    return query;
}

} // namespace

void TestMovements::everyLevelAddsUpToTheBalance()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 3, 20);
    WaitingDesk desk(*open);
    QRandomGenerator random(11);
    QList<OrderNumber> orders;
    for (int i = 0; i < 60; ++i) {
        const ProductId product = products.at(int(random.bounded(3U)));
        PostingRequest act = sale(product, 1 + random.bounded(4));
        switch (random.bounded(6)) {
        case 0:
            act = request(PostingKind::Return, {{product, Quantity::fromUnits(2), {}}});
            break;
        case 1:
            act = request(PostingKind::Adjustment, {{product, Quantity::fromThousandths(-1000), {}}});
            break;
        case 2:
            if (!orders.isEmpty())
                act = reversalOf(orders.takeAt(int(random.bounded(quint32(orders.size())))));
            break;
        case 3: // one product on two lines, one posting
            act.lines.append(act.lines.first());
            break;
        default:
            break;
        }
        if (const Answer answer = desk.place(act); answer.confirmed() && act.kind == PostingKind::Sale)
            orders.append(answer.receipt->number);
    }
    for (const ProductId product : products) {
        const Quantity onHand = Quantity::fromUnits(unitsOnHand(*open, product));
        const Result<StockHistory> history = open->reader().stockHistory(product).result();
        QVERIFY(history.ok());
        QCOMPARE(history->onHand, onHand);
        QVERIFY(history->agrees());
        QCOMPARE(history->steps.isEmpty() ? history->start : history->steps.constLast().after, onHand);
        QCOMPARE(history->opening.kind, PostingKind::Opening);
        QCOMPARE(history->start, Quantity::fromUnits(20));

        const QList<qint64> ids = idsOf(*open, productIs(product));
        QCOMPARE(ids.size(), history->movements + 1);
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
        const auto rows = open->reader().movementRows(ids, product).result();
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), ids.size());
        Quantity level = onHand;
        for (const qint64 id : ids) {
            const Movement movement = rows->value(id);
            QCOMPARE(movement.id, id);
            QCOMPARE(movement.after, std::optional(level));
            level -= movement.change;
        }
        QVERIFY(level.isZero());
        // a part of them is told the same
        const auto part = open->reader().movementRows(ids.mid(3, 2), product).result();
        QCOMPARE(part->value(ids.at(3)).after, rows->value(ids.at(3)).after);

        const Result<ProductGlance> glance =
            open->reader().productGlance(product, QDateTime::currentMSecsSinceEpoch()).result();
        QVERIFY(glance.ok());
        QCOMPARE(glance->onHand, onHand);
        QCOMPARE(glance->days.size(), ProductGlance::kDays);
        QCOMPARE(glance->days.constLast(), onHand);
        QVERIFY(glance->before.isZero());
        QCOMPARE(glance->places.size(), 1);
        QCOMPARE(glance->places.first().onHand, onHand);
        QCOMPARE(glance->latest.size(), ProductGlance::kLatest);
        QCOMPARE(glance->latest.first().id, ids.first());
    }
}

void TestMovements::beginsAtTheLastOpening()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);
    QVERIFY(desk.place(sale(product, 4)).confirmed());
    QVERIFY(desk.place(request(PostingKind::Opening, {{product, Quantity::fromUnits(6), {}}})).confirmed());
    QVERIFY(desk.place(sale(product, 5)).confirmed());
    const Result<StockHistory> history = open->reader().stockHistory(product).result();
    QCOMPARE(history->start, Quantity::fromUnits(12)); // what was there then, with what was opened
    QCOMPARE(history->steps.size(), 1);
    QCOMPARE(history->steps.first().after, Quantity::fromUnits(7));
    QVERIFY(!history->isCut);
}

void TestMovements::saysWhereALongHistoryIsCut()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 30).first();
    WaitingDesk desk(*open);
    for (int i = 0; i < 10; ++i)
        QVERIFY(desk.place(sale(product, 1)).confirmed());
    const StockHistory cut = ask(*open, [&](MovementStore &store) { return store.history(product, 4); });
    QVERIFY(cut.isCut);
    QCOMPARE(cut.movements, 4);
    QCOMPARE(cut.start, Quantity::fromUnits(24));
    QVERIFY(cut.agrees());
    const StockHistory whole = ask(*open, [&](MovementStore &store) { return store.history(product, 10); });
    QVERIFY(!whole.isCut);
    QCOMPARE(whole.start, Quantity::fromUnits(30));
    QVERIFY(whole.opening.movement > 0);
    QCOMPARE(whole.moments.constFirst().movement, whole.opening.movement);
    QCOMPARE(whole.moments.size(), whole.movements + 1);
    QCOMPARE(cut.moments.size(), cut.movements);
    for (const StockHistory &history : {cut, whole})
        QCOMPARE(history.moments.constLast().after, history.onHand);
}

void TestMovements::daysBeginAtTheShopsMidnight()
{
    FETCH_SHOP(m_databases, shop);
    ShopSettings settings;
    settings.timeZone = "Asia/Kathmandu"; // 5:45 ahead
    const auto open = newShop(shop, settings);
    const ProductId product = addProducts(*open, 1, 0).first();
    WaitingDesk desk(*open);
    const QList<RequestLine> ten{{product, Quantity::fromUnits(10), {}}};
    QVERIFY(desk.place(dated(request(PostingKind::Opening, ten), u"2026-01-01T00:00:00Z"_s)).confirmed());
    QVERIFY(desk.place(dated(sale(product, 1), u"2026-03-09T18:14:59Z"_s)).confirmed()); // 23:59:59
    QVERIFY(desk.place(dated(sale(product, 2), u"2026-03-09T18:15:00Z"_s)).confirmed()); // midnight
    const qint64 now = QDateTime::fromString(u"2026-03-10T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    const Result<ProductGlance> glance = open->reader().productGlance(product, now).result();
    QVERIFY(glance.ok());
    QCOMPARE(glance->firstDay.addDays(ProductGlance::kDays - 1), QDate(2026, 3, 10));
    QCOMPARE(glance->days.at(ProductGlance::kDays - 1), Quantity::fromUnits(7));
    QCOMPARE(glance->days.at(ProductGlance::kDays - 2), Quantity::fromUnits(9));
    QCOMPARE(glance->days.at(ProductGlance::kDays - 3), Quantity::fromUnits(10));
    QCOMPARE(glance->before, Quantity());
}

void TestMovements::namesBothEndsOfAReversal()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    WaitingDesk desk(*open);
    PostingRequest order = sale(product, 3);
    order.document = u"Invoice 7"_s;
    order.customer = u"Ada"_s;
    const Answer sold = desk.place(order);
    QVERIFY(desk.place(reversalOf(sold.receipt->number)).confirmed());
    const QList<qint64> ids = idsOf(*open, {});
    QCOMPARE(ids.size(), 3);
    const auto rows = open->reader().movementRows(ids).result();
    const Movement undone = rows->value(ids.at(1));
    const Movement reversal = rows->value(ids.at(0));
    QCOMPARE(undone.change, Quantity::fromUnits(-3));
    QCOMPARE(undone.quantity, Quantity::fromUnits(3));
    QCOMPARE(undone.from, kShopFloor);
    QCOMPARE(undone.to, kCustomer);
    QCOMPARE(undone.document, u"Invoice 7"_s);
    QCOMPARE(undone.customer, u"Ada"_s);
    QCOMPARE(undone.order, sold.receipt->number);
    QCOMPARE(undone.reversedBy, reversal.posting);
    QCOMPARE(reversal.reverses, undone.posting);
    QCOMPARE(reversal.change, Quantity::fromUnits(3));
    QCOMPARE(reversal.order, sold.receipt->number);
    QVERIFY(!undone.after); // asked of all products
    const Result<StockHistory> history = open->reader().stockHistory(product).result();
    QCOMPARE(history->steps.size(), 1);
    QCOMPARE(history->steps.first().reason, HistoryReason::Nothing);
    QCOMPARE(open->reader().movementsAfter(ids.at(1), 10).result().value(), QList<qint64>{ids.at(0)});
    QCOMPARE(open->reader().movementsAfter(0, 2).result().value(), ids.first(2));
}

void TestMovements::listsFilterAndSort()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const QList<ProductId> products = addProducts(*open, 12, 10);
    WaitingDesk desk(*open);
    PostingRequest order = sale(products.at(11), 4);
    order.lines.append({products.at(2), Quantity::fromUnits(1), {}});
    order.document = u"Invoice 7"_s;
    const Answer sold = desk.place(order);
    ListQuery query;
    QCOMPARE(idsOf(*open, query).size(), 14);
    query.words = u"product 12"_s;
    QCOMPARE(idsOf(*open, query).size(), 2);
    query.words.clear();
    ColumnCondition among;
    among.column = u"id"_s;
    among.kind = ColumnCondition::Kind::OneOf;
    const qint64 posting = sold.receipt->posting.value;
    among.values = {QString::number(posting * Movement::kLines + 2), QString::number(posting)};
    query.conditions = {among};
    QCOMPARE(idsOf(*open, query), QList<qint64>{posting * Movement::kLines + 2});
    ColumnCondition document;
    document.column = u"document"_s;
    document.text = u"invoice"_s;
    query.conditions = {document};
    QCOMPARE(idsOf(*open, query).size(), 2);
    ColumnCondition change;
    change.column = u"change"_s;
    change.kind = ColumnCondition::Kind::Between;
    change.to = -2000;
    query.conditions = {change};
    QCOMPARE(idsOf(*open, query).size(), 1);
    query.conditions.clear();
    for (const QString &column : {u"id"_s, u"happened"_s, u"posted"_s, u"sku"_s, u"name"_s, u"change"_s,
                                  u"kind"_s, u"order"_s, u"document"_s, u"till"_s}) {
        query.sortedBy = column;
        query.descending = false;
        const QList<qint64> rising = idsOf(*open, query);
        QCOMPARE(rising.size(), 14);
        query.descending = true;
        const QList<qint64> falling = idsOf(*open, query);
        QVERIFY2(std::equal(rising.crbegin(), rising.crend(), falling.cbegin())
                     || column == u"order"_s, // nulls stand where each database puts them
                 qPrintable(column));
    }
}

void TestMovements::hasNothingToTellOfANewProduct()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 0).first();
    const Result<StockHistory> history = open->reader().stockHistory(product).result();
    QVERIFY(history->steps.isEmpty() && history->start.isZero() && history->agrees());
    QVERIFY(history->opening.posting.isNull());
    const Result<ProductGlance> glance =
        open->reader().productGlance(product, QDateTime::currentMSecsSinceEpoch()).result();
    QVERIFY(glance->latest.isEmpty() && glance->places.isEmpty());
    QCOMPARE(glance->days, QList<Quantity>(ProductGlance::kDays));
}

QTEST_GUILESS_MAIN(TestMovements)
#include "TestMovements.moc"
