#include "gui/neworder/OrderInput.h"

#include <QRegularExpression>

namespace stockroom {

namespace {

constexpr QChar kMinus(0x2212);

} // namespace

ScanInput readScan(const QString &typed)
{
    static const QRegularExpression times(QStringLiteral("^([0-9][0-9.,]*)\\s*\\*\\s*(.+)$"));
    const QString text = typed.trimmed();
    const QRegularExpressionMatch match = times.match(text);
    return match.hasMatch() ? ScanInput{match.captured(1), match.captured(2).trimmed()} : ScanInput{{}, text};
}

bool isRelative(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.startsWith(u'+') || text.startsWith(u'-') || text.startsWith(kMinus);
}

Result<Quantity> readQuantity(const QString &typed, Quantity current, const Unit &unit, const QLocale &locale)
{
    const QString text = typed.trimmed();
    const bool relative = isRelative(text);
    const Result<Quantity> number = Quantity::parseLocalized(relative ? text.mid(1) : text, unit, locale);
    if (!number) {
        return number;
    }
    const qint64 step = text.startsWith(u'+') ? number->thousandths() : -number->thousandths();
    const qint64 wanted = relative ? current.thousandths() + step : number->thousandths();
    if (wanted <= 0 || !Quantity::fits(wanted)) {
        return Error{ErrorKind::OutOfRange, QStringLiteral("quantity"), text.left(40)};
    }
    return Quantity::fromThousandths(wanted);
}

} // namespace stockroom
