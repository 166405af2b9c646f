#pragma once

#include "domain/Result.h"
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

} // namespace stockroom
