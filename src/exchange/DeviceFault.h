#pragma once

#include <QFileDevice>

namespace stockroom {

/// What a device says went wrong, with its name where it is a file: whoever reads it may have named several.
[[nodiscard]] inline QString deviceFault(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? QStringLiteral("%1: %2").arg(file->fileName(), file->errorString()) : device.errorString();
}

} // namespace stockroom
