#include "exchange/OrderLineReader.h"

#include "domain/Product.h"
#include "domain/Text.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDocument = 200;

} // namespace

OrderLineReader::OrderLineReader(QIODevice &device, ImportFormat format)
    : m_table(device, std::move(format),
              {Column::Invoice, Column::Sku, Column::Quantity, Column::Date, Column::Name, Column::Price,
               Column::Customer},
              {{Column::Invoice, Column::Sku, Column::Quantity}})
{
}

Result<void> OrderLineReader::open(const std::atomic<bool> *cancelled)
{
    if (Result<void> opened = m_table.open(cancelled); !opened)
        return opened;
    m_dates.emplace(m_table.dateOrder(), m_table.format().zone);
    return {};
}

RowOutcome OrderLineReader::next(OrderLineRow &row, RowError &error)
{
    const RowOutcome outcome = m_table.next(error);
    if (outcome != RowOutcome::Good)
        return outcome;
    if (std::optional<RowError> bad = fill(row)) {
        error = *bad;
        return RowOutcome::Bad;
    }
    return RowOutcome::Good;
}

std::optional<RowError> OrderLineReader::fill(OrderLineRow &row)
{
    row.line = m_table.row().line();
    const auto invoice = text::checked(m_table.text(Column::Invoice), {}, kMaxDocument, true);
    if (!invoice)
        return m_table.rowError(Column::Invoice, invoice.error());
    row.invoice = *invoice;
    const auto sku = Sku::parse(m_table.text(Column::Sku));
    if (!sku)
        return m_table.rowError(Column::Sku, sku.error());
    row.sku = *sku;
    const auto quantity = m_table.number(Column::Quantity, Quantity::kDecimals);
    if (!quantity)
        return m_table.rowError(Column::Quantity, quantity.error());
    if (*quantity == 0 || !Quantity::fits(*quantity))
        return m_table.rowError(Column::Quantity, {ErrorKind::OutOfRange, {}, {}});
    row.quantity = Quantity::fromThousandths(*quantity);
    row.price = {};
    if (!m_table.cell(Column::Price).trimmed().isEmpty()) {
        const auto price = m_table.number(Column::Price, UnitPrice::kDecimals);
        if (!price)
            return m_table.rowError(Column::Price, price.error());
        if (*price < 0 || *price > UnitPrice::kMax)
            return m_table.rowError(Column::Price, {ErrorKind::OutOfRange, {}, {}});
        row.price = UnitPrice::fromTenThousandths(*price);
    }
    row.happenedAt.reset();
    if (m_table.columns().has(Column::Date)) {
        const auto time = m_dates->parse(m_table.cell(Column::Date));
        if (!time)
            return m_table.rowError(Column::Date, time.error());
        row.happenedAt = *time;
    }
    // A history's names are what people once wrote: they are tidied, not judged.
    row.name = m_table.text(Column::Name).simplified().left(Product::kMaxName);
    const auto customer = text::checked(m_table.text(Column::Customer).simplified(), {}, kMaxDocument);
    if (!customer)
        return m_table.rowError(Column::Customer, customer.error());
    row.customer = *customer;
    return std::nullopt;
}

} // namespace stockroom
