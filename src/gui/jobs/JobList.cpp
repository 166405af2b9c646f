#include "gui/jobs/JobList.h"

#include <QTimer>

namespace stockroom {

JobList::JobList(QObject *parent)
    : QObject(parent)
{
}

void JobList::add(Job *job)
{
    job->setParent(this);
    m_running.append(job);
    connect(job, &Job::changed, this, &JobList::changed);
    connect(job, &Job::ended, this, [this, job] { keep(job); });
    QTimer::singleShot(kShownAfterMs, job, [this, job] { show(job); });
    Q_EMIT changed();
}

void JobList::cancelAll()
{
    for (Job *job : running()) {
        job->requestCancel();
    }
}

QList<Job *> JobList::running() const
{
    return m_running;
}

void JobList::show(Job *job)
{
    if (job->isRunning()) {
        m_shown.append(job);
        Q_EMIT changed();
    }
}

void JobList::keep(Job *job)
{
    m_running.removeOne(job);
    m_shown.removeOne(job);
    m_ended.prepend(job);
    while (m_ended.size() > kEndedKept) {
        m_ended.takeLast()->deleteLater();
    }
    Q_EMIT changed();
    Q_EMIT jobEnded(job);
    if (m_running.isEmpty()) {
        Q_EMIT idle();
    }
}

} // namespace stockroom
