#pragma once

#include "domain/Result.h"

#include <QList>
#include <QString>

namespace stockroom {

/// Why stock was corrected by hand. The numbers are stored.
enum class Reason {
    None = 0,
    Correction = 1,
    Damaged = 2,
    Expired = 3,
    Stolen = 4,
    Found = 5,
    OwnUse = 6,
    Sample = 7,
    WrongGoods = 8,
    Donation = 9,
    Other = 10,
};

inline constexpr int kLastReason = 10;

/// Whether stock may grow or shrink for it: nothing is found by taking it away, nothing stolen by adding it.
struct ReasonDirection {
    bool adds = false;
    bool takes = false;
};

/// In the order in which they are offered; `None` is not among them.
[[nodiscard]] const QList<Reason> &allReasons();
[[nodiscard]] ReasonDirection directionOf(Reason reason);
/// The name the command line and files know it by, such as "own-use".
[[nodiscard]] QString reasonName(Reason reason);
/// Errors: NotFound (field "reason").
[[nodiscard]] Result<Reason> reasonOfName(const QString &name);
/// The word for it in the user's language. GUI thread or main thread of a command.
[[nodiscard]] QString reasonText(Reason reason);

} // namespace stockroom
