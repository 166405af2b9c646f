#include "storage/ListStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/KeptOrder.h"
#include "storage/Query.h"
#include "storage/StorageError.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <limits>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxWords = 8;
/// Rows that are compared with the words at once, at most.
constexpr qsizetype kComparedAtOnce = 4096;

QStringList wordsOf(const QString &words)
{
    return text::folded(words).split(u' ', Qt::SkipEmptyParts).mid(0, kMaxWords);
}

QString pattern(QString word)
{
    word.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + word + u'%';
}

} // namespace

QString ListStore::bound(Condition &condition, const QString &text)
{
    condition.texts.append(text);
    return u":t%1"_s.arg(condition.texts.size() - 1);
}

QString ListStore::bound(Condition &condition, qint64 number)
{
    condition.numbers.append(number);
    return u":n%1"_s.arg(condition.numbers.size() - 1);
}

ListStore::Condition ListStore::conditionOf(const ListQuery &query) const
{
    Condition condition;
    for (const ColumnCondition &column : query.conditions)
        add(condition, column);
    QStringList words;
    for (const QString &word : wordsOf(query.words))
        words.append(u"%1 LIKE %2 ESCAPE '!'"_s.arg(m_source.searchText, bound(condition, pattern(word))));
    if (!words.isEmpty() && !m_source.searchWithin.isEmpty())
        words = {m_source.searchWithin.arg(words.join(u" AND "_s))};
    condition.sql.append(words);
    return condition;
}

void ListStore::add(Condition &condition, const ColumnCondition &wanted) const
{
    const SourceColumn &column = m_source.column(wanted.column);
    switch (wanted.kind) {
    case ColumnCondition::Kind::Contains:
        condition.sql.append(u"lower(%1) LIKE %2 ESCAPE '!'"_s.arg(
            column.key, bound(condition, pattern(text::folded(wanted.text.trimmed())))));
        return;
    case ColumnCondition::Kind::Between:
        if (wanted.from)
            condition.sql.append(u"%1 >= %2"_s.arg(column.value, bound(condition, *wanted.from)));
        if (wanted.to)
            condition.sql.append(u"%1 <= %2"_s.arg(column.value, bound(condition, *wanted.to)));
        return;
    case ColumnCondition::Kind::OneOf: {
        QStringList values;
        QStringList outer;
        for (const QString &value : wanted.values) {
            values.append(column.isText ? bound(condition, value) : bound(condition, value.toLongLong()));
            if (column.within > 0)
                outer.append(bound(condition, value.toLongLong() / column.within));
        }
        if (!outer.isEmpty())
            condition.sql.append(u"%1 IN (%2)"_s.arg(column.outerKey, outer.join(u", "_s)));
        // An index is used for one value, not for a list of one.
        if (values.size() == 1)
            condition.sql.append(u"%1 = %2"_s.arg(column.value, values.first()));
        else
            condition.sql.append(values.isEmpty() ? u"1 = 0"_s
                                                  : u"%1 IN (%2)"_s.arg(column.value, values.join(u", "_s)));
        return;
    }
    case ColumnCondition::Kind::Empty:
        condition.sql.append(column.isText ? u"COALESCE(%1, '') = ''"_s.arg(column.value)
                                           : u"COALESCE(%1, 0) = 0"_s.arg(column.value));
        return;
    case ColumnCondition::Kind::NotEmpty:
        condition.sql.append(column.isText ? u"COALESCE(%1, '') <> ''"_s.arg(column.value)
                                           : u"COALESCE(%1, 0) <> 0"_s.arg(column.value));
        return;
    }
    Q_UNREACHABLE();
}

bool ListStore::isDescending(const ListQuery &query) const
{
    return query.sortedBy.isEmpty() ? m_source.defaultDescending : query.descending;
}

bool ListStore::isComputed(const ListQuery &query) const
{
    return !m_source.column(query.sortedBy).joinedKey.isEmpty();
}

QString ListStore::orderBy(const ListQuery &query) const
{
    const QString direction = isDescending(query) ? u" DESC"_s : QString();
    const SourceColumn &column = m_source.column(query.sortedBy);
    const QString &key = column.joinedKey.isEmpty() ? column.key : column.joinedKey;
    QStringList keys = m_source.idOrder.isEmpty() ? QStringList{m_source.id} : m_source.idOrder;
    if (key != m_source.id)
        keys.prepend(key);
    return u" ORDER BY "_s + keys.join(direction + u", "_s) + direction;
}

std::optional<WordIndex::Hits> ListStore::hitsOf(const ListQuery &query)
{
    if (!m_source.hasWordIndex)
        return std::nullopt;
    return WordIndex(m_database).find(wordsOf(query.words));
}

bool ListStore::mayBeKept(const ListQuery &query) const
{
    const auto isOfStock = [this](const ColumnCondition &condition) {
        return !m_source.column(condition.column).joinedKey.isEmpty();
    };
    return m_memory.kept && m_source.hasWordIndex && !isComputed(query)
        && std::none_of(query.conditions.cbegin(), query.conditions.cend(), isOfStock);
}

std::optional<QList<qint64>> ListStore::keptOf(const ListQuery &query)
{
    if (!mayBeKept(query))
        return std::nullopt;
    const std::optional<qint64> version = WordIndex(m_database).version();
    return version ? m_memory.kept->find(query, *version) : std::nullopt;
}

QString ListStore::from(const QString &tables, const Condition &condition, const RowBatch *ids) const
{
    QStringList all = condition.sql;
    QString from = tables;
    if (ids) {
        // CROSS JOIN: SQLite begins with the ids.
        from = ids->source() + u" CROSS JOIN "_s + tables;
        all.prepend(u"%1 = t.id"_s.arg(m_source.id));
    }
    return all.isEmpty() ? from : from + u" WHERE "_s + all.join(u" AND "_s);
}

QString ListStore::sortedIds(const ListQuery &query, const Condition &condition, const RowBatch *ids) const
{
    const QString rows = isComputed(query)
        ? from(m_source.joined, condition, ids) + u" GROUP BY "_s + m_source.id
        : from(m_source.from, condition, ids);
    return u"SELECT %1 FROM "_s.arg(m_source.id) + rows + orderBy(query);
}

void ListStore::read(const QString &sql, const Condition &condition, const RowBatch *ids,
                     const Cancelled &cancelled, const std::function<bool(const Query &)> &take)
{
    Query query = m_database.query(sql);
    for (qsizetype i = 0; i < condition.texts.size(); ++i)
        query.bind(QByteArray(":t" + QByteArray::number(i)).constData(), condition.texts[i]);
    for (qsizetype i = 0; i < condition.numbers.size(); ++i)
        query.bind(QByteArray(":n" + QByteArray::number(i)).constData(), condition.numbers[i]);
    if (ids)
        query.bind(*ids);
    try {
        query.exec();
        while (!cancelled() && query.next() && take(query)) { }
    } catch (const StorageError &error) {
        if (error.error().kind != ErrorKind::Cancelled)
            throw;
    }
}

QList<qint64> ListStore::read(const QString &sql, const Condition &condition, const RowBatch *ids,
                              const Cancelled &cancelled)
{
    QList<qint64> found;
    read(sql, condition, ids, cancelled, [&found](const Query &row) {
        found.append(row.int64(0));
        return true;
    });
    return found;
}

QList<qint64> ListStore::matching(const Condition &condition, const QList<qint64> &ids)
{
    RowBatch batch(idLayout(), m_database.dialect(), ids.size());
    for (const qint64 id : ids)
        batch.add(id);
    const QString sql = u"SELECT %1 FROM "_s.arg(m_source.id) + from(m_source.from, condition, &batch);
    const QList<qint64> found = read(sql, condition, &batch, [] { return false; });
    const QSet<qint64> all(found.cbegin(), found.cend());
    QList<qint64> matching;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(matching),
                 [&all](qint64 id) { return all.contains(id); });
    return matching;
}

/// Keeps those of a list's rows that match, which come in their order, up to a limit: at first by the words'
/// index, then, some at once, by their texts, where the index may have taken one for a hit that is none.
class Sieve final {
public:
    Sieve(ListStore &store, const ListQuery &query, const WordIndex::Hits &hits, qsizetype limit)
        : m_store(store)
        , m_condition(store.conditionOf(query))
        , m_hits(hits)
        , m_limit(limit)
        , m_atOnce(std::min(limit, kComparedAtOnce))
    {
    }

    /// False once there are enough.
    bool take(qint64 id)
    {
        if (m_hits.ids.contains(id)) {
            m_waiting.append(id);
            if (m_waiting.size() >= m_atOnce)
                compare();
        }
        return m_found.size() < m_limit;
    }
    QList<qint64> found()
    {
        compare();
        return m_found.mid(0, m_limit);
    }

private:
    void compare()
    {
        m_found += m_hits.exact ? m_waiting : m_store.matching(m_condition, m_waiting);
        m_waiting.clear();
        m_atOnce = std::min(2 * m_atOnce, kComparedAtOnce);
    }

    ListStore &m_store;
    const ListStore::Condition m_condition;
    const WordIndex::Hits &m_hits;
    const qsizetype m_limit;
    qsizetype m_atOnce;
    QList<qint64> m_waiting;
    QList<qint64> m_found;
};

QList<qint64> ListStore::along(const QList<qint64> &order, const ListQuery &query,
                               const WordIndex::Hits &hits, qsizetype limit, const Cancelled &cancelled)
{
    Sieve sieve(*this, query, hits, limit);
    for (const qint64 id : order) {
        if (!sieve.take(id) || cancelled())
            break;
    }
    return sieve.found();
}

QList<qint64> ListStore::alongIndex(const ListQuery &query, const WordIndex::Hits &hits, qsizetype limit,
                                    const Cancelled &cancelled)
{
    Sieve sieve(*this, query, hits, limit);
    ListQuery all = query;
    all.words.clear();
    const Condition condition = conditionOf(all);
    read(sortedIds(all, condition), condition, nullptr, cancelled,
         [&sieve](const Query &row) { return sieve.take(row.int64(0)); });
    return sieve.found();
}

QList<qint64> ListStore::sorted(const ListQuery &query, const QList<qint64> &ids, qsizetype limit,
                                const Cancelled &cancelled)
{
    RowBatch batch(idLayout(), m_database.dialect(), ids.size());
    for (const qint64 id : ids)
        batch.add(id);
    const Condition condition = conditionOf(query);
    return read(sortedIds(query, condition, &batch) + u" LIMIT %1"_s.arg(limit), condition, &batch,
                cancelled);
}

/// All rows of `query` but for its words, kept where they may be.
QList<qint64> ListStore::withoutWords(ListQuery query, const Cancelled &cancelled)
{
    query.words.clear();
    const std::optional<qint64> version = WordIndex(m_database).version();
    const Condition condition = conditionOf(query);
    const QList<qint64> ids = read(sortedIds(query, condition), condition, nullptr, cancelled);
    if (version && mayBeKept(query) && !cancelled() && WordIndex(m_database).version() == version)
        m_memory.kept->keep(query, *version, ids);
    return ids;
}

QList<qint64> ListStore::first(const ListQuery &query, int limit, const Cancelled &cancelled)
{
    const std::optional<WordIndex::Hits> hits = hitsOf(query);
    if (!hits) {
        const Condition condition = conditionOf(query);
        return read(sortedIds(query, condition) + u" LIMIT %1"_s.arg(limit), condition, nullptr, cancelled);
    }
    if (hits->ids.count() <= m_memory.few)
        return sorted(query, hits->ids.ids(), limit, cancelled);
    if (const std::optional<QList<qint64>> kept = keptOf(query))
        return along(*kept, query, *hits, limit, cancelled);
    return alongIndex(query, *hits, limit, cancelled);
}

qint64 ListStore::middleId()
{
    const QString highest = u"SELECT COALESCE(max(%1), 0) FROM %2"_s.arg(m_source.id, m_source.from);
    return read(highest, {}, nullptr, [] { return false; }).value(0) / 2;
}

QList<ListStore::Ranked> ListStore::firstOf(const ListQuery &query, Half half, qint64 middle, int limit,
                                            const Cancelled &cancelled)
{
    Condition condition = conditionOf(query);
    const QString side = half == Half::Lower ? u"%1 <= %2"_s : u"%1 > %2"_s;
    condition.sql.append(side.arg(m_source.id, bound(condition, middle)));
    const QString sql = u"SELECT %1, %2 FROM %3 GROUP BY %1%4 LIMIT %5"_s.arg(
        m_source.id, m_source.column(query.sortedBy).joinedKey, from(m_source.joined, condition),
        orderBy(query), QString::number(limit));
    QList<Ranked> found;
    read(sql, condition, nullptr, cancelled, [&found](const Query &row) {
        found.append({row.int64(0), row.int64(1)});
        return true;
    });
    return found;
}

QList<qint64> ListStore::merged(const ListQuery &query, const QList<Ranked> &some,
                                const QList<Ranked> &others, int limit) const
{
    const auto stands = [this, &query](const Ranked &a, const Ranked &b) {
        const Ranked &first = isDescending(query) ? b : a;
        const Ranked &second = isDescending(query) ? a : b;
        return std::pair(first.key, first.id) < std::pair(second.key, second.id);
    };
    QList<Ranked> both;
    std::merge(some.cbegin(), some.cend(), others.cbegin(), others.cend(), std::back_inserter(both), stands);
    QList<qint64> ids;
    for (const Ranked &row : std::as_const(both).first(std::min<qsizetype>(limit, both.size())))
        ids.append(row.id);
    return ids;
}

QList<qint64> ListStore::all(const ListQuery &query, const Cancelled &cancelled)
{
    if (wordsOf(query.words).isEmpty())
        return withoutWords(query, cancelled);
    const std::optional<WordIndex::Hits> hits = hitsOf(query);
    if (!hits) {
        const Condition condition = conditionOf(query);
        return read(sortedIds(query, condition), condition, nullptr, cancelled);
    }
    if (hits->ids.count() <= m_memory.few)
        return sorted(query, hits->ids.ids(), m_memory.few, cancelled);
    const std::optional<QList<qint64>> kept = keptOf(query);
    const QList<qint64> order = kept ? *kept : withoutWords(query, cancelled);
    return along(order, query, *hits, order.size(), cancelled);
}

qint64 ListStore::count(const ListQuery &query, const Cancelled &cancelled)
{
    const std::optional<WordIndex::Hits> hits = hitsOf(query);
    const Condition condition = conditionOf(query);
    if (!hits)
        return read(u"SELECT count(*) FROM "_s + from(m_source.from, condition), condition, nullptr,
                    cancelled)
            .value(0);
    // The index knows nothing of the other conditions.
    const WordIndex::Hits maybe{hits->ids, false};
    Sieve sieve(*this, query, maybe, std::numeric_limits<qsizetype>::max());
    const QList<qint64> ids = maybe.ids.ids();
    for (auto id = ids.cbegin(); id != ids.cend() && !cancelled(); ++id)
        sieve.take(*id);
    return sieve.found().size();
}

qint64 ListStore::sum(const QString &column, const QList<qint64> &ids, const Cancelled &cancelled)
{
    if (cancelled())
        return 0;
    RowBatch wanted(idLayout(), m_database.dialect(), ids.size());
    for (const qint64 id : ids)
        wanted.add(id);
    Query query = m_database.query(
        u"SELECT CAST(COALESCE(sum(%1), 0) AS bigint) FROM %2 WHERE %3 IN (SELECT t.id FROM %4)"_s.arg(
            m_source.column(column).value, m_source.from, m_source.id, wanted.source()));
    return query.bind(wanted).exec().next() ? query.int64(0) : 0;
}

} // namespace stockroom
