#pragma once

#include "domain/ShopAddress.h"

namespace stockroom {

/// The SQLSTATE with which a PostgreSQL server refuses a login to `address`, asked by logging in once more;
/// empty where it does not refuse, or there is none.
/// Qt's driver tells of a login that failed in words only, and those are in the server's language: here
/// libpq, which that driver has loaded, is asked for the code. `said` are the driver's words; where libpq can
/// not be asked, English ones are understood. Blocks for some seconds at most. Any thread.
[[nodiscard]] QString refusedLoginState(const ShopAddress &address, const QString &said);

} // namespace stockroom
