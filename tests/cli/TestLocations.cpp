#include "cli/CommandFixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace stockroom;
using namespace stockroom::test;

/// The places of a shop, kept on the command line.
class TestLocations final : public QObject, CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void keepsATreeOfPlaces_data() { TestDatabases::addRows(); }
    void keepsATreeOfPlaces();
    void refusesWhatCanNotBeAndChangesNothing();
};

void TestLocations::keepsATreeOfPlaces()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stocked(shop));
    RUN(room, 0, shop, u"location"_s, u"add"_s, u"BACK"_s, u"--name"_s, u"Back room"_s, u"--kind"_s,
        u"room"_s, u"--in"_s, u"SHOP"_s);
    QCOMPARE(room.object()[u"path"_s].toString(), u"Shop / Back room"_s);
    RUN(shelf, 0, shop, u"location"_s, u"add"_s, u"A"_s, u"--in"_s, u"BACK"_s, u"--barcode"_s, u"L-1"_s);
    QCOMPARE(shelf.object()[u"kind"_s].toString(), u"shelf"_s);
    RUN(edited, 0, shop, u"location"_s, u"edit"_s, u"L-1"_s, u"--name"_s, u"Left"_s);
    QCOMPARE(edited.object()[u"path"_s].toString(), u"Shop / Back room / Left"_s);
    RUN(usual, 0, shop, u"location"_s, u"usual"_s, u"A"_s, u"TEA"_s);
    QCOMPARE(usual.object()[u"products"_s].toInt(), 1);
    RUN(list, 0, shop, u"location"_s, u"list"_s);
    QCOMPARE(list.array().size(), 3);
    QCOMPARE(list.array().first()[u"products"_s].toInt(), 2);
    RUN(shown, 0, shop, u"location"_s, u"show"_s, u"SHOP"_s);
    QCOMPARE(shown.object()[u"stock"_s].toArray().size(), 2);
    RUN(archived, 0, shop, u"location"_s, u"archive"_s, u"A"_s);
    QCOMPARE(archived.object()[u"archived"_s], QJsonValue(true));
}

void TestLocations::refusesWhatCanNotBeAndChangesNothing()
{
    const QString shop = m_databases.file(u"places.stockroom"_s);
    QVERIFY(stocked(shop));
    RUN(noKind, 1, shop, u"location"_s, u"add"_s, u"A"_s, u"--kind"_s, u"drawer"_s);
    RUN(noParent, 1, shop, u"location"_s, u"add"_s, u"A"_s, u"--in"_s, u"NOWHERE"_s);
    RUN(taken, 1, shop, u"location"_s, u"add"_s, u"SHOP"_s);
    RUN(unknown, 1, shop, u"location"_s, u"show"_s, u"A"_s);
    RUN(inUse, 1, shop, u"location"_s, u"archive"_s, u"SHOP"_s);
    RUN(noProduct, 1, shop, u"location"_s, u"usual"_s, u"SHOP"_s, u"NONE"_s);
    QCOMPARE(runOn(shop, {u"location"_s, u"add"_s}).status, 2);
    QCOMPARE(runOn(shop, {u"location"_s, u"paint"_s}).status, 2);
    RUN(list, 0, shop, u"location"_s, u"list"_s);
    QCOMPARE(list.array().size(), 1);
}

QTEST_GUILESS_MAIN(TestLocations)
#include "TestLocations.moc"
