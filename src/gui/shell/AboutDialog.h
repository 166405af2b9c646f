#pragma once

#include <QDialog>

namespace stockroom {

/// What this program is, its version, and the licences of it and of what it carries. GUI thread.
class AboutDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace stockroom
