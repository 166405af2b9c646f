#pragma once

#include "domain/ShopSettings.h"
#include "storage/Database.h"

namespace stockroom {

/// The shop's settings. Throws `StorageError`.
class SettingsStore final {
public:
    explicit SettingsStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] ShopSettings load();
    /// In the caller's transaction.
    void save(const ShopSettings &settings);

private:
    Database &m_database;
};

} // namespace stockroom
