#include "service/SalesDays.h"

#include <algorithm>

namespace stockroom {

SalesDays::SalesDays(qint64 now, int days, const ShopSettings &settings)
    : m_zone(QTimeZone(settings.timeZone).isValid() ? QTimeZone(settings.timeZone) : QTimeZone::utc())
    , m_currency(settings.currency)
{
    Q_ASSERT(days > 0);
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(now, m_zone);
    m_today = here.date();
    m_first = m_today.addDays(1 - days);
    m_weekAgo = m_today.addDays(-7);
    m_nowAWeekAgo = QDateTime(m_weekAgo, here.time(), m_zone).toMSecsSinceEpoch();
}

qint64 SalesDays::endOfToday(qint64 now, const ShopSettings &settings)
{
    const SalesDays today(now, 1, settings);
    return today.startOf(today.m_today.addDays(1));
}

qint64 SalesDays::countedSince() const
{
    return std::min(begin(), startOf(m_weekAgo));
}

SalesSummary SalesDays::summary(const QList<SoldQuarterHour> &sold) const
{
    SalesSummary summary;
    QList<qint64> starts;
    for (QDate day = m_first; day <= m_today; day = day.addDays(1)) {
        summary.days.append({day, 0, Money(0, m_currency)});
        starts.append(startOf(day));
    }
    for (const SoldQuarterHour &each : sold) {
        const qint64 at = each.quarter * SoldQuarterHour::kMilliseconds;
        if (at >= startOf(m_weekAgo) && at <= m_nowAWeekAgo)
            summary.ordersAWeekAgo += each.orders;
        const auto next = std::upper_bound(starts.cbegin(), starts.cend(), at);
        // What was dated into the days to come is not of today.
        if (next == starts.cbegin() || at >= startOf(m_today.addDays(1)))
            continue;
        SalesDay &day = summary.days[next - starts.cbegin() - 1];
        day.orders += each.orders;
        day.sales += Money(each.totalMinor, m_currency);
    }
    return summary;
}

} // namespace stockroom
