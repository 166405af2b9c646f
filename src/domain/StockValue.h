#pragma once

#include "domain/CostLayers.h"
#include "domain/Product.h"

#include <QMetaType>

#include <optional>

namespace stockroom {

/// What the stock has cost at a moment, by a method.
struct StockValue {
    CostMethod method = CostMethod::Average;
    /// UTC milliseconds; empty: now.
    std::optional<qint64> asOf;
    Cost cost;
    /// Movements that make it up.
    qint64 movements = 0;
};

/// The name the command line and the settings know a method by.
[[nodiscard]] inline QString costMethodName(CostMethod method)
{
    return method == CostMethod::Fifo ? QStringLiteral("fifo") : QStringLiteral("average");
}

/// Errors: NotFound (field "method").
[[nodiscard]] inline Result<CostMethod> costMethodOfName(const QString &name)
{
    for (const CostMethod method : {CostMethod::Fifo, CostMethod::Average}) {
        if (name == costMethodName(method))
            return method;
    }
    return Error{ErrorKind::NotFound, QStringLiteral("method"), name};
}

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::StockValue)
