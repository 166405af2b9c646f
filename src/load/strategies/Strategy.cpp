#include "load/strategies/Strategy.h"

namespace stockroom {

Strategy::~Strategy() = default;

std::unique_ptr<Strategy> makeStrategy(LoadStrategy strategy, Database &database, TillId till)
{
    switch (strategy) {
    case LoadStrategy::Scenario:
        return makeScenario(database, till);
    case LoadStrategy::Reread:
        return makeReread(database, till);
    case LoadStrategy::Guarded:
        return makeGuarded(database, till);
    case LoadStrategy::Locked:
        return makeLocked(database, till);
    case LoadStrategy::Versioned:
        return makeVersioned(database, till);
    case LoadStrategy::Stockroom:
        break;
    }
    Q_ASSERT(false);
    return nullptr;
}

} // namespace stockroom
