#pragma once

#include "domain/Location.h"

#include <QHash>
#include <QList>

namespace stockroom {

/// The places of a shop as they stand in each other. Made of all of them, archived ones too; a value, any
/// thread.
class PlaceTree final {
public:
    PlaceTree() = default;
    explicit PlaceTree(const QList<Place> &places);

    [[nodiscard]] bool isEmpty() const { return m_places.isEmpty(); }
    /// The place; nullptr where there is none. Valid as long as the tree.
    [[nodiscard]] const Place *find(LocationId id) const;
    /// What stands directly in it, by code; of no place: what stands at the top.
    [[nodiscard]] QList<LocationId> inside(LocationId parent) const;
    /// Itself and everything in it, each before what stands in it.
    [[nodiscard]] QList<LocationId> withAllInside(LocationId place) const;
    /// Every place, each before what stands in it, those beside each other by code. Archived ones only where
    /// asked.
    [[nodiscard]] QList<Place> ordered(bool archivedToo = false) const;
    /// "Shop / Back room / A-03": the names from the top down.
    [[nodiscard]] QString path(LocationId place) const;
    /// How many places it stands in.
    [[nodiscard]] int depth(LocationId place) const;
    /// The place that a label or a person names, archived ones left out: by its barcode, then by its code,
    /// then by its code in other letters. Null where there is none.
    [[nodiscard]] LocationId byCode(const QString &code) const;
    /// Whether `place` may stand in `parent`: one of a larger kind that is there, or none. So no place can
    /// stand in itself. Errors: WrongParent.
    [[nodiscard]] Result<void> mayStandIn(const Place &place, LocationId parent) const;

private:
    QHash<LocationId, Place> m_places;
    QHash<LocationId, QList<LocationId>> m_inside;
};

} // namespace stockroom
