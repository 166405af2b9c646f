#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QTimeZone>

#include <optional>

namespace stockroom {

/// How the dates of a file are ordered where the year does not come first (dates that begin with a year of
/// four digits are read as ISO 8601 in every file).
enum class DateOrder { MonthFirst, DayFirst };

/// The numbers of a date as it is written; which of the first two is the month is not known yet.
struct DateParts {
    bool yearFirst = false;
    char mark = '/';
    int year = 0;
    int first = 0;
    int second = 0;
    qint64 millisecondOfDay = 0;
    /// Offset from UTC in seconds where the text carries one.
    std::optional<int> offset;
};

/// Splits "12/1/2010 8:26", "1.12.2010", "2010-12-01T08:26:00Z", "12/01/10 8:26 PM"; nothing where it is no
/// date.
[[nodiscard]] std::optional<DateParts> splitDate(QByteArrayView cell);

/// Learns from the dates of a file whether the month or the day comes first; feed it every date cell in file
/// order.
class DateOrderGuess final {
public:
    void feed(QByteArrayView cell);
    /// By numbers above 12, else by which reading runs forward in time, else by what the mark between them is
    /// used for.
    [[nodiscard]] DateOrder order() const;

private:
    QByteArray m_last;
    int m_lastMonthFirst = 0;
    int m_lastDayFirst = 0;
    qint64 m_firstAbove12 = 0;
    qint64 m_secondAbove12 = 0;
    qint64 m_backMonthFirst = 0;
    qint64 m_backDayFirst = 0;
    char m_mark = '/';
};

/// Reads the dates of one file into UTC milliseconds; a date without a zone is in the shop's. One thread.
class DateReader final {
public:
    DateReader(DateOrder order, const QTimeZone &zone);
    /// Errors: Empty, NotADate.
    [[nodiscard]] Result<qint64> parse(QByteArrayView cell);

private:
    [[nodiscard]] Result<qint64> read(QByteArrayView cell) const;

    DateOrder m_order;
    QTimeZone m_zone;
    QByteArray m_lastText;
    qint64 m_lastTime = 0;
};

} // namespace stockroom
