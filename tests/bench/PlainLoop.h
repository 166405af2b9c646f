#pragma once

#include "domain/Ids.h"

#include <QList>
#include <QString>

#include <memory>

struct sqlite3;

namespace stockroom::bench {

/// What a careful programmer would write against SQLite's own interface and nothing else: the rows of one
/// single-line order, each by a prepared statement, so many orders a commit, WAL and synchronous=FULL. It is
/// the ground the signal path is held against, so it runs on a shop of the same migrated schema. One thread.
class PlainLoop final {
public:
    /// What each unit of the opening stock has cost, in 1/10,000.
    static constexpr qint64 kUnitCost = 12'500;

    /// Opens the shop's file; the shop must be closed.
    PlainLoop(const QString &file, QList<ProductId> products);
    ~PlainLoop();
    Q_DISABLE_COPY_MOVE(PlainLoop)

    /// Stores `orders` orders, `batch` a commit. Returns seconds.
    double run(int orders, int batch);

private:
    struct Statements;

    void storeOrder(int index);

    QList<ProductId> m_products;
    sqlite3 *m_db = nullptr;
    std::unique_ptr<Statements> m_statements;
    qint64 m_nextPosting = 0;
    qint64 m_nextOrder = 0;
    QList<QByteArray> m_keys;
};

} // namespace stockroom::bench
