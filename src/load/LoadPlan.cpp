#include "load/LoadPlan.h"

namespace stockroom {

namespace {

Result<void> within(const char *field, qint64 value, qint64 least, qint64 most)
{
    if (value >= least && value <= most)
        return {};
    return Error{ErrorKind::OutOfRange, QString::fromLatin1(field), QString::number(value)};
}

} // namespace

Result<void> LoadPlan::validated() const
{
    if (strategies.isEmpty())
        return Error{ErrorKind::Empty, QStringLiteral("strategies"), {}};
    const Result<void> checks[] = {
        within("workers", workers, 1, kMaxWorkers),
        within("orders", orders, 1, kMaxOrders),
        within("slow-orders", slowOrders, 0, kMaxOrders),
        within("products", products, 1, kMaxProducts),
        within("lines", linesPerOrder, 1, qMin(kMaxLines, products)),
        within("stock", stockEach, 0, kMaxStockEach),
        within("in-flight", inFlight, 1, kMaxInFlight),
    };
    for (const Result<void> &check : checks) {
        if (!check)
            return check;
    }
    // SQLite's file has one writing program by our own rule; processes would only queue for it.
    if (processes && database.isSqlite())
        return Error{ErrorKind::OutOfRange, QStringLiteral("processes"), QStringLiteral("sqlite")};
    return {};
}

} // namespace stockroom
