#pragma once

#include "domain/Overview.h"
#include "domain/ShopSettings.h"

#include <QTimeZone>

namespace stockroom {

/// The last days of a shop, today among them, as its time zone counts them: of 23 and 25 hours too. A value.
class SalesDays final {
public:
    /// `now`: UTC milliseconds.
    SalesDays(qint64 now, int days, const ShopSettings &settings);

    /// When the first of the days begins, UTC milliseconds.
    [[nodiscard]] qint64 begin() const { return startOf(m_first); }
    /// What `summary` needs to know the orders since.
    [[nodiscard]] qint64 countedSince() const;
    [[nodiscard]] SalesSummary summary(const QList<SoldQuarterHour> &sold) const;

    /// Where a day of the shop begins, UTC milliseconds.
    [[nodiscard]] qint64 startOf(const QDate &day) const
    {
        return day.startOfDay(m_zone).toMSecsSinceEpoch();
    }
    /// Where the next day begins, UTC milliseconds.
    [[nodiscard]] static qint64 endOfToday(qint64 now, const ShopSettings &settings);

private:
    QTimeZone m_zone;
    Currency m_currency;
    QDate m_first;
    QDate m_today;
    QDate m_weekAgo;
    /// The same time of the same weekday.
    qint64 m_nowAWeekAgo;
};

} // namespace stockroom
