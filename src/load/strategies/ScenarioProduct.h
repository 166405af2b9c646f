#pragma once

#include "load/WorkerTally.h"
#include "load/strategies/OrderRows.h"

namespace stockroom {

/// The scenario's `decrease_stock(quantity)`: reads the stock, subtracts, saves it back, and keeps the times
/// of the three steps. What transaction it runs in, if any, is its caller's affair. Throws `StorageError`.
void decreaseStock(OrderRows &rows, const RequestLine &line, WorkerTally &tally);

} // namespace stockroom
