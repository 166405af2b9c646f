#include "gui/log/LogFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kLevels[] = {"debug", "info", "warning", "error"};
constexpr qsizetype kLongest = 4'000; // of a text

/// Qt calls a plain function; this is whom it tells.
std::atomic<LogFile *> currentLog = nullptr;
std::atomic<QtMessageHandler> handlerBefore = nullptr;

LogEntry::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogEntry::Level::Debug;
    case QtInfoMsg:
        return LogEntry::Level::Info;
    case QtWarningMsg:
        return LogEntry::Level::Warning;
    default:
        return LogEntry::Level::Error;
    }
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const LogEntry entry{QDateTime::currentDateTimeUtc(), levelOf(type),
                         QString::fromLatin1(context.category ? context.category : "default"), text};
    if (LogFile *log = currentLog) {
        log->write(entry);
    }
    const QtMessageHandler before = handlerBefore;
    if (before && entry.level >= LogEntry::Level::Warning) {
        before(type, context, text);
    }
}

} // namespace

LogFile::LogFile(const QString &folder, qint64 full)
    : m_path(files(folder).constLast())
    , m_full(full)
{
    const bool isThere = QDir(folder).exists();
    if (QDir().mkpath(folder) && !isThere) {
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    open();
}

void LogFile::takeMessages()
{
    Q_ASSERT(!currentLog);
    currentLog = this;
    handlerBefore = qInstallMessageHandler(take);
}

LogFile::~LogFile()
{
    if (currentLog == this) {
        qInstallMessageHandler(handlerBefore);
        currentLog = nullptr;
    }
    const QMutexLocker lock(&m_mutex);
    if (m_file >= 0) {
        ::close(m_file);
    }
}

QString LogFile::stateFolder()
{
    const QString asked = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QDir::isAbsolutePath(asked) ? asked : QDir::homePath() + u"/.local/state"_s;
    return QDir::cleanPath(state + u"/stockroom"_s);
}

QStringList LogFile::files(const QString &folder)
{
    const QString newest = folder + u"/stockroom.log"_s;
    QStringList all{newest};
    for (int turn = 1; turn < kFiles; ++turn) {
        all.prepend(newest + u'.' + QString::number(turn));
    }
    return all;
}

QString LogFile::withoutSecrets(const QString &text)
{
    static const QRegularExpression inUrl(u"(://[^/\\s:@]*):[^/\\s@]*@"_s);
    static const QRegularExpression named(
        u"\\b(password|passwort|passwd|secret)(\\s*[=:]\\s*)('[^']*'|\"[^\"]*\"|\\S+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(inUrl, u"\\1:…@"_s).replace(named, u"\\1\\2…"_s);
}

QString LogFile::line(const LogEntry &entry)
{
    QString text = withoutSecrets(entry.text.left(kLongest));
    text.replace(u'\n', u" ⏎ "_s).remove(u'\r');
    return u"%1 %2 %3 %4"_s.arg(entry.at.toUTC().toString(Qt::ISODateWithMs),
                                QString::fromLatin1(kLevels[int(entry.level)]), entry.source, text);
}

QList<LogEntry> LogFile::read(const QString &path)
{
    QFile file(path);
    QList<LogEntry> entries;
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    while (!file.atEnd()) {
        const QString text = QString::fromUtf8(file.readLine()).trimmed();
        LogEntry entry{QDateTime::fromString(text.section(u' ', 0, 0), Qt::ISODateWithMs),
                       {},
                       text.section(u' ', 2, 2),
                       text.section(u' ', 3)};
        const auto *level =
            std::find(std::begin(kLevels), std::end(kLevels), text.section(u' ', 1, 1).toLatin1());
        if (entry.at.isValid() && level != std::end(kLevels)) {
            entry.level = LogEntry::Level(level - std::begin(kLevels));
            entries.append(entry);
        }
    }
    return entries;
}

void LogFile::write(const LogEntry &entry)
{
    const QByteArray bytes = line(entry).toUtf8() + '\n';
    const QMutexLocker lock(&m_mutex);
    struct stat found = {};
    if (m_file >= 0 && ::fstat(m_file, &found) == 0 && found.st_size + bytes.size() > m_full) {
        turnOver();
    }
    if (m_file >= 0) { // a full disk must not stop the shop
        [[maybe_unused]] const auto written = ::write(m_file, bytes.constData(), size_t(bytes.size()));
    }
}

void LogFile::open()
{
    const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW;
    m_file = ::open(QFile::encodeName(m_path).constData(), flags, S_IRUSR | S_IWUSR);
    if (m_file >= 0) {
        ::fchmod(m_file, S_IRUSR | S_IWUSR);
    }
}

/// Another window may have done it already: then this one goes on in the new file.
void LogFile::turnOver()
{
    struct stat ours = {};
    struct stat there = {};
    const bool isSame = ::fstat(m_file, &ours) == 0
        && ::stat(QFile::encodeName(m_path).constData(), &there) == 0 && ours.st_ino == there.st_ino;
    const QStringList all = files(QFileInfo(m_path).path());
    for (qsizetype i = 0; isSame && i + 1 < all.size(); ++i) {
        ::rename(QFile::encodeName(all.at(i + 1)).constData(), QFile::encodeName(all.at(i)).constData());
    }
    ::close(m_file);
    open();
}

} // namespace stockroom
