#include "storage/ProductStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/SearchKeys.h"
#include "storage/SettingsStore.h"
#include "storage/Stored.h"
#include "storage/WordIndex.h"

#include <algorithm>

namespace stockroom {

namespace {

/// The name under which the highest id is kept that was ever taken out.
QString lastRemoved()
{
    return QStringLiteral("last_removed_product");
}

QString productColumns()
{
    return QStringLiteral(
        "p.id, p.sku, p.name, p.category, p.unit, p.price, p.reorder_point, p.barcode, p.notes, "
        "p.archived, p.version, p.cost, p.reorder_quantity, p.tax_rate");
}

/// Stock of one product in one row, also where it has no balance.
QString figuresOf(const QString &column)
{
    return QStringLiteral(
               "COALESCE((SELECT CAST(sum(b.%1) AS bigint) FROM balance b WHERE b.product_id = p.id), 0)")
        .arg(column);
}

QString rowsSelect()
{
    return QStringLiteral("SELECT %1, %2, %3 FROM product p ")
        .arg(productColumns(), figuresOf(QStringLiteral("on_hand")), figuresOf(QStringLiteral("reserved")));
}

ProductRow readRow(const Query &query)
{
    ProductRow row;
    Product &product = row.product;
    product.id = ProductId(query.int64(0));
    const QString where = QStringLiteral("product %1").arg(product.id.value);
    product.sku = stored(Sku::parse(query.text(1)), where);
    product.name = query.text(2);
    product.category = query.text(3);
    product.unit = stored(Unit::fromCode(query.text(4)), where);
    product.price = storedPrice(query.int64(5), "product", product.id.value);
    product.reorderPoint = storedQuantity(query.int64(6), "product", product.id.value);
    if (!query.isNull(7)) {
        if (const Result<Gtin> barcode = Gtin::parse(query.text(7)))
            product.barcode = barcode.value();
    }
    product.notes = query.text(8);
    product.archived = query.int64(9) != 0;
    product.version = query.int64(10);
    product.cost = storedPrice(query.int64(11), "product", product.id.value);
    product.reorderQuantity = storedQuantity(query.int64(12), "product", product.id.value);
    product.taxRate = storedTaxRate(query.int64(13), "product", product.id.value);
    row.stock = {storedQuantity(query.int64(14), "product", product.id.value),
                 storedQuantity(query.int64(15), "product", product.id.value)};
    return row;
}

QString searchText(const Product &product)
{
    const QString barcode = product.barcode ? product.barcode->text() : QString();
    return searchkeys::ofProduct(product.sku.text(), product.name, product.category, barcode, product.notes);
}

} // namespace

QHash<ProductId, ProductRow> ProductStore::rows(const QList<ProductId> &ids)
{
    const RowBatch wanted = idBatch(ids, m_database.dialect());
    Query query = m_database.query(
        rowsSelect() + QStringLiteral("WHERE p.id IN (SELECT t.id FROM %1)").arg(wanted.source()));
    query.bind(wanted).exec();
    QHash<ProductId, ProductRow> rows;
    while (query.next()) {
        const ProductRow row = readRow(query);
        rows.insert(row.product.id, row);
    }
    return rows;
}

std::optional<ProductRow> ProductStore::bySku(const Sku &sku)
{
    Query query = m_database.query(rowsSelect() + QStringLiteral("WHERE p.sku = :sku"));
    if (!query.bind(":sku", sku.text()).exec().next())
        return std::nullopt;
    return readRow(query);
}

std::optional<ProductRow> ProductStore::byCode(const QString &code)
{
    if (const Result<Sku> sku = Sku::parse(code)) {
        if (std::optional<ProductRow> row = bySku(sku.value()))
            return row;
    }
    const Result<Gtin> gtin = Gtin::parse(code);
    if (!gtin)
        return std::nullopt;
    // One number has several spellings: with and without its leading zeros.
    const QString full = gtin->normalized();
    for (const int length : {14, 13, 12, 8}) {
        if (full.left(14 - length).count(u'0') != 14 - length)
            continue;
        Query query =
            m_database.query(rowsSelect() + QStringLiteral("WHERE p.barcode = :code ORDER BY p.id LIMIT 1"));
        if (query.bind(":code", full.right(length)).exec().next())
            return readRow(query);
    }
    return std::nullopt;
}

QHash<Sku, ProductId> ProductStore::idsOf(const QList<Sku> &skus)
{
    static const RowLayout layout({RowLayout::text("sku")});
    RowBatch wanted(layout, m_database.dialect(), skus.size());
    for (const Sku &sku : skus)
        wanted.add(sku.text());
    Query query =
        m_database.query(QStringLiteral("SELECT sku, id FROM product WHERE sku IN (SELECT t.sku FROM %1)")
                             .arg(wanted.source()));
    query.bind(wanted).exec();
    QHash<Sku, ProductId> found;
    while (query.next())
        found.insert(stored(Sku::parse(query.text(0)), QStringLiteral("product %1").arg(query.int64(1))),
                     ProductId(query.int64(1)));
    return found;
}

qint64 ProductStore::count()
{
    Query query = m_database.query(QStringLiteral("SELECT count(*) FROM product WHERE archived = 0"));
    query.exec().next();
    return query.int64(0);
}

void ProductStore::insert(QList<Product> &products)
{
    const auto isNew = [](const Product &product) { return product.id.isNull(); };
    const qsizetype count = std::count_if(products.cbegin(), products.cend(), isNew);
    const qint64 first = SettingsStore(m_database).get(lastRemoved()).toLongLong() + 1;
    QList<qint64> ids = drawIds(m_database, QStringLiteral("product"), QStringLiteral("id"), count, first);
    static const RowLayout layout(
        {RowLayout::integer("id"), RowLayout::text("sku"), RowLayout::text("name"),
         RowLayout::text("category"), RowLayout::text("unit"), RowLayout::integer("price"),
         RowLayout::integer("reorder_point"), RowLayout::text("barcode"), RowLayout::text("notes"),
         RowLayout::integer("archived"), RowLayout::integer("version"), RowLayout::integer("cost"),
         RowLayout::integer("reorder_quantity"), RowLayout::integer("tax_rate"), RowLayout::text("name_key"),
         RowLayout::text("category_key"), RowLayout::text("search_text")});
    RowBatch rows(layout, m_database.dialect(), products.size());
    QList<WordIndex::Change> texts;
    for (qsizetype i = 0; i < products.size(); ++i) {
        Product &product = products[i];
        // One that comes back is no longer what was seen of it before.
        product.version = product.id.isNull() ? 1 : product.version + 1;
        if (product.id.isNull())
            product.id = ProductId(ids.takeFirst());
        rows.add(product.id.value).add(product.sku.text()).add(product.name).add(product.category);
        rows.add(product.unit.code)
            .add(product.price.tenThousandths())
            .add(product.reorderPoint.thousandths());
        rows.add(product.barcode ? product.barcode->text() : QString()).add(product.notes);
        rows.add(product.archived ? 1 : 0).add(product.version);
        rows.add(product.cost.tenThousandths())
            .add(product.reorderQuantity.thousandths())
            .add(product.taxRate.hundredths());
        texts.append({product.id.value, {}, searchText(product)});
        rows.add(text::folded(product.name)).add(text::folded(product.category)).add(texts.last().after);
    }
    m_database
        .query(QStringLiteral(
                   "INSERT INTO product (id, sku, name, category, unit, price, reorder_point, barcode, "
                   "notes, archived, version, cost, reorder_quantity, tax_rate, name_key, category_key, "
                   "search_text) "
                   "SELECT t.id, t.sku, t.name, t.category, t.unit, t.price, t.reorder_point, "
                   "NULLIF(t.barcode, ''), t.notes, t.archived, t.version, t.cost, t.reorder_quantity, "
                   "t.tax_rate, t.name_key, t.category_key, t.search_text "
                   "FROM %1")
                   .arg(rows.source()))
        .bind(rows)
        .exec();
    WordIndex(m_database).note(texts);
}

bool ProductStore::hasMovedInAnotherUnit(const Product &product)
{
    {
        Query unit = m_database.query(QStringLiteral("SELECT unit FROM product WHERE id = :id")
                                      + m_database.dialect().forUpdate());
        if (!unit.bind(":id", product.id.value).exec().next() || unit.text(0) == product.unit.code)
            return false;
    }
    // With the product's row in hand, which every posting locks: none comes in between.
    Query moved = m_database.query(QStringLiteral("SELECT 1 FROM movement WHERE product_id = :id LIMIT 1"));
    return moved.bind(":id", product.id.value).exec().next();
}

bool ProductStore::isNamedIn(const char *table, ProductId product)
{
    Query query = m_database.query(
        QStringLiteral("SELECT 1 FROM %1 WHERE product_id = :id LIMIT 1").arg(QLatin1StringView(table)));
    return query.bind(":id", product.value).exec().next();
}

/// An order being entered may still name it: another product must never be what it means then.
void ProductStore::keepRemoved(ProductId product)
{
    SettingsStore settings(m_database);
    if (settings.get(lastRemoved()).toLongLong() < product.value)
        settings.set(lastRemoved(), QString::number(product.value));
}

ProductStore::Removal ProductStore::remove(const Product &product)
{
    const std::optional<QString> before = searchTextAt(product);
    if (!before)
        return Removal::Edited;
    // With the product's row in hand, which every posting locks: none comes in between.
    if (isNamedIn("movement", product.id) || isNamedIn("order_line", product.id)
        || isNamedIn("purchase_line", product.id) || isNamedIn("supplier_product", product.id))
        return Removal::HasMoved;
    m_database.query(QStringLiteral("DELETE FROM product WHERE id = :id"))
        .bind(":id", product.id.value)
        .exec();
    keepRemoved(product.id);
    WordIndex(m_database).note({{product.id.value, *before, {}}});
    return Removal::Removed;
}

/// The text it is found by. Locks the row: nobody changes it before this transaction ends.
std::optional<QString> ProductStore::searchTextAt(const Product &product)
{
    Query query = m_database.query(
        QStringLiteral("SELECT search_text FROM product WHERE id = :id AND version = :version")
        + m_database.dialect().forUpdate());
    if (!query.bind(":id", product.id.value).bind(":version", product.version).exec().next())
        return std::nullopt;
    return query.text(0);
}

bool ProductStore::update(Product &product)
{
    const std::optional<QString> before = searchTextAt(product);
    if (!before)
        return false;
    const QString after = searchText(product);
    Query query = m_database.query(
        QStringLiteral("UPDATE product SET sku = :sku, name = :name, category = :category, unit = :unit, "
                       "price = :price, cost = :cost, tax_rate = :tax, reorder_point = :reorder, "
                       "reorder_quantity = :reorder_quantity, barcode = :barcode, notes = :notes, "
                       "archived = :archived, version = version + 1, name_key = :name_key, "
                       "category_key = :category_key, search_text = :search "
                       "WHERE id = :id"));
    query.bind(":sku", product.sku.text()).bind(":name", product.name).bind(":category", product.category);
    query.bind(":unit", product.unit.code).bind(":price", product.price.tenThousandths());
    query.bind(":cost", product.cost.tenThousandths()).bind(":tax", product.taxRate.hundredths());
    query.bind(":reorder_quantity", product.reorderQuantity.thousandths());
    query.bind(":reorder", product.reorderPoint.thousandths()).bind(":notes", product.notes);
    product.barcode ? query.bind(":barcode", product.barcode->text()) : query.bindNull(":barcode");
    query.bind(":archived", product.archived ? 1 : 0).bind(":search", after);
    query.bind(":name_key", text::folded(product.name)).bind(":category_key", text::folded(product.category));
    query.bind(":id", product.id.value).exec();
    WordIndex(m_database).note({{product.id.value, *before, after}});
    ++product.version;
    return true;
}

} // namespace stockroom
