#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

namespace stockroom {

/// Writes rows as RFC 4180 says: UTF-8, CRLF, quotes where a cell needs them. A cell that a spreadsheet would
/// run as a formula (it begins with = + - @, a tab or a CR) is guarded by an apostrophe before it; plain
/// numbers are not, and `Guard::Off` is for files that only programs read. Used in one thread.
class CsvWriter final {
public:
    enum class Guard { Formulas, Off };

    explicit CsvWriter(QIODevice &device, char separator = ',', Guard guard = Guard::Formulas);

    void writeRow(const QStringList &cells);
    /// Writes what is still held; `FileUnwritable` if any row could not be written.
    [[nodiscard]] Result<void> finish();

private:
    void appendCell(const QString &cell);

    QIODevice &m_device;
    char m_separator;
    Guard m_guard;
    QByteArray m_held;
    bool m_failed = false;
};

} // namespace stockroom
