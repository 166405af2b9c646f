#include "service/Purchasing.h"

#include "service/Clock.h"
#include "service/Writer.h"
#include "storage/PurchaseStore.h"
#include "storage/ReorderStore.h"
#include "storage/SupplierStore.h"

#include <QSet>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

template <typename T> QFuture<Result<T>> refusedNow(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return promise.future();
}

[[noreturn]] void refuseAct(ErrorKind kind, const QString &field, const QString &detail)
{
    throw StorageError(StorageError::Fault::Permanent, {kind, field, detail});
}

QString nameOf(PurchaseAct act)
{
    switch (act) {
    case PurchaseAct::Edit:
        return u"edit"_s;
    case PurchaseAct::Send:
        return u"send"_s;
    case PurchaseAct::Receive:
        return u"receive"_s;
    case PurchaseAct::Close:
        return u"close"_s;
    case PurchaseAct::Remove:
        return u"remove"_s;
    }
    Q_UNREACHABLE();
}

Supplier requireSupplier(SupplierStore &suppliers, SupplierId id)
{
    const std::optional<Supplier> supplier = suppliers.locked(id);
    if (!supplier)
        refuseAct(ErrorKind::UnknownSupplier, u"supplier"_s, QString::number(id.value));
    return *supplier;
}

/// Only of a supplier that is not archived is anything ordered.
Supplier requireActive(SupplierStore &suppliers, SupplierId id)
{
    const Supplier supplier = requireSupplier(suppliers, id);
    if (supplier.archived)
        refuseAct(ErrorKind::Archived, u"supplier"_s, supplier.name);
    return supplier;
}

enum class Archived { Refused, Taken };

void requireProducts(PurchaseStore &store, const QList<ProductId> &products, Archived archived)
{
    const QHash<ProductId, PurchaseStore::KnownProduct> known = store.known(products);
    for (const ProductId id : products) {
        const auto product = known.constFind(id);
        if (product == known.cend())
            refuseAct(ErrorKind::NotFound, u"product"_s, QString::number(id.value));
        if (product->archived && archived == Archived::Refused)
            refuseAct(ErrorKind::Archived, u"product"_s, product->sku.text());
    }
}

QList<ProductId> productsOf(const PurchaseDraft &draft)
{
    QSet<ProductId> products;
    for (const PurchaseLine &line : draft.lines)
        products.insert(line.product);
    return products.values();
}

/// The order, locked, of which `act` may be asked.
PurchaseDetails requirePurchase(PurchaseStore &store, PurchaseNumber number, qint64 version, PurchaseAct act)
{
    const std::optional<PurchaseDetails> stored = store.locked(number);
    const QString name = QString::number(number.value);
    if (!stored)
        refuseAct(ErrorKind::UnknownPurchase, u"number"_s, name);
    if (!allows(stored->summary.state, act))
        refuseAct(ErrorKind::WrongState, nameOf(act), name);
    if (version != 0 && version != stored->summary.version)
        refuseAct(ErrorKind::KeyConflict, u"number"_s, name);
    return *stored;
}

/// Locks the suppliers of the drafts, in the order in which all lock them.
void requireOrderable(Database &database, const Currency &currency, const QList<PurchaseDraft> &drafts)
{
    QMap<SupplierId, bool> suppliers;
    QSet<ProductId> products;
    for (const PurchaseDraft &draft : drafts) {
        suppliers.insert(draft.supplier, true);
        for (const PurchaseLine &line : draft.lines)
            products.insert(line.product);
    }
    SupplierStore store(database, currency);
    for (const SupplierId supplier : suppliers.keys())
        (void)requireActive(store, supplier);
    PurchaseStore purchases(database, currency);
    requireProducts(purchases, products.values(), Archived::Refused);
}

/// One a supplier, or more where that were too many lines; `rows` are by supplier.
QList<PurchaseDraft> draftsOf(const QList<ReorderRow> &rows)
{
    QList<PurchaseDraft> drafts;
    QHash<SupplierId, qsizetype> last;
    for (const ReorderRow &row : rows) {
        if (row.supplier.isNull() || !row.suggestion.quantity.isPositive())
            continue;
        const auto place = last.constFind(row.supplier);
        if (place == last.cend() || drafts[*place].lines.size() == PurchaseDraft::kMaxLines) {
            PurchaseDraft draft;
            draft.supplier = row.supplier;
            last.insert(row.supplier, drafts.size());
            drafts.append(draft);
        }
        PurchaseLine line;
        line.product = row.product;
        line.ordered = row.suggestion.quantity;
        line.cost = row.cost;
        drafts[last.value(row.supplier)].lines.append(line);
    }
    return drafts;
}

QList<PurchaseLine> linesOf(const PurchaseDetails &details)
{
    QList<PurchaseLine> lines;
    for (const PurchaseLineRow &row : details.lines)
        lines.append(row.line);
    return lines;
}

/// When its goods are to be expected where nobody has said: the longest way of its lines. 0 where nobody
/// knows.
qint64 expectedBy(SupplierStore &suppliers, const PurchaseDetails &order, const Supplier &supplier,
                  qint64 now)
{
    if (order.summary.expectedAt != 0)
        return order.summary.expectedAt;
    const QHash<ProductId, SupplierProduct> terms = suppliers.terms(supplier.id, productsOf(order.draft()));
    int days = 0;
    for (const PurchaseLineRow &row : order.lines)
        days = std::max(days, terms.value(row.line.product).leadDays.value_or(supplier.leadDays));
    return days == 0 ? 0 : now + days * kDay;
}

PurchaseDetails reread(PurchaseStore &store, PurchaseNumber number)
{
    const std::optional<PurchaseDetails> stored = store.details(number);
    Q_ASSERT(stored);
    return *stored;
}

} // namespace

Purchasing::Purchasing(Writer &writer, Currency currency, const Clock &clock)
    : m_writer(writer)
    , m_currency(std::move(currency))
    , m_clock(clock)
{
}

template <typename T, typename Tell>
QFuture<Result<T>> Purchasing::announced(QFuture<Result<T>> done, Tell tell)
{
    return done.then(QtFuture::Launch::Sync, [tell](const Result<T> &result) {
        if (result)
            tell(result);
        return result;
    });
}

QFuture<Result<Supplier>> Purchasing::save(Supplier supplier)
{
    supplier.minimumOrder = Money(supplier.minimumOrder.minorUnits(), m_currency);
    const Result<Supplier> checked = validated(std::move(supplier));
    if (!checked)
        return refusedNow<Supplier>(checked.error());
    const auto store = [this, supplier = checked.value()](Database &database) mutable {
        SupplierStore suppliers(database, m_currency);
        if (supplier.id.isNull()) {
            suppliers.insert(supplier);
            return supplier;
        }
        const Supplier stored = requireSupplier(suppliers, supplier.id);
        if (stored == supplier)
            return stored;
        if (!suppliers.update(supplier))
            refuseAct(ErrorKind::KeyConflict, u"supplier"_s, supplier.name);
        return supplier;
    };
    return announced(m_writer.submit(store),
                     [this](const Result<Supplier> &stored) { Q_EMIT suppliersChanged({stored->id}); });
}

QFuture<Result<void>> Purchasing::setArchived(const QList<SupplierId> &suppliers, bool archived)
{
    const auto store = [this, suppliers, archived](Database &database) {
        SupplierStore(database, m_currency).setArchived(suppliers, archived);
    };
    return announced(m_writer.submit(store),
                     [this, suppliers](const Result<void> &) { Q_EMIT suppliersChanged(suppliers); });
}

QFuture<Result<void>> Purchasing::saveTerms(const QList<SupplierProduct> &terms)
{
    // One row a supplier and product; of a product's several the last that is preferred stays it.
    QMap<std::pair<SupplierId, ProductId>, SupplierProduct> byKey;
    QHash<ProductId, SupplierId> preferred;
    for (const SupplierProduct &each : terms) {
        const Result<SupplierProduct> checked = validated(each);
        if (!checked)
            return refusedNow<void>(checked.error());
        byKey.insert({each.supplier, each.product}, checked.value());
        if (each.preferred)
            preferred.insert(each.product, each.supplier);
    }
    QSet<SupplierId> suppliers;
    QSet<ProductId> products;
    for (SupplierProduct &each : byKey) {
        each.preferred = each.preferred && preferred.value(each.product) == each.supplier;
        suppliers.insert(each.supplier);
        products.insert(each.product);
    }
    const auto store = [this, rows = byKey.values(), suppliers = suppliers.values(),
                        products = products.values()](Database &database) {
        SupplierStore kept(database, m_currency);
        QList<SupplierId> inOrder = suppliers;
        std::sort(inOrder.begin(), inOrder.end());
        for (const SupplierId supplier : std::as_const(inOrder))
            (void)requireSupplier(kept, supplier);
        PurchaseStore purchases(database, m_currency);
        requireProducts(purchases, products, Archived::Taken);
        kept.save(rows);
    };
    return announced(m_writer.submit(store), [this, ids = suppliers.values()](const Result<void> &) {
        Q_EMIT suppliersChanged(ids);
    });
}

QFuture<Result<void>> Purchasing::removeTerms(SupplierId supplier, const QList<ProductId> &products)
{
    const auto store = [this, supplier, products](Database &database) {
        SupplierStore(database, m_currency).removeProducts(supplier, products);
    };
    return announced(m_writer.submit(store),
                     [this, supplier](const Result<void> &) { Q_EMIT suppliersChanged({supplier}); });
}

QFuture<Result<PurchaseDetails>> Purchasing::save(PurchaseDraft draft)
{
    const Result<PurchaseDraft> checked = validated(std::move(draft), m_currency);
    if (!checked)
        return refusedNow<PurchaseDetails>(checked.error());
    const auto store = [this, draft = checked.value()](Database &database) mutable {
        PurchaseStore purchases(database, m_currency);
        SupplierStore suppliers(database, m_currency);
        const Money total = purchaseTotal(draft.lines, m_currency).value();
        if (!draft.number.isNull())
            (void)requirePurchase(purchases, draft.number, draft.version, PurchaseAct::Edit);
        (void)requireActive(suppliers, draft.supplier);
        requireProducts(purchases, productsOf(draft), Archived::Refused);
        if (draft.number.isNull()) {
            draft.number = purchases.drawNumbers(1).constFirst();
            purchases.insert({draft}, {total}, m_clock.now());
        } else {
            purchases.update(draft, total);
        }
        return reread(purchases, draft.number);
    };
    return announced(m_writer.submit(store), [this](const Result<PurchaseDetails> &stored) {
        Q_EMIT purchasesChanged({stored->summary.number});
    });
}

QFuture<Result<QList<PurchaseNumber>>> Purchasing::addDrafts(const QList<PurchaseDraft> &drafts)
{
    return addChecked(drafts, [](Database &) {});
}

QFuture<Result<QList<PurchaseNumber>>> Purchasing::draftSuggested(const QList<ReorderRow> &rows)
{
    const auto check = [rows](Database &database) {
        QList<ProductId> products;
        for (const ReorderRow &row : rows)
            products.append(row.product);
        const QHash<ProductId, Quantity> coming = ReorderStore(database).coming(products);
        for (const ReorderRow &row : rows) {
            if (coming.value(row.product) != row.input.onOrder + row.input.drafted)
                refuseAct(ErrorKind::KeyConflict, u"product"_s, row.sku.text());
        }
    };
    return addChecked(draftsOf(rows), check);
}

QFuture<Result<QList<PurchaseNumber>>> Purchasing::addChecked(const QList<PurchaseDraft> &drafts,
                                                              const std::function<void(Database &)> &check)
{
    QList<PurchaseDraft> checked;
    QList<Money> totals;
    for (const PurchaseDraft &draft : drafts) {
        const Result<PurchaseDraft> one = validated(draft, m_currency);
        if (!one)
            return refusedNow<QList<PurchaseNumber>>(one.error());
        checked.append(one.value());
        totals.append(purchaseTotal(one->lines, m_currency).value());
    }
    const auto store = [this, checked, totals, check](Database &database) mutable {
        PurchaseStore purchases(database, m_currency);
        requireOrderable(database, m_currency, checked);
        check(database);
        const QList<PurchaseNumber> numbers = purchases.drawNumbers(checked.size());
        for (qsizetype i = 0; i < checked.size(); ++i)
            checked[i].number = numbers[i];
        purchases.insert(checked, totals, m_clock.now());
        return numbers;
    };
    return announced(m_writer.submit(store), [this](const Result<QList<PurchaseNumber>> &stored) {
        Q_EMIT purchasesChanged(stored.value());
    });
}

QFuture<Result<PurchaseDetails>> Purchasing::step(PurchaseNumber number, qint64 version, PurchaseAct act)
{
    const auto store = [=, this](Database &database) {
        PurchaseStore purchases(database, m_currency);
        SupplierStore suppliers(database, m_currency);
        const PurchaseDetails order = requirePurchase(purchases, number, version, act);
        const bool isClosed = act == PurchaseAct::Close;
        const qint64 now = m_clock.now();
        qint64 expected = 0;
        if (act == PurchaseAct::Send) {
            if (order.lines.isEmpty())
                refuseAct(ErrorKind::EmptyOrder, {}, {});
            const Supplier supplier = requireActive(suppliers, order.summary.supplier);
            expected = expectedBy(suppliers, order, supplier, now);
        }
        purchases.setState(number, purchaseState(true, isClosed, linesOf(order)), now, expected);
        return reread(purchases, number);
    };
    return announced(m_writer.submit(store), [this](const Result<PurchaseDetails> &stored) {
        Q_EMIT purchasesChanged({stored->summary.number});
        // How many orders of it are open.
        Q_EMIT suppliersChanged({stored->summary.supplier});
    });
}

QFuture<Result<PurchaseDetails>> Purchasing::send(PurchaseNumber number, qint64 version)
{
    return step(number, version, PurchaseAct::Send);
}

QFuture<Result<PurchaseDetails>> Purchasing::close(PurchaseNumber number, qint64 version)
{
    return step(number, version, PurchaseAct::Close);
}

QFuture<Result<void>> Purchasing::remove(PurchaseNumber number, qint64 version)
{
    const auto store = [=, this](Database &database) {
        PurchaseStore purchases(database, m_currency);
        (void)requirePurchase(purchases, number, version, PurchaseAct::Remove);
        purchases.remove(number);
    };
    return announced(m_writer.submit(store),
                     [this, number](const Result<void> &) { Q_EMIT purchasesChanged({number}); });
}

} // namespace stockroom
