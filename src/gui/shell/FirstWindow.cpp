#include "gui/shell/FirstWindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerMs = 3'000;
constexpr int kConnectMs = 1'000;
constexpr int kLongestCall = 1'024;
constexpr qsizetype kNameLength = 32;
constexpr auto kCall = "show ";
constexpr auto kAnswer = "shown\n";

/// The folder of the sockets, ours alone; empty where there is none.
QString ownFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty()) {
        return {};
    }
    const QString folder = runtime + u"/stockroom"_s;
    const QByteArray path = QFile::encodeName(folder);
    ::mkdir(path.constData(), S_IRWXU);
    struct stat found = {};
    const bool isOurs = ::lstat(path.constData(), &found) == 0 && S_ISDIR(found.st_mode)
        && found.st_uid == ::geteuid() && ::chmod(path.constData(), S_IRWXU) == 0;
    return isOurs ? folder : QString();
}

/// The same for every way to write where the shop is.
QByteArray nameOf(const ShopAddress &shop)
{
    const QString canonical = shop.isSqlite() ? QFileInfo(shop.path).canonicalFilePath() : QString();
    const QString place = canonical.isEmpty() ? shop.toText() : canonical;
    return QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().first(kNameLength);
}

bool isOwnProgram(const QLocalSocket &caller)
{
    ucred other = {};
    socklen_t size = sizeof other;
    return ::getsockopt(int(caller.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &other, &size) == 0
        && other.uid == ::geteuid();
}

bool isAnswered(const QString &path)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    return socket.waitForConnected(kConnectMs);
}

} // namespace

FirstWindow::FirstWindow(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstWindow::takeCaller);
}

QString FirstWindow::socketPath(const ShopAddress &shop)
{
    const QString folder = ownFolder();
    return folder.isEmpty() ? QString() : folder + u'/' + QString::fromLatin1(nameOf(shop));
}

bool FirstWindow::bringForward(const ShopAddress &shop, const QByteArray &startToken)
{
    const QString path = socketPath(shop);
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        return false;
    }
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(kConnectMs)) {
        return false;
    }
    socket.write(kCall + startToken.left(kLongestCall / 2).simplified() + '\n');
    while (!socket.canReadLine() && socket.waitForReadyRead(kAnswerMs)) { }
    return socket.readLine() == kAnswer;
}

void FirstWindow::answerFor(const ShopAddress &shop)
{
    stop();
    const QString path = socketPath(shop);
    if (path.isEmpty()) {
        return;
    }
    // Two that start together must not both take a dead socket for their own.
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(kConnectMs) || (QFileInfo::exists(path) && isAnswered(path))) {
        return;
    }
    QLocalServer::removeServer(path);
    m_server.listen(path);
}

bool FirstWindow::answersFor(const ShopAddress &shop) const
{
    return isAnswering() && m_server.fullServerName() == socketPath(shop);
}

void FirstWindow::stop()
{
    m_server.close();
}

void FirstWindow::takeCaller()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (!isOwnProgram(*caller)) {
            caller->abort();
            continue;
        }
        caller->setReadBufferSize(kLongestCall);
        const auto answer = [this, caller] {
            if (!caller->canReadLine()) {
                return;
            }
            const QByteArray call = caller->readLine().trimmed();
            if (const QByteArray show = kCall; (call + ' ').startsWith(show)) {
                Q_EMIT asked(call.mid(show.size()));
                caller->write(kAnswer);
            }
            caller->disconnectFromServer();
        };
        connect(caller, &QLocalSocket::readyRead, this, answer);
        answer(); // it may have spoken already
    }
}

} // namespace stockroom
