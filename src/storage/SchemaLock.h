#pragma once

#include "storage/Database.h"

#include <QStringList>

namespace stockroom {

/// Tells whether a scratch schema is in use: an advisory lock of PostgreSQL held by a session of its own. The
/// server frees it when that session ends, however it ends. One thread. Throws `StorageError`.
class SchemaLock final {
public:
    /// A session on the server and database of `address`; its schema need not be there.
    explicit SchemaLock(const ShopAddress &address);

    /// False where another session holds it.
    [[nodiscard]] bool tryLock(const QString &schema);
    void unlock(const QString &schema);
    /// The schemas whose names begin so.
    [[nodiscard]] QStringList schemas(const QString &prefix);

private:
    Database m_database;
};

} // namespace stockroom
