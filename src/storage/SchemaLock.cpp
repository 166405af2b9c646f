#include "storage/SchemaLock.h"

#include "storage/Query.h"

namespace stockroom {

namespace {

/// Every database has this schema: a session that wants none of its own.
ShopAddress anywhereOn(ShopAddress address)
{
    address.schema = QStringLiteral("pg_catalog");
    return address;
}

} // namespace

SchemaLock::SchemaLock(const ShopAddress &address)
    : m_database(anywhereOn(address), Database::Access::Reader)
{
}

bool SchemaLock::tryLock(const QString &schema)
{
    Query query = m_database.query(QStringLiteral("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))"));
    query.bind(":name", schema).exec().next();
    return query.text(0) == QStringLiteral("true");
}

void SchemaLock::unlock(const QString &schema)
{
    m_database.query(QStringLiteral("SELECT pg_advisory_unlock(hashtextextended(:name, 0))"))
        .bind(":name", schema)
        .exec();
}

QStringList SchemaLock::schemas(const QString &prefix)
{
    Query query = m_database.query(
        QStringLiteral("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, :prefix)"));
    query.bind(":prefix", prefix).exec();
    QStringList names;
    while (query.next())
        names.append(query.text(0));
    return names;
}

} // namespace stockroom
