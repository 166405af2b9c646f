#include "gui/overview/OverviewText.h"

#include "gui/common/LocalText.h"
#include "gui/overview/Attention.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace stockroom::overviewtext {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::Overview)
};

int asCount(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

/// The locale's own order of day and month, without year and weekday.
QString dayFormat(const QLocale &locale, const QString &month)
{
    const QString format = locale.dateFormat(QLocale::LongFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    const QString day = format.contains(u"d."_s) ? u"d."_s : u"d"_s;
    return monthFirst ? month + u' ' + day : day + u' ' + month;
}

} // namespace

QString wholeMoney(const Money &money)
{
    qint64 divisor = 1;
    for (int i = 0; i < money.currency().decimals; ++i) {
        divisor *= 10;
    }
    const qint64 whole = (money.minorUnits() + divisor / 2) / divisor;
    const QLocale locale;
    return withCurrencySign(locale.toString(whole), money.currency(), locale);
}

QString longDay(const QDate &day)
{
    const QLocale locale;
    return u"%1 %2"_s.arg(locale.standaloneDayName(day.dayOfWeek()),
                          locale.toString(day, dayFormat(locale, u"MMMM"_s)));
}

QString shortDay(const QDate &day)
{
    const QLocale locale;
    return locale.toString(day, dayFormat(locale, u"MMM"_s));
}

QString ordersAgainstLastWeek(const SalesSummary &sales)
{
    const qint64 more = sales.today().orders - sales.ordersAWeekAgo;
    const QString day = QLocale().standaloneDayName(sales.today().date.dayOfWeek());
    if (sales.ordersAWeekAgo == 0) {
        return wholeMoney(sales.today().sales);
    }
    if (more > 0) {
        return Words::tr("%n more than last %1", "orders, weekday", asCount(more)).arg(day);
    }
    return more < 0 ? Words::tr("%n fewer than last %1", "orders, weekday", asCount(-more)).arg(day)
                    : Words::tr("as many as last %1", "weekday").arg(day);
}

QString outAmongBest(const StockSummary &stock, const SalesSummary *sales)
{
    if (stock.out == 0) {
        return stock.products == 0 ? Words::tr("no products yet") : Words::tr("everything can be had");
    }
    const auto out =
        !sales ? 0 : std::count_if(sales->best.cbegin(), sales->best.cend(), [](const SoldProduct &sold) {
            return !sold.archived && !sold.available.isPositive();
        });
    return out > 0 ? Words::tr("%n of the best sellers", nullptr, asCount(out))
                   : Words::tr("of %n product(s)", nullptr, asCount(stock.products));
}

QString activityTitle(const Activity &activity)
{
    const QString number = QString::number(activity.order.value);
    switch (activity.kind) {
    case PostingKind::Opening:
        return activity.lines > 1 ? Words::tr("Opening stock of %n product(s)", nullptr, activity.lines)
                                  : Words::tr("Opening stock: %1").arg(activity.product);
    case PostingKind::Sale:
        return Words::tr("Order %1 confirmed").arg(number);
    case PostingKind::Return:
        return activity.lines > 1 ? Words::tr("%n product(s) returned", nullptr, activity.lines)
                                  : Words::tr("Returned: %1").arg(activity.product);
    case PostingKind::Adjustment:
        return activity.lines > 1 ? Words::tr("Stock of %n product(s) adjusted", nullptr, activity.lines)
                                  : Words::tr("Adjusted: %1").arg(activity.product);
    case PostingKind::Transfer:
        return activity.lines > 1 ? Words::tr("%n product(s) moved", nullptr, activity.lines)
                                  : Words::tr("Moved: %1").arg(activity.product);
    case PostingKind::Receipt:
        return activity.lines > 1 ? Words::tr("%n product(s) received", nullptr, activity.lines)
                                  : Words::tr("Received: %1").arg(activity.product);
    case PostingKind::Reversal:
        return activity.order.isNull() ? Words::tr("Reversed") : Words::tr("Order %1 cancelled").arg(number);
    }
    return {};
}

QString activityDetail(const Activity &activity)
{
    QStringList parts;
    if (!activity.order.isNull()) {
        parts << Words::tr("%n line(s)", nullptr, activity.lines) << activity.total.toLocalText(QLocale());
    } else if (activity.lines == 1) {
        const QString goods = goodsText(activity.quantity.thousandths(), activity.unit);
        parts << (activity.comesIn ? u'+' : u'\u2212') + goods;
    }
    parts << activity.document << activity.till;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString activityTime(qint64 at, const QDate &today, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    const QDate day = QDateTime::fromMSecsSinceEpoch(at, zone.isValid() ? zone : QTimeZone::utc()).date();
    return day == today ? localTimeOfDay(at, timeZone) : shortDay(day);
}

} // namespace stockroom::overviewtext
