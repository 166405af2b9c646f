#include "gui/reorder/ReorderModel.h"

#include "domain/ReorderText.h"
#include "gui/common/RowDelegate.h"

namespace stockroom {

using namespace Qt::StringLiterals;

ReorderModel::ReorderModel(Currency currency, QObject *parent)
    : QAbstractTableModel(parent)
    , m_currency(std::move(currency))
{
}

void ReorderModel::setSuggestions(const QList<ReorderRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ReorderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReorderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReorderModel::textOf(const ReorderRow &row, int column) const
{
    switch (column) {
    case SupplierColumn:
        return row.supplier.isNull() ? tr("No supplier") : row.supplierName;
    case ProductColumn:
        return row.name;
    case QuantityColumn:
        return row.suggestion.quantity.toLocalText(row.unit, QLocale());
    default:
        return reorderReason(row, QLocale());
    }
}

QString ReorderModel::secondLineOf(const ReorderRow &row, int column) const
{
    switch (column) {
    case SupplierColumn:
        return row.input.leadDays > 0 ? tr("%n day(s)", nullptr, row.input.leadDays) : QString();
    case ProductColumn:
        return row.sku.text();
    case QuantityColumn:
        return row.supplier.isNull() ? QString()
                                     : tr("at %1").arg(row.cost.toLocalText(m_currency, QLocale()));
    default:
        return {};
    }
}

QVariant ReorderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ReorderRow &row = m_rows[index.row()];
    const bool isNumber = index.column() == QuantityColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return secondLineOf(row, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return isNumber;
    case ToneRole:
        return index.column() == SupplierColumn && row.supplier.isNull() ? QVariant(int(Tone::Low))
                                                                         : QVariant();
    case Qt::ToolTipRole:
        // a tool tip guesses rich text: this one is, with the words escaped
        return index.column() == WhyColumn
            ? QVariant(u"<p>%1</p>"_s.arg(textOf(row, WhyColumn).toHtmlEscaped()))
            : QVariant();
    default:
        return {};
    }
}

QVariant ReorderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == QuantityColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SupplierColumn:
        return tr("Supplier");
    case ProductColumn:
        return tr("Product");
    case QuantityColumn:
        return tr("To buy");
    default:
        return tr("Why");
    }
}

} // namespace stockroom
