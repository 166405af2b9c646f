#include "domain/Quantity.h"

#include "domain/Decimal.h"

namespace stockroom {

namespace {

Result<Quantity> checked(const Result<qint64> &inUnitDecimals, const Unit &unit, const QString &text)
{
    const auto fail = [&](ErrorKind kind) { return Error{kind, QStringLiteral("quantity"), text.left(40)}; };
    if (!inUnitDecimals)
        return fail(inUnitDecimals.error().kind);
    const decimal::Wide wide =
        decimal::Wide(inUnitDecimals.value()) * decimal::powerOfTen(Quantity::kDecimals - unit.decimals);
    if (wide > Quantity::kMax || wide < -Quantity::kMax)
        return fail(ErrorKind::OutOfRange);
    return Quantity::fromThousandths(static_cast<qint64>(wide));
}

} // namespace

Result<Quantity> Quantity::parse(QStringView text, const Unit &unit)
{
    return checked(decimal::parse(text, unit.decimals), unit, text.toString());
}

Result<Quantity> Quantity::parseLocalized(const QString &text, const Unit &unit, const QLocale &locale)
{
    return checked(decimal::parseLocalized(text, unit.decimals, locale), unit, text);
}

Result<Quantity> Quantity::parsePositive(QStringView text, const Unit &unit)
{
    Result<Quantity> quantity = parse(text, unit);
    if (quantity && !quantity->isPositive())
        return Error{ErrorKind::OutOfRange, QStringLiteral("quantity"), text.left(40).toString()};
    return quantity;
}

QString Quantity::toText() const
{
    return decimal::toText(m_thousandths, kDecimals);
}

QString Quantity::toLocalText(const Unit &unit, const QLocale &locale) const
{
    return decimal::toLocalText(m_thousandths, kDecimals, unit.decimals, locale);
}

} // namespace stockroom
