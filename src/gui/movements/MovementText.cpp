#include "gui/movements/MovementText.h"

#include "domain/Location.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace stockroom::movementtext {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::MovementText)
};

QDate dateOf(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, zone.isValid() ? zone : QTimeZone::utc()).date();
}

} // namespace

QString reason(const Movement &movement)
{
    return movement.why == Reason::None ? reason(reasonOf(movement.kind, movement.change))
                                        : reasonText(movement.why);
}

QString cost(const Movement &movement, const Currency &currency)
{
    return movement.change.isZero() ? QString() : movement.cost.toMoney(currency).toLocalText(QLocale());
}

QString reason(HistoryReason reason)
{
    switch (reason) {
    case HistoryReason::Opened:
        return Words::tr("Opening");
    case HistoryReason::Received:
        return Words::tr("Received");
    case HistoryReason::Sold:
        return Words::tr("Sold");
    case HistoryReason::Returned:
        return Words::tr("Returned");
    case HistoryReason::Found:
        return Words::tr("Found");
    case HistoryReason::Lost:
        return Words::tr("Lost");
    case HistoryReason::Moved:
        return Words::tr("Moved");
    case HistoryReason::Reversed:
        return Words::tr("Cancelled");
    case HistoryReason::Nothing:
        return Words::tr("Taken back");
    }
    Q_UNREACHABLE();
}

QString iconName(HistoryReason reason)
{
    switch (reason) {
    case HistoryReason::Opened:
        return u"package-open"_s;
    case HistoryReason::Received:
        return u"download"_s;
    case HistoryReason::Sold:
        return u"shopping-cart"_s;
    case HistoryReason::Returned:
        return u"package-check"_s;
    case HistoryReason::Found:
        return u"package-plus"_s;
    case HistoryReason::Lost:
        return u"package-minus"_s;
    case HistoryReason::Moved:
        return u"arrow-left-right"_s;
    case HistoryReason::Reversed:
    case HistoryReason::Nothing:
        return u"undo-2"_s;
    }
    Q_UNREACHABLE();
}

QString place(LocationId place, const QString &name)
{
    if (place == kShopFloor && name == u"Shop"_s) {
        return Words::tr("Shop");
    }
    if (place == kSupplier) {
        return Words::tr("Supplier");
    }
    if (place == kCustomer) {
        return Words::tr("Customer");
    }
    if (place == kLoss) {
        return Words::tr("Loss");
    }
    return place == kFound ? Words::tr("Found") : name;
}

QString route(const Movement &movement)
{
    const QString from = place(movement.from, movement.fromName);
    const QString to = place(movement.to, movement.toName);
    return Words::tr("%1 → %2", "from one place to another").arg(from, to);
}

QString signedQuantity(Quantity change, const Unit &unit)
{
    const QLocale locale;
    if (change.isZero()) {
        return u'±' + change.toLocalText(unit, locale);
    }
    const bool isLess = change < Quantity();
    return (isLess ? u'−' : u'+') + (isLess ? -change : change).toLocalText(unit, locale);
}

QString document(OrderNumber order, const QString &document)
{
    if (order.isNull()) {
        return document;
    }
    const QString number = Words::tr("Order %1").arg(QString::number(order.value));
    return document.isEmpty() ? number : Words::tr("%1 · %2").arg(number, document);
}

QString day(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    const QDate date = dateOf(utcMilliseconds, timeZone);
    const bool isThisYear = date.year() == QDate::currentDate().year();
    return QLocale().toString(date,
                              isThisYear ? Words::tr("d MMM", "a day of this year")
                                         : Words::tr("d MMM yyyy", "a day of another year"));
}

QString days(qint64 from, qint64 to, const QByteArray &timeZone)
{
    const QDate first = dateOf(from, timeZone);
    const QDate last = dateOf(to, timeZone);
    if (first == last) {
        return day(to, timeZone);
    }
    const bool isOneMonth = first.year() == last.year() && first.month() == last.month();
    return isOneMonth
        ? Words::tr("%1–%2", "days of one month")
              .arg(QLocale().toString(first, Words::tr("d", "a day of a month")), day(to, timeZone))
        : Words::tr("%1 – %2", "days of two months").arg(day(from, timeZone), day(to, timeZone));
}

} // namespace stockroom::movementtext
