#pragma once

#include <QDateTime>

namespace stockroom {

/// Where the program learns what time it is; a seam so that tests need no waiting. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// UTC milliseconds.
    [[nodiscard]] virtual qint64 now() const { return QDateTime::currentMSecsSinceEpoch(); }
};

} // namespace stockroom
