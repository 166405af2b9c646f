#include "gui/jobs/JobsPopup.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/TextLabel.h"
#include "gui/jobs/JobList.h"
#include "gui/jobs/JobStrip.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 420;
constexpr int kMargin = 8;
constexpr int kFoot = 32;

Tone toneOf(const Job &job)
{
    return job.state() == Job::State::Done  ? Tone::Ok
        : job.state() == Job::State::Failed ? Tone::Out
                                            : Tone::Muted;
}

} // namespace

JobsPopup::JobsPopup(JobList &jobs, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_jobs(jobs)
    , m_rows(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"jobsPopup"_s);
    setAccessibleName(tr("Jobs"));
    setFixedWidth(kWidth);
    m_rows->setContentsMargins(14, 12, 14, 12);
    m_rows->setSpacing(10);
    fill();
    // rows follow their jobs; only when others run or have ended they are made anew
    connect(&m_jobs, &JobList::changed, this, [this] {
        if (m_running != m_jobs.running() || m_ended != m_jobs.ended()) {
            fill();
            place();
        }
    });
}

void JobsPopup::popup(const QWidget &window)
{
    m_within = QRect(window.mapToGlobal(QPoint()), window.size());
    place();
    show();
    setFocus();
    focusNextChild();
}

void JobsPopup::place()
{
    m_rows->activate();
    resize(kWidth, m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(kWidth) : sizeHint().height());
    const int x = isRightToLeft() ? m_within.right() - kMargin - width() : m_within.left() + kMargin;
    move(x, m_within.bottom() - kFoot - kMargin - height());
}

void JobsPopup::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_running = m_jobs.running();
    m_ended = m_jobs.ended();
    const QList<Job *> all = m_running + m_ended;
    m_rows->addWidget(new TextLabel(all.isEmpty() ? tr("Nothing is running.") : tr("Jobs"),
                                    all.isEmpty() ? TextStyle::Body : TextStyle::Strong, Tone::Text, this));
    for (Job *job : all) {
        m_rows->addWidget(rowOf(*job));
    }
}

QWidget *JobsPopup::rowOf(Job &job)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *sign = new IconLabel(job.state() == Job::State::Running ? job.iconName() : signName(toneOf(job)),
                               toneOf(job), 15, row);
    line->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    line->addLayout(words, 1);
    auto *title = new TextLabel(job.title(), TextStyle::Body, Tone::Text, row);
    title->setWordWrap(true);
    words->addWidget(title);
    auto *detail = new TextLabel(job.words(), TextStyle::Caption, Tone::Muted, row);
    detail->setWordWrap(true);
    if (!job.isRunning()) {
        detail->setHidden(job.words().isEmpty());
        words->addWidget(detail);
        return row;
    }
    auto *progress = new QProgressBar(row);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Progress of %1").arg(job.title()));
    words->addWidget(progress);
    words->addWidget(detail);
    auto *cancel = new QPushButton(tr("Cancel"), row);
    cancel->setAccessibleName(tr("Cancel %1").arg(job.title()));
    line->addWidget(cancel, 0, Qt::AlignTop);
    connect(cancel, &QPushButton::clicked, &job, &Job::requestCancel);
    const auto follow = [&job, title, progress, detail, cancel] {
        title->setText(job.title());
        showProgress(*progress, job);
        detail->setText(job.progressText());
        cancel->setVisible(job.canCancel());
    };
    follow();
    connect(&job, &Job::changed, row, follow);
    return row;
}

} // namespace stockroom
