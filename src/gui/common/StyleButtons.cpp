#include "gui/common/StyleDrawing.h"

#include "gui/common/Icons.h"

#include <QPainter>

namespace stockroom::drawing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 10;
constexpr int kLeastWidth = 92;
constexpr int kGap = 8;
constexpr int kMenuArrow = 16;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

struct Colors {
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    QColor content;
};

Colors primaryColors(const Tokens &tokens, const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled)) {
        return {tokens.trough(), tokens.line, tokens.disabledText()};
    }
    const bool down = has(option, QStyle::State_Sunken);
    const bool hover = has(option, QStyle::State_MouseOver);
    const QColor fill = mixed(tokens.accent, tokens.dark ? tokens.text : QColor(Qt::black),
                              down        ? 0.20
                                  : hover ? 0.10
                                          : 0.0);
    return {fill, fill, tokens.onAccent};
}

Colors normalColors(const Tokens &tokens, const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled)) {
        return {mixed(tokens.window, tokens.buttonFill, 0.4), tokens.line, tokens.disabledText()};
    }
    Colors colors{tokens.buttonFill, tokens.buttonBorder, tokens.text};
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On)) {
        colors.fill = tokens.tint(Tone::Accent);
        colors.border = tokens.accent;
    } else if (has(option, QStyle::State_MouseOver)) {
        colors.fill = mixed(tokens.buttonFill, tokens.text, tokens.dark ? 0.06 : 0.04);
        colors.border = tokens.inputBorder;
    }
    return colors;
}

Colors flatColors(const Tokens &tokens, const QStyleOption &option, const QColor &content)
{
    if (!has(option, QStyle::State_Enabled)) {
        return {Qt::transparent, Qt::transparent, tokens.disabledText()};
    }
    QColor ground = tokens.text;
    ground.setAlphaF(has(option, QStyle::State_Sunken) || has(option, QStyle::State_On) ? 0.13F
                         : has(option, QStyle::State_MouseOver)                         ? 0.07F
                                                                                        : 0.0F);
    return {ground, Qt::transparent, content};
}

Colors segmentColors(const Tokens &tokens, const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled)) {
        return {has(option, QStyle::State_On) ? tokens.window : QColor(Qt::transparent),
                has(option, QStyle::State_On) ? tokens.line : QColor(Qt::transparent), tokens.disabledText()};
    }
    if (has(option, QStyle::State_On)) {
        return {tokens.dark ? mixed(tokens.buttonFill, tokens.text, 0.08) : tokens.base, tokens.buttonBorder,
                tokens.text};
    }
    return {Qt::transparent, Qt::transparent,
            has(option, QStyle::State_MouseOver) ? tokens.text : tokens.muted};
}

Colors colorsOf(const QStyleOption &option, ButtonKind kind)
{
    const Tokens &tokens = tokensOf(option.palette);
    switch (kind) {
    case ButtonKind::Primary:
        return primaryColors(tokens, option);
    case ButtonKind::Flat:
        return flatColors(tokens, option, tokens.text);
    case ButtonKind::Link:
        return flatColors(tokens, option, tokens.accent);
    case ButtonKind::Segment:
        return segmentColors(tokens, option);
    case ButtonKind::Normal:
        break;
    }
    return normalColors(tokens, option);
}

void focusRing(QPainter &painter, const QStyleOption &option, ButtonKind kind)
{
    if (!has(option, QStyle::State_HasFocus) || !has(option, QStyle::State_KeyboardFocusChange)) {
        return;
    }
    const Tokens &tokens = tokensOf(option.palette);
    if (kind == ButtonKind::Primary) {
        roundedBox(painter, QRectF(option.rect).adjusted(3, 3, -3, -3), Qt::transparent, tokens.onAccent,
                   kRadius - 2, 1.5);
    } else {
        roundedBox(painter, option.rect, Qt::transparent, tokens.accent, kRadius, 2);
    }
}

/// Named icons take the colour of the text where the ground is coloured; others keep their own.
QPixmap pixmapOf(const QIcon &icon, const QSize &size, const QStyleOption &option, ButtonKind kind,
                 const QColor &content, qreal ratio)
{
    const bool coloured =
        kind == ButtonKind::Primary || kind == ButtonKind::Link || kind == ButtonKind::Segment;
    if (coloured && !icon.name().isEmpty() && has(option, QStyle::State_Enabled)) {
        return iconPixmap(icon.name(), content, size.height(), ratio);
    }
    return icon.pixmap(size, ratio, has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

void readInItsDirection(QPainter &painter, const QString &text)
{
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
}

void roundedBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius,
                qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    const qreal inset = border.alpha() == 0 ? 0 : width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    const QPointF c = rect.center();
    const qreal w = 4;
    const qreal h = 2;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow:
        line << c + QPointF(-w, h) << c + QPointF(0, -h) << c + QPointF(w, h);
        break;
    case Qt::LeftArrow:
        line << c + QPointF(h, -w) << c + QPointF(-h, 0) << c + QPointF(h, w);
        break;
    case Qt::RightArrow:
        line << c + QPointF(-h, -w) << c + QPointF(h, 0) << c + QPointF(-h, w);
        break;
    default:
        line << c + QPointF(-w, -h) << c + QPointF(0, h) << c + QPointF(w, -h);
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

void button(QPainter &painter, const QStyleOptionButton &option, ButtonKind kind)
{
    const Colors colors = colorsOf(option, kind);
    const qreal radius = kind == ButtonKind::Segment ? kRadius - 1 : kRadius;
    roundedBox(painter, option.rect, colors.fill, colors.border, radius);
    focusRing(painter, option, kind);
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, ButtonKind kind, bool mnemonics)
{
    const Colors colors = colorsOf(option, kind);
    QFont font = painter.font();
    if (kind == ButtonKind::Segment && has(option, QStyle::State_On)) {
        font.setWeight(QFont::DemiBold);
    }
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int flags =
        Qt::AlignVCenter | Qt::TextSingleLine | (mnemonics ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int textWidth = QFontMetrics(font).size(flags, option.text).width();
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconWidth > 0 && !option.text.isEmpty() ? kGap : 0;
    const int arrow = menu ? kMenuArrow : 0;
    const int room = option.rect.width() - arrow - 2 * (kind == ButtonKind::Link ? 4 : 6);
    const int content = std::min(room, iconWidth + gap + textWidth);
    const int left = option.rect.x() + (option.rect.width() - arrow - content) / 2;

    painter.save();
    painter.setFont(font);
    painter.setPen(colors.content);
    if (iconWidth > 0) {
        const QRect logical(left, option.rect.y() + (option.rect.height() - option.iconSize.height()) / 2,
                            iconWidth, option.iconSize.height());
        const QRect place = QStyle::visualRect(option.direction, option.rect, logical);
        painter.drawPixmap(place.topLeft(),
                           pixmapOf(option.icon, option.iconSize, option, kind, colors.content,
                                    painter.device()->devicePixelRatio()));
    }
    const QRect logicalText(left + iconWidth + gap, option.rect.y(), content - iconWidth - gap,
                            option.rect.height());
    const QString text =
        QFontMetrics(font).elidedText(option.text, Qt::ElideRight, logicalText.width(), flags);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, logicalText), flags, text);
    if (menu) {
        const QRect logicalArrow(option.rect.right() - kMenuArrow - 6, option.rect.y(), kMenuArrow,
                                 option.rect.height());
        chevron(painter, QStyle::visualRect(option.direction, option.rect, logicalArrow), Qt::DownArrow,
                colors.content);
    }
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton &option, ButtonKind kind)
{
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const QSize text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text);
    if (option.text.isEmpty() && iconWidth > 0 && !option.features.testFlag(QStyleOptionButton::HasMenu)) {
        return {kControlHeight, kControlHeight};
    }
    const int gap = iconWidth > 0 && !option.text.isEmpty() ? kGap : 0;
    const int padding = kind == ButtonKind::Link ? 6 : kPadding;
    const int arrow = option.features.testFlag(QStyleOptionButton::HasMenu) ? kMenuArrow : 0;
    // A chosen segment is demi-bold: leave room so that nothing moves when the choice does.
    const int bold = kind == ButtonKind::Segment ? text.width() / 10 : 0;
    const int height =
        kind == ButtonKind::Link || kind == ButtonKind::Segment ? kControlHeight - 4 : kControlHeight;
    const int least = kind == ButtonKind::Normal || kind == ButtonKind::Primary ? kLeastWidth : 0;
    return {std::max(least, iconWidth + gap + text.width() + bold + arrow + 2 * padding),
            std::max(height, text.height() + 8)};
}

void toolButton(QPainter &painter, const QStyleOptionToolButton &option, ButtonKind kind)
{
    const ButtonKind drawn = kind == ButtonKind::Normal ? ButtonKind::Flat : kind;
    QStyleOptionButton plain;
    plain.QStyleOption::operator=(option);
    plain.text =
        option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull() ? QString() : option.text;
    plain.icon = option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
    plain.iconSize = option.iconSize;
    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu)
        && option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    plain.features.setFlag(QStyleOptionButton::HasMenu, menu);
    button(painter, plain, drawn);
    painter.save();
    painter.setFont(option.font);
    buttonLabel(painter, plain, drawn, true);
    painter.restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option)
{
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const int icon = option.icon.isNull() || option.toolButtonStyle == Qt::ToolButtonTextOnly
        ? 0
        : option.iconSize.width();
    if (!withText) {
        return {kControlHeight, kControlHeight};
    }
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {icon + (icon > 0 ? kGap : 0) + text + 2 * kPadding,
            std::max(kControlHeight, option.fontMetrics.height() + 8)};
}

void indicator(QPainter &painter, const QStyleOption &option, bool round)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect);
    const qreal radius = round ? box.height() / 2 : 4;
    const QColor accent = enabled ? tokens.accent : tokens.disabledText();
    const QColor fill = on || partly ? accent : enabled ? tokens.base : tokens.window;
    QColor border = on || partly ? accent : enabled ? tokens.inputBorder : tokens.buttonBorder;
    if (enabled && has(option, QStyle::State_MouseOver)) {
        border = tokens.accent;
    }
    roundedBox(painter, box, fill, border, radius);
    if (round && on) {
        roundedBox(painter, QRectF(box.center() - QPointF(3.5, 3.5), QSizeF(7, 7)), tokens.onAccent,
                   Qt::transparent, 3.5);
    } else if (on || partly) {
        paintIcon(painter, option.rect, partly ? u"minus"_s : u"check"_s, tokens.onAccent, 14);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        roundedBox(painter, box.adjusted(-2, -2, 2, 2), Qt::transparent, tokens.accent, radius + 2, 1.5);
    }
}

} // namespace stockroom::drawing
