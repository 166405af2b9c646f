#pragma once

#include "gui/common/TextStyle.h"

#include <QAbstractButton>
#include <QStyle>

namespace stockroom {

/// How `StockroomStyle` draws a button. Kept in the dynamic property `kind` (text: "primary", "flat", "link",
/// "segment"), so forms can set it in Designer; from code: `setButtonKind(button, ButtonKind::Primary)`.
/// Primary is the one next step of a page, Flat sits in bars, Link sits in text, Segment belongs to
/// `SegmentedControl`.
enum class ButtonKind { Normal, Primary, Flat, Link, Segment };

inline constexpr auto kButtonKindProperty = "kind";
inline constexpr int kControlHeight = 32;
inline constexpr int kLargeControlHeight = 44;

[[nodiscard]] inline ButtonKind buttonKindOf(const QWidget *widget)
{
    const QString kind = widget ? widget->property(kButtonKindProperty).toString() : QString();
    if (kind == QLatin1StringView("primary")) {
        return ButtonKind::Primary;
    }
    if (kind == QLatin1StringView("flat")) {
        return ButtonKind::Flat;
    }
    if (kind == QLatin1StringView("link")) {
        return ButtonKind::Link;
    }
    return kind == QLatin1StringView("segment") ? ButtonKind::Segment : ButtonKind::Normal;
}

inline void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    static constexpr const char *kNames[] = {"", "primary", "flat", "link", "segment"};
    button->setProperty(kButtonKindProperty, QString::fromLatin1(kNames[int(kind)]));
    if (kind == ButtonKind::Link) {
        button->setCursor(Qt::PointingHandCursor);
    }
    button->update();
}

/// The large form of a page's main button: 44 high, 11 demi-bold.
inline void makeLarge(QAbstractButton *button)
{
    button->setMinimumHeight(kLargeControlHeight);
    keepFont(button, TextStyle::Heading);
}

} // namespace stockroom
