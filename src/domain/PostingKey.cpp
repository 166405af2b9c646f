#include "domain/PostingKey.h"

#include <QRandomGenerator>

namespace stockroom {

PostingKey PostingKey::generate(qint64 utcMilliseconds)
{
    const auto time = static_cast<quint64>(utcMilliseconds);
    const quint64 random = QRandomGenerator::global()->generate64();
    const quint32 more = QRandomGenerator::global()->generate();
    // RFC 9562, section 5.7: 48 bits of time, version 7, 12 random bits, variant 10, 62 random bits.
    const auto timeHigh = static_cast<uint>(time >> 16);
    const auto timeLow = static_cast<ushort>(time & 0xFFFF);
    const auto version = static_cast<ushort>(0x7000U | (more & 0x0FFFU));
    const auto byte = [random](int i) { return static_cast<uchar>(random >> (8 * i)); };
    const auto variant = static_cast<uchar>(0x80U | (byte(0) & 0x3FU));
    return PostingKey(QUuid(timeHigh, timeLow, version, variant, byte(1), byte(2), byte(3), byte(4), byte(5),
                            byte(6), byte(7)));
}

PostingKey PostingKey::derive(const QString &source, const QString &document)
{
    // A namespace of Stockroom's own, drawn once at random.
    static const QUuid space(QStringLiteral("b1d9a3c4-5c0e-4b57-9c4e-2f6a7d10e85b"));
    return PostingKey(QUuid::createUuidV5(space, source + QChar(0x1F) + document));
}

Result<PostingKey> PostingKey::parse(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text.trimmed());
    if (uuid.isNull())
        return Error{ErrorKind::BadKey, QStringLiteral("key"), text.left(60)};
    return PostingKey(uuid);
}

void PostingKey::writeText(char *to) const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    const auto hex = [&to](quint32 value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            *to++ = kDigits[(value >> shift) & 0xFU];
    };
    hex(m_uuid.data1, 8);
    *to++ = '-';
    hex(m_uuid.data2, 4);
    *to++ = '-';
    hex(m_uuid.data3, 4);
    *to++ = '-';
    for (int i = 0; i < 8; ++i) {
        if (i == 2)
            *to++ = '-';
        hex(m_uuid.data4[i], 2);
    }
}

} // namespace stockroom
