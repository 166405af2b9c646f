#pragma once

#include "domain/Result.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

/// A GS1 Global Trade Item Number: GTIN-8, GTIN-12 (UPC-A), GTIN-13 (EAN-13) or GTIN-14 with a correct check
/// digit (GS1 General Specifications, section 7.9.1: weights 3 and 1 from the right). Kept as it was written.
class Gtin final {
public:
    Gtin() = default;
    /// Errors: Empty, InvalidCharacter, WrongLength, WrongCheckDigit (detail names the digit it should be).
    [[nodiscard]] static Result<Gtin> parse(const QString &text);
    /// The check digit of the digits before it.
    [[nodiscard]] static int checkDigit(QStringView digits);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Padded with zeros to 14: two spellings of one number compare equal by it.
    [[nodiscard]] QString normalized() const { return m_text.rightJustified(14, u'0'); }

    friend bool operator==(const Gtin &a, const Gtin &b) { return a.normalized() == b.normalized(); }

private:
    explicit Gtin(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Gtin)
