#include "gui/jobs/JobStrip.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/TextLabel.h"
#include "gui/jobs/JobList.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProgressWidth = 140;
constexpr int kProgressSteps = 1000;
constexpr int kWanderInterval = 40; // ms between repaints of a bar with no known end

} // namespace

void showProgress(QProgressBar &bar, const Job &job)
{
    bar.setRange(0, job.total() > 0 ? kProgressSteps : 0);
    if (job.total() > 0) {
        bar.setValue(int(double(job.done()) * kProgressSteps / double(job.total())));
    }
}

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"refresh-cw"_s, Tone::Muted, 15, this))
    , m_title(new TextLabel({}, TextStyle::Caption, Tone::Text, this))
    , m_progress(new QProgressBar(this))
    , m_detail(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_cancel(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_wander(new QTimer(this))
{
    m_title->setMinimumWidth(1); // a long text is cut, the window does not grow
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setObjectName(u"cancelJob"_s);
    setButtonKind(m_cancel, ButtonKind::Flat);
    m_cancel->setIcon(icon(u"x"));
    m_cancel->setFixedSize(24, 24);
    m_cancel->setToolTip(tr("Cancel the running job"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    m_more->setObjectName(u"moreJobs"_s);
    setButtonKind(m_more, ButtonKind::Flat);
    m_more->setAccessibleName(tr("Show all running jobs"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_icon, m_title, m_progress, m_detail, m_cancel, m_more}) {
        layout->addWidget(widget);
    }
    m_wander->setInterval(kWanderInterval);
    connect(m_wander, &QTimer::timeout, m_progress, qOverload<>(&QWidget::update));
    connect(m_more, &QPushButton::clicked, this, &JobStrip::allRequested);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_jobs && !m_jobs->shown().isEmpty()) {
            m_jobs->shown().constFirst()->requestCancel();
        }
    });
    hide();
}

void JobStrip::setJobs(JobList *jobs)
{
    m_jobs = jobs;
    connect(jobs, &JobList::changed, this, &JobStrip::refresh);
    refresh();
}

void JobStrip::refresh()
{
    const QList<Job *> shown = m_jobs->shown();
    if (shown.isEmpty()) {
        m_wander->stop();
    } else {
        const Job &job = *shown.constFirst();
        m_icon->setIconName(job.iconName());
        m_title->setText(job.title());
        m_detail->setText(job.progressText());
        m_cancel->setVisible(job.canCancel());
        showProgress(*m_progress, job);
        job.total() > 0 ? m_wander->stop() : m_wander->start();
        m_more->setVisible(shown.size() > 1);
        m_more->setText(tr("%Ln more", nullptr, int(shown.size() - 1)));
    }
    if (isHidden() != shown.isEmpty()) {
        setVisible(!shown.isEmpty());
        Q_EMIT shownChanged();
    }
}

} // namespace stockroom
