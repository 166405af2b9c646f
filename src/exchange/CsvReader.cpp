#include "exchange/CsvReader.h"

#include "exchange/DeviceFault.h"

#include "exchange/SeparatorGuess.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunkBytes = 256 * 1024;
constexpr qsizetype kSampleBytes = 64 * 1024;

/// How workbooks, archives, documents and pictures begin.
constexpr QByteArrayView kBinaryHeads[] = {"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF-", "\x1F\x8B", "\x89PNG"};

bool beginsAsBinary(QByteArrayView head)
{
    return std::any_of(std::begin(kBinaryHeads), std::end(kBinaryHeads),
                       [&](QByteArrayView binary) { return head.startsWith(binary); });
}

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvFormat format, CsvLimits limits)
    : m_device(device)
    , m_format(std::move(format))
    , m_limits(limits)
{
}

CsvReader::~CsvReader() = default;

Result<void> CsvReader::open(const std::atomic<bool> *cancelled)
{
    if (!m_device.isOpen() && !m_device.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, {}, deviceFault(m_device)};
    if (m_device.size() > m_limits.fileBytes)
        return Error{ErrorKind::TooLong, u"file"_s, QString::number(m_limits.fileBytes)};
    if (Result<void> detected = detectCharset(cancelled); !detected)
        return detected;
    if (Result<void> started = start(); !started)
        return started;
    if (m_format.separator == '\0')
        detectSeparator();
    markStops();
    skipSeparatorHint();
    return {};
}

Result<void> CsvReader::rewind()
{
    if (Result<void> started = start(); !started)
        return started;
    skipSeparatorHint();
    return {};
}

Result<void> CsvReader::detectCharset(const std::atomic<bool> *cancelled)
{
    CharsetCounter counter;
    bool isFirst = true;
    const bool whole = m_format.charset.isEmpty();
    m_chunk.resize(kChunkBytes);
    if (!m_device.seek(0))
        return Error{ErrorKind::FileUnreadable, {}, deviceFault(m_device)};
    do {
        const qint64 got = m_device.read(m_chunk.data(), kChunkBytes);
        if (got < 0)
            return Error{ErrorKind::FileUnreadable, {}, deviceFault(m_device)};
        if (got == 0)
            break;
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return Error{ErrorKind::Cancelled, {}, {}};
        const QByteArrayView read = QByteArrayView(m_chunk).first(got);
        if (isFirst && beginsAsBinary(read))
            return Error{ErrorKind::BadFormat, u"binary"_s, {}};
        isFirst = false;
        counter.feed(read);
    } while (whole);
    m_markLength = counter.markLength();
    if (whole || (m_markLength == 2 && m_format.charset.compare("UTF-16"_L1, Qt::CaseInsensitive) == 0))
        m_format.charset = counter.charset();
    return {};
}

Result<void> CsvReader::start()
{
    Result<std::unique_ptr<Transcoder>> made = makeTranscoder(m_format.charset);
    if (!made)
        return made.error();
    m_transcoder = std::move(made).value();
    if (!m_device.seek(m_markLength))
        return Error{ErrorKind::FileUnreadable, {}, deviceFault(m_device)};
    m_text.clear();
    m_at = 0;
    m_line = 1;
    m_rows = 0;
    m_bytesRead = m_markLength;
    m_drained = false;
    m_failure = {};
    return {};
}

void CsvReader::detectSeparator()
{
    (void)more();
    const QByteArrayView sample = QByteArrayView(m_text).first(qMin(m_text.size(), kSampleBytes));
    m_format.separator = guessSeparator(sample, sample.size() == m_text.size() && m_drained);
}

/// Excel's own first line, `sep=;`, is no row.
void CsvReader::skipSeparatorHint()
{
    if (!more())
        return;
    if (const qsizetype length = separatorHintLength(m_text); length > 0) {
        m_at = length;
        ++m_line;
    }
}

void CsvReader::markStops()
{
    std::memset(m_stops, 0, sizeof m_stops);
    for (const char stop : {m_format.separator, '\n', '\r', '\0'})
        m_stops[static_cast<unsigned char>(stop)] = true;
}

bool CsvReader::refill()
{
    m_text.resize(0);
    m_at = 0;
    m_chunk.resize(kChunkBytes);
    while (m_text.isEmpty() && !m_drained) {
        const qint64 got = m_device.read(m_chunk.data(), kChunkBytes);
        if (got < 0)
            m_failure = Error{ErrorKind::FileUnreadable, {}, deviceFault(m_device)};
        m_drained = got <= 0;
        m_bytesRead += qMax<qint64>(got, 0);
        m_transcoder->append(QByteArrayView(m_chunk).first(qMax<qint64>(got, 0)), m_drained, m_text);
        if (m_device.atEnd() && !m_drained) {
            m_drained = true;
            m_transcoder->append({}, true, m_text);
        }
    }
    return !m_text.isEmpty();
}

bool CsvReader::next(CsvRow &row)
{
    for (;;) {
        if (!m_failure || !more())
            return false;
        if (++m_rows > m_limits.rows) {
            m_failure = Error{ErrorKind::TooLong, u"rows"_s, QString::number(m_limits.rows)};
            return false;
        }
        row.begin(m_line);
        while (readCell(row)) { }
        if (!isValidUtf8(row.m_bytes))
            row.note(CsvFault::BadText);
        if (row.size() > 1 || !row.m_bytes.isEmpty() || row.fault() != CsvFault::None)
            return bool(m_failure);
    }
}

/// Reads one cell and what ends it; true where a separator says that another follows.
bool CsvReader::readCell(CsvRow &row)
{
    const qsizetype from = row.m_ends.empty() ? 0 : row.m_ends.back();
    if (more() && here() == '"') {
        readQuoted(row);
    } else {
        readPlain(row, from + m_limits.cellBytes);
    }
    return endCell(row);
}

void CsvReader::appendToCell(CsvRow &row, qsizetype length, qsizetype limit)
{
    const qsizetype room = qMax<qsizetype>(limit - row.m_bytes.size(), 0);
    if (length > room)
        row.note(CsvFault::CellTooLong);
    row.m_bytes.append(m_text.constData() + m_at, qMin(length, room));
    m_at += length;
}

void CsvReader::readPlain(CsvRow &row, qsizetype limit)
{
    while (more()) {
        const char *begin = m_text.constData() + m_at;
        const char *end = m_text.constData() + m_text.size();
        const char *at = begin;
        while (at != end && !m_stops[static_cast<unsigned char>(*at)])
            ++at;
        appendToCell(row, at - begin, limit);
        if (at == end)
            continue;
        if (*at != '\0')
            return;
        row.note(CsvFault::ZeroByte);
        ++m_at;
    }
}

void CsvReader::readQuoted(CsvRow &row)
{
    const qsizetype limit = row.m_bytes.size() + m_limits.cellBytes;
    char before = '\0';
    ++m_at;
    while (more()) {
        const char *begin = m_text.constData() + m_at;
        const char *end = m_text.constData() + m_text.size();
        const char *at = begin;
        while (at != end && *at != '"' && *at != '\0') {
            // A line of a cell ends like one of the file: CR, LF or both.
            if (*at == '\r' || (*at == '\n' && before != '\r'))
                ++m_line;
            before = *at++;
        }
        appendToCell(row, at - begin, limit);
        if (at == end)
            continue;
        before = '"';
        ++m_at;
        if (*at == '\0') {
            row.note(CsvFault::ZeroByte);
            continue;
        }
        if (!more() || here() != '"')
            return;
        appendToCell(row, 1, limit);
    }
    row.note(CsvFault::QuoteNotClosed);
}

bool CsvReader::endCell(CsvRow &row)
{
    // Blanks between a closing quote and the separator carry nothing; other text there is a fault.
    while (more() && !m_stops[static_cast<unsigned char>(here())]) {
        if (here() != ' ' && here() != '\t')
            row.note(CsvFault::TextAfterQuote);
        ++m_at;
    }
    if (row.size() < m_limits.cells)
        row.m_ends.push_back(row.m_bytes.size());
    else
        row.note(CsvFault::TooManyCells);
    if (!more()) {
        row.m_unended = true;
        return false;
    }
    const char stop = here();
    ++m_at;
    if (stop == '\0') {
        row.note(CsvFault::ZeroByte);
        return true;
    }
    if (stop == m_format.separator)
        return true;
    endLine(stop);
    return false;
}

void CsvReader::endLine(char lineEnd)
{
    ++m_line;
    if (lineEnd == '\r' && more() && here() == '\n')
        ++m_at;
}

} // namespace stockroom
