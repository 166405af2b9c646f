#include "service/Catalogue.h"

#include "domain/Text.h"
#include "service/Writer.h"
#include "storage/ProductStore.h"

namespace stockroom {

namespace {

QFuture<Result<Product>> refused(Error error)
{
    QPromise<Result<Product>> promise;
    promise.start();
    promise.addResult(Result<Product>(std::move(error)));
    promise.finish();
    return promise.future();
}

void storeOne(Database &database, Product &product)
{
    ProductStore store(database, {});
    if (product.id.isNull()) {
        QList<Product> one{product};
        store.insert(one);
        product = one.first();
    } else if (store.hasMovedInAnotherUnit(product)) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::UnitInUse, QStringLiteral("unit"), product.sku.text()});
    } else if (!store.update(product)) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::KeyConflict, QStringLiteral("product"), product.sku.text()});
    }
}

/// The one unique key a user can meet here is the SKU.
template <typename T> Result<T> namingSku(Result<T> result, const QString &sku)
{
    if (!result && result.error().kind == ErrorKind::Duplicate)
        return Error{ErrorKind::Duplicate, QStringLiteral("sku"), sku};
    return result;
}

} // namespace

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
    product.name = name.value();
    product.category = category.value();
    product.notes = product.notes.trimmed();
    return product;
}

QFuture<Result<Product>> Catalogue::save(Product product)
{
    const Result<Product> checked = validated(std::move(product));
    if (!checked)
        return refused(checked.error());
    const QString sku = checked->sku.text();
    return m_writer
        .submit([product = checked.value()](Database &database) mutable {
            storeOne(database, product);
            return product;
        })
        .then(QtFuture::Launch::Sync, [this, sku](const Result<Product> &stored) {
            if (stored)
                Q_EMIT productsChanged({stored->id});
            return namingSku(stored, sku);
        });
}

QFuture<Result<QList<Product>>> Catalogue::addAll(QList<Product> products)
{
    return m_writer
        .submit([products = std::move(products)](Database &database) mutable {
            ProductStore(database, {}).insert(products);
            return products;
        })
        .then(QtFuture::Launch::Sync, [this](const Result<QList<Product>> &stored) {
            if (stored) {
                QList<ProductId> ids;
                for (const Product &product : stored.value())
                    ids.append(product.id);
                Q_EMIT productsChanged(ids);
            }
            return stored;
        });
}

} // namespace stockroom
