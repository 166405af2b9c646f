#pragma once

#include "domain/ListQuery.h"

#include <QMutex>

#include <optional>

namespace stockroom {

/// The ids of a list in the order it was last read in, without words: what is typed then is looked for along
/// them, in memory. True as long as the products' version is the one it was read at. The ids are shared with
/// the window that shows them. Any thread.
class KeptOrder final {
    Q_DISABLE_COPY_MOVE(KeptOrder)
public:
    KeptOrder() = default;

    /// The rows of `query`, its words left out.
    [[nodiscard]] std::optional<QList<qint64>> find(const ListQuery &query, qint64 version) const;
    void keep(const ListQuery &query, qint64 version, const QList<qint64> &ids);

private:
    mutable QMutex m_mutex;
    ListQuery m_query;
    qint64 m_version = -1;
    QList<qint64> m_ids;
};

} // namespace stockroom
