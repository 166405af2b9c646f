#include "storage/ShopLock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace stockroom {

namespace {

QString readHolder(int file)
{
    char buffer[512];
    const ssize_t n = ::pread(file, buffer, sizeof buffer, 0);
    return n > 0 ? QString::fromUtf8(buffer, n).trimmed() : QString();
}

void writeHolder(int file)
{
    const QString holder =
        QStringLiteral("%1@%2\t%3\t%4")
            .arg(qEnvironmentVariable("USER", QStringLiteral("root")), QSysInfo::machineHostName())
            .arg(QCoreApplication::applicationPid())
            .arg(QDateTime::currentDateTime().toString(Qt::ISODate));
    const QByteArray bytes = holder.toUtf8();
    // Only told to people: a short write does no harm.
    if (::ftruncate(file, 0) == 0)
        (void)!::pwrite(file, bytes.constData(), static_cast<size_t>(bytes.size()), 0);
}

} // namespace

Result<ShopLock> ShopLock::take(const ShopAddress &address)
{
    if (!address.isSqlite())
        return ShopLock(-1);
    // A link to the shop is the shop: whoever comes by another name must meet the same lock.
    const QString real = QFileInfo(address.path).canonicalFilePath();
    const QByteArray path =
        QFile::encodeName((real.isEmpty() ? address.path : real) + QStringLiteral(".lock"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return Error{ErrorKind::CannotOpen, QStringLiteral("shop"),
                     QFile::decodeName(path) + QStringLiteral(": ")
                         + QString::fromLocal8Bit(std::strerror(errno))};
    }
    ShopLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorKind::ShopInUse, QStringLiteral("shop"), readHolder(file)};
    writeHolder(file);
    return lock;
}

ShopLock::ShopLock(ShopLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

ShopLock &ShopLock::operator=(ShopLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

ShopLock::~ShopLock()
{
    // The file stays: removing it would let a second program lock a new one beside it.
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace stockroom
