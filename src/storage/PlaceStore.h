#pragma once

#include "domain/Location.h"
#include "domain/PlaceStock.h"
#include "storage/Database.h"

#include <QList>
#include <QSet>

namespace stockroom {

/// The shop's own places and what lies in them. Throws `StorageError`.
class PlaceStore final {
public:
    explicit PlaceStore(Database &database)
        : m_database(database)
    {
    }

    /// Every place, archived ones too.
    [[nodiscard]] QList<Place> all();
    /// Inserts a place under a new id, in the caller's write transaction.
    void insert(Place &place);
    /// Stores a place whose stored version is `place.version`, and raises it. False where that has moved on.
    [[nodiscard]] bool update(Place &place);
    /// Holds the places against everyone who books into them, in key order. In the lock order they come
    /// before products.
    void lock(const QSet<LocationId> &places);
    [[nodiscard]] bool hasGoods(LocationId place);
    /// Products whose usual place it was have none of their own any more.
    void forgetUsual(LocationId place);
    void setUsual(const QSet<ProductId> &products, LocationId place);

    /// What lies in these places, by SKU: a row a product and place with anything on hand.
    [[nodiscard]] QList<StockAtPlace> stockAt(const QList<LocationId> &places);
    /// How many products lie in each place; places without any are missing.
    [[nodiscard]] QHash<LocationId, qint64> productCounts();

private:
    Database &m_database;
};

} // namespace stockroom
