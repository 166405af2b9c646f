#pragma once

#include "domain/Error.h"

#include <exception>

namespace stockroom {

/// What storage throws. `fault` says what the keeper may do about it, `error` what a person is told.
class StorageError final : public std::exception {
public:
    enum class Fault {
        /// Another transaction stood in the way (SQLITE_BUSY, 40001, 40P01, 55P03): roll back, run it again.
        Retry,
        /// A unique key was taken meanwhile (2067, 1555, 23505): roll back, look it up.
        Duplicate,
        /// The commit's outcome is not known: reconnect and look the keys up.
        UnknownCommit,
        /// The connection is gone; nothing was committed.
        LostConnection,
        /// It will fail again in the same way.
        Permanent,
    };

    StorageError(Fault fault, Error error)
        : m_fault(fault)
        , m_error(std::move(error))
        , m_what(m_error.detail.toUtf8())
    {
    }

    [[nodiscard]] Fault fault() const { return m_fault; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Fault m_fault;
    Error m_error;
    QByteArray m_what;
};

} // namespace stockroom
