#include "storage/KeptOrder.h"

namespace stockroom {

namespace {

ListQuery withoutWords(ListQuery query)
{
    query.words.clear();
    return query;
}

} // namespace

std::optional<QList<qint64>> KeptOrder::find(const ListQuery &query, qint64 version) const
{
    const QMutexLocker locker(&m_mutex);
    if (version != m_version || withoutWords(query) != m_query)
        return std::nullopt;
    return m_ids;
}

void KeptOrder::keep(const ListQuery &query, qint64 version, const QList<qint64> &ids)
{
    const QMutexLocker locker(&m_mutex);
    m_query = withoutWords(query);
    m_version = version;
    m_ids = ids;
}

} // namespace stockroom
