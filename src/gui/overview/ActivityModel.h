#pragma once

#include "domain/Overview.h"

#include <QAbstractTableModel>

namespace stockroom {

/// The last postings of the shop, the youngest first: what it was, and when. GUI thread.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityModel)

public:
    enum Column { WhatColumn, WhenColumn, ColumnCount };

    explicit ActivityModel(QByteArray timeZone, QObject *parent = nullptr);

    /// What is new comes in above; the rows that are known stay what they are.
    void setActivities(const QList<Activity> &activities, const QDate &today);
    [[nodiscard]] const QList<Activity> &activities() const { return m_activities; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    const QByteArray m_timeZone;
    QList<Activity> m_activities;
    QDate m_today;
};

} // namespace stockroom
