#pragma once

#include "domain/ShopAddress.h"

namespace stockroom {

/// Passwords of shared shops, kept in the desktop's secret service (GNOME Keyring, KWallet) and nowhere else.
/// The calls wait in an event loop of their own, for the service may ask the person to unlock it; a thread
/// with an event loop, never the keeper's. Without a desktop session nothing is found and nothing can be
/// kept.
namespace passwords {

/// Whether there is a session in which a secret service can be asked.
[[nodiscard]] bool canBeKept();

/// The address with its kept password, where it has none and libpq is not told one by PGPASSWORD, PGPASSFILE
/// or
/// ~/.pgpass. A password that stands in an address is used and never kept by this.
[[nodiscard]] ShopAddress completed(ShopAddress address);

/// Keeps the address's password for later runs. Errors: NotKept.
[[nodiscard]] Result<void> keep(const ShopAddress &address);

} // namespace passwords

} // namespace stockroom
