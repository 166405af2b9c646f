#pragma once

#include <QDialog>

class QGridLayout;
class QStackedWidget;

namespace stockroom {

class SegmentedControl;

/// What this program is: its version and those of the libraries it runs with, the licences of it and of what
/// it carries, and where it keeps its files. GUI thread.
class AboutDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    /// `settingsFile` may be empty: then nothing is kept.
    explicit AboutDialog(const QString &settingsFile, QWidget *parent = nullptr);

    /// Versions and system, as text for a report.
    [[nodiscard]] static QString versionsText();

private:
    [[nodiscard]] QWidget *makeVersions();
    [[nodiscard]] QWidget *makeLicences();
    [[nodiscard]] QWidget *makeFiles(const QString &settingsFile);
    void addPlace(QGridLayout *grid, const QString &what, const QString &path);
    void addPart(const QString &title, QWidget *part);

    SegmentedControl *m_choice;
    QStackedWidget *m_parts;
};

} // namespace stockroom
