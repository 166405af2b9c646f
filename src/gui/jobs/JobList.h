#pragma once

#include "gui/jobs/Job.h"

#include <QList>

namespace stockroom {

/// The jobs that run, oldest first, and the last ones that have ended. A job that ends within half a second
/// is hardly seen. GUI thread.
class JobList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobList)

public:
    static constexpr int kEndedKept = 10;
    static constexpr int kShownAfterMs = 500;

    explicit JobList(QObject *parent = nullptr);

    /// Owns it from now on.
    void add(Job *job);
    void cancelAll();

    [[nodiscard]] QList<Job *> running() const;
    /// Newest first.
    [[nodiscard]] QList<Job *> ended() const { return m_ended; }
    /// The running ones that have taken longer than a moment.
    [[nodiscard]] QList<Job *> shown() const { return m_shown; }

Q_SIGNALS:
    void changed();
    void jobEnded(stockroom::Job *job);
    /// The last running job has ended.
    void idle();

private:
    void show(Job *job);
    void keep(Job *job);

    QList<Job *> m_running;
    QList<Job *> m_shown;
    QList<Job *> m_ended;
};

} // namespace stockroom
