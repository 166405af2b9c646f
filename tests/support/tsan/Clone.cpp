// ThreadSanitizer's runtime of LLVM 14 gives up in its own `clone`, by which QProcess starts a program. The C
// library's stands in its place: the child shares the parent's memory while the parent waits, and leaves it
// with exec.

#include <sched.h>
#include <sys/types.h>

#include <dlfcn.h>

#include <cstdarg>

extern "C" int clone(int (*function)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, pid_t *, void *, pid_t *);
    static const auto own = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));
    va_list more;
    va_start(more, argument);
    auto *const parentId = va_arg(more, pid_t *);
    void *const storage = va_arg(more, void *);
    auto *const childId = va_arg(more, pid_t *);
    va_end(more);
    return own(function, stack, flags, argument, parentId, storage, childId);
}
