#include "storage/PlaceStore.h"

#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/Stored.h"

namespace stockroom {

QList<Place> PlaceStore::all()
{
    Query query = m_database.query(QStringLiteral(
        "SELECT id, code, name, place_kind, parent_id, COALESCE(barcode, ''), archived, version "
        "FROM location WHERE kind = 1 ORDER BY id"));
    query.exec();
    QList<Place> places;
    while (query.next()) {
        Place place;
        place.id = LocationId(query.int64(0));
        place.code = query.text(1);
        place.name = query.text(2);
        place.kind = static_cast<PlaceKind>(query.int64(3));
        place.parent = LocationId(query.int64(4));
        place.barcode = query.text(5);
        place.archived = query.int64(6) != 0;
        place.version = query.int64(7);
        places.append(place);
    }
    return places;
}

namespace {

void bindFields(Query &query, const Place &place)
{
    query.bind(":code", place.code).bind(":name", place.name);
    query.bind(":kind", static_cast<qint64>(place.kind)).bind(":archived", place.archived ? 1 : 0);
    place.parent.isNull() ? query.bindNull(":parent") : query.bind(":parent", place.parent.value);
    place.barcode.isEmpty() ? query.bindNull(":barcode") : query.bind(":barcode", place.barcode);
}

} // namespace

void PlaceStore::insert(Place &place)
{
    place.id = LocationId(
        drawIds(m_database, QStringLiteral("location"), QStringLiteral("id"), 1, kFirstPlaceId).first());
    place.version = 1;
    Query query = m_database.query(QStringLiteral(
        "INSERT INTO location (id, code, name, kind, place_kind, parent_id, barcode, archived, "
        "version) VALUES (:id, :code, :name, 1, :kind, :parent, :barcode, :archived, 1)"));
    bindFields(query, place);
    query.bind(":id", place.id.value).exec();
}

bool PlaceStore::update(Place &place)
{
    Query query = m_database.query(QStringLiteral(
        "UPDATE location SET code = :code, name = :name, place_kind = :kind, parent_id = :parent, "
        "barcode = :barcode, archived = :archived, version = version + 1 "
        "WHERE id = :id AND version = :version AND kind = 1"));
    bindFields(query, place);
    query.bind(":id", place.id.value).bind(":version", place.version).exec();
    if (query.affectedRows() != 1)
        return false;
    ++place.version;
    return true;
}

void PlaceStore::lock(const QSet<LocationId> &places)
{
    // Stronger than what those take who book into them, who only keep them from changing.
    const RowBatch wanted = idBatch(places, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT id FROM location WHERE id IN (SELECT t.id FROM %1) ORDER BY id")
            .arg(wanted.source())
        + m_database.dialect().forUpdate());
    query.bind(wanted).exec();
}

bool PlaceStore::hasGoods(LocationId place)
{
    Query query = m_database.query(
        QStringLiteral("SELECT 1 FROM balance WHERE location_id = :id AND on_hand > 0 LIMIT 1"));
    return query.bind(":id", place.value).exec().next();
}

void PlaceStore::forgetUsual(LocationId place)
{
    m_database
        .query(QStringLiteral("UPDATE product SET usual_place_id = NULL WHERE id IN (SELECT id FROM product "
                              "WHERE usual_place_id = :id ORDER BY id%1)")
                   .arg(m_database.dialect().forUpdate()))
        .bind(":id", place.value)
        .exec();
}

void PlaceStore::setUsual(const QSet<ProductId> &products, LocationId place)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("UPDATE product SET usual_place_id = NULLIF(CAST(:place AS bigint), 0) WHERE id IN "
                       "(SELECT id FROM product WHERE id IN (SELECT t.id FROM %1) ORDER BY id%2)")
            .arg(wanted.source(), m_database.dialect().forUpdate()));
    query.bind(wanted).bind(":place", place.value).exec();
}

QList<StockAtPlace> PlaceStore::stockAt(const QList<LocationId> &places)
{
    const RowBatch wanted = idBatch(places, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT b.location_id, p.id, p.sku, p.name, p.unit, CAST(sum(b.on_hand) AS bigint), "
                       "CAST(sum(b.reserved) AS bigint) FROM balance b JOIN product p ON p.id = b.product_id "
                       "WHERE b.location_id IN (SELECT t.id FROM %1) AND b.on_hand > 0 "
                       "GROUP BY b.location_id, p.id, p.sku, p.name, p.unit ORDER BY p.sku, b.location_id")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    QList<StockAtPlace> stock;
    while (query.next()) {
        const qint64 id = query.int64(1);
        const QString where = QStringLiteral("product %1").arg(id);
        stock.append({LocationId(query.int64(0)), ProductId(id), stored(Sku::parse(query.text(2)), where),
                      query.text(3), stored(Unit::fromCode(query.text(4)), where),
                      storedQuantity(query.int64(5), "product", id),
                      storedQuantity(query.int64(6), "product", id)});
    }
    return stock;
}

QHash<LocationId, qint64> PlaceStore::productCounts()
{
    Query query = m_database.query(
        QStringLiteral("SELECT location_id, count(DISTINCT product_id) FROM balance WHERE on_hand > 0 "
                       "GROUP BY location_id"));
    query.exec();
    QHash<LocationId, qint64> counts;
    while (query.next())
        counts.insert(LocationId(query.int64(0)), query.int64(1));
    return counts;
}

} // namespace stockroom
