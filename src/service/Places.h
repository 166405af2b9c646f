#pragma once

#include "domain/Location.h"
#include "domain/Result.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace stockroom {

class Writer;

/// Makes and edits the shop's places. Any thread; the work is done in the keeper's.
class Places final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Places)
public:
    /// `usualPlace` is the shop's own, which is never archived.
    Places(Writer &writer, LocationId usualPlace);

    /// Stores a new place (id null) or an edit of one, archiving too, and returns it as stored. A place that
    /// is archived is empty, and no product's usual place any more. Errors: those of `Place::validated`,
    /// Duplicate (field "code" or "barcode"), WrongParent, PlaceInUse, KeyConflict (edited meanwhile at
    /// another till).
    [[nodiscard]] QFuture<Result<Place>> save(const Place &place);
    /// Where these products lie and come to where nobody says otherwise; null: in the shop's usual place.
    /// Errors: UnknownPlace.
    [[nodiscard]] QFuture<Result<void>> setUsual(const QSet<ProductId> &products, LocationId place);

Q_SIGNALS:
    /// From the keeper's thread, after the commit.
    void placesChanged();

private:
    Writer &m_writer;
    const LocationId m_usualPlace;
};

} // namespace stockroom
