#pragma once

#include <QFrame>
#include <QList>
#include <QRect>

class QVBoxLayout;

namespace stockroom {

class Job;
class JobList;

/// All jobs: what runs, each with its progress and its cancel, and below what came of the last ones. Esc or a
/// click beside closes it. Deletes itself when it closes. GUI thread.
class JobsPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsPopup)

public:
    /// `jobs` must outlive it.
    JobsPopup(JobList &jobs, QWidget *parent);

    /// Opens above the foot of `window`, at its leading side.
    void popup(const QWidget &window);

private:
    void fill();
    [[nodiscard]] QWidget *rowOf(Job &job);
    void place();

    JobList &m_jobs;
    QVBoxLayout *m_rows;
    QList<Job *> m_running; // the rows as they are filled
    QList<Job *> m_ended;
    QRect m_within;
};

} // namespace stockroom
