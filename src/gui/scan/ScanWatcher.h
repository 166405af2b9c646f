#pragma once

#include "gui/scan/ScanRecogniser.h"
#include "gui/scan/TypedFields.h"

#include <QObject>

class QKeyEvent;
class QSettings;

namespace stockroom {

/// Whether scans are looked for, and what the scanner sends around them. A value.
struct ScanSettings {
    bool on = true;
    ScanMarks marks;

    friend bool operator==(const ScanSettings &, const ScanSettings &) = default;
};

/// Sees every key of the program before anyone else does. Keys pass through at once; when they turn out to
/// have been a scan, all that they did to fields is taken back, the Enter at its end reaches nobody, and the
/// code is told. Keys without a time, as other programs make them up, are never a scan. GUI thread.
class ScanWatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanWatcher)

public:
    /// `settings` may be null: then nothing is remembered.
    explicit ScanWatcher(QSettings *settings, QObject *parent = nullptr);

    /// Applied and kept at once.
    void setSettings(const ScanSettings &settings);
    [[nodiscard]] const ScanSettings &settings() const { return m_scan; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &code);
    void settingsChanged();

private:
    /// Which press of a key this is: it comes by several times, once for the shortcuts and once for each
    /// widget that does not take it, until it is released.
    struct Press {
        int key = 0;
        quint64 at = 0;
    };

    [[nodiscard]] bool isSeen(const Press &press) const;
    [[nodiscard]] ScanRecogniser::Step observe(const QKeyEvent &key);
    void finish();

    QSettings *m_settings;
    ScanSettings m_scan;
    ScanRecogniser m_recogniser;
    TypedFields m_fields;
    Press m_press;
    ScanRecogniser::Step m_step = ScanRecogniser::Step::Nothing;
    bool m_finished = false;
    bool m_restoring = false;
};

} // namespace stockroom
