#pragma once

#include "domain/Result.h"

#include <QLocale>
#include <QMetaType>
#include <QString>

#include <compare>

namespace stockroom {

/// What part of a price is added to it as tax, in hundredths of a percent: 19 % is 1900. 0 ≤ rate ≤ 100 %.
/// A `TaxRate` that exists is valid.
class TaxRate final {
public:
    static constexpr int kDecimals = 2;
    static constexpr qint64 kMax = 100 * 100;

    constexpr TaxRate() = default;
    [[nodiscard]] static constexpr bool fits(qint64 hundredths)
    {
        return hundredths >= 0 && hundredths <= kMax;
    }
    /// From a number that is known to be in range, such as a stored one.
    [[nodiscard]] static constexpr TaxRate fromHundredths(qint64 hundredths)
    {
        Q_ASSERT(fits(hundredths));
        return TaxRate(hundredths);
    }
    /// Reads "19", "7.5" and "19 %". Errors: Empty, NotANumber, TooManyDecimals, OutOfRange (field "tax").
    [[nodiscard]] static Result<TaxRate> parse(const QString &text);
    /// The same in the words of a locale.
    [[nodiscard]] static Result<TaxRate> parseLocalized(const QString &text, const QLocale &locale);

    [[nodiscard]] constexpr qint64 hundredths() const { return m_hundredths; }
    [[nodiscard]] constexpr bool isZero() const { return m_hundredths == 0; }
    /// "7.5", in percent: for files and the command line.
    [[nodiscard]] QString toText() const;
    /// "7.5 %" as the locale writes numbers.
    [[nodiscard]] QString toLocalText(const QLocale &locale) const;

    friend constexpr auto operator<=>(TaxRate, TaxRate) = default;

private:
    constexpr explicit TaxRate(qint64 hundredths)
        : m_hundredths(hundredths)
    {
    }
    qint64 m_hundredths = 0;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::TaxRate)
