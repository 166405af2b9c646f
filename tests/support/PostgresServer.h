#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace stockroom::test {

/// A private PostgreSQL server for tests, started from the installed server binaries in a folder of its own,
/// on a free port of 127.0.0.1. PostgreSQL refuses to run as root, so there it runs as `postgres` or
/// `nobody`. The server ends with this object, and also when the process dies in any way: a supervising shell
/// sees its standard input close, stops the server and removes the folder. One thread.
class PostgresServer final {
    Q_DISABLE_COPY_MOVE(PostgresServer)

public:
    /// Safe keeps fsync on, as a shop has it; Fast switches it off, for tests that do not ask about
    /// durability.
    enum class Durability { Safe, Fast };
    enum class Restart { Fast, Immediate };

    explicit PostgresServer(Durability durability = Durability::Fast);
    ~PostgresServer();

    /// The folder of `initdb` and `pg_ctl`; empty where no server is installed.
    [[nodiscard]] static QString binaryFolder();
    [[nodiscard]] static bool isInstalled() { return !binaryFolder().isEmpty(); }

    /// Starts the server and waits until it takes connections. On failure `problem()` says why.
    [[nodiscard]] bool start();
    /// Stops and starts again on the same port with the same data. Immediate is a crash of the server.
    [[nodiscard]] bool restart(Restart how);
    void stop();
    /// Creates an empty database.
    [[nodiscard]] bool createDatabase(const QString &name);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString folder() const;
    /// `postgresql://stockroom@127.0.0.1:PORT/databaseName`
    [[nodiscard]] QString url(const QString &databaseName) const;

private:
    bool prepareFolder();
    bool startSupervisor();
    bool command(const QByteArray &line);
    bool fail(const QString &problem);

    Durability m_durability;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_supervisor;
    QString m_problem;
    int m_port = 0;
    bool m_running = false;
};

/// Runs one statement by `psql` on the database of a URL; false with the server's words in `problem` if it
/// fails.
[[nodiscard]] bool runSql(const QString &url, const QString &statement, QString *problem = nullptr);

} // namespace stockroom::test
