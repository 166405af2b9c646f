#include "storage/RowBatch.h"

#include "storage/Query.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stockroom {

namespace {

/// Holds every 64-bit integer with its sign.
constexpr int kIntegerWidth = 20;

/// A text stands elsewhere; the row has its place and its length.
int width(const RowLayout::Column &column)
{
    if (column.kind == RowLayout::Kind::Text)
        return 2 * kIntegerWidth;
    return column.length > 0 ? column.length : kIntegerWidth;
}

QString bytesAt(int position, int length)
{
    return QStringLiteral("substr(:rows, v.at + %1, %2)").arg(position).arg(length);
}

QString integerAt(int position)
{
    return QStringLiteral("CAST(%1 AS bigint)").arg(bytesAt(position, kIntegerWidth));
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

bool RowLayout::hasTexts() const
{
    return std::any_of(m_columns.cbegin(), m_columns.cend(),
                       [](const Column &column) { return column.kind == Kind::Text; });
}

QString RowLayout::packedSource() const
{
    int position = 1;
    QStringList fields;
    for (const Column &column : m_columns) {
        QString field = integerAt(position);
        if (column.kind == Kind::Text)
            field = QStringLiteral("CAST(substr(:texts, %1, %2) AS text)")
                        .arg(field, integerAt(position + kIntegerWidth));
        else if (column.length > 0)
            field = QStringLiteral("CAST(%1 AS text)").arg(bytesAt(position, column.length));
        fields.append(QStringLiteral("%1 AS %2").arg(field, QString::fromLatin1(column.name)));
        position += width(column);
    }
    // LIMIT keeps SQLite from asking json_each anew for each field.
    return QStringLiteral(
               "(SELECT %1 FROM (SELECT key * %2 AS at FROM json_each(:counted) LIMIT -1) AS v) AS t")
        .arg(fields.join(QStringLiteral(", ")))
        .arg(position - 1);
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
    , m_parts(dialect.isSqlite() ? 2 : layout.columns().size())
{
    int rowWidth = 0;
    for (qsizetype i = 0; i < layout.columns().size(); ++i) {
        rowWidth += width(layout.columns()[i]);
        if (!dialect.isSqlite())
            m_parts[i].reserve(expectedRows * (width(layout.columns()[i]) + 1));
    }
    if (!dialect.isSqlite())
        return;
    m_parts[0].reserve(expectedRows * rowWidth);
    // Never empty: substr of an empty blob is NULL.
    m_parts[1] += ' ';
}

QByteArray &RowBatch::nextColumn([[maybe_unused]] RowLayout::Kind kind)
{
    Q_ASSERT(m_layout.columns()[m_column].kind == kind);
    if (m_dialect.isSqlite())
        return m_parts[0];
    m_parts[m_column] += m_rows == 0 ? '{' : ',';
    return m_parts[m_column];
}

void RowBatch::endColumn()
{
    if (++m_column < m_layout.columns().size())
        return;
    m_column = 0;
    ++m_rows;
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
        appendPacked(part, m_parts[1].size() + 1);
        appendPacked(part, utf8.size());
        m_parts[1] += utf8;
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
        QByteArray counted = QByteArray("0,").repeated(m_rows);
        counted.chop(isEmpty() ? 0 : 1);
        query.bind(":rows", m_parts[0]);
        query.bind(":counted", QString::fromLatin1('[' + counted + ']'));
        if (m_layout.hasTexts())
            query.bind(":texts", m_parts[1]);
        return;
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const QByteArray literal = isEmpty() ? QByteArray("{}") : m_parts[i] + '}';
        query.bind(parameter(m_layout.columns()[i]).constData(), QString::fromUtf8(literal));
    }
}

} // namespace stockroom
