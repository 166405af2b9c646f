#include "gui/log/LogModel.h"

#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"

#include <QLocale>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogModel::setEntries(const QList<LogEntry> &entries)
{
    const qsizetype known = m_entries.size();
    const bool goesOn = known > 0 && entries.size() >= known
        && std::equal(m_entries.cbegin(), m_entries.cend(), entries.cbegin());
    m_entries = entries;
    goesOn ? insertNew(known) : filter();
}

/// What is selected stays so.
void LogModel::insertNew(qsizetype from)
{
    QList<LogEntry> fresh;
    std::copy_if(m_entries.crbegin(), m_entries.crend() - from, std::back_inserter(fresh),
                 [this](const LogEntry &each) { return isShown(each); });
    if (fresh.isEmpty()) {
        return;
    }
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_shown = fresh + m_shown;
    endInsertRows();
}

bool LogModel::isShown(const LogEntry &entry) const
{
    return entry.level >= m_least
        && (entry.text.contains(m_words, Qt::CaseInsensitive)
            || entry.source.contains(m_words, Qt::CaseInsensitive));
}

void LogModel::setFilter(LogEntry::Level least, const QString &words)
{
    m_least = least;
    m_words = words.trimmed();
    filter();
}

void LogModel::filter()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_entries.crbegin(), m_entries.crend(), std::back_inserter(m_shown),
                 [this](const LogEntry &each) { return isShown(each); });
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const LogEntry &entry = m_shown.at(index.row());
    const bool isBad = entry.level >= LogEntry::Level::Warning;
    if (role == ToneRole) {
        return int(index.column() == TextColumn || (index.column() == LevelColumn && isBad) ? Tone::Text
                                                                                            : Tone::Muted);
    }
    if (role == Qt::ToolTipRole && index.column() == TextColumn) {
        return u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case TimeColumn: {
        const QDateTime at = entry.at.toLocalTime();
        return QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + at.toString(u"HH:mm:ss"_s);
    }
    case LevelColumn:
        return entry.level == LogEntry::Level::Error  ? tr("Error")
            : entry.level == LogEntry::Level::Warning ? tr("Warning")
            : entry.level == LogEntry::Level::Info    ? tr("Note")
                                                      : tr("Detail");
    default:
        return entry.text;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == TimeColumn ? tr("Time") : section == LevelColumn ? tr("Kind") : tr("What happened");
}

} // namespace stockroom
