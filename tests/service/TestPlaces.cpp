#include "service/ShopFixture.h"
#include "support/TestDatabases.h"

#include <thread>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Place place(const QString &code, PlaceKind kind, LocationId parent = {})
{
    Place place;
    place.code = code;
    place.name = u"Place "_s + code;
    place.kind = kind;
    place.parent = parent;
    return place;
}

Place made(Shop &shop, const Place &wanted)
{
    const Result<Place> stored = shop.places().save(wanted).result();
    if (!stored)
        qFatal("place %s: %s", qPrintable(wanted.code), qPrintable(stored.error().field));
    return stored.value();
}

ErrorKind refusal(Shop &shop, const Place &wanted)
{
    const Result<Place> stored = shop.places().save(wanted).result();
    return stored ? ErrorKind::Internal : stored.error().kind;
}

RequestLine line(ProductId product, qint64 units, LocationId from = {}, LocationId to = {})
{
    return {product, Quantity::fromUnits(units), {}, from, to, {}};
}

qint64 unitsAt(Shop &shop, ProductId product, LocationId place)
{
    qint64 units = 0;
    const Result<QList<StockAtPlace>> stock = shop.reader().stockAt({place}).result();
    for (const StockAtPlace &each : stock.value())
        units += each.product == product ? each.onHand.thousandths() / Quantity::kScale : 0;
    return units;
}

} // namespace

/// The tree of places, and goods that lie in it.
class TestPlaces final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standInEachOther_data() { TestDatabases::addRows(); }
    void standInEachOther();
    void refusesWhatCanNotBe_data() { TestDatabases::addRows(); }
    void refusesWhatCanNotBe();
    void aPlaceWithGoodsIsNotArchived_data() { TestDatabases::addRows(); }
    void aPlaceWithGoodsIsNotArchived();
    void goodsComeToTheirUsualPlace_data() { TestDatabases::addRows(); }
    void goodsComeToTheirUsualPlace();
    void aTransferMovesGoodsAndNothingElse_data() { TestDatabases::addRows(); }
    void aTransferMovesGoodsAndNothingElse();
    void anyPostingIsTakenBackOnce_data() { TestDatabases::addRows(); }
    void anyPostingIsTakenBackOnce();
    void archivingAndReceivingAtOnceLeaveNothingInAnArchivedPlace_data() { TestDatabases::addRows(); }
    void archivingAndReceivingAtOnceLeaveNothingInAnArchivedPlace();

private:
    TestDatabases m_databases;
};

void TestPlaces::standInEachOther()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const Place room = made(*open, place(u"BACK"_s, PlaceKind::Room, kShopFloor));
    const Place shelf = made(*open, place(u"A"_s, PlaceKind::Shelf, room.id));
    Place bin = place(u"A-1"_s, PlaceKind::Bin, shelf.id);
    bin.barcode = u"4711"_s;
    bin = made(*open, bin);
    const PlaceTree tree = open->reader().places().result().value();
    QCOMPARE(tree.path(bin.id), u"Shop / Place BACK / Place A / Place A-1"_s);
    QCOMPARE(tree.withAllInside(room.id), (QList<LocationId>{room.id, shelf.id, bin.id}));
    QCOMPARE(tree.byCode(u"4711"_s), bin.id);
    QCOMPARE(tree.byCode(u"a-1"_s), bin.id);
    QCOMPARE(tree.byCode(u"SUPPLIER"_s), LocationId());
    QCOMPARE(*tree.find(bin.id), bin);
    // An edit of what was edited meanwhile is refused.
    Place renamed = shelf;
    renamed.name = u"Left shelf"_s;
    QCOMPARE(made(*open, renamed).version, shelf.version + 1);
    QCOMPARE(refusal(*open, renamed), ErrorKind::KeyConflict);
}

void TestPlaces::refusesWhatCanNotBe()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const Place shelf = made(*open, place(u"A"_s, PlaceKind::Shelf, kShopFloor));
    const Place bin = made(*open, place(u"B"_s, PlaceKind::Bin, shelf.id));
    QCOMPARE(refusal(*open, place({}, PlaceKind::Bin)), ErrorKind::Empty);
    QCOMPARE(refusal(*open, place(u"A"_s, PlaceKind::Bin)), ErrorKind::Duplicate);
    QCOMPARE(refusal(*open, place(u"SHOP"_s, PlaceKind::Bin)), ErrorKind::Duplicate);
    QCOMPARE(refusal(*open, place(u"C"_s, PlaceKind::Room, bin.id)), ErrorKind::WrongParent);
    QCOMPARE(refusal(*open, place(u"C"_s, PlaceKind::Bin, LocationId(999))), ErrorKind::WrongParent);
    QCOMPARE(refusal(*open, place(u"C"_s, PlaceKind::Bin, kLoss)), ErrorKind::WrongParent);
    Place inItself = shelf;
    inItself.parent = shelf.id;
    QCOMPARE(refusal(*open, inItself), ErrorKind::WrongParent);
    Place tooSmall = shelf;
    tooSmall.kind = PlaceKind::Bin;
    QCOMPARE(refusal(*open, tooSmall), ErrorKind::WrongParent);
    Place scanned = place(u"C"_s, PlaceKind::Bin);
    scanned.barcode = u"B"_s;
    QCOMPARE(refusal(*open, scanned), ErrorKind::Duplicate);
    QCOMPARE(open->reader().places().result().value().ordered().size(), 3);
}

void TestPlaces::aPlaceWithGoodsIsNotArchived()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 5).first();
    Place shelf = made(*open, place(u"A"_s, PlaceKind::Shelf, kShopFloor));
    QVERIFY(open->places().setUsual({product}, shelf.id).result().ok());
    WaitingDesk desk(*open);
    QVERIFY(desk.place(request(PostingKind::Transfer, {line(product, 5, kShopFloor, shelf.id)})).confirmed());
    shelf.archived = true;
    QCOMPARE(refusal(*open, shelf), ErrorKind::PlaceInUse);
    Place floor = *open->reader().places().result().value().find(kShopFloor);
    floor.archived = true;
    QCOMPARE(refusal(*open, floor), ErrorKind::PlaceInUse);
    QVERIFY(desk.place(request(PostingKind::Transfer, {line(product, 5, shelf.id, kShopFloor)})).confirmed());
    QCOMPARE(refusal(*open, shelf), ErrorKind::Internal); // it is done
    QCOMPARE(desk.place(request(PostingKind::Receipt, {line(product, 1, shelf.id)})).errorKind(),
             ErrorKind::UnknownPlace);
    // Its usual place is the shop's again.
    QVERIFY(desk.place(request(PostingKind::Receipt, {line(product, 1)})).confirmed());
    QCOMPARE(unitsAt(*open, product, kShopFloor), 6);
    QCOMPARE(open->places().setUsual({product}, shelf.id).result().error().kind, ErrorKind::UnknownPlace);
}

void TestPlaces::goodsComeToTheirUsualPlace()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 3).first();
    const Place store = made(*open, place(u"STORE"_s, PlaceKind::Room, kShopFloor));
    QVERIFY(open->places().setUsual({product}, store.id).result().ok());
    WaitingDesk desk(*open);
    QVERIFY(desk.place(request(PostingKind::Receipt, {line(product, 4)})).confirmed());
    QCOMPARE(unitsAt(*open, product, store.id), 4);
    // Sold from there first, and the rest from where it is.
    QVERIFY(desk.place(sale(product, 6)).confirmed());
    QCOMPARE(unitsAt(*open, product, store.id), 0);
    QCOMPARE(unitsAt(*open, product, kShopFloor), 1);
    QCOMPARE(desk.place(sale(product, 2)).errorKind(), ErrorKind::Short);
    QCOMPARE(violations(open->address()), QString());
}

void TestPlaces::aTransferMovesGoodsAndNothingElse()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    const Place store = made(*open, place(u"STORE"_s, PlaceKind::Room, kShopFloor));
    WaitingDesk desk(*open);
    QVERIFY(desk.place(request(PostingKind::Transfer, {line(product, 7, {}, store.id)})).confirmed());
    QCOMPARE(unitsAt(*open, product, store.id), 7);
    QCOMPARE(unitsOnHand(*open, product), 10);
    const Answer tooMany =
        desk.place(request(PostingKind::Transfer, {line(product, 8, store.id, kShopFloor)}));
    QCOMPARE(tooMany.errorKind(), ErrorKind::Short);
    QCOMPARE(desk.place(request(PostingKind::Transfer, {line(product, 1, store.id, store.id)})).errorKind(),
             ErrorKind::SamePlace);
    QCOMPARE(unitsAt(*open, product, store.id), 7);
    QCOMPARE(violations(open->address()), QString());
}

void TestPlaces::anyPostingIsTakenBackOnce()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 10).first();
    const Place store = made(*open, place(u"STORE"_s, PlaceKind::Room, kShopFloor));
    WaitingDesk desk(*open);
    RequestLine dear = line(product, 5, store.id);
    dear.cost = Cost::fromTenThousandths(300'000);
    PostingRequest loss = request(PostingKind::Adjustment, {line(product, -2)});
    loss.reason = Reason::Damaged;
    loss.note = u"Fell off the shelf"_s;
    const QList<PostingRequest> acts{request(PostingKind::Receipt, {dear}),
                                     request(PostingKind::Transfer, {line(product, 3, {}, store.id)}), loss,
                                     sale(product, 1)};
    QList<PostingId> posted;
    for (const PostingRequest &act : acts) {
        const Answer answer = desk.place(act);
        QVERIFY(answer.confirmed());
        posted.prepend(answer.receipt->posting);
    }
    for (const PostingId posting : posted) {
        PostingRequest reversal = request(PostingKind::Reversal, {});
        reversal.reversesPosting = posting;
        const Answer answer = desk.place(reversal);
        QVERIFY(answer.confirmed());
        // The same act again is the same answer; another is refused; what reverses is not taken back.
        QVERIFY(desk.place(reversal).receipt->repeated);
        reversal.key = PostingKey::generate(1);
        QCOMPARE(desk.place(reversal).errorKind(), ErrorKind::AlreadyReversed);
        reversal.key = PostingKey::generate(1);
        reversal.reversesPosting = answer.receipt->posting;
        QCOMPARE(desk.place(reversal).errorKind(), ErrorKind::UnknownPosting);
    }
    QCOMPARE(unitsAt(*open, product, kShopFloor), 10);
    QCOMPARE(unitsAt(*open, product, store.id), 0);
    QCOMPARE(violations(open->address()), QString());
}

void TestPlaces::archivingAndReceivingAtOnceLeaveNothingInAnArchivedPlace()
{
    FETCH_SHOP(m_databases, shop);
    const auto open = newShop(shop);
    const ProductId product = addProducts(*open, 1, 0).first();
    Place shelf = made(*open, place(u"A"_s, PlaceKind::Shelf, kShopFloor));
    QVERIFY(open->places().setUsual({product}, shelf.id).result().ok());
    bool confirmed = false;
    std::thread receiving([&] {
        WaitingDesk desk(*open);
        confirmed = desk.place(request(PostingKind::Receipt, {line(product, 1)})).confirmed();
    });
    shelf.archived = true;
    const Result<Place> archived = open->places().save(shelf).result();
    receiving.join();
    QVERIFY(confirmed);
    QCOMPARE(unitsAt(*open, product, shelf.id), archived ? 0 : 1);
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "TestPlaces.moc"
