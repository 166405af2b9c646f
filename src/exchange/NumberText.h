#pragma once

#include "domain/Result.h"

#include <QByteArrayView>

namespace stockroom {

/// What stands before the decimals in the numbers of a file.
enum class DecimalMark { Point, Comma };

/// Learns from the numbers of a file what their decimal mark is; feed it every number cell.
class DecimalMarkGuess final {
public:
    void feed(QByteArrayView cell);
    /// The mark most numbers need. Where they leave it open, files with semicolons are from places that write
    /// commas.
    [[nodiscard]] DecimalMark mark(char separator) const;

private:
    qint64 m_points = 0;
    qint64 m_commas = 0;
};

/// Reads a number as a file writes it into an integer of `scale` decimals: blanks and a currency sign around
/// it and thousands in groups of three are allowed. Errors: Empty, NotANumber, TooManyDecimals, OutOfRange.
[[nodiscard]] Result<qint64> parseNumber(QByteArrayView cell, DecimalMark mark, int scale);

} // namespace stockroom
