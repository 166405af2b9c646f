#pragma once

#include "domain/Result.h"

#include <QList>
#include <QString>

namespace stockroom {

/// The unit a product is counted in and how many decimals of it are shown and accepted (0 to 3).
struct Unit {
    QString code = QStringLiteral("pcs");
    int decimals = 0;

    /// Units every shop knows: pcs, kg, g, m, cm, l, ml, h, pair, set, pack.
    [[nodiscard]] static const QList<Unit> &known();
    /// Errors: NotFound where the code is unknown.
    [[nodiscard]] static Result<Unit> fromCode(const QString &code);

    friend bool operator==(const Unit &, const Unit &) = default;
};

} // namespace stockroom
