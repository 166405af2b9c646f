#pragma once

#include "domain/Quantity.h"
#include "domain/Result.h"

#include <QLocale>
#include <QString>

namespace stockroom {

/// What was scanned or typed: "3*5901234123457" asks for three of a code. Pure; any thread.
struct ScanInput {
    /// Empty where no number was given: one unit.
    QString quantity;
    QString code;
};

[[nodiscard]] ScanInput readScan(const QString &typed);

/// A quantity as it is typed in a line: "5" is five, "+2" and "-3" are relative to `current`.
/// Errors: those of `Quantity::parse`; OutOfRange for what is not above zero.
[[nodiscard]] Result<Quantity> readQuantity(const QString &typed, Quantity current, const Unit &unit,
                                            const QLocale &locale);
/// Whether it is relative, so that its result is worth showing.
[[nodiscard]] bool isRelative(const QString &typed);

} // namespace stockroom
