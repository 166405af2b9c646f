#pragma once

#include "domain/CostLayers.h"
#include "domain/Location.h"
#include "domain/Money.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

/// What is settled when a shop is made. Currency and time zone hold for the shop's whole life: amounts have
/// no other currency, and day boundaries and dates without a zone are in this zone. So does the cost method:
/// what each movement cost stands in the books.
struct ShopSettings {
    QString name;
    Currency currency;
    /// IANA name, such as "Europe/Berlin".
    QByteArray timeZone = "UTC";
    LocationId usualPlace = kShopFloor;
    CostMethod costMethod = CostMethod::Average;

    friend bool operator==(const ShopSettings &, const ShopSettings &) = default;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ShopSettings)
