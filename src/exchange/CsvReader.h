#pragma once

#include "domain/Result.h"
#include "exchange/Charset.h"
#include "exchange/CsvRow.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <atomic>
#include <memory>

namespace stockroom {

/// What a CSV file is written in. An empty `charset` or a `separator` of 0 asks for detection.
struct CsvFormat {
    char separator = '\0';
    QString charset;

    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// How much of a file is taken before it is refused or a row is called bad.
struct CsvLimits {
    qint64 fileBytes = 4LL << 30;
    qint64 rows = 50'000'000;
    qsizetype cellBytes = 1 << 20;
    qsizetype cells = 16'384;
};

/// Reads a CSV file row by row in bounded memory (RFC 4180, and what programs really write: any of `, ; tab
/// |`, any character set, any line end, a byte order mark, `sep=` of Excel, lines of nothing left out).
/// `open` reads the file once to tell its character set and separator where they are not given, so the device
/// must be able to seek. A row that can not be used carries its fault; reading goes on behind it. Used in one
/// thread.
class CsvReader final {
public:
    explicit CsvReader(QIODevice &device, CsvFormat format = {}, CsvLimits limits = {});
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// Makes ready to read the first row. `cancelled` may be set from another thread; it ends a long
    /// detection.
    [[nodiscard]] Result<void> open(const std::atomic<bool> *cancelled = nullptr);
    /// Starts again at the first row, with what was detected.
    [[nodiscard]] Result<void> rewind();
    /// Reads the next row; false at the end of the file or where reading failed: see `failure`.
    [[nodiscard]] bool next(CsvRow &row);

    [[nodiscard]] const Result<void> &failure() const { return m_failure; }
    [[nodiscard]] const CsvFormat &format() const { return m_format; }
    /// For progress: bytes of the file read so far, and all of them.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 bytesTotal() const { return m_device.size(); }

private:
    [[nodiscard]] Result<void> detectCharset(const std::atomic<bool> *cancelled);
    [[nodiscard]] Result<void> start();
    void detectSeparator();
    void skipSeparatorHint();
    bool refill();
    bool more() { return m_at < m_text.size() || refill(); }
    char here() const { return m_text.constData()[m_at]; }
    bool readCell(CsvRow &row);
    void readQuoted(CsvRow &row);
    void readPlain(CsvRow &row, qsizetype limit);
    void appendToCell(CsvRow &row, qsizetype length, qsizetype limit);
    bool endCell(CsvRow &row);
    void endLine(char lineEnd);
    void markStops();

    QIODevice &m_device;
    CsvFormat m_format;
    CsvLimits m_limits;
    std::unique_ptr<Transcoder> m_transcoder;
    Result<void> m_failure;
    QByteArray m_chunk;
    QByteArray m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_rows = 0;
    qint64 m_bytesRead = 0;
    int m_markLength = 0;
    bool m_drained = false;
    bool m_stops[256] = {};
};

} // namespace stockroom
