#include "service/ShopReader.h"
#include "storage/PurchaseStore.h"
#include "storage/ReorderStore.h"
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

/// Two threads share the products between them; the other half is asked of the one that only counts.
QFuture<Result<QList<ReorderRow>>> ShopReader::reorderSuggestions(qint64 now)
{
    constexpr int kSoldDays = 28;
    constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
    using Rows = QList<ReorderRow>;
    return m_thorough.ask<Rows>([this, now](Database &database, const Cancelled &cancelled) -> Result<Rows> {
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        ReorderStore store(database);
        ReorderStore::Scope lower{now - kSoldDays * kDayMs, kSoldDays};
        ReorderStore::Scope upper = lower;
        lower.last = upper.after = store.middleProduct();
        QFuture<Result<Rows>> others =
            m_counting.ask<Rows>([upper](Database &other, const Cancelled &isOver) {
                const Transaction another(other, Transaction::Mode::Snapshot);
                return Result(ReorderStore(other).suggestions(upper, isOver));
            });
        Rows rows = store.suggestions(lower, cancelled);
        if (cancelled())
            others.cancel();
        others.waitForFinished();
        const bool isWhole = others.resultCount() > 0 && others.result();
        if (cancelled())
            return rows;
        // Without the other, alone.
        rows = ReorderStore::merged(std::move(rows),
                                    isWhole ? others.result().value() : store.suggestions(upper, cancelled));
        return rows;
    });
}

} // namespace stockroom
