#pragma once

#include "domain/PlaceTree.h"

#include <QComboBox>

#include <optional>

namespace stockroom {

/// Chooses a place of the shop: its code, name or any part of its path is typed, and Enter takes it. GUI
/// thread.
class PlaceBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceBox)

public:
    explicit PlaceBox(QWidget *parent = nullptr);

    /// `none` is offered first and stands for no place in particular; empty: there must be one.
    void setPlaces(const PlaceTree &places, const QString &none);
    /// What is not there is not chosen.
    void choose(LocationId place);
    /// Null for none in particular; nothing where what is typed is no place.
    [[nodiscard]] std::optional<LocationId> place() const;
    [[nodiscard]] QString pathOf(LocationId place) const { return m_places.path(place); }

Q_SIGNALS:
    void placeChanged();
    /// Enter on a place.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int rowOf(const QString &typed) const;
    bool take();

    PlaceTree m_places;
};

} // namespace stockroom
