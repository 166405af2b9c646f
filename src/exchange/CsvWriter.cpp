#include "exchange/CsvWriter.h"

#include "exchange/DeviceFault.h"

namespace stockroom {

namespace {

constexpr qsizetype kHeldBytes = 64 * 1024;

/// "-3.5" is a number and no formula: an exported negative must come back as one.
bool isPlainNumber(QStringView cell)
{
    qsizetype digits = 0;
    qsizetype points = 0;
    for (const QChar c : cell.sliced(1)) {
        digits += c >= u'0' && c <= u'9';
        points += c == u'.' || c == u',';
    }
    return digits > 0 && points <= 1 && digits + points == cell.size() - 1;
}

bool looksLikeFormula(QStringView cell)
{
    if (cell.isEmpty())
        return false;
    switch (cell.front().unicode()) {
    case u'=':
    case u'@':
    case u'\t':
    case u'\r':
        return true;
    case u'+':
    case u'-':
        return !isPlainNumber(cell);
    default:
        return false;
    }
}

bool needsQuotes(const QByteArray &cell, char separator)
{
    if (cell.isEmpty())
        return false;
    for (const char byte : cell) {
        if (byte == separator || byte == '"' || byte == '\r' || byte == '\n')
            return true;
    }
    return cell.front() == ' ' || cell.back() == ' ' || cell.front() == '#';
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, char separator, Guard guard)
    : m_device(device)
    , m_separator(separator)
    , m_guard(guard)
{
}

void CsvWriter::writeRow(const QStringList &cells)
{
    // A row of one empty cell would be a blank line, which readers leave out.
    if (cells.size() == 1 && cells.front().isEmpty())
        m_held.append("\"\"");
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            m_held.append(m_separator);
        first = false;
        appendCell(cell);
    }
    m_held.append("\r\n");
    if (m_held.size() >= kHeldBytes)
        (void)finish();
}

void CsvWriter::appendCell(const QString &cell)
{
    QByteArray bytes = cell.toUtf8();
    if (m_guard == Guard::Formulas && looksLikeFormula(cell))
        bytes.prepend('\'');
    if (!needsQuotes(bytes, m_separator)) {
        m_held.append(bytes);
        return;
    }
    m_held.append('"');
    m_held.append(bytes.replace("\"", "\"\""));
    m_held.append('"');
}

Result<void> CsvWriter::finish()
{
    m_failed = m_failed || m_device.write(m_held) != m_held.size();
    m_held.resize(0);
    if (m_failed)
        return Error{ErrorKind::FileUnwritable, {}, deviceFault(m_device)};
    return {};
}

} // namespace stockroom
