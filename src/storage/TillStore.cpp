#include "storage/TillStore.h"

#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/SettingsStore.h"

#include <QUuid>

namespace stockroom {

namespace {

QString markName(TillId till)
{
    return QStringLiteral("mark_of_till_%1").arg(till.value);
}

} // namespace

QString TillStore::draw(const QString &name)
{
    QString drawn = name;
    for (int number = 2; !hold(drawn); ++number)
        drawn = QStringLiteral("%1 %2").arg(name).arg(number);
    return drawn;
}

bool TillStore::hold(const QString &name)
{
    if (m_database.dialect().isSqlite())
        return true;
    Query query = m_database.query(
        QStringLiteral("SELECT CASE WHEN pg_try_advisory_lock(hashtextextended(current_schema() || ' till ' "
                       "|| CAST(:name AS text), 0)) "
                       "THEN 1 ELSE 0 END"));
    query.bind(":name", name).exec().next();
    return query.int64(0) == 1;
}

TillId TillStore::idOf(const QString &name)
{
    const QString find = QStringLiteral("SELECT id FROM till WHERE name = :name");
    if (Query query = m_database.query(find); query.bind(":name", name).exec().next())
        return TillId(query.int64(0));
    const qint64 id = drawIds(m_database, QStringLiteral("till"), QStringLiteral("id"), 1).first();
    m_database
        .query(QStringLiteral("INSERT INTO till (id, name, head, postings) VALUES (:id, :name, '', 0) "
                              "ON CONFLICT (name) DO NOTHING"))
        .bind(":id", id)
        .bind(":name", name)
        .exec();
    Query query = m_database.query(find);
    query.bind(":name", name).exec().next();
    return TillId(query.int64(0));
}

void TillStore::lock(TillId till)
{
    m_database.query(QStringLiteral("UPDATE till SET postings = postings WHERE id = :id"))
        .bind(":id", till.value)
        .exec();
}

/// Another value each time: SQLite writes no page, and so commits nothing, where a row is overwritten by
/// itself.
void TillStore::touch(TillId till)
{
    lock(till);
    SettingsStore(m_database)
        .set(QStringLiteral("touch_of_till_%1").arg(till.value), QUuid::createUuid().toString(QUuid::Id128));
}

void TillStore::setMark(TillId till, const QString &mark)
{
    lock(till);
    SettingsStore(m_database).set(markName(till), mark);
}

QString TillStore::mark(TillId till)
{
    return SettingsStore(m_database).get(markName(till));
}

} // namespace stockroom
