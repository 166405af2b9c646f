#include "gui/list/ListClipboard.h"

#include <QStringList>

namespace stockroom {

QString clipboardText(const ListDescription &list, const QList<int> &columns, const QList<qint64> &ids,
                      const ListRows &rows)
{
    const auto cell = [](const QString &text) { return QString(text).replace(u'\t', u' ').simplified(); };
    QStringList lines;
    QStringList cells;
    for (const int column : columns) {
        cells.append(cell(list.columns.at(column).title));
    }
    lines.append(cells.join(u'\t'));
    for (const qint64 id : ids) {
        const auto row = rows.constFind(id);
        if (row == rows.cend()) {
            continue;
        }
        cells.clear();
        for (const int column : columns) {
            cells.append(cell(list.columns.at(column).data(row.value(), Qt::DisplayRole).toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace stockroom
