#include "exchange/NumberText.h"

#include "domain/Decimal.h"

#include <QString>

#include <array>

namespace stockroom {

namespace {

// Blanks and currency signs in UTF-8 that may stand around a number.
constexpr std::array<QByteArrayView, 9> kAround = {
    " ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "\xC2\xA4"};

QByteArrayView stripped(QByteArrayView cell)
{
    for (bool again = true; again && !cell.isEmpty();) {
        again = false;
        for (const QByteArrayView around : kAround) {
            if (cell.startsWith(around)) {
                cell = cell.sliced(around.size());
                again = true;
            }
            if (cell.endsWith(around)) {
                cell = cell.chopped(around.size());
                again = true;
            }
        }
    }
    return cell;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Drops the group marks of a whole part such as 1,234,567; false where they do not stand before three digits
/// each.
bool dropGroups(QByteArrayView whole, QByteArrayView group, QByteArray &plain)
{
    qsizetype sinceGroup = -1;
    for (qsizetype at = 0; at < whole.size();) {
        if (whole.sliced(at).startsWith(group)) {
            if (plain.isEmpty() || !isDigit(plain.back()) || (sinceGroup >= 0 && sinceGroup != 3))
                return false;
            sinceGroup = 0;
            at += group.size();
            continue;
        }
        plain.append(whole[at++]);
        sinceGroup += sinceGroup >= 0 ? 1 : 0;
    }
    return sinceGroup < 0 || sinceGroup == 3;
}

QByteArrayView groupOf(QByteArrayView whole, char groupMark)
{
    if (whole.contains('\''))
        return "'";
    if (whole.contains(QByteArrayView("\xC2\xA0")))
        return "\xC2\xA0";
    if (whole.contains(QByteArrayView("\xE2\x80\xAF")))
        return "\xE2\x80\xAF";
    if (whole.contains(' '))
        return " ";
    return groupMark == ',' ? "," : ".";
}

} // namespace

void DecimalMarkGuess::feed(QByteArrayView cell)
{
    const QByteArrayView number = stripped(cell);
    const qsizetype point = number.lastIndexOf('.');
    const qsizetype comma = number.lastIndexOf(',');
    if (point < 0 && comma < 0)
        return;
    const char last = point > comma ? '.' : ',';
    const qsizetype at = qMax(point, comma);
    const bool both = point >= 0 && comma >= 0;
    // A lone mark before exactly three digits may be either; one that stands twice groups thousands.
    const bool twice = number.first(at).contains(last);
    const bool open = !both && number.size() - at == 4 && number.first(at).size() <= 4
        && number.first(at) != "0" && number.first(at) != "-0";
    if (twice)
        ++(last == '.' ? m_commas : m_points);
    else if (!open)
        ++(last == '.' ? m_points : m_commas);
}

DecimalMark DecimalMarkGuess::mark(char separator) const
{
    if (m_points != m_commas)
        return m_points > m_commas ? DecimalMark::Point : DecimalMark::Comma;
    return separator == ';' && m_points == 0 ? DecimalMark::Comma : DecimalMark::Point;
}

Result<qint64> parseNumber(QByteArrayView cell, DecimalMark mark, int scale)
{
    const char decimalMark = mark == DecimalMark::Point ? '.' : ',';
    QByteArrayView number = stripped(cell);
    QByteArray plain;
    plain.reserve(number.size());
    if (!number.isEmpty() && (number.front() == '-' || number.front() == '+')) {
        plain.append(number.front());
        number = stripped(number.sliced(1));
    }
    const qsizetype point = number.indexOf(decimalMark);
    const QByteArrayView whole = point < 0 ? number : number.first(point);
    const QByteArrayView group = groupOf(whole, mark == DecimalMark::Point ? ',' : '.');
    bool good = dropGroups(whole, group, plain);
    if (point >= 0) {
        plain.append('.');
        for (const char c : number.sliced(point + 1)) {
            good = good && isDigit(c);
            plain.append(c);
        }
    }
    if (!good)
        return Error{
            ErrorKind::NotANumber, {}, QString::fromUtf8(cell.first(qMin<qsizetype>(cell.size(), 40)))};
    Result<qint64> parsed = decimal::parse(QString::fromLatin1(plain), scale);
    if (!parsed)
        return Error{
            parsed.error().kind, {}, QString::fromUtf8(cell.first(qMin<qsizetype>(cell.size(), 40)))};
    return parsed;
}

} // namespace stockroom
