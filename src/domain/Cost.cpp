#include "domain/Cost.h"

#include "domain/Decimal.h"

namespace stockroom {

namespace {

Result<Cost> checked(decimal::Wide tenThousandths)
{
    if (tenThousandths > Cost::kMax || tenThousandths < -Cost::kMax)
        return Error{ErrorKind::OutOfRange, QStringLiteral("cost"), {}};
    return Cost::fromTenThousandths(static_cast<qint64>(tenThousandths));
}

} // namespace

Result<Cost> Cost::of(Quantity quantity, UnitPrice price)
{
    const decimal::Wide product = decimal::Wide(quantity.thousandths()) * price.tenThousandths();
    return checked(decimal::divideRounded(product, Quantity::kScale));
}

Result<Cost> Cost::parse(QStringView text)
{
    const Result<qint64> value = decimal::parse(text, kDecimals);
    if (!value)
        return Error{value.error().kind, QStringLiteral("cost"), text.toString()};
    if (*value < 0 || *value > kMax)
        return Error{ErrorKind::OutOfRange, QStringLiteral("cost"), text.toString()};
    return Cost(*value);
}

Cost Cost::share(Quantity part, Quantity whole) const
{
    if (part == whole)
        return *this;
    const decimal::Wide share =
        decimal::divideRounded(decimal::Wide(m_value) * part.thousandths(), whole.thousandths());
    return Cost(static_cast<qint64>(share));
}

Result<Cost> Cost::scaled(Quantity quantity, Quantity per) const
{
    return checked(
        decimal::divideRounded(decimal::Wide(m_value) * quantity.thousandths(), per.thousandths()));
}

Cost Cost::perUnit(Quantity quantity) const
{
    if (!quantity.isPositive())
        return {};
    const Result<Cost> unit = scaled(Quantity::fromUnits(1), quantity);
    return unit ? unit.value() : Cost(kMax);
}

Money Cost::toMoney(const Currency &currency) const
{
    const decimal::Wide minor = decimal::divideRounded(
        decimal::Wide(m_value) * decimal::powerOfTen(currency.decimals), decimal::powerOfTen(kDecimals));
    return Money(static_cast<qint64>(minor), currency);
}

QString Cost::toText(int minDecimals) const
{
    return decimal::toText(m_value, kDecimals, minDecimals);
}

} // namespace stockroom
