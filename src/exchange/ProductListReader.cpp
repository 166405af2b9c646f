#include "exchange/ProductListReader.h"

#include "domain/Decimal.h"
#include "domain/Text.h"

namespace stockroom {

using namespace Qt::StringLiterals;

ProductListReader::ProductListReader(QIODevice &device, ImportFormat format)
    : m_table(device, std::move(format),
              {Column::Sku, Column::Name, Column::Category, Column::Unit, Column::Price, Column::Stock,
               Column::ReorderPoint, Column::Cost, Column::ReorderQuantity, Column::Tax, Column::Barcode,
               Column::Notes},
              {{Column::Sku}, {Column::Barcode}})
{
}

Result<void> ProductListReader::open(const std::atomic<bool> *cancelled)
{
    if (Result<void> opened = m_table.open(cancelled); !opened)
        return opened;
    m_variants = VariantRows::find(m_table.columns().headers());
    return {};
}

RowOutcome ProductListReader::next(ProductListRow &row, RowError &error)
{
    RowOutcome outcome = m_table.next(error);
    while (outcome == RowOutcome::Good && m_variants && m_variants->isPictureOnly(m_table.row()))
        outcome = m_table.next(error);
    if (outcome != RowOutcome::Good)
        return outcome;
    if (std::optional<RowError> bad = fill(row)) {
        error = *bad;
        return RowOutcome::Bad;
    }
    return RowOutcome::Good;
}

std::optional<RowError> ProductListReader::fill(ProductListRow &row)
{
    row = {};
    row.line = m_table.row().line();
    if (auto bad = fillCode(row.product))
        return bad;
    if (auto bad = fillWords(row.product))
        return bad;
    if (auto bad = fillNumbers(row))
        return bad;
    if (const qint64 before = m_seen.value(row.product.sku); before > 0)
        return m_table.rowError(codeColumn(), {ErrorKind::Duplicate, {}, row.product.sku.text()});
    m_seen.insert(row.product.sku, row.line);
    return std::nullopt;
}

/// A barcode stands in where the file has no column for the code.
Column ProductListReader::codeColumn() const
{
    return m_table.columns().has(Column::Sku) ? Column::Sku : Column::Barcode;
}

std::optional<RowError> ProductListReader::fillCode(Product &product)
{
    const QString barcode = m_table.text(Column::Barcode).trimmed();
    if (!barcode.isEmpty()) {
        const auto gtin = Gtin::parse(barcode);
        if (!gtin)
            return m_table.rowError(Column::Barcode, {gtin.error().kind, {}, barcode.left(40)});
        product.barcode = *gtin;
    }
    const Column column = codeColumn();
    QString code = m_table.text(column);
    if (m_variants && code.trimmed().isEmpty())
        code = m_variants->code(m_table.row());
    const auto sku = Sku::parse(code);
    if (!sku)
        return m_table.rowError(column, sku.error());
    product.sku = *sku;
    return std::nullopt;
}

std::optional<RowError> ProductListReader::fillWords(Product &product)
{
    struct {
        Column column;
        QString &target;
        int limit;
    } const words[] = {{Column::Name, product.name, Product::kMaxName},
                       {Column::Category, product.category, Product::kMaxCategory},
                       {Column::Notes, product.notes, Product::kMaxNotes}};
    for (const auto &word : words) {
        const auto checked = text::checked(m_table.text(word.column).simplified(), {}, word.limit);
        if (!checked)
            return m_table.rowError(word.column, {checked.error().kind, {}, {}});
        word.target = *checked;
    }
    if (m_variants) {
        m_variants->complete(m_table.row(), product.name, product.category);
        product.name.truncate(Product::kMaxName);
    }
    if (product.name.isEmpty())
        product.name = product.sku.text();
    if (const QString code = m_table.text(Column::Unit).trimmed(); !code.isEmpty()) {
        const auto unit = Unit::fromCode(code);
        if (!unit)
            return m_table.rowError(Column::Unit, unit.error());
        product.unit = *unit;
    }
    return std::nullopt;
}

std::optional<RowError> ProductListReader::fillNumbers(ProductListRow &row)
{
    if (auto bad = readPrice(Column::Price, row.product.price))
        return bad;
    if (auto bad = readPrice(Column::Cost, row.product.cost))
        return bad;
    if (auto bad = readTax(row.product.taxRate))
        return bad;
    std::optional<Quantity> reorder;
    if (auto bad = readQuantity(Column::ReorderPoint, row.product.unit, reorder))
        return bad;
    row.product.reorderPoint = reorder.value_or(Quantity());
    std::optional<Quantity> atOnce;
    if (auto bad = readQuantity(Column::ReorderQuantity, row.product.unit, atOnce))
        return bad;
    row.product.reorderQuantity = atOnce.value_or(Quantity());
    return readQuantity(Column::Stock, row.product.unit, row.stock);
}

std::optional<RowError> ProductListReader::readPrice(Column column, UnitPrice &price) const
{
    if (m_table.cell(column).trimmed().isEmpty())
        return std::nullopt;
    const auto number = m_table.number(column, UnitPrice::kDecimals);
    if (!number)
        return m_table.rowError(column, number.error());
    if (*number < 0 || *number > UnitPrice::kMax)
        return m_table.rowError(column, {ErrorKind::OutOfRange, {}, {}});
    price = UnitPrice::fromTenThousandths(*number);
    return std::nullopt;
}

/// In percent, with or without its sign.
std::optional<RowError> ProductListReader::readTax(TaxRate &rate) const
{
    QByteArrayView cell = m_table.cell(Column::Tax).trimmed();
    if (cell.endsWith('%'))
        cell = cell.chopped(1).trimmed();
    if (cell.isEmpty())
        return std::nullopt;
    const auto number = parseNumber(cell, m_table.decimalMark(), TaxRate::kDecimals);
    if (!number)
        return m_table.rowError(Column::Tax, {number.error().kind, {}, {}});
    if (!TaxRate::fits(*number))
        return m_table.rowError(Column::Tax, {ErrorKind::OutOfRange, {}, {}});
    rate = TaxRate::fromHundredths(*number);
    return std::nullopt;
}

std::optional<RowError> ProductListReader::readQuantity(Column column, const Unit &unit,
                                                        std::optional<Quantity> &quantity) const
{
    if (m_table.cell(column).trimmed().isEmpty())
        return std::nullopt;
    const auto number = m_table.number(column, Quantity::kDecimals);
    if (!number)
        return m_table.rowError(column, number.error());
    if (*number < 0 || !Quantity::fits(*number))
        return m_table.rowError(column, {ErrorKind::OutOfRange, {}, {}});
    if (*number % decimal::powerOfTen(Quantity::kDecimals - unit.decimals) != 0)
        return m_table.rowError(column, {ErrorKind::TooManyDecimals, {}, {}});
    quantity = Quantity::fromThousandths(*number);
    return std::nullopt;
}

} // namespace stockroom
