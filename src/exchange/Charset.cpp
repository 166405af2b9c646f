#include "exchange/Charset.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <iconv.h>

namespace stockroom {

namespace {

constexpr char kUndecodable = '\xFF';
constexpr qsizetype kHeadBytes = 4096;

unsigned char byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/// How many bytes follow a lead byte, and the range of the first of them (RFC 3629, section 4).
struct Lead {
    int following;
    unsigned char low;
    unsigned char high;
};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1, 0x80, 0xBF};
    if (byte == 0xE0)
        return {2, 0xA0, 0xBF};
    if (byte == 0xED)
        return {2, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF)
        return {2, 0x80, 0xBF};
    if (byte == 0xF0)
        return {3, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3)
        return {3, 0x80, 0xBF};
    if (byte == 0xF4)
        return {3, 0x80, 0x8F};
    return {0, 0, 0};
}

/// The length of the run of ASCII bytes at `from`, eight at a time.
qsizetype asciiRun(QByteArrayView bytes, qsizetype from)
{
    qsizetype at = from;
    while (at + 8 <= bytes.size()) {
        quint64 word;
        std::memcpy(&word, bytes.data() + at, 8);
        if (word & 0x8080808080808080ULL)
            break;
        at += 8;
    }
    while (at < bytes.size() && byteAt(bytes, at) < 0x80)
        ++at;
    return at - from;
}

void appendUtf8(char32_t code, QByteArray &out)
{
    if (code < 0x80) {
        out.append(static_cast<char>(code));
    } else if (code < 0x800) {
        out.append(static_cast<char>(0xC0 | (code >> 6)));
        out.append(static_cast<char>(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        out.append(static_cast<char>(0xE0 | (code >> 12)));
        out.append(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
        out.append(static_cast<char>(0x80 | (code & 0x3F)));
    } else {
        out.append(static_cast<char>(0xF0 | (code >> 18)));
        out.append(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
        out.append(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
        out.append(static_cast<char>(0x80 | (code & 0x3F)));
    }
}

class Utf8Transcoder final : public Transcoder {
public:
    void append(QByteArrayView bytes, bool, QByteArray &out) override { out.append(bytes); }
};

/// Windows-1252 in 0x80–0x9F (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT);
/// 0 marks the five bytes it leaves undefined.
constexpr std::array<char16_t, 32> kWindows1252Upper = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

class OneByteTranscoder final : public Transcoder {
public:
    explicit OneByteTranscoder(bool windows)
        : m_windows(windows)
    {
    }

    void append(QByteArrayView bytes, bool, QByteArray &out) override
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const qsizetype run = asciiRun(bytes, at);
            out.append(bytes.sliced(at, run));
            at += run;
            if (at < bytes.size())
                appendUpper(byteAt(bytes, at++), out);
        }
    }

private:
    void appendUpper(unsigned char byte, QByteArray &out) const
    {
        char32_t code = byte;
        if (m_windows && byte < 0xA0)
            code = kWindows1252Upper[byte - 0x80];
        if (code == 0)
            out.append(kUndecodable);
        else
            appendUtf8(code, out);
    }

    bool m_windows;
};

class Utf16Transcoder final : public Transcoder {
public:
    explicit Utf16Transcoder(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }

    void append(QByteArrayView bytes, bool last, QByteArray &out) override
    {
        for (const char byte : bytes) {
            if (m_half < 0) {
                m_half = static_cast<unsigned char>(byte);
                continue;
            }
            const auto other = static_cast<unsigned char>(byte);
            appendUnit(static_cast<char16_t>(m_bigEndian ? (m_half << 8 | other) : (other << 8 | m_half)),
                       out);
            m_half = -1;
        }
        if (last && (m_half >= 0 || m_highSurrogate != 0))
            out.append(kUndecodable);
    }

private:
    void appendUnit(char16_t unit, QByteArray &out)
    {
        if (m_highSurrogate != 0) {
            const char16_t high = std::exchange(m_highSurrogate, 0);
            if (QChar::isLowSurrogate(unit)) {
                appendUtf8(QChar::surrogateToUcs4(high, unit), out);
                return;
            }
            out.append(kUndecodable);
        }
        if (QChar::isHighSurrogate(unit))
            m_highSurrogate = unit;
        else if (QChar::isLowSurrogate(unit))
            out.append(kUndecodable);
        else
            appendUtf8(unit, out);
    }

    bool m_bigEndian;
    int m_half = -1;
    char16_t m_highSurrogate = 0;
};

/// Any other set, by the C library's tables.
class LibraryTranscoder final : public Transcoder {
public:
    explicit LibraryTranscoder(iconv_t converter)
        : m_converter(converter)
    {
    }
    ~LibraryTranscoder() override { iconv_close(m_converter); }
    Q_DISABLE_COPY_MOVE(LibraryTranscoder)

    void append(QByteArrayView bytes, bool last, QByteArray &out) override
    {
        m_held.append(bytes);
        char *in = m_held.data();
        auto left = static_cast<size_t>(m_held.size());
        std::array<char, 8192> room;
        while (left > 0) {
            char *to = room.data();
            size_t space = room.size();
            const size_t converted = iconv(m_converter, &in, &left, &to, &space);
            const int error = converted == static_cast<size_t>(-1) ? errno : 0;
            out.append(room.data(), static_cast<qsizetype>(to - room.data()));
            if (error == EILSEQ) {
                out.append(kUndecodable);
                ++in;
                --left;
            } else if (error == EINVAL) {
                break;
            }
        }
        if (last && left > 0)
            out.append(kUndecodable);
        m_held = QByteArray(in, static_cast<qsizetype>(left));
    }

private:
    iconv_t m_converter;
    QByteArray m_held;
};

bool names(const QString &charset, std::initializer_list<QLatin1StringView> known)
{
    for (const QLatin1StringView name : known) {
        if (charset.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<Transcoder>> makeTranscoder(const QString &charset)
{
    using namespace Qt::StringLiterals;
    using Made = std::unique_ptr<Transcoder>;
    if (names(charset, {"UTF-8"_L1, "UTF8"_L1}))
        return Made(std::make_unique<Utf8Transcoder>());
    if (names(charset, {"UTF-16LE"_L1, "UTF-16"_L1, "UTF16"_L1}))
        return Made(std::make_unique<Utf16Transcoder>(false));
    if (names(charset, {"UTF-16BE"_L1}))
        return Made(std::make_unique<Utf16Transcoder>(true));
    if (names(charset, {"ISO-8859-1"_L1, "LATIN1"_L1, "LATIN-1"_L1}))
        return Made(std::make_unique<OneByteTranscoder>(false));
    if (names(charset, {"windows-1252"_L1, "cp1252"_L1}))
        return Made(std::make_unique<OneByteTranscoder>(true));
    const iconv_t converter =
        charset.isEmpty() ? iconv_t(-1) : iconv_open("UTF-8", charset.toLatin1().constData());
    if (converter == iconv_t(-1))
        return Error{ErrorKind::UnknownCharset, u"charset"_s, charset};
    return Made(std::make_unique<LibraryTranscoder>(converter));
}

bool isValidUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        at += asciiRun(bytes, at);
        if (at == bytes.size())
            return true;
        const Lead lead = leadOf(byteAt(bytes, at));
        if (lead.following == 0 || at + lead.following >= bytes.size())
            return false;
        for (int i = 1; i <= lead.following; ++i) {
            const unsigned char byte = byteAt(bytes, at + i);
            if (byte < (i == 1 ? lead.low : 0x80) || byte > (i == 1 ? lead.high : 0xBF))
                return false;
        }
        at += lead.following + 1;
    }
    return true;
}

void CharsetCounter::feed(QByteArrayView bytes)
{
    feedHead(bytes);
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (m_pending == 0)
            at += asciiRun(bytes, at);
        if (at < bytes.size())
            feedByte(byteAt(bytes, at++));
    }
}

void CharsetCounter::feedHead(QByteArrayView bytes)
{
    const QByteArrayView part = bytes.first(qMin(bytes.size(), kHeadBytes - m_head.size()));
    for (const char byte : part) {
        if (byte == '\0')
            ++(m_head.size() % 2 == 0 ? m_zerosAtEven : m_zerosAtOdd);
        m_head.append(byte);
    }
}

void CharsetCounter::feedByte(unsigned char byte)
{
    if (byte >= 0x80 && byte < 0xA0)
        ++m_c1Bytes;
    if (m_pending > 0 && byte >= m_low && byte <= m_high) {
        m_low = 0x80;
        m_high = 0xBF;
        if (--m_pending == 0)
            ++m_goodSequences;
        return;
    }
    if (m_pending > 0)
        ++m_badBytes;
    const Lead lead = leadOf(byte);
    m_pending = lead.following;
    m_low = lead.low;
    m_high = lead.high;
    if (m_pending == 0 && byte >= 0x80)
        ++m_badBytes;
}

QString CharsetCounter::charset() const
{
    if (m_head.startsWith("\xFF\xFE"))
        return QLatin1StringView(kUtf16Le);
    if (m_head.startsWith("\xFE\xFF"))
        return QLatin1StringView(kUtf16Be);
    // Western text in UTF-16 has a zero in every other byte.
    const qint64 third = m_head.size() / 3;
    if (m_head.size() >= 4 && m_zerosAtOdd >= third && m_zerosAtEven * 10 < m_zerosAtOdd)
        return QLatin1StringView(kUtf16Le);
    if (m_head.size() >= 4 && m_zerosAtEven >= third && m_zerosAtOdd * 10 < m_zerosAtEven)
        return QLatin1StringView(kUtf16Be);
    const qint64 bad = m_badBytes + (m_pending > 0 ? 1 : 0);
    if (bad == 0 || markLength() == 3 || (m_goodSequences > 0 && m_goodSequences >= bad))
        return QLatin1StringView(kUtf8);
    return QLatin1StringView(m_c1Bytes > 0 ? kWindows1252 : kLatin1);
}

int CharsetCounter::markLength() const
{
    if (m_head.startsWith("\xEF\xBB\xBF"))
        return 3;
    return m_head.startsWith("\xFF\xFE") || m_head.startsWith("\xFE\xFF") ? 2 : 0;
}

} // namespace stockroom
