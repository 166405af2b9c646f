#pragma once

#include "exchange/ColumnMap.h"
#include "exchange/CsvReader.h"
#include "exchange/DateText.h"
#include "exchange/NumberText.h"
#include "exchange/RowError.h"

#include <QTimeZone>

#include <optional>

namespace stockroom {

/// How a file is to be read. What is left empty is detected from the whole file.
struct ImportFormat {
    CsvFormat csv;
    std::optional<DecimalMark> decimalMark;
    std::optional<DateOrder> dateOrder;
    /// Field name → header, or "#3" for the third column.
    QHash<QString, QString> columns;
    /// What dates without a zone are in: the shop's.
    QTimeZone zone = QTimeZone::utc();
};

/// A CSV file seen as a table: finds the header row (comments and titles may stand before it), maps its
/// columns, learns how the file writes numbers and dates, then gives its rows, each checked for faults of
/// form. One thread.
class TableReader final {
public:
    /// A header row must have all columns of one of the `needed` lists.
    TableReader(QIODevice &device, ImportFormat format, QList<Column> wanted, QList<QList<Column>> needed);

    [[nodiscard]] Result<void> open(const std::atomic<bool> *cancelled = nullptr);
    /// Starts again at the row behind the header.
    [[nodiscard]] Result<void> rewind();
    /// The next row that is not blank. `Bad` fills `error`; behind `End` stands `failure`.
    [[nodiscard]] RowOutcome next(RowError &error);

    [[nodiscard]] const Result<void> &failure() const { return m_failure; }
    [[nodiscard]] const ColumnMap &columns() const { return m_columns; }
    [[nodiscard]] const CsvRow &row() const { return m_row; }
    [[nodiscard]] QByteArrayView cell(Column column) const { return m_row.cell(m_columns.index(column)); }
    [[nodiscard]] QString text(Column column) const { return m_row.text(m_columns.index(column)); }
    [[nodiscard]] DecimalMark decimalMark() const { return m_decimalMark; }
    [[nodiscard]] DateOrder dateOrder() const { return m_dateOrder; }
    [[nodiscard]] const ImportFormat &format() const { return m_format; }
    [[nodiscard]] const CsvReader &csv() const { return m_reader; }

    /// A number of `column` in `scale` decimals.
    [[nodiscard]] Result<qint64> number(Column column, int scale) const
    {
        return parseNumber(cell(column), m_decimalMark, scale);
    }
    /// `error` as one of the current row, its field named as the file's header does.
    [[nodiscard]] RowError rowError(Column column, Error error) const;

private:
    [[nodiscard]] Result<void> findHeader();
    [[nodiscard]] Result<ColumnMap> mapHeaders(const CsvRow &row) const;
    [[nodiscard]] Result<void> learn(const std::atomic<bool> *cancelled);
    [[nodiscard]] std::optional<Error> formFault() const;

    CsvReader m_reader;
    ImportFormat m_format;
    QList<Column> m_wanted;
    QList<QList<Column>> m_needed;
    ColumnMap m_columns;
    CsvRow m_row;
    qint64 m_headerLine = 0;
    DecimalMark m_decimalMark = DecimalMark::Point;
    DateOrder m_dateOrder = DateOrder::MonthFirst;
    qsizetype m_neededCells = 0;
    Result<void> m_failure;
};

} // namespace stockroom
