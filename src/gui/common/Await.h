#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace stockroom {

/// Calls `use(result)` in the context's thread once the answer to a question is there: not at all when the
/// future was cancelled or the context is gone by then. Holds the answer back for nobody: it needs no
/// waiting.
///
///     m_asked = reader.productIds(filter);
///     whenDone(m_asked, this, [this](const Result<QList<ProductId>> &ids) { … });
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

} // namespace stockroom
