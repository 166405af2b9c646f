#include "storage/Ids.h"

#include "storage/Query.h"

#include <algorithm>

namespace stockroom {

const RowLayout &idLayout()
{
    static const RowLayout layout({RowLayout::integer("id")});
    return layout;
}

QList<qint64> drawIds(Database &database, const QString &table, const QString &column, qsizetype count,
                      qint64 first)
{
    QList<qint64> ids;
    if (count == 0)
        return ids;
    ids.reserve(count);
    Query query = database.query(database.dialect().drawIds(table, column));
    if (database.dialect().isSqlite()) {
        query.bind(":first", first).exec().next();
        const qint64 start = query.int64(0);
        for (qsizetype i = 0; i < count; ++i)
            ids.append(start + i);
        return ids;
    }
    query.bind(":count", count).exec();
    while (query.next())
        ids.append(query.int64(0));
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace stockroom
