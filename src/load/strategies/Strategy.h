#pragma once

#include "domain/Posting.h"
#include "load/LoadStrategy.h"
#include "load/WorkerTally.h"
#include "storage/Database.h"

#include <memory>

namespace stockroom {

/// One worker's way to book an order, on a connection of its own. Lives and dies in the worker's thread.
class Strategy {
public:
    enum class Answer { Confirmed, Rejected };

    Strategy() = default;
    virtual ~Strategy();
    Q_DISABLE_COPY_MOVE(Strategy)

    /// Books `order` and waits for its commit. Throws `StorageError` where it failed: what its worker is
    /// told.
    [[nodiscard]] virtual Answer place(const PostingRequest &order, WorkerTally &tally) = 0;
};

/// The strategies that work on a connection; `stockroom` is none of them. `till` is whose postings these are.
[[nodiscard]] std::unique_ptr<Strategy> makeStrategy(LoadStrategy strategy, Database &database, TillId till);

[[nodiscard]] std::unique_ptr<Strategy> makeScenario(Database &database, TillId till);
[[nodiscard]] std::unique_ptr<Strategy> makeReread(Database &database, TillId till);
[[nodiscard]] std::unique_ptr<Strategy> makeGuarded(Database &database, TillId till);
[[nodiscard]] std::unique_ptr<Strategy> makeLocked(Database &database, TillId till);
[[nodiscard]] std::unique_ptr<Strategy> makeVersioned(Database &database, TillId till);

} // namespace stockroom
