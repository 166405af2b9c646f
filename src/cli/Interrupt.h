#pragma once

#include <atomic>

namespace stockroom {

/// Turns Ctrl-C into a wish to stop that long commands look at between two steps, so that they end with what
/// they have done and say so. A second Ctrl-C ends the program at once. One at a time, main thread.
class Interrupt final {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] const std::atomic_bool &wished() const;
};

} // namespace stockroom
