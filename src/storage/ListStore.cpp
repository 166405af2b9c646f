#include "storage/ListStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/StorageError.h"

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxWords = 8;
/// The words' index has every three letters in a row.
constexpr int kToken = 3;
/// Up to so many hits are fetched and sorted; more are so many that a walk along the order meets a page of
/// them soon.
constexpr int kFewHits = 10'000;

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
    for (const QString &word : wordsOf(query.words))
        condition.sql.append(
            u"%1 LIKE %2 ESCAPE '!'"_s.arg(m_source.searchText, bound(condition, pattern(word))));
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
        for (const QString &value : wanted.values)
            values.append(column.isText ? bound(condition, value) : bound(condition, value.toLongLong()));
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

QString ListStore::orderBy(const ListQuery &query) const
{
    const bool descending = query.sortedBy.isEmpty() ? m_source.defaultDescending : query.descending;
    const QString direction = descending ? u" DESC"_s : QString();
    const SourceColumn &column = m_source.column(query.sortedBy);
    const QString &key = column.joinedKey.isEmpty() ? column.key : column.joinedKey;
    if (key == m_source.id)
        return u" ORDER BY %1%2"_s.arg(key, direction);
    return u" ORDER BY %1%2, %3%2"_s.arg(key, direction, m_source.id);
}

QString ListStore::matchOf(const ListQuery &query) const
{
    if (m_source.searchIndex.isEmpty() || !m_database.dialect().isSqlite())
        return {};
    QStringList tokens;
    for (const QString &word : wordsOf(query.words)) {
        for (qsizetype i = 0; i + kToken <= word.size(); ++i) {
            QString token = word.mid(i, kToken);
            // The index counts characters, where those beyond U+FFFF are one: they are left to LIKE.
            if (std::any_of(token.cbegin(), token.cend(), [](QChar c) { return c.isSurrogate(); }))
                continue;
            tokens.append(u'"' + token.replace(u'"', u"\"\""_s) + u'"');
        }
    }
    tokens.removeDuplicates();
    return tokens.join(u' ');
}

bool ListStore::isRare(const QString &match)
{
    Query probe = m_database.query(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %1 MATCH :match LIMIT %2)"_s.arg(m_source.searchIndex)
            .arg(kFewHits + 1));
    return probe.bind(":match", match).exec().next() && probe.int64(0) <= kFewHits;
}

/// The rows of `tables` that match: from the words' index where `match` is set.
QString ListStore::from(const QString &tables, const Condition &condition, const QString &match) const
{
    QStringList all = condition.sql;
    QString from = tables;
    if (!match.isEmpty()) {
        // CROSS JOIN: SQLite begins with the hits.
        from = u"%1 s CROSS JOIN %2"_s.arg(m_source.searchIndex, tables);
        all.prepend(u"%1 = s.rowid"_s.arg(m_source.id));
        all.prepend(u"%1 MATCH :match"_s.arg(m_source.searchIndex));
    }
    return all.isEmpty() ? from : from + u" WHERE "_s + all.join(u" AND "_s);
}

QString ListStore::sortedIds(const ListQuery &query, const Condition &condition, const QString &match) const
{
    const bool isJoined = !m_source.column(query.sortedBy).joinedKey.isEmpty();
    const QString rows = isJoined ? from(m_source.joined, condition, match) + u" GROUP BY "_s + m_source.id
                                  : from(m_source.from, condition, match);
    return u"SELECT %1 FROM "_s.arg(m_source.id) + rows + orderBy(query);
}

QList<qint64> ListStore::read(const QString &sql, const Condition &condition, const QString &match,
                              const Cancelled &cancelled)
{
    Query query = m_database.query(sql);
    for (qsizetype i = 0; i < condition.texts.size(); ++i)
        query.bind(QByteArray(":t" + QByteArray::number(i)).constData(), condition.texts[i]);
    for (qsizetype i = 0; i < condition.numbers.size(); ++i)
        query.bind(QByteArray(":n" + QByteArray::number(i)).constData(), condition.numbers[i]);
    if (!match.isEmpty())
        query.bind(":match", match);
    QList<qint64> found;
    try {
        query.exec();
        while (!cancelled() && query.next())
            found.append(query.int64(0));
    } catch (const StorageError &error) {
        if (error.error().kind != ErrorKind::Cancelled)
            throw;
    }
    return found;
}

QList<qint64> ListStore::first(const ListQuery &query, int limit, const Cancelled &cancelled)
{
    const Condition condition = conditionOf(query);
    QString match = matchOf(query);
    if (!match.isEmpty() && !isRare(match))
        match.clear();
    return read(sortedIds(query, condition, match) + u" LIMIT %1"_s.arg(limit), condition, match, cancelled);
}

QList<qint64> ListStore::all(const ListQuery &query, const Cancelled &cancelled)
{
    const Condition condition = conditionOf(query);
    const QString match = matchOf(query);
    return read(sortedIds(query, condition, match), condition, match, cancelled);
}

qint64 ListStore::count(const ListQuery &query, const Cancelled &cancelled)
{
    const Condition condition = conditionOf(query);
    const QString match = matchOf(query);
    return read(u"SELECT count(*) FROM "_s + from(m_source.from, condition, match), condition, match,
                cancelled)
        .value(0);
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
