#include "gui/common/Tokens.h"

#include <cmath>

namespace stockroom {

namespace {

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .window = QColor(QRgb(0xFFF4F5F7)),
        .sidebar = QColor(QRgb(0xFFEBEDF1)),
        .base = QColor(QRgb(0xFFFFFFFF)),
        .alternate = QColor(QRgb(0xFFF9FAFB)),
        .line = QColor(QRgb(0xFFDCE0E6)),
        .inputBorder = QColor(QRgb(0xFF858E9A)),
        .buttonBorder = QColor(QRgb(0xFFBFC6CF)),
        .buttonFill = QColor(QRgb(0xFFFFFFFF)),
        .text = QColor(QRgb(0xFF1A1E24)),
        .muted = QColor(QRgb(0xFF58616D)),
        .placeholder = QColor(QRgb(0xFF69727F)),
        .accent = QColor(QRgb(0xFF1D5FD1)),
        .onAccent = QColor(QRgb(0xFFFFFFFF)),
        .rowSelected = QColor(QRgb(0xFFDBE7FC)),
        .rowHover = QColor(QRgb(0xFFEEF2F8)),
        .barTrack = QColor(QRgb(0xFFE3E7EC)),
        .ok = QColor(QRgb(0xFF17703F)),
        .low = QColor(QRgb(0xFF935400)),
        .out = QColor(QRgb(0xFFB3261E)),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .window = QColor(QRgb(0xFF1F2227)),
        .sidebar = QColor(QRgb(0xFF191B1F)),
        .base = QColor(QRgb(0xFF16181B)),
        .alternate = QColor(QRgb(0xFF1A1D21)),
        .line = QColor(QRgb(0xFF333941)),
        .inputBorder = QColor(QRgb(0xFF69737F)),
        .buttonBorder = QColor(QRgb(0xFF454C56)),
        .buttonFill = QColor(QRgb(0xFF2A2F36)),
        .text = QColor(QRgb(0xFFE7E9EC)),
        .muted = QColor(QRgb(0xFFA3ACB8)),
        .placeholder = QColor(QRgb(0xFF8A94A1)),
        .accent = QColor(QRgb(0xFF6AA5FF)),
        .onAccent = QColor(QRgb(0xFF0B1526)),
        .rowSelected = QColor(QRgb(0xFF1F3A61)),
        .rowHover = QColor(QRgb(0xFF23272D)),
        .barTrack = QColor(QRgb(0xFF2D333B)),
        .ok = QColor(QRgb(0xFF4FC68C)),
        .low = QColor(QRgb(0xFFF0B04A)),
        .out = QColor(QRgb(0xFFFF8079)),
    };
    return tokens;
}

const Tokens &highContrastTokens()
{
    static const Tokens tokens{
        .dark = true,
        .window = QColor(QRgb(0xFF000000)),
        .sidebar = QColor(QRgb(0xFF000000)),
        .base = QColor(QRgb(0xFF000000)),
        .alternate = QColor(QRgb(0xFF0C0C0C)),
        .line = QColor(QRgb(0xFF9A9A9A)),
        .inputBorder = QColor(QRgb(0xFFFFFFFF)),
        .buttonBorder = QColor(QRgb(0xFFFFFFFF)),
        .buttonFill = QColor(QRgb(0xFF000000)),
        .text = QColor(QRgb(0xFFFFFFFF)),
        .muted = QColor(QRgb(0xFFE2E2E2)),
        .placeholder = QColor(QRgb(0xFFCFCFCF)),
        .accent = QColor(QRgb(0xFF7FE0FF)),
        .onAccent = QColor(QRgb(0xFF000000)),
        .rowSelected = QColor(QRgb(0xFF00293C)),
        .rowHover = QColor(QRgb(0xFF1C1C1C)),
        .barTrack = QColor(QRgb(0xFF4A4A4A)),
        .ok = QColor(QRgb(0xFF6BFFA6)),
        .low = QColor(QRgb(0xFFFFC861)),
        .out = QColor(QRgb(0xFFFFA8A2)),
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    if (palette.color(QPalette::Active, QPalette::Window) == highContrastTokens().window) {
        return highContrastTokens();
    }
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

QColor Tokens::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Placeholder:
        return placeholder;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return onAccent;
    case Tone::Ok:
        return ok;
    case Tone::Low:
        return low;
    case Tone::Out:
        return out;
    }
    return text;
}

QColor Tokens::tint(Tone tone) const
{
    return mixed(base, color(tone), dark ? 0.20 : 0.12);
}

QColor Tokens::wash(Tone tone) const
{
    return mixed(base, color(tone), dark ? 0.12 : 0.06);
}

QColor Tokens::tintBorder(Tone tone) const
{
    return mixed(base, color(tone), dark ? 0.45 : 0.35);
}

QColor Tokens::tile() const
{
    QColor tile = text;
    tile.setAlphaF(dark ? 0.10F : 0.07F);
    return tile;
}

QColor Tokens::trough() const
{
    return mixed(window, text, dark ? 0.08 : 0.07);
}

QColor Tokens::navigationSelected() const
{
    return mixed(sidebar, accent, dark ? 0.22 : 0.15);
}

QColor Tokens::navigationSelectedText() const
{
    return dark ? text : mixed(accent, text, 0.45);
}

QColor Tokens::disabledText() const
{
    return mixed(window, muted, 0.55);
}

QColor Tokens::toolTip() const
{
    return dark ? mixed(window, text, 0.12) : QColor(QRgb(0xFF22272E));
}

QColor Tokens::toolTipText() const
{
    return dark ? text : QColor(QRgb(0xFFF4F5F7));
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(role, color);
    };
    set(QPalette::Window, tokens.window);
    set(QPalette::WindowText, tokens.text);
    set(QPalette::Base, tokens.base);
    set(QPalette::AlternateBase, tokens.alternate);
    set(QPalette::Text, tokens.text);
    set(QPalette::PlaceholderText, tokens.placeholder);
    set(QPalette::Button, tokens.buttonFill);
    set(QPalette::ButtonText, tokens.text);
    set(QPalette::BrightText, tokens.out);
    set(QPalette::Light, tokens.dark ? tokens.line : tokens.base);
    set(QPalette::Midlight, tokens.line);
    set(QPalette::Mid, tokens.buttonBorder);
    set(QPalette::Dark, tokens.inputBorder);
    set(QPalette::Shadow, QColor(Qt::black));
    set(QPalette::Highlight, tokens.accent);
    set(QPalette::HighlightedText, tokens.onAccent);
    set(QPalette::Link, tokens.accent);
    set(QPalette::LinkVisited, tokens.accent);
    set(QPalette::ToolTipBase, tokens.toolTip());
    set(QPalette::ToolTipText, tokens.toolTipText());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, tokens.disabledText());
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(tokens.window, tokens.muted, 0.5));
    return palette;
}

QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    const auto channel = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {channel(ground.red(), over.red()), channel(ground.green(), over.green()),
            channel(ground.blue(), over.blue())};
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace stockroom
