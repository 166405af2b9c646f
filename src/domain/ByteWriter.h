#pragma once

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>
#include <QtEndian>

namespace stockroom {

/// Writes values so that no two different sequences give the same bytes: numbers as eight bytes, big endian,
/// texts as their UTF-8 length and bytes. What is digested is written with it.
class ByteWriter final {
public:
    ByteWriter &number(qint64 value)
    {
        const qint64 bigEndian = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
        return *this;
    }
    ByteWriter &raw(QByteArrayView bytes)
    {
        m_bytes.append(bytes.data(), bytes.size());
        return *this;
    }
    ByteWriter &text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        return number(utf8.size()).raw(utf8);
    }
    /// What was written; valid as long as the writer.
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.constData(), m_bytes.size()}; }

private:
    /// An order of a few lines is digested without a call of malloc.
    QVarLengthArray<char, 768> m_bytes;
};

} // namespace stockroom
