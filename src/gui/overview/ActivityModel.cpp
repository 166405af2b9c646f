#include "gui/overview/ActivityModel.h"

#include "gui/common/RowDelegate.h"
#include "gui/movements/MovementText.h"
#include "gui/overview/OverviewText.h"

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

ActivityModel::ActivityModel(QByteArray timeZone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_timeZone(std::move(timeZone))
{
}

void ActivityModel::setActivities(const QList<Activity> &activities, const QDate &today)
{
    qsizetype known = activities.size(); // where the first row of before is now
    for (qsizetype i = 0; i < activities.size() && !m_activities.isEmpty(); ++i) {
        if (activities.at(i).posting == m_activities.constFirst().posting) {
            known = i;
            break;
        }
    }
    if (known == activities.size()) {
        beginResetModel();
        m_activities = activities;
        m_today = today;
        endResetModel();
        return;
    }
    if (known > 0) {
        beginInsertRows({}, 0, int(known) - 1);
        m_activities = activities.first(known) + m_activities;
        endInsertRows();
    }
    if (m_activities.size() > activities.size()) {
        beginRemoveRows({}, int(activities.size()), int(m_activities.size()) - 1);
        m_activities.resize(activities.size());
        endRemoveRows();
    } else if (m_activities.size() < activities.size()) {
        beginInsertRows({}, int(m_activities.size()), int(activities.size()) - 1);
        m_activities += activities.sliced(m_activities.size());
        endInsertRows();
    }
    if (m_activities != activities || m_today != today) {
        m_activities = activities;
        m_today = today;
        Q_EMIT dataChanged(index(0, 0), index(int(m_activities.size()) - 1, ColumnCount - 1));
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_activities.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Activity &activity = m_activities.at(index.row());
    if (index.column() == WhenColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return overviewtext::activityTime(activity.happenedAt, m_today, m_timeZone);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        case ToneRole:
            return int(Tone::Muted);
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return overviewtext::activityTitle(activity);
    case SecondLineRole:
        return overviewtext::activityDetail(activity);
    case TileIconRole:
        return movementtext::iconName(
            reasonOf(activity.kind, activity.comesIn ? activity.quantity : -activity.quantity));
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(overviewtext::activityTitle(activity), overviewtext::activityDetail(activity));
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == WhatColumn ? tr("What") : tr("When");
}

} // namespace stockroom
