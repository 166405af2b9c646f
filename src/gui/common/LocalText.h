#pragma once

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace stockroom {

/// An instant as the user reads it: in the shop's time zone (an IANA name) and the way of the default locale.
/// Pure; any thread.
[[nodiscard]] QString localDateTime(qint64 utcMilliseconds, const QByteArray &timeZone);
/// Only the time of day.
[[nodiscard]] QString localTimeOfDay(qint64 utcMilliseconds, const QByteArray &timeZone);
/// "0.04 s" or, where that would be nothing, "4 ms" of a duration in milliseconds.
[[nodiscard]] QString localSeconds(qint64 milliseconds);
/// A plain number ("1.5") as it is typed here: without grouping, with the point of the place.
[[nodiscard]] QString asTyped(const QString &plain);

} // namespace stockroom
