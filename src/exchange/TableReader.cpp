#include "exchange/TableReader.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsBeforeHeader = 20;
constexpr Column kNumberColumns[] = {Column::Quantity,     Column::Price, Column::Stock,
                                     Column::ReorderPoint, Column::Cost,  Column::ReorderQuantity,
                                     Column::Tax};

} // namespace

TableReader::TableReader(QIODevice &device, ImportFormat format, QList<Column> wanted,
                         QList<QList<Column>> needed)
    : m_reader(device, format.csv)
    , m_format(std::move(format))
    , m_wanted(std::move(wanted))
    , m_needed(std::move(needed))
{
}

Result<void> TableReader::open(const std::atomic<bool> *cancelled)
{
    if (Result<void> opened = m_reader.open(cancelled); !opened)
        return opened;
    m_format.csv = m_reader.format();
    if (Result<void> found = findHeader(); !found)
        return found;
    if (Result<void> learnt = learn(cancelled); !learnt)
        return learnt;
    return rewind();
}

Result<ColumnMap> TableReader::mapHeaders(const CsvRow &row) const
{
    QStringList headers;
    for (qsizetype i = 0; i < row.size(); ++i)
        headers.append(row.text(i));
    std::optional<Error> first;
    for (const QList<Column> &needed : m_needed) {
        Result<ColumnMap> found = ColumnMap::find(headers, m_wanted, needed, m_format.columns);
        if (found)
            return found;
        if (!first)
            first = found.error();
    }
    return *first;
}

Result<void> TableReader::findHeader()
{
    std::optional<Error> first;
    for (int i = 0; i < kRowsBeforeHeader && m_reader.next(m_row); ++i) {
        Result<ColumnMap> found = mapHeaders(m_row);
        if (found) {
            m_columns = *found;
            m_headerLine = m_row.line();
            for (const Column column : m_needed.front()) {
                if (m_columns.has(column))
                    m_neededCells = qMax(m_neededCells, m_columns.index(column) + 1);
            }
            return {};
        }
        if (!first && !m_row.cell(0).startsWith('#') && m_row.fault() == CsvFault::None)
            first = found.error();
    }
    if (!m_reader.failure())
        return m_reader.failure();
    return first.value_or(Error{ErrorKind::BadFormat, u"file"_s, {}});
}

Result<void> TableReader::learn(const std::atomic<bool> *cancelled)
{
    DecimalMarkGuess marks;
    DateOrderGuess dates;
    const bool wholeFile = !m_format.decimalMark || (!m_format.dateOrder && m_columns.has(Column::Date));
    while (wholeFile && m_reader.next(m_row)) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return Error{ErrorKind::Cancelled, {}, {}};
        for (const Column column : kNumberColumns) {
            if (m_columns.has(column))
                marks.feed(cell(column));
        }
        if (m_columns.has(Column::Date))
            dates.feed(cell(Column::Date));
    }
    m_decimalMark = m_format.decimalMark.value_or(marks.mark(m_format.csv.separator));
    m_dateOrder = m_format.dateOrder.value_or(dates.order());
    return m_reader.failure();
}

Result<void> TableReader::rewind()
{
    m_failure = {};
    if (Result<void> started = m_reader.rewind(); !started)
        return started;
    while (m_reader.next(m_row)) {
        if (m_row.line() >= m_headerLine)
            return {};
    }
    return m_reader.failure();
}

RowOutcome TableReader::next(RowError &error)
{
    while (m_failure && m_reader.next(m_row)) {
        const QString line = u"line %1"_s.arg(m_row.line());
        if (m_row.fault() == CsvFault::QuoteNotClosed) {
            // All rows behind it are lost in the open cell: nobody can tell how many.
            m_failure = Error{ErrorKind::BadQuotes, line, {}};
            return RowOutcome::End;
        }
        if (m_row.fault() == CsvFault::None && m_row.isBlank())
            continue;
        if (std::optional<Error> fault = formFault()) {
            error = {m_row.line(), *fault};
            return RowOutcome::Bad;
        }
        return RowOutcome::Good;
    }
    if (m_failure && !m_reader.failure())
        m_failure = m_reader.failure();
    return RowOutcome::End;
}

std::optional<Error> TableReader::formFault() const
{
    const QString field = u"row"_s;
    const QString cellsOfColumns = u"%1/%2"_s.arg(m_row.size()).arg(m_columns.columnCount());
    switch (m_row.fault()) {
    case CsvFault::None:
        break;
    case CsvFault::ZeroByte:
        return Error{ErrorKind::InvalidCharacter, field, u"NUL"_s};
    case CsvFault::BadText:
        return Error{ErrorKind::BadText, field, m_format.csv.charset};
    case CsvFault::CellTooLong:
        return Error{ErrorKind::TooLong, field, QString::number(CsvLimits{}.cellBytes)};
    case CsvFault::TooManyCells:
        return Error{ErrorKind::RaggedRow, field, cellsOfColumns};
    case CsvFault::QuoteNotClosed:
    case CsvFault::TextAfterQuote:
        return Error{ErrorKind::BadQuotes, field, {}};
    }
    bool ragged =
        m_row.size() < m_neededCells || (m_row.isUnended() && m_row.size() < m_columns.columnCount());
    for (qsizetype i = m_columns.columnCount(); i < m_row.size(); ++i)
        ragged = ragged || !m_row.cell(i).trimmed().isEmpty();
    if (ragged)
        return Error{ErrorKind::RaggedRow, field, cellsOfColumns};
    return std::nullopt;
}

RowError TableReader::rowError(Column column, Error error) const
{
    error.field = m_columns.header(column);
    if (error.detail.isEmpty())
        error.detail = QString::fromUtf8(cell(column).first(qMin<qsizetype>(cell(column).size(), 40)));
    return {m_row.line(), std::move(error)};
}

} // namespace stockroom
