#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTimer;

namespace stockroom {

class IconLabel;
class Job;
class JobList;
class TextLabel;

/// The jobs at the foot of the window: the oldest that runs with its progress, the time left and its cancel;
/// a button opens all of them. Hidden while none runs. GUI thread.
class JobStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobStrip)

public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// `jobs` must outlive it.
    void setJobs(JobList *jobs);

Q_SIGNALS:
    void allRequested();
    void shownChanged();

private:
    void refresh();

    JobList *m_jobs = nullptr;
    IconLabel *m_icon;
    TextLabel *m_title;
    QProgressBar *m_progress;
    TextLabel *m_detail;
    QPushButton *m_cancel;
    QPushButton *m_more;
    QTimer *m_wander;
};

/// Sets the bar to how far a job is.
void showProgress(QProgressBar &bar, const Job &job);

} // namespace stockroom
