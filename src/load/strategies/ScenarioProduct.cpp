#include "load/strategies/ScenarioProduct.h"

#include "storage/StorageError.h"

namespace stockroom {

void decreaseStock(OrderRows &rows, const RequestLine &line, WorkerTally &tally)
{
    const qint64 read = rows.onHand(line.product);
    DecreaseTrace trace;
    trace.worker = tally.worker;
    trace.product = line.product;
    trace.read = read / Quantity::kScale;
    trace.readAt = WorkerTally::now();

    const qint64 left = read - line.quantity.thousandths();
    trace.saved = left / Quantity::kScale;
    trace.subtractedAt = WorkerTally::now();
    if (left < 0) {
        throw StorageError(
            StorageError::Fault::Permanent,
            {ErrorKind::Short, QStringLiteral("stock"), QStringLiteral("not enough in stock")});
    }

    try {
        rows.saveOnHand(line.product, left);
        trace.done = true;
        trace.savedAt = WorkerTally::now();
        tally.add(trace);
    } catch (const StorageError &) {
        trace.savedAt = WorkerTally::now();
        tally.add(trace);
        throw;
    }
}

} // namespace stockroom
