#include "service/Catalogue.h"

#include "domain/Text.h"
#include "service/Writer.h"
#include "storage/LedgerStore.h"
#include "storage/ProductStore.h"

namespace stockroom {

namespace {

[[noreturn]] void refuse(const Error &error)
{
    throw StorageError(StorageError::Fault::Permanent, error);
}

void storeOne(Database &database, Product &product)
{
    ProductStore store(database, {});
    if (product.id.isNull()) {
        QList<Product> one{product};
        store.insert(one);
        product = one.first();
    } else if (store.hasMovedInAnotherUnit(product)) {
        refuse({ErrorKind::UnitInUse, QStringLiteral("unit"), product.sku.text()});
    } else if (!store.update(product)) {
        refuse({ErrorKind::KeyConflict, QStringLiteral("product"), product.sku.text()});
    }
}

/// Every field that a person edits, by the name errors have for it.
template <typename Use> void eachField(Use use)
{
    use("sku", &Product::sku);
    use("name", &Product::name);
    use("category", &Product::category);
    use("unit", &Product::unit);
    use("price", &Product::price);
    use("cost", &Product::cost);
    use("tax", &Product::taxRate);
    use("reorder_point", &Product::reorderPoint);
    use("reorder_quantity", &Product::reorderQuantity);
    use("barcode", &Product::barcode);
    use("notes", &Product::notes);
    use("archived", &Product::archived);
}

/// The name of a field in which they differ; empty where in none.
QString difference(const Product &one, const Product &other)
{
    QString differs;
    eachField([&](const char *name, auto field) {
        if (differs.isEmpty() && one.*field != other.*field)
            differs = QString::fromLatin1(name);
    });
    return differs;
}

/// `product` with the values of `change`.
Product changed(Product product, const ProductChange &change)
{
    const Product stored = product;
    eachField([&](const char *name, auto field) {
        if (change.before.*field == change.after.*field || stored.*field == change.after.*field)
            return;
        if (stored.*field != change.before.*field)
            refuse({ErrorKind::KeyConflict, QString::fromLatin1(name), stored.name});
        product.*field = change.after.*field;
    });
    return product;
}

ProductId productOf(const ProductChange &change)
{
    return change.after.id.isNull() ? change.before.id : change.after.id;
}

/// Locks the products in the order in which all lock them, whatever order they were selected in: from then on
/// they are what is read here.
QHash<ProductId, ProductRow> lockedRows(Database &database, const QList<ProductChange> &changes)
{
    QSet<ProductId> products;
    for (const ProductChange &change : changes) {
        if (const ProductId id = productOf(change); !id.isNull())
            products.insert(id);
    }
    DecisionContext locked;
    LedgerStore(database, {}).lockStock(products, locked);
    return ProductStore(database, {}).rows(products.values());
}

/// The one unique key a user can meet here is the SKU.
Error namingSku(const Error &error, const QString &sku)
{
    return error.kind == ErrorKind::Duplicate ? Error{error.kind, QStringLiteral("sku"), sku} : error;
}

/// Changes of products that are locked. Refuses what can not be, which ends the transaction.
class ProductEditor final {
public:
    ProductEditor(Database &database, const QList<ProductChange> &changes)
        : m_store(database, {})
        , m_rows(lockedRows(database, changes))
    {
    }

    /// The product as it is stored afterwards, or was where it is taken out.
    Product store(const ProductChange &change)
    {
        try {
            if (change.takesOut())
                return takeOut(change.before);
            return change.makes() ? put(change.after) : edit(change);
        } catch (const StorageError &error) {
            throw StorageError(error.fault(), namingSku(error.error(), change.after.sku.text()));
        }
    }

private:
    Product edit(const ProductChange &change)
    {
        const auto row = m_rows.find(change.after.id);
        if (row == m_rows.end())
            refuse({ErrorKind::NotFound, QStringLiteral("product"), change.after.name});
        Product product = changed(row->product, change);
        if (product == row->product)
            return product;
        if (product.unit != row->product.unit && m_store.hasMovedInAnotherUnit(product))
            refuse({ErrorKind::UnitInUse, QStringLiteral("unit"), product.sku.text()});
        if (!m_store.update(product))
            refuse({ErrorKind::KeyConflict, QStringLiteral("product"), product.name});
        row->product = product;
        return product;
    }

    Product put(const Product &product)
    {
        const auto row = m_rows.constFind(product.id);
        if (row != m_rows.cend() && difference(row->product, product).isEmpty())
            return row->product; // it was put back before, of which nobody was told
        QList<Product> one{product};
        m_store.insert(one);
        return one.first();
    }

    Product takeOut(const Product &product)
    {
        const auto row = m_rows.constFind(product.id);
        if (row == m_rows.cend())
            return product; // it was taken out before, of which nobody was told
        if (const QString field = difference(row->product, product); !field.isEmpty())
            refuse({ErrorKind::KeyConflict, field, product.name});
        switch (m_store.remove(row->product)) {
        case ProductStore::Removal::Removed:
            m_rows.erase(row);
            return product;
        case ProductStore::Removal::Edited:
            refuse({ErrorKind::KeyConflict, QStringLiteral("product"), product.name});
        case ProductStore::Removal::HasMoved:
            break;
        }
        refuse({ErrorKind::HasMoved, QStringLiteral("product"), product.name});
    }

    ProductStore m_store;
    QHash<ProductId, ProductRow> m_rows;
};

QFuture<Result<Product>> namingSku(QFuture<Result<Product>> done, const QString &sku)
{
    return done.then(QtFuture::Launch::Sync, [sku](const Result<Product> &result) {
        return result ? result : Result<Product>(namingSku(result.error(), sku));
    });
}

QList<ProductId> idOf(const Product &product)
{
    return {product.id};
}

QList<ProductId> idsOf(const QList<Product> &products)
{
    QList<ProductId> ids;
    ids.reserve(products.size());
    for (const Product &product : products)
        ids.append(product.id);
    return ids;
}

} // namespace

bool ProductChange::isEmpty() const
{
    return difference(before, after).isEmpty();
}

Catalogue::Catalogue(Writer &writer)
    : m_writer(writer)
{
}

Result<Product> Catalogue::validated(Product product)
{
    if (product.sku.text().isEmpty())
        return Error{ErrorKind::Empty, QStringLiteral("sku"), {}};
    const Result<QString> name = text::checked(product.name, QStringLiteral("name"), Product::kMaxName, true);
    if (!name)
        return name.error();
    const Result<QString> category =
        text::checked(product.category, QStringLiteral("category"), Product::kMaxCategory);
    if (!category)
        return category.error();
    // Line breaks are part of a note; everything else of a text's rules holds for it.
    QString flat = product.notes;
    flat.replace(u'\n', u' ').replace(u'\t', u' ');
    if (const Result<QString> notes = text::checked(flat, QStringLiteral("notes"), Product::kMaxNotes);
        !notes)
        return notes.error();
    if (product.reorderPoint < Quantity())
        return Error{ErrorKind::OutOfRange, QStringLiteral("reorder_point"), product.reorderPoint.toText()};
    if (product.reorderQuantity < Quantity())
        return Error{ErrorKind::OutOfRange, QStringLiteral("reorder_quantity"),
                     product.reorderQuantity.toText()};
    product.name = name.value();
    product.category = category.value();
    product.notes = product.notes.trimmed();
    return product;
}

/// Tells the views what was stored, as soon as it is: `ids` says which products that is.
template <typename T, typename Ids> QFuture<Result<T>> Catalogue::announced(QFuture<Result<T>> done, Ids ids)
{
    return done.then(QtFuture::Launch::Sync, [this, ids](const Result<T> &result) {
        if (result)
            Q_EMIT productsChanged(ids(result.value()));
        return result;
    });
}

QFuture<Result<Product>> Catalogue::save(Product product)
{
    const Result<Product> checked = validated(std::move(product));
    if (!checked)
        return refusedFuture<Product>(checked.error());
    const auto store = [product = checked.value()](Database &database) mutable {
        storeOne(database, product);
        return product;
    };
    return namingSku(announced(m_writer.submit(store), idOf), checked->sku.text());
}

QFuture<Result<QList<Product>>> Catalogue::addAll(QList<Product> products)
{
    const auto add = [products = std::move(products)](Database &database) mutable {
        ProductStore(database, {}).insert(products);
        return products;
    };
    return announced(m_writer.submit(add), idsOf);
}

QFuture<Result<QList<Product>>> Catalogue::change(const QList<ProductChange> &changes)
{
    QList<ProductChange> checked = changes;
    for (ProductChange &change : checked) {
        if (change.takesOut())
            continue;
        const Result<Product> after = validated(change.after);
        if (!after)
            return refusedFuture<QList<Product>>(after.error());
        change.after = after.value();
    }
    const auto store = [checked](Database &database) {
        ProductEditor editor(database, checked);
        QList<Product> stored;
        for (const ProductChange &change : checked)
            stored.append(editor.store(change));
        return stored;
    };
    return announced(m_writer.submit(store), idsOf);
}

} // namespace stockroom
