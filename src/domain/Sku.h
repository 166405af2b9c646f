#pragma once

#include "domain/Result.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

/// A stock keeping unit: 1 to 64 visible characters, compared exactly (85123A and 85123a are two), without
/// leading or trailing space and without control characters. A `Sku` that exists is valid.
class Sku final {
public:
    static constexpr int kMaxLength = 64;

    Sku() = default;
    /// Surrounding space is dropped. Errors: Empty, TooLong, InvalidCharacter.
    [[nodiscard]] static Result<Sku> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const Sku &, const Sku &) = default;
    friend bool operator<(const Sku &a, const Sku &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Sku &sku, size_t seed = 0) { return ::qHash(sku.m_text, seed); }

private:
    explicit Sku(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Sku)
