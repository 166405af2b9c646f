#include "domain/Gtin.h"

#include <algorithm>

namespace stockroom {

int Gtin::checkDigit(QStringView digits)
{
    int sum = 0;
    int weight = 3;
    for (auto c = digits.crbegin(); c != digits.crend(); ++c) {
        sum += c->digitValue() * weight;
        weight = 4 - weight;
    }
    return (10 - sum % 10) % 10;
}

Result<Gtin> Gtin::parse(const QString &text)
{
    const QString digits = text.trimmed();
    const auto fail = [](ErrorKind kind, const QString &detail) {
        return Error{kind, QStringLiteral("barcode"), detail};
    };
    if (digits.isEmpty())
        return fail(ErrorKind::Empty, {});
    const auto isAsciiDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(digits.cbegin(), digits.cend(), isAsciiDigit))
        return fail(ErrorKind::InvalidCharacter, digits.left(40));
    if (const auto n = digits.size(); n != 8 && n != 12 && n != 13 && n != 14)
        return fail(ErrorKind::WrongLength, digits.left(40));
    const int expected = checkDigit(QStringView(digits).chopped(1));
    if (digits.back().digitValue() != expected)
        return fail(ErrorKind::WrongCheckDigit, QString::number(expected));
    return Gtin(digits);
}

} // namespace stockroom
