#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace stockroom {

/// Why a row of a CSV file can not be used as it stands.
enum class CsvFault {
    None,
    ZeroByte,
    BadText,
    CellTooLong,
    TooManyCells,
    QuoteNotClosed,
    TextAfterQuote,
};

/// One record of a CSV file: its cells as UTF-8 in one buffer that is reused from row to row.
/// A row with a `fault` still has the cells that could be read. Views into it live until the next row is
/// read.
class CsvRow final {
public:
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_ends.size()); }
    /// The cell at `index`; empty where the row is shorter.
    [[nodiscard]] QByteArrayView cell(qsizetype index) const
    {
        if (index < 0 || index >= size())
            return {};
        const qsizetype from = index == 0 ? 0 : m_ends[static_cast<size_t>(index) - 1];
        return QByteArrayView(m_bytes).sliced(from, m_ends[static_cast<size_t>(index)] - from);
    }
    [[nodiscard]] QString text(qsizetype index) const { return QString::fromUtf8(cell(index)); }
    /// True where no cell holds anything but blanks.
    [[nodiscard]] bool isBlank() const
    {
        for (const char byte : m_bytes) {
            if (byte != ' ' && byte != '\t')
                return false;
        }
        return true;
    }
    /// The line of the file the row begins at; the first is 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] CsvFault fault() const { return m_fault; }
    /// True where the file ended in this row without a line end.
    [[nodiscard]] bool isUnended() const { return m_unended; }

private:
    friend class CsvReader;

    void begin(qint64 line)
    {
        m_bytes.resize(0);
        m_ends.clear();
        m_line = line;
        m_fault = CsvFault::None;
        m_unended = false;
    }
    void note(CsvFault fault)
    {
        if (m_fault == CsvFault::None)
            m_fault = fault;
    }

    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
    qint64 m_line = 0;
    CsvFault m_fault = CsvFault::None;
    bool m_unended = false;
};

} // namespace stockroom
