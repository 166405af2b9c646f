#include "storage/RowBatch.h"

#include "storage/Query.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stockroom {

namespace {

/// Holds every 64-bit integer with its sign.
constexpr int kIntegerWidth = 20;

int width(const RowLayout::Column &column)
{
    return column.length > 0 ? column.length : kIntegerWidth;
}

QString integerAt(int position)
{
    return QStringLiteral("CAST(substr(v.value, %1, %2) AS bigint)").arg(position).arg(kIntegerWidth);
}

QString textAt(const QString &position, const QString &length)
{
    return QStringLiteral("CAST(substr(v.value, %1, %2) AS text)").arg(position, length);
}

QByteArray parameter(const RowLayout::Column &column)
{
    return ":rows_" + column.name;
}

/// Makes room for `size` more bytes and returns where they go; several times faster than append.
char *grown(QByteArray &bytes, qsizetype size)
{
    const qsizetype end = bytes.size();
    bytes.resize(end + size);
    return bytes.data() + end;
}

void appendPacked(QByteArray &packed, qint64 value)
{
    std::array<char, kIntegerWidth> digits;
    const char *end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    char *field = grown(packed, kIntegerWidth);
    const auto padding = kIntegerWidth - (end - digits.cbegin());
    std::fill_n(field, padding, ' ');
    std::copy(digits.cbegin(), end, field + padding);
}

/// Appends `text` inside the quotes of a JSON string (RFC 8259, section 7).
void appendJson(QByteArray &json, QByteArrayView text)
{
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<uchar>(c) < 0x20) {
            json += "\\u00" + QByteArray(1, c).toHex();
        } else {
            json += c;
        }
    }
}

/// Appends `text` as an element of an array literal (PostgreSQL, "Array Input and Output Syntax").
void appendArrayElement(QByteArray &literal, QByteArrayView text)
{
    literal += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            literal += '\\';
        literal += c;
    }
    literal += '"';
}

} // namespace

RowLayout::RowLayout(QList<Column> columns)
    : m_columns(std::move(columns))
    , m_packed(packedSource())
    , m_arrays(arraysSource())
{
}

QString RowLayout::packedSource() const
{
    int position = 1;
    for (const Column &column : m_columns)
        position += width(column);
    // Texts follow the fixed fields; each begins where the one before ends.
    QString textStart = QString::number(position);
    position = 1;
    QStringList fields;
    for (const Column &column : m_columns) {
        QString field = integerAt(position);
        if (column.length > 0) {
            field = textAt(QString::number(position), QString::number(column.length));
        } else if (column.kind == Kind::Text) {
            const QString length = field;
            field = textAt(textStart, length);
            textStart += QStringLiteral(" + ") + length;
        }
        fields.append(QStringLiteral("%1 AS %2").arg(field, QString::fromLatin1(column.name)));
        position += width(column);
    }
    // LIMIT keeps SQLite from moving the inner cast into each field.
    return QStringLiteral(
               "(SELECT %1 FROM (SELECT CAST(value AS blob) AS value FROM json_each(CAST(:rows AS text)) "
               "LIMIT -1) AS v) AS t")
        .arg(fields.join(QStringLiteral(", ")));
}

QString RowLayout::arraysSource() const
{
    QStringList arrays;
    QStringList names;
    for (const Column &column : m_columns) {
        arrays.append(
            QStringLiteral("CAST(%1 AS %2[])")
                .arg(QString::fromLatin1(parameter(column)),
                     column.kind == Kind::Integer ? QStringLiteral("bigint") : QStringLiteral("text")));
        names.append(QString::fromLatin1(column.name));
    }
    return QStringLiteral("unnest(%1) AS t(%2)")
        .arg(arrays.join(QStringLiteral(", ")), names.join(QStringLiteral(", ")));
}

RowBatch::RowBatch(const RowLayout &layout, const Dialect &dialect, qsizetype expectedRows)
    : m_layout(layout)
    , m_dialect(dialect)
    , m_parts(dialect.isSqlite() ? 1 : layout.columns().size())
{
    int rowWidth = 8;
    for (qsizetype i = 0; i < layout.columns().size(); ++i) {
        rowWidth += width(layout.columns()[i]);
        if (!dialect.isSqlite())
            m_parts[i].reserve(expectedRows * (width(layout.columns()[i]) + 1));
    }
    if (dialect.isSqlite())
        m_parts[0].reserve(expectedRows * rowWidth);
}

QByteArray &RowBatch::nextColumn([[maybe_unused]] RowLayout::Kind kind)
{
    Q_ASSERT(m_layout.columns()[m_column].kind == kind);
    QByteArray &part = m_parts[m_dialect.isSqlite() ? 0 : m_column];
    if (!m_dialect.isSqlite())
        part += m_rows == 0 ? '{' : ',';
    else if (m_column == 0)
        part += m_rows == 0 ? "[\"" : ",\"";
    return part;
}

void RowBatch::endColumn()
{
    if (++m_column < m_layout.columns().size())
        return;
    m_column = 0;
    ++m_rows;
    if (!m_dialect.isSqlite())
        return;
    appendJson(m_parts[0], m_tail);
    m_parts[0] += '"';
    m_tail.resize(0);
}

RowBatch &RowBatch::add(qint64 value)
{
    QByteArray &part = nextColumn(RowLayout::Kind::Integer);
    if (m_dialect.isSqlite())
        appendPacked(part, value);
    else
        part += QByteArray::number(value);
    endColumn();
    return *this;
}

RowBatch &RowBatch::add(const PostingKey &key)
{
    key.writeText(grown(nextColumn(RowLayout::Kind::Key), PostingKey::kTextLength));
    endColumn();
    return *this;
}

RowBatch &RowBatch::add(const QByteArray &ascii)
{
    Q_ASSERT(ascii.size() == m_layout.columns()[m_column].length);
    nextColumn(RowLayout::Kind::Ascii) += ascii;
    endColumn();
    return *this;
}

RowBatch &RowBatch::add(const QString &text)
{
    QByteArray &part = nextColumn(RowLayout::Kind::Text);
    const QByteArray utf8 = text.toUtf8();
    if (m_dialect.isSqlite()) {
        appendPacked(part, utf8.size());
        m_tail += utf8;
    } else {
        appendArrayElement(part, utf8);
    }
    endColumn();
    return *this;
}

void RowBatch::bindTo(Query &query) const
{
    Q_ASSERT(m_column == 0);
    if (m_dialect.isSqlite()) {
        query.bind(":rows", isEmpty() ? QByteArray("[]") : m_parts[0] + ']');
        return;
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const QByteArray literal = isEmpty() ? QByteArray("{}") : m_parts[i] + '}';
        query.bind(parameter(m_layout.columns()[i]).constData(), QString::fromUtf8(literal));
    }
}

} // namespace stockroom
