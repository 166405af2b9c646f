#include "gui/common/CellTableModel.h"

#include "gui/common/RowDelegate.h"

namespace stockroom {

CellTableModel::CellTableModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void CellTableModel::setRows(const QList<QList<TableCell>> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int CellTableModel::alignment(int column) const
{
    return int((m_columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant CellTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TableCell cell = m_rows[index.row()].value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return cell.secondLine;
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case StrongRole:
        return cell.strong;
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    return role == Qt::DisplayRole ? QVariant(m_columns[section].title) : QVariant();
}

} // namespace stockroom
