#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <semaphore>

namespace stockroom {

/// Waits a random while before the `attempt`th repetition, doubling from `first`, so that two who met do not
/// meet again. Blocks; any thread.
inline void backOff(int attempt, std::chrono::microseconds first)
{
    const auto ceiling = static_cast<int>(first.count()) << std::min(attempt, 7);
    std::binary_semaphore nobodyReleases(0);
    (void)nobodyReleases.try_acquire_for(
        std::chrono::microseconds(QRandomGenerator::global()->bounded(ceiling)));
}

} // namespace stockroom
