#pragma once

#include "domain/Money.h"

#include <QMetaType>

#include <compare>

namespace stockroom {

/// What goods cost to buy, in 1/10,000 of the currency's main unit, as exact as a `UnitPrice`: |cost| ≤ 10^11
/// main units. A `Cost` that exists is valid. Books add costs up without rounding; only shares of a cost are
/// rounded, and what is left of it is what was not given away, so that nothing is lost or invented.
class Cost final {
public:
    static constexpr int kDecimals = 4;
    static constexpr qint64 kMax = 100'000'000'000LL * 10'000;

    constexpr Cost() = default;
    [[nodiscard]] static constexpr bool fits(qint64 tenThousandths)
    {
        return tenThousandths >= -kMax && tenThousandths <= kMax;
    }
    [[nodiscard]] static constexpr Cost fromTenThousandths(qint64 value)
    {
        Q_ASSERT(fits(value));
        return Cost(value);
    }
    /// What so much costs at that price, rounded half away from zero. Errors: OutOfRange.
    [[nodiscard]] static Result<Cost> of(Quantity quantity, UnitPrice price);
    /// Reads "12.50", not less than zero. Errors: Empty, NotANumber, TooManyDecimals, OutOfRange.
    [[nodiscard]] static Result<Cost> parse(QStringView text);

    [[nodiscard]] constexpr qint64 tenThousandths() const { return m_value; }
    [[nodiscard]] constexpr bool isZero() const { return m_value == 0; }
    /// The part of it that `part` ≤ `whole` has, rounded half away from zero; all of it for the whole.
    /// `whole` > 0.
    [[nodiscard]] Cost share(Quantity part, Quantity whole) const;
    /// What `quantity` costs where `per` > 0 costs this, rounded. Errors: OutOfRange.
    [[nodiscard]] Result<Cost> scaled(Quantity quantity, Quantity per) const;
    /// What one unit of so many costs, rounded; nothing where there is none.
    [[nodiscard]] Cost perUnit(Quantity quantity) const;
    /// In the currency's minor units, rounded half away from zero: for people, never for the books.
    [[nodiscard]] Money toMoney(const Currency &currency) const;
    /// "12.5", at least `minDecimals`: for files and the command line.
    [[nodiscard]] QString toText(int minDecimals = 0) const;

    friend constexpr auto operator<=>(Cost, Cost) = default;
    friend constexpr Cost operator+(Cost a, Cost b) { return fromTenThousandths(a.m_value + b.m_value); }
    friend constexpr Cost operator-(Cost a, Cost b) { return fromTenThousandths(a.m_value - b.m_value); }
    Cost &operator+=(Cost other) { return *this = *this + other; }
    Cost &operator-=(Cost other) { return *this = *this - other; }

private:
    constexpr explicit Cost(qint64 value)
        : m_value(value)
    {
    }
    qint64 m_value = 0;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Cost)
