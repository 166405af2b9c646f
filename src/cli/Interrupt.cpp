#include "cli/Interrupt.h"

#include <csignal>

namespace stockroom {

namespace {

// A signal handler can reach nothing but a global.
std::atomic_bool interruptWished = false;
static_assert(std::atomic_bool::is_always_lock_free);

void noteInterrupt(int signal)
{
    interruptWished.store(true);
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    interruptWished.store(false);
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

const std::atomic_bool &Interrupt::wished() const
{
    return interruptWished;
}

} // namespace stockroom
