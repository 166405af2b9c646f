#pragma once

#include "domain/Overview.h"
#include "domain/ShopSettings.h"
#include "storage/Database.h"

#include <QHash>
#include <QStringList>

namespace stockroom {

/// The shop's settings. Throws `StorageError`.
class SettingsStore final {
public:
    explicit SettingsStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] ShopSettings load();
    /// The names of those that are missing or say what can not be.
    [[nodiscard]] QStringList faults();
    /// In the caller's transaction.
    void save(const ShopSettings &settings);

    /// Empty where the shop was never proved.
    [[nodiscard]] std::optional<LastProof> lastProof();
    /// In the caller's transaction. An older proof does not take the place of a younger one.
    void save(const LastProof &proof);
    /// One value by its name, for stores that keep something small of their own; empty where there is none.
    /// In the caller's transaction.
    [[nodiscard]] QString get(const QString &name);
    void set(const QString &name, const QString &value);

private:
    [[nodiscard]] QHash<QString, QString> values();

    Database &m_database;
};

} // namespace stockroom
