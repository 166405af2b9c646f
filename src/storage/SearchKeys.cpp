#include "storage/SearchKeys.h"

#include "domain/Text.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/WordIndex.h"

namespace stockroom::searchkeys {

namespace {

constexpr int kRowsAtOnce = 5'000;
/// Some blocks of the index of words, each written once or twice.
constexpr int kTextsAtOnce = 8 * IdSet::kBlock;

/// The next rows above `after`, with their keys; the last id, or nothing where no row is left.
qint64 rebuildProducts(Database &database, qint64 after)
{
    static const RowLayout layout({RowLayout::integer("id"), RowLayout::text("name_key"),
                                   RowLayout::text("category_key"), RowLayout::text("search_text")});
    RowBatch keys(layout, database.dialect(), kRowsAtOnce);
    qint64 last = 0;
    {
        Query query = database.query(QStringLiteral(
            "SELECT id, name, category, sku, COALESCE(barcode, ''), notes FROM product WHERE id > :after "
            "ORDER BY id LIMIT :limit"));
        query.bind(":after", after).bind(":limit", kRowsAtOnce).exec();
        while (query.next()) {
            last = query.int64(0);
            const QString name = query.text(1);
            const QString category = query.text(2);
            keys.add(last).add(text::folded(name)).add(text::folded(category));
            keys.add(ofProduct(query.text(3), name, category, query.text(4), query.text(5)));
        }
    }
    if (last != 0) {
        database
            .query(QStringLiteral("UPDATE product SET name_key = t.name_key, category_key = t.category_key, "
                                  "search_text = t.search_text FROM %1 WHERE t.id = product.id")
                       .arg(keys.source()))
            .bind(keys)
            .exec();
    }
    return last;
}

qint64 rebuildOrders(Database &database, qint64 after)
{
    static const RowLayout layout({RowLayout::integer("number"), RowLayout::text("search_text")});
    RowBatch keys(layout, database.dialect(), kRowsAtOnce);
    qint64 last = 0;
    {
        Query query = database.query(
            QStringLiteral("SELECT number, customer, document FROM sale_order WHERE number > :after "
                           "AND (customer <> '' OR document <> '') ORDER BY number LIMIT :limit"));
        query.bind(":after", after).bind(":limit", kRowsAtOnce).exec();
        while (query.next()) {
            last = query.int64(0);
            keys.add(last).add(ofOrder(query.text(1), query.text(2)));
        }
    }
    if (last != 0) {
        database
            .query(QStringLiteral("UPDATE sale_order SET search_text = t.search_text FROM %1 "
                                  "WHERE t.number = sale_order.number")
                       .arg(keys.source()))
            .bind(keys)
            .exec();
    }
    return last;
}

} // namespace

QString ofProduct(const QString &sku, const QString &name, const QString &category, const QString &barcode,
                  const QString &notes)
{
    return text::folded(QStringList{sku, name, category, barcode, notes}.join(u'\n'));
}

QString ofOrder(const QString &customer, const QString &document)
{
    // Most orders of a counter have neither.
    if (customer.isEmpty() && document.isEmpty())
        return {};
    return text::folded(customer + u'\n' + document);
}

void rebuild(Database &database)
{
    for (qint64 last = rebuildProducts(database, 0); last != 0;)
        last = rebuildProducts(database, last);
    for (qint64 last = rebuildOrders(database, 0); last != 0;)
        last = rebuildOrders(database, last);
}

void indexWords(Database &database)
{
    if (!database.dialect().isSqlite())
        return;
    QList<WordIndex::Change> texts;
    qint64 last = 0;
    do {
        texts.clear();
        {
            Query query =
                database.query(QStringLiteral("SELECT id, search_text FROM product WHERE id > :after "
                                              "ORDER BY id LIMIT :limit"));
            query.bind(":after", last).bind(":limit", kTextsAtOnce).exec();
            while (query.next())
                texts.append({query.int64(0), {}, query.text(1)});
        }
        if (!texts.isEmpty())
            last = texts.last().id;
        WordIndex(database).note(texts);
    } while (!texts.isEmpty());
}

} // namespace stockroom::searchkeys
