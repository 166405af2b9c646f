#pragma once

#include "domain/Overview.h"

#include <QDate>
#include <QString>

namespace stockroom {

/// The words of the overview's figures and news. Pure; the default locale.
namespace overviewtext {

/// An amount without its minor units, for large figures.
[[nodiscard]] QString wholeMoney(const Money &money);
/// "Saturday 21 November", without the year.
[[nodiscard]] QString longDay(const QDate &day);
/// "21 Nov".
[[nodiscard]] QString shortDay(const QDate &day);
[[nodiscard]] QString ordersAgainstLastWeek(const SalesSummary &sales);
/// How many of the best sellers are out of stock.
[[nodiscard]] QString outAmongBest(const StockSummary &stock, const SalesSummary *sales);

[[nodiscard]] QString activityTitle(const Activity &activity);
[[nodiscard]] QString activityDetail(const Activity &activity);
/// The time of day, or the day where it was another than `today` of the shop's zone.
[[nodiscard]] QString activityTime(qint64 at, const QDate &today, const QByteArray &timeZone);

} // namespace overviewtext

} // namespace stockroom
