#pragma once

#include "domain/Result.h"
#include "gui/common/Theme.h"

#include <QLocale>
#include <QPixmap>
#include <QSize>
#include <QString>
#include <QWidgetList>

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

/// The window as it stands, with what is open over it: dialogs and windows of its own in the middle, where a
/// window manager puts them, menus and popups where they are. GUI thread.
[[nodiscard]] QPixmap pictureWithDialogs(MainWindow &window);
/// What is open over the window.
[[nodiscard]] QWidgetList openDialogs(const MainWindow &window);

} // namespace stockroom
