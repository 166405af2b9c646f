#pragma once

#include "domain/ListQuery.h"
#include "domain/Order.h"
#include "domain/PlaceStock.h"
#include "domain/PlaceTree.h"
#include "domain/Product.h"
#include "domain/Purchase.h"
#include "domain/Reorder.h"
#include "domain/ShopAddress.h"
#include "domain/ShopSettings.h"
#include "domain/StockHistory.h"
#include "domain/StockValue.h"
#include "service/ReadingThread.h"

namespace stockroom {

class KeptOrder;
struct SalesSummary;
struct ShopNews;
struct StockSummary;

/// How much a shop holds.
struct ShopCounts {
    qint64 products = 0;
    qint64 orders = 0;
};

/// Answers questions about the shop from threads with read-only connections of their own, in the order they
/// are asked: what is painted next from one, what may take longer (whole lists, counts) from another, with
/// one that helps where every row must be looked at, what stands beside a product from a third, and what
/// is only counted from the last. Any thread.
/// A question that finds the connection lost is asked once more on a new one. Cancelling a future takes the
/// question back: it is skipped, or ends early. Errors: LostConnection, Damaged, NotFound.
class ShopReader final {
    Q_DISABLE_COPY_MOVE(ShopReader)
public:
    ShopReader(const ShopAddress &address, ShopSettings settings);
    ~ShopReader();

    [[nodiscard]] QFuture<Result<QHash<ProductId, ProductRow>>> productRows(const QList<ProductId> &ids);
    /// By exact SKU, then by barcode. Errors: UnknownSku.
    [[nodiscard]] QFuture<Result<ProductRow>> productByCode(const QString &code);
    /// Every product with its stock by SKU, archived ones too, as they stood at one moment.
    [[nodiscard]] QFuture<Result<QList<ProductRow>>> allStock();
    /// Of the codes the shop has.
    [[nodiscard]] QFuture<Result<QHash<Sku, ProductId>>> productIdsOf(const QList<Sku> &codes);
    /// The products of these codes; codes that are not there are missing.
    [[nodiscard]] QFuture<Result<QHash<Sku, ProductRow>>> productsOf(const QList<Sku> &codes);
    /// Why opening postings would be refused, see `openingFault`.
    [[nodiscard]] QFuture<Result<std::optional<Error>>> openingFault(const QList<PostingRequest> &openings);
    /// Errors: UnknownOrder.
    [[nodiscard]] QFuture<Result<OrderDetails>> order(OrderNumber number);
    /// Errors: UnknownOrder.
    [[nodiscard]] QFuture<Result<OrderDetails>> orderByKey(const PostingKey &key);
    /// The rows of `numbers`; numbers that are not there are missing.
    [[nodiscard]] QFuture<Result<QHash<OrderNumber, OrderSummary>>>
    orderRows(const QList<OrderNumber> &numbers);
    [[nodiscard]] QFuture<Result<ShopCounts>> counts();
    /// Every place of the shop's own, archived ones too.
    [[nodiscard]] QFuture<Result<PlaceTree>> places();
    /// What lies in these places, by SKU.
    [[nodiscard]] QFuture<Result<QList<StockAtPlace>>> stockAt(const QList<LocationId> &places);
    /// How many products lie in each place; places without any are missing.
    [[nodiscard]] QFuture<Result<QHash<LocationId, qint64>>> placeCounts();
    /// All lines of a posting, in their order.
    [[nodiscard]] QFuture<Result<QList<Movement>>> movementsOf(PostingId posting);
    /// What one of each product cost in the last delivery that said so; others are missing.
    [[nodiscard]] QFuture<Result<QHash<ProductId, UnitPrice>>> lastCosts(const QList<ProductId> &products);
    /// By their ids; ids that are not there are missing. Of one product: with what was in stock after each.
    [[nodiscard]] QFuture<Result<QHash<qint64, Movement>>> movementRows(const QList<qint64> &ids,
                                                                        ProductId product = {});
    /// What was written after a movement, at most `limit`, the last first; 0: the last there are.
    [[nodiscard]] QFuture<Result<QList<qint64>>> movementsAfter(qint64 movement, int limit);
    /// What stands beside a product; `now`, UTC milliseconds, says which day is today.
    [[nodiscard]] QFuture<Result<ProductGlance>> productGlance(ProductId product, qint64 now);
    [[nodiscard]] QFuture<Result<StockHistory>> stockHistory(ProductId product);

    /// What the stock has cost by the shop's method, now or as of a moment (UTC milliseconds).
    [[nodiscard]] QFuture<Result<StockValue>> stockValue(std::optional<qint64> asOf = {});
    /// The rows of `ids`; ids that are not there are missing.
    [[nodiscard]] QFuture<Result<QHash<SupplierId, SupplierRow>>> supplierRows(const QList<SupplierId> &ids);
    /// Errors: UnknownSupplier.
    [[nodiscard]] QFuture<Result<SupplierRow>> supplierByName(const QString &name);
    /// What a supplier has, by SKU.
    [[nodiscard]] QFuture<Result<QList<SupplierProductRow>>> productsOf(SupplierId supplier);
    /// Who has a product, the preferred one first.
    [[nodiscard]] QFuture<Result<QList<SupplierProductRow>>> suppliersOf(ProductId product);
    /// On what terms a supplier has these products; those it does not have are missing.
    [[nodiscard]] QFuture<Result<QHash<ProductId, SupplierProduct>>>
    supplierTerms(SupplierId supplier, const QList<ProductId> &products);
    /// The rows of `numbers`; numbers that are not there are missing.
    [[nodiscard]] QFuture<Result<QHash<PurchaseNumber, PurchaseSummary>>>
    purchaseRows(const QList<PurchaseNumber> &numbers);
    /// Errors: UnknownPurchase.
    [[nodiscard]] QFuture<Result<PurchaseDetails>> purchase(PurchaseNumber number);
    /// Orders of which a product is still expected, the soonest first.
    [[nodiscard]] QFuture<Result<QList<PurchaseDetails>>> openPurchasesOf(ProductId product);
    /// What to buy of every product, by supplier; as it sold in the four weeks before `now` (UTC
    /// milliseconds).
    [[nodiscard]] QFuture<Result<QList<ReorderRow>>> reorderSuggestions(qint64 now);

    /// What there is of everything.
    [[nodiscard]] QFuture<Result<StockSummary>> stockSummary();
    /// Of the last `days` days of the shop's time zone, today among them, with the `best` products of them.
    /// `now`: UTC milliseconds.
    [[nodiscard]] QFuture<Result<SalesSummary>> salesSummary(qint64 now, int days, int best);
    /// What happened last, soon.
    [[nodiscard]] QFuture<Result<ShopNews>> news(int activities);

    /// The first `limit` rows of a list, soon.
    [[nodiscard]] QFuture<Result<ListIds>> firstRows(ListKind list, const ListQuery &query, int limit);
    /// Every row of a list.
    [[nodiscard]] QFuture<Result<ListIds>> allRows(ListKind list, const ListQuery &query);
    [[nodiscard]] QFuture<Result<qint64>> rowCount(ListKind list, const ListQuery &query);
    /// The same for what is only told by the way, however long it takes: no other question waits for it.
    [[nodiscard]] QFuture<Result<qint64>> countBeside(ListKind list, const ListQuery &query);

    [[nodiscard]] const ShopSettings &settings() const { return m_settings; }

private:
    const ShopSettings m_settings;
    [[nodiscard]] QList<qint64> firstInHalves(Database &database, ListKind list, const ListQuery &query,
                                              int limit, const ReadingThread::Cancelled &cancelled);

    std::unique_ptr<KeptOrder> m_kept;
    /// Before the others, which ask it: what is computed for every row is shared between two threads.
    ReadingThread m_helper;
    ReadingThread m_quick;
    ReadingThread m_thorough;
    ReadingThread m_beside;
    ReadingThread m_counting;
};

} // namespace stockroom
