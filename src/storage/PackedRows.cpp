#include "storage/PackedRows.h"

#include <array>
#include <charconv>

namespace stockroom {

PackedLayout::PackedLayout(QList<int> fields)
    : m_fields(std::move(fields))
{
    int position = 1;
    for (const int field : std::as_const(m_fields)) {
        m_positions.append(position);
        position += width(field);
    }
    m_headWidth = position - 1;
}

QString PackedLayout::integerAt(int position) const
{
    return QStringLiteral("CAST(substr(t.value, %1, %2) AS bigint)").arg(position).arg(kIntegerWidth);
}

QString PackedLayout::field(qsizetype index) const
{
    const int position = m_positions[index];
    if (m_fields[index] == kInteger)
        return integerAt(position);
    if (m_fields[index] > 0)
        return QStringLiteral("substr(t.value, %1, %2)").arg(position).arg(m_fields[index]);
    QString start = QString::number(m_headWidth + 1);
    for (qsizetype i = 0; i < index; ++i) {
        if (m_fields[i] == kVarying)
            start += QStringLiteral(" + CAST(substr(t.value, %1, %2) AS integer)").arg(m_positions[i]).arg(kIntegerWidth);
    }
    return QStringLiteral("substr(t.value, %1, CAST(substr(t.value, %2, %3) AS integer))")
        .arg(start)
        .arg(position)
        .arg(kIntegerWidth);
}

QString PackedLayout::allFields() const
{
    QStringList fields;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        fields.append(field(i));
    return fields.join(QStringLiteral(", "));
}

void PackedRows::beginField()
{
    if (m_inRow)
        return;
    m_json += m_rows == 0 ? "[\"" : ",\"";
    m_inRow = true;
}

PackedRows &PackedRows::integer(qint64 value)
{
    beginField();
    std::array<char, PackedLayout::kIntegerWidth> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    const auto length = end - digits.begin();
    m_json.append(PackedLayout::kIntegerWidth - length, ' ');
    m_json.append(digits.data(), length);
    return *this;
}

PackedRows &PackedRows::fixed(QByteArrayView ascii)
{
    beginField();
    m_json.append(ascii);
    return *this;
}

PackedRows &PackedRows::varying(const QString &text)
{
    // Databases count code points, a QString counts UTF-16 units.
    qsizetype length = text.size();
    for (const QChar c : text)
        length -= c.isLowSurrogate() ? 1 : 0;
    integer(length);
    m_tail += text;
    return *this;
}

PackedRows &PackedRows::endRow()
{
    for (const QChar c : std::as_const(m_tail)) {
        // RFC 8259, section 7; control characters never pass the domain's checks.
        if (c == u'"' || c == u'\\') {
            m_tail.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            break;
        }
    }
    m_json += m_tail.toUtf8();
    m_json += '"';
    m_tail.clear();
    m_inRow = false;
    ++m_rows;
    return *this;
}

QString PackedRows::json() const
{
    return m_rows == 0 ? QStringLiteral("[]") : QString::fromUtf8(m_json + ']');
}

QString jsonArray(const QList<qint64> &values)
{
    QByteArray json("[");
    for (const qint64 value : values) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(value);
    }
    return QString::fromLatin1(json + ']');
}

} // namespace stockroom
