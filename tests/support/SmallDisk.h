#pragma once

#include <QString>

namespace stockroom::test {

/// Full disks for one test program. `mount` makes a real one, of a few megabytes, seen by this process only.
/// The `refuse` functions make writes below the temporary folder fail with *no space left*, without a disk:
/// the test program's own `pwrite64`, `pwrite`, `write`, `fsync` and `fdatasync` stand before the C library's
/// (see SmallDisk.cpp). `mount` before the first thread; the rest from any thread.
class SmallDisk final {
public:
    SmallDisk() = delete;

    /// Needs root or user namespaces; `folder` is empty where there are neither.
    static void mount();
    [[nodiscard]] static QString folder();
    /// Takes all the room there is with one file.
    static void fill();
    static void makeRoom();

    /// Writes to a shop's files are refused after `bytes` more.
    static void refuseAfter(qint64 bytes);
    /// Writes to a shop's files are refused after `count` more of them.
    static void refuseFromWrite(int count);
    /// Syncs of a shop's log fail with an I/O error after `count` more of them, so many times: what they were
    /// to make sure of is written all the same.
    static void refuseSyncsFrom(int count, int failures = 1'000'000);
    /// The index of a shop's log, kept in shared memory, finds no room to grow.
    static void refuseSharedMemory();
    static void refuseNothing();
};

} // namespace stockroom::test
