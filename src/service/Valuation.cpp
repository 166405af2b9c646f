#include "service/Valuation.h"

#include "storage/Migrator.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"
#include "storage/ValueStore.h"

#include <QtConcurrent>

namespace stockroom {

Result<StockValue> valueByReplayNow(const ShopAddress &address, CostMethod method, std::optional<qint64> asOf,
                                    const std::function<bool()> &cancelled,
                                    const std::function<void(qint64, qint64)> &progress)
{
    try {
        Database database(address, Database::Access::Reader);
        Migrator().requireCurrent(database);
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return ValueStore(database).replay(method, asOf, cancelled, progress);
    } catch (const StorageError &error) {
        return error.error();
    }
}

QFuture<Result<StockValue>> valueByReplay(const ShopAddress &address, CostMethod method,
                                          std::optional<qint64> asOf)
{
    return QtConcurrent::run([=](QPromise<Result<StockValue>> &promise) {
        promise.addResult(valueByReplayNow(
            address, method, asOf, [&] { return promise.isCanceled(); },
            [&](qint64 done, qint64 all) {
                promise.setProgressRange(0, static_cast<int>(all));
                promise.setProgressValue(static_cast<int>(done));
            }));
    });
}

} // namespace stockroom
