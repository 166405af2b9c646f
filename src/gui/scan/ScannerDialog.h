#pragma once

#include "gui/scan/ScanTarget.h"

#include <QDialog>

#include <memory>

namespace stockroom {

class ScanWatcher;

namespace Ui {
class ScannerDialog;
}

/// Whether scans are looked for and which marks the scanner sends; what is set works at once, and a scan
/// while it is open shows what came of it. GUI thread.
class ScannerDialog final : public QDialog, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScannerDialog)

public:
    /// `watcher` must outlive it.
    explicit ScannerDialog(ScanWatcher &watcher, QWidget *parent = nullptr);
    ~ScannerDialog() override;

    bool takeScan(const QString &code) override;

private:
    void apply();
    void showState();

    std::unique_ptr<Ui::ScannerDialog> m_ui;
    ScanWatcher &m_watcher;
};

} // namespace stockroom
