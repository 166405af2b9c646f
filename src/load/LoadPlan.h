#pragma once

#include "domain/Result.h"
#include "domain/ShopAddress.h"
#include "load/LoadStrategy.h"

#include <QStringList>

namespace stockroom {

/// What a load test is to do. A value; made by the panel or the command line.
struct LoadPlan {
    static constexpr int kMaxWorkers = 64;
    static constexpr int kMaxOrders = 10'000'000;
    static constexpr int kMaxProducts = 100'000;
    static constexpr int kMaxLines = 100;
    static constexpr int kMaxInFlight = 8192;
    static constexpr qint64 kMaxStockEach = 1'000'000;

    QList<LoadStrategy> strategies = allLoadStrategies();
    int workers = 8;
    /// In all, not a worker.
    int orders = 20'000;
    /// The same for the five strategies that wait for each commit; 0: as many as `orders`.
    int slowOrders = 0;
    int products = 10;
    /// Different products of one order, each one unit, in random order.
    int linesPerOrder = 1;
    /// Opening stock of each product, in units.
    qint64 stockEach = 1'950;
    /// How many orders a `stockroom` worker may have unanswered; 1 is a till.
    int inFlight = 256;
    /// Workers are processes of their own instead of threads. PostgreSQL only.
    bool processes = false;
    /// Which database. SQLite: only the kind counts, the scratch file stands in `scratchFolder`. PostgreSQL:
    /// the server and database in which the scratch schema is made; the schema named here is never touched.
    ShopAddress database;
    /// Where SQLite scratch files are made: the folder of the user's shops.
    QString scratchFolder;
    /// Program and arguments that start a worker process; this program's own `load-worker` unless set.
    QStringList workerCommand;

    [[nodiscard]] int ordersOf(LoadStrategy strategy) const
    {
        return strategy == LoadStrategy::Stockroom || slowOrders <= 0 ? orders : slowOrders;
    }
    /// Errors: OutOfRange and Empty; `field` is the option's name of the command line ("workers", "lines",
    /// …).
    [[nodiscard]] Result<void> validated() const;
};

} // namespace stockroom
