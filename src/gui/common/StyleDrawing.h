#pragma once

#include "gui/common/ButtonKind.h"
#include "gui/common/Tokens.h"

#include <QStyleOption>

class QPainter;

/// The drawing of `StockroomStyle`, one function a control. Pure: everything comes from the option.
namespace stockroom::drawing {

inline constexpr qreal kRadius = 6;
inline constexpr int kShortestThumb = 28;

void roundedBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border,
                qreal radius = kRadius, qreal width = 1);
/// What is painted next reads in its own direction, whichever way the window runs: else "3 hooks" in a window
/// from right to left would read "hooks 3", and "1.5 ms" "ms 1.5". Alignments are left as they are given.
void readInItsDirection(QPainter &painter, const QString &text);
/// A chevron or check as a line, for places too small for an icon.
void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);

void button(QPainter &painter, const QStyleOptionButton &option, ButtonKind kind);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, ButtonKind kind, bool mnemonics);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton &option, ButtonKind kind);
void toolButton(QPainter &painter, const QStyleOptionToolButton &option, ButtonKind kind);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option);
void indicator(QPainter &painter, const QStyleOption &option, bool round);

/// A text of several lines that can be written in; it looks like the other inputs.
[[nodiscard]] bool isTextInput(const QWidget *widget);
void inputFrame(QPainter &painter, const QStyleOption &option, bool focused);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
               const QColor &ground);
void headerSection(QPainter &painter, const QStyleOptionHeader &option);
void headerLabel(QPainter &painter, const QStyleOptionHeader &option);
[[nodiscard]] QSize headerSize(const QStyleOptionHeader &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, bool mnemonics);

} // namespace stockroom::drawing
