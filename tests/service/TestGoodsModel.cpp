#include "service/GoodsModel.h"
#include "service/ShopFixture.h"
#include "storage/Query.h"
#include "support/Property.h"
#include "support/TestDatabases.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kProducts = 3;
constexpr int kPlaces = 3;

/// A shop with the products and places of the model.
class ModelShop final {
public:
    ModelShop(const QString &address, CostMethod method)
    {
        ShopSettings settings;
        settings.costMethod = method;
        shop = newShop(address, settings);
        newProducts();
        for (int i = 1; i < kPlaces; ++i) {
            Place place;
            place.code = place.name = QString::number(i);
            places.append(shop->places().save(place).result().value().id);
        }
    }

    /// Goods that never moved, and so as good as a new shop.
    void newProducts()
    {
        products = addProducts(*shop, kProducts, 0, u"G%1-"_s.arg(m_generation++));
        m_valueBefore += products.isEmpty() ? 0 : value();
    }

    [[nodiscard]] PostingRequest requestOf(const Act &act, const QList<PostingId> &posted) const
    {
        PostingRequest request = test::request(act.kind, {});
        request.fill = act.fill;
        if (act.kind == PostingKind::Reversal) {
            // One that is not there is asked for too.
            request.reversesPosting = posted.value(act.reverses, PostingId(987'654));
            return request;
        }
        for (const ActLine &line : act.lines) {
            request.lines.append(
                {products[line.product],
                 Quantity::fromUnits(line.units),
                 {},
                 placeOf(line.place),
                 placeOf(line.toPlace),
                 line.cost < 0 ? std::nullopt : std::optional(Cost::fromTenThousandths(line.cost))});
        }
        return request;
    }

    [[nodiscard]] LocationId placeOf(int place) const { return place < 0 ? LocationId() : places[place]; }

    /// What is stored, in the model's numbers.
    [[nodiscard]] QMap<std::pair<int, int>, qint64> stock()
    {
        QMap<std::pair<int, int>, qint64> found;
        read(u"SELECT product_id, location_id, on_hand FROM balance WHERE on_hand <> 0 AND product_id >= %1"_s
                 .arg(products.first().value),
             [&](const Query &row) {
                 found[{product(row.int64(0)), int(places.indexOf(LocationId(row.int64(1))))}] = row.int64(2);
             });
        return found;
    }
    [[nodiscard]] QMap<int, QList<GoodsModel::Layer>> layers()
    {
        QMap<int, QList<GoodsModel::Layer>> found;
        read(
            u"SELECT product_id, quantity, cost FROM cost_layer WHERE product_id >= %1 ORDER BY product_id, layer_no"_s
                .arg(products.first().value),
            [&](const Query &row) {
                found[product(row.int64(0))].append({row.int64(1), row.int64(2)});
            });
        return found;
    }
    [[nodiscard]] qint64 value()
    {
        return shop->reader().stockValue().result().value().cost.tenThousandths() - m_valueBefore;
    }

    std::unique_ptr<Shop> shop;
    QList<ProductId> products;
    QList<LocationId> places{kShopFloor};

private:
    [[nodiscard]] int product(qint64 id) const { return int(products.indexOf(ProductId(id))); }

    int m_generation = 0;
    qint64 m_valueBefore = 0;

    void read(const QString &sql, const std::function<void(const Query &)> &use)
    {
        const Result<void> done = shop->writer()
                                      .submit([&](Database &database) {
                                          Query query = database.query(sql);
                                          query.exec();
                                          while (query.next())
                                              use(query);
                                      })
                                      .result();
        if (!done)
            qFatal("not read: %s", qPrintable(done.error().detail));
    }
};

ActLine drawLine(PostingKind kind)
{
    ActLine line;
    line.product = *rc::gen::inRange(0, kProducts);
    line.units = *rc::gen::inRange(1, 9);
    line.place = *rc::gen::inRange(-1, kPlaces);
    if (kind == PostingKind::Adjustment && *rc::gen::arbitrary<bool>())
        line.units = -line.units;
    if (kind == PostingKind::Transfer)
        line.toPlace = *rc::gen::inRange(0, kPlaces);
    if (costIsTold(kind))
        line.cost = *rc::gen::inRange(-1, 100'000);
    return line;
}

} // namespace

namespace rc {

template <> struct Arbitrary<Act> {
    static Gen<Act> arbitrary()
    {
        return gen::exec([] {
            Act act;
            act.kind = *gen::element(PostingKind::Sale, PostingKind::Sale, PostingKind::Sale,
                                     PostingKind::Receipt, PostingKind::Receipt, PostingKind::Transfer,
                                     PostingKind::Transfer, PostingKind::Adjustment, PostingKind::Return,
                                     PostingKind::Opening, PostingKind::Reversal);
            if (act.kind == PostingKind::Sale)
                act.fill = *gen::element(FillPolicy::AllOrNothing, FillPolicy::TakeWhatThereIs);
            act.reverses = *gen::inRange(0, 30);
            act.setsUsualPlace = *gen::weightedElement<bool>({{15, false}, {1, true}});
            const int lines = *gen::inRange(1, 4);
            for (int i = 0; i < lines; ++i)
                act.lines.append(drawLine(act.kind));
            // What is sold as far as it goes names no place.
            for (ActLine &line : act.lines)
                line.place = act.fill == FillPolicy::TakeWhatThereIs ? -1 : line.place;
            if (act.setsUsualPlace)
                act.lines.first().place = *gen::inRange(0, kPlaces);
            return act;
        });
    }
};

} // namespace rc

/// Everything that moves goods, against the plainest shop there is. What differs is shrunk and printed.
class TestGoodsModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActDoesWhatTheModelDoes_data() { addRows(); }
    void everyActDoesWhatTheModelDoes();
    void manyWorkersDoWhatTheModelDoesInTheOrderOfTheBooks_data() { addRows(); }
    void manyWorkersDoWhatTheModelDoesInTheOrderOfTheBooks();

private:
    static void addRows()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<bool>("isFifo");
        for (const char *database : {TestDatabases::kSqlite, TestDatabases::kPostgresql}) {
            for (const bool isFifo : {true, false})
                QTest::addRow("%s, %s", database, isFifo ? "fifo" : "average")
                    << QString::fromLatin1(database) << isFifo;
        }
    }
    [[nodiscard]] ModelShop newModelShop()
    {
        const auto database = *static_cast<QString *>(QTest::qData("database", QMetaType::QString));
        return ModelShop(m_databases.newShop(database), isFifo() ? CostMethod::Fifo : CostMethod::Average);
    }
    [[nodiscard]] static bool isFifo()
    {
        return *static_cast<bool *>(QTest::qData("isFifo", QMetaType::Bool));
    }

    TestDatabases m_databases;
};

void TestGoodsModel::everyActDoesWhatTheModelDoes()
{
    ModelShop real = newModelShop();
    WaitingDesk desk(*real.shop);
    CHECK_PROPERTY("books against model", [&](const std::vector<Act> &acts) {
        real.newProducts();
        GoodsModel model(isFifo());
        QList<PostingId> posted;
        for (const Act &act : acts) {
            const bool expected = model.apply(act);
            if (act.setsUsualPlace) {
                const ActLine &line = act.lines.first();
                RC_ASSERT(real.shop->places()
                              .setUsual({real.products[line.product]}, real.placeOf(line.place))
                              .result()
                              .ok());
                continue;
            }
            const Answer answer = desk.place(real.requestOf(act, posted));
            RC_ASSERT(answer.confirmed() == expected);
            if (expected)
                posted.append(answer.receipt->posting);
            RC_ASSERT(real.stock() == model.stock());
            RC_ASSERT(real.layers() == model.layers());
            RC_ASSERT(real.value() == model.value());
        }
    });
    QCOMPARE(violations(real.shop->address()), QString());
}

namespace {

/// Acts that name nothing of which another worker decides; drawn by one thread, as rapidcheck wants it.
QList<Act> drawActs(int count, int worker)
{
    rc::Random random(static_cast<uint64_t>(worker) + 1);
    QList<Act> acts;
    while (acts.size() < count) {
        const Act act = rc::gen::arbitrary<Act>()(random.split(), 100).value();
        if (!act.setsUsualPlace && act.kind != PostingKind::Reversal)
            acts.append(act);
    }
    return acts;
}

} // namespace

void TestGoodsModel::manyWorkersDoWhatTheModelDoesInTheOrderOfTheBooks()
{
    constexpr int kWorkers = 8;
    const int count = Campaign::count(1000);
    ModelShop real = newModelShop();
    QMutex mutex;
    QMap<PostingId, Act> confirmed;
    QStringList unexpected;
    std::vector<std::thread> workers;
    for (int worker = 0; worker < kWorkers; ++worker) {
        workers.emplace_back([&, acts = drawActs(count, worker)] {
            WaitingDesk desk(*real.shop);
            for (const Act &act : acts) {
                const Answer answer = desk.place(real.requestOf(act, {}));
                const QMutexLocker lock(&mutex);
                if (answer.confirmed())
                    confirmed.insert(answer.receipt->posting, act);
                else if (answer.errorKind() != ErrorKind::Short && answer.errorKind() != ErrorKind::SamePlace)
                    unexpected.append(QString::number(static_cast<int>(answer.errorKind())));
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(unexpected, QStringList());
    QVERIFY(confirmed.size() > count);
    GoodsModel model(isFifo());
    for (auto act = confirmed.cbegin(); act != confirmed.cend(); ++act)
        QVERIFY2(model.apply(*act), qPrintable(u"posting %1 could not be"_s.arg(act.key().value)));
    QCOMPARE(real.stock(), model.stock());
    QVERIFY(real.layers() == model.layers());
    QCOMPARE(real.value(), model.value());
    QCOMPARE(violations(real.shop->address()), QString());
}

QTEST_GUILESS_MAIN(TestGoodsModel)
#include "TestGoodsModel.moc"
