#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace stockroom {

/// Calls `use(result)` in the context's thread once the answer to a question is there: not at all when the
/// future was cancelled or the context is gone by then. Holds the answer back for nobody: it needs no
/// waiting.
///
///     whenDone(reader.allRows(list, query), this, [this](const Result<ListIds> &rows) { … });
template <typename T, typename Use> void whenDone(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (!done.isCanceled() && done.resultCount() > 0) {
                             use(done.result());
                         }
                     });
    watcher->setFuture(future);
}

/// A question of which only the last answer counts: asking anew takes the one before back. It is pending
/// until its answer has been used, not only until it is there. A member of its context object; GUI thread.
template <typename T> class Question final {
    Q_DISABLE_COPY_MOVE(Question)

public:
    Question() = default;
    ~Question() { cancel(); }

    template <typename Use> void ask(const QFuture<T> &future, QObject *context, Use use)
    {
        cancel();
        m_future = future;
        m_pending = true;
        whenDone(future, context, [this, turn = m_turn, use = std::move(use)](const T &answer) mutable {
            if (turn == m_turn) {
                m_pending = false;
                use(answer);
            }
        });
    }

    void cancel()
    {
        ++m_turn;
        m_pending = false;
        m_future.cancel();
    }

    [[nodiscard]] bool isPending() const { return m_pending; }

private:
    QFuture<T> m_future;
    int m_turn = 0;
    bool m_pending = false;
};

} // namespace stockroom
