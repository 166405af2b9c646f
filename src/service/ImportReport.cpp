#include "service/ImportReport.h"

namespace stockroom {

QString ImportReport::valueText() const
{
    constexpr int kDecimals = Quantity::kDecimals + UnitPrice::kDecimals;
    decimal::Wide rest = value < 0 ? -value : value;
    QString digits;
    while (rest > 0 || digits.size() <= kDecimals) {
        digits.prepend(QChar(u'0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    digits.insert(digits.size() - kDecimals, u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return value < 0 ? u'-' + digits : digits;
}

} // namespace stockroom
