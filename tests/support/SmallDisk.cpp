#include "support/SmallDisk.h"

#include <QFile>

#include <atomic>
#include <cstring>
#include <limits>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace {

constexpr long long kUnlimited = std::numeric_limits<long long>::max();

// What the functions below look at. They stand in for the C library's and can be handed nothing.
std::atomic<long long> bytesLeft = kUnlimited;
std::atomic<long long> writesLeft = kUnlimited;
std::atomic<long long> syncsLeft = kUnlimited;
std::atomic<long long> syncsToFail = kUnlimited;
std::atomic_bool sharedMemoryGrows = true;

/// Whether `file` is one of a shop's: the shop itself or what stands beside it.
bool isOfAShop(int file, const char *part = ".stockroom")
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return std::strstr(path, part) != nullptr;
}

/// Whether a write of `count` bytes finds no room.
bool isRefused(int file, size_t count)
{
    if (!sharedMemoryGrows && isOfAShop(file, ".stockroom-shm")) {
        errno = ENOSPC;
        return true;
    }
    if (bytesLeft == kUnlimited && writesLeft == kUnlimited)
        return false;
    if (!isOfAShop(file))
        return false;
    const bool noBytes = bytesLeft != kUnlimited && (bytesLeft -= static_cast<long long>(count)) < 0;
    const bool noWrites = writesLeft != kUnlimited && --writesLeft < 0;
    if (!noBytes && !noWrites)
        return false;
    errno = ENOSPC;
    return true;
}

/// Whether the log's way to the disk fails.
bool isSyncRefused(int file)
{
    if (syncsLeft == kUnlimited || !isOfAShop(file, ".stockroom-wal") || --syncsLeft >= 0
        || --syncsToFail < 0)
        return false;
    errno = EIO;
    return true;
}

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

// SQLite calls these through the C library's names, which a program may define itself.
extern "C" {

__attribute__((visibility("default"))) ssize_t pwrite64(int file, const void *bytes, size_t count,
                                                        off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isRefused(file, count) ? -1 : real(file, bytes, count, offset);
}

__attribute__((visibility("default"))) ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isRefused(file, count) ? -1 : real(file, bytes, count, offset);
}

__attribute__((visibility("default"))) ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return isRefused(file, count) ? -1 : real(file, bytes, count);
}

__attribute__((visibility("default"))) int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return isSyncRefused(file) ? -1 : real(file);
}

__attribute__((visibility("default"))) int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isSyncRefused(file) ? -1 : real(file);
}

} // extern "C"

namespace stockroom::test {

using namespace Qt::StringLiterals;

namespace {

std::string mountedFolder;

QString ballast()
{
    return SmallDisk::folder() + "/ballast"_L1;
}

bool writeText(const char *path, const std::string &text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    const bool ok = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    return ok;
}

bool enterNamespace()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (user == 0)
        return unshare(CLONE_NEWNS) == 0;
    return unshare(CLONE_NEWNS | CLONE_NEWUSER) == 0 && writeText("/proc/self/setgroups", "deny")
        && writeText("/proc/self/uid_map", "0 " + std::to_string(user) + " 1")
        && writeText("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
}

} // namespace

void SmallDisk::mount()
{
    if (!enterNamespace() || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return;
    // Over a folder that every system has: the mount is seen by this process alone and goes with it.
    constexpr auto kFolder = "/mnt";
    if (::mount("tmpfs", kFolder, "tmpfs", 0, "size=6m") == 0)
        mountedFolder = kFolder;
}

QString SmallDisk::folder()
{
    return QString::fromStdString(mountedFolder);
}

void SmallDisk::fill()
{
    QFile file(ballast());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) { }
}

void SmallDisk::makeRoom()
{
    QFile::remove(ballast());
}

void SmallDisk::refuseAfter(qint64 bytes)
{
    bytesLeft = bytes;
}

void SmallDisk::refuseFromWrite(int count)
{
    writesLeft = count;
}

void SmallDisk::refuseSyncsFrom(int count, int failures)
{
    syncsToFail = failures;
    syncsLeft = count;
}

void SmallDisk::refuseSharedMemory()
{
    sharedMemoryGrows = false;
}

void SmallDisk::refuseNothing()
{
    syncsLeft = kUnlimited;
    sharedMemoryGrows = true;
    bytesLeft = kUnlimited;
    writesLeft = kUnlimited;
}

} // namespace stockroom::test
