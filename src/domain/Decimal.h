#pragma once

#include "domain/Result.h"

#include <QLocale>
#include <QString>

namespace stockroom::decimal {

/// A 128 bit intermediate, wide enough for every product of a quantity and a price.
__extension__ using Wide = __int128;

/// Reads a plain decimal number ("12", "-1.5", "+0.125") into an integer of `scale` decimals. No exponent, no
/// grouping. More decimals than `scale` are refused unless they are zeros.
/// Errors: Empty, NotANumber, TooManyDecimals, OutOfRange (does not fit 63 bits).
[[nodiscard]] Result<qint64> parse(QStringView text, int scale);

/// The same for text typed by a person: accepts the locale's decimal point and group separators as well.
[[nodiscard]] Result<qint64> parseLocalized(const QString &text, int scale, const QLocale &locale);

/// Writes `value` of `scale` decimals with a point, at least `minDecimals` of them: (1500, 3, 0) is "1.5".
[[nodiscard]] QString toText(qint64 value, int scale, int minDecimals = 0);

/// The same with the locale's signs and grouping.
[[nodiscard]] QString toLocalText(qint64 value, int scale, int minDecimals, const QLocale &locale);

/// numerator / denominator, rounded half away from zero. `denominator` > 0.
[[nodiscard]] Wide divideRounded(Wide numerator, Wide denominator);

/// 10 to the power of `exponent`, 0 to 18.
[[nodiscard]] qint64 powerOfTen(int exponent);

} // namespace stockroom::decimal
