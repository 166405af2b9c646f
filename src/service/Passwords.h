#pragma once

#include "domain/ShopAddress.h"

#include <QFuture>

namespace stockroom {

/// Passwords of shared shops, kept in the desktop's secret service (GNOME Keyring, KWallet) and nowhere else.
/// The service may ask the person to unlock it, so its answers are futures, told in the event loop of the
/// thread that asked; never the keeper's. Without a desktop session nothing is found and nothing can be kept.
namespace passwords {

/// Whether there is a session in which a secret service can be asked.
[[nodiscard]] bool canBeKept();

/// The address with its kept password, where it has none and libpq is not told one by PGPASSWORD, PGPASSFILE
/// or ~/.pgpass. A password that stands in an address is used and never kept by this. Finished at once where
/// nobody has to be asked.
[[nodiscard]] QFuture<ShopAddress> completed(const ShopAddress &address);

/// The same for a command, which has nothing else to do: waits in an event loop of its own.
[[nodiscard]] ShopAddress completedNow(const ShopAddress &address);

/// Keeps the address's password for later runs. Errors: NotKept.
[[nodiscard]] QFuture<Result<void>> keep(const ShopAddress &address);

} // namespace passwords

} // namespace stockroom
