#pragma once

#include "storage/Database.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace stockroom {

/// One step of the schema: its version, its statements in the order they run, and what no statement can do.
struct Migration {
    int version = 0;
    QString name;
    QString sql;
    /// After the statements, in the same transaction; written for the schema as this step leaves it.
    std::function<void(Database &)> then = {};
};

/// Brings a shop's schema to the newest version: one chain, never edited once released, each step in one
/// transaction with the version it leads to. A shop of a newer program is refused; an existing SQLite file is
/// copied beside itself ("shop.stockroom.before-2") before it is changed.
class Migrator final {
public:
    /// The chain built into the program (resources/migrations).
    [[nodiscard]] static QList<Migration> builtIn();

    /// What a step runs on one database, in order.
    [[nodiscard]] static QStringList statements(const Migration &migration, const Dialect &dialect);

    explicit Migrator(QList<Migration> chain = builtIn());

    [[nodiscard]] int newestVersion() const;
    /// 0 where nothing has been set up yet.
    [[nodiscard]] static int version(Database &database);
    /// For a connection that may not migrate. Throws NotAShop where nothing was set up, NewerShop, OlderShop.
    void requireCurrent(Database &database) const;
    /// Makes an empty database a shop, in the caller's transaction: only who makes a shop may call it.
    void setUp(Database &database) const;
    /// Brings a shop to the newest version. Throws NotAShop where nothing was set up: what is there is
    /// somebody else's. NewerShop, or what the database says; then nothing of the failed step stands.
    void migrate(Database &database) const;

private:
    [[nodiscard]] int versionOfShop(Database &database) const;
    static void run(Database &database, const Migration &migration);
    void apply(Database &database, const Migration &migration) const;

    QList<Migration> m_chain;
};

} // namespace stockroom
