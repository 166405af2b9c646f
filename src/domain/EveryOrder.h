#pragma once

#include "domain/Error.h"

namespace stockroom {

/// Whether an error is a fault of the shop or the way to it, and not of the order that met it: each order
/// would meet it, so that it makes no sense to try them one by one. Any thread.
[[nodiscard]] inline bool concernsEveryOrder(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotConnected:
    case ErrorKind::Closing:
    case ErrorKind::ShopMissing:
    case ErrorKind::ShopInUse:
    case ErrorKind::NotAShop:
    case ErrorKind::NewerShop:
    case ErrorKind::OlderShop:
    case ErrorKind::LinkedShop:
    case ErrorKind::ReadOnly:
    case ErrorKind::CannotOpen:
    case ErrorKind::DiskFull:
    case ErrorKind::Damaged:
    case ErrorKind::Locked:
    case ErrorKind::LostConnection:
    case ErrorKind::PasswordNeeded:
        return true;
    default:
        return false;
    }
}

} // namespace stockroom
