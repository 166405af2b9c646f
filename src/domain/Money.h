#pragma once

#include "domain/Quantity.h"
#include "domain/Result.h"

#include <QLocale>
#include <QMetaType>
#include <QString>

namespace stockroom {

/// A currency of ISO 4217 and how many decimals its minor unit has.
struct Currency {
    QString code = QStringLiteral("EUR");
    int decimals = 2;

    /// Errors: UnknownCurrency.
    [[nodiscard]] static Result<Currency> fromCode(const QString &code);
    [[nodiscard]] static const QList<Currency> &known();

    friend bool operator==(const Currency &, const Currency &) = default;
};

/// An amount in integer minor units (cents) of one currency. Amounts of two currencies are never added.
class Money final {
public:
    Money() = default;
    Money(qint64 minorUnits, Currency currency)
        : m_minor(minorUnits)
        , m_currency(std::move(currency))
    {
    }

    [[nodiscard]] qint64 minorUnits() const { return m_minor; }
    [[nodiscard]] const Currency &currency() const { return m_currency; }
    /// "12.50", in the main unit: for files and the command line.
    [[nodiscard]] QString toText() const;
    /// "€ 12.50" as the locale writes it.
    [[nodiscard]] QString toLocalText(const QLocale &locale) const;

    friend bool operator==(const Money &, const Money &) = default;
    Money &operator+=(const Money &other);

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

/// The price of one unit in 1/10,000 of the currency's main unit: real price lists have three decimals.
/// 0 ≤ price ≤ 10^9 main units.
class UnitPrice final {
public:
    static constexpr int kDecimals = 4;
    static constexpr qint64 kMax = 1'000'000'000LL * 10'000;

    constexpr UnitPrice() = default;
    [[nodiscard]] static constexpr UnitPrice fromTenThousandths(qint64 value)
    {
        Q_ASSERT(value >= 0 && value <= kMax);
        return UnitPrice(value);
    }
    /// Errors: Empty, NotANumber, TooManyDecimals, OutOfRange.
    [[nodiscard]] static Result<UnitPrice> parse(QStringView text);
    [[nodiscard]] static Result<UnitPrice> parseLocalized(const QString &text, const QLocale &locale);

    [[nodiscard]] constexpr qint64 tenThousandths() const { return m_value; }
    /// At least `minDecimals` decimals, as many as the price has: "2.5" with 2 is "2.50", "0.165" stays.
    [[nodiscard]] QString toText(int minDecimals = 0) const;
    [[nodiscard]] QString toLocalText(const Currency &currency, const QLocale &locale) const;
    /// quantity × price, rounded once, half away from zero; a total sums such rounded lines.
    /// Errors: OutOfRange where the amount does not fit 63 bits.
    [[nodiscard]] Result<Money> times(Quantity quantity, const Currency &currency) const;

    friend constexpr auto operator<=>(UnitPrice, UnitPrice) = default;

private:
    constexpr explicit UnitPrice(qint64 value)
        : m_value(value)
    {
    }
    qint64 m_value = 0;
};

/// Puts the currency's sign to an amount the way the locale does: "€ 12.50", "12,50 €".
[[nodiscard]] QString withCurrencySign(const QString &amount, const Currency &currency,
                                       const QLocale &locale);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Money)
Q_DECLARE_METATYPE(stockroom::UnitPrice)
