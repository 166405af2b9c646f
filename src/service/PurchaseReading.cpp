#include "service/ShopReader.h"
#include "storage/PurchaseStore.h"
#include "storage/SupplierStore.h"
#include "storage/Transaction.h"

namespace stockroom {

using Cancelled = ReadingThread::Cancelled;

QFuture<Result<QHash<SupplierId, SupplierRow>>> ShopReader::supplierRows(const QList<SupplierId> &ids)
{
    return m_quick.ask<QHash<SupplierId, SupplierRow>>([this, ids](Database &database, const Cancelled &) {
        return Result(SupplierStore(database, m_settings.currency).rows(ids));
    });
}

QFuture<Result<SupplierRow>> ShopReader::supplierByName(const QString &name)
{
    return m_quick.ask<SupplierRow>(
        [this, name](Database &database, const Cancelled &) -> Result<SupplierRow> {
            if (std::optional<SupplierRow> row = SupplierStore(database, m_settings.currency).byName(name))
                return *row;
            return Error{ErrorKind::UnknownSupplier, QStringLiteral("supplier"), name.left(80)};
        });
}

QFuture<Result<QList<SupplierProductRow>>> ShopReader::productsOf(SupplierId supplier)
{
    return m_beside.ask<QList<SupplierProductRow>>([this, supplier](Database &database, const Cancelled &) {
        return Result(SupplierStore(database, m_settings.currency).productsOf(supplier));
    });
}

QFuture<Result<QList<SupplierProductRow>>> ShopReader::suppliersOf(ProductId product)
{
    return m_beside.ask<QList<SupplierProductRow>>([this, product](Database &database, const Cancelled &) {
        return Result(SupplierStore(database, m_settings.currency).suppliersOf(product));
    });
}

QFuture<Result<QHash<ProductId, SupplierProduct>>> ShopReader::supplierTerms(SupplierId supplier,
                                                                             const QList<ProductId> &products)
{
    return m_quick.ask<QHash<ProductId, SupplierProduct>>(
        [this, supplier, products](Database &database, const Cancelled &) {
            return Result(SupplierStore(database, m_settings.currency).terms(supplier, products));
        });
}

QFuture<Result<QHash<PurchaseNumber, PurchaseSummary>>>
ShopReader::purchaseRows(const QList<PurchaseNumber> &numbers)
{
    return m_quick.ask<QHash<PurchaseNumber, PurchaseSummary>>(
        [this, numbers](Database &database, const Cancelled &) {
            return Result(PurchaseStore(database, m_settings.currency).rows(numbers));
        });
}

QFuture<Result<PurchaseDetails>> ShopReader::purchase(PurchaseNumber number)
{
    return m_quick.ask<PurchaseDetails>(
        [this, number](Database &database, const Cancelled &) -> Result<PurchaseDetails> {
            const Transaction snapshot(database, Transaction::Mode::Snapshot);
            if (auto details = PurchaseStore(database, m_settings.currency).details(number))
                return *details;
            return Error{ErrorKind::UnknownPurchase, QStringLiteral("number"), QString::number(number.value)};
        });
}

QFuture<Result<QList<PurchaseDetails>>> ShopReader::openPurchasesOf(ProductId product)
{
    return m_beside.ask<QList<PurchaseDetails>>([this, product](Database &database, const Cancelled &) {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        return Result(PurchaseStore(database, m_settings.currency).openOf(product));
    });
}

} // namespace stockroom
