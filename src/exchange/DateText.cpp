#include "exchange/DateText.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace stockroom {

namespace {

/// Reads a text from left to right; every step says whether it fitted.
class Scanner final {
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char here() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] bool take(char c)
    {
        if (here() != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool takeWord(QByteArrayView word)
    {
        if (m_text.size() - m_at < word.size()
            || m_text.sliced(m_at, word.size()).compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    void skipBlanks()
    {
        while (here() == ' ')
            ++m_at;
    }
    /// A number of 1 to `maxDigits` digits; -1 where there is none.
    [[nodiscard]] int number(int maxDigits, int *digits = nullptr)
    {
        int value = 0;
        int count = 0;
        while (here() >= '0' && here() <= '9' && count < maxDigits) {
            value = value * 10 + (here() - '0');
            ++m_at;
            ++count;
        }
        if (digits)
            *digits = count;
        return count == 0 ? -1 : value;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool scanDay(Scanner &scan, DateParts &parts)
{
    int digits = 0;
    const int a = scan.number(4, &digits);
    parts.yearFirst = digits == 4;
    parts.mark = scan.here();
    if (a < 0 || digits == 3 || (parts.mark != '/' && parts.mark != '.' && parts.mark != '-'))
        return false;
    (void)scan.take(parts.mark);
    const int b = scan.number(2);
    if (b < 0 || !scan.take(parts.mark))
        return false;
    const int c = scan.number(parts.yearFirst ? 2 : 4, &digits);
    if (c < 0)
        return false;
    if (parts.yearFirst) {
        parts.year = a;
        parts.first = b;
        parts.second = c;
        return true;
    }
    if (digits != 2 && digits != 4)
        return false;
    // Two digits mean the hundred years from 1970 on.
    parts.year = digits == 4 ? c : c + (c < 70 ? 2000 : 1900);
    parts.first = a;
    parts.second = b;
    return true;
}

bool scanHalf(Scanner &scan, int &hour)
{
    const bool before = scan.takeWord("AM");
    if (!before && !scan.takeWord("PM"))
        return true;
    if (hour < 1 || hour > 12)
        return false;
    hour = hour % 12 + (before ? 0 : 12);
    return true;
}

bool scanZone(Scanner &scan, DateParts &parts)
{
    if (scan.take('Z') || scan.take('z')) {
        parts.offset = 0;
        return true;
    }
    const char sign = scan.here();
    if (sign != '+' && sign != '-')
        return true;
    (void)scan.take(sign);
    const int hours = scan.number(2);
    (void)scan.take(':');
    int digits = 0;
    const int minutes = scan.number(2, &digits);
    if (hours < 0 || hours > 14 || minutes > 59)
        return false;
    parts.offset = (sign == '-' ? -1 : 1) * (hours * 3600 + (digits > 0 ? minutes * 60 : 0));
    return true;
}

bool scanTime(Scanner &scan, DateParts &parts)
{
    int hour = scan.number(2);
    if (hour < 0 || !scan.take(':'))
        return false;
    const int minute = scan.number(2);
    int second = 0;
    int milliseconds = 0;
    if (scan.take(':')) {
        second = scan.number(2);
        if (scan.take('.') || scan.take(',')) {
            int digits = 0;
            milliseconds = scan.number(3, &digits);
            for (; digits > 0 && digits < 3; ++digits)
                milliseconds *= 10;
            (void)scan.number(9);
        }
    }
    scan.skipBlanks();
    if (!scanHalf(scan, hour) || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
        || milliseconds < 0)
        return false;
    scan.skipBlanks();
    parts.millisecondOfDay = ((hour * 60LL + minute) * 60 + second) * 1000 + milliseconds;
    return scanZone(scan, parts);
}

} // namespace

std::optional<DateParts> splitDate(QByteArrayView cell)
{
    Scanner scan(cell.trimmed());
    DateParts parts;
    if (!scanDay(scan, parts))
        return std::nullopt;
    if (scan.atEnd())
        return parts;
    if (!scan.take('T') && !scan.take('t')) {
        (void)scan.take(',');
        if (scan.here() != ' ')
            return std::nullopt;
        scan.skipBlanks();
    }
    if (!scanTime(scan, parts) || !scan.atEnd())
        return std::nullopt;
    return parts;
}

void DateOrderGuess::feed(QByteArrayView cell)
{
    if (cell == m_last)
        return;
    m_last = cell.toByteArray();
    const std::optional<DateParts> parts = splitDate(cell);
    if (!parts || parts->yearFirst)
        return;
    m_mark = parts->mark;
    m_firstAbove12 += parts->first > 12 ? 1 : 0;
    m_secondAbove12 += parts->second > 12 ? 1 : 0;
    const int monthFirst = (parts->year * 100 + parts->first) * 100 + parts->second;
    const int dayFirst = (parts->year * 100 + parts->second) * 100 + parts->first;
    m_backMonthFirst += monthFirst < m_lastMonthFirst ? 1 : 0;
    m_backDayFirst += dayFirst < m_lastDayFirst ? 1 : 0;
    m_lastMonthFirst = monthFirst;
    m_lastDayFirst = dayFirst;
}

DateOrder DateOrderGuess::order() const
{
    if (m_firstAbove12 != m_secondAbove12)
        return m_secondAbove12 > m_firstAbove12 ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (m_backMonthFirst != m_backDayFirst)
        return m_backMonthFirst < m_backDayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    return m_mark == '/' ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

DateReader::DateReader(DateOrder order, const QTimeZone &zone)
    : m_order(order)
    , m_zone(zone)
{
}

Result<qint64> DateReader::parse(QByteArrayView cell)
{
    // Lines of one invoice repeat their date, and asking a time zone is slow.
    if (!m_lastText.isEmpty() && cell == m_lastText)
        return m_lastTime;
    Result<qint64> time = read(cell);
    if (time) {
        m_lastText = cell.toByteArray();
        m_lastTime = *time;
    }
    return time;
}

Result<qint64> DateReader::read(QByteArrayView cell) const
{
    if (cell.trimmed().isEmpty())
        return Error{ErrorKind::Empty, {}, {}};
    const Error notADate{
        ErrorKind::NotADate, {}, QString::fromUtf8(cell.first(qMin<qsizetype>(cell.size(), 40)))};
    const std::optional<DateParts> parts = splitDate(cell);
    if (!parts)
        return notADate;
    const bool monthFirst = parts->yearFirst || m_order == DateOrder::MonthFirst;
    const QDate date(parts->year, monthFirst ? parts->first : parts->second,
                     monthFirst ? parts->second : parts->first);
    if (!date.isValid() || parts->year < 1900)
        return notADate;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(parts->millisecondOfDay));
    if (parts->offset)
        return QDateTime(date, time, Qt::OffsetFromUTC, *parts->offset).toMSecsSinceEpoch();
    return QDateTime(date, time, m_zone).toMSecsSinceEpoch();
}

} // namespace stockroom
