#pragma once

#include "gui/common/Tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QStringView>

class QPainter;

namespace stockroom {

/// The program's icons: Lucide outlines of `resources/icons`, drawn in a tone of the current scheme. An icon
/// holds no pixels; each paint looks the colour up, so a theme change needs nothing but a repaint. Pixels are
/// cached by name, colour, size and device pixel ratio. GUI thread.
///
///     button->setIcon(icon(u"shopping-cart"));
///     action->setIcon(icon(u"triangle-alert", Tone::Low));
///
/// Do not bake `icon().pixmap()` into a label, it would not follow the theme: use `IconLabel`.
[[nodiscard]] QIcon icon(QStringView name, Tone tone = Tone::Text);

/// The icon as pixels in a given colour, for painting code. `size` is in device independent pixels.
[[nodiscard]] QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio);

/// Paints a named icon centred in `rect`.
void paintIcon(QPainter &painter, const QRect &rect, QStringView name, const QColor &color, int size = 16);

/// The name of the sign that goes with a tone, so that nothing is told by colour alone.
[[nodiscard]] QString signName(Tone tone);

} // namespace stockroom
