#pragma once

#include "gui/list/ListDescription.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace stockroom {

/// How a column of a list is written into a file: plain, where it is shown for people; else as shown.
inline constexpr int kExportRole = Qt::UserRole + 0x5f0;

/// Writes rows of a list into a CSV file that only its owner may read, in a thread of its own; the file
/// appears when all of it is written. Reports in the GUI thread. Waits for its thread when it goes.
class ListExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListExport)

public:
    explicit ListExport(QObject *parent = nullptr);
    ~ListExport() override;

    /// The rows of `ids` in their order, `columns` of them in theirs. Nothing while one is running. What
    /// `list` refers to must outlive it.
    void start(const ListDescription &list, const QList<int> &columns, const QList<qint64> &ids,
               const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(qint64 rows, const QString &path);
    /// Cancelled among the errors; no file was left.
    void failed(const stockroom::Error &error);

private:
    [[nodiscard]] Result<void> write(const ListDescription &list, const QList<int> &columns,
                                     const QList<qint64> &ids, const QString &path);

    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_cancelled = false;
};

} // namespace stockroom
