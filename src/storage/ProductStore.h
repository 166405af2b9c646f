#pragma once

#include "domain/Product.h"
#include "storage/Database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace stockroom {

/// Products and their stock figures. Throws `StorageError`.
class ProductStore final {
public:
    ProductStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    /// The rows of `ids`, by id; ids that are not there are missing.
    [[nodiscard]] QHash<ProductId, ProductRow> rows(const QList<ProductId> &ids);
    [[nodiscard]] std::optional<ProductRow> bySku(const Sku &sku);
    /// Exact SKU first, then barcode.
    [[nodiscard]] std::optional<ProductRow> byCode(const QString &code);
    [[nodiscard]] QHash<Sku, ProductId> idsOf(const QList<Sku> &skus);
    [[nodiscard]] qint64 count();

    /// Inserts products, in the caller's write transaction: those without an id get one, one that was removed
    /// comes back under its own. Throws Duplicate (SKU).
    void insert(QList<Product> &products);
    /// What came of taking a product out.
    enum class Removal { Removed, Edited, HasMoved };
    /// Takes out a product of which nothing was ever moved, ordered or bought. `Edited` where the stored
    /// version is not `product.version`.
    [[nodiscard]] Removal remove(const Product &product);
    /// Whether goods were counted in a unit that `product` would change. Locks the product's row.
    [[nodiscard]] bool hasMovedInAnotherUnit(const Product &product);
    /// Stores the fields of a product whose stored version is `product.version`, and raises it. False where
    /// the version has moved on.
    [[nodiscard]] bool update(Product &product);

private:
    [[nodiscard]] std::optional<QString> searchTextAt(const Product &product);
    void keepRemoved(ProductId product);
    [[nodiscard]] bool isNamedIn(const char *table, ProductId product);

    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
