#include "gui/list/EditPlanModel.h"

#include "gui/common/RowDelegate.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// So many are looked through by nobody; the sums say the rest.
constexpr qsizetype kMostCells = 20'000;

} // namespace

EditPlanModel::EditPlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

/// What can not be stands first: it is what there is to do.
void EditPlanModel::setPlan(const EditPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    std::stable_partition(m_plan.cells.begin(), m_plan.cells.end(),
                          [](const PlannedCell &cell) { return !cell.why.isEmpty(); });
    if (m_plan.cells.size() > kMostCells) {
        m_plan.cells.resize(kMostCells);
    }
    endResetModel();
}

int EditPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.cells.size());
}

int EditPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant EditPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const PlannedCell &cell = m_plan.cells.at(index.row());
    const bool isBad = !cell.why.isEmpty();
    if (role == PillRole && index.column() == After && isBad) {
        return QVariant::fromValue(Pill{tr("Not taken"), u"circle-x"_s, Tone::Out});
    }
    if (role == PillRole && index.column() == Row && cell.isNew && !isBad) {
        return QVariant::fromValue(Pill{tr("New"), u"plus"_s, Tone::Ok});
    }
    if (role == Qt::ToolTipRole && isBad) {
        return u"<p>%1</p>"_s.arg(cell.why.toHtmlEscaped());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Row:
        return cell.row;
    case Field:
        return cell.column;
    case Before:
        return cell.before;
    case After:
        return !isBad ? cell.after
            : cell.after.isEmpty()
            ? cell.why
            : tr("“%1”: %2", "what was typed, and why it can not be").arg(cell.after, cell.why);
    default:
        return {};
    }
}

QVariant EditPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Row:
        return tr("Row");
    case Field:
        return tr("Field");
    case Before:
        return tr("Now");
    case After:
        return tr("Then");
    default:
        return {};
    }
}

} // namespace stockroom
