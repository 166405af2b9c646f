#pragma once

#include <QFont>

class QWidget;

namespace stockroom {

/// The steps of type. All are relative to the application's font (10 pt in the pictures), so a larger text
/// size enlarges everything in proportion.
enum class TextStyle {
    Body,
    Strong, // body, demi-bold
    Title, // 15 demi-bold: the name of a page
    Heading, // 11 demi-bold: the name of a card, a large button
    Figure, // 15 demi-bold: a number that matters
    Display, // 27 demi-bold: the welcome, the sum to pay
    Lead, // 12: the sentence under a display, a large input
    Section, // 9.5 demi-bold: captions above groups and header cells
    Caption, // 9
    CaptionStrong, // 9 demi-bold: pills
    Mono, // 9, fixed width: SKU and codes
};

[[nodiscard]] QFont fontOf(TextStyle style);
/// Gives a widget the font, also when the size of text is changed.
void keepFont(QWidget *widget, TextStyle style);

} // namespace stockroom
