#pragma once

#include "domain/ShopSettings.h"
#include "storage/Database.h"

namespace stockroom {

/// The shop's settings and its tills. Throws `StorageError`.
class SettingsStore final {
public:
    explicit SettingsStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] ShopSettings load();
    /// In the caller's transaction.
    void save(const ShopSettings &settings);
    /// The till of that name, made if it is new; in the caller's transaction.
    [[nodiscard]] TillId till(const QString &name);

private:
    Database &m_database;
};

} // namespace stockroom
