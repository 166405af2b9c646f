#include "gui/jobs/Job.h"

#include <QLocale>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Before, the beginning (opening files, first pages) says nothing about the rest.
constexpr auto kToldAfter = 1s;
constexpr int kToldFromPercent = 2;

} // namespace

Job::Job(QString title, QString iconName, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_iconName(std::move(iconName))
{
    m_clock.start();
}

void Job::setProgress(qint64 done, qint64 total)
{
    if (!isRunning()) {
        return;
    }
    m_total = std::max<qint64>(0, total);
    m_done = std::clamp<qint64>(done, 0, m_total > 0 ? m_total : done);
    Q_EMIT changed();
}

void Job::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT changed();
}

void Job::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    Q_EMIT changed();
}

void Job::requestCancel()
{
    if (canCancel()) {
        m_stopping = true;
        Q_EMIT cancelRequested();
        Q_EMIT changed();
    }
}

void Job::finish(const QString &words)
{
    end(State::Done, words);
}

void Job::fail(const QString &words)
{
    end(State::Failed, words);
}

void Job::endCancelled(const QString &words)
{
    end(State::Cancelled, words);
}

void Job::end(State state, const QString &words)
{
    if (!isRunning()) {
        return;
    }
    m_state = state;
    m_words = words;
    Q_EMIT changed();
    Q_EMIT ended();
}

std::optional<std::chrono::milliseconds> Job::timeLeft(std::chrono::milliseconds elapsed, qint64 done,
                                                       qint64 total)
{
    if (elapsed < kToldAfter || total <= 0 || done <= 0
        || double(done) * 100 < double(total) * kToldFromPercent) {
        return std::nullopt;
    }
    const double left = double(elapsed.count()) * double(total - done) / double(done);
    return std::chrono::milliseconds(qint64(left));
}

QString Job::progressText() const
{
    if (isStopping()) {
        return tr("stopping…");
    }
    if (!isRunning() || m_total == 0) {
        return {};
    }
    QString text = tr("%1 %").arg(QLocale().toString(m_done * 100 / m_total));
    if (const auto left = timeLeft(std::chrono::milliseconds(m_clock.elapsed()), m_done, m_total)) {
        const qint64 seconds = (left->count() + 999) / 1000;
        text += u" · "_s
            + (seconds < 60 ? tr("%Ln s left", nullptr, int(seconds))
                            : tr("%Ln min left", nullptr, int((seconds + 59) / 60)));
    }
    return text;
}

} // namespace stockroom
