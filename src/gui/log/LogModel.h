#pragma once

#include "gui/log/LogFile.h"

#include <QAbstractTableModel>

namespace stockroom {

/// The lines of the log, the newest first, as far as a filter lets them through. GUI thread.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogModel)

public:
    enum Column { TimeColumn, LevelColumn, TextColumn, ColumnCount };

    explicit LogModel(QObject *parent = nullptr);

    /// From the oldest to the newest.
    void setEntries(const QList<LogEntry> &entries);
    /// Those of at least this level that have the words in them.
    void setFilter(LogEntry::Level least, const QString &words);
    [[nodiscard]] const LogEntry &entry(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    void insertNew(qsizetype from);
    [[nodiscard]] bool isShown(const LogEntry &entry) const;

    QList<LogEntry> m_entries;
    QList<LogEntry> m_shown;
    LogEntry::Level m_least = LogEntry::Level::Debug;
    QString m_words;
};

} // namespace stockroom
