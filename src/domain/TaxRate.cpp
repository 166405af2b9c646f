#include "domain/TaxRate.h"

#include "domain/Decimal.h"

namespace stockroom {

namespace {

QString withoutPercent(const QString &text)
{
    const QString typed = text.trimmed();
    return typed.endsWith(u'%') ? typed.chopped(1).trimmed() : typed;
}

} // namespace

Result<TaxRate> TaxRate::parse(const QString &text)
{
    return parseLocalized(text, QLocale::c());
}

Result<TaxRate> TaxRate::parseLocalized(const QString &text, const QLocale &locale)
{
    const auto fail = [&](ErrorKind kind) { return Error{kind, QStringLiteral("tax"), text.left(40)}; };
    const QString number = withoutPercent(text);
    const Result<qint64> value = locale == QLocale::c() ? decimal::parse(number, kDecimals)
                                                        : decimal::parseLocalized(number, kDecimals, locale);
    if (!value)
        return fail(value.error().kind);
    return fits(value.value()) ? Result(TaxRate(value.value()))
                               : Result<TaxRate>(fail(ErrorKind::OutOfRange));
}

QString TaxRate::toText() const
{
    return decimal::toText(m_hundredths, kDecimals);
}

QString TaxRate::toLocalText(const QLocale &locale) const
{
    return decimal::toLocalText(m_hundredths, kDecimals, 0, locale) + QChar(QChar::Nbsp) + u'%';
}

} // namespace stockroom
