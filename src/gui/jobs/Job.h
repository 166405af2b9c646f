#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <optional>

namespace stockroom {

/// Work that may take longer than a moment, as the window shows it: what is done, how far it is, how it may
/// be stopped, and what came of it. Whoever works moves it on and ends it once. GUI thread.
///
///     Job *job = startJob(tr("Exporting %1").arg(title()), u"share"_s);
///     connect(job, &Job::cancelRequested, m_export, &ListExport::cancel);
///     job->setProgress(done, total);
///     job->finish(tr("%n row(s) are in %1.", nullptr, rows).arg(path));
class Job final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Job)

public:
    enum class State { Running, Done, Cancelled, Failed };

    Job(QString title, QString iconName, QObject *parent = nullptr);

    /// `total` 0: no end known.
    void setProgress(qint64 done, qint64 total);
    /// What is done just now, instead of the first title.
    void setTitle(const QString &title);
    /// Until it is said, it can be.
    void setCancellable(bool cancellable);
    /// Whoever works is asked to stop; the job runs until it says so.
    void requestCancel();

    void finish(const QString &words);
    void fail(const QString &words);
    void endCancelled(const QString &words);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString iconName() const { return m_iconName; }
    /// What came of it; empty while it runs.
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool canCancel() const { return isRunning() && m_cancellable && !m_stopping; }
    [[nodiscard]] bool isStopping() const { return isRunning() && m_stopping; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// "64 % · 12 s left", as much of it as is known.
    [[nodiscard]] QString progressText() const;

    /// How long the rest takes if it goes on as till now; nothing while too little is done to tell.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> timeLeft(std::chrono::milliseconds elapsed,
                                                                           qint64 done, qint64 total);

Q_SIGNALS:
    void changed();
    /// Once; its state and words stand.
    void ended();
    void cancelRequested();

private:
    void end(State state, const QString &words);

    QString m_title;
    const QString m_iconName;
    QString m_words;
    State m_state = State::Running;
    bool m_cancellable = true;
    bool m_stopping = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QElapsedTimer m_clock;
};

} // namespace stockroom
