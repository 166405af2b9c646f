#include "gui/orders/OrderLineTableModel.h"

#include "gui/common/RowDelegate.h"

namespace stockroom {

using namespace Qt::StringLiterals;

OrderLineTableModel::OrderLineTableModel(Currency currency, QObject *parent)
    : QAbstractTableModel(parent)
    , m_currency(std::move(currency))
{
}

void OrderLineTableModel::setLines(const QList<OrderLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int OrderLineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OrderLineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrderLineTableModel::secondLine(const OrderLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return line.sku.text();
    case QuantityColumn:
        return line.cancelled.isPositive()
            ? tr("%1 cancelled").arg(line.cancelled.toLocalText(line.unit, locale))
            : QString();
    case AmountColumn:
        return tr("at %1").arg(line.price.toLocalText(m_currency, locale));
    default:
        return {};
    }
}

QVariant OrderLineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const OrderLine &line = m_lines[index.row()];
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return line.name;
        case QuantityColumn:
            return line.ordered.toLocalText(line.unit, locale);
        default:
            return line.amount.toLocalText(locale);
        }
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return secondLine(line, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                : Qt::AlignRight | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == QuantityColumn;
    default:
        return {};
    }
}

QVariant OrderLineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                         : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Product");
    case QuantityColumn:
        return tr("Quantity");
    case AmountColumn:
        return tr("Amount");
    default:
        return {};
    }
}

} // namespace stockroom
