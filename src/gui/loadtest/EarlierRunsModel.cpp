#include "gui/loadtest/EarlierRunsModel.h"

#include "gui/common/LocalText.h"
#include "gui/common/RowDelegate.h"

#include <QLocale>
#include <QTimeZone>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

qsizetype wrongOnes(const LoadRecord &record)
{
    return std::count_if(record.results.begin(), record.results.end(),
                         [](const LoadResult &result) { return result.verdict != LoadVerdict::Exact; });
}

QString wrongNames(const LoadRecord &record)
{
    QStringList names;
    for (const LoadResult &result : record.results) {
        if (result.verdict != LoadVerdict::Exact) {
            names << loadStrategyTitle(result.strategy);
        }
    }
    return names.join(u", "_s);
}

/// The orders of the fast and of the slow strategies.
std::pair<qint64, qint64> ordersOf(const LoadRecord &record)
{
    qint64 most = 0;
    qint64 least = record.results.isEmpty() ? 0 : record.results.first().orders;
    for (const LoadResult &result : record.results) {
        most = std::max(most, result.orders);
        least = std::min(least, result.orders);
    }
    return {most, least};
}

} // namespace

QString databaseTitle(const LoadResult &result)
{
    return result.database == u"sqlite"_s ? u"SQLite"_s : u"PostgreSQL"_s;
}

QString recordTime(const LoadRecord &record)
{
    return localDateTime(record.finishedAt, QTimeZone::systemTimeZoneId());
}

EarlierRunsModel::EarlierRunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EarlierRunsModel::setRecords(const QList<LoadRecord> &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

const LoadRecord *EarlierRunsModel::recordAt(int row) const
{
    return row >= 0 && row < m_records.size() ? &m_records.at(row) : nullptr;
}

int EarlierRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int EarlierRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EarlierRunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LoadRecord &record = m_records.at(index.row());
    const bool isNumber = index.column() == WorkersColumn || index.column() == OrdersColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(record, index.column());
    case SecondLineRole:
        return secondLine(record, index.column());
    case PillRole:
        return index.column() == VerdictColumn ? pill(record) : QVariant();
    case ToneRole:
        return index.column() == VerdictColumn ? QVariant(int(Tone::Muted)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == VerdictColumn ? QVariant(wrongNames(record)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        QStringList words{text(record, index.column()), secondLine(record, index.column())};
        if (index.column() == VerdictColumn) {
            words.prepend(pill(record).value<Pill>().text);
        }
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

QString EarlierRunsModel::text(const LoadRecord &record, int column) const
{
    const QLocale locale;
    switch (column) {
    case WhenColumn:
        return recordTime(record);
    case DatabaseColumn:
        return databaseTitle(record.results.first());
    case WorkersColumn:
        return locale.toString(record.results.first().workers);
    case OrdersColumn:
        return locale.toString(ordersOf(record).first);
    case VerdictColumn:
        return wrongNames(record);
    default:
        return {};
    }
}

QString EarlierRunsModel::secondLine(const LoadRecord &record, int column) const
{
    const auto [most, least] = ordersOf(record);
    switch (column) {
    case WhenColumn: {
        const bool stopped = std::any_of(record.results.begin(), record.results.end(),
                                         [](const LoadResult &result) { return result.stopped; });
        return stopped ? tr("stopped") : QString();
    }
    case WorkersColumn:
        return record.results.first().processes ? tr("processes") : QString();
    case OrdersColumn:
        return least < most ? tr("slow ones %1").arg(QLocale().toString(least)) : QString();
    default:
        return {};
    }
}

QVariant EarlierRunsModel::pill(const LoadRecord &record) const
{
    const int wrong = int(wrongOnes(record));
    const int exact = int(record.results.size()) - wrong;
    return QVariant::fromValue(wrong == 0 ? Pill{tr("%Ln exact", nullptr, exact), u"check"_s, Tone::Ok}
                                          : Pill{tr("%Ln wrong", nullptr, wrong), u"circle-x"_s, Tone::Out});
}

QVariant EarlierRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == WorkersColumn || section == OrdersColumn;
        return int((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhenColumn:
        return tr("When");
    case DatabaseColumn:
        return tr("Database");
    case WorkersColumn:
        return tr("Workers");
    case OrdersColumn:
        return tr("Orders");
    case VerdictColumn:
        return tr("Verdicts");
    default:
        return {};
    }
}

} // namespace stockroom
