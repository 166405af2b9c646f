#pragma once

#include "domain/Result.h"
#include "gui/common/Theme.h"

#include <QSize>
#include <QString>

class QApplication;

namespace stockroom {

class MainWindow;

/// One picture of the window.
struct Shot {
    QString pageId;
    QSize size {1440, 900};
    Theme::Choice theme = Theme::Choice::Light;
    QString path; // a .png
};

/// The font of all pictures, Noto Sans 10 pt, so that they compare from machine to machine.
void usePictureFont(QApplication &application);

/// Shows the page at that size and in that theme, lets it settle, and writes the picture. Works on the
/// offscreen platform. GUI thread; runs the event loop.
[[nodiscard]] Result<void> takeShot(MainWindow &window, Theme &theme, const Shot &shot);

} // namespace stockroom
