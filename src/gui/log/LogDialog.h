#pragma once

#include <QDialog>

class QComboBox;
class QFileSystemWatcher;
class QTimer;

namespace stockroom {

class FilterEdit;
class LogModel;
class TableView;

/// The log, the newest line first, live: filter while typing, by kind, copy lines for a report. GUI thread.
class LogDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogDialog)

public:
    explicit LogDialog(const QString &folder, QWidget *parent = nullptr);

    /// The selected lines, or all that are shown.
    void copy();

private:
    void makeTable();
    void build();
    void applyFilter();
    void load();

    const QString m_folder;
    LogModel *m_model;
    TableView *m_table;
    FilterEdit *m_filter;
    QComboBox *m_kind;
    QFileSystemWatcher *m_watcher;
    QTimer *m_gather;
};

} // namespace stockroom
