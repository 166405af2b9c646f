#pragma once

#include <QString>

#include <optional>

namespace stockroom {

/// What was typed, held against texts: it fits where its letters stand in the text in this order, case,
/// accents and blanks aside. Letters that begin words count most, then letters side by side; of two that fit
/// equally well the shorter text is the better one. Immutable; pure; any thread.
class FuzzyMatch final {
public:
    enum class Leaps {
        Allowed, // "fonv" fits "Fold or unfold the navigation"
        Forbidden, // each letter begins a word or follows the one before: "fon" fits, "fonv" does not
    };

    explicit FuzzyMatch(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); }
    /// The higher the better; nothing where it does not fit. All texts fit what is empty.
    [[nodiscard]] std::optional<qint64> score(const QString &text, Leaps leaps = Leaps::Allowed) const;

private:
    QString m_typed; // folded
};

} // namespace stockroom
