#pragma once

#include "domain/Result.h"
#include "domain/ShopAddress.h"

namespace stockroom {

/// The right to write to a SQLite shop: a lock held by the kernel on a file beside it. It is gone with the
/// process, kill -9 included, and is never judged by process id or host name; the file's content only tells a
/// person who has it and since when. Any thread; one owner.
class ShopLock final {
public:
    /// Takes the lock. Errors: ShopInUse, whose detail says who has it and since when; CannotOpen.
    [[nodiscard]] static Result<ShopLock> take(const ShopAddress &address);

    ShopLock(ShopLock &&other) noexcept;
    ShopLock &operator=(ShopLock &&other) noexcept;
    ~ShopLock();
    Q_DISABLE_COPY(ShopLock)

private:
    explicit ShopLock(int file)
        : m_file(file)
    {
    }
    int m_file = -1;
};

} // namespace stockroom
