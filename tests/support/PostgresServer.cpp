#include "support/PostgresServer.h"

#include <QCollator>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

#include <arpa/inet.h>
#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stockroom::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartTimeoutMs = 90'000;

/// Reads commands from its input and answers each with `ok` or `failed`. When the input ends, whatever the
/// reason, the server is stopped and its folder removed. Arguments: bin folder, own folder, port, server
/// options.
constexpr auto kSupervisor = R"sh(
bin=$1 dir=$2 port=$3 options=$4
say() { if [ "$1" -eq 0 ]; then echo ok; else echo failed; fi; }
launch() { "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 -o "-p $port -k $dir $options" start >/dev/null 2>>"$dir/log" </dev/null; }
halt() { "$bin/pg_ctl" -D "$dir/data" -w -t 60 -m "$1" stop >/dev/null 2>>"$dir/log" </dev/null; }
cd "$dir" || exit 1
"$bin/initdb" -D "$dir/data" -U stockroom -A trust --no-sync --locale=C --encoding=UTF8 >"$dir/log" 2>&1 </dev/null && launch
say $?
while read -r word how; do
    case $word in
        stop) halt "$how"; say $? ;;
        start) launch; say $? ;;
    esac
done
halt immediate
cd /
rm -rf "$dir"/* 2>/dev/null
rmdir "$dir" 2>/dev/null
exit 0
)sh";

/// The user a server runs as when we are root.
const passwd *serverUser()
{
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name))
            return entry;
    }
    return nullptr;
}

/// A port that was free a moment ago.
int freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const bool bound = bind(handle, generic, size) == 0 && getsockname(handle, generic, &size) == 0;
    close(handle);
    return bound ? ntohs(address.sin_port) : 0;
}

QString serverOptions(PostgresServer::Durability durability)
{
    const auto fsync = durability == PostgresServer::Durability::Safe ? "on"_L1 : "off"_L1;
    return "-c listen_addresses=127.0.0.1 -c fsync=%1 -c synchronous_commit=on -c max_connections=200 "
           "-c shared_buffers=128MB -c max_wal_size=2GB -c timezone=UTC -c jit=off"_L1.arg(fsync);
}

QString tailOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll().right(2000)).trimmed();
}

} // namespace

PostgresServer::PostgresServer(Durability durability)
    : m_durability(durability)
{
}

PostgresServer::~PostgresServer()
{
    if (m_supervisor.state() == QProcess::NotRunning)
        return;
    m_supervisor.closeWriteChannel();
    m_supervisor.waitForFinished(kStartTimeoutMs);
}

QString PostgresServer::binaryFolder()
{
    QStringList folders;
    const QDir debian(u"/usr/lib/postgresql"_s);
    const auto versions = debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &version : versions)
        folders += debian.filePath(version + "/bin"_L1);
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(folders.begin(), folders.end(), [&](const auto &a, const auto &b) { return collator(b, a); });
    folders += qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : std::as_const(folders)) {
        if (QFileInfo(folder + "/initdb"_L1).isExecutable()
            && QFileInfo(folder + "/pg_ctl"_L1).isExecutable())
            return folder;
    }
    return {};
}

bool PostgresServer::start()
{
    if (!isInstalled())
        return fail(u"no PostgreSQL server binaries found"_s);
    return prepareFolder() && startSupervisor();
}

bool PostgresServer::prepareFolder()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/stockroom-pg-XXXXXX"_L1);
    if (!m_folder->isValid())
        return fail(m_folder->errorString());
    // The supervisor removes the folder: it may outlive us and knows when the server is gone.
    m_folder->setAutoRemove(false);
    if (geteuid() != 0)
        return true;
    const passwd *user = serverUser();
    if (!user)
        return fail(u"PostgreSQL refuses to run as root and there is no user to run it as"_s);
    if (chown(QFile::encodeName(m_folder->path()).constData(), user->pw_uid, user->pw_gid) != 0)
        return fail(u"can not hand the server its folder"_s);
    return true;
}

bool PostgresServer::startSupervisor()
{
    const passwd *user = geteuid() == 0 ? serverUser() : nullptr;
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    // A session of its own: Ctrl+C in a terminal must reach the test, not the server.
    m_supervisor.setChildProcessModifier([uid, gid] {
        setsid();
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
    });
    m_port = freePort();
    // Nothing of ours is inherited: who reads our output would wait for the server to close it.
    m_supervisor.setStandardErrorFile(QProcess::nullDevice());
    m_supervisor.start(u"/bin/sh"_s,
                       {u"-c"_s, QLatin1StringView(kSupervisor), u"stockroom-postgres"_s, binaryFolder(),
                        m_folder->path(), QString::number(m_port), serverOptions(m_durability)});
    m_running = command({});
    return m_running || fail(u"PostgreSQL did not start: "_s + tailOf(folder() + "/log"_L1));
}

bool PostgresServer::restart(Restart how)
{
    m_running = command(how == Restart::Immediate ? "stop immediate\n" : "stop fast\n") && command("start\n");
    return m_running || fail(u"PostgreSQL did not restart: "_s + tailOf(folder() + "/log"_L1));
}

void PostgresServer::stop()
{
    if (m_running)
        m_running = !command("stop fast\n");
}

bool PostgresServer::createDatabase(const QString &name)
{
    QString problem;
    return runSql(url(u"postgres"_s), u"CREATE DATABASE \"%1\""_s.arg(name), &problem) || fail(problem);
}

QString PostgresServer::folder() const
{
    return m_folder ? m_folder->path() : QString();
}

QString PostgresServer::url(const QString &databaseName) const
{
    return u"postgresql://stockroom@127.0.0.1:%1/%2"_s.arg(QString::number(m_port), databaseName);
}

bool PostgresServer::command(const QByteArray &line)
{
    m_supervisor.write(line);
    QElapsedTimer timer;
    timer.start();
    while (!m_supervisor.canReadLine()) {
        const int left = kStartTimeoutMs - int(timer.elapsed());
        if (left <= 0 || !m_supervisor.waitForReadyRead(left))
            return false;
    }
    return m_supervisor.readLine().trimmed() == "ok";
}

bool PostgresServer::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

bool runSql(const QString &url, const QString &statement, QString *problem)
{
    QProcess psql;
    psql.start(PostgresServer::binaryFolder() + "/psql"_L1,
               {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, url, u"-c"_s, statement});
    const bool ended = psql.waitForFinished(60'000);
    const bool ok = ended && psql.exitStatus() == QProcess::NormalExit && psql.exitCode() == 0;
    if (!ok && problem)
        *problem = QString::fromUtf8(psql.readAllStandardError()).trimmed();
    return ok;
}

} // namespace stockroom::test
