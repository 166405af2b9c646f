#include "domain/Money.h"

#include "domain/Decimal.h"

#include <limits>

namespace stockroom {

const QList<Currency> &Currency::known()
{
    // ISO 4217, list one: the currencies shops are likely to keep; decimals as published there.
    static const QList<Currency> currencies = [] {
        const auto two = {"EUR", "USD", "GBP", "CHF", "PLN", "CZK", "SEK", "NOK", "DKK", "CAD", "AUD", "NZD",
                          "BRL", "MXN", "ZAR", "INR", "CNY", "TRY", "RON", "BGN", "UAH", "ILS", "SAR", "AED",
                          "EGP", "THB", "SGD", "HKD", "PHP", "MYR", "IDR", "HUF", "RSD", "GEL", "KZT", "NGN",
                          "KES", "MAD", "PEN", "COP", "ARS", "TWD", "PKR", "BDT", "LKR"};
        QList<Currency> list;
        for (const char *iso : two)
            list.append({QString::fromLatin1(iso), 2});
        for (const char *iso : {"JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "PYG", "UGX"})
            list.append({QString::fromLatin1(iso), 0});
        for (const char *iso : {"BHD", "KWD", "OMR", "TND", "JOD", "IQD"})
            list.append({QString::fromLatin1(iso), 3});
        return list;
    }();
    return currencies;
}

Result<Currency> Currency::fromCode(const QString &code)
{
    const QString wanted = code.trimmed().toUpper();
    for (const Currency &currency : known()) {
        if (currency.code == wanted)
            return currency;
    }
    return Error{ErrorKind::UnknownCurrency, QStringLiteral("currency"), code};
}

namespace {

QString currencySign(const Currency &currency)
{
    static const QHash<QString, QString> signs{
        {QStringLiteral("EUR"), QStringLiteral("€")}, {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("GBP"), QStringLiteral("£")}, {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("INR"), QStringLiteral("₹")}, {QStringLiteral("ILS"), QStringLiteral("₪")},
        {QStringLiteral("KRW"), QStringLiteral("₩")}, {QStringLiteral("UAH"), QStringLiteral("₴")},
        {QStringLiteral("VND"), QStringLiteral("₫")}, {QStringLiteral("PHP"), QStringLiteral("₱")},
    };
    return signs.value(currency.code, currency.code);
}

} // namespace

QString withCurrencySign(const QString &amount, const Currency &currency, const QLocale &locale)
{
    // The locale tells the side by how it writes its own currency.
    const QString sample = locale.toCurrencyString(1);
    const bool before = sample.isEmpty() || !sample.front().isDigit();
    const QString sign = currencySign(currency);
    const QString gap = QString(QChar(QChar::Nbsp));
    return before ? sign + gap + amount : amount + gap + sign;
}

Money &Money::operator+=(const Money &other)
{
    Q_ASSERT(m_currency == other.m_currency);
    m_minor += other.m_minor;
    return *this;
}

QString Money::toText() const
{
    return decimal::toText(m_minor, m_currency.decimals, m_currency.decimals);
}

QString Money::toLocalText(const QLocale &locale) const
{
    return withCurrencySign(decimal::toLocalText(m_minor, m_currency.decimals, m_currency.decimals, locale),
                            m_currency, locale);
}

namespace {

Result<UnitPrice> checked(const Result<qint64> &value, const QString &text)
{
    const auto fail = [&](ErrorKind kind) { return Error{kind, QStringLiteral("price"), text.left(40)}; };
    if (!value)
        return fail(value.error().kind);
    if (value.value() < 0 || value.value() > UnitPrice::kMax)
        return fail(ErrorKind::OutOfRange);
    return UnitPrice::fromTenThousandths(value.value());
}

} // namespace

Result<UnitPrice> UnitPrice::parse(QStringView text)
{
    return checked(decimal::parse(text, kDecimals), text.toString());
}

Result<UnitPrice> UnitPrice::parseLocalized(const QString &text, const QLocale &locale)
{
    return checked(decimal::parseLocalized(text, kDecimals, locale), text);
}

QString UnitPrice::toText(int minDecimals) const
{
    return decimal::toText(m_value, kDecimals, minDecimals);
}

QString UnitPrice::toLocalText(const Currency &currency, const QLocale &locale) const
{
    return withCurrencySign(
        decimal::toLocalText(m_value, kDecimals, qMin(currency.decimals, kDecimals), locale), currency,
        locale);
}

Result<Money> UnitPrice::times(Quantity quantity, const Currency &currency) const
{
    // 10^12 thousandths × 10^13 ten-thousandths needs 83 bits: 128 hold it.
    const decimal::Wide exact = decimal::Wide(quantity.thousandths()) * m_value;
    const int dropped = Quantity::kDecimals + kDecimals - currency.decimals;
    const decimal::Wide rounded = decimal::divideRounded(exact, decimal::powerOfTen(dropped));
    constexpr qint64 kLimit = std::numeric_limits<qint64>::max();
    if (rounded > kLimit || rounded < -kLimit)
        return Error{ErrorKind::OutOfRange, QStringLiteral("total"), quantity.toText()};
    return Money(static_cast<qint64>(rounded), currency);
}

} // namespace stockroom
