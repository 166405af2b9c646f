#include "gui/prove/ProveModel.h"

#include "gui/common/RowDelegate.h"
#include "service/Proof.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr kCheck = 0; // internal id of a check; of a violation: the check's row + 1

} // namespace

QString proofCheckTitle(const QString &name)
{
    static const QHash<QString, const char *> titles{
        {u"database_is_sound"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Database")},
        {u"balances_match_movements"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Stock and movements")},
        {u"reserved_within_on_hand"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Never below zero")},
        {u"order_lines_match_movements"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Order lines")},
        {u"orders_have_postings"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Orders and their decrease")},
        {u"postings_have_movements"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Postings")},
        {u"keys_are_unique"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Exactly once")},
        {u"reversals_mirror"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Reversals")},
        {u"times_never_decrease"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Order in time")},
        {u"costs_add_up"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Stock and its value")},
        {u"costs_match_the_method"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Costs by the method")},
        {u"purchases_stand_by_lines"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Purchase orders")},
        {u"receipts_match_purchases"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Goods received")},
        {u"digests_chain"_s, QT_TRANSLATE_NOOP("stockroom::ProveModel", "Nothing tampered with")},
    };
    const char *title = titles.value(name);
    return title ? QCoreApplication::translate("stockroom::ProveModel", title) : name;
}

ProveModel::ProveModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ProveModel::setReport(const ProofReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

QModelIndex ProveModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kCheck);
}

QModelIndex ProveModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kCheck) {
        return {};
    }
    return createIndex(int(index.internalId()) - 1, 0, kCheck);
}

int ProveModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_report.checks.size());
    }
    if (parent.internalId() != kCheck || parent.column() > 0) {
        return 0;
    }
    const ProofCheck &check = m_report.checks.at(parent.row());
    return int(check.violations.size()) + (check.moreViolations > 0 ? 1 : 0);
}

int ProveModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ProveModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn) {
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (index.internalId() == kCheck) {
        return checkData(m_report.checks.at(index.row()), index.column(), role);
    }
    const auto check = qsizetype(index.internalId()) - 1;
    return violationData(m_report.checks.at(check), index.row(), index.column(), role);
}

QVariant ProveModel::checkData(const ProofCheck &check, int column, int role) const
{
    const QString verdict = check.ok() ? tr("Holds") : tr("Violated");
    if (column == CheckColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return proofCheckTitle(check.name);
        case SecondLineRole:
            return proofCheckText(check.name);
        case Qt::ToolTipRole:
            return proofCheckText(check.name).toHtmlEscaped();
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(proofCheckTitle(check.name), verdict);
        case Qt::AccessibleDescriptionRole:
            return proofCheckText(check.name);
        default:
            return {};
        }
    }
    if (column == VerdictColumn) {
        if (role == PillRole) {
            return QVariant::fromValue(
                Pill{verdict, check.ok() ? u"check"_s : u"circle-x"_s, check.ok() ? Tone::Ok : Tone::Out});
        }
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(verdict) : QVariant();
    }
    if (role == Qt::DisplayRole) {
        return QLocale().toString(check.checked);
    }
    const qint64 broken = check.violations.size() + check.moreViolations;
    if (role == SecondLineRole && broken > 0) {
        return tr("%n broken", nullptr, int(broken));
    }
    return {};
}

QVariant ProveModel::violationData(const ProofCheck &check, int row, int column, int role) const
{
    if (column != CheckColumn) {
        return {};
    }
    const bool more = row >= check.violations.size();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return more ? tr("and %n more", nullptr, int(check.moreViolations)) : check.violations.at(row);
    case Qt::ToolTipRole:
        return more ? QVariant() : QVariant(check.violations.at(row).toHtmlEscaped());
    case ToneRole:
        return int(more ? Tone::Muted : Tone::Out);
    default:
        return {};
    }
}

QVariant ProveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == CountColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CheckColumn:
        return tr("Check");
    case VerdictColumn:
        return tr("Verdict");
    case CountColumn:
        return tr("Checked");
    default:
        return {};
    }
}

} // namespace stockroom
