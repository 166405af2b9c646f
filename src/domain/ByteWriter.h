#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>

namespace stockroom {

/// Writes values so that no two different sequences give the same bytes: numbers as eight bytes, big endian,
/// texts as their UTF-8 length and bytes. What is digested is written with it.
class ByteWriter final {
public:
    ByteWriter() { m_bytes.reserve(256); }

    ByteWriter &number(qint64 value)
    {
        const qint64 bigEndian = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
        return *this;
    }
    ByteWriter &raw(QByteArrayView bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    ByteWriter &text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        return number(utf8.size()).raw(utf8);
    }
    void clear() { m_bytes.resize(0); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace stockroom
