#pragma once

class QDir;
class QString;
class QTextStream;

namespace stockroom {

class WindowApp;

/// Pictures of every dialog, menu and popup over the page it belongs to, in light and dark and at the two
/// sizes the window is made for: "NAME-light-1440.png". False, and a line in `err`, where one did not open or
/// is larger than the window. A shop must be open; it is left as it was. What must be written goes into
/// `scratch`. GUI thread; runs the event loop.
[[nodiscard]] bool takeDialogs(WindowApp &app, const QDir &folder, const QString &scratch, QTextStream &err);

} // namespace stockroom
