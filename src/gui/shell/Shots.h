#pragma once

#include "domain/Result.h"
#include "gui/common/Theme.h"

#include <QLocale>
#include <QSize>
#include <QString>

class QApplication;

namespace stockroom {

class MainWindow;

/// One picture of the window.
struct Shot {
    QString pageId;
    QSize size{1440, 900};
    Theme::Choice theme = Theme::Choice::Light;
    QString path; // a .png
};

/// Font (Noto Sans 10 pt) and locale of all pictures, not this machine's, so that they compare everywhere.
void usePictureLook(QApplication &application, const QLocale &locale);

/// Shows the page at that size and in that theme, lets it settle, and writes the picture. Works on the
/// offscreen platform. GUI thread; runs the event loop.
[[nodiscard]] Result<void> takeShot(MainWindow &window, Theme &theme, const Shot &shot);

} // namespace stockroom
