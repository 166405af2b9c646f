#pragma once

#include "domain/Cost.h"
#include "domain/Money.h"
#include "domain/Quantity.h"
#include "domain/Result.h"
#include "domain/TaxRate.h"
#include "storage/StorageError.h"

namespace stockroom {

/// A value read from the books, which only ever hold what was checked: text that is none is damage, and `row`
/// names where it stands. Throws `StorageError`.
template <typename T> [[nodiscard]] T stored(Result<T> value, const QString &row)
{
    if (!value)
        throw StorageError(StorageError::Fault::Permanent, {ErrorKind::Damaged, value.error().field, row});
    return std::move(value).value();
}

[[noreturn]] inline void failDamaged(const char *field, const char *table, qint64 id)
{
    throw StorageError(StorageError::Fault::Permanent,
                       {ErrorKind::Damaged, QString::fromLatin1(field),
                        QStringLiteral("%1 %2").arg(QString::fromLatin1(table)).arg(id)});
}

/// The same for goods; `id` is that of the row in `table`.
[[nodiscard]] inline Quantity storedQuantity(qint64 thousandths, const char *table, qint64 id)
{
    if (!Quantity::fits(thousandths))
        failDamaged("quantity", table, id);
    return Quantity::fromThousandths(thousandths);
}

[[nodiscard]] inline UnitPrice storedPrice(qint64 tenThousandths, const char *table, qint64 id)
{
    if (tenThousandths < 0 || tenThousandths > UnitPrice::kMax)
        failDamaged("price", table, id);
    return UnitPrice::fromTenThousandths(tenThousandths);
}

[[nodiscard]] inline Cost storedCost(qint64 tenThousandths, const char *table, qint64 id)
{
    if (!Cost::fits(tenThousandths))
        failDamaged("cost", table, id);
    return Cost::fromTenThousandths(tenThousandths);
}

[[nodiscard]] inline TaxRate storedTaxRate(qint64 hundredths, const char *table, qint64 id)
{
    if (!TaxRate::fits(hundredths))
        failDamaged("tax", table, id);
    return TaxRate::fromHundredths(hundredths);
}

} // namespace stockroom
