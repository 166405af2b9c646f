#pragma once

#include "gui/common/RowDelegate.h"
#include "gui/list/ListDescription.h"
#include "gui/list/ListExport.h"

#include <QDateTime>

namespace stockroom {

/// What most columns are made of: functions for `ListColumn::data`, which any thread may call.
using ColumnData = std::function<QVariant(const ListRow &row, int role)>;

template <typename Row> using ColumnText = std::function<QString(const Row &row)>;

/// A column that is text, and written into a file as `plain` where that is another.
template <typename Row>
[[nodiscard]] ColumnData textData(const ColumnText<Row> &text, const ColumnText<Row> &plain = {})
{
    return [text, plain](const ListRow &row, int role) -> QVariant {
        if (role == Qt::DisplayRole) {
            return text(rowAs<Row>(row));
        }
        return role == kExportRole && plain ? QVariant(plain(rowAs<Row>(row))) : QVariant();
    };
}

/// A name that may be too long for its column: the tool tip has it whole.
template <typename Row> [[nodiscard]] ColumnData nameData(const ColumnText<Row> &name)
{
    return [name](const ListRow &row, int role) -> QVariant {
        if (role == Qt::ToolTipRole) {
            // a tool tip guesses rich text: this one is, with the name escaped
            return QStringLiteral("<p>%1</p>").arg(name(rowAs<Row>(row)).toHtmlEscaped());
        }
        return role == Qt::DisplayRole ? QVariant(name(rowAs<Row>(row))) : QVariant();
    };
}

/// A state as a pill.
template <typename Row> [[nodiscard]] ColumnData pillData(const std::function<Pill(const Row &row)> &pillOf)
{
    return [pillOf](const ListRow &row, int role) -> QVariant {
        if (role != PillRole && role != Qt::DisplayRole) {
            return {};
        }
        const Pill pill = pillOf(rowAs<Row>(row));
        return role == PillRole ? QVariant::fromValue(pill) : QVariant(pill.text);
    };
}

/// A moment as it is written into a file.
[[nodiscard]] inline QString plainTime(qint64 utcMilliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace stockroom
