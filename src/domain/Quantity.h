#pragma once

#include "domain/Result.h"
#include "domain/Unit.h"

#include <QLocale>
#include <QMetaType>

#include <compare>

namespace stockroom {

/// An amount of goods in thousandths of the product's unit; |quantity| ≤ 10^9 units. A `Quantity` that exists
/// is valid. Sums of quantities stay exact; a sum that leaves the range is a programming fault, so rules that
/// add check with `fits` first.
class Quantity final {
public:
    static constexpr qint64 kScale = 1000;
    static constexpr int kDecimals = 3;
    static constexpr qint64 kMax = 1'000'000'000 * kScale;

    constexpr Quantity() = default;
    [[nodiscard]] static constexpr bool fits(qint64 thousandths)
    {
        return thousandths >= -kMax && thousandths <= kMax;
    }
    /// From a number that is known to be in range, such as a stored one.
    [[nodiscard]] static constexpr Quantity fromThousandths(qint64 thousandths)
    {
        Q_ASSERT(fits(thousandths));
        return Quantity(thousandths);
    }
    [[nodiscard]] static constexpr Quantity fromUnits(qint64 units)
    {
        return fromThousandths(units * kScale);
    }

    /// Reads "12", "1.5", "-3". Errors: Empty, NotANumber, TooManyDecimals (more than the unit shows),
    /// OutOfRange.
    [[nodiscard]] static Result<Quantity> parse(QStringView text, const Unit &unit);
    /// The same in the words of a locale.
    [[nodiscard]] static Result<Quantity> parseLocalized(const QString &text, const Unit &unit,
                                                         const QLocale &locale);
    /// For an order or a receipt: additionally refuses 0 and less with OutOfRange.
    [[nodiscard]] static Result<Quantity> parsePositive(QStringView text, const Unit &unit);

    [[nodiscard]] constexpr qint64 thousandths() const { return m_thousandths; }
    [[nodiscard]] constexpr bool isZero() const { return m_thousandths == 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_thousandths > 0; }
    /// "1.5": for files and the command line.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QString toLocalText(const Unit &unit, const QLocale &locale) const;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b)
    {
        return fromThousandths(a.m_thousandths + b.m_thousandths);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b)
    {
        return fromThousandths(a.m_thousandths - b.m_thousandths);
    }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_thousandths); }
    Quantity &operator+=(Quantity other) { return *this = *this + other; }
    Quantity &operator-=(Quantity other) { return *this = *this - other; }

private:
    constexpr explicit Quantity(qint64 thousandths)
        : m_thousandths(thousandths)
    {
    }
    qint64 m_thousandths = 0;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Quantity)
