#include "domain/Sku.h"

#include "domain/Text.h"

namespace stockroom {

Result<Sku> Sku::parse(const QString &text)
{
    const Result<QString> clean = text::checked(text, QStringLiteral("sku"), kMaxLength, true);
    if (!clean)
        return clean.error();
    return Sku(clean.value());
}

} // namespace stockroom
