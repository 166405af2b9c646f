#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace stockroom {

/// The six ways to decrease stock that the load test puts side by side. The first two are wrong.
enum class LoadStrategy {
    /// Read, subtract, save; order and decrease separate.
    Scenario,
    /// The usual fix: read again inside a transaction, subtract, save. Locks nothing it read.
    Reread,
    /// One conditional UPDATE; one transaction an order.
    Guarded,
    /// BEGIN IMMEDIATE or SELECT … FOR UPDATE; the row is held until it is saved.
    Locked,
    /// Compare and swap with retry.
    Versioned,
    /// The program's own path through `OrderDesk`.
    Stockroom,
};

/// All six, in the order they are run and shown.
[[nodiscard]] const QList<LoadStrategy> &allLoadStrategies();
/// The word of the command line and of JSON: "scenario", "reread", …
[[nodiscard]] QString loadStrategyName(LoadStrategy strategy);
[[nodiscard]] std::optional<LoadStrategy> loadStrategyOf(const QString &name);
/// Its title and what it does in a few words, in the user's language.
[[nodiscard]] QString loadStrategyTitle(LoadStrategy strategy);
[[nodiscard]] QString loadStrategySummary(LoadStrategy strategy);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::LoadStrategy)
