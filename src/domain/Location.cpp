#include "domain/Location.h"

#include "domain/Text.h"

namespace stockroom {

Result<Place> Place::validated() const
{
    const Result<QString> checkedCode = text::checked(code, QStringLiteral("code"), kMaxCode, true);
    if (!checkedCode)
        return checkedCode.error();
    const Result<QString> checkedName = text::checked(name, QStringLiteral("name"), kMaxName, true);
    if (!checkedName)
        return checkedName.error();
    const Result<QString> checkedBarcode = text::checked(barcode, QStringLiteral("barcode"), kMaxCode);
    if (!checkedBarcode)
        return checkedBarcode.error();
    Place checked = *this;
    checked.code = checkedCode.value();
    checked.name = checkedName.value();
    checked.barcode = checkedBarcode.value();
    return checked;
}

} // namespace stockroom
