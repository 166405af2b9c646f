#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace stockroom {

/// Turns the bytes of a file into UTF-8, a chunk at a time, holding back what a chunk cuts in two.
/// What can not be decoded becomes the byte 0xFF, which is never valid UTF-8: whoever checks a row
/// (`isValidUtf8`) finds it there and can name the line. One instance serves one file in one thread.
class Transcoder {
public:
    virtual ~Transcoder() = default;

    /// Appends the UTF-8 of `bytes` to `out`; `last` flushes what was held back.
    virtual void append(QByteArrayView bytes, bool last, QByteArray &out) = 0;
};

/// The character sets every file is tried for, by the names IANA gives them.
inline constexpr char kUtf8[] = "UTF-8";
inline constexpr char kUtf16Le[] = "UTF-16LE";
inline constexpr char kUtf16Be[] = "UTF-16BE";
inline constexpr char kLatin1[] = "ISO-8859-1";
inline constexpr char kWindows1252[] = "windows-1252";

/// A transcoder for a character set by its name; any that the C library knows. `BadFormat` for an unknown
/// one.
[[nodiscard]] Result<std::unique_ptr<Transcoder>> makeTranscoder(const QString &charset);

[[nodiscard]] bool isValidUtf8(QByteArrayView bytes);

/// Counts over a file what tells its character set apart; feed it every byte in order.
class CharsetCounter final {
public:
    void feed(QByteArrayView bytes);

    /// The set that fits all that was fed. Text that is valid UTF-8 is UTF-8; text with more good than bad
    /// UTF-8 sequences is UTF-8 with faults; what is left is one byte a character.
    [[nodiscard]] QString charset() const;
    /// Bytes of the byte order mark at the start of the file: 0, 2 or 3.
    [[nodiscard]] int markLength() const;

private:
    void feedHead(QByteArrayView bytes);
    void feedByte(unsigned char byte);

    QByteArray m_head;
    qint64 m_goodSequences = 0;
    qint64 m_badBytes = 0;
    qint64 m_c1Bytes = 0;
    qint64 m_zerosAtEven = 0;
    qint64 m_zerosAtOdd = 0;
    int m_pending = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
};

} // namespace stockroom
