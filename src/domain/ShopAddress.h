#pragma once

#include "domain/Result.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

/// Where a shop is: an absolute path of a SQLite file, or host, port, database, user and schema of
/// PostgreSQL. A password serves this run only: it is never written by `toText`, so it never reaches a
/// settings file.
struct ShopAddress {
    enum class Kind { SqliteFile, PostgreSql };

    Kind kind = Kind::SqliteFile;
    QString path;
    QString host;
    int port = 5432;
    QString database;
    QString user;
    /// Empty where libpq is to find it (PGPASSFILE, peer authentication).
    QString password;
    /// PostgreSQL schema the shop stands in.
    QString schema = QStringLiteral("stockroom");
    /// How far the server is trusted, as libpq says it; empty where that is left to libpq.
    QString sslMode;
    /// The file of the certificates a server is known by; empty where that is left to libpq.
    QString sslRootCert;

    /// A path (made absolute) or "postgresql://user@host:port/database?schema=name"; a host that begins with
    /// a slash (percent-encoded) or the query item host= names a socket folder, sslmode= and sslrootcert= are
    /// libpq's. Errors: Empty, BadAddress; `detail` begins with "?" where it names a query item.
    [[nodiscard]] static Result<ShopAddress> parse(const QString &text);
    [[nodiscard]] static ShopAddress sqlite(const QString &path);

    [[nodiscard]] bool isSqlite() const { return kind == Kind::SqliteFile; }
    /// The path, or the URL without a password: reads back by `parse`.
    [[nodiscard]] QString toText() const;
    /// Short, for a status bar: the file's name, or "database on host".
    [[nodiscard]] QString displayName() const;
    /// Stands for the shop where its address can not: in the keys of settings.
    [[nodiscard]] QString settingsKey() const;

    friend bool operator==(const ShopAddress &, const ShopAddress &) = default;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ShopAddress)
