#pragma once

#include "load/LoadResult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace stockroom {

/// One named figure of a result.
using LoadField = std::pair<QString, QJsonValue>;

/// All figures of a result in the order in which a table has them, the same names for every result; null
/// where a result has none. Pure.
[[nodiscard]] QList<LoadField> loadFields(const LoadResult &result);
/// The figures a result has, as the command line and the exported file write them. Pure.
[[nodiscard]] QJsonObject toJson(const LoadResult &result);
/// `{"results":[…]}`. Pure.
[[nodiscard]] QJsonObject toJson(const QList<LoadResult> &results);

} // namespace stockroom
