#pragma once

#include <QDateTime>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace stockroom {

/// A line of the log.
struct LogEntry {
    enum class Level { Debug, Info, Warning, Error };

    QDateTime at;
    Level level = Level::Info;
    QString source;
    QString text;

    friend bool operator==(const LogEntry &, const LogEntry &) = default;
};

/// Takes down what the program and its libraries say by qInfo, qWarning and the like while it lives, and
/// passes warnings on to whoever took them before. A file of this user alone in the XDG state folder; when it
/// is full it becomes stockroom.log.1, that one .2, and the last goes. What looks like a password is left
/// out. Several windows may write to it. One at a time in a program; messages come from any thread.
class LogFile final {
    Q_DISABLE_COPY_MOVE(LogFile)

public:
    /// How large it may grow.
    static constexpr qint64 kFull = 1'000'000;
    /// That many are kept, with the one that is written to.
    static constexpr int kFiles = 3;

    /// The folder is made where it is missing. Where it can not be written, messages go on as before.
    explicit LogFile(const QString &folder, qint64 full = kFull);
    ~LogFile();

    /// From now on, and as long as it lives, what is said goes here, and warnings also to where they went
    /// before. One log of a program at a time.
    void takeMessages();
    void write(const LogEntry &entry);

    /// Where this user's log is: $XDG_STATE_HOME/stockroom, else ~/.local/state/stockroom.
    [[nodiscard]] static QString stateFolder();
    /// Of a folder: the oldest first; also those that are not there.
    [[nodiscard]] static QStringList files(const QString &folder);
    /// What a file says; lines that are none are left out.
    [[nodiscard]] static QList<LogEntry> read(const QString &path);
    /// As it stands in the file, without the end of the line.
    [[nodiscard]] static QString line(const LogEntry &entry);
    [[nodiscard]] static QString withoutSecrets(const QString &text);

private:
    void open();
    void turnOver();

    const QString m_path;
    const qint64 m_full;
    QMutex m_mutex;
    int m_file = -1;
};

} // namespace stockroom
