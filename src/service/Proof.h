#pragma once

#include "domain/Proof.h"
#include "domain/Result.h"
#include "domain/ShopAddress.h"

#include <QFuture>

#include <functional>

namespace stockroom {

/// Proves a shop: holds its books against their rules on one snapshot, in the background, while the shop
/// sells. The future reports progress (steps done of all) and stops when it is cancelled. Any thread. Errors:
/// as `Shop::openReader`; Cancelled.
[[nodiscard]] QFuture<Result<ProofReport>> prove(const ShopAddress &address);

/// The same in the calling thread. `progress(done, all)` after each check.
[[nodiscard]] Result<ProofReport> proveNow(const ShopAddress &address, const std::function<bool()> &cancelled,
                                           const std::function<void(int, int)> &progress);

/// What a check means, in a sentence of the user's language.
[[nodiscard]] QString proofCheckText(const QString &name);

} // namespace stockroom
