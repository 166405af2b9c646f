#include "support/TestDatabases.h"

#include "support/PostgresServer.h"

#include <QFile>
#include <QUuid>

namespace stockroom::test {

using namespace Qt::StringLiterals;

TestDatabases::TestDatabases() = default;

TestDatabases::~TestDatabases()
{
    if (m_own)
        return;
    for (const QString &name : std::as_const(m_created))
        (void)runSql(m_serverUrl + "postgres"_L1, u"DROP DATABASE IF EXISTS \"%1\" WITH (FORCE)"_s.arg(name));
}

void TestDatabases::addRows()
{
    QTest::addColumn<QString>("database");
    for (const char *name : {kSqlite, kPostgresql})
        QTest::newRow(name) << QString::fromLatin1(name);
}

bool TestDatabases::postgresIsRequired()
{
    return qEnvironmentVariableIntValue("STOCKROOM_REQUIRE_POSTGRES") != 0;
}

QString TestDatabases::missing(const QString &database)
{
    if (database == QLatin1StringView(kSqlite))
        return {};
    if (!PostgresServer::isInstalled())
        return u"no PostgreSQL server is installed (Debian and Ubuntu: apt-get install postgresql)"_s;
    if (serverUrl().isEmpty())
        return u"PostgreSQL is installed but did not start: "_s + m_problem;
    return {};
}

QString TestDatabases::newShop(const QString &database)
{
    if (database == QLatin1StringView(kPostgresql))
        return newDatabase();
    return file(u"shop-%1.stockroom"_s.arg(++m_count));
}

QString TestDatabases::file(const QString &name) const
{
    return m_folder.filePath(name);
}

QString TestDatabases::newDatabase()
{
    // Unique on a server that other tests use at the same time.
    const QString name = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
    if (!runSql(serverUrl() + "postgres"_L1, u"CREATE DATABASE \"%1\""_s.arg(name), &m_problem))
        return {};
    m_created += name;
    return m_serverUrl + name;
}

QString TestDatabases::serverUrl()
{
    if (m_serverUrl.isEmpty())
        m_serverUrl = sharedPostgresUrl();
    if (m_serverUrl.isEmpty() && !m_own) {
        m_own = std::make_unique<PostgresServer>();
        if (m_own->start())
            m_serverUrl = m_own->url({});
        else
            m_problem = m_own->problem();
    }
    return m_serverUrl;
}

QString sharedPostgresUrl()
{
    QFile file(qEnvironmentVariable("STOCKROOM_POSTGRES_FILE"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine()).trimmed();
}

} // namespace stockroom::test
