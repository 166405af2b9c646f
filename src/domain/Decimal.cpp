#include "domain/Decimal.h"

#include <array>
#include <limits>

namespace stockroom::decimal {

qint64 powerOfTen(int exponent)
{
    Q_ASSERT(exponent >= 0 && exponent <= 18);
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

Result<qint64> parse(QStringView text, int scale)
{
    const QStringView number = text.trimmed();
    const auto fail = [&](ErrorKind kind) { return Error{kind, {}, text.left(40).toString()}; };
    if (number.isEmpty())
        return fail(ErrorKind::Empty);
    qsizetype at = 0;
    bool negative = false;
    if (number[0] == u'-' || number[0] == u'+' || number[0] == QChar(0x2212)) {
        negative = number[0] != u'+';
        ++at;
    }
    Wide value = 0;
    int decimals = 0;
    bool seenPoint = false;
    bool seenDigit = false;
    for (; at < number.size(); ++at) {
        const char16_t c = number[at].unicode();
        if (c == u'.' && !seenPoint) {
            seenPoint = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return fail(ErrorKind::NotANumber);
        seenDigit = true;
        if (seenPoint && decimals == scale) {
            if (c != u'0')
                return fail(ErrorKind::TooManyDecimals);
            continue;
        }
        value = value * 10 + (c - u'0');
        decimals += seenPoint ? 1 : 0;
        if (value > std::numeric_limits<qint64>::max())
            return fail(ErrorKind::OutOfRange);
    }
    if (!seenDigit)
        return fail(ErrorKind::NotANumber);
    value *= powerOfTen(scale - decimals);
    if (value > std::numeric_limits<qint64>::max())
        return fail(ErrorKind::OutOfRange);
    return static_cast<qint64>(negative ? -value : value);
}

Result<qint64> parseLocalized(const QString &text, int scale, const QLocale &locale)
{
    QString plain = text.trimmed();
    const QString group = locale.groupSeparator();
    // A group separator stands before three digits; anything else is a slip of the hand, not a thousand.
    if (!group.isEmpty() && group != locale.decimalPoint()) {
        const bool usedAsGroup = [&] {
            const qsizetype last = plain.lastIndexOf(group);
            if (last < 0)
                return false;
            const qsizetype point = plain.indexOf(locale.decimalPoint());
            const qsizetype end = point < 0 ? plain.size() : point;
            return end - last - group.size() == 3;
        }();
        if (usedAsGroup
            && (group != QStringLiteral(".") || plain.contains(locale.decimalPoint())
                || plain.count(group) > 1 || scale < 3))
            plain.remove(group);
    }
    plain.replace(locale.decimalPoint(), QStringLiteral("."));
    return parse(plain, scale);
}

namespace {

struct Parts {
    bool negative;
    quint64 whole;
    QString fraction;
};

Parts split(qint64 value, int scale, int minDecimals)
{
    const auto magnitude = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    const auto unit = static_cast<quint64>(powerOfTen(scale));
    QString fraction;
    if (scale > 0)
        fraction = QString::number(magnitude % unit).rightJustified(scale, u'0');
    while (fraction.size() > minDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    while (fraction.size() < minDecimals)
        fraction.append(u'0');
    return {value < 0, magnitude / unit, fraction};
}

} // namespace

QString toText(qint64 value, int scale, int minDecimals)
{
    const Parts parts = split(value, scale, minDecimals);
    QString text = parts.negative ? QStringLiteral("-") : QString();
    text += QString::number(parts.whole);
    if (!parts.fraction.isEmpty())
        text += u'.' + parts.fraction;
    return text;
}

QString toLocalText(qint64 value, int scale, int minDecimals, const QLocale &locale)
{
    const Parts parts = split(value, scale, minDecimals);
    QString text = parts.negative ? QString(QChar(0x2212)) : QString();
    text += locale.toString(parts.whole);
    if (!parts.fraction.isEmpty())
        text += locale.decimalPoint() + parts.fraction;
    return text;
}

Wide divideRounded(Wide numerator, Wide denominator)
{
    Q_ASSERT(denominator > 0);
    const Wide half = denominator / 2;
    return numerator >= 0 ? (numerator + half) / denominator : (numerator - half) / denominator;
}

} // namespace stockroom::decimal
