#pragma once

#include "domain/Result.h"

#include <QString>

namespace stockroom::text {

/// Text a user may store: trimmed, at most `maxLength` UTF-16 units, no NUL, no control characters, no lone
/// surrogates. Errors name `field`: Empty (where `required`), TooLong, InvalidCharacter.
[[nodiscard]] Result<QString> checked(const QString &input, const QString &field, int maxLength,
                                      bool required = false);

/// Folded for search: compatibility decomposed, accents dropped, lower case; "Müller" becomes "muller".
[[nodiscard]] QString folded(const QString &input);

} // namespace stockroom::text
