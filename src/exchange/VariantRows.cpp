#include "exchange/VariantRows.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

qsizetype indexOf(const QStringList &headers, const QString &wanted)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers[i].trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

} // namespace

std::optional<VariantRows> VariantRows::find(const QStringList &headers)
{
    VariantRows rows;
    rows.m_handle = indexOf(headers, u"Handle"_s);
    rows.m_price = indexOf(headers, u"Variant Price"_s);
    for (size_t i = 0; i < rows.m_options.size(); ++i)
        rows.m_options[i] = indexOf(headers, u"Option%1 Value"_s.arg(i + 1));
    if (rows.m_handle < 0 || rows.m_price < 0 || rows.m_options[0] < 0)
        return std::nullopt;
    return rows;
}

bool VariantRows::isPictureOnly(const CsvRow &row) const
{
    return row.fault() == CsvFault::None && row.cell(m_price).trimmed().isEmpty() && options(row).isEmpty()
        && row.cell(m_options[0]).trimmed().isEmpty() && !row.cell(m_handle).trimmed().isEmpty();
}

QStringList VariantRows::options(const CsvRow &row) const
{
    QStringList values;
    for (const qsizetype option : m_options) {
        const QString value = row.text(option).simplified();
        // What Shopify writes for a product without variants.
        if (!value.isEmpty() && value != u"Default Title"_s)
            values.append(value);
    }
    return values;
}

QString VariantRows::code(const CsvRow &row) const
{
    const QString handle = row.text(m_handle).trimmed();
    return handle.isEmpty() ? QString() : (QStringList{handle} + options(row)).join(u'-');
}

void VariantRows::complete(const CsvRow &row, QString &name, QString &category)
{
    const QString handle = row.text(m_handle).trimmed();
    if (handle != m_lastHandle) {
        m_lastHandle = handle;
        m_lastName = name;
        m_lastCategory = category;
    }
    if (name.isEmpty())
        name = m_lastName;
    if (category.isEmpty())
        category = m_lastCategory;
    const QStringList values = options(row);
    if (!name.isEmpty() && !values.isEmpty())
        name += u", "_s + values.join(u", "_s);
}

} // namespace stockroom
