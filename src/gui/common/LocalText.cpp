#include "gui/common/LocalText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace stockroom {

namespace {

QDateTime inZone(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, zone.isValid() ? zone : QTimeZone::utc());
}

} // namespace

QString localDateTime(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    // the zone's name would only repeat what the shop's settings say
    const QDateTime at = inZone(utcMilliseconds, timeZone);
    return QLocale().toString(QDateTime(at.date(), at.time()), QLocale::ShortFormat);
}

QString localTimeOfDay(qint64 utcMilliseconds, const QByteArray &timeZone)
{
    return QLocale().toString(inZone(utcMilliseconds, timeZone).time(), QLocale::ShortFormat);
}

QString localSeconds(qint64 milliseconds)
{
    if (milliseconds < 10) {
        return QCoreApplication::translate("stockroom::LocalText", "%1 ms")
            .arg(QLocale().toString(milliseconds));
    }
    return QCoreApplication::translate("stockroom::LocalText", "%1 s")
        .arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', 2));
}

QString asTyped(const QString &plain)
{
    return QString(plain).replace(u'.', QLocale().decimalPoint());
}

} // namespace stockroom
