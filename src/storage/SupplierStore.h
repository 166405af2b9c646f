#pragma once

#include "domain/Supplier.h"
#include "storage/Database.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace stockroom {

/// Suppliers and what is bought of them. Throws `StorageError`. What writes does it in the caller's
/// transaction.
class SupplierStore final {
public:
    SupplierStore(Database &database, Currency currency)
        : m_database(database)
        , m_currency(std::move(currency))
    {
    }

    /// The rows of `ids`, by id; ids that are not there are missing.
    [[nodiscard]] QHash<SupplierId, SupplierRow> rows(const QList<SupplierId> &ids);
    /// By its exact name.
    [[nodiscard]] std::optional<SupplierRow> byName(const QString &name);
    /// Locks it: nobody changes it before this transaction ends.
    [[nodiscard]] std::optional<Supplier> locked(SupplierId id);

    /// Gives it an id. Throws Duplicate (name).
    void insert(Supplier &supplier);
    /// Stores the fields of a supplier whose stored version is `supplier.version`, and raises it. False where
    /// the version has moved on. Throws Duplicate (name).
    [[nodiscard]] bool update(Supplier &supplier);
    /// Archives suppliers or brings them back; those that are so already stay as they are.
    void setArchived(const QList<SupplierId> &ids, bool archived);

    /// What a supplier has, by SKU.
    [[nodiscard]] QList<SupplierProductRow> productsOf(SupplierId supplier);
    /// Who has a product, the preferred one first, then by name.
    [[nodiscard]] QList<SupplierProductRow> suppliersOf(ProductId product);
    /// What a supplier has of these products.
    [[nodiscard]] QHash<ProductId, SupplierProduct> terms(SupplierId supplier,
                                                          const QList<ProductId> &products);
    /// Stores terms, new ones or others in place of those there are. One that is preferred is from then on
    /// the product's only such.
    void save(const QList<SupplierProduct> &terms);
    void removeProducts(SupplierId supplier, const QList<ProductId> &products);

private:
    [[nodiscard]] QList<SupplierProductRow> productRows(const QString &where, qint64 id);

    Database &m_database;
    Currency m_currency;
};

} // namespace stockroom
