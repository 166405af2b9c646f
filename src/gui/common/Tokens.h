#pragma once

#include <QColor>
#include <QPalette>

namespace stockroom {

/// The meaning of a colour. Code that paints names a tone, never a colour, so that both schemes and every
/// later one come out right.
enum class Tone { Text, Muted, Placeholder, Accent, OnAccent, Ok, Low, Out };

/// The colours of one scheme. Immutable; `tokensOf()` finds those that belong to a palette, so painting code
/// needs no access to the `Theme`: `const Tokens &tokens = tokensOf(option->palette);`
struct Tokens {
    bool dark;
    QColor window, sidebar, base, alternate;
    QColor line, inputBorder, buttonBorder, buttonFill;
    QColor text, muted, placeholder;
    QColor accent, onAccent;
    QColor rowSelected, rowHover, barTrack;
    QColor ok, low, out;

    [[nodiscard]] QColor color(Tone tone) const;
    /// The pale ground behind a pill or a message of this tone; opaque, so it is the same on a selected row.
    [[nodiscard]] QColor tint(Tone tone) const;
    /// A lighter wash than `tint()` for whole rows and large areas.
    [[nodiscard]] QColor wash(Tone tone) const;
    /// The border of a tinted area.
    [[nodiscard]] QColor tintBorder(Tone tone) const;
    /// The square behind the small picture of a product, on any ground.
    [[nodiscard]] QColor tile() const;
    /// The trough of a segmented control and of flat buttons under the pointer or pressed.
    [[nodiscard]] QColor trough() const;
    [[nodiscard]] QColor navigationSelected() const;
    [[nodiscard]] QColor navigationSelectedText() const;
    [[nodiscard]] QColor disabledText() const;
    [[nodiscard]] QColor toolTip() const;
    [[nodiscard]] QColor toolTipText() const;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
/// Black and white, every text at least 7:1, every border as visible as text.
[[nodiscard]] const Tokens &highContrastTokens();
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

/// `share` (0…1) of `over` laid on `ground`; opaque.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &over, qreal share);
/// The WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] qreal contrast(const QColor &one, const QColor &other);

} // namespace stockroom
