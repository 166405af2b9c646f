#pragma once

#include "domain/Result.h"
#include "load/LoadResult.h"

#include <QFuture>

namespace stockroom {

/// One load test that was run.
struct LoadRecord {
    /// UTC milliseconds.
    qint64 finishedAt = 0;
    QList<LoadResult> results;
};

/// The last load tests of this user, newest first: in a file of their own (0600) beside the settings, whole
/// or not at all; without one they are kept while the program runs. A file that can not be read counts as
/// none. Written away from the thread that uses it. GUI thread.
class LoadHistory final {
    Q_DISABLE_COPY_MOVE(LoadHistory)

public:
    static constexpr int kMost = 50;

    /// Empty: no file.
    explicit LoadHistory(QString path);
    /// Waits for what is being written.
    ~LoadHistory();

    void add(const LoadRecord &record);
    void clear();
    /// Read from the file when they are first asked for.
    [[nodiscard]] const QList<LoadRecord> &records();

private:
    void read();
    void write();

    const QString m_path;
    QList<LoadRecord> m_records;
    bool m_read = false;
    QFuture<void> m_writing;
};

/// A record with all that its table, story and charts show, and back; pure. Nothing where it is none.
[[nodiscard]] QJsonObject recordToJson(const LoadRecord &record);
[[nodiscard]] std::optional<LoadRecord> recordFromJson(const QJsonObject &json);

} // namespace stockroom
