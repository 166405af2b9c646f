#include "domain/Unit.h"

namespace stockroom {

const QList<Unit> &Unit::known()
{
    static const QList<Unit> units{
        {QStringLiteral("pcs"), 0},  {QStringLiteral("pair"), 0}, {QStringLiteral("set"), 0},
        {QStringLiteral("pack"), 0}, {QStringLiteral("kg"), 3},   {QStringLiteral("g"), 0},
        {QStringLiteral("l"), 3},    {QStringLiteral("ml"), 0},   {QStringLiteral("m"), 2},
        {QStringLiteral("cm"), 0},   {QStringLiteral("h"), 2},
    };
    return units;
}

Result<Unit> Unit::fromCode(const QString &code)
{
    const QString wanted = code.trimmed();
    for (const Unit &unit : known()) {
        if (unit.code.compare(wanted, Qt::CaseInsensitive) == 0)
            return unit;
    }
    return Error{ErrorKind::NotFound, QStringLiteral("unit"), code};
}

} // namespace stockroom
