#pragma once

#include "domain/Quantity.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace stockroom::test {

/// December 2010 of a real shop (tests/data/online-retail) with the stock its replay must end with. Pure.
class RetailMonth final {
public:
    RetailMonth() = delete;

    static constexpr int kRows = 42'481;
    static constexpr int kInvoices = 2'025;
    static constexpr int kCodes = 2'822;
    static constexpr int kSales = 41'683;
    static constexpr int kReturns = 728;
    static constexpr int kAdjustments = 70;
    static constexpr auto kValue = "748957.02";

    /// The file as the shop wrote it; empty where it can not be read.
    [[nodiscard]] static QByteArray lines();
    /// Closing stock of every code under the cover rule.
    [[nodiscard]] static QHash<QString, Quantity> expectedStock();
};

} // namespace stockroom::test
